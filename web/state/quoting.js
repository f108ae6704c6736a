// Quotations and shared passages, as their two views list them.
import { claimsOf, differencesOf, textAt } from './select.js';

const folded = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Facts whose articles put different words inside quotation marks. */
export const alteredFacts = (index) => index.facts.filter((fact) => differencesOf(fact).some((difference) => difference.kind === 'quote' && difference.conflict));

/** One clause per article of a fact, for standing under each other: [{source, text}]. */
export function clausesOf(index, fact) {
    const clauses = claimsOf(index, fact).map((claim) => ({ source: claim.source, text: textAt(index, claim) }));
    return clauses.filter((clause, i) => clauses.findIndex((other) => other.source === clause.source) === i);
}

/** Direct quotations, the same words once: [{text, speaker, sources}], the most printed first. */
export function directQuotes(index) {
    const found = new Map();
    for (const quote of index.report.quotes) {
        if (quote.kind !== 'direct') continue;
        const text = textAt(index, quote);
        const entry = found.get(folded(text)) ?? { text, from: quote.from, speaker: speakerOf(index, quote), sources: [] };
        if (!entry.sources.includes(quote.source)) entry.sources.push(quote.source);
        found.set(folded(text), entry);
    }
    return [...found.values()].sort((a, b) => b.sources.length - a.sources.length);
}

function speakerOf(index, { source, speaker }) {
    if (!speaker) return null;
    return speaker.to > speaker.from ? textAt(index, { source, ...speaker }) : index.entity.get(speaker.entity)?.name ?? null;
}

/** The longest passages two articles share: [{text, words, sources}]. */
export function sharedPassages(index, most = 30) {
    const passages = index.report.reuse.flatMap((pair) => pair.passages.map((passage) => ({
        sources: pair.sources, words: passage.words, text: index.texts[pair.sources[0]].slice(...passage.a),
    })));
    const joined = new Map();
    for (const passage of passages) {
        const known = joined.get(folded(passage.text));
        if (known) known.sources = [...new Set([...known.sources, ...passage.sources])].sort();
        else joined.set(folded(passage.text), passage);
    }
    return [...joined.values()].sort((a, b) => b.words - a.words).slice(0, most);
}
