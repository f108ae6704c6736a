// Frequent ordinary English words: a capital on one of them at a sentence's start names nothing.
import { Entries } from './table.mjs';
import { timesSeen } from './wordnet.mjs';

// Rarer ones are left to the tagger: every word here is paid for by each visitor of the page.
const seenOften = 10;

export function ordinaryEntries() {
    const entries = new Entries();
    for (const [word, times] of timesSeen) if (word.length > 2 && times >= seenOften) entries.add(word, 'x');
    return entries;
}
