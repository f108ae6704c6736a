// The catalogue's notices with what can be done about each; dates that can be read two ways; the example before the engine.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { help } from '../../web/words/help.js';
import { example, halfGerman, russian, tooShort, unrelated } from './articles.mjs';
import { button, closeClean, launch, openExample, openPage, openSite, paste, startBox, words } from './browser.mjs';

let browser;
let site;

before(async () => { site = await openSite(); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });

const { notice } = words;
const facts = (page) => page.locator('a.fact');
const shown = (page, title) => page.locator('.rail .notice').filter({ hasText: title });
const gone = (page, title) => page.waitForFunction((text) => ![...document.querySelectorAll('.rail .notice')].some((each) => each.textContent.includes(text)), title);

async function compared(texts) {
    const page = await openPage(browser, site.url);
    await paste(page, startBox(page), { 'text/plain': texts.join('\n\n---\n\n') });
    await button(page, words.add.compare(texts.length)).click();
    await facts(page).first().waitFor();
    return page;
}

test('another event: compared anyway, which Details can take back', async () => {
    const page = await compared(unrelated);
    const other = shown(page, notice.other_event).first();
    await button(other, notice.compareAnyway).click();
    await gone(page, notice.other_event);
    const details = page.locator('.rail .about').filter({ hasText: notice.compareAnyway }).or(page.locator('.rail .art').filter({ has: page.locator('.trusted') }));
    await details.locator('summary').first().click();
    await button(details, words.changes.takeBack).click();
    await shown(page, notice.other_event).first().waitFor();
    await closeClean(page, site.url);
});

test('a copy: counted both, and once again by Undo', async () => {
    const page = await compared([example[0], example[3], example[0]]);
    await page.getByRole('heading', { level: 1, name: /two separate accounts/ }).waitFor();
    await button(shown(page, notice.duplicate('A')), notice.countBoth).click();
    await page.getByRole('heading', { level: 1, name: /all separately worded/ }).waitFor();
    await button(page.locator('.done'), words.done.undo).click();
    await page.getByRole('heading', { level: 1, name: /two separate accounts/ }).waitFor();
    await closeClean(page, site.url);
});

test('nearly a copy: See what differs opens the two beside each other', async () => {
    const page = await compared([example[0], `${example[0]}\n\nNobody was at work.`]);
    await button(shown(page, notice.near_duplicate('A')), notice.whatDiffers).click();
    await page.locator('.reader.two').waitFor();
    await closeClean(page, site.url);
});

test('not English: named, kept, and taken for English when the reader says so', async () => {
    const page = await compared([example[0], russian]);
    await shown(page, notice.looksLike('Russian')).waitFor();
    await button(shown(page, notice.not_english), notice.isEnglish).click();
    await gone(page, notice.not_english);
    await closeClean(page, site.url);
});

test('partly English: named, and nothing of the other half is compared', async () => {
    const page = await compared([example[0], halfGerman]);
    await shown(page, /Half of this article is not in English\. Only the English part is compared\./).waitFor();
    assert.doesNotMatch(await page.locator('.list').innerText(), /Feuer|Arbeiter|Unternehmen/);
    await page.evaluate(() => { location.hash = '#/read/b'; });
    await page.getByText('Neun Arbeiter wurden').waitFor();
    await closeClean(page, site.url);
});

test('too short: Remove takes it out, Undo brings it back', async () => {
    const page = await compared([example[0], example[1], tooShort]);
    await button(shown(page, notice.too_short), notice.remove).click();
    await gone(page, notice.too_short);
    await page.getByText(words.done.removed('C')).first().waitFor();
    await button(page.locator('.done'), words.done.undo).click();
    await shown(page, notice.too_short).waitFor();
    await shown(page, notice.too_short).getByRole('link', { name: notice.more }).click();
    await page.getByRole('dialog', { name: words.add.title }).waitFor();
    await closeClean(page, site.url);
});

test('a date that can be read two ways is asked about; Settings holds the answer', async () => {
    const page = await compared(['The mill in Halden closed on 3/7/2024, its owner said. Sixty people lost their work.', 'Sixty people lost their work at the mill in Halden, its owner said.']);
    await page.getByText(notice.dates).waitFor();
    await page.locator('.notice').filter({ hasText: notice.dates }).getByRole('button', { name: '3 July' }).click();
    await page.getByText(notice.dates).waitFor({ state: 'detached' });
    await page.evaluate(() => { location.hash = '#/timeline'; });
    await page.getByText('3 Jul 2024').first().waitFor();
    await page.evaluate(() => { location.hash = '#/settings'; });
    const order = page.getByRole('group', { name: words.settings.dates[0] });
    assert.ok(await order.getByRole('radio', { name: words.settings.dates[1].day_first }).isChecked());
    await order.getByRole('radio', { name: words.settings.dates[1].month_first }).check();
    await page.evaluate(() => { location.hash = '#/timeline'; });
    await page.getByText('7 Mar 2024').first().waitFor();
    await page.reload();
    await page.getByText('7 Mar 2024').first().waitFor();
    await closeClean(page, site.url);
});

test('the example is shown before there is an engine, and read alike by it', async () => {
    let release;
    const held = new Promise((resolve) => { release = resolve; });
    const page = await openPage(browser, site.url, { before: (opened) => opened.route('**/engine.wasm', async (route) => { await held; await route.continue(); }) });
    await openExample(page);
    assert.ok(await facts(page).count() > 10);
    await page.evaluate(() => { location.hash = '#/help/about'; });
    await page.getByText(help.selfTest['']).waitFor();
    release();
    await page.getByText(help.selfTest.passed).waitFor();
    await closeClean(page, site.url);
});

test('an engine that reads the example otherwise is told under About', async () => {
    const page = await openPage(browser, site.url, { before: (opened) => opened.route('**/example.json', async (route) => {
        const response = await route.fetch();
        const packed = await response.json();
        packed.report.facts.pop();
        await route.fulfill({ response, json: packed });
    }) });
    await openExample(page);
    await page.evaluate(() => { location.hash = '#/help/about'; });
    await page.getByText(help.selfTest.failed).waitFor();
    await page.context().close();
});
