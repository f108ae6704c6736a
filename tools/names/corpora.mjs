// corpora.mjs CORPORA FOLDER : every corpus of names in one form and of one mind about types, split into what may be
// trained on and what is held back.
//   FOLDER/train/GROUP.conll   the groups disagree about what a name is: the trainer keeps them apart
//   FOLDER/dev/CORPUS.conll    never trained on
// "word TAB B-person"; an empty line after a sentence, "-DOCSTART-" before a document.
import { mkdirSync, writeFileSync } from 'node:fs';
import { btc, gmb, own, re3d, wikigold, wnut } from './column_corpora.mjs';
import { adjectives, gum } from './gum.mjs';
import { meantime } from './meantime.mjs';

const [corpora, folder] = process.argv.slice(2);
mkdirSync(`${folder}/train`, { recursive: true });
mkdirSync(`${folder}/dev`, { recursive: true });

const sentenceText = (words) => words.map(({ word, name }) => `${word}\t${name}\n`).join('') + '\n';
const documentText = (sentences) => '-DOCSTART-\tO\n\n' + sentences.map(sentenceText).join('');
const put = (path, documents) => writeFileSync(`${folder}/${path}.conll`, documents.map(documentText).join(''));

/// Documents of so many sentences, where the corpus has lost the marks: evidence must come from near by.
const pieces = (sentences, size) =>
    Array.from({ length: Math.ceil(sentences.length / size) }, (_, at) => sentences.slice(at * size, (at + 1) * size));

/// As Universal Dependencies splits words: "Port - la - Neuve". The engine does so in running text.
function hyphensSplit(sentence) {
    return sentence.flatMap(({ word, name }) => {
        if (!/\p{L}.*-./u.test(word) || !/^[\p{L}\d-]+$/u.test(word)) return [{ word, name }];
        const inside = name.replace('B-', 'I-');
        return word.split(/(-)/).filter(Boolean).map((part, at) => ({ word: part, name: at ? inside : name }));
    });
}
const loud = (word) => word.toUpperCase();
const titled = (word) => (word.length > 3 || !/^\p{Ll}/u.test(word) ? word[0].toUpperCase() + word.slice(1) : word);

/// Before every second document one of its short sentences as its headline: in capitals or in title case, without full stop.
function headlined(documents) {
    return documents.map((sentences, at) => {
        const short = sentences.find((words) => words.length > 4 && words.length < 16 && words.some(({ name }) => name !== 'O'));
        if (at % 2 || !short) return sentences;
        const write = at % 4 ? titled : loud;
        const words = short.filter(({ word }, place) => place + 1 < short.length || word !== '.');
        return [words.map(({ word, name }) => ({ word: write(word), name })), ...sentences];
    });
}

const splitToo = (documents) => documents.map((sentences) => sentences.map(hyphensSplit));

const wiki = wikigold(corpora), cut = Math.floor(wiki.length * 2 / 3);
put('dev/wikigold', [wiki.slice(cut)]);
const news = meantime(corpora, adjectives(corpora));
put('dev/meantime', news.filter((_, at) => at % 3 === 2));
const trained = gum(corpora, 'train').map(({ sentences }) => sentences), held = gum(corpora, 'dev');
put('dev/gum-news', held.filter(({ genre }) => genre === 'news').map(({ sentences }) => sentences));
put('dev/gum-others', held.filter(({ genre }) => genre !== 'news').map(({ sentences }) => sentences));

const first = pieces(wiki.slice(0, cut), 12);
put('train/wikigold', [...headlined(first), ...splitToo(first)]);
const clear = (documents) => documents.map((sentences) => sentences.filter(({ unclear }) => !unclear));
const learned = clear(news.filter((_, at) => at % 3 !== 2));
put('train/meantime', [...headlined(learned), ...splitToo(learned)]);
put('train/gum', headlined(clear(trained)));
put('train/own', own());
// of this silver half is enough: every second piece
const silver = pieces(gmb(corpora), 20).filter((_, at) => at % 2 === 0);
put('train/gmb', headlined(silver).map((sentences, at) => (at % 2 ? sentences : sentences.map(hyphensSplit))));
put('train/re3d', re3d(corpora));
put('train/wnut', wnut(corpora).flatMap((sentences) => pieces(sentences, 10)));
put('train/btc', btc(corpora).flatMap((sentences) => pieces(sentences, 10)));
