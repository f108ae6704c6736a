// Words that stand in like sentences and must never be taken for one another. Each line holds sides, parted
// by "/": two words of one line on different sides never come into one group, however near they are.
const lines = `
kill die dead death slay perish murder fatality fatal massacre assassinate execute deadly lethal / wound injure hurt injury injured wounded hospitalize / survive survivor alive rescue save unharmed / kidnap abduct hostage capture / arrest detain imprison
buy purchase acquire acquisition buyout takeover buyer / sell sale seller divest / lease rent hire
rise increase grow gain climb jump surge soar higher growth advance rally rebound / fall drop decline decrease lose plunge tumble slump shrink lower slip dip slide reduction cut
win victory triumph winner / lose loss defeat loser / draw tie
arrive arrival enter entry come reach / leave depart departure exit withdraw withdrawal flee
import / export
attack assault strike raid offensive / defend defense defence protect
accept approve agree back support endorse welcome embrace / reject refuse deny oppose decline object veto dismiss
confirm admit acknowledge / deny dispute refute reject
begin start open launch resume / end finish close stop halt suspend conclude cease pause / continue keep
allow permit legal legalize authorize / ban forbid prohibit illegal bar outlaw prevent
praise hail welcome applaud / criticize condemn blame denounce slam
hire appoint recruit employ / fire dismiss sack resign quit / retire
guilty convict conviction / innocent acquit acquittal clear
accuse charge indict allege / convict sentence / acquit / sue
arrest detain jail imprison / release free / escape
public / private
local / national / federal / international / global / regional
domestic / foreign
minister / president / chancellor / governor / mayor / ambassador / senator / lawmaker / secretary / king / queen / prince
prosecutor / lawyer attorney / judge / juror / defendant suspect / plaintiff / witness / victim
police / army military soldier troop / navy / firefighter / militant rebel gunman insurgent terrorist / civilian
father / mother / son / daughter / brother / sister / husband / wife / uncle / aunt / cousin / nephew / niece / grandfather / grandmother / parent / child
man / woman / boy / girl / baby
male / female
north northern / south southern / east eastern / west western
upper / lower
morning / afternoon / evening / night / noon / midnight
year / month / week / day / hour / minute / second / decade / century
car / truck / bus / train / plane aircraft / ship boat vessel / bicycle bike / motorcycle / helicopter
river / lake / sea / ocean
city town / village / province / country / county / state
hospital / school / university / church / mosque / prison / airport / hotel
fire / flood / earthquake quake / storm hurricane / tornado / drought / avalanche / landslide
oil / gas / coal / gold / silver / copper
revenue sale turnover / profit earning income / cost expense spending / debt loss deficit / surplus
profit / loss
stock share / bond
deficit / surplus
supply / demand
lend loan creditor / borrow debtor
hot warm heat / cold cool chill
large big huge / small tiny
strong strengthen / weak weaken
young / old
rich wealthy / poor
left / right
black / white
urban / rural
employer / employee worker
employment / unemployment
war / peace
ceasefire truce / offensive
union / management
democrat / republican
majority / minority
first / second / last
more / less
maximum / minimum
teacher / student pupil
doctor physician / nurse / patient
cancer / diabetes / malaria
football / basketball / baseball / hockey / tennis / golf / cricket / rugby / soccer
single / double / triple
daily / weekly / monthly / annual yearly
request ask demand seek / offer propose / order command
threat threaten / promise pledge vow
ally friend / enemy foe rival opponent
marry marriage wedding / divorce
birth born / death die
build construct / destroy demolish
expand / reduce
raise / lower
push / pull
send / receive
teach / learn
question ask / answer reply respond
remember / forget
find discover / lose
love / hate
hope / fear
success succeed / fail failure
join / leave quit

vaccine / drug medicine
bomb bombing explosion blast explode / shooting shoot gunfire / stabbing stab / crash collide collision / fire
investigate investigation inquiry probe / trial
before / after
`;

const sides = new Map(); // word -> [[line, side] …]
lines.trim().split('\n').forEach((line, row) => line.split('/').forEach((side, column) => {
    for (const word of side.trim().split(/\s+/)) sides.set(word, [...(sides.get(word) ?? []), [row, column]]);
}));

export function areOpposed(a, b) {
    return (sides.get(a) ?? []).some(([row, column]) => (sides.get(b) ?? []).some(([otherRow, other]) => row === otherRow && column !== other));
}
