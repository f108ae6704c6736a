// Words news uses for one another though they seldom stand in like sentences, by hand: each line starts
// a group, which the embeddings may add to.
const lines = `
attack assault raid strike offensive incursion onslaught
retaliate retaliation retaliatory reprisal revenge avenge vengeance retribution
blast explosion explode detonate detonation bomb bombing bombard bombardment shell shelling
collide collision crash ram smash accident wreck slam
kill slay die dead death fatality deadly fatal perish lethal killing murder
injure injury wound wounded injured hurt harm
acquire acquisition takeover buyout purchase buy merger merge
bid offer proposal propose tender
reject refuse rebuff spurn decline rejection refusal
agree agreement accord pact deal treaty
negotiate negotiation talk discussion discuss dialogue
meeting summit conference gathering meet forum convene
accuse accusation allege allegation blame
condemn condemnation denounce decry criticize criticise criticism
praise laud hail applaud commend
urge appeal plead exhort
warn warning caution alert
promise pledge vow commit commitment
announce announcement declare declaration unveil reveal disclose disclosure
resign resignation quit
dismiss sack oust removal dismissal ouster
appoint appointment nominate nomination
arrest detain detention custody apprehend
jail imprison imprisonment prison incarcerate
investigate investigation probe inquiry enquiry
sue lawsuit suit litigation
sentence sentencing
evacuate evacuation evacuee
rescue save
flee escape
protest demonstration demonstrate demonstrator protester rally
riot unrest clash violence
militant insurgent rebel guerrilla gunman fighter
soldier troop serviceman army military
police officer policeman constable
vessel ship boat craft
plane aircraft jet airliner airplane
car vehicle automobile
fire blaze wildfire inferno
flood flooding inundate deluge
earthquake quake tremor temblor
storm hurricane cyclone typhoon
destroy destruction demolish wreckage devastate devastation
damage damaged
rise increase climb grow jump surge soar gain growth
fall drop decrease plunge tumble slump slide
cut reduce reduction slash trim
boost bolster strengthen
halt suspend suspension stop
delay postpone postponement defer
cancel cancellation scrap axe
close closure shut shutdown
reopen resume resumption
begin start commence launch
end conclude finish
expand expansion enlarge
elect election vote poll ballot
win victory triumph
defeat beat
approve approval endorse endorsement
oppose opposition resist
support back backing
ban prohibit prohibition outlaw bar
sanction embargo
allow permit permission
withdraw withdrawal retreat pullout
deploy deployment
occupy occupation
invade invasion
ceasefire truce armistice
refugee migrant asylum
shareholder stockholder investor
firm company business corporation
profit earning income
revenue turnover
worker employee staff workforce personnel
layoff redundancy
walkout stoppage
factory plant
job employment post
wage pay salary
tax levy
tariff duty
fine penalty
regulator watchdog authority
government administration
lawmaker legislator parliamentarian
leader chief head boss
illness disease sickness
virus infection outbreak epidemic
hospital clinic
doctor physician medic
drug medicine medication
vaccine vaccination vaccinate immunization
child kid youngster
visit trip tour
travel journey
arrive arrival
leave depart departure
cause trigger spark prompt
stress emphasize emphasise underline underscore
tell inform
aim goal objective target
plan scheme
probable likely
huge massive enormous vast
big large
serious severe grave
dangerous hazardous risky
rapid quick swift fast
whole entire
important significant crucial vital
help aid assist assistance
seize capture
kidnap abduct abduction hostage
steal theft rob robbery
fraud deception swindle
suspect suspected
motorway highway freeway
road street
town city municipality
province region
area zone
border frontier
home house residence
building structure
`;

export const seeds = lines.trim().split('\n').map((line) => line.split(' '));
