// Quotations as their view and the exports list them: altered ones version by version, the others by their words.
import { textAt } from './select.js';
import { factsOfUtterance, utterancesOf, versionsIn } from './utterances.js';

const folded = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const statements = new WeakMap();

/** Utterances whose articles put different words inside quotation marks: [{utterance, facts}]. */
export function alteredStatements(index) {
    if (!statements.has(index)) {
        const altered = utterancesOf(index).filter((utterance) => utterance.altered);
        statements.set(index, altered.map((utterance) => ({ utterance, facts: factsOfUtterance(index, utterance) })));
    }
    return statements.get(index);
}

/** The versions of an utterance, the one of most articles first: [{text, sources, places, spans, intros: [{source, marked, text}]}]. */
export function versionsOfQuote(index, utterance) {
    return versionsIn(utterance).map((renderings) => {
        const spans = renderings.map((i) => utterance.quotes[i]).sort((x, y) => (x.source < y.source ? -1 : 1));
        return {
            text: textAt(index, utterance.quotes[renderings[0]]), spans, sources: [...new Set(spans.map(({ source }) => source))], places: spans.map(({ source, from }) => source + from),
            intros: spans.map((span) => ({ source: span.source, marked: span.kind === 'direct', text: introOf(index, span) })),
        };
    }).sort((x, y) => y.sources.length - x.sources.length);
}

const longestIntro = 160;

// "the Kremlin said in a statement": from the first to the last of speaker and cue.
function introOf(index, { source, speaker, cue }) {
    const spans = [speaker, cue].filter((span) => span && span.to > span.from);
    if (!spans.length) return '';
    const [from, to] = [Math.min(...spans.map((span) => span.from)), Math.max(...spans.map((span) => span.to))];
    return to - from > longestIntro ? textAt(index, { source, ...spans[0] }) : index.texts[source].slice(from, to);
}

const direct = ({ quotes }) => quotes.filter(({ kind }) => kind === 'direct');
const entryOf = (index, quote, sources) => ({ text: textAt(index, quote), from: quote.from, speaker: speakerOf(index, quote), channel: quote.channel, sources });

/** All other direct quotations, the same words once: [{text, speaker, sources}], the most printed first. Who quotes a part
 *  of what another quotes whole, stands with it. */
export function directQuotes(index) {
    const found = new Map();
    const shown = new Set();
    const show = (quotes) => { for (const { source, from } of quotes) shown.add(source + from); };
    for (const utterance of utterancesOf(index)) {
        const marked = direct(utterance);
        if (utterance.altered) show(utterance.quotes);
        if (utterance.altered || !marked.length) continue;
        show(marked);
        found.set(folded(textAt(index, marked[0])), entryOf(index, marked[0], [...new Set(marked.map(({ source }) => source))].sort()));
    }
    for (const quote of direct(index.report)) {
        if (shown.has(quote.source + quote.from)) continue;
        const key = folded(textAt(index, quote));
        const entry = found.get(key) ?? entryOf(index, quote, []);
        if (!entry.sources.includes(quote.source)) entry.sources.push(quote.source);
        found.set(key, entry);
    }
    return [...found.values()].sort((a, b) => b.sources.length - a.sources.length);
}

export function speakerOf(index, { source, speaker }) {
    if (!speaker) return null;
    return speaker.to > speaker.from ? textAt(index, { source, ...speaker }) : index.entity.get(speaker.entity)?.name ?? null;
}
