// UD English GUM: the names among its entities (`Entity=` in MISC).
//
// Every mention is annotated, nested, with its whole phrase: "(the airline) Ryanair of Ireland". A name is a mention
// whose head (its `minspan`) is a proper noun, cut to the proper nouns around the head and the small words between them;
// titles of people come off. Of two that overlap the longer counts. Demonyms ("Americans") are `other`.
import { readFileSync } from 'node:fs';

const types = { person: 'person', organization: 'organization', place: 'place' };
const particles = new Set(['de', 'la', 'van', 'von', 'bin', 'al', 'der', '-']);
const joins = new Set([...particles, 'of', 'the', 'and', 'for', '&']);
const owners = new Set(['people', 'king', 'lord', 'women', 'children', 'workers']);
const titles = new Set(`mr mr. mrs mrs. ms ms. miss dr dr. sir president vice minister prime secretary senator justice judge chief
    governor chancellor prof prof. professor king queen prince princess pope captain colonel general lord lady saint st. reverend
    rev. madam attorney solicitor emperor congressman congresswoman premier director chairman chair fellow spokesman
    ceo commissioner secretary-general ambassador officer mayor minister leader speaker spokeswoman chairwoman`.split(/\s+/));

export function tokensOf(block) {
    return block.split('\n').filter((line) => /^\d+\t/.test(line)).map((line) => {
        const fields = line.split('\t');
        return { word: fields[1], upos: fields[3], xpos: fields[4], entity: fields[9].match(/(?:^|\|)Entity=([^|]*)/)?.[1] ?? '' };
    });
}

/// Mentions of one sentence: {from, to, type, head: [places]}. "(7-person-new-sssss-cf1-1,2-coref" opens, "7)" closes.
export function mentionsOf(tokens) {
    const open = [], mentions = [];
    tokens.forEach(({ entity }, at) => {
        for (const [part] of entity.matchAll(/\([^()]+\)?|[^()]+\)/g)) {
            if (part.startsWith('(')) {
                const [id, type, , , , minspan] = part.slice(1).replace(/\)$/, '').split('-');
                open.push({ id, type, from: at, heads: (minspan ?? '1').split(',').map((place) => at + Number(place) - 1) });
            }
            if (!part.endsWith(')')) continue;
            const id = part.replace(/^\(/, '').split(/[-)]/)[0];
            const place = open.findLastIndex((mention) => mention.id === id);
            if (place >= 0) mentions.push({ ...open.splice(place, 1)[0], to: at + 1 });
        }
    });
    return mentions;
}

const proper = (token) => token.upos === 'PROPN' || (/^\p{Lu}/u.test(token.word) && /^(ADJ|NOUN|NUM|X|VERB)$/.test(token.upos));

/// The place of the proper noun a mention's name is built around: its head, or what follows "researcher"; -1 when none.
function headOf(tokens, mention) {
    const heads = mention.heads.filter((at) => at < mention.to);
    const named = heads.find((at) => tokens[at].upos === 'PROPN');
    if (named !== undefined) return named;
    const next = (heads[0] ?? mention.to) + 1;
    return mention.type === 'person' && next < mention.to && tokens[next].upos === 'PROPN' ? next : -1;
}

function endOf(tokens, mention, head) {
    const small = mention.type === 'person' ? particles : joins;
    const joined = (at) => small.has(tokens[at].word.toLowerCase()) ||
        (/^['’]s$/.test(tokens[at].word) && owners.has(tokens[at - 1].word.toLowerCase()));
    for (let to = head + 1;;) {
        let next = to;
        while (next < mention.to && next < to + 2 && joined(next)) next++;
        if (next >= mention.to || !proper(tokens[next])) return to;
        to = next + 1;
    }
}

/// "Norwegian Minister Kari Lund" -> "Kari Lund".
function afterTitles(tokens, from, to) {
    let start = from;
    while (start < to && tokens[start].upos === 'ADJ') start++;
    for (let at = start; at < to; at++) if (titles.has(tokens[at].word.toLowerCase())) start = at + 1;
    return start;
}

function nameOf(tokens, mention) {
    const head = headOf(tokens, mention);
    if (head < 0) return null;
    let from = head, to = endOf(tokens, mention, head);
    while (from > mention.from && proper(tokens[from - 1])) from--;
    if (mention.type === 'person') from = afterTitles(tokens, from, to);
    if (from === to) return null;
    const people = tokens[from].xpos === 'NNPS' && to - from === 1 && mention.type === 'person';
    return { from, to, type: people ? 'other' : types[mention.type] ?? 'other' };
}

function flat(spans) {
    const kept = [];
    for (const span of spans.sort((a, b) => b.to - b.from - (a.to - a.from)))
        if (!kept.some((other) => span.from < other.to && other.from < span.to)) kept.push(span);
    return kept;
}

function sentenceRead(block) {
    const tokens = tokensOf(block);
    const time = new Set();
    const mentions = mentionsOf(tokens);
    for (const { type, from, to } of mentions)
        if (type === 'time') for (let at = from; at < to; at++) time.add(at);
    const names = flat(mentions.filter(({ type }) => type !== 'time').map((mention) => nameOf(tokens, mention))
        .filter((span) => span && !(span.type === 'other' && time.has(span.from))));
    const out = tokens.map(({ word }) => ({ word, name: 'O' }));
    for (const { from, to, type } of names)
        for (let at = from; at < to; at++) out[at].name = `${at === from ? 'B' : 'I'}-${type}`;
    // "Apple engineers" is one mention: of the proper noun in it nothing is said
    out.unclear = tokens.some(({ word, upos }, at) =>
        upos === 'PROPN' && out[at].name === 'O' && !time.has(at) && !titles.has(word.toLowerCase()));
    return out;
}

/// [{genre, sentences}], a document each.
export function gum(corpora, part) {
    const documents = [];
    for (const block of readFileSync(`${corpora}/ud-gum/${part}.conllu`, 'utf8').split(/\n\n/)) {
        const name = block.match(/# newdoc id = GUM_([a-z]+)_/)?.[1];
        if (name) documents.push({ genre: name, sentences: [] });
        const sentence = sentenceRead(block);
        if (sentence.length) documents.at(-1).sentences.push(sentence);
    }
    return documents;
}

/// Words with a capital that the treebanks take for adjectives: "German".
export function adjectives(corpora) {
    const seen = new Map();
    const treebanks = ['ud-gum', 'ud-ewt'].map((bank) => readFileSync(`${corpora}/${bank}/train.conllu`, 'utf8')).join('\n\n');
    for (const block of treebanks.split(/\n\n/))
        for (const { word, upos } of tokensOf(block)) {
            if (!/^\p{Lu}\p{Ll}/u.test(word)) continue;
            const counts = seen.get(word) ?? { all: 0, adjective: 0 };
            counts.all++;
            counts.adjective += upos === 'ADJ';
            seen.set(word, counts);
        }
    return new Set([...seen].filter(([, { all, adjective }]) => adjective * 2 > all).map(([word]) => word));
}
