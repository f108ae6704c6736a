// names.mjs CORPORA OUT.train OUT.dev : named-entity corpora as CoNLL-U (words, and Name=B-person in
// MISC), of one mind about types: person, organization, place, other.
//   GMB (silver; geo org per gpe art eve nat; tim is no name), its titles cut off names:
//       "President Bush" -> "Bush". Two sentences in three.
//   WikiGold (IO tags): two thirds to train on, the last third held back.
import { readFileSync, writeFileSync } from 'node:fs';

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

function gmb() {
    const sentences = [];
    for (const line of readFileSync(`${corpora}/ner/gmb.csv`, 'latin1').split('\n').slice(1)) {
        const fields = line.trim().match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((field) =>
            field.replace(/,$/, '').replace(/^"|"$/g, '').replaceAll('""', '"'));
        if (!fields || fields.length < 4) continue;
        if (fields[0]) sentences.push([]);
        const [side, tag] = fields[3] === 'O' ? ['', 'O'] : fields[3].split('-');
        if (fields[1]) sentences.at(-1).push({ word: fields[1], tag, begins: side === 'B' });
    }
    return sentences.filter((_, at) => at % 3 !== 1);
}

function wikigold() {
    return readFileSync(`${corpora}/ner/wikigold/wikigold.conll.txt`, 'utf8').split(/\n\s*\n/).map((sentence) =>
        sentence.split('\n').filter((line) => line && !line.startsWith('-DOCSTART')).map((line) => {
            const [word, tag] = line.split(' ');
            return { word, tag: tag.replace(/^I-/, ''), begins: false };
        })).filter((sentence) => sentence.length);
}

const conllu = (sentences) => sentences.map(settle).map((words) =>
    words.map(({ word, name }, at) => `${at + 1}\t${word}\t_\tX\tFW\t_\t0\troot\t_\tName=${name}\n`).join('') + '\n').join('');

const wiki = wikigold(), cut = Math.floor(wiki.length * 2 / 3);
const first = wiki.slice(0, cut); // small but of the better mind about names: three times
writeFileSync(trainOut, conllu([...gmb(), ...first, ...first, ...first]));
writeFileSync(devOut, conllu(wiki.slice(cut)));
