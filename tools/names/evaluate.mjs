// evaluate.mjs CLI FOLDER [--errors] : how well `CLI dump names --conll-input` finds the names of FOLDER/dev
// (made by corpora.mjs). A name counts when its words and its type are right to the word; persons, organizations
// and places only, as in the CoNLL-2003 shared task's measure. --errors lists what went wrong.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const [cli, folder, option] = process.argv.slice(2);
const counted = ['person', 'organization', 'place'];

/// Lines "word TAB tag" -> [{from, to, type}], in words.
function spansOf(lines) {
    const spans = [];
    lines.forEach((line, at) => {
        const [, side, type] = line.split('\t')[1]?.match(/^([BI])-(.*)$/) ?? [];
        const last = spans.at(-1);
        if (side === 'I' && last?.to === at && last.type === type) last.to++;
        else if (side) spans.push({ from: at, to: at + 1, type });
    });
    return spans;
}

const key = ({ from, to, type }) => `${from} ${to} ${type}`;
const f1 = ({ gold, said, right }) => (gold + said ? (200 * right) / (gold + said) : 0);

function compare(gold, said, types) {
    const known = new Set(gold.map(key));
    const ours = said.filter(({ type }) => types.includes(type));
    return { gold: gold.filter(({ type }) => types.includes(type)).length, said: ours.length,
        right: ours.filter((span) => known.has(key(span))).length };
}

const percent = (part, whole) => (whole ? ((100 * part) / whole).toFixed(1) : '-').padStart(6);

function row(name, count) {
    console.log(`  ${name.padEnd(14)} ${String(count.gold).padStart(5)} ${percent(count.right, count.said)} ` +
        `${percent(count.right, count.gold)} ${f1(count).toFixed(1).padStart(6)}`);
}

function errorsSay(lines, gold, said) {
    const text = ({ from, to }) => lines.slice(from, to).map((line) => line.split('\t')[0]).join(' ');
    const around = ({ from, to }) => lines.slice(Math.max(0, from - 6), to + 5).map((line) => line.split('\t')[0]).join(' ');
    const [known, told] = [new Set(gold.map(key)), new Set(said.map(key))];
    const wrong = [...gold.filter((span) => !told.has(key(span))).map((span) => ['missed', span]),
        ...said.filter((span) => !known.has(key(span))).map((span) => ['wrong', span])];
    for (const [what, span] of wrong.sort((a, b) => a[1].from - b[1].from))
        if (counted.includes(span.type)) console.log(`    ${what.padEnd(6)} ${span.type.slice(0, 3)} [${text(span)}]   ${around(span)}`);
}

console.log(`  ${''.padEnd(14)}  gold  prec.   rec.     F1`);
for (const file of readdirSync(`${folder}/dev`).sort()) {
    const lines = readFileSync(`${folder}/dev/${file}`, 'utf8').split('\n');
    const said = execFileSync(cli, ['dump', 'names', '--conll-input', `${folder}/dev/${file}`], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const gold = spansOf(lines), ours = spansOf(said.split('\n'));
    console.log(file.replace('.conll', ''));
    for (const type of counted) row(type, compare(gold, ours, [type]));
    row('all three', compare(gold, ours, counted));
    if (option === '--errors') errorsSay(lines, gold, ours);
}
