// The one sentence a result is known by, and what stands under it.
import { words } from '../words/en.js';
import { figure, joinLetters, joinWords } from './letters.js';

const { strip } = words;

export function headlineOf({ report }) {
    const n = report.sources.length;
    const k = report.accounts.length;
    const sentence = strip.headline(n, k, (number) => figure(number));
    return sentence[0].toUpperCase() + sentence.slice(1);
}

function creditOf(report, account) {
    const crediting = report.sources.filter((source) => account.sources.includes(source.id) && source.credits?.length);
    if (!crediting.length) return '';
    const names = [...new Set(crediting.flatMap((source) => source.credits))];
    return strip.credit(joinLetters(crediting.map((source) => source.id)), joinWords(names), crediting.length > 1 ? 'credit' : 'credits');
}

export function leadOf({ report }) {
    if (report.sources.length === 1) return strip.alone;
    const shared = report.accounts.filter((account) => account.sources.length > 1);
    const alone = report.accounts.filter((account) => account.sources.length === 1).flatMap((account) => account.sources);
    if (!shared.length) return strip.allSeparate;
    const sentences = shared.map((account) => strip.shared(joinLetters(account.sources), creditOf(report, account)));
    if (alone.length) sentences.push(strip.separate(joinLetters(alone), alone.length === 1));
    return sentences.join(' ');
}
