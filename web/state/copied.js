// Who has whose words, and who of them was first, as the page and its exports say it.
import { words } from '../words/en.js';
import { orderOf } from './earlier.js';
import { joinLetters, letterOf } from './letters.js';
import { longOf } from './long.js';
import { nameOf } from './select.js';

const { wording: says } = words;

const aheadWords = (source, ahead) => says.ahead(letterOf(source), longOf(ahead));

/** Of an entry of evidence: "Same words as B; B is earlier by 40 minutes", or nothing. */
export function copyWords({ same, first }) {
    if (!same.length) return '';
    return [words.detail.same(joinLetters(same)), first && aheadWords(first.source, first.ahead)].filter(Boolean).join('; ');
}

/** [{from, to, why: "B is earlier by 40 minutes; C names Tidewater Press"}] */
export const orderWords = (index) => orderOf(index).map(({ from, to, ahead, named }) => ({
    from, to, why: [ahead && aheadWords(from, ahead), named && says.named(letterOf(to), nameOf(index, from))].filter(Boolean).join('; '),
}));
