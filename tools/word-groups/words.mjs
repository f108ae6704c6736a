// Which words are grouped, and how near two of them are.
import { cosine, mean, spread } from './vectors.mjs';
import { filesOf, isName, seen, senses } from './wordnet.mjs';

const irregular = {
    __proto__: null, // "constructor" is a word like any other
    begin: 'began begun', bind: 'bound', break: 'broke broken', bring: 'brought', build: 'built', burst: 'burst', buy: 'bought', catch: 'caught',
    choose: 'chose chosen', come: 'came', cut: 'cut', deal: 'dealt', draw: 'drew drawn', drive: 'drove driven', fall: 'fell fallen',
    feel: 'felt', fight: 'fought', find: 'found', flee: 'fled', fly: 'flew flown', forbid: 'forbade forbidden', freeze: 'froze frozen',
    get: 'got gotten', give: 'gave given', go: 'went gone', grow: 'grew grown', hear: 'heard', hide: 'hid hidden', hit: 'hit',
    hold: 'held', keep: 'kept', know: 'knew known', lay: 'laid', lead: 'led', leave: 'left', lend: 'lent', lose: 'lost', make: 'made',
    mean: 'meant', meet: 'met', overthrow: 'overthrew overthrown', overtake: 'overtook overtaken', pay: 'paid', put: 'put', read: 'read',
    rise: 'rose risen', run: 'ran', see: 'saw seen', seek: 'sought', sell: 'sold', send: 'sent', shake: 'shook shaken', shoot: 'shot',
    shrink: 'shrank shrunk', shut: 'shut', sink: 'sank sunk', slay: 'slew slain', speak: 'spoke spoken', spend: 'spent', spread: 'spread',
    stand: 'stood', steal: 'stole stolen', strike: 'struck', sweep: 'swept', swear: 'swore sworn', take: 'took taken', teach: 'taught',
    tear: 'tore torn', tell: 'told', think: 'thought', throw: 'threw thrown', undertake: 'undertook undertaken', understand: 'understood',
    win: 'won', withdraw: 'withdrew withdrawn', write: 'wrote written', man: 'men', woman: 'women', child: 'children', person: 'people',
};

const light = new Set((
    'be have do say tell make get go come take give put let may might must can will shall should would could also more other such then now here ' +
    'there just very still even only own same not no nor all any some both each every many much few most least less first last next ' +
    'past like well back long new old good high low big great little early late early mr mrs ms dr us it he she they them this that ' +
    'in on at by as so an one two three four five six seven eight nine ten former latter thing way lot kind sort while').split(' '));

// Nothing here is ever said in another word: quantities, time, names, plants, animals, body, food, colours.
const ownFiles = { quantity: 23, time: 28, plant: 20, animal: 5, body: 8, food: 13, place: 15, shape: 25 };

function formsOf(word) {
    const stem = word.replace(/e$/, '');
    const doubled = /[aeiou][bdgklmnprt]$/.test(word) ? word + word.at(-1) : stem;
    const y = word.replace(/y$/, 'i');
    const regular = {
        n: [/[^aeiou]y$/.test(word) ? `${y}es` : /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`],
        v: /[^aeiou]y$/.test(word) ? [`${y}ed`, `${word}ing`] : [`${stem}ed`, `${doubled}ed`, `${stem}ing`, `${doubled}ing`],
    };
    const past = irregular[word]?.split(' ');
    return { n: past && !isPart(word, 'v') ? past : regular.n, v: past ? [...past, `${stem}ing`] : regular.v };
}

// "ram": rarely the animal in news, so the forms only a verb has weigh as much as "ram" itself.
function formsWithVectors(word, vectors) {
    const { n, v } = formsOf(word);
    const wanted = [word];
    if (isPart(word, 'n')) wanted.push(...n);
    if (isPart(word, 'v')) wanted.push(...v);
    return [...new Set(wanted)].filter((form) => vectors.has(form) && (form === word || !isLemmaOfOther(form, word)));
}

// "founded" is of "found", "found" of "find".
function isLemmaOfOther(form, word) {
    return !irregular[word] && senses.has(form) && seen('v', form) > seen('v', word);
}

// What the word mostly is: as in WordNet's tagged texts, or else what it has most senses as.
function mainPart(word) {
    const weight = (part) => 10 * seen(part, word) + senses.get(word).filter((key) => key[0] === part).length;
    return ['n', 'v', 'a'].reduce((best, part) => (weight(part) > weight(best) ? part : best));
}

const isPart = (word, part) => senses.get(word)?.some((key) => key[0] === part);

function isPlain(word) {
    if (word.length < 3 || light.has(word) || !senses.has(word) || isName(word)) return false;
    if (isPart(word, 'v') || mainPart(word) !== 'n') return true;
    return [...filesOf(word, 'n')].some((file) => !Object.values(ownFiles).includes(file));
}

// Inflected forms are no lemmas: "talks", "killed".
function inflected(words) {
    const found = new Set();
    for (const word of words) {
        const { n, v } = formsOf(word);
        const shapes = [...(isPart(word, 'n') ? n : []), ...(isPart(word, 'v') ? v : [])];
        for (const form of shapes) if (form !== word && seen('n', form) + seen('v', form) + seen('a', form) < 6) found.add(form);
    }
    return found;
}

// Names of persons and things are alike when they stand in like sentences ("mother", "father"), so that for
// these likeness alone proves nothing. Files: act 4, communication 10, event 11, phenomenon 19, process 22, state 26.
const eventFiles = new Set([4, 10, 11, 19, 22, 26]);

// The `most` commonest lemmas, and those of `always`.
export function chooseWords(vectors, most, always) {
    const lemmas = [...senses.keys()].filter((word) => always.has(word) || isPlain(word));
    const forms = inflected(lemmas);
    const ranked = lemmas.filter((word) => (always.has(word) || !forms.has(word)) && vectors.has(word)).map((word) => {
        const known = formsWithVectors(word, vectors);
        return { word, rank: Math.min(...known.map((form) => vectors.get(form).rank)), known };
    });
    ranked.sort((a, b) => a.rank - b.rank || (a.word < b.word ? -1 : 1));
    const chosen = ranked.filter(({ word }, i) => i < most || always.has(word));
    const vectorOf = spread(chosen.map(({ known }) => mean(known.map((form) => vectors.get(form).vector))));
    return chosen.map(({ word }, i) => ({ word, vector: vectorOf[i], event: isEvent(word), agent: isAgent(word) }));
}

// Who does it is not what is done: "attacker", "attack".
const isAgent = (word) => mainPart(word) === 'n' && [...filesOf(word, 'n')][0] === 18;

const isEvent = (word) => (mainPart(word) === 'v' || eventFiles.has([...filesOf(word, 'n')][0]));

export const likeness = (a, b) => cosine(a.vector, b.vector);
