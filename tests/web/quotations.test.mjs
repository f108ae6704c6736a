// Quotations: the cells the core laid become one sentence that splits, and nothing is lost or graver than the core says.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { alteredStatements, directQuotes, versionsOfQuote } from '../../web/state/quoting.js';
import { questionText } from '../../web/state/question.js';
import { linesOf, utterancesOf, versionsIn } from '../../web/state/utterances.js';
import { button, launch, openPage, openSite, startBox, words } from './browser.mjs';
import { indexOf } from './report.mjs';

const letter = (said, rest) => `Port to close its eastern dock\n\n${said}\n\n${rest}`;
const texts = [
    letter('"The harbour will stay open for every fishing boat, and nobody will lose a berth this winter," harbour master Agnes Tull said on Monday.', 'The eastern dock is 90 years old. Divers found cracks in its wall in May.'),
    letter('"The harbour will stay open for most fishing boats, and nobody will lose a berth this winter," harbour master Agnes Tull told the council.', 'Fishermen fear that the repairs will take longer than the town says.'),
    letter('Harbour master Agnes Tull said: "The harbor will stay open for every fishing boat, and nobody will lose a berth this winter."', 'The town has put aside four million euros for the wall.'),
    letter('Harbour master Agnes Tull said the harbour will stay open for every fishing boat, and nobody will lose a place this winter.', 'Two thirds of the boats in the port moor at the dock.'),
];
const index = await indexOf(texts, '2025-03-12');
const stacks = (parts) => parts.filter((part) => part.readings).map(({ readings, minor }) => `${readings.map(({ text, sources }) => `${text}:${sources.join('')}`).join(' | ')}${minor ? ' (minor)' : ''}`);
let browser;
let site;

before(async () => { site = await openSite(); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });

test('an utterance splits where the core says that its renderings differ, and only there', () => {
    const [utterance] = utterancesOf(index);
    assert.deepEqual(utterance.quotes.map(({ source }) => source).sort(), ['a', 'b', 'c', 'd']);
    const { parts, hidden } = linesOf(index, utterance);
    assert.deepEqual(stacks(parts), ['every:acd | most:b', 'boat,:acd | boats,:b', 'berth:abc | place:d (minor)'], 'other words without marks alter no quotation');
    assert.equal(hidden, 1, '“harbor” is only spelled otherwise');
    assert.ok(stacks(linesOf(index, utterance, true).parts).some((stack) => stack.includes('harbor:c') && stack.endsWith('(minor)')));
    for (const { readings } of parts.filter((part) => part.readings)) for (const { text, sources } of readings) for (const id of sources) assert.ok(index.texts[id].includes(text), text);
});

test('versions are told apart by their words, and counted in the title', () => {
    const [{ utterance, facts }] = alteredStatements(index);
    assert.deepEqual(versionsOfQuote(index, utterance).map(({ sources }) => sources.join('')), ['ac', 'b', 'd']);
    assert.equal(questionText(index, facts[0]), 'The Agnes Tull statement has three versions');
    assert.deepEqual(versionsOfQuote(index, utterance).at(-1).intros.map(({ marked }) => marked), [false]);
});

test('who quotes a part of what another quotes whole stands with it', async () => {
    const part = await indexOf([texts[0], letter('Harbour master Agnes Tull promised that "nobody will lose a berth this winter".', 'Fishermen fear the repairs.')]);
    assert.deepEqual(alteredStatements(part), []);
    assert.deepEqual(directQuotes(part)[0].sources, ['a', 'b']);
    assert.ok(versionsIn(utterancesOf(part)[0]).length === 1);
});

test('in the browser: spelling stays hidden until it is asked for', async () => {
    const page = await openPage(browser, site.url);
    await startBox(page).fill(texts.join('\n---\n'));
    await button(page, words.start.read).click();
    await button(page, words.add.compare(4)).click();
    await page.locator('a.fact').first().waitFor();
    await page.evaluate(() => { location.hash = '#/quotations'; });
    const said = page.locator('.branch').first();
    assert.match(await said.textContent(), /^“.*”$/s);
    assert.equal(await said.locator('.bp').count(), 3);
    await button(page, words.quotations.hidden(1)).click();
    await said.locator('.bp', { hasText: 'harbor' }).waitFor();
    await button(page, words.quotations.spelled).click();
    assert.equal(await said.locator('.bp').count(), 3);
    await page.context().close();
});
