// Two sentences, word by word, against a base. Spelling, case and quotation marks are folded away.
const wordPattern = /\S+/g;

/** "Organisation," and "organization" are one. */
export const foldWord = (word) => word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/isation/g, 'ization').replace(/ise(d|s)?$/, 'ize$1').replace(/defence/g, 'defense');

const asWritten = (word) => word;

/** [{kind: 'same'|'more'|'less', text}] : what `text` has beside, and lacks against, `base`. With `spelling`
 * every difference counts. */
export function wordDiff(base, text, spelling = false) {
    const a = base.match(wordPattern) ?? [];
    const b = text.match(wordPattern) ?? [];
    if (a.length * b.length > 40000) return [{ kind: 'same', text }];
    const fold = spelling ? asWritten : foldWord;
    return runs(steps(a, b, longestCommon(a.map(fold), b.map(fold))));
}

/** The longest common subsequence of two lists: [[place in a, place in b]]. */
export function longestCommon(a, b) {
    const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
    for (let i = a.length - 1; i >= 0; i--) {
        for (let k = b.length - 1; k >= 0; k--) table[i][k] = a[i] === b[k] ? table[i + 1][k + 1] + 1 : Math.max(table[i + 1][k], table[i][k + 1]);
    }
    const pairs = [];
    for (let i = 0, k = 0; i < a.length && k < b.length;) {
        if (a[i] === b[k]) pairs.push([i++, k++]);
        else if (table[i + 1][k] >= table[i][k + 1]) i++;
        else k++;
    }
    return pairs;
}

function steps(a, b, pairs) {
    const all = [];
    let i = 0;
    let k = 0;
    for (const [nextA, nextB] of [...pairs, [a.length, b.length]]) {
        while (i < nextA) all.push(['less', a[i++]]);
        while (k < nextB) all.push(['more', b[k++]]);
        if (k < b.length) all.push(['same', b[k++]]);
        i++;
    }
    return all;
}

function runs(all) {
    const joined = [];
    for (const [kind, word] of all) {
        const last = joined.at(-1);
        if (last?.kind === kind) last.text += ` ${word}`;
        else joined.push({ kind, text: word });
    }
    return joined;
}
