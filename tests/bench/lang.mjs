// Reading words: our `lang` room and wink-nlp's default pipeline, on the same articles in the same run, in node and in
// Chromium: node tests/bench/lang.mjs LANG.wasm [FOLDER of texts..]. Prints words a second (median and best of the
// rounds, one call an article), their ratio, and the memory of our side with the model loaded and all articles read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { launch } from '../web/browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [file, ...given] = process.argv.slice(2);
const below = (folder, tail = '') => (existsSync(folder) ? readdirSync(folder).sort().map((name) => join(folder, name, tail)) : []);
const folders = given.length ? given : [...below(join(root, 'tests/stories')), ...below(join(root, '../shared/stories'), 'sources')];
const texts = folders.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => readFileSync(join(folder, name), 'utf8')));

// Runs here and in the page: {ours, both, wink} in milliseconds a round, the words that each counts, our memory.
async function race({ engine, model, texts, rounds, winkNlp, winkModel }) {
    const unpack = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const { instance } = await WebAssembly.instantiate(unpack(engine), { env: { emscripten_notify_memory_growth() {} }, wasi_snapshot_preview1: { proc_exit() {} } });
    const { memory, bench_alloc, bench_model, bench_split, bench_words, _initialize } = instance.exports;
    _initialize?.();
    const put = (bytes) => {
        const at = bench_alloc(bytes.length);
        new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
        return [at, bytes.length];
    };
    if (bench_model(...put(unpack(model)))) throw new Error('the language model is not accepted');
    const placed = texts.map((text) => put(new TextEncoder().encode(text)));
    const nlp = (winkNlp ?? globalThis.wink.nlp)(winkModel ?? globalThis.wink.model);
    const times = { ours: [], both: [], wink: [] };
    let words = 0, winkWords = 0;
    const ways = [
        () => {
            let lang = 0, whole = 0;
            words = 0;
            for (const place of placed) {
                const start = performance.now();
                words += bench_split(...place);
                const middle = performance.now();
                bench_words();
                lang += performance.now() - middle;
                whole += performance.now() - start;
            }
            times.ours.push(lang);
            times.both.push(whole);
        },
        () => {
            const start = performance.now();
            winkWords = texts.reduce((sum, text) => sum + nlp.readDoc(text).tokens().length(), 0);
            times.wink.push(performance.now() - start);
        },
    ];
    for (let round = 0; round < rounds; round++) for (const way of round % 2 ? ways : [...ways].reverse()) way();
    return { times, words, winkWords, megabytes: memory.buffer.byteLength / 1e6 };
}

const require = createRequire(import.meta.url);
const model = readFileSync(join(root, 'src/lang/model.bin'));
const given64 = { engine: readFileSync(file).toString('base64'), model: model.toString('base64'), texts, rounds: 31 };

async function inChromium() {
    const { build } = require('esbuild');
    const { outputFiles } = await build({ stdin: { contents: 'globalThis.wink = { nlp: require("wink-nlp"), model: require("wink-eng-lite-web-model") };', resolveDir: join(root, 'tests/bench') },
        bundle: true, minify: true, write: false, format: 'iife', platform: 'browser' });
    const browser = await launch();
    try {
        const page = await browser.newPage();
        await page.addScriptTag({ content: outputFiles[0].text });
        return await page.evaluate(`(${race})(${JSON.stringify(given64)})`);
    } finally {
        await browser.close();
    }
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const best = (list) => Math.min(...list);

function tell(where, { times, words, winkWords, megabytes }) {
    const speed = (list, count, pick) => `${(count / pick(list)).toFixed(0).padStart(5)}`;
    const line = (name, list, count) => console.log(`  ${name.padEnd(34)} ${speed(list, count, median)} ${speed(list, count, best)}   ${(median(times.wink) / median(list)).toFixed(2)}  ${(best(times.wink) / best(list)).toFixed(2)}`);
    console.log(`${where}: thousand words a second, median and best of ${times.wink.length} rounds; times as fast as wink-nlp, same texts`);
    line('ours: parts of speech, lemmas, parse', times.ours, words);
    line('ours, with splitting the text', times.both, words);
    line('wink-nlp, default pipeline', times.wink, winkWords);
    console.log(`  memory of our engine, model loaded, all texts read: ${megabytes.toFixed(1)} MB`);
}

console.log(`${texts.length} articles; model ${model.length} bytes, gzip ${gzipSync(model, { level: 9 }).length}, brotli ${brotliCompressSync(model).length}`);
tell('node', await race({ ...given64, winkNlp: require('wink-nlp'), winkModel: require('wink-eng-lite-web-model') }));
tell('Chromium', await inChromium());
