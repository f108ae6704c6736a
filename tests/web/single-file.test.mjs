// The page as one file, opened from disk: everything is inside, nothing is asked of anyone.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { example } from './articles.mjs';
import { button, closeClean, launch, openExample, openPage, paste, site, startBox, words } from './browser.mjs';
import { pdf } from './files.mjs';

const address = pathToFileURL(`${site}/corroborate.html`).href;
let browser, page;

// In the page: how much is ever decoded in one go.
function watchDecoding() {
    const { atob: plain } = globalThis;
    globalThis.decoded = [];
    globalThis.atob = (letters) => { globalThis.decoded.push(letters.length); return plain(letters); };
}

before(async () => { browser = await launch(); });
after(() => browser?.close());
beforeEach(async () => { page = await openPage(browser, address, { before: (opened) => opened.addInitScript(watchDecoding) }); });
afterEach(async () => {
    assert.deepEqual(page.requests.filter((asked) => !/^(blob|data):/.test(asked) && asked !== address), []);
    await closeClean(page, address);
});

test('the example, from disk', async () => {
    await openExample(page);
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Four articles, about three separate accounts');
});

test('pasted articles and a PDF, from disk', async () => {
    await paste(page, startBox(page), { 'text/plain': example[0] });
    await page.getByRole('tab', { name: words.add.tabs.files }).click();
    const chooser = page.waitForEvent('filechooser');
    await button(page.getByRole('dialog'), words.start.files).click();
    await (await chooser).setFiles([{ name: 'b.pdf', mimeType: '', buffer: Buffer.from(pdf(example[1])) }]);
    await button(page, words.add.compare(2)).click();
    await page.locator('a.fact').first().waitFor();
    const decoded = await page.evaluate(() => globalThis.decoded);
    assert.ok(decoded.length > 10 && Math.max(...decoded) <= 2 ** 18, 'the engine and its model come in pieces: no task is long');
});
