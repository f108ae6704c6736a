// texts.mjs CORPORA OUT.train OUT.dev : texts for the teachers to read, as CoNLL-U (words; Name=B-person in MISC where
// the corpus tells of names), of one mind about types: person, organization, place, other.
//   GMB, news (its silver names; geo org per gpe art eve nat, tim is no name; titles cut off: "President Bush" -> "Bush")
//   WikiGold (IO tags): two thirds to train on, the last third held back
//   words alone: MEANTIME (two documents in three), re3d, BTC, WNUT-17 train, SEC train
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { gmb } from './gmb.mjs';

const [corpora, trainOut, devOut] = process.argv.slice(2);
const types = { per: 'person', org: 'organization', geo: 'place', gpe: 'other', art: 'other', eve: 'other', nat: 'other',
    PER: 'person', ORG: 'organization', LOC: 'place', MISC: 'other' };
const titles = new Set(`president vice prime minister foreign defense defence finance interior secretary general chief
    king queen prince princess pope mr. mr mrs. mrs ms. dr. senator representative judge justice chairman ambassador
    chancellor governor mayor lieutenant colonel captain major admiral spokesman spokeswoman leader former
    u.s. sheikh ayatollah envoy deputy attorney opposition`.split(/\s+/));

// [{word, tag: 'per' or 'O', begins}] -> BIO in our types
function settle(words) {
    let type = 'O', open = false;
    return words.map(({ word, tag, begins }) => {
        const now = types[tag] ?? 'O';
        if (begins || now !== type) open = false;
        type = now;
        if (now === 'O') return { word, name: 'O' };
        if (!open && now === 'person' && titles.has(word.toLowerCase())) return { word, name: 'O' };
        const name = `${open ? 'I' : 'B'}-${now}`;
        open = true;
        return { word, name };
    });
}

// A word a line, its first column; an empty line after each sentence.
function columns(path) {
    return readFileSync(`${corpora}/${path}`, 'utf8').split(/\r?\n\s*\n/).map((sentence) =>
        sentence.split(/\r?\n/).filter((line) => line.trim() && !line.startsWith('-DOCSTART')).map((line) => line.split(/\s/)));
}

const wikigold = () => columns('ner/wikigold/wikigold.conll.txt').map((rows) =>
    settle(rows.map(([word, tag]) => ({ word, tag: tag.replace(/^I-/, ''), begins: false }))));
const wordsOf = (path) => columns(path).map((rows) => rows.map(([word]) => ({ word })).filter(({ word }) => word));
const below = (folder) => readdirSync(`${corpora}/${folder}`, { recursive: true }).map(String).sort().map((name) => `${folder}/${name}`);

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
function meantime(path) {
    const sentences = [];
    for (const [, sentence, word] of readFileSync(`${corpora}/${path}`, 'utf8').matchAll(/<token [^>]*sentence="(\d+)"[^>]*>([^<]*)<\/token>/g))
        (sentences[sentence] ??= []).push({ word: word.replace(/&(\w+);/g, (_, name) => entities[name] ?? ' ').replace(/\s/g, '') });
    return sentences.filter(Boolean);
}

const row = ({ word, name }, at) => `${at + 1}\t${word}\t_\tX\tFW\t_\t0\troot\t_\t${name ? `Name=${name}` : '_'}\n`;
const conllu = (sentences) => sentences.filter(({ length }) => length).map((words) => words.map(row).join('') + '\n').join('');

const wiki = wikigold(), cut = Math.floor(wiki.length * 2 / 3);
const alone = [
    ...below('meantime').filter((path) => path.endsWith('.xml')).filter((_, at) => at % 3 !== 2).flatMap(meantime),
    ...below('ner/re3d').concat(below('ner/btc')).filter((path) => path.endsWith('.conll')).flatMap(wordsOf),
    ...wordsOf('ner/wnut17/train/wnut17train.conll'), ...wordsOf('ner/sec/train/FIN5.txt'),
];
writeFileSync(trainOut, conllu([...gmb(corpora).map(settle), ...wiki.slice(0, cut), ...alone]));
writeFileSync(devOut, conllu(wiki.slice(cut)));
