// The whole page in use: by keyboard alone, with fifty articles, without colour, on paper.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { example, storm } from './articles.mjs';
import { button, foreignRequests, inFirefox, launch, openExample, openPage, openSite, paste, startBox, violationsOf, words } from './browser.mjs';

let browser;
let site;

before(async () => { site = await openSite('/some/where/'); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });

const facts = (page) => page.locator('a.fact');
const goTo = (page, hash) => page.evaluate((to) => { location.hash = to; }, hash);
const total = async (page) => (await page.locator('.counts .num').allTextContents()).reduce((sum, count) => sum + Number(count), 0);
const focusOn = (page, selector) => page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);

async function tabTo(page, matches, most = 80) {
    for (let i = 0; i < most; i++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((selector) => document.activeElement?.matches(selector), matches)) return;
    }
    assert.fail(`Tab does not reach ${matches}`);
}

test('checklist 8: paste, compare, read a fact, judge it, note it, export, by keyboard alone', async () => {
    const page = await openPage(browser, site.url);
    await page.evaluate((text) => navigator.clipboard.writeText(text), example.join('\n\n---\n\n'));
    await tabTo(page, '#start-text');
    await page.keyboard.press('Control+V');
    await button(page, words.add.compare(4)).waitFor();
    await tabTo(page, '.dft .primary');
    await page.keyboard.press('Enter');
    await facts(page).first().waitFor();
    await page.keyboard.press('j');
    await focusOn(page, 'a.fact');
    await page.keyboard.press('c');
    await page.locator('.dh [aria-pressed=true]').waitFor();
    await page.keyboard.press('n');
    await focusOn(page, '#note-text');
    await page.keyboard.type('Ask the port');
    await tabTo(page, '.picker .primary');
    await page.keyboard.press('Enter');
    await page.locator('.kept-note').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press(']');
    await focusOn(page, '.ev a');
    await page.keyboard.press(']');
    await page.keyboard.press('o');
    await page.waitForURL(/#\/read\//);
    await page.keyboard.press('1');
    await facts(page).first().waitFor();
    await page.keyboard.press('f');
    await focusOn(page, '#filters input');
    await page.keyboard.press('Space');
    await page.waitForURL(/v=c/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    await focusOn(page, '#export .item, #export input');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.locator('.keys').waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await page.context().close();
});

test('single keys can be switched off', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    await goTo(page, '#/settings');
    await page.getByLabel(words.settings.keys).uncheck();
    await goTo(page, '#/facts');
    await facts(page).first().waitFor();
    await page.keyboard.press('a');
    await page.keyboard.press('2');
    await page.waitForTimeout(100);
    assert.match(page.url(), /#\/facts$/);
    await page.reload();
    await goTo(page, '#/settings');
    assert.equal(await page.getByLabel(words.settings.keys).isChecked(), false);
    await page.context().close();
});

test('what is checked redraws no other row: none goes and comes back', async () => {
    const page = await openPage(browser, site.url, { height: 500 });
    await openExample(page);
    await page.locator('.grp:not([open]) summary').evaluateAll((closed) => closed.forEach((summary) => summary.click()));
    await page.waitForFunction((n) => document.querySelectorAll('a.fact').length === n, await total(page));
    await facts(page).last().focus();
    await page.evaluate(() => {
        globalThis.gone = 0;
        new MutationObserver((changes) => { globalThis.gone += changes.flatMap(({ removedNodes }) => [...removedNodes]).filter((node) => node.matches?.('a.fact')).length; }).observe(document, { childList: true, subtree: true });
    });
    await page.keyboard.press('c');
    await page.locator('.dh [aria-pressed=true]').waitFor();
    await page.waitForFunction((n) => document.querySelectorAll('a.fact').length === n, await total(page));
    assert.equal(await page.evaluate(() => globalThis.gone), 0);
    await page.context().close();
});

test('theme and text size: chosen, seen, kept', async () => {
    const page = await openPage(browser, site.url);
    await goTo(page, '#/settings');
    await page.getByLabel(words.settings.theme[1].dark).check();
    await page.getByLabel(words.settings.size[1][130]).check();
    const look = () => page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.documentElement).fontSize]);
    const before = await look();
    assert.deepEqual(before, ['rgb(15, 16, 18)', '20.8px']);
    await page.reload();
    assert.deepEqual(await look(), before);
    await page.context().close();
});

// In the page: the most elements of each kind that were ever drawn in one go.
function countDrawn() {
    const kinds = { facts: 'a.fact', articles: '.rail .art', rows: '.mx:not(.names) tbody tr' };
    globalThis.drawn = { facts: 0, articles: 0, rows: 0 };
    new MutationObserver((changes) => {
        const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter(({ nodeType }) => nodeType === Node.ELEMENT_NODE);
        for (const [kind, selector] of Object.entries(kinds)) {
            const found = new Set(added.flatMap((element) => [...(element.matches(selector) ? [element] : []), ...element.querySelectorAll(selector)]));
            globalThis.drawn[kind] = Math.max(globalThis.drawn[kind], found.size);
        }
    }).observe(document, { childList: true, subtree: true });
}

test('checklist 10: fifty articles stay smooth, and a whole session asks only for the site’s own files', async () => {
    const page = await openPage(browser, site.url, { before: (opened) => opened.addInitScript(countDrawn) });
    page.setDefaultTimeout(60000);
    const until = (selector, count) => page.waitForFunction(([what, n]) => document.querySelectorAll(what).length === n, [selector, count]);
    await paste(page, startBox(page), { 'text/plain': storm.join('\n\n---\n\n') });
    await button(page, words.add.compare(50)).click();
    await facts(page).first().waitFor();
    const slowest = await page.evaluate(async () => {
        const tick = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
        const rows = [...document.querySelectorAll('a.fact')].filter((row) => row.offsetParent).slice(0, 12);
        const took = [];
        for (const row of rows) {
            const before = performance.now();
            row.click();
            await tick();
            took.push(performance.now() - before);
        }
        const box = document.querySelector('#search');
        for (const text of ['f', 'fi', 'fir', 'fire']) {
            const before = performance.now();
            box.value = text;
            box.dispatchEvent(new InputEvent('input', { bubbles: true }));
            await tick();
            took.push(performance.now() - before);
        }
        return took.sort((a, b) => b - a);
    });
    // the target is 50 ms on a machine of one's own; this one is shared
    assert.ok(slowest[Math.floor(slowest.length / 2)] < 200, `selecting and typing: ${slowest.map(Math.round)}`);
    for (const hash of ['#/matrix', '#/timeline', '#/people', '#/quotations', '#/wording', '#/read/a']) {
        await goTo(page, hash);
        await page.locator('#view-title').waitFor();
    }
    // no drawing is long, and in the end all stands there: for find-in-page, and to be read aloud
    await goTo(page, '#/matrix');
    await until('.mx tbody a.r', 100);
    await goTo(page, '#/facts');
    await until('a.fact', await total(page));
    await until('.rail .art', 50);
    const drawn = await page.evaluate(() => globalThis.drawn);
    assert.ok(drawn.facts > 0 && drawn.facts <= 20 && drawn.articles <= 10 && drawn.rows > 0 && drawn.rows <= 6, JSON.stringify(drawn));
    assert.deepEqual(foreignRequests(page, site.url), []);
    assert.deepEqual(page.troubles, []);
    await page.context().close();
});

test('without colours of its own: every verdict keeps its outline and sign', async () => {
    const page = await openPage(browser, site.url);
    await page.emulateMedia({ forcedColors: 'active' });
    await openExample(page);
    const drawn = await page.locator('.counts .g').evaluateAll((all) => all.map((glyph) => glyph.innerHTML.length));
    assert.equal(new Set(drawn).size, 5);
    await page.context().close();
});

// What Ctrl+P gives, from any view: the report, without the page around it.
test('checklist 9: on paper, in grey, each verdict has a sign, an outline and a word of its own', { skip: inFirefox && 'its driver cannot show a page as printed' }, async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    await page.evaluate(() => { location.hash = '#/read/b'; });
    await page.emulateMedia({ media: 'print' });
    await page.locator('.printed .r-fact').first().waitFor();
    for (const gone of ['.bar', '.app', '.done']) assert.equal(await page.locator(gone).first().isVisible().catch(() => false), false, gone);
    for (const title of [words.rail.title, words.report.result, words.quotations.title, words.matrix.title, words.wording.title, words.report.method])
        await page.locator('.printed').getByRole('heading', { name: title, exact: true }).waitFor();
    await page.evaluate(() => { document.documentElement.style.filter = 'grayscale(1)'; });
    const verdicts = Object.entries(words.verdict);
    const seen = new Set();
    for (const [verdict, { one }] of verdicts) {
        const fact = page.locator('.printed .r-fact').filter({ has: page.locator(`.r-sign.${verdict}`) }).first();
        assert.equal(await fact.locator('.r-word').textContent(), one);
        seen.add((await fact.locator('.r-sign').screenshot()).toString('base64'));
    }
    assert.equal(seen.size, verdicts.length, 'five signs that differ without colour');
    await page.emulateMedia({ media: 'screen' });
    await page.waitForFunction(() => !document.querySelector('.printed'));
    await page.context().close();
});

test('Read beside: two articles at the passage they share; other things marked', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    await goTo(page, '#/wording');
    await page.getByRole('link', { name: words.wording.both('B', 'C') }).first().click();
    await page.getByRole('article', { name: words.read.article('C') }).waitFor();
    assert.ok(await page.locator('mark.wording').count() > 1);
    await page.getByLabel(words.read.mark).selectOption('names');
    await page.locator('mark.named').first().waitFor();
    await page.getByLabel(words.read.mark).selectOption('quotes');
    await page.locator('mark.quoted').first().waitFor();
    await page.context().close();
});

test('Help prints every rule of the core’s list; the labelled set runs in this browser', async () => {
    const page = await openPage(browser, site.url);
    page.setDefaultTimeout(30000);
    await goTo(page, '#/help/rules');
    await page.locator('.rules tbody tr').nth(30).waitFor();
    assert.ok(await page.locator('.rules .example').count() > 30);
    await goTo(page, '#/help/accuracy');
    await page.getByRole('button').filter({ hasText: /^Run/ }).click();
    await page.getByText(/as a careful reader would say/).waitFor();
    await page.getByText(/^Distortions: \d+ of 15/).waitFor();
    const rows = await page.locator('.rules tbody tr').count();
    assert.equal(rows, 5);
    await page.context().close();
});

test('what is printed is laid out as the exported report is', { skip: inFirefox && 'its driver cannot show a page as printed' }, async () => {
    const page = await openPage(browser, site.url, { width: 794 });
    await openExample(page);
    await page.emulateMedia({ media: 'print' });
    const title = page.locator('.printed .r-fact h3').first();
    await title.waitFor();
    assert.ok((await title.boundingBox()).width > 500, 'no style of the page gets hold of it');
    assert.equal(await page.locator('.printed').evaluate((all) => all.scrollWidth > all.clientWidth), false);
    await page.context().close();
});
