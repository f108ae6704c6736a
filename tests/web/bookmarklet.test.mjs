// The bookmark on a site of another origin: it hands its article over to the draft; strangers' messages give nothing else.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../tools/serve.mjs';
import { webPage } from './articles.mjs';
import { button, launch, openPage, openSite, violationsOf, words } from './browser.mjs';

let browser, site, news, folder;

before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'news-'));
    writeFileSync(join(folder, 'index.html'), webPage);
    [site, news, browser] = await Promise.all([openSite('/some/where/'), serve(folder), launch()]);
});
after(async () => { await browser?.close(); site?.close(); news?.close(); rmSync(folder, { recursive: true }); });

// The bookmark as it stands in the dialog, clicked on the news page.
async function clickBookmark() {
    const page = await openPage(browser, site.url);
    await button(page, words.add.browser.title).click();
    const address = await page.getByRole('link', { name: words.add.browser.link }).getAttribute('href');
    const article = await page.context().newPage();
    await article.goto(news.url);
    const opened = article.waitForEvent('popup');
    await article.evaluate((code) => { globalThis.location.href = code; }, address);
    return { article, popup: await opened };
}

test('the article of the page one is on comes to the draft, with outlet and date, and is not yet compared', async () => {
    const { popup } = await clickBookmark();
    await button(popup, words.add.one).waitFor();
    const card = popup.getByRole('listitem').first();
    assert.equal(await card.getByLabel(words.add.outlet).inputValue(), 'Tidewater Press');
    assert.equal(await card.getByLabel(words.add.date).inputValue(), '2025-03-12 08:00 +00:00');
    assert.equal(await popup.locator('a.fact').count(), 0);
    await popup.context().close();
});

test('messages of any other shape or sender are not taken, and hostile text stays text', async () => {
    const { article, popup } = await clickBookmark();
    await button(popup, words.add.one).waitFor();
    await article.evaluate(() => {
        const there = globalThis.open('', 'corroborate');
        const hostile = { title: '<img src=x onerror="globalThis.pwned=1">', text: 'Words <script>globalThis.pwned=1</script> in a text of hostile making.', date: {}, outlet: ['x'] };
        for (const message of ['text', null, 7, { corroborate: 'x' }, { corroborate: [null, 7, {}, { text: 5 }] }, { corroborate: [hostile] }]) there.postMessage(message, '*');
    });
    await button(popup, words.add.compare(2)).waitFor();
    await popup.getByText('<img src=x', { exact: false }).first().waitFor();
    await popup.evaluate(() => { globalThis.postMessage({ corroborate: [{ text: 'From nobody who was asked, this is a text.' }] }, '*'); });
    await button(popup, words.add.compare(2)).click();
    await popup.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await popup.evaluate(() => globalThis.pwned), undefined);
    assert.deepEqual(await violationsOf(popup), []);
    await popup.context().close();
});
