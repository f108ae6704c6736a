// The labelled set through the engine: for each pair the verdict of the fact that holds both its sentences.
import { verdictOf, verdicts } from './verdict.js';

/** Two short articles that differ in one sentence each. */
export const requestOf = ({ a, b, frame }) => ({
    do: 'analyze', offsets: 'utf16',
    sources: [a, b].map((sentence, i) => ({ id: 'ab'[i], text: [...frame[i], sentence].join('\n\n'), title: null, outlet: null, published: '2025-03-12' })),
});

/** The verdict given to the pair's sentences: of the fact both take part in, else each stands alone. */
export function verdictFor(report, { a, b, frame }) {
    const from = [a, b].map((sentence, i) => [...frame[i], ''].join('\n\n').length);
    const ends = [a, b].map((sentence, i) => from[i] + sentence.length);
    const inside = (claim) => { const i = 'ab'.indexOf(claim.source); return claim.from >= from[i] && claim.to <= ends[i]; };
    const mine = new Map(report.claims.filter(inside).map((claim) => [claim.id, claim]));
    const shared = report.facts.filter((fact) => new Set(fact.claims.map((id) => mine.get(id)?.source).filter(Boolean)).size === 2).map(verdictOf);
    return verdicts.find((verdict) => shared.includes(verdict)) ?? 'single';
}

/** {cases: [{…, got}], counts: {verdict: {right, said, wanted}}, distortions} */
export function tally(cases) {
    const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, { right: 0, said: 0, wanted: 0 }]));
    for (const { wanted, got } of cases) {
        counts[wanted].wanted++;
        counts[got].said++;
        if (wanted === got) counts[got].right++;
    }
    // an altered figure, date, name or quotation that passes as agreement is the worst mistake
    const altered = cases.filter(({ wanted }) => wanted === 'conflict' || wanted === 'differs');
    const same = cases.filter(({ wanted }) => wanted === 'agreed' || wanted === 'repeated');
    const noticed = (list) => list.filter(({ got }) => got === 'conflict' || got === 'differs').length;
    return { cases, counts, distortions: { altered: altered.length, noticed: noticed(altered), same: same.length, alarms: noticed(same) } };
}

export async function runLabelled(send) {
    const { labelled } = await import('../examples/labelled.js');
    await send('measure', labelled);
}
