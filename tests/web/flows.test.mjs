// The main job in a real browser, below a sub-path as on GitHub Pages: articles in, facts, sentences.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { example, hostile, russian, tooShort, unrelated, webPage } from './articles.mjs';
import { viewNames } from '../../web/state/route.js';
import { button, closeClean, launch, openExample, openPage, openSite, paste, startBox, words } from './browser.mjs';

let browser;
let site;
let page;

before(async () => { site = await openSite('/some/where/'); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });
beforeEach(async () => { page = await openPage(browser, site.url); });

afterEach(() => closeClean(page, site.url));

const compareButton = (n) => button(page, n === 1 ? words.add.one : words.add.compare(n));
const facts = () => page.locator('a.fact');
const detail = () => page.locator('#detail');
const dialog = () => page.getByRole('dialog', { name: words.add.title });
const cards = () => dialog().getByRole('listitem');
const verdictCount = async (verdict) => Number(await page.getByRole('group', { name: words.strip.counts }).getByRole('button')
    .filter({ hasText: new RegExp(`${words.verdict[verdict].one}|${words.verdict[verdict].many}`) }).locator('.num').textContent());

async function pasteAndCompare(texts) {
    await paste(page, startBox(page), { 'text/plain': texts.join('\n\n---\n\n') });
    await compareButton(texts.length).click();
    await facts().first().waitFor();
}

// Words in serif are an article's own: each run of them stands in one of the texts.
async function assertVerbatim(texts) {
    const said = await page.locator('main .src').evaluateAll((all) => all.filter((element) => !element.querySelector('.src, del, ins')).map((element) => {
        const copy = element.cloneNode(true);
        for (const ours of copy.querySelectorAll('.vh, .el')) ours.remove();
        return copy.textContent;
    }));
    const squeeze = (text) => text.replace(/\s+/g, ' ').trim();
    const whole = squeeze(texts.join('\n'));
    for (const run of said.flatMap((text) => text.split(' / '))) assert.ok(whole.includes(squeeze(run)), `not in any article: ${run}`);
    assert.ok(said.length > 0);
}

test('checklist 1: the example: one click to counted verdicts', async () => {
    await openExample(page);
    assert.match(page.url(), /#\/facts$/);
    const listed = await facts().count();
    let counted = 0;
    for (const verdict of ['conflict', 'differs', 'agreed', 'repeated', 'single']) counted += await verdictCount(verdict);
    assert.equal(counted, listed);
    assert.ok(await verdictCount('conflict') + await verdictCount('differs') > 0, 'something differs');
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Four articles, about three separate accounts');
    await page.getByRole('heading', { name: words.strip.first }).waitFor();
    assert.equal(await page.getByRole('status').last().textContent(), words.comparing.done(listed, await verdictCount('conflict')));
});

test('a count filters the list; its address does the same; Show all ends it', async () => {
    await openExample(page);
    const all = await facts().count();
    const single = await verdictCount('single');
    await page.getByRole('group', { name: words.strip.counts }).getByRole('button', { name: words.verdict.single.one }).click();
    await page.getByText(words.facts.of(single, all)).waitFor();
    assert.equal(await facts().count(), single);
    assert.match(page.url(), /#\/facts\?v=o$/);
    await button(page, words.facts.clear).click();
    await page.waitForFunction((n) => document.querySelectorAll('a.fact').length === n, all);
});

test('checklist 3, 11: four pasted articles → facts → a fact → its sentence, marked in Read', async () => {
    await pasteAndCompare(example);
    await assertVerbatim(example);
    const row = facts().filter({ hasText: 'seven' }).first();
    const id = (await row.getAttribute('id')).replace('row-', '');
    await row.click();
    await page.waitForURL(new RegExp(`#/facts/${id}`));
    await detail().getByRole('heading', { name: words.detail.sentences }).waitFor();
    await detail().getByRole('heading', { name: words.detail.why }).waitFor();
    await assertVerbatim(example);
    const quoted = await detail().locator('blockquote .claim, blockquote mark').first().evaluate((element) => [...element.childNodes].find((node) => node.nodeType === 3).data);
    await detail().getByRole('link', { name: words.detail.show }).first().click();
    await page.waitForURL(new RegExp(`#/read/.*f=${id}`));
    const marked = page.locator('.reader a.u[aria-current=true]');
    await marked.first().waitFor();
    assert.ok((await marked.allTextContents()).join(' ').includes(quoted.slice(0, 12)), quoted);
    assert.ok(await marked.first().evaluate((element) => { const box = element.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }), 'in sight');
    await assertVerbatim(example);
    await page.goBack();
    await detail().waitFor();
});

test('line by line: what the base has not, what it lacks, and another base', async () => {
    await openExample(page);
    await facts().filter({ hasText: 'firefighters' }).first().click();
    await detail().getByRole('heading', { name: words.detail.line }).click();
    await detail().locator('ins').first().waitFor();
    await detail().locator('del').first().waitFor();
    const [ours, theirs] = [detail().locator('.lines ins'), detail().locator('.lines del')];
    const before = [await ours.allTextContents(), await theirs.allTextContents()];
    await detail().getByLabel(words.detail.base).selectOption({ index: 1 });
    await page.getByText(words.detail.baseLine).waitFor();
    assert.notDeepEqual([await ours.allTextContents(), await theirs.allTextContents()], before);
});

test('the draft: cards, joining, splitting, removing, a wrong date', async () => {
    await paste(page, startBox(page), { 'text/plain': example.join('\n\n\n\n\n') });
    await compareButton(4).waitFor();
    assert.equal(await cards().count(), 4);
    await button(cards().nth(1), `${words.add.join} B`).click();
    await compareButton(3).waitFor();
    await cards().nth(0).getByText(words.add.text).click();
    const cuts = button(cards().nth(0), words.add.split);
    await cuts.nth(4).click();
    await compareButton(4).waitFor();
    await button(cards().nth(3), `${words.add.remove} D`).click();
    await compareButton(3).waitFor();
    await cards().nth(0).getByLabel(words.add.date).fill('3 July');
    await page.getByText(words.add.badDate).waitFor();
});

test('one article alone: its facts, and a word that nothing is compared', async () => {
    await paste(page, startBox(page), { 'text/plain': example[0] });
    await page.getByText(words.add.needMore).waitFor();
    await compareButton(1).click();
    await facts().first().waitFor();
    await page.getByText(words.notice.oneArticle).waitFor();
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'One article');
});

test('pasted web text keeps its articles apart', async () => {
    const html = example.slice(0, 3).map((text) => `<article><h1>${text.split('\n')[0]}</h1>${text.split('\n\n').slice(1).map((p) => `<p>${p}</p>`).join('')}</article>`).join('');
    await paste(page, startBox(page), { 'text/plain': example.slice(0, 3).join('\n\n'), 'text/html': html });
    await compareButton(3).waitFor();
});

test('chosen files: a page and a text; an unknown kind gets a sentence', async () => {
    const chooser = page.waitForEvent('filechooser');
    await button(page, words.start.files).click();
    await (await chooser).setFiles([
        { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(example[0]) },
        { name: 'b.html', mimeType: 'text/html', buffer: Buffer.from(webPage) },
        { name: 'latin.txt', mimeType: 'text/plain', buffer: Buffer.from(`${example[3]} Caf\xe9.`, 'latin1') },
        { name: 'photo.heic', mimeType: 'image/heic', buffer: Buffer.from([1, 2, 3]) },
    ]);
    await compareButton(3).waitFor();
    assert.equal(await cards().nth(1).getByLabel(words.add.outlet).inputValue(), 'Tidewater Press');
    assert.equal(await cards().nth(1).getByLabel(words.add.date).inputValue(), '2025-03-12 08:00 +00:00');
    await page.getByText(words.add.unknownType('photo.heic')).waitFor();
    await page.getByText(words.add.western('latin.txt')).waitFor();
    await compareButton(3).click();
    await facts().first().waitFor();
});

test('a web page dropped on the page', async () => {
    const data = await page.evaluateHandle((html) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([html], 'b.html', { type: 'text/html' }));
        return transfer;
    }, webPage);
    await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
    await page.getByText(words.add.drop, { exact: true }).waitFor();
    await page.dispatchEvent('body', 'drop', { dataTransfer: data });
    await compareButton(1).waitFor();
    const head = await cards().first().locator('.head').textContent();
    assert.equal(head, 'Nine hurt as fire tears through grain store');
});

test('markup in articles stays text in every view', async () => {
    await pasteAndCompare([hostile, example[1]]);
    assert.equal(await page.locator('#app img, #app script, #app iframe').count(), 0);
    for (const row of await facts().all()) { await row.click(); await detail().waitFor(); }
    await page.goto(`${site.url}#/read/a`);
    await page.locator('.reader').getByText('<script>globalThis.pwned = 2</script>').first().waitFor();
    await page.locator('.reader').getByText('&lt;b&gt;').first().waitFor();
    assert.equal(await page.locator('#app img, #app script, #app iframe, #app a[href^=javascript]').count(), 0);
});

const noticeOf = (letter, text) => page.getByRole('complementary', { name: words.rail.title }).getByText(`${letter}: ${text}`, { exact: true });

test('the same article twice is counted once', async () => {
    await pasteAndCompare([example[0], example[1], example[0]]);
    await noticeOf('C', words.notice.duplicate('A')).waitFor();
});

test('a text too short says so', async () => {
    await pasteAndCompare([example[0], tooShort]);
    await noticeOf('B', words.notice.too_short).waitFor();
});

test('an article in Russian says so, and is kept', async () => {
    await pasteAndCompare([example[0], russian]);
    await noticeOf('B', words.notice.not_english).waitFor();
    await page.goto(`${site.url}#/read/b`);
    await page.getByText('Полиция закрыла прибрежную дорогу').first().waitFor();
});

test('two unrelated articles: one may be about another event', async () => {
    await pasteAndCompare(unrelated);
    await noticeOf('B', words.notice.other_event).waitFor();
});

test('keyboard: j k Enter Escape / a and the views', async () => {
    await openExample(page);
    const order = await facts().evaluateAll((all) => all.map((row) => row.id));
    const focused = () => page.evaluate(() => document.activeElement.id);
    const focusOn = (id) => page.waitForFunction((wanted) => document.activeElement.id === wanted, id);
    await page.keyboard.press('j');
    await focusOn(order[1]);
    await page.keyboard.press('j');
    await focusOn(order[2]);
    await page.keyboard.press('k');
    await focusOn(order[1]);
    await page.keyboard.press('Enter');
    await focusOn('fact-title');
    await page.keyboard.press('Escape');
    await focusOn(order[1]);
    await page.keyboard.press('/');
    await focusOn('search');
    await page.keyboard.type('jaj');
    assert.equal(await page.locator('#search').inputValue(), 'jaj');
    await page.getByText(words.facts.none('jaj')).waitFor();
    await page.locator('#search').fill('');
    await page.keyboard.press('Escape');
    assert.notEqual(await focused(), 'search');
    await page.keyboard.press(String(viewNames.indexOf('read') + 1));
    await page.getByRole('navigation', { name: words.read.choose }).waitFor();
    await page.keyboard.press('a');
    await dialog().waitFor();
    assert.equal(await cards().count(), 4);
    await page.keyboard.press('Escape');
    await page.waitForURL(/#\/read/);
});

test('after a result: add a fifth article, compare again', async () => {
    await openExample(page);
    await page.getByRole('link', { name: words.add.open }).click();
    await page.locator('#add-text').fill(unrelated[0]);
    await button(dialog(), words.add.take).click();
    await compareButton(5).click();
    await page.getByRole('heading', { level: 1, name: /^Five articles/ }).waitFor();
});

test('an address of a result without its articles says so', async () => {
    await page.goto(`${site.url}?again#/facts?v=c`);
    await page.getByText(words.start.elsewhere).waitFor();
});
