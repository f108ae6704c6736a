// Files of every kind in a real browser: what is read, what is refused, and that one bad file loses only itself.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { example, webPage } from './articles.mjs';
import { button, closeClean, launch, openPage, openSite, words } from './browser.mjs';
import { docx, paragraphs, pdf, strToU8, zipSync } from './files.mjs';

let browser, site, page;

before(async () => { site = await openSite(); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });
beforeEach(async () => { page = await openPage(browser, site.url); });
afterEach(() => closeClean(page, site.url));

const cards = () => page.getByRole('dialog', { name: words.add.title }).getByRole('listitem');
const file = (name, content) => ({ name, mimeType: '', buffer: Buffer.from(content) });

async function choose(...files) {
    const chooser = page.waitForEvent('filechooser');
    await button(page, words.start.files).click();
    await (await chooser).setFiles(files);
    await cards().or(page.locator('.notice')).first().waitFor();
}

// What the reader is shown of an article: its paragraphs.
async function previews() {
    const count = await cards().count();
    const texts = [];
    for (let i = 0; i < count; i++) {
        await cards().nth(i).getByText(words.add.text).click();
        texts.push((await cards().nth(i).locator('.preview p').allTextContents()).join('\n\n'));
    }
    return texts;
}

const plainQuotes = (text) => text.replace(/[“”]/g, '"').replace(/[’‘]/g, "'");
const squeezed = (text) => plainQuotes(text).replace(/\s+/g, ' ').trim();

test('a Word file gives its paragraphs, not what was struck out', async () => {
    await choose(file('story.docx', docx(example[0])));
    assert.deepEqual((await previews()).map(squeezed), [squeezed(example[0])]);
});

test('a PDF gives its paragraphs; lines are put together again', async () => {
    await choose(file('story.pdf', pdf(example[0])));
    const [text] = await previews();
    assert.equal(squeezed(text), squeezed(example[0]));
    assert.equal(paragraphs(text).length, paragraphs(example[0]).length);
});

test('a PDF of pictures, a damaged one and one cut short get a sentence each', async () => {
    await choose(file('scan.pdf', pdf('')), file('broken.pdf', '%PDF-1.4 and nothing'), file('cut.pdf', pdf(example[0]).slice(0, 200)), file('a.txt', example[1]));
    await page.getByText(words.add.pictures('scan.pdf')).waitFor();
    await page.getByText(words.add.unreadable('broken.pdf')).waitFor();
    await page.getByText(words.add.unreadable('cut.pdf')).waitFor();
    assert.equal(await cards().count(), 1);
});

test('Markdown loses its marks, not its words', async () => {
    await choose(file('story.md', '# Harbour shut after fire\n\nThe **harbour** was [shut](https://example.org/) on *Tuesday*, 2 * 3 days long.\n'));
    assert.deepEqual(await previews(), ['Harbour shut after fire\n\nThe harbour was shut on Tuesday, 2 * 3 days long.']);
});

test('JSON: an array of articles with outlet and date; a wrong one gets a sentence', async () => {
    const articles = [{ title: 'Harbour shut', text: 'The harbour was shut.', outlet: 'Tidewater Press', date: '2025-03-12' }, { text: 'Harbour opens.', date: 'soon' }, { text: 7 }, null];
    await choose(file('set.json', JSON.stringify(articles)), file('bad.json', '{'), file('other.json', '{"a": 1}'));
    assert.deepEqual(await previews(), ['Harbour shut\n\nThe harbour was shut.', 'Harbour opens.']);
    assert.equal(await cards().first().getByLabel(words.add.outlet).inputValue(), 'Tidewater Press');
    assert.equal(await cards().first().getByLabel(words.add.date).inputValue(), '2025-03-12');
    for (const name of ['bad.json', 'other.json']) await page.getByText(words.add.unreadable(name)).waitFor();
});

test('a zip gives what is in it; what it should not hold is left', async () => {
    await choose(file('all.zip', zipSync({
        'one.txt': strToU8(example[0]), 'deep/er/two.html': strToU8(webPage), 'three.docx': docx(example[2]), 'bad.pdf': strToU8('no'),
        '__MACOSX/one.txt': strToU8('noise'), '../out.txt': strToU8('a path out'), 'inner.zip': zipSync({ 'x.txt': strToU8('inside') }), 'a.png': strToU8('x'),
    })));
    assert.equal(await cards().count(), 3);
    await page.getByText(words.add.unreadable('all.zip: bad.pdf')).waitFor();
});

test('an archive that unpacks to too much is refused, whatever it says of itself', async () => {
    const bomb = zipSync({ 'x.txt': new Uint8Array(30_000_000) });
    const liar = zipSync({ 'x.txt': new Uint8Array(30_000_000) });
    const view = new DataView(liar.buffer, liar.byteOffset);
    const central = liar.length - 22 - view.getUint32(liar.length - 22 + 12, true);
    view.setUint32(central + 24, 40, true); // the directory now says: 40 bytes
    await choose(file('bomb.zip', bomb), file('liar.zip', liar), file('empty.zip', zipSync({})), file('no.zip', 'PK'), file('a.txt', example[0]));
    await page.getByText(words.add.tooLarge('bomb.zip')).waitFor();
    await page.getByText(words.add.emptyArchive('empty.zip')).waitFor();
    await page.getByText(words.add.unreadable('no.zip')).waitFor();
    const texts = await previews();
    assert.ok(texts.every((text) => text.length < 10_000));
});
