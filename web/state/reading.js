// An article as Read shows it: its blocks in order, furniture in runs, facts cut into the text.
import { passagesIn } from './select.js';
import { cut } from './sentences.js';

const weight = { conflict: 5, differs: 4, agreed: 3, repeated: 2, single: 1 };

/** The facts an article takes part in, in the order of its text: [{fact, from, claims}]. */
export function factsIn(index, id) {
    const found = new Map();
    for (const claim of index.report.claims) {
        const fact = claim.source === id ? index.factsOfClaim.get(claim.id) : null;
        if (!fact) continue;
        const entry = found.get(fact.id) ?? { fact, from: claim.from, claims: [] };
        entry.claims.push(claim);
        entry.from = Math.min(entry.from, claim.from);
        found.set(fact.id, entry);
    }
    return [...found.values()].sort((a, b) => a.from - b.from);
}

// The heavier verdict wins where facts lie over each other; of two alike, the shorter one.
function marksOf(entries, selected, singles) {
    return entries.filter(({ fact }) => singles || fact.verdict !== 'single' || fact.id === selected)
        .flatMap(({ fact, claims }) => claims.map((claim) => ({
            from: claim.from, to: claim.to, fact,
            weight: (fact.id === selected ? 10 : weight[fact.verdict]) + 1 / (2 + claim.to - claim.from),
        })));
}

// Which other articles share wording with a block.
function sharing(report, id, block) {
    const others = report.reuse.filter((pair) => pair.sources.includes(id)
        && passagesIn(pair, id).some(([from, to]) => from < block.to && to > block.from));
    return others.map((pair) => pair.sources.find((other) => other !== id)).sort();
}

const plainMarks = (kind, spans) => spans.map(([from, to]) => ({ from, to, kind, weight: 1 }));

// What else can be marked: passages others share, quotations, names and dates.
const otherMarks = {
    wording: (index, id) => plainMarks('wording', index.report.reuse.filter(({ sources }) => sources.includes(id)).flatMap((pair) => passagesIn(pair, id))),
    quotes: (index, id) => plainMarks('quoted', index.report.quotes.filter(({ source, kind }) => source === id && kind === 'direct').map(({ from, to }) => [from, to])),
    names: (index, id) => [
        ...plainMarks('named', index.entities.flatMap(({ mentions }) => mentions).filter(({ source }) => source === id).map(({ from, to }) => [from, to])),
        ...plainMarks('dated', index.report.times.filter(({ source }) => source === id).map(({ from, to }) => [from, to])),
    ],
};

/** [{kind:'left', blocks} | {kind, number, pieces, shares, from}] */
export function readingOf(index, id, { selected = '', singles = false, marking = 'facts' } = {}) {
    const source = index.source.get(id);
    const marks = otherMarks[marking]?.(index, id) ?? marksOf(factsIn(index, id), selected, singles);
    const parts = [];
    for (const block of source.blocks) {
        if (block.kind === 'furniture') {
            const last = parts.at(-1);
            if (last?.kind === 'left') last.blocks.push(block);
            else parts.push({ kind: 'left', from: block.from, blocks: [block] });
        } else {
            parts.push({ kind: block.kind, from: block.from, number: index.paragraphs.get(id).get(block.from), pieces: cut(block, marks), shares: sharing(index.report, id, block) });
        }
    }
    return parts;
}
