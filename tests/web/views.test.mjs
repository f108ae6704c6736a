// Matrix, Timeline, People and places: that they show what the report says, and lead to its sentences.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { columnCell, columnsOf, rowOf } from '../../web/state/matrix.js';
import { namesOf } from '../../web/state/people.js';
import { otherSentences, shownFacts, sortsOf } from '../../web/state/filter.js';
import { dateWords, datesOf, precisionOf, timelineOf } from '../../web/state/timeline.js';
import { letterOf } from '../../web/state/letters.js';
import { example } from './articles.mjs';
import { button, launch, openExample, openPage, openSite, words } from './browser.mjs';
import { indexOf } from './report.mjs';

const index = await indexOf(example, '2025-03-12');
let browser;
let site;

before(async () => { site = await openSite(); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });

test('Matrix: a cell for each article of a fact, in its own words, none for the others', () => {
    for (const fact of index.facts) {
        const { cells } = rowOf(index, fact);
        assert.deepEqual([...cells.keys()].sort(), [...fact.sources].sort());
        for (const [id, cell] of cells) {
            for (const { text } of cell.values) assert.ok(index.texts[id].includes(text) || Object.values(index.texts).some((other) => other.toLowerCase().includes(text.toLowerCase())), text);
            if (cell.clause) assert.ok(index.texts[id].includes(cell.clause.text), cell.clause.text);
            assert.ok(cell.values.length || cell.clause);
        }
    }
});

test('Matrix: columns stand by account, and an account drawn together is one column', () => {
    const open = columnsOf(index);
    assert.deepEqual(open.flatMap(({ ids }) => ids).sort(), ['a', 'b', 'c', 'd']);
    const account = index.report.accounts.find(({ sources }) => sources.length > 1);
    const closed = columnsOf(index, [account.id]);
    assert.equal(closed.length, open.length - account.sources.length + 1);
    const row = rowOf(index, index.groups[0].facts[0]);
    assert.equal(columnCell(row, ['zz']).cell, null);
});

test('Matrix: the sides of a conflict are numbered', () => {
    const conflict = index.groups[0].facts.find((fact) => [...rowOf(index, fact).cells.values()].some((cell) => cell.values.length));
    const sides = new Set([...rowOf(index, conflict).cells.values()].flatMap((cell) => cell.values.map(({ side }) => side)));
    assert.ok(sides.has(1) && sides.has(2));
});

test('Timeline: in order, each date with the words it was read from, the rest undated', () => {
    const { entries, undated } = timelineOf(index, index.facts);
    assert.ok(entries.length > 2);
    assert.deepEqual(entries.map(({ value }) => value), entries.map(({ value }) => value).sort());
    for (const { from } of entries) for (const { source, text } of from) assert.ok(index.texts[source].includes(text));
    assert.equal(new Set([...entries.map(({ fact }) => fact), ...undated]).size, index.facts.length);
    for (const fact of undated) assert.deepEqual(datesOf(index, fact), []);
    assert.deepEqual(['2024-07-03', '2024-07', '2024', '2024-W27', '2024-07-03/2024-07-04', '2024-SU'].map(precisionOf), ['day', 'month', 'year', 'week', 'range', 'part']);
    assert.equal(dateWords('2024-07-03'), 'Wed 3 Jul 2024');
    assert.equal(dateWords('2024-07'), 'Jul 2024');
});

test('People: the longest form names a person, roles are the articles’ words', () => {
    const chief = namesOf(index).find(({ name }) => name === 'Marta Lindqvist');
    assert.equal(chief.type, 'person');
    assert.ok(chief.roles.some(({ text }) => /chief/i.test(text)), JSON.stringify(chief.roles));
    for (const { roles } of namesOf(index)) for (const { text, sources } of roles) assert.ok(index.texts[sources[0]].includes(text));
    assert.ok(namesOf(index, { type: 'place' }).every(({ type }) => type === 'place'));
});

test('filters: article, kind, what differs, source, name; sorting; sentences in no fact', () => {
    const shown = (filter) => shownFacts(index, filter);
    assert.ok(shown({ articles: ['A', 'B'], among: 'all' }).every(({ sources }) => sources.includes('a') && sources.includes('b')));
    assert.ok(shown({ articles: ['A'], among: 'none' }).every(({ sources }) => !sources.includes('a')));
    assert.ok(shown({ differs: ['number'] }).length > 0 && shown({ differs: ['number'] }).length < index.facts.length);
    assert.equal(shown({ named: 'yes' }).length + shown({ named: 'no' }).length, index.facts.length);
    assert.ok(shown({ person: 'Marta Lindqvist' }).length > 0);
    for (const sort of sortsOf(index)) {
        assert.deepEqual(new Set(shown({ sort })), new Set(index.facts));
        assert.deepEqual(shown({ sort }).map(({ verdict }) => verdict), index.facts.map(({ verdict }) => verdict), 'groups stay in order');
    }
    const places = shown({ sort: 'told-b', verdicts: ['single'] }).map((fact) => fact.sources[0]);
    assert.equal(places.lastIndexOf('b'), places.filter((id) => id === 'b').length - 1, 'what B tells stands before what it does not');
    assert.ok(shown({ sort: 'told-a', verdicts: ['single'] })[0].sources[0] === 'a' && places[0] === 'b');
    assert.deepEqual(otherSentences(index, 'zeppelin'), []);
    const sentences = index.report.sources.flatMap(({ id, sentences: all }) => all.map(({ from, to }) => ({ id, from, said: index.texts[id].slice(from, to) })));
    const left = sentences.find(({ id, from, said }) => said.length > 30 && !index.sentencesInFacts.has(`${id}${from}`));
    assert.ok(otherSentences(index, left.said.slice(0, 30)).some(({ source, from }) => source === left.id && from === left.from));
});

test('in the browser: a matrix cell opens its evidence beside it, in two actions to the sentence', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    await page.getByRole('navigation', { name: words.view.label }).getByRole('link', { name: words.view.matrix }).click();
    const table = page.getByRole('table').first();
    assert.equal(await table.getByRole('columnheader').filter({ hasText: /^[A-D](?!c)/ }).count(), 4);
    await table.locator('td.x .cell').first().click();
    await page.locator('.aside blockquote').first().waitFor();
    await button(page, words.matrix.close).click();
    await page.waitForFunction(() => !document.querySelector('.aside'));
    await page.context().close();
});

test('in the browser: an account of several articles is drawn together and opened again', async () => {
    const page = await openPage(browser, site.url, { hash: '' });
    await openExample(page);
    await page.evaluate(() => { location.hash = '#/matrix'; });
    await button(page, words.matrix.closeAccount).click();
    await page.getByRole('columnheader', { name: 'B C' }).waitFor();
    await button(page, words.matrix.openAccount(2)).click();
    await page.getByRole('columnheader', { name: /^B/ }).waitFor();
    await page.context().close();
});

test('in the browser: a name filters the facts; a chip takes the filter off', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    const all = await page.locator('a.fact').count();
    await page.evaluate(() => { location.hash = '#/people'; });
    await page.getByRole('link', { name: 'Marta Lindqvist' }).click();
    await page.waitForURL(/#\/facts\?p=Marta/);
    await page.locator('.chip').waitFor();
    const some = await page.locator('a.fact').count();
    assert.ok(some > 0 && some < all);
    await button(page, words.facts.remove('Marta Lindqvist')).click();
    await page.waitForFunction((n) => document.querySelectorAll('a.fact').length === n, all);
    await page.context().close();
});

test('in the browser: filters by hand, and their address does the same', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    await button(page, words.facts.filter).click();
    await page.getByRole('group', { name: words.facts.byDifference }).getByLabel(words.slot.number).check();
    await page.waitForURL(/w=number/);
    await page.locator('.chip').waitFor();
    const some = await page.locator('a.fact').count();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('.drop-panel'));
    await page.getByText(words.facts.of(some, Number(await page.locator('.views small').first().textContent()))).waitFor();
    await page.evaluate(() => { location.hash = '#/timeline?w=number'; });
    await page.locator('.chip').waitFor();
    await page.context().close();
});

test('in the browser: Matrix and Timeline are searched and filtered where they stand', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    for (const [view, row] of [['matrix', '.mx tbody tr'], ['timeline', '.tl']]) {
        await page.evaluate((to) => { location.hash = to; }, `#/${view}`);
        await page.locator(row).first().waitFor();
        const all = await page.locator(row).count();
        if (view === 'timeline') assert.equal(await page.getByRole('link', { name: `${words.view.timeline} ${all}`, exact: true }).count(), 1, 'the count beside the view');
        await page.keyboard.press('/');
        await page.waitForFunction(() => document.activeElement.id === 'search');
        await page.keyboard.type('inspectors');
        // letter by letter: at "ins" there are others still
        await page.waitForFunction(([rows, n]) => { const left = [...document.querySelectorAll(rows)]; return left.length && left.length < n && left.every((each) => /inspectors/i.test(each.textContent)); }, [row, all]);
        await button(page, words.facts.remove('“inspectors”')).click();
        await button(page, words.facts.filter).click();
        await page.getByRole('group', { name: words.facts.byVerdict }).getByLabel(words.verdict.agreed.one).check();
        await page.keyboard.press('Escape');
        await page.locator('.chip', { hasText: words.verdict.agreed.one }).waitFor();
        assert.ok(await page.locator(row).count() < all);
    }
    await page.context().close();
});

test('in the browser: Timeline names each date’s words and its day', async () => {
    const page = await openPage(browser, site.url);
    await openExample(page);
    await page.evaluate(() => { location.hash = '#/timeline'; });
    await page.locator('.tl').first().waitFor();
    await page.getByText('Tue 11 Mar 2025').first().waitFor();
    for (const { id } of index.report.sources) assert.ok((await page.locator('.anchors').textContent()).includes(letterOf(id)));
    await page.context().close();
});
