// How the time grows with the number of articles, in node: node tests/bench/growth.mjs ENGINE.wasm
// The articles are made of the paragraphs of tests/stories and tests/distortions, 600 words each, mixed by a fixed
// sequence of numbers: one paragraph in four is shared with others, the rest tells the same of names and figures that
// no other article knows. Memory is the engine's own, the model in it, after what stands above.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEngine } from '../engine/engine.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = 600;
const counts = [5, 25, 50, 100, 200];

function filesBelow(folder) {
    return readdirSync(folder).sort().map((name) => join(folder, name))
        .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : path.endsWith('.txt') ? [path] : []));
}

function sentencesOf(file) {
    const text = readFileSync(file, 'utf8').replace(/^==.*$/gm, '').replace(/\{=?[a-z]+:([^|{}]*)\|[^{}]*\}/g, '$1');
    return text.split(/\n+/).filter((line) => line.split(' ').length > 6);
}

// Lehmer's sequence: the same numbers on every machine.
function numbers(seed) {
    let state = seed;
    return (below) => (state = (state * 48271) % 2147483647) % below;
}

// Of another event: every name and figure is the article's own.
function moved(paragraph, article) {
    const letters = String.fromCharCode(97 + (article % 26), 97 + Math.floor(article / 26));
    return paragraph.replace(/(?<=[a-z,] )[A-Z][a-z]{2,}/g, (name) => name + letters).replace(/\d+/g, (figure) => `${Number(figure) + article}`);
}

function articlesOf(paragraphs, count) {
    const next = numbers(7);
    return Array.from({ length: count }, (_, article) => {
        const chosen = [];
        for (let size = 0; size < words;) {
            const paragraph = paragraphs[next(paragraphs.length)];
            chosen.push(next(4) ? moved(paragraph, article) : paragraph);
            size += paragraph.split(' ').length;
        }
        return { text: chosen.join('\n\n'), published: '2025-03-12' };
    });
}

const paragraphs = ['stories', 'distortions/events'].flatMap((folder) => filesBelow(join(root, folder))).flatMap(sentencesOf);
// What this process used, whatever else the machine does.
const milliseconds = () => process.cpuUsage().user / 1000;
let compared = 0;
const ask = await loadEngine(process.argv[2], (stage, done, total) => {
    if (stage === 'comparing') compared = milliseconds() - (done < total ? 0 : compared);
});
// Told twice at least, few articles several times, so that no time goes into compiling or into memory that has to
// grow; the best counts.
function measured(sources) {
    const best = { all: Infinity, story: Infinity };
    for (let told = 0, times = 0; told < 100 || times < 2; told += sources.length, times++) {
        const start = milliseconds();
        best.facts = ask({ do: 'analyze', sources }).report.facts.length;
        best.all = Math.min(best.all, milliseconds() - start);
        best.story = Math.min(best.story, compared);
    }
    return best;
}
// How many times linear it is from the 25 articles on.
const growth = (now, first) => `${(now / first).toFixed(2)} x linear`;
let first;
for (const count of counts) {
    const { all, story, facts } = measured(articlesOf(paragraphs, count));
    if (count === 25) first = { all: all / count, story: story / count };
    const grown = first ? `   from 25 on: all ${growth(all / count, first.all)}, story ${growth(story / count, first.story)}` : '';
    console.log(`${String(count).padStart(3)} articles   all ${all.toFixed(0).padStart(5)} ms   story ${story.toFixed(1).padStart(7)} ms   memory ${(ask.memory() / 1e6).toFixed(0).padStart(4)} MB   ${facts} facts${grown}`);
}
console.log('meant: story of 5 articles 10 ms, all of 200 articles 2000 ms, 1.30 x linear');
