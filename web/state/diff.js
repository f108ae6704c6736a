// Two sentences, word by word, against a base. Spelling, case and quotation marks are folded away.
const wordPattern = /\S+/g;

const fold = (word) => word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/isation/g, 'ization').replace(/ise(d|s)?$/, 'ize$1').replace(/defence/g, 'defense');

/** [{kind: 'same'|'more'|'less', text}] : what `text` has beside, and lacks against, `base`. */
export function wordDiff(base, text) {
    const a = base.match(wordPattern) ?? [];
    const b = text.match(wordPattern) ?? [];
    if (a.length * b.length > 40000) return [{ kind: 'same', text }];
    return runs(walk(a, b, longest(a.map(fold), b.map(fold))));
}

// The table of longest common subsequences, from the end.
function longest(a, b) {
    const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
    for (let i = a.length - 1; i >= 0; i--) {
        for (let k = b.length - 1; k >= 0; k--) table[i][k] = a[i] === b[k] ? table[i + 1][k + 1] + 1 : Math.max(table[i + 1][k], table[i][k + 1]);
    }
    return { table, same: (i, k) => a[i] === b[k] };
}

function walk(a, b, { table, same }) {
    const steps = [];
    let i = 0;
    let k = 0;
    while (i < a.length || k < b.length) {
        if (i < a.length && k < b.length && same(i, k)) { steps.push(['same', b[k]]); i++; k++; } else if (k >= b.length || (i < a.length && table[i + 1][k] >= table[i][k + 1])) steps.push(['less', a[i++]]);
        else steps.push(['more', b[k++]]);
    }
    return steps;
}

function runs(steps) {
    const joined = [];
    for (const [kind, word] of steps) {
        const last = joined.at(-1);
        if (last?.kind === kind) last.text += ` ${word}`;
        else joined.push({ kind, text: word });
    }
    return joined;
}
