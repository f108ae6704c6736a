// MEANTIME: 120 Wikinews articles with TIMEX3 annotations in the date line and the five sentences
// around it. Documents with an even number may be looked at; the odd ones only measure.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ANNOTATED = 5; // sentences from 0 on that were annotated

export const attribute = (tag, name) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
export const plain = (text) => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name]);

// Running text from tokens, a sentence a line; where each token lies.
export function textOf(tokens) {
    let text = '', sentence = null;
    const places = new Map();
    for (const token of tokens) {
        if (sentence !== null && token.sentence !== sentence) text += '\n';
        else if (text && !/^(?:[.,;:!?)%]|'s$|n't$)/.test(token.word) && !/[($“]$/.test(text)) text += ' ';
        sentence = token.sentence;
        places.set(token.id, { from: text.length, to: text.length + token.word.length });
        text += token.word;
    }
    return { text, places };
}

function readDocument(file) {
    const xml = readFileSync(file, 'utf8');
    const tokens = [...xml.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)].map(([, tag, word]) =>
        ({ id: attribute(tag, 't_id'), sentence: Number(attribute(tag, 'sentence')), word: plain(word) }));
    const { text, places } = textOf(tokens);
    const limit = Math.max(...tokens.filter((token) => token.sentence <= ANNOTATED).map((token) => places.get(token.id).to));
    const times = [...xml.matchAll(/<TIMEX3 ([^>]*)>([\s\S]*?)<\/TIMEX3>/g)].map(([, tag, inside]) => {
        const anchors = [...inside.matchAll(/t_id="(\d+)"/g)].map(([, id]) => places.get(id));
        return { value: attribute(tag, 'value'), created: attribute(tag, 'functionInDocument') === 'CREATION_TIME',
            from: anchors[0]?.from, to: anchors.at(-1)?.to };
    }).filter((time) => time.from !== undefined);
    const created = times.find((time) => time.created);
    return { text, date: created?.value, created, limit, gold: times.filter((time) => !time.created && time.from < limit) };
}

const overlap = (a, b) => Math.min(a.to, b.to) - Math.max(a.from, b.from);

// Annotated and found times are paired, those that share the largest part of their words first:
// relaxed spans and equal values, as in TempEval-3.
function compare(document, found) {
    const ours = found.filter((time) => time.from < document.limit && !(document.created && overlap(time, document.created) > 0));
    const share = (a, b) => overlap(a, b) / (Math.max(a.to, b.to) - Math.min(a.from, b.from));
    const pairs = document.gold.flatMap((gold) => ours.filter((time) => overlap(time, gold) > 0).map((time) => ({ gold, ours: time })));
    const rows = [], taken = new Set();
    for (const pair of pairs.sort((a, b) => share(b.gold, b.ours) - share(a.gold, a.ours))) {
        if (taken.has(pair.gold) || taken.has(pair.ours)) continue;
        taken.add(pair.gold).add(pair.ours);
        rows.push(pair);
    }
    for (const gold of document.gold) if (!taken.has(gold)) rows.push({ gold });
    for (const extra of ours) if (!taken.has(extra)) rows.push({ ours: extra });
    return rows;
}

function line(document, { gold, ours }) {
    const { from, to } = gold ?? ours;
    const around = document.text.slice(Math.max(0, from - 60), to + 40).replace(/\n/g, ' | ');
    const words = gold ? document.text.slice(from, to) : ours.text;
    return `${gold ? `wanted ${gold.value}` : 'wanted nothing'} got ${ours ? `${ours.value} "${ours.text}" (${ours.basis})` : 'nothing'}: "${words}" (${document.date}) in: ${around}`;
}

function half(name, folder, files) {
    const documents = files.map((file) => readDocument(join(folder, file))).filter((document) => /^\d{4}-\d\d-\d\d$/.test(document.date));
    return {
        name, stage: 'times', texts: documents,
        measure(found) {
            const rows = documents.flatMap((document, i) => compare(document, found[i]).map((row) => ({ ...row, document })));
            const gold = rows.filter((row) => row.gold).length, ours = rows.filter((row) => row.ours).length;
            const spans = rows.filter((row) => row.gold && row.ours).length;
            const values = rows.filter((row) => row.gold && row.ours?.value === row.gold.value).length;
            const f = (right) => (2 * right / (gold + ours)).toFixed(3);
            return { says: `${documents.length} documents, ${gold} times: span f ${f(spans)}, value f ${f(values)}`,
                wrong: rows.filter((row) => !row.gold || row.ours?.value !== row.gold.value).map((row) => line(row.document, row)) };
        },
    };
}

export function meantimeSuites(corpora) {
    const root = join(corpora, 'meantime/intra_cross-doc_annotation');
    const files = readdirSync(root).sort().flatMap((topic) => readdirSync(join(root, topic)).sort().map((file) => join(topic, file)));
    const odd = (file) => Number(/(\d+)_/.exec(file.split('/')[1])[1]) % 2 === 1;
    return [half('meantime, even documents (looked at)', root, files.filter((file) => !odd(file))),
        half('meantime, odd documents (held out)', root, files.filter(odd))];
}
