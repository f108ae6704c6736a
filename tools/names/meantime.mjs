// MEANTIME (NAF-like XML): the names among its entity mentions.
//
// Mentions nest and hold their whole phrase: "German magazine Der Spiegel", "Apple CEO Steve Jobs". A name is the
// run of capitals that ends a mention marked as a name (NAM, PRE.NAM), without article, title and nationality; of two
// that overlap the longer counts. A mention with no mark counts when its words are marked as a name elsewhere.
// Only the headline and the next five sentences are annotated in full: the rest is left out.
import { readFileSync, readdirSync } from 'node:fs';

const types = { PER: 'person', ORG: 'organization', LOC: 'place', PRO: 'other' };
const lastAnnotated = 5;
const joins = new Set(['of', 'the', 'and', 'for', '&', '-', 'de', 'al', 'van', 'von', 'bin']);
const owners = new Set(['people', 'king', 'lord', 'women', 'children', 'workers']);
const titles = new Set(`mr mr. mrs mrs. ms ms. dr dr. sir president minister prime secretary chairman ceo chief executive officer
    senator justice governor chancellor spokesman spokeswoman director general vice analyst judge representative congressman
    treasurer premier king`.split(/\s+/));

const attribute = (element, name) => element.match(new RegExp(` ${name}="([^"]*)"`))?.[1];
const unescaped = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'").replaceAll('&amp;', '&');
const ids = (body, element, name) => [...body.matchAll(new RegExp(`<${element} [^>]*${name}="(\\d+)"`, 'g'))].map((m) => m[1]);

function documentRead(xml) {
    const tokens = new Map();
    for (const [element, text] of xml.matchAll(/<token [^>]*>([^<]*)/g))
        tokens.set(attribute(element, 't_id'), { word: unescaped(text), sentence: Number(attribute(element, 'sentence')) });
    const entities = new Map([...xml.matchAll(/<ENTITY [^>]*>/g)].map(([e]) => [attribute(e, 'm_id'), attribute(e, 'ent_type')]));
    const typeOf = new Map();
    for (const [, body] of xml.matchAll(/<REFERS_TO[^>]*>([\s\S]*?)<\/REFERS_TO>/g))
        for (const source of ids(body, 'source', 'm_id')) typeOf.set(source, entities.get(ids(body, 'target', 'm_id')[0]));
    const mentions = [...xml.matchAll(/(<ENTITY_MENTION[^>]*>)([\s\S]*?)<\/ENTITY_MENTION>/g)].map(([, open, body]) => ({
        anchors: ids(body, 'token_anchor', 't_id'), type: types[typeOf.get(attribute(open, 'm_id'))],
        mark: attribute(open, 'syntactic_type') ?? '',
    }));
    return { tokens: [...tokens.entries()].map(([id, token]) => ({ id, ...token })), mentions };
}

const capital = (word) => /^(\p{Lu}|\p{Ll}{1,2}\p{Lu}|\d)/u.test(word);

/// [from, to) of the name that ends the phrase [from, to), or null.
function nameIn(tokens, from, to, type, adjectives) {
    const word = (at) => tokens[at].word, lower = (at) => word(at).toLowerCase();
    const joined = (at) => joins.has(lower(at)) || (word(at) === "'s" && owners.has(lower(at - 1)));
    let start = to;
    while (start > from && (capital(word(start - 1)) || (start < to && joined(start - 1)))) start--;
    if (type === 'person')
        for (let at = to; at-- > start;)
            if (titles.has(lower(at))) start = Math.max(start, at + 1);
    while (start < to && (!capital(word(start)) || lower(start) === 'the')) start++;
    const demonym = to - start === 1 && adjectives.has(word(start));
    return start < to && !demonym && /\p{Lu}/u.test(word(start)) ? [start, to] : null;
}

/// "Mark Papermaster , formerly ..." ends at the comma; of "San Jose , California" each part is a name.
function partsOf(tokens, from, to, type) {
    const stops = [from - 1];
    for (let at = from; at < to; at++) if (/^[,(\u2014]$|^--$|^-LRB-$/.test(tokens[at].word)) stops.push(at);
    const parts = stops.map((stop, at) => [stop + 1, stops[at + 1] ?? to]).filter(([start, end]) => start < end);
    return type === 'place' ? parts : parts.slice(0, 1);
}

function named(document, adjectives) {
    const place = new Map(document.tokens.map(({ id }, at) => [id, at]));
    const out = [];
    for (const { anchors, type, mark } of document.mentions) {
        if (!type || !anchors.length) continue;
        const from = place.get(anchors[0]), to = place.get(anchors.at(-1)) + 1;
        for (const [start, end] of partsOf(document.tokens, from, to, type)) {
            const range = nameIn(document.tokens, start, end, type, adjectives);
            if (range) out.push({ from: range[0], to: range[1], type, sure: mark === 'NAM' || mark === 'PRE.NAM', whole: range[0] === from });
        }
    }
    return out;
}

const dates = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(January|February|March|April|May|June|July|August|September|October|November|December)$|^I$|^US\$$|^UTC$/;

/// A capital inside the sentence that no annotator took for a name: most likely one they left out.
const unnamed = (adjectives) => ({ word, name }, at) => at > 0 && name === 'O' && /^\p{Lu}/u.test(word) &&
    !dates.test(word) && !titles.has(word.toLowerCase()) && !adjectives.has(word);

/// The longer first, so that what overlaps it is dropped.
function flat(spans) {
    const kept = [];
    for (const span of spans.sort((a, b) => b.to - b.from - (a.to - a.from)))
        if (!kept.some((other) => span.from < other.to && other.from < span.to)) kept.push(span);
    return kept;
}

/// Documents by name, in order: [{topic, sentences}]. `adjectives`: demonyms, which name no place.
export function meantime(corpora, adjectives) {
    const root = `${corpora}/meantime/intra_cross-doc_annotation`;
    const documents = readdirSync(root).sort().flatMap((topic) => readdirSync(`${root}/${topic}`).sort()
        .map((file) => documentRead(readFileSync(`${root}/${topic}/${file}`, 'utf8'))));
    const text = (document, { from, to }) => document.tokens.slice(from, to).map(({ word }) => word).join(' ');
    const all = documents.map((document) => named(document, adjectives));
    const marked = new Set(all.flatMap((spans, at) => spans.filter(({ sure }) => sure).map((span) => text(documents[at], span))));
    return documents.map((document, at) => {
        const kept = flat(all[at].filter((span) => span.sure || (span.whole && marked.has(text(document, span)))));
        const names = document.tokens.map(() => 'O');
        for (const { from, to, type } of kept)
            for (let k = from; k < to; k++) names[k] = `${k === from ? 'B' : 'I'}-${type}`;
        const sentences = [];
        document.tokens.forEach(({ word, sentence }, k) => {
            if (sentence <= lastAnnotated) (sentences[sentence] ??= []).push({ word, name: names[k] });
        });
        for (const sentence of sentences) if (sentence) sentence.unclear = sentence.some(unnamed(adjectives));
        return sentences.filter(Boolean);
    });
}
