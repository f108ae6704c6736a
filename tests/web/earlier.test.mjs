// Who was first: only where a time of publication or a name shows it, and never by a guess.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { momentIn, readMoment } from '../../web/intake/moment.js';
import { csvOf } from '../../web/export/csv.js';
import { documentOf, rowsOf } from '../../web/export/document.js';
import { htmlReport } from '../../web/export/html-report.js';
import { markdownOf } from '../../web/export/markdown.js';
import { aheadOf, orderOf } from '../../web/state/earlier.js';
import { longOf } from '../../web/state/long.js';
import { example } from './articles.mjs';
import { button, launch, openExample, openPage, openSite, words } from './browser.mjs';
import { indexOf } from './report.mjs';

let browser;
let site;

before(async () => { site = await openSite(); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });

test('days and times are read as pages write them', () => {
    assert.deepEqual(['2024-07-03', '2024-07-03T14:05:09.123Z', '2024-07-03 9:05', '2024-07-03T14:05+0200', '2024-07-03T25:00Z', 'July'].map(momentIn),
        ['2024-07-03', '2024-07-03 14:05 +00:00', '2024-07-03 09:05', '2024-07-03 14:05 +02:00', '2024-07-03', '']);
    assert.equal(readMoment('2024-07-03 14:05 +02:00').minute, readMoment('2024-07-03 12:05 UTC').minute);
    assert.equal(readMoment('2024-07-03 14:05 -03:30').minute, readMoment('2024-07-03T17:34Z').minute + 1);
    assert.equal(readMoment('2023-02-29'), null);
});

test('lengths of time in words', () => {
    assert.deepEqual([{ minutes: 1 }, { minutes: 40 }, { minutes: 150 }, { minutes: 3001 }, { days: 1 }].map(longOf), ['1 minute', '40 minutes', '2 hours 30 minutes', '2 days 2 hours', '1 day']);
});

test('of articles that share wording the earlier is named, where both times can be compared', async () => {
    const between = async (b, c) => orderOf(await indexOf(example, '2025-03-12', { b, c })).map(({ from, to, ahead }) => `${to} after ${from}: ${ahead ? longOf(ahead) : 'no time'}`);
    assert.deepEqual(await between('2025-03-12 05:40 +00:00', '2025-03-12 07:20 +01:00'), ['c after b: 40 minutes']);
    assert.deepEqual(await between('2025-03-14', '2025-03-12'), ['b after c: 2 days']);
    assert.deepEqual(await between('2025-03-12 05:40', '2025-03-12 06:20 +01:00'), [], 'one without a zone is no hour to compare');
    assert.deepEqual(await between('2025-03-12 05:40 +00:00', '2025-03-12'), []);
    const index = await indexOf(example, '2025-03-12', { b: '2025-03-12 05:40 +00:00', c: '2025-03-12 06:20 +00:00' });
    assert.equal(aheadOf(index, 'c', 'b'), null);
});

test('exports tell who was first as the page does: beside the sentence and with the shared wording', async () => {
    const index = await indexOf(example, '2025-03-12', { b: '2025-03-12 05:40 +00:00', c: '2025-03-12 06:20 +00:00' });
    const said = `${words.detail.same('B')}; ${words.wording.ahead('B', '40 minutes')}`;
    const report = documentOf(index, index.facts, '');
    assert.deepEqual(report.wording.order.map((line) => line.startsWith(`${words.wording.order('C', 'B')}: ${words.wording.ahead('B', '40 minutes')}`)), [true]);
    for (const text of [markdownOf(report), htmlReport(report, 'h', 't')]) {
        assert.ok(text.includes(said) && text.includes(words.wording.first));
        assert.ok(text.includes(report.wording.order[0]));
    }
    const rows = rowsOf(index, index.facts);
    assert.ok(rows.some(({ article, same_words: same }) => article === 'C' && same === said));
    assert.ok(rows.every(({ article, same_words: same }) => article !== 'A' || same === ''));
    assert.ok(csvOf(rows).includes(said));
});

test('in the browser: shown beside what is shared, and beside the sentence; a time can be put later', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    const said = words.wording.ahead('B', '40 minutes');
    await page.evaluate(() => { location.hash = '#/wording'; });
    const order = page.locator('.order li');
    assert.match(await order.textContent(), new RegExp(`${words.wording.order('C', 'B')}.*${said}; ${words.wording.named('C', 'Tidewater Press')}`));
    await page.evaluate(() => { location.hash = '#/facts'; });
    await page.locator('#detail .where', { hasText: said }).first().waitFor();
    const rail = page.getByRole('complementary', { name: words.rail.title });
    await rail.locator('.about summary').nth(1).click();
    const time = rail.locator('.about').nth(1).getByLabel(words.rail.field.published);
    await time.fill('2025-03-12 07:00 +00:00');
    await time.press('Tab');
    await page.evaluate(() => { location.hash = '#/wording'; });
    await page.locator('.order').getByText(words.wording.ahead('C', '40 minutes')).waitFor();
    await button(page.locator('.done'), words.done.undo).click();
    await page.locator('.order').getByText(said).waitFor();
    await page.context().close();
});
