// Facts by article: what each article says of each fact, and which of them differ.
import { claimsOf, mainDifference, textAt } from './select.js';

/** Columns in the order of their accounts: [{ids, account, last}]; `closed` accounts are one column each. */
export function columnsOf(index, closed = []) {
    return index.report.accounts.flatMap((account, i) => {
        const many = account.sources.length > 1;
        const groups = many && closed.includes(account.id) ? [account.sources] : account.sources.map((id) => [id]);
        return groups.map((ids, k) => ({ ids, account, number: i + 1, many, first: k === 0, last: k === groups.length - 1, span: groups.length }));
    });
}

const short = 90;

// What an article says beside the subject: most rows are told apart by that.
function clauseOf(index, claim) {
    const from = claim.predicate && claim.predicate.to > claim.predicate.from && claim.predicate.from >= claim.from ? claim.predicate.from : claim.from;
    const text = textAt(index, { source: claim.source, from, to: claim.to });
    const end = text.length > short ? text.lastIndexOf(' ', short) : text.length;
    return { text: text.slice(0, end > 0 ? end : short), inside: from > claim.from, cut: end < text.length };
}

// Values most articles give are the row's own; a tie leaves every side marked.
function oddValues(difference) {
    const most = Math.max(...difference.values.map((value) => value.sources.length));
    const leaders = difference.values.filter((value) => value.sources.length === most);
    return new Set(difference.values.filter((value) => leaders.length > 1 || value !== leaders[0]));
}

const names = (claim) => Boolean(claim.attribution && claim.attribution.to > claim.attribution.from);

/** One row: {fact, cells: Map of article to {values: [{text, side}], clause, tint, noSource}}. */
export function rowOf(index, fact) {
    const difference = mainDifference(fact);
    const odd = difference ? oddValues(difference) : new Set();
    const claims = claimsOf(index, fact);
    const someName = claims.some(names);
    const cells = new Map();
    for (const id of fact.sources) {
        const own = claims.filter((claim) => claim.source === id);
        const sides = difference ? difference.values.map((value, i) => ({ value, side: i + 1 })).filter(({ value }) => value.sources.includes(id)) : [];
        cells.set(id, {
            values: sides.map(({ value, side }) => ({ text: value.text, side: difference.conflict ? side : null })),
            clause: sides.length || !own.length ? null : clauseOf(index, own[0]),
            tint: difference?.conflict && sides.length ? 'x' : sides.some(({ value }) => odd.has(value)) ? 'd' : '',
            noSource: someName && !own.some(names),
        });
    }
    return { fact, cells };
}

/** What a column of several articles says: the one thing they all say, or how many. */
export function columnCell(row, ids) {
    const cells = ids.map((id) => row.cells.get(id)).filter(Boolean);
    if (cells.length < 2) return { cell: cells[0] ?? null, different: 1, count: cells.length };
    const said = (cell) => cell.values.map((value) => value.text.toLowerCase()).join('|');
    return { cell: cells[0], different: new Set(cells.map(said)).size, count: cells.length, tint: cells.find((cell) => cell.tint)?.tint ?? '' };
}
