// Frequent ordinary English words: a capital on one of them at a sentence's start names nothing.
import { Entries } from './table.mjs';
import { isOrdinary, timesSeen } from './wordnet.mjs';

export function ordinaryEntries() {
    const entries = new Entries();
    for (const word of timesSeen.keys()) if (word.length > 2 && isOrdinary(word)) entries.add(word, 'x');
    return entries;
}
