// Corpora that come in columns, a word a line: documents of sentences of {word, name: 'B-person' or 'O'}.
import { readFileSync, readdirSync } from 'node:fs';
import { gmb as gmbRead } from '../train/gmb.mjs';

const types = {
    PER: 'person', Person: 'person', person: 'person', per: 'person',
    ORG: 'organization', Organisation: 'organization', group: 'organization', corporation: 'organization', org: 'organization',
    LOC: 'place', Location: 'place', location: 'place', geo: 'place',
    MISC: 'other', Nationality: 'other', DocumentReference: 'other', MilitaryPlatform: 'other', Weapon: 'other',
    product: 'other', 'creative-work': 'other', gpe: 'other', art: 'other', eve: 'other', nat: 'other',
};

// Words that a corpus takes into the name of a person, and CoNLL does not.
const titles = new Set(`president vice prime minister foreign defense defence finance interior secretary general chief
    king queen prince princess pope mr. mr mrs. mrs ms. ms dr. dr senator sen. representative rep. gov. judge justice chairman
    ambassador chancellor governor mayor lieutenant lt. gen. col. capt. sgt. colonel captain major admiral sergeant spokesman
    spokeswoman spokesperson leader former u.s. sheikh ayatollah envoy deputy attorney opposition professor prof. sir lord
    lady`.split(/\s+/));
const pronouns = new Set(['we', 'he', 'she', 'it', 'they', 'i', 'you', 'our', 'their', 'its', 'his', 'her']);

const small = /^\p{Ll}/u;

/// Runs of one type, [{from, to, type}], from BIO, IO or "begins" tags.
function spansOf(words) {
    const spans = [];
    words.forEach(({ tag, begins }, at) => {
        const type = types[tag];
        if (!type) return;
        const last = spans.at(-1);
        if (last && last.to === at && last.tag === tag && !begins) last.to++;
        else spans.push({ from: at, to: at + 1, type, tag });
    });
    return spans;
}

/// "the Kurdish YPG" -> "Kurdish YPG"; "President Bush" -> "Bush"; null when nothing with a capital is left.
function trimmed(words, span) {
    let { from, to, type } = span;
    const lower = (at) => words[at].word.toLowerCase();
    const idle = (at) => small.test(words[at].word) || lower(at) === 'the' || pronouns.has(lower(at)) ||
        (type === 'person' && titles.has(lower(at)));
    while (from < to && idle(from)) from++;
    return from < to ? { from, to, type } : null;
}

export function sentenceOf(words, spans) {
    const out = words.map(({ word }) => ({ word, name: 'O' }));
    for (const { from, to, type } of spans)
        for (let at = from; at < to; at++) out[at].name = `${at === from ? 'B' : 'I'}-${type}`;
    return out;
}

/// Tweets name people in small letters; everywhere else a name has a capital.
function settled(words, tweets) {
    const spans = spansOf(words);
    return sentenceOf(words, tweets ? spans : spans.map((span) => trimmed(words, span)).filter(Boolean));
}

/// Sentences end at an empty line; "word ... tag", the columns parted by `column`.
function conll(path, column, tweets = false) {
    return readFileSync(path, 'utf8').split(/\n[ \t\r]*\n/).map((block) => {
        const words = block.split('\n').map((line) => line.replace(/\r$/, '').split(column))
            .filter((fields) => fields.length > 1 && fields[0] && fields[0] !== '-DOCSTART-')
            .map((fields) => {
                const [, side, tag] = fields.at(-1).match(/^(?:([BI])-)?(.*)$/);
                return { word: fields[0], tag, begins: side === 'B' };
            });
        return settled(words, tweets);
    }).filter((sentence) => sentence.length);
}

/// The corpus has no marks between its articles: a whole is one document.
export const wikigold = (corpora) => conll(`${corpora}/ner/wikigold/wikigold.conll.txt`, ' ');

export const wnut = (corpora) => [`train/wnut17train.conll`, 'dev/emerging.dev.conll']
    .map((file) => conll(`${corpora}/ner/wnut17/${file}`, '\t', true));

export const btc = (corpora) => [...'abefg'].map((part) => conll(`${corpora}/ner/btc/${part}.conll`, '\t', true));

export function re3d(corpora) {
    const root = `${corpora}/ner/re3d`;
    return readdirSync(root).sort().flatMap((folder) => readdirSync(`${root}/${folder}`).sort()
        .filter((file) => file.endsWith('.conll')).map((file) => conll(`${root}/${folder}/${file}`, '\t')));
}

/// "gpe" is a nationality, and at times a country.
export const gmb = (corpora) => gmbRead(corpora).map((words) => settled(words.map((word) =>
    (word.tag === 'gpe' && word.xpos === 'NNP' ? { ...word, tag: 'geo' } : word)), false));

const letters = { p: 'person', o: 'organization', l: 'place', m: 'other' };

/// own.txt says how it is written.
export const own = () => readFileSync(new URL('own.txt', import.meta.url), 'utf8').replace(/^#.*\n/gm, '').trim().split('\n\n')
    .map((article) => article.split('\n').map((line) => {
        const words = [], spans = [];
        for (const [, letter, name, plain] of line.matchAll(/\[(\w) ([^\]]+)\]|(\S+)/g)) {
            const from = words.length;
            for (const word of (name ?? plain).split(' ')) words.push({ word });
            if (letter) spans.push({ from, to: words.length, type: letters[letter] });
        }
        return sentenceOf(words, spans);
    }));
