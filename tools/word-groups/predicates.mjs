// Classes of verbs that tell of one kind of act, for src/claim/predicate_classes.c: the verbs of the word groups, and
// those that WordNet ties to them by what one causes ("kill", "die") or is a way of ("land", "arrive").
import { makeGroups } from './groups.mjs';
import { areOpposed } from './oppositions.mjs';
import { cosine, readVectors } from './vectors.mjs';
import { areOpposites, eventNouns, seen, verbSenses, verbTies } from './wordnet.mjs';

const commonSenses = 2;
const largest = 12; // verbs of a class
const leastSeen = 2; // in WordNet's tagged texts
const leastLikeness = 0.3; // below it, a sense is meant that news hardly uses: "murder" a song
const vectorCount = 40000;
// So many ways of doing it, and the word above says too little: "move", "make".
const mostBelow = { say: 60, usual: 14 };

// How strong the tie of two synsets is: the same, one group, cause and effect, above and below.
const strength = { same: 4, group: 3, cause: 3, above: 2 };

// What news uses for one another and WordNet keeps apart.
const seeds = ['say state tell add announce declare report', 'arrive land reach', 'detain arrest apprehend', 'bomb attack strike raid assault'].map((line) => line.split(' '));

const light = new Set('be have do make take get give put go come let keep set turn run hold bring act move cause become'.split(' '));

function verbs() {
    return [...verbSenses.keys()].filter((verb) => !light.has(verb) && seen('v', verb) >= leastSeen).sort();
}

function edges(all) {
    const holders = new Map();
    for (const verb of all)
        verbSenses.get(verb).slice(0, commonSenses).forEach((key, place) => holders.set(key, [...(holders.get(key) ?? []), { verb, place }]));
    const found = new Map();
    const add = (a, b, weight) => {
        if (a === b) return;
        const key = [a, b].sort().join(' ');
        found.set(key, Math.max(found.get(key) ?? 0, weight));
    };
    for (const [key, here] of holders) {
        for (const a of here) {
            for (const b of here) add(a.verb, b.verb, strength.same - a.place - b.place);
            for (const { target, kind, below } of verbTies(key))
                for (const b of holders.get(target) ?? []) {
                    if (kind === 'above' && below > (b.verb === 'say' ? mostBelow.say : mostBelow.usual)) continue;
                    add(a.verb, b.verb, strength[kind] - a.place - b.place);
                }
        }
    }
    return [...found].filter(([, weight]) => weight > 0).map(([key, weight]) => ({ pair: key.split(' '), weight }));
}

const opposed = (a, b) => areOpposed(a, b) || areOpposites(a, b);

// Strongest ties first; two classes join when all that is tied across outweighs what is not, and nothing is opposed.
export function makePredicateClasses() {
    const all = verbs();
    const vectors = readVectors(vectorCount);
    const alike = ([a, b]) => vectors.has(a) && vectors.has(b) && cosine(vectors.get(a).vector, vectors.get(b).vector) >= leastLikeness;
    const ties = edges(all).filter(({ pair }) => alike(pair)).sort((x, y) => y.weight - x.weight || (x.pair.join() < y.pair.join() ? -1 : 1));
    const tied = new Map(ties.map(({ pair, weight }) => [pair.join(' '), weight]));
    const weightOf = (a, b) => tied.get([a, b].sort().join(' ')) ?? 0;
    const classOf = new Map(all.map((verb) => [verb, [verb]]));
    for (const group of [...seeds, ...makeGroups()]) {
        const known = group.filter((word) => classOf.get(word)?.length === 1);
        for (const verb of known) classOf.set(verb, known);
    }
    for (const { pair } of ties) {
        const [left, right] = pair.map((verb) => classOf.get(verb));
        if (left === right || left.length + right.length > largest) continue;
        let linked = 0;
        for (const a of left) for (const b of right) linked += weightOf(a, b) > 0;
        if (linked * 3 < left.length * right.length) continue;
        if (left.some((a) => right.some((b) => opposed(a, b)))) continue;
        left.push(...right);
        for (const verb of right) classOf.set(verb, left);
    }
    return [...new Set(classOf.values())].filter((group) => group.length > 1);
}

const eventSeen = 1;
// Nouns that name what is done, each with the verb that tells it: "arrival arrive", "talks" by its lemma "talk talk".
export function makeEventNouns() {
    const found = [];
    for (const [noun, verbs] of eventNouns()) {
        const known = verbs.filter((verb) => seen('v', verb) >= eventSeen && alikeSpelt(noun, verb));
        known.sort((a, b) => seen('v', b) - seen('v', a) || (a < b ? -1 : 1));
        if (known.length && seen('n', noun) >= eventSeen) found.push(`${noun} ${known[0]}`);
    }
    return found.sort();
}

// "decision decide", not "fire fuel".
const alikeSpelt = (noun, verb) => noun.slice(0, 3) === verb.slice(0, 3);
