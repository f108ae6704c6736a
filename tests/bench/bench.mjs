// How long the page's engine takes, in node: node tests/bench/bench.mjs ENGINE.wasm [FOLDER..]
// Each folder of .txt files is a story (tests/stories/*, and ../shared/stories/*/sources where present).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { loadEngine } from '../engine/engine.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const below = (folder, tail = '') => (existsSync(folder) ? readdirSync(folder).sort().map((name) => join(folder, name, tail)) : []);
const [engine, ...given] = process.argv.slice(2);
const folders = given.length ? given : [...below(join(root, 'tests/stories')), ...below(join(root, '../shared/stories'), 'sources')];

function milliseconds(work) {
    const start = performance.now();
    work();
    return performance.now() - start;
}

function storyOf(folder) {
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort();
    return files.map((name) => ({ text: readFileSync(join(folder, name), 'utf8') }));
}

const start = performance.now();
const ask = await loadEngine(engine);
console.log(`engine: ${readFileSync(engine).length} bytes, ${gzipSync(readFileSync(engine), { level: 9 }).length} compressed, ready in ${(performance.now() - start).toFixed(0)} ms`);
for (const folder of folders.filter((folder) => existsSync(folder))) {
    const sources = storyOf(folder);
    if (!sources.length) continue;
    const times = Array.from({ length: 15 }, () => milliseconds(() => ask({ do: 'analyze', sources })));
    const sorted = times.slice(1).sort((a, b) => a - b);
    const kilobytes = sources.reduce((sum, source) => sum + source.text.length, 0) / 1000;
    const name = basename(folder) === 'sources' ? basename(dirname(folder)) : basename(folder);
    console.log(`${name.padEnd(24)} ${sources.length} articles ${kilobytes.toFixed(1).padStart(7)} kB   first ${times[0].toFixed(1)} ms   median ${sorted[7].toFixed(1)} ms   best ${sorted[0].toFixed(1)} ms`);
}
console.log(`the engine's memory after all of that, model and answers included: ${(ask.memory() / 1e6).toFixed(1)} MB`);
