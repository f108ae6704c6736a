// Every view, light and dark, by axe; narrow screens; a phone's one-fact screen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axeSource, button, inFirefox, launch, openExample, openPage, openSite, words } from './browser.mjs';

let browser;
let site;

before(async () => { site = await openSite(); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// What an open panel lies over is covered only while it is open.
async function violations(page, view = '') {
    await page.evaluate(axeSource());
    return page.evaluate(async ({ runOnly, covered }) => {
        const { violations: found } = await globalThis.axe.run(document, { runOnly, resultTypes: ['violations'], rules: covered ? { 'target-size': { enabled: false } } : {} });
        return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''}`));
    }, { runOnly: rules, covered: view.startsWith('panel') });
}

async function goTo(page, hash) {
    await page.evaluate((to) => { location.hash = to; }, hash);
    await page.waitForFunction(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }).then(() => true));
}

// Each view by its address; a fact with differences says the most.
async function* views(page) {
    yield 'start';
    await openExample(page);
    yield 'facts';
    const first = (await page.locator('a.fact').first().getAttribute('id')).replace('row-', '');
    // panels and questions, each as a key or a click opens it
    for (const panel of ['filter', 'export', 'fact']) {
        await goTo(page, '#/facts');
        const opener = { filter: button(page, words.facts.filter), export: button(page, words.export.open), fact: button(page, words.changes.more) }[panel];
        if (!await opener.isVisible()) continue;
        await opener.click();
        await page.locator('.drop-panel').waitFor();
        yield `panel ${panel}`;
        await page.keyboard.press('Escape');
    }
    for (const picking of [words.changes.verdict, words.changes.split, words.changes.merge]) {
        await goTo(page, `#/facts/${first}`);
        await button(page, words.changes.more).click();
        await button(page.locator('#fact-menu'), picking).click();
        await page.locator('.picker').waitFor();
        yield picking;
        await button(page.locator('.picker'), words.changes.cancel).click();
    }
    for (const [name, hash] of [['fact', `#/facts/${first}`], ['nothing found', '#/facts?q=zeppelin'], ['read', `#/read/a?f=${first}`], ['quotations', '#/quotations'], ['matrix', '#/matrix'], ['matrix with a fact', `#/matrix?f=${first}`], ['timeline', '#/timeline'], ['people', '#/people'], ['wording', '#/wording'], ['settings', '#/settings'], ['help', '#/help'], ['rules', '#/help/rules'], ['accuracy', '#/help/accuracy'], ['add', '#/add']]) {
        await goTo(page, hash);
        yield name;
    }
}

for (const scheme of ['light', 'dark']) {
    test(`axe finds nothing in any view, ${scheme}`, async () => {
        const page = await openPage(browser, site.url, { scheme });
        for await (const view of views(page)) assert.deepEqual(await violations(page, view), [], view);
        await page.context().close();
    });
}

test('axe finds nothing in any view on a phone', async () => {
    const page = await openPage(browser, site.url, { width: 390, height: 844 });
    for await (const view of views(page)) assert.deepEqual(await violations(page, view), [], view);
    await page.context().close();
});

for (const width of [320, 390, 720, 1000]) {
    test(`no sideways scroll at ${width} pixels`, async () => {
        const page = await openPage(browser, site.url, { width, height: 800 });
        for await (const view of views(page)) {
            const wide = await page.evaluate(() => [document.documentElement.scrollWidth, ...[...document.querySelectorAll('dialog .body')].map((body) => body.scrollWidth - body.clientWidth + innerWidth)]);
            assert.ok(Math.max(...wide) <= width, `${view}: ${wide} pixels wide`);
        }
        await page.context().close();
    });
}

// Whatever scrolls sideways by itself (the views, wide tables) loses nothing.
const lost = (page) => page.evaluate(() => [...document.querySelectorAll('header *, main *, dialog *')].filter((each) => each.checkVisibility() && !each.closest('.vh, svg, .mxwrap, .slotwrap, .views'))
    .filter((each) => { const { left, right, width } = each.getBoundingClientRect(); return width > 0 && (right > innerWidth + 1 || left < -1); }).map((each) => each.outerHTML.slice(0, 120)));

test('at 320 pixels no button and no word lies beyond the edge', async () => {
    const page = await openPage(browser, site.url, { width: 320, height: 640 });
    for await (const view of views(page)) if (!view.startsWith('panel')) assert.deepEqual(await lost(page), [], view);
    await page.context().close();
});

test('letters twice as large are laid out as on a narrow screen: nothing lost, nothing over another', { skip: inFirefox && 'its driver cannot set the size of type' }, async () => {
    const large = await launch({ args: ['--no-sandbox', '--disable-gpu', '--blink-settings=defaultFontSize=32'] });
    const page = await openPage(large, site.url, { width: 1280 });
    for await (const view of views(page)) {
        if (view.startsWith('panel')) continue;
        assert.deepEqual(await lost(page), [], view);
        const over = await page.locator('.bar').evaluate((bar) => [...bar.querySelectorAll('a, button')].filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect()).filter(({ top, bottom }) => top < 0 || bottom > bar.getBoundingClientRect().bottom).length);
        assert.equal(over, 0, view);
    }
    await letterBeside(page);
    await large.close();
});

// The letter stands beside its sentence, not over it.
async function letterBeside(page) {
    await goTo(page, '#/facts');
    await page.locator('a.fact').first().click();
    const [letter, said] = await page.locator('.ev').first().evaluate((each) => [each.querySelector('.letter'), each.querySelector('blockquote')].map((part) => part.getBoundingClientRect().toJSON()));
    assert.ok(letter.right <= said.left, JSON.stringify([letter.right, said.left]));
}

test('in forced colours what is chosen and what differs is told by more than colour', { skip: inFirefox && 'its driver cannot force colours' }, async () => {
    const page = await openPage(browser, site.url);
    await page.emulateMedia({ forcedColors: 'active' });
    await openExample(page);
    const styleOf = (element, property) => element.evaluate((each, name) => getComputedStyle(each)[name], property);
    await goTo(page, '#/read/b');
    assert.equal(await styleOf(page.locator('.chooser [aria-current]'), 'outlineStyle'), 'solid');
    await goTo(page, '#/matrix');
    assert.match(await styleOf(page.locator('.mx td.x .src').first(), 'textDecorationLine'), /underline/);
    await goTo(page, '#/wording');
    const [many, own] = await Promise.all(['many', 'own'].map((kind) => styleOf(page.locator(`.legend .${kind}`), 'backgroundColor')));
    assert.notEqual(many, own);
    await page.context().close();
});

test('on a phone the articles are a sheet behind the set’s name', async () => {
    const page = await openPage(browser, site.url, { width: 390, height: 844 });
    await openExample(page);
    await page.locator('.bar .set').click();
    const sheet = page.getByRole('dialog', { name: words.rail.title });
    await sheet.waitFor();
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('.sheet'));
    await page.locator('.bar .set').click();
    await sheet.getByRole('link', { name: new RegExp(words.rail.read('B')) }).click();
    await page.waitForURL(/#\/read\/b/);
    assert.equal(await sheet.isVisible(), false);
    await page.context().close();
});

test('on a phone a fact is a screen of its own, and Facts leads back', async () => {
    const page = await openPage(browser, site.url, { width: 390, height: 844 });
    await openExample(page);
    const row = page.locator('a.fact').nth(2);
    await row.click();
    await page.locator('#detail').getByRole('heading', { name: words.detail.sentences }).waitFor();
    assert.equal(await row.isVisible(), false);
    await page.locator('#detail').getByRole('link', { name: words.detail.back }).click();
    await row.waitFor();
    assert.equal(await page.locator('#detail').isVisible(), false);
    await row.click();
    await page.locator('#detail').waitFor();
    await page.goBack();
    await row.waitFor();
    await page.context().close();
});

test('targets are at least 24 pixels, counts for touch 44', async () => {
    const page = await openPage(browser, site.url, { width: 390, height: 844 });
    await openExample(page);
    const small = await page.getByRole('button').evaluateAll((all) => all.filter((each) => each.offsetParent).map((each) => [each.textContent, each.getBoundingClientRect().height]).filter(([, height]) => height < 24));
    assert.deepEqual(small, []);
    const counts = page.getByRole('group', { name: words.strip.counts }).getByRole('button');
    assert.ok((await counts.first().boundingBox()).height >= 44);
    await page.context().close();
});

test('the title follows the view and the focus goes to its heading', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    assert.equal(await page.title(), `${words.view.facts} · Port Callow, Marta Lindqvist · ${words.name}`);
    await page.getByRole('navigation', { name: words.view.label }).getByRole('link', { name: words.view.read }).click();
    await page.waitForFunction(() => document.activeElement.id === 'view-title');
    assert.equal(await page.title(), `${words.view.read} · Port Callow, Marta Lindqvist · ${words.name}`);
    await page.context().close();
});

test('the squares of a count lead to their facts: no tab stops of their own, the arrows go to them', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    const squares = page.getByRole('group', { name: words.strip.units(words.verdict.single.many) });
    assert.equal(await squares.getByRole('link').count(), Number(await page.locator('.tally:last-child .num').textContent()));
    assert.equal(await squares.locator('[tabindex="-1"]').count(), await squares.getByRole('link').count());
    await page.locator('.tally:last-child button').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const [name, href] = await page.evaluate(() => [document.activeElement.getAttribute('aria-label'), document.activeElement.getAttribute('href')]);
    assert.equal(href, await squares.getByRole('link').nth(1).getAttribute('href'));
    await page.keyboard.press('Enter');
    await page.waitForFunction((to) => location.hash === to, href);
    await page.locator('#detail').getByRole('heading', { name }).waitFor();
    await page.context().close();
});
