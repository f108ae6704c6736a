// The main ways through the page in WebKit. What is tested closely in the other two browsers is only walked through here.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { viewNames } from '../../../web/state/route.js';
import { example } from '../articles.mjs';
import { axeSource, openSite, words } from '../browser.mjs';
import { launchWebKit } from './driver.mjs';

let browser;
let site;

before(async () => { site = await openSite(); browser = await launchWebKit(); });
after(async () => { await browser?.close(); site?.close(); });

const text = (value) => JSON.stringify(value);
const button = (name) => `[...document.querySelectorAll('button')].find((each) => each.textContent.trim() === ${text(name)})`;
const click = async (name) => { await browser.waitFor(`return Boolean(${button(name)})`); await browser.evaluate(`${button(name)}.click()`); };
const facts = () => browser.waitFor("return document.querySelectorAll('a.fact').length");
const goTo = (hash) => browser.evaluate(`location.hash = ${text(hash)}`);
const heading = (id, title) => browser.waitFor(`return document.getElementById(${text(id)})?.textContent.includes(${text(title)})`);

async function open() {
    await browser.goTo(site.url);
    await browser.evaluate("globalThis.violations = []; addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => violations.push(violatedDirective + ' ' + blockedURI)); globalThis.errors = []; addEventListener('error', ({ message }) => errors.push(message));");
}

test('pasted articles: found, compared, a fact with its sentences, all there after a reload', async () => {
    await open();
    await browser.evaluate("const box = document.getElementById('start-text'); box.value = arguments[0]; box.dispatchEvent(new InputEvent('input', { bubbles: true }));", example.slice(0, 3).join('\n\n---\n\n'));
    await click(words.start.read);
    await browser.waitFor("return document.querySelectorAll('.card').length === 3");
    await click(words.add.compare(3));
    assert.ok(await facts() > 5);
    await browser.evaluate("document.querySelector('a.fact').click()");
    await browser.waitFor("return document.querySelectorAll('#detail blockquote').length > 1");
    await browser.waitFor(`return document.querySelector('.saved').textContent === ${text(words.bar.saved.on)}`);
    await browser.reload();
    assert.ok(await facts() > 5);
    assert.deepEqual(await browser.evaluate('return globalThis.violations ?? []'), []);
});

test('the example, every view of it, Settings and Help; axe finds nothing in them', async () => {
    await open();
    await goTo('#/');
    await click(words.start.example);
    assert.ok(await facts() > 10);
    await browser.evaluate(axeSource());
    for (const view of [...viewNames, 'settings', 'help']) {
        await goTo(`#/${view}`);
        await heading('view-title', view === 'quotations' ? words.quotations.title : '');
        await browser.evaluate("globalThis.found = null; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => { globalThis.found = violations.map(({ id, nodes }) => id + ': ' + nodes[0].html); });");
        assert.deepEqual(await browser.waitFor('return globalThis.found'), [], view);
    }
    assert.deepEqual(await browser.evaluate('return [...violations, ...errors]'), []);
});
