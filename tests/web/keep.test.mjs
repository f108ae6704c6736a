// What is kept, undone, taken away and handed on, in a real browser, by the numbers of the acceptance checklist.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { example, tooShort } from './articles.mjs';
import { button, foreignRequests, inFirefox, launch, openExample, openPage, openSite, paste, startBox, violationsOf, words } from './browser.mjs';

let browser;
let site;

before(async () => { site = await openSite('/some/where/'); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });

const facts = (page) => page.locator('a.fact');
const goTo = (page, hash) => page.evaluate((to) => { location.hash = to; }, hash);
const saved = (page) => page.getByText(words.bar.saved.on, { exact: true }).waitFor();
const done = (page) => page.locator('.done');
const menu = async (page, item) => { await button(page, words.changes.more).click(); await button(page.locator('#fact-menu'), item).click(); };

async function ended(page) {
    assert.deepEqual(page.troubles, []);
    assert.deepEqual(await violationsOf(page), []);
    assert.deepEqual(foreignRequests(page, site.url), []);
    await page.context().close();
}

test('checklist 2: from any count on the strip to a sentence in two actions', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    for (const [verdict, { one, many }] of Object.entries(words.verdict)) {
        const count = page.getByRole('group', { name: words.strip.counts }).getByRole('button', { name: new RegExp(`${one}|${many}`) });
        if (await count.locator('.num').textContent() === '0') continue;
        await count.click();
        await page.locator(`#detail .pill.${verdict}`).waitFor();
        await page.locator('#detail blockquote').first().waitFor();
        await count.click();
    }
    await ended(page);
});

test('checklist 4: a word-for-word copy lifts no verdict to Agreed', async () => {
    const verdicts = async (texts) => {
        const page = await openPage(browser, site.url);
        await paste(page, startBox(page), { 'text/plain': texts.join('\n\n---\n\n') });
        await button(page, words.add.compare(texts.length)).click();
        await facts(page).first().waitFor();
        const all = await page.locator('.counts .num').allTextContents();
        await ended(page);
        return all.map(Number);
    };
    const [, , agreed] = await verdicts(example);
    const [, , agreedWithCopy] = await verdicts([...example, example[1]]);
    assert.ok(agreedWithCopy <= agreed, `${agreed} -> ${agreedWithCopy}`);
});

test('checklist 5: a link to a view opens it where the articles are, and says so where they are not', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    await saved(page);
    await page.getByRole('group', { name: words.strip.counts }).getByRole('button').first().click();
    await page.getByRole('button', { name: words.bar.link }).click();
    await done(page).getByText(words.share.copied).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(link, /#\/facts\?v=c&set=\w+$/);
    await page.goto(site.url);
    await page.goto(link);
    await page.reload();
    await page.locator('.chip').waitFor();
    const other = await openPage(browser, link);
    await other.getByText(words.start.elsewhere).waitFor();
    await button(other, words.start.openProject).waitFor();
    await ended(other);
    await ended(page);
});

test('checklist 6: an article removed and put back: same letters, notes, corrections, selection', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    const order = await facts(page).evaluateAll((rows) => rows.map((row) => row.id));
    await facts(page).nth(1).click();
    await button(page, words.changes.check).click();
    await button(page, words.changes.note).click();
    await page.locator('#note-text').fill('Ask the port');
    await button(page, words.changes.keep).click();
    const address = page.url();
    const rail = page.getByRole('complementary', { name: words.rail.title });
    await rail.locator('.about summary').nth(3).click();
    await button(rail, words.rail.remove('D')).click();
    await page.getByRole('heading', { level: 1, name: /^Three articles/ }).waitFor();
    assert.equal(await done(page).locator('span').first().textContent(), words.done.removed('D'));
    await button(done(page), words.done.undo).click();
    await page.getByRole('heading', { level: 1, name: /^Four articles/ }).waitFor();
    assert.deepEqual(await facts(page).evaluateAll((rows) => rows.map((row) => row.id)), order);
    assert.equal(page.url(), address);
    await page.locator('.kept-note').getByText('Ask the port').waitFor();
    assert.equal(await button(page, words.changes.check).getAttribute('aria-pressed'), 'true');
    await page.keyboard.press('Control+Z');
    await page.waitForFunction(() => !document.querySelector('.kept-note'));
    await page.keyboard.press('Control+Shift+Z');
    await page.locator('.kept-note').waitFor();
    await ended(page);
});

test('checklist 7: after a reload everything is still there, and can still be undone', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    await facts(page).first().click();
    await menu(page, words.changes.verdict);
    await button(page.locator('.picker'), words.verdict.agreed.one).click();
    await page.locator('.changed').getByText(words.changes.changed(words.verdict.conflict.one)).waitFor();
    await saved(page);
    await page.reload();
    await page.locator('.changed').getByText(words.changes.changed(words.verdict.conflict.one)).waitFor();
    await page.keyboard.press('Control+Z');
    await page.waitForFunction(() => !document.querySelector('.changed'));
    await page.goto(site.url);
    await page.getByRole('heading', { name: words.sets.title }).waitFor();
    await page.getByRole('button', { name: new RegExp(`^${words.sets.open}`) }).first().click();
    await facts(page).first().waitFor();
    await ended(page);
});

test('closing in the middle loses nothing: a typed text, a draft, a note', async () => {
    const page = await openPage(browser, site.url);
    await startBox(page).fill('Half a sentence that was');
    await page.reload();
    assert.equal(await startBox(page).inputValue(), 'Half a sentence that was');
    await startBox(page).fill('');
    await paste(page, startBox(page), { 'text/plain': example.slice(0, 2).join('\n\n---\n\n') });
    await button(page, words.add.compare(2)).waitFor();
    const context = page.context();
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await again.goto(site.url);
    await again.getByText(words.start.left(2)).waitFor();
    await again.getByRole('link', { name: words.start.goOn }).click();
    await button(again, words.add.compare(2)).click();
    await facts(again).first().waitFor();
    await facts(again).nth(1).click();
    await button(again.locator('#detail'), words.changes.note).click();
    await again.getByLabel(words.changes.noteLabel).fill('Half a note about');
    await again.reload();
    assert.equal(await again.getByLabel(words.changes.noteLabel).inputValue(), 'Half a note about');
    await button(again, words.changes.keep).click();
    await again.getByText('Half a note about').waitFor();
    await again.reload();
    await again.getByText('Half a note about').waitFor();
    assert.equal(await again.getByLabel(words.changes.noteLabel).count(), 0);
    await context.close();
});

test('several sets: a new one, the old one again, one deleted', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    await saved(page);
    await page.goto(site.url);
    await paste(page, startBox(page), { 'text/plain': [example[0], tooShort].join('\n\n---\n\n') });
    await button(page, words.add.compare(2)).click();
    await page.getByRole('heading', { level: 1, name: /^Two articles/ }).waitFor();
    await saved(page);
    await page.goto(site.url);
    const list = page.locator('.sets li');
    await list.nth(1).waitFor();
    assert.equal(await list.count(), 2);
    await list.nth(0).getByRole('button', { name: new RegExp(`^${words.sets.remove}`) }).click();
    await page.waitForFunction(() => document.querySelectorAll('.sets li').length === 1);
    await button(done(page), words.done.undo).click();
    await page.waitForFunction(() => document.querySelectorAll('.sets li').length === 2);
    await list.nth(0).getByRole('button', { name: new RegExp(`^${words.sets.remove}`) }).click();
    await page.waitForFunction(() => document.querySelectorAll('.sets li').length === 1);
    await list.getByRole('button', { name: new RegExp(`^${words.sets.open}`) }).click();
    await page.getByRole('heading', { level: 1, name: /^Four articles/ }).waitFor();
    await ended(page);
});

test('the same set in two tabs: the second says so and can take over', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    await saved(page);
    const second = await page.context().newPage();
    await second.goto(`${site.url}#/facts`);
    await second.getByText(words.keep.elsewhere).waitFor();
    await button(second, words.keep.here).click();
    await page.getByText(words.keep.elsewhere).waitFor();
    await second.waitForFunction((says) => !document.body.textContent.includes(says), words.keep.elsewhere);
    await page.context().close();
});

test('corrections in the browser: split, merge, not a fact; each back by Undo', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    const count = () => facts(page).count();
    const all = await count();
    await facts(page).first().click();
    await menu(page, words.changes.split);
    await page.locator('.picker input').first().check();
    await button(page, words.changes.splitDo).click();
    await page.waitForFunction((n) => document.querySelectorAll('a.fact').length === n + 1, all);
    await button(done(page), words.done.undo).click();
    await page.waitForFunction((n) => document.querySelectorAll('a.fact').length === n, all);
    await menu(page, words.changes.merge);
    await page.locator('.picker .item').last().click();
    await page.waitForFunction((n) => document.querySelectorAll('a.fact').length === n - 1, all);
    await button(done(page), words.done.undo).click();
    await page.waitForFunction((n) => document.querySelectorAll('a.fact').length === n, all);
    await menu(page, words.changes.hide);
    await page.waitForFunction((n) => document.querySelectorAll('a.fact').length === n - 1, all);
    await page.locator('.aside-list summary').click();
    await button(page.locator('.aside-list'), words.changes.putBack).click();
    await page.waitForFunction((n) => document.querySelectorAll('a.fact').length === n, all);
    await ended(page);
});

test('a publication date put by hand is read into the timeline, and can be undone', async () => {
    const page = await openPage(browser, site.url);
    await paste(page, startBox(page), { 'text/plain': example.join('\n\n---\n\n') });
    await button(page, words.add.compare(4)).click();
    await facts(page).first().waitFor();
    await goTo(page, '#/timeline');
    const rail = page.getByRole('complementary', { name: words.rail.title });
    await rail.locator('.about summary').first().click();
    const date = rail.getByLabel(words.rail.field.published).first();
    await date.fill('nonsense');
    await date.press('Tab');
    await rail.getByText(words.add.badDate).waitFor();
    await date.fill('2025-03-12');
    await date.press('Tab');
    await page.locator('.anchors').getByText(/A Wed 12 Mar 2025/).waitFor();
    await button(done(page), words.done.undo).click();
    await page.waitForFunction(() => !document.querySelector('.anchors').textContent.includes('A Wed'));
    await ended(page);
});

test('lines left out as furniture are put back into the report, and left out again by Undo', async () => {
    const page = await openPage(browser, site.url);
    const plea = 'Sign up for our newsletter to get the news of Port Callow every morning.';
    await paste(page, startBox(page), { 'text/plain': [`${example[0]}\n\n${plea}`, example[1]].join('\n\n---\n\n') });
    await button(page, words.add.compare(2)).click();
    await facts(page).first().waitFor();
    await goTo(page, '#/read/a');
    await page.locator('.left summary').click();
    await button(page.locator('.left'), words.read.putBack).click();
    await page.locator('.para.body').getByText(plea).waitFor();
    await button(done(page), words.done.undo).click();
    await page.locator('.left').waitFor();
    await ended(page);
});

// Firefox tells its driver of no download: there the page's own hand-over is caught.
function catchFile() {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { globalThis.caught = { blob }; return make.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function caught() { globalThis.caught.name = this.download; };
}

async function saveAs(page, kind) {
    if (inFirefox) await page.evaluate(catchFile);
    await button(page, words.export.open).click();
    const wait = inFirefox ? null : page.waitForEvent('download');
    await page.locator('#export').getByRole('button', { name: words.export[kind][0] }).click();
    if (inFirefox) {
        await done(page).getByText(words.done.exported(words.export[kind][0])).waitFor();
        return page.evaluate(async () => ({ name: globalThis.caught.name, text: await globalThis.caught.blob.text() }));
    }
    const download = await wait;
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

test('every kind of export is a file; a project file opens again as it was', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    await facts(page).first().click();
    await menu(page, words.changes.verdict);
    await button(page.locator('.picker'), words.verdict.agreed.one).click();
    await page.locator('.changed').waitFor();
    const told = words.changes.changed(words.verdict.conflict.one);
    for (const [kind, ending] of [['report', '.html'], ['markdown', '.md'], ['csv', '.csv']]) {
        const { name, text } = await saveAs(page, kind);
        assert.ok(name.endsWith(ending), name);
        assert.ok(text.includes(told), `${kind} marks what the reader changed`);
    }
    const { text } = await saveAs(page, 'json');
    assert.equal(JSON.parse(text).report.schema, 1);
    const project = await saveAs(page, 'project');
    const other = await openPage(browser, site.url);
    const chooser = other.waitForEvent('filechooser');
    await button(other, words.start.files).click();
    await (await chooser).setFiles([{ name: project.name, mimeType: 'application/json', buffer: Buffer.from(project.text) }]);
    await facts(other).first().waitFor();
    await goTo(other, page.url().split('#')[1]);
    await other.locator('.changed').getByText(told).waitFor();
    await ended(other);
    await ended(page);
});

test('the exported report opens by itself, runs no script and asks nobody for anything', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    const { text } = await saveAs(page, 'report');
    const context = await browser.newContext();
    const alone = await context.newPage();
    const asked = [];
    const said = [];
    context.on('request', (request) => asked.push(request.url()));
    alone.on('console', (message) => said.push(message.text()));
    const server = createServer((_, response) => { response.writeHead(200, { 'Content-Type': 'text/html' }).end(text); });
    await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
    const address = `http://127.0.0.1:${server.address().port}/report.html`;
    await alone.goto(address);
    await alone.getByRole('heading', { level: 1 }).waitFor();
    assert.deepEqual(asked.filter((url) => !url.endsWith('/favicon.ico')), [address]);
    assert.deepEqual(said, [], 'the policy allows its own style');
    assert.equal(await alone.locator('.r-sign').first().evaluate((sign) => getComputedStyle(sign).display), 'inline-block');
    assert.equal(new Set(await alone.locator('.r-fact .r-sign').allTextContents()).size, 5, 'checklist 9: five signs tell the verdicts apart');
    server.closeAllConnections();
    server.close();
    await context.close();
    await ended(page);
});

test('a link with the articles inside: offered, opened, gone from the address', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    await button(page, words.export.open).click();
    await page.locator('#export').getByText(/^About \d/).waitFor();
    await page.locator('#export').getByRole('button', { name: words.export.dataLink }).click();
    await done(page).getByText(words.share.copied).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await openPage(browser, link);
    await other.getByText(words.start.offered(4)).waitFor();
    await button(other, words.sets.open).click();
    await facts(other).first().waitFor();
    assert.match(other.url(), /#\/facts$/);
    await ended(other);
    const broken = await openPage(browser, `${site.url}#/with/AAAA`);
    await broken.getByText(words.share.badLink).first().waitFor();
    await ended(broken);
    await ended(page);
});

// ---- when the browser keeps nothing

test('storage off: it says so, and everything else works', async () => {
    const page = await openPage(browser, site.url, { before: (opened) => opened.addInitScript(() => { Object.defineProperty(globalThis, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError'); } }); }) });
    await openExample(page);
    await facts(page).first().click();
    await button(page, words.changes.check).click();
    await page.getByText(words.keep.off).waitFor();
    assert.ok(await facts(page).count() > 5);
    await page.context().close();
});

test('no room left: it says so, and saves again once there is', async () => {
    const page = await openPage(browser, site.url, { before: (opened) => opened.addInitScript(() => {
        const put = IDBObjectStore.prototype.put;
        globalThis.full = true;
        IDBObjectStore.prototype.put = function limited(...given) { if (globalThis.full) throw new DOMException('full', 'QuotaExceededError'); return put.apply(this, given); };
    }) });
    await openExample(page);
    await page.getByText(words.keep.full).waitFor();
    await page.evaluate(() => { globalThis.full = false; });
    await facts(page).first().click();
    await button(page, words.changes.check).click();
    await saved(page);
    await page.context().close();
});

test('WebAssembly off: saved results can still be read', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    await saved(page);
    const second = await page.context().newPage();
    await second.addInitScript(() => { delete globalThis.WebAssembly; });
    await page.close();
    await second.goto(`${site.url}#/facts`);
    await facts(second).first().waitFor();
    await second.goto(`${site.url}#/`);
    await paste(second, startBox(second), { 'text/plain': example.slice(0, 2).join('\n\n---\n\n') });
    await button(second, words.add.compare(2)).click();
    await second.getByText(words.trouble.core).waitFor();
    await second.context().close();
});
