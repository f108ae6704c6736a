// When the engine fails, hangs or is missing; and that the worker is bound by the page's policy.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { example } from './articles.mjs';
import { endless, instead, trapping } from './broken-engine.mjs';
import { button, inFirefox, launch, openExample, openPage, openSite, paste, startBox, words } from './browser.mjs';
import { help } from '../../web/words/help.js';

let browser;
let site;

before(async () => { site = await openSite('/some/where/'); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });

async function comparing(before) {
    const page = await openPage(browser, site.url, { before });
    await paste(page, startBox(page), { 'text/plain': example.join('\n---\n') });
    await button(page, words.add.compare(4)).click();
    return page;
}

async function articlesAreSafe(page) {
    await page.getByRole('link', { name: words.trouble.edit }).click();
    await button(page, words.add.compare(4)).waitFor();
    assert.equal(await page.getByRole('dialog').getByRole('listitem').count(), 4);
    await page.context().close();
}

test('an engine that crashes: a clear word, the articles are safe, trying again', async () => {
    const page = await comparing(instead(trapping));
    await page.getByRole('alert').getByText(words.trouble.crash).waitFor();
    await button(page, words.trouble.again).click();
    await page.getByRole('alert').getByText(words.trouble.crash).waitFor();
    await articlesAreSafe(page);
});

test('while it compares: Help does not stop it, and closing the tab loses nothing', async () => {
    const page = await comparing(instead(endless));
    const title = page.getByRole('heading', { name: words.comparing.title(4) });
    await title.waitFor();
    await page.evaluate(() => { location.hash = '#/help/rules'; });
    await page.getByText(help.asking).waitFor();
    await page.evaluate(() => { location.hash = '#/facts'; });
    await title.waitFor();
    await page.goto('about:blank');
    await page.goto(site.url);
    await page.locator('.sets li').getByText(words.articles(4)).waitFor();
    await page.context().close();
});

test('an engine that never answers shows its progress and can be stopped', async () => {
    const page = await comparing(instead(endless));
    await page.getByRole('heading', { name: words.comparing.title(4) }).waitFor();
    await page.getByRole('progressbar').waitFor();
    await button(page, words.comparing.stop).click();
    await page.getByText(words.comparing.stopped).first().waitFor();
    await page.context().close();
});

// Runs in the page: an engine that stays where it has read the claims of two articles of four.
function halfway() {
    globalThis.Worker = class extends Worker {
        postMessage(data, ...rest) {
            if (data.request?.do !== 'analyze') super.postMessage(data, ...rest);
            else this.dispatchEvent(new MessageEvent('message', { data: { id: data.id, stage: 'finding claims', done: 2, total: 4 } }));
        }
    };
}

test('each stage counts its articles: those done, and how far the one is that runs', async () => {
    const page = await comparing((opened) => opened.addInitScript(halfway));
    const { reading, 'finding claims': finding, comparing: matching } = words.comparing.stages;
    await page.locator('.prog li.now', { hasText: finding[0] }).waitFor();
    assert.deepEqual(await page.locator('.prog li').allTextContents(), [reading[1](words.articles(4)), finding[0] + words.comparing.of(2, 4), matching[0]]);
    await page.context().close();
});

for (const [what, file] of [['engine', 'engine.wasm'], ['language model', 'model.bin.gz']]) {
    test(`a missing ${what} is told, not waited for`, async () => {
        // what the service worker has kept by then would heal it
        const page = await comparing(async (opened) => {
            await opened.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }));
            await opened.route(`**/${file}`, (route) => route.fulfill({ status: 404, body: '' }));
        });
        await page.getByRole('alert').getByText(words.trouble.load).waitFor();
        await page.unroute(`**/${file}`);
        await button(page, words.trouble.again).click();
        await page.locator('a.fact').first().waitFor();
        await page.context().close();
    });
}

test('texts that are no articles: each is kept and gets a clear word', async () => {
    const odd = ['fire', '<p>'.repeat(3000), 'قال المتحدث إن الحريق دمر مخزن الحبوب في الميناء يوم الثلاثاء. '.repeat(8),
        Array.from({ length: 20000 }, (_, i) => String.fromCharCode((i * 7919) % 65536)).join('')];
    const page = await openPage(browser, site.url);
    await paste(page, startBox(page), { 'text/plain': [example[0], ...odd].join('\n\n---\n\n') });
    await button(page, words.add.compare(1 + odd.length)).click();
    await page.locator('a.fact').first().waitFor();
    const rail = page.getByRole('complementary', { name: words.rail.title });
    for (const [letter, said] of [['B', words.notice.too_short], ['C', words.notice.too_short], ['D', words.notice.not_english], ['E', words.notice.not_english]])
        await rail.getByText(`${letter}: ${said}`, { exact: true }).waitFor();
    assert.deepEqual(page.troubles, []);
    await page.context().close();
});

test('five megabytes of one line: refused with a reason, the articles are safe', async () => {
    const page = await openPage(browser, site.url);
    await paste(page, startBox(page), { 'text/plain': [example[0], 'word '.repeat(1_000_000)].join('\n\n---\n\n') });
    await button(page, words.add.compare(2)).click();
    await page.getByRole('alert').getByText(words.trouble.refused).waitFor();
    await page.getByRole('link', { name: words.trouble.edit }).click();
    await button(page, words.add.compare(2)).waitFor();
    assert.deepEqual(page.troubles, []);
    await page.context().close();
});

test('no script: a word in the page itself', { skip: inFirefox && 'scripts cannot be switched off over WebDriver BiDi' }, async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url);
    await page.getByText(/needs JavaScript/).waitFor();
    await context.close();
});

test('neither the page nor its worker can reach another origin', { skip: inFirefox && 'workers cannot be asked over WebDriver BiDi' }, async () => {
    let reached = 0;
    const other = createServer((_, response) => { reached++; response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('{}'); });
    await new Promise((done) => { other.listen(0, '127.0.0.1', done); });
    const elsewhere = `http://127.0.0.1:${other.address().port}/`;
    const page = await openPage(browser, site.url);
    await openExample(page);
    const attempt = (url) => fetch(url).then(() => 'reached', () => 'blocked');
    assert.equal(await page.evaluate(attempt, elsewhere), 'blocked');
    const workers = page.workers();
    assert.equal(workers.length, 1);
    assert.match(workers[0].url(), /^blob:/);
    assert.equal(await workers[0].evaluate(attempt, elsewhere), 'blocked');
    assert.equal(reached, 0);
    other.close();
    await page.context().close();
});
