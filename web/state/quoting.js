// Quotations and shared passages, as their two views list them.
import { claimsOf, differencesOf, textAt } from './select.js';

const folded = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Facts whose articles put different words inside quotation marks. */
const alteredFacts = (index) => index.facts.filter((fact) => differencesOf(fact).some((difference) => difference.kind === 'quote' && difference.conflict));

const statements = new WeakMap();

/** Those facts, an altered statement once: [[fact, others of the same quotations]]. */
export function alteredStatements(index) {
    if (!statements.has(index)) {
        const groups = new Map();
        for (const fact of alteredFacts(index)) {
            const marked = alteredQuotes(index, fact).flatMap(({ intros, places }) => places.filter((_, i) => intros[i].marked));
            const key = marked.sort().join() || fact.id;
            groups.set(key, [...groups.get(key) ?? [], fact]);
        }
        statements.set(index, [...groups.values()]);
    }
    return statements.get(index);
}

const quoteAround = (index, { source, from, to }) => index.quotes.get(source)?.find((quote) => quote.from <= from && quote.to >= to);

/** The differing quotations of a fact, for standing under each other, the most printed words first:
 * [{text, sources, places, spans, intros: [{source, marked, text}]}]. */
export function alteredQuotes(index, fact) {
    const differing = fact.differences.filter((difference) => difference.kind === 'quote' && difference.conflict).flatMap((difference) => difference.values);
    const spans = [...differing.map((value) => quoteAround(index, value)).filter(Boolean), ...claimsOf(index, fact)];
    const first = spans.filter((span, i) => spans.findIndex((other) => other.source === span.source) === i);
    const rows = new Map();
    for (const span of first.sort((x, y) => (x.source < y.source ? -1 : 1))) {
        const row = rows.get(folded(textAt(index, span))) ?? { text: textAt(index, span), sources: [], places: [], intros: [], spans: [] };
        row.sources.push(span.source);
        row.spans.push(span);
        row.places.push(span.source + span.from);
        row.intros.push({ source: span.source, marked: span.kind === 'direct', text: introOf(index, span) });
        rows.set(folded(row.text), row);
    }
    return [...rows.values()].sort((x, y) => y.sources.length - x.sources.length);
}

const longestIntro = 160;

// "the Kremlin said in a statement": from the first to the last of speaker and cue.
function introOf(index, { source, speaker, cue }) {
    const spans = [speaker, cue].filter((span) => span && span.to > span.from);
    if (!spans.length) return '';
    const [from, to] = [Math.min(...spans.map((span) => span.from)), Math.max(...spans.map((span) => span.to))];
    return to - from > longestIntro ? textAt(index, { source, ...spans[0] }) : index.texts[source].slice(from, to);
}

/** Direct quotations, the same words once: [{text, speaker, sources}], the most printed first, without
 * those already shown (a set of source and place). */
export function directQuotes(index, shown = new Set()) {
    const found = new Map();
    for (const quote of index.report.quotes) {
        if (quote.kind !== 'direct' || shown.has(quote.source + quote.from)) continue;
        const text = textAt(index, quote);
        const entry = found.get(folded(text)) ?? { text, from: quote.from, speaker: speakerOf(index, quote), channel: quote.channel, sources: [] };
        if (!entry.sources.includes(quote.source)) entry.sources.push(quote.source);
        found.set(folded(text), entry);
    }
    return [...found.values()].sort((a, b) => b.sources.length - a.sources.length);
}

export function speakerOf(index, { source, speaker }) {
    if (!speaker) return null;
    return speaker.to > speaker.from ? textAt(index, { source, ...speaker }) : index.entity.get(speaker.entity)?.name ?? null;
}
