// Labelled pairs of claims for train.c: what `corroborate dump pairs` weighs, and whether the annotation says that both
// claims tell one fact.
// usage: node pairs.mjs CORROBORATE SHARED
// Prints a line of feature names, then "event NAME LINKS" (how many pairs of passages the annotation links) and a line
// a pair: same|other, the links it would find (numbers joined by commas, or -), the features.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';

const [corroborate, shared] = process.argv.slice(2);
const annotations = new URL('annotations/', import.meta.url);

function annotatedEvents() {
    const lines = fs.readFileSync(path.join(shared, 'corpora/news/events.jsonl'), 'utf8').trim().split('\n');
    const events = new Map(lines.map((line) => JSON.parse(line)).map((event) => [event.event, event.articles]));
    return fs.readdirSync(annotations).sort().map((file) => {
        const { event, articles, facts } = JSON.parse(fs.readFileSync(new URL(file, annotations), 'utf8'));
        const given = articles.map(({ index, date }) => ({ text: `${events.get(event)[index].title}\n\n${events.get(event)[index].text}`, date }));
        return { name: path.basename(file, '.json'), articles: given, facts: facts.map(({ evidence }) => evidence) };
    });
}

function annotatedStories() {
    const folder = path.join(shared, 'stories');
    return fs.readdirSync(folder).sort().filter((name) => fs.existsSync(path.join(folder, name, 'gold.json'))).map((name) => {
        const gold = JSON.parse(fs.readFileSync(path.join(folder, name, 'gold.json'), 'utf8'));
        const ids = Object.keys(gold.sources);
        const articles = ids.map((id) => ({ text: fs.readFileSync(path.join(folder, name, gold.sources[id]), 'utf8'), date: gold.reference_dates?.[id] }));
        const place = ({ source, text, nth = 1 }) => {
            const article = ids.indexOf(source);
            let from = -1;
            for (let i = 0; i < nth; i++) from = articles[article].text.indexOf(text, from + 1);
            const before = [...articles[article].text.slice(0, from)].length;
            return [article, before, before + [...text].length];
        };
        return { name, articles, facts: gold.facts.map(({ evidence }) => evidence.map(place)) };
    });
}

// Bytes of UTF-8 to code points.
function codePoints(text) {
    const at = [];
    let count = 0;
    for (const char of text) {
        for (let i = 0; i < Buffer.byteLength(char); i++) at.push(count);
        count++;
    }
    return [...at, count];
}

function weighedPairs(articles) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'likeness-'));
    const names = articles.map((_, i) => String.fromCharCode(97 + i));
    const files = names.map((name, i) => {
        fs.writeFileSync(path.join(folder, `${name}.txt`), articles[i].text);
        return path.join(folder, `${name}.txt`);
    });
    const dates = names.flatMap((name, i) => (articles[i].date ? ['--date', `${name}=${articles[i].date}`] : []));
    const done = spawnSync(corroborate, ['dump', 'pairs', ...dates, ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
    fs.rmSync(folder, { recursive: true });
    if (done.status !== 0) throw new Error(done.stderr);
    const tables = articles.map(({ text }) => codePoints(text));
    const [header, ...lines] = done.stdout.trimEnd().split('\n');
    const pairs = lines.map((line) => {
        const parts = line.split(' ');
        const span = (at) => {
            const article = names.indexOf(parts[at]);
            return [article, tables[article][parts[at + 1]], tables[article][parts[at + 2]]];
        };
        return { a: span(0), b: span(3), features: parts.slice(7) };
    });
    return { names: header.split(' ').slice(7), pairs };
}

// As the stories are scored: a claim holds a passage when it has 60 % of it without being a page long; it touches one
// when they share half of the shorter.
const common = (x, y) => (x[0] === y[0] ? Math.max(0, Math.min(x[2], y[2]) - Math.max(x[1], y[1])) : 0);
const size = ([, from, to]) => Math.max(1, to - from);
const holds = (claim, passage) => common(claim, passage) >= 0.6 * size(passage) && size(claim) <= Math.max(3 * size(passage), 160);
const touches = (claim, passage) => common(claim, passage) >= 0.5 * Math.min(size(claim), size(passage));

function linksOf(facts) {
    const links = [];
    facts.forEach((evidence) => evidence.forEach((x, i) => evidence.slice(i + 1).forEach((y) => {
        if (x[0] !== y[0]) links.push([x, y]);
    })));
    return links;
}

function printEvent({ name, articles, facts }, first) {
    const { names, pairs } = weighedPairs(articles);
    const links = linksOf(facts);
    if (first) console.log(names.join(' '));
    console.log(`event ${name} ${links.length}`);
    for (const { a, b, features } of pairs) {
        const same = facts.some((evidence) => evidence.some((x) => touches(a, x)) && evidence.some((x) => touches(b, x)));
        const found = links.flatMap(([x, y], i) => ((holds(a, x) && holds(b, y)) || (holds(a, y) && holds(b, x)) ? [i] : []));
        console.log(same ? 'same' : 'other', found.join(',') || '-', features.join(' '));
    }
}

[...annotatedEvents(), ...annotatedStories()].forEach((event, i) => printEvent(event, i === 0));
