// The page's budgets: how fast it is for a first visitor and among fifty articles, and how much it sends: node tests/web/speed.mjs [FOLDER of texts]
// Articles are pasted in a Chromium with an empty profile: at once, and by a reader who takes two seconds to
// find them, while the engine practises. Of several such visits the median is told.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { example } from './articles.mjs';
import { button, launch, openPage, openSite, root, words } from './browser.mjs';
import { smoothness } from './smooth.mjs';
import { weights } from './weights.mjs';

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
            this.addEventListener('message', ({ data }) => { if (data.ready) globalThis.loaded ??= performance.now(); if (data.text?.includes('"report"')) globalThis.analysis.push(data.milliseconds); });
        }
    };
    const seen = new MutationObserver(() => {
        if (!document.querySelector('a.fact')) return;
        seen.disconnect();
        requestAnimationFrame(() => setTimeout(() => { globalThis.factsShown = performance.now(); }));
    });
    seen.observe(document, { childList: true, subtree: true });
}

// In the page: pastes as soon as that does anything (and the pause is over), and compares as soon as the button is there.
function hurry([placeholder, compare, text, pause]) {
    const find = (selector, fits) => [...document.querySelectorAll(selector)].find(fits);
    function paste(box) {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        if (!box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))) globalThis.pasted = performance.now();
    }
    const look = () => {
        const box = !globalThis.pasted && find('textarea', (each) => each.placeholder.startsWith(placeholder));
        if (box) paste(box);
        const button = find('dialog button', (each) => each.textContent === compare);
        if (!button) return;
        clearInterval(timer);
        globalThis.pressed = performance.now();
        button.click();
    };
    let timer;
    setTimeout(() => { timer = setInterval(look, 4); }, pause);
}

async function visit(url, pause = 0) {
    const browser = await launch();
    const page = await openPage(browser, url, { before: (opened) => Promise.all([
        opened.addInitScript(watch), opened.addInitScript(hurry, [words.start.paste, words.add.compare(texts.length), texts.join('\n\n---\n\n'), pause])]) });
    await page.waitForFunction(() => globalThis.factsShown);
    const cold = await page.evaluate(() => ({ shown: globalThis.factsShown, pasted: globalThis.pasted, pressed: globalThis.pressed, loaded: globalThis.loaded, first: globalThis.analysis[0] }));
    for (let again = 1; again <= 5; again++) {
        await page.getByRole('link', { name: words.add.open }).click();
        await page.locator('#outlet-0').fill(`Outlet ${again}`); // the same question would be answered from memory
        await button(page, words.add.compare(texts.length)).click();
        await page.waitForFunction((n) => globalThis.analysis.length > n, again);
    }
    const warm = await page.evaluate(() => globalThis.analysis.slice(1));
    await browser.close();
    return { ...cold, warm: median(warm) };
}

// In the page: presses "Try the example" as soon as it does anything.
function tryExample(name) {
    const timer = setInterval(() => {
        const button = [...document.querySelectorAll('button')].find((each) => each.textContent === name);
        if (location.hash) clearInterval(timer);
        else if (button) { globalThis.pressed = performance.now(); button.click(); }
    }, 4);
}

async function visitExample(url) {
    const browser = await launch();
    const page = await openPage(browser, url, { before: (opened) => Promise.all([opened.addInitScript(watch), opened.addInitScript(tryExample, words.start.example)]) });
    await page.waitForFunction(() => globalThis.factsShown);
    const times = await page.evaluate(() => ({ painted: performance.getEntriesByName('first-contentful-paint')[0].startTime, shown: globalThis.factsShown, pressed: globalThis.pressed }));
    await browser.close();
    return times;
}

const server = await openSite();
const examples = [];
const hasty = [];
const calm = [];
for (let i = 0; i < visits; i++) {
    examples.push(await visitExample(server.url));
    hasty.push(await visit(server.url));
    calm.push(await visit(server.url, 2000));
}
const smooth = await smoothness(server.url);
server.close();

// A machine that does other things besides is slow for reasons of its own: times are told against their limit, bytes fail.
function line(what, list, most) {
    const middle = median(list);
    console.log(`${what.padEnd(48)} ${round(list).padEnd(22)} ${middle.toFixed(0).padStart(5)}${most ? `   at most ${String(most).padStart(4)}${middle > most ? '   OVER' : ''}` : ''}`);
}

console.log(`${texts.length} articles, ${texts.join(' ').split(/\s+/).length} words, ${visits} visits each with an empty profile; milliseconds, each visit, then the median`);
line('navigation to first contentful paint', examples.map(({ painted }) => painted), 1000);
line('navigation to the example’s facts, pressed at once', examples.map(({ shown }) => shown), 1500);
line('example pressed to its facts', examples.map(({ shown, pressed }) => shown - pressed), 150);
line('navigation to articles pasted, at once', hasty.map(({ pasted }) => pasted));
line('navigation to engine ready', hasty.map(({ loaded }) => loaded));
line('navigation to facts of pasted articles', hasty.map(({ shown }) => shown));
line('analysis in the worker, first, at once', hasty.map(({ first }) => first));
line('analysis in the worker, first, after 2 s', calm.map(({ first }) => first));
line('analysis in the worker, warm', hasty.concat(calm).map(({ warm }) => warm), 150);
line('Compare pressed to facts shown, after 2 s', calm.map(({ shown, pressed }) => shown - pressed), 500);

console.log('\nfifty articles: the longest task of each act, in the processor’s own time');
for (const [what, list] of Object.entries(smooth)) line(what, list, 50);

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
for (const { name, files, bytes, most } of weights()) {
    console.log(`${name.padEnd(48)} ${`${files} files`.padEnd(18)} ${kilobytes(bytes).padStart(9)}   at most ${kilobytes(most).padStart(9)}${bytes > most ? '   OVER' : ''}`);
    if (bytes > most) process.exitCode = 1;
}
