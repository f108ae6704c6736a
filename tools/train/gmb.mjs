// The Groningen Meaning Bank: sentences of {word, xpos, tag, begins}; tags geo org per gpe art eve nat tim, or O.
// The copy has lost the marks between its documents.
import { readFileSync } from 'node:fs';

const fieldsOf = (line) => line.trim().match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((field) =>
    field.replace(/,$/, '').replace(/^"|"$/g, '').replaceAll('""', '"'));

export function gmb(corpora) {
    const sentences = [];
    for (const line of readFileSync(`${corpora}/ner/gmb.csv`, 'latin1').split('\n').slice(1)) {
        const fields = fieldsOf(line);
        if (!fields || fields.length < 4) continue;
        if (fields[0]) sentences.push([]);
        const [side, tag] = fields[3] === 'O' ? ['', 'O'] : fields[3].split('-');
        if (fields[1]) sentences.at(-1).push({ word: fields[1], xpos: fields[2], tag, begins: side === 'B' });
    }
    return sentences;
}
