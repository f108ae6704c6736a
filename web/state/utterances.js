// What was said once, in all its renderings. The core laid them below one another, cell by cell, and says how grave each
// difference is; here the cells only become lines of text and stacks of readings.
import { foldWord } from './diff.js';
import { textAt } from './select.js';

const wordsIn = (text) => text.match(/\S+/g) ?? [];
const foldText = (text) => wordsIn(text).map(foldWord).join(' ');

// Classes of difference that may change what was said, and those in which the words are the same.
const grave = new Set(['word', 'number', 'negation', 'cut hidden']);
const same = new Set(['same', 'spelling']);

/** A comma behind a cell belongs to it, but no cell holds it. */
const pointsBehind = /^[,.;:!?…]+/;

// {class, said: per rendering its words, or null where it begins later or ends sooner}
function cellOf(index, quotes, cell, last) {
    const said = cell.at.map((ends, i) => {
        if (!ends) return null;
        const { source, to } = quotes[i];
        const behind = last || ends[0] === ends[1] ? '' : index.texts[source].slice(ends[1], to).match(pointsBehind)?.[0] ?? '';
        return textAt(index, { source, from: ends[0], to: ends[1] }) + behind;
    });
    return { class: cell.class, said };
}

const isMarked = ({ kind }) => kind === 'direct';

// Whether those that put it inside quotation marks have different words there.
function isAltered(quotes, { class: how, said }) {
    const marked = said.filter((text, i) => text !== null && isMarked(quotes[i])).map(foldText);
    return grave.has(how) && new Set(marked).size > 1;
}

function utteranceFrom(index, quoteOf, { quotes: ids, cells }) {
    const quotes = ids.map((id) => quoteOf.get(id));
    const laid = cells.map((cell, i) => cellOf(index, quotes, cell, i === cells.length - 1)).map((cell) => ({ ...cell, altered: isAltered(quotes, cell) }));
    return { quotes, cells: laid, altered: laid.some((cell) => cell.altered) };
}

const made = new WeakMap();

/** [{quotes: the report's, the longest first, cells, altered}] */
export function utterancesOf(index) {
    if (!made.has(index)) {
        const quoteOf = new Map(index.report.quotes.map((quote) => [quote.id, quote]));
        made.set(index, (index.report.utterances ?? []).map((utterance) => utteranceFrom(index, quoteOf, utterance)));
    }
    return made.get(index);
}

const within = ({ quotes }, { source, from, to }) => quotes.some((quote) => quote.source === source && quote.from <= from && quote.to >= to);
const quoted = (fact) => fact.differences.filter(({ kind }) => kind === 'quote');

/** The utterance a fact's articles quote differently, or null. */
export function utteranceOf(index, fact) {
    const values = [...quoted(fact)].sort((a, b) => Number(b.conflict) - Number(a.conflict)).flatMap(({ values: all }) => all);
    for (const value of values) {
        const found = utterancesOf(index).find((utterance) => within(utterance, value));
        if (found) return found;
    }
    return null;
}

/** Facts that rest on its words, those that say they differ first. */
export function factsOfUtterance(index, utterance) {
    const differing = index.facts.filter((fact) => quoted(fact).some(({ values }) => values.some((value) => within(utterance, value))));
    if (differing.length) return differing.sort((a, b) => Number(b.verdict === 'conflict') - Number(a.verdict === 'conflict'));
    return index.facts.filter((fact) => fact.claims.some((id) => within(utterance, index.claim.get(id) ?? {})));
}

/** One row for each version: the places of its renderings in `quotes`. A part quoted in the same words is no other version. */
export function versionsIn({ quotes, cells }) {
    const versions = [];
    quotes.forEach((_, i) => {
        const said = cells.map((cell) => (cell.said[i] === null || same.has(cell.class) ? null : foldText(cell.said[i])));
        const alike = versions.find((version) => version.said.every((text, k) => text === null || said[k] === null || text === said[k]));
        if (alike) alike.renderings.push(i);
        else versions.push({ said, renderings: [i] });
    });
    return versions.map(({ renderings }) => renderings);
}

// What most accounts print comes first, then what most articles print.
function readingsOf(index, quotes, said, fold) {
    const readings = new Map();
    said.forEach((text, i) => {
        if (text === null) return;
        const key = fold(text);
        const reading = readings.get(key) ?? { text, sources: [] };
        if (!reading.sources.includes(quotes[i].source)) reading.sources.push(quotes[i].source);
        readings.set(key, reading);
    });
    const accounts = ({ sources }) => index.report.accounts.filter((account) => account.sources.some((id) => sources.includes(id))).length;
    return [...readings.values()].sort((a, b) => accounts(b) - accounts(a) || b.sources.length - a.sources.length);
}

// Words that all have and some write otherwise: a stack each where they can be told word by word.
function wordByWord(said) {
    const all = said.map((text) => (text === null ? null : wordsIn(text)));
    const there = all.filter(Boolean);
    if (there.some(({ length }) => length !== there[0].length)) return [said];
    return there[0].map((_, i) => all.map((list) => (list ? list[i] : null)));
}

const spelled = (text) => text.toLowerCase();

/** {parts, hidden}: parts are texts and {readings: [{text, sources}], minor}; `hidden`: how many words are only spelled
 *  otherwise, which `spelling` shows as well. */
export function linesOf(index, { quotes, cells }, spelling = false) {
    const parts = [];
    let hidden = 0;
    const say = (text) => { if (typeof parts.at(-1) === 'string') parts[parts.length - 1] += ` ${text}`; else parts.push(text); };
    const add = (readings, minor) => {
        if (readings.length > 1) parts.push({ readings, minor });
        else if (readings[0]?.text) say(readings[0].text);
    };
    for (const { class: how, said, altered } of cells) {
        if (!same.has(how)) { add(readingsOf(index, quotes, said, foldText), !altered); continue; }
        const stacks = wordByWord(said).map((word) => readingsOf(index, quotes, word, spelled));
        hidden += stacks.filter(({ length }) => length > 1).length;
        if (spelling) for (const readings of stacks) add(readings, true);
        else add(readingsOf(index, quotes, said, spelled).slice(0, 1), true);
    }
    return { parts, hidden };
}
