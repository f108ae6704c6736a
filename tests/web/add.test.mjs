// The Add dialog: tabs, what is left out and put back, splits undone, the 51st article.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { example } from './articles.mjs';
import { button, closeClean, launch, openExample, openPage, openSite, paste, startBox, words } from './browser.mjs';

let browser;
let site;

before(async () => { site = await openSite(); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });

const { add, read } = words;
const plea = 'Sign up for our newsletter';
const untidy = example.concat(example[0].replace('grain store', 'grain silo')).map((text) => `${text}\n\n${plea}\n\nRead more`);
const dialog = (page) => page.getByRole('dialog');
const cards = (page) => page.locator('.card');

async function pasted(texts) {
    const page = await openPage(browser, site.url);
    await paste(page, startBox(page), { 'text/plain': texts.join('\n\n---\n\n') });
    await cards(page).first().waitFor();
    return page;
}

test('checklist 3: five articles pasted at once are five, with the lines left out listed, and put back', async () => {
    const page = await pasted(untidy);
    assert.equal(await cards(page).count(), 5);
    await dialog(page).getByText(add.found(5)).waitFor();
    const left = cards(page).first().locator('.left-out');
    await left.getByText(read.left(2)).waitFor();
    await left.locator('summary').click();
    assert.deepEqual(await left.locator('li > .src').allTextContents(), [plea, 'Read more']);
    await left.getByRole('button', { name: `${read.putBack} ${plea}` }).click();
    await left.getByText(read.left(1)).waitFor();
    await page.waitForFunction(() => document.activeElement.id === 'card-0');
    await button(dialog(page), words.done.undo).click();
    await left.getByText(read.left(2)).waitFor();
    await button(left, add.putAllBack).click();
    await cards(page).first().getByText(add.nothingLeft).waitFor();
    await button(page, add.compare(5)).click();
    await page.locator('a.fact').first().waitFor();
    await page.evaluate(() => { location.hash = '#/read/a'; });
    await page.locator('.reader .para').getByText(plea).waitFor();
    await closeClean(page, site.url);
});

test('splits: joined, split, removed, each undone inside the dialog, by button and by key', async () => {
    const page = await pasted(example);
    await cards(page).nth(1).getByRole('button', { name: add.join }).click();
    assert.equal(await cards(page).count(), 3);
    await page.keyboard.press('Control+z');
    assert.equal(await cards(page).count(), 4);
    await cards(page).first().getByText(add.text).click();
    await cards(page).first().getByRole('button', { name: add.split }).first().click();
    assert.equal(await cards(page).count(), 5);
    await cards(page).nth(1).getByRole('button', { name: `${add.remove} B`, exact: true }).click();
    await button(dialog(page), words.done.undo).click();
    await button(dialog(page), words.done.undo).click();
    assert.equal(await cards(page).count(), 4);
    assert.equal(await button(dialog(page), words.done.undo).count(), 0);
    await closeClean(page, site.url);
});

test('tabs: by arrow keys, each with its panel; a file that gives nothing says what can be done', async () => {
    const page = await openPage(browser, site.url, { hash: '#/add' });
    const tab = (name) => page.getByRole('tab', { name });
    await tab(add.tabs.paste).focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await tab(add.tabs.files).getAttribute('aria-selected'), 'true');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), add.tabs.files);
    await page.getByRole('tabpanel', { name: add.tabs.files }).getByText(add.filesHow).waitFor();
    await page.keyboard.press('End');
    await page.getByRole('tabpanel', { name: add.tabs.browser }).getByRole('link', { name: add.browser.link }).waitFor();
    await page.keyboard.press('ArrowRight');
    assert.equal(await tab(add.tabs.paste).getAttribute('aria-selected'), 'true');
    await page.keyboard.press('ArrowRight');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page.getByRole('tabpanel'), words.start.files).click()]);
    await chooser.setFiles([{ name: 'notes.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('no archive') }, { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(example[0]) }]);
    await dialog(page).getByText(add.unreadable('notes.docx')).waitFor();
    assert.equal(await cards(page).count(), 1, 'the broken file loses only itself');
    await button(dialog(page).locator('.notice'), add.dismiss).click();
    assert.equal(await dialog(page).locator('.notice').count(), 0);
    await closeClean(page, site.url);
});

test('the 51st article: told, and it begins a second set', async () => {
    const page = await pasted(Array.from({ length: 52 }, (_, i) => `Village ${i + 1} mends its bridge\n\nThe bridge of village ${i + 1} was mended on Monday, the mayor said. It had been shut for ${i + 3} days.`));
    await dialog(page).getByText(add.limit(2)).waitFor();
    assert.equal(await cards(page).count(), 50);
    await button(dialog(page), add.then.secondSet).click();
    await page.waitForFunction(() => document.querySelectorAll('.card').length === 2);
    await button(page, add.compare(2)).click();
    await page.locator('a.fact').first().waitFor();
    await page.locator('.bar .set').click();
    await page.locator('#set-menu').getByText(words.articles(50)).waitFor();
    await closeClean(page, site.url);
});

test('in an open set Add shows what is in it', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    await page.getByRole('link', { name: add.open }).click();
    await dialog(page).getByText(add.inSet).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog'));
    await closeClean(page, site.url);
});
