// What a fact's detail prints: its sentences with the words to mark, and the table of parts.
import { firstOf } from './earlier.js';
import { blockAt, claimsOf, differencesOf, pairOf, passagesIn, sameWording, sentenceOf, textAt } from './select.js';

// Who has the same words, and who of them was first.
function copyOf(index, fact, at) {
    const same = sameWording(fact, at.source).filter((other) => sharesPassage(index, at, other));
    return { same, first: firstOf(index, at.source, same) };
}

/** One entry per sentence: {source, from, to, claims, place, same, first, marks}. */
export function evidenceOf(index, fact) {
    const entries = [];
    for (const claim of claimsOf(index, fact)) {
        const at = sentenceOf(index, claim);
        const known = entries.find((entry) => entry.source === at.source && entry.from === at.from);
        if (known) known.claims.push(claim);
        else entries.push({ ...at, claims: [claim], place: placeOf(index, claim), ...copyOf(index, fact, at) });
    }
    const differing = fact.differences.flatMap((difference) => difference.values.map((value) => ({ ...value, conflict: difference.conflict })))
        .concat(fact.versions.flatMap((version) => version.values));
    return entries.map((entry) => ({ ...entry, marks: marksIn(entry, differing, fact.verdict) }));
}

// A copied article may have worded this sentence itself: only one with a shared passage has "the same words".
function sharesPassage(index, { source, from, to }, other) {
    const pair = pairOf(index, source, other);
    return Boolean(pair) && passagesIn(pair, source).some((passage) => passage[0] < to && passage[1] > from);
}

// "¶3" or "headline": {kind, number}
export function placeOf(index, claim) {
    const block = blockAt(index, claim.source, claim.from);
    const number = block ? index.paragraphs.get(claim.source).get(block.from) : undefined;
    return { kind: block?.kind ?? claim.place_in, number };
}

// A mark that takes in nearly the whole sentence shows nothing: those are left out.
function marksIn(entry, values, verdict) {
    const inside = values.filter((value) => value.source === entry.source && value.from >= entry.from && value.to <= entry.to
        && value.to - value.from < 0.8 * (entry.to - entry.from));
    const kind = verdict === 'conflict' ? 'c' : verdict === 'differs' ? 'd' : 'a';
    return cut(entry, [
        ...entry.claims.map((claim) => ({ from: claim.from, to: claim.to, kind: 'claim', weight: 1 })),
        ...inside.map((value) => ({ from: value.from, to: value.to, kind, weight: 2 })),
    ]);
}

/** Cuts [from, to) at the edges of the marks; each piece carries its heaviest mark. */
export function cut({ from, to }, marks) {
    const edges = new Set([from, to]);
    for (const mark of marks) for (const edge of [mark.from, mark.to]) if (edge > from && edge < to) edges.add(edge);
    const sorted = [...edges].sort((a, b) => a - b);
    const pieces = [];
    for (let i = 0; i + 1 < sorted.length; i++) {
        const over = marks.filter((mark) => mark.from <= sorted[i] && mark.to >= sorted[i + 1]);
        const mark = over.reduce((best, next) => (!best || next.weight > best.weight ? next : best), null);
        const last = pieces.at(-1);
        if (last && last.mark === mark) last.to = sorted[i + 1];
        else pieces.push({ from: sorted[i], to: sorted[i + 1], mark });
    }
    return pieces;
}

const rowOfKind = { number: 'number', date: 'when', name: 'who', list: 'who', place: 'where', certainty: 'certainty', attribution: 'source', quote: 'what', negation: 'what' };
const placeRoles = new Set(['place', 'in', 'at', 'near', 'to', 'from', 'into', 'on']);

/** Side by side: {columns: [{sources, claims}], rows: [{key, cells, differs}]}. */
export function slotTable(index, fact, versions) {
    const columns = versions.length > 1 ? versions : fact.sources.map((id) => ({
        wording: [[id]], claims: fact.claims.filter((claim) => index.claim.get(claim)?.source === id),
    }));
    const differing = new Set(differencesOf(fact).map((difference) => rowOfKind[difference.kind]));
    const rows = Object.entries(cellReaders).map(([key, read]) => ({
        key, differs: differing.has(key),
        cells: columns.map((column) => unique(column.claims.flatMap((id) => read(index, index.claim.get(id))))),
    }));
    return { columns: columns.map((column) => column.wording.flat()), rows: rows.filter((row) => row.cells.some((cell) => cell.length)) };
}

const cellReaders = {
    who: (index, claim) => part(index, claim, claim.subject),
    what: (index, claim) => part(index, claim, claim.predicate),
    when: (index, claim) => timesOf(index, claim).map((time) => ({ text: textAt(index, time), note: /^\d{4}/.test(time.value ?? '') && time.value !== textAt(index, time) ? time.value : null })),
    where: (index, claim) => claim.objects.filter((object) => placeRoles.has(object.role) && isPlace(index, object)).flatMap((object) => part(index, claim, object)),
    number: (index, claim) => (claim.quantities ?? []).map((i) => index.report.quantities[i]).filter(Boolean).map((quantity) => ({ text: textAt(index, quantity) })),
    certainty: (_, claim) => [{ ours: 'certainty', text: claim.polarity === 'negated' ? 'denied' : claim.certainty }],
    source: (index, claim) => (claim.attribution && claim.attribution.to > claim.attribution.from ? part(index, claim, claim.attribution) : [{ ours: 'source', text: '' }]),
};

function part(index, claim, at) {
    return at && at.to > at.from ? [{ text: textAt(index, { source: claim.source, ...at }) }] : [];
}

const isPlace = (index, object) => object.role === 'place' || index.entity.get(object.entity)?.type === 'place';

function timesOf(index, claim) {
    const times = claim.times?.length ? claim.times : [claim.time];
    return times.map((i) => (i === null || i === undefined ? null : index.report.times[i])).filter(Boolean);
}

function unique(cells) {
    return cells.filter((cell, i) => cells.findIndex((other) => other.text.toLowerCase() === cell.text.toLowerCase()) === i);
}
