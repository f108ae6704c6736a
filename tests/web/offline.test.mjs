// After the first visit no network is needed; a newer version waits until the reader asks for it; what is shared to the
// page goes to the draft.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../tools/serve.mjs';
import { button, closeClean, launch, openExample, openPage, site as built, words } from './browser.mjs';

let browser, folder, site, page;

before(async () => { browser = await launch(); });
after(() => browser?.close());
beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    cpSync(built, folder, { recursive: true });
    site = await serve(folder, { base: '/some/where/' });
    page = await openPage(browser, site.url);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
});
afterEach(async () => {
    await closeClean(page, site.url);
    site.close();
    rmSync(folder, { recursive: true });
});

test('reloaded without a network: the example, to facts', async () => {
    site.close();
    await page.reload();
    await openExample(page);
    assert.ok(await page.locator('a.fact').count() > 5);
});

test('without a network an address with a search part is the same page', async () => {
    site.close();
    await page.goto(`${site.url}?text=${encodeURIComponent('The harbour of Port Callow was shut on Tuesday after a fire broke out.')}`);
    await button(page, words.add.one).waitFor();
    assert.equal(new URL(page.url()).search, '');
});

test('a newer version waits, and comes when asked for', async () => {
    await page.reload();
    const changed = join(folder, 'sw.js');
    writeFileSync(changed, readFileSync(changed, 'utf8').replace(/version = '/, "version = 'newer"));
    await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration()).update(); });
    const reloaded = page.waitForEvent('load');
    await button(page, words.newer.reload).click();
    await reloaded;
    await button(page, words.start.example).waitFor();
    assert.deepEqual(await page.evaluate(async () => (await caches.keys()).map((key) => key.includes('newer'))), [true]);
});
