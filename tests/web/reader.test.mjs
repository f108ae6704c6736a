// What a screen reader, a keyboard and a reader with preferences of their own get; and whose words are whose.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { viewNames } from '../../web/state/route.js';
import { example } from './articles.mjs';
import { button, inFirefox, launch, openExample, openPage, openSite, words } from './browser.mjs';

let browser;
let site;

before(async () => { site = await openSite(); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });

const drawn = (page) => page.waitForFunction(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }).then(() => true));
const goTo = async (page, hash) => { await page.evaluate((to) => { location.hash = to; }, hash); await drawn(page); };
const squeezed = (text) => text.replace(/\s+/g, ' ').trim();
const focused = (page) => page.evaluate(() => document.activeElement.textContent.trim().slice(0, 60) || document.activeElement.id);

// Every text that is drawn in the articles' letters.
const serifTexts = (page) => page.evaluate(() => {
    const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!node.data.trim() || parent.closest('.vh, .el, .none, noscript') || !parent.checkVisibility()) continue;
        if (/^"?Source Serif/.test(getComputedStyle(parent).fontFamily)) texts.push(node.data);
    }
    return texts;
});

test('checklist 11: all text in serif is verbatim in some article', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    const articles = example.map(squeezed);
    const verbatim = (text) => articles.some((article) => article.includes(text));
    let seen = 0;
    const ids = await page.locator('a.fact').evaluateAll((rows) => rows.slice(0, 8).map((row) => row.id.replace('row-', '')));
    for (const hash of [...viewNames.map((view) => `#/${view}`), ...ids.map((id) => `#/facts/${id}`), `#/matrix?f=${ids[0]}`, '#/read/c']) {
        await goTo(page, hash);
        for (const text of (await serifTexts(page)).map(squeezed)) {
            seen++;
            // what stands between values (" / ") and what is cut ("…") is the page's
            assert.ok(/^[\s/,;…“”]*$/.test(text) || verbatim(text), `${hash}: ${text}`);
        }
    }
    assert.ok(seen > 300, `${seen} texts`);
    await page.context().close();
});

test('live region: what was done, filter counts, and nothing in between', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    const live = page.locator('p[role=status][aria-live=polite]');
    await page.waitForFunction((says) => document.querySelector('p[role=status][aria-live=polite]').textContent.startsWith(says), words.comparing.done(0, 0).split(' ')[0]);
    await button(page.locator('#detail'), words.changes.check).click();
    assert.equal(await live.textContent(), words.changes.checked);
    await page.keyboard.press('Control+z');
    assert.equal(await live.textContent(), words.done.undone(words.changes.checked));
    await page.getByRole('group', { name: words.strip.counts }).getByRole('button').first().click();
    await page.getByRole('status').filter({ hasText: /^\d+ of \d+ facts$/ }).waitFor();
    await page.context().close();
});

test('capsules, glyphs and readings have words', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    assert.match(await page.locator('a.fact').first().ariaSnapshot(), new RegExp(words.verdict.conflict.one));
    await page.locator('a.fact .caps .vh').getByText(words.detail.group('B and C')).first().waitFor({ state: 'attached' });
    await goTo(page, '#/quotations');
    assert.match(await page.locator('.branch .vh').first().textContent(), /readings: “.+”, [A-Z]/);
    await goTo(page, '#/wording');
    assert.match(await page.getByRole('img').first().getAttribute('aria-label'), /% also stands in another article/);
    await page.context().close();
});

test('the focus returns to what opened a dialog or a panel, and goes to the heading of a new view', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    const add = page.getByRole('link', { name: words.add.open });
    await add.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction((name) => document.activeElement.textContent.includes(name), words.add.open);
    await button(page, words.facts.filter).click();
    await page.locator('#filters input').first().focus();
    await page.keyboard.press('Escape');
    assert.equal(await focused(page), words.facts.filter);
    for (const view of ['matrix', 'settings', 'help']) {
        await goTo(page, `#/${view}`);
        assert.equal(await page.evaluate(() => document.activeElement.id), 'view-title', view);
    }
    await page.context().close();
});

test('every view has one level-one heading, and none is skipped', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    for (const view of ['', ...viewNames, 'settings', 'help']) {
        await goTo(page, `#/${view}`);
        const levels = await page.locator('h1, h2, h3, h4').evaluateAll((all) => all.filter((each) => each.checkVisibility()).map((each) => Number(each.tagName[1])));
        assert.equal(levels.filter((level) => level === 1).length, 1, view);
        for (const [i, level] of levels.entries()) assert.ok(i === 0 || level <= levels[i - 1] + 1, `${view}: ${levels}`);
    }
    await page.context().close();
});

test('nothing moves for a reader who wants no motion, and never longer than an eighth of a second', async () => {
    // Firefox's driver cannot say that a reader wants none
    for (const reducedMotion of inFirefox ? ['no-preference'] : ['reduce', 'no-preference']) {
        const page = await openPage(browser, site.url);
        await page.emulateMedia({ reducedMotion });
        await openExample(page);
        const longest = await page.evaluate(() => Math.max(...[...document.querySelectorAll('*')].flatMap((each) => { const { transitionDuration, animationDuration } = getComputedStyle(each); return `${transitionDuration},${animationDuration}`.split(',').map(parseFloat); })));
        assert.ok(longest <= (reducedMotion === 'reduce' ? 0 : 0.125), `${reducedMotion}: ${longest} s`);
        await page.context().close();
    }
});

// WCAG 1.4.12 and 1.4.4: wider spacing, and letters twice as large, cut nothing off.
const wider = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }';
for (const [what, style] of [['wider spacing', wider], ['text of 200%', 'html { font-size: 200% !important; }']]) {
    test(`${what}: no button is cut, no page scrolls sideways`, { skip: inFirefox && 'styles cannot be put into a page with a policy over WebDriver BiDi' }, async () => {
        const page = await openPage(browser, site.url, { width: 1280 });
        await openExample(page);
        await page.evaluate((css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }, style);
        for (const view of ['', ...viewNames, 'settings', 'help', 'add']) {
            await goTo(page, `#/${view}`);
            const cut = await page.locator('button, a.btn, .views a').evaluateAll((all) => all.filter((each) => each.checkVisibility() && (each.scrollHeight > each.clientHeight + 2 || each.scrollWidth > each.clientWidth + 2) && getComputedStyle(each).overflow !== 'visible').map((each) => each.textContent));
            assert.deepEqual(cut, [], view);
            assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${view} scrolls sideways`);
        }
        await page.context().close();
    });
}

test('with forced colours a border or an underline shows what is chosen and where the focus is', { skip: inFirefox && 'its driver cannot force colours' }, async () => {
    const page = await openPage(browser, site.url);
    await page.emulateMedia({ forcedColors: 'active' });
    await openExample(page);
    const width = (selector, property) => page.locator(selector).first().evaluate((each, name) => parseFloat(getComputedStyle(each)[name]), property);
    assert.ok(await width('.fact[aria-current]', 'borderTopWidth') >= 1);
    assert.ok(await width('.views a[aria-current]', 'borderBottomWidth') >= 1);
    await page.getByRole('link', { name: words.add.open }).focus();
    await page.keyboard.press('Tab');
    assert.ok(await width(':focus-visible', 'outlineWidth') >= 2);
    await page.context().close();
});
