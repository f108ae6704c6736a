// How fast the page is for a first visitor, and how much it sends: node tests/web/speed.mjs [FOLDER of texts]
// Articles are pasted in a Chromium with an empty profile: at once, and by a reader who takes two seconds to
// find them, while the engine practises. Of several such visits the median is told.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { example } from './articles.mjs';
import { button, launch, openPage, openSite, root, site, startBox, words } from './browser.mjs';

const visits = 3;
const folder = process.argv[2] ?? `${root}../shared/stories/sco-astana/sources`;
const texts = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => readFileSync(join(folder, name), 'utf8').trim()) : example;

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const round = (list) => list.map((value) => value.toFixed(0)).join(' ');

// In the page: notes when the engine is ready, when the first fact is painted, and each answer's own time in the worker.
function watch() {
    globalThis.analysis = [];
    const { Worker: Plain } = globalThis;
    globalThis.Worker = class extends Plain {
        constructor(...given) {
            super(...given);
            this.addEventListener('message', ({ data }) => { if (data.ready) globalThis.loaded ??= performance.now(); if (data.milliseconds) globalThis.analysis.push(data.milliseconds); });
        }
    };
    const seen = new MutationObserver(() => {
        if (!document.querySelector('a.fact')) return;
        seen.disconnect();
        requestAnimationFrame(() => setTimeout(() => { globalThis.factsShown = performance.now(); }));
    });
    seen.observe(document, { childList: true, subtree: true });
}

// In the page: pastes as soon as the box is there (and the pause is over), and compares as soon as the button is.
function hurry([placeholder, compare, text, pause]) {
    const find = (selector, fits) => [...document.querySelectorAll(selector)].find(fits);
    const steps = [
        () => find('textarea', (box) => box.placeholder.startsWith(placeholder)),
        (box) => {
            const data = new DataTransfer();
            data.setData('text/plain', text);
            box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            globalThis.pasted = performance.now();
        },
        () => find('dialog button', (button) => button.textContent === compare),
        (button) => { globalThis.pressed = performance.now(); button.click(); },
    ];
    const watchFor = () => {
        const found = steps[0]();
        if (!found) return;
        const [, act] = steps.splice(0, 2);
        act(found);
        if (!steps.length) seen.disconnect();
    };
    const seen = new MutationObserver(() => queueMicrotask(() => steps.length && watchFor()));
    setTimeout(() => { seen.observe(document, { childList: true, subtree: true }); watchFor(); }, pause);
}

async function visit(url, pause = 0) {
    const browser = await launch();
    const page = await openPage(browser, url, { before: (opened) => Promise.all([
        opened.addInitScript(watch), opened.addInitScript(hurry, [words.start.paste, words.add.compare(texts.length), texts.join('\n\n---\n\n'), pause])]) });
    await page.waitForFunction(() => globalThis.factsShown);
    const cold = await page.evaluate(() => ({ shown: globalThis.factsShown, pasted: globalThis.pasted, pressed: globalThis.pressed, loaded: globalThis.loaded, first: globalThis.analysis[0] }));
    for (let again = 1; again <= 5; again++) {
        await page.getByRole('link', { name: words.add.open }).click();
        await button(page, words.add.compare(texts.length)).click();
        await page.waitForFunction((n) => globalThis.analysis.length > n, again);
    }
    const warm = await page.evaluate(() => globalThis.analysis.slice(1));
    await browser.close();
    return { ...cold, warm: median(warm) };
}

const below = (dir) => readdirSync(dir, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? below(join(dir, entry.name)) : [join(dir, entry.name)]));
const isPacked = (file) => /\.(gz|woff2|png)$/.test(file);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

function weigh(name, files) {
    const sum = (pack) => files.reduce((all, file) => all + pack(readFileSync(file)).length, 0);
    const gzip = files.reduce((all, file) => all + (isPacked(file) ? readFileSync(file) : gzipSync(readFileSync(file), { level: 9 })).length, 0);
    const brotli = files.reduce((all, file) => all + (isPacked(file) ? readFileSync(file) : brotliCompressSync(readFileSync(file))).length, 0);
    console.log(`${name.padEnd(28)} ${String(files.length).padStart(3)} files ${kilobytes(sum((bytes) => bytes)).padStart(10)}   gzip ${kilobytes(gzip).padStart(9)}   brotli ${kilobytes(brotli).padStart(9)}`);
    return gzip;
}

const server = await openSite();
const asked = new Set();
{
    const browser = await launch();
    const page = await openPage(browser, server.url);
    await startBox(page).waitFor();
    await page.waitForLoadState('networkidle');
    for (const url of page.requests) if (url.startsWith(server.url)) asked.add(join(site, new URL(url).pathname.replace(/\/$/, '/index.html')));
    await browser.close();
}
const hasty = [];
const calm = [];
for (let i = 0; i < visits; i++) { hasty.push(await visit(server.url)); calm.push(await visit(server.url, 2000)); }
server.close();

const line = (what, list) => console.log(`${what.padEnd(44)} ${round(list).padEnd(26)} ${median(list).toFixed(0).padStart(5)}`);
console.log(`${texts.length} articles, ${texts.join(' ').split(/\s+/).length} words, ${visits} visits with an empty profile; milliseconds, each visit, then the median`);
line('navigation to articles pasted, at once', hasty.map(({ pasted }) => pasted));
line('navigation to engine ready', hasty.map(({ loaded }) => loaded));
line('navigation to facts shown', hasty.map(({ shown }) => shown));
line('analysis in the worker, first, at once', hasty.map(({ first }) => first));
line('analysis in the worker, first, after 2 s', calm.map(({ first }) => first));
line('analysis in the worker, warm', hasty.concat(calm).map(({ warm }) => warm));
line('Compare pressed to facts shown, after 2 s', calm.map(({ shown, pressed }) => shown - pressed));
const first = [...asked].filter((file) => existsSync(file));
const engine = first.filter((file) => file.endsWith('engine.wasm'));
const model = first.filter((file) => file.endsWith('model.bin.gz'));
const fonts = first.filter((file) => file.endsWith('.woff2'));
const page = first.filter((file) => ![...engine, ...model, ...fonts].includes(file));
weigh('page (HTML, CSS, JavaScript)', page);
weigh('engine', engine);
weigh('page and engine', [...page, ...engine]);
weigh('language model', model);
weigh('fonts', fonts);
weigh('the whole site, licences too', below(site));
