// Shared wording: where the passages sit, who shares how much with whom, and what follows from it.
import { pairOf, passagesIn, remembered, sharedShare } from './select.js';

const folded = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** [{text, words, spans: [{source, from, to}], sources}], the longest first; the same words once. */
export function passagesOf(index) {
    const found = new Map();
    const fold = remembered(folded);
    for (const pair of index.report.reuse) {
        for (const passage of pair.passages) {
            const text = index.texts[pair.sources[0]].slice(...passage.a);
            const key = fold(text);
            const known = found.get(key) ?? { key, text, words: passage.words, spans: new Map() };
            for (const [i, side] of [[0, 'a'], [1, 'b']]) known.spans.set(pair.sources[i] + passage[side][0], { source: pair.sources[i], from: passage[side][0], to: passage[side][1] });
            found.set(key, known);
        }
    }
    return [...found.values()].map((passage) => {
        const spans = [...passage.spans.values()];
        return { ...passage, spans, sources: [...new Set(spans.map(({ source }) => source))].sort() };
    }).sort((a, b) => b.words - a.words);
}

const lengthOf = (index, id) => index.source.get(id).blocks.filter(({ kind }) => kind !== 'furniture').reduce((sum, { from, to }) => sum + to - from, 0);

function covered(spans) {
    let end = -1;
    return [...spans].sort((a, b) => a[0] - b[0]).reduce((sum, [from, to]) => {
        const more = Math.max(0, to - Math.max(from, end));
        end = Math.max(end, to);
        return sum + more;
    }, 0);
}

/** How much of the row's own text stands in the column's, in per cent. */
export function shareIn(index, row, column) {
    const pair = pairOf(index, row, column);
    return pair ? Math.min(100, Math.round((100 * covered(passagesIn(pair, row))) / Math.max(1, lengthOf(index, row)))) : 0;
}

const tableMost = 12;

/** Rows and columns of the table: articles in the order of their accounts; accounts where articles are many. */
export function tableOf(index) {
    const { accounts, sources } = index.report;
    const units = sources.length > tableMost ? accounts.map((account) => account.sources) : accounts.flatMap((account) => account.sources.map((id) => [id]));
    const most = (row, column) => Math.max(...row.flatMap((a) => column.map((b) => (a === b ? 0 : shareIn(index, a, b)))));
    return { units, rows: units.map((row) => units.map((column) => (row === column ? null : most(row, column)))) };
}

/** One strip an article: {id, length, share, parts: [{from, to, kind, key}]}. */
export function stripsOf(index, passages) {
    return index.report.accounts.flatMap((account) => account.sources).map((id) => ({
        id, length: index.texts[id].length, share: sharedShare(index.report, id),
        parts: [
            ...passages.flatMap((passage) => passage.spans.filter(({ source }) => source === id).map(({ from, to }) => ({ from, to, kind: passage.words >= 8 ? 'many' : 'few', key: passage.key }))),
            ...index.report.quotes.filter(({ source, kind }) => source === id && kind === 'direct').map(({ from, to }) => ({ from, to, kind: 'said', key: '' })),
        ].sort((a, b) => a.from - b.from),
    }));
}
