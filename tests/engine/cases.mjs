// The cases of tests/corpus (see its README) on the page's engine.
//   node tests/engine/cases.mjs ENGINE.wasm PATH...
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { loadEngine } from './engine.mjs';

function textFiles(path) {
    if (!statSync(path).isDirectory()) return path.endsWith('.txt') ? [path] : [];
    return readdirSync(path).sort().flatMap((name) => textFiles(join(path, name)));
}

// the folder right below "corpus", however deep the file lies in it
function stageOf(file) {
    return /.*(?:^|\/)corpus\/([^/]+)\//.exec(file)?.[1] ?? basename(dirname(file));
}

const trimmed = (text) => text.replace(/[\n ]+$/, '');

// "=== title", option lines ":name value", the input, "---", what is expected
function readCase(lines) {
    let at = 1;
    const options = [];
    while (lines[at]?.startsWith(':')) options.push(lines[at++].slice(1));
    const rule = lines.indexOf('---', at);
    const end = rule < 0 ? lines.length : rule;
    const articles = [[]];
    for (const line of lines.slice(at, end)) {
        if (line.startsWith('~~~ ')) articles.push([]);
        else articles.at(-1).push(line);
    }
    return {
        title: lines[0].slice(4),
        stage: options.find((option) => option.startsWith('stage '))?.slice(6),
        dates: options.filter((option) => option.startsWith('date ')).map((option) => option.slice(5)),
        articles: articles.map((article) => article.join('\n')),
        expected: trimmed(lines.slice(end + 1).join('\n')),
    };
}

function readCases(file) {
    const lines = readFileSync(file, 'utf8').split('\n');
    const starts = lines.flatMap((line, at) => (line.startsWith('=== ') ? [at] : []));
    return starts.map((start, i) => readCase(lines.slice(start, starts[i + 1])));
}

function published(dates, letter) {
    let date;
    for (const given of dates) {
        const [id, value] = given.includes('=') ? given.split('=') : [letter, given];
        if (id === letter) date = value;
    }
    return date;
}

function run(ask, stage, one) {
    const sources = one.articles.map((text, i) => ({ text, published: published(one.dates, String.fromCharCode(97 + i)) }));
    const answer = ask({ do: 'dump', stage: one.stage ?? stage, sources });
    return trimmed(answer.ok ? answer.dump : answer.message);
}

const [engine, ...paths] = process.argv.slice(2);
const ask = await loadEngine(engine);
let passed = 0, failed = 0, known = 0;
for (const file of paths.flatMap(textFiles)) {
    for (const one of readCases(file)) {
        const got = run(ask, stageOf(file), one);
        if (file.includes('/known/')) known++;
        else if (got === one.expected) passed++;
        else {
            failed++;
            console.log(`FAILED ${file}: ${one.title}\n  expected:\n${one.expected}\n  got:\n${got}`);
        }
    }
}
console.log(`${passed} passed, ${failed} failed, ${known} known to be wrong`);
process.exitCode = failed || !passed ? 1 : 0;
