// What a screen reader is told: the accessibility tree of every view, read as one listens to it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, inFirefox, launch, openExample, openPage, openSite, words } from './browser.mjs';

let browser;
let site;
let page;

before(async () => { site = await openSite(); browser = await launch(); page = await openPage(browser, site.url); await openExample(page); });
after(async () => { await browser?.close(); site?.close(); });

async function goTo(hash) {
    await page.evaluate((to) => { location.hash = to; }, hash);
    await page.waitForFunction(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }).then(() => true));
}

const spokenIn = async (place) => (await place.ariaSnapshot()).split('\n').map((line) => line.trim());
const verdictWords = Object.values(words.verdict).map(({ one }) => one);
const views = ['facts', 'matrix', 'quotations', 'timeline', 'people', 'wording', 'read/a'];

// Links to facts that hold a fact's words, and whose row, heading or own text names no verdict.
const untold = () => page.locator('main a:is([href*="/f"], [href*="f="]):has(.src), main a.u').evaluateAll((links, verdicts) => links
    .filter((link) => link.checkVisibility() && !link.closest('.acts'))
    .filter((link) => !verdicts.some((verdict) => (link.closest('li, th') ?? link).textContent.includes(verdict))).map((link) => link.textContent), verdictWords);

test('a fact is never named without its verdict in words', async () => {
    for (const view of views) {
        await goTo(`#/${view}`);
        assert.deepEqual(await untold(), [], view);
    }
    assert.ok(await page.locator('.reader a.u').count() > 5);
});

test('landmarks are one of a kind or named, and every table, list of choices and field has a name', async () => {
    for (const view of [...views, 'settings', 'help', 'add']) {
        await goTo(`#/${view}`);
        const lines = await spokenIn(page.locator('body'));
        const landmarks = lines.filter((line) => /^- (banner|main|navigation|complementary|region)/.test(line));
        assert.equal(landmarks.filter((line) => line.startsWith('- main')).length, 1, view);
        assert.equal(new Set(landmarks).size, landmarks.length, `${view}: ${landmarks.filter((line, i) => landmarks.indexOf(line) !== i)}`);
        for (const line of lines) assert.doesNotMatch(line, /^- (link|button|textbox|searchbox|combobox|checkbox|radio|tab|dialog|img)(:| \[|$)/, `${view}: ${line}`);
        if (view === 'add') await page.keyboard.press('Escape');
    }
});

test('names in People share no wording: only the articles are told', async () => {
    await goTo('#/people');
    const row = page.getByRole('row').filter({ hasText: 'Marta Lindqvist' }).first();
    assert.match((await spokenIn(row))[0], /A, B and C\./);
    assert.doesNotMatch(await page.getByRole('table').ariaSnapshot(), new RegExp(words.detail.own('A')));
});

test('in Add two articles’ fields and buttons are told apart', async () => {
    await goTo('#/add');
    const dialog = page.getByRole('dialog');
    for (const letter of ['A', 'B', 'C', 'D']) {
        await dialog.getByRole('group', { name: words.read.article(letter), exact: true }).getByLabel(words.add.date).waitFor();
        await button(dialog, `${words.add.remove} ${letter}`).waitFor();
    }
    await page.keyboard.press('Escape');
});

test('what is done is said once, politely: filters, removing, undoing', async () => {
    const lives = page.locator('[aria-live=polite], [role=status]');
    const hear = async (what) => { await lives.filter({ hasText: what }).first().waitFor({ state: 'attached' }); };
    await goTo('#/facts?v=c');
    await hear(/^\d+ of \d+ facts/);
    await goTo('#/facts');
    await button(page, words.changes.check).click();
    await hear(words.changes.checked);
    await page.keyboard.press('Control+z');
    await hear(words.done.undone(words.changes.checked));
});

test('hidden words are not copied with an article’s', { skip: inFirefox && 'its driver lets no script read the clipboard' }, async () => {
    await goTo('#/read/a');
    const copied = await page.evaluate(() => {
        getSelection().selectAllChildren(document.querySelector('.reader .para p'));
        return getSelection().toString();
    });
    assert.match(copied, /A fire destroyed a grain store at Port Callow on Tuesday night\. Seven workers were injured/);
    assert.doesNotMatch(copied, /\[/);
});
