// A real browser over the built site: Chromium, or Firefox with BROWSER=firefox. A browser or a site that is missing fails
// the tests: it never skips them.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { serve } from '../../tools/serve.mjs';

import { words } from '../../web/words/en.js';

export { words };

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const site = `${root}build/site`;
const require = createRequire(`${root}web/package.json`);
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'];

export const axeSource = () => require('axe-core').source;

export const inFirefox = process.env.BROWSER === 'firefox';

export function launch(options = {}) {
    const { chromium, firefox } = require('playwright-core');
    // the channel is a stock Firefox's, over WebDriver BiDi
    if (inFirefox) return firefox.launch({ channel: 'moz-firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', ...options });
    return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags, ...options });
}

/** Serves the built site; {url, close}. */
export function openSite(base = '/') {
    if (!existsSync(`${site}/index.html`)) throw new Error('no site in build/site: tools/dev site makes it');
    return serve(site, { base });
}

// Runs in the page before its own scripts.
function noteViolations() {
    globalThis.violations = [];
    addEventListener('securitypolicyviolation', (event) => globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
}

/** A new page in a new profile, with what went wrong on it in `page.troubles`. */
export async function openPage(browser, url, { width = 1440, height = 900, scheme = 'light', hash = '', before = null } = {}) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce' });
    context.setDefaultTimeout(5000);
    if (!inFirefox) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    page.troubles = [];
    page.requests = [];
    // Firefox tells of what it cut itself, when a page is left while it loads
    page.on('pageerror', (error) => { if (!inFirefox || !/Error in input stream|A ServiceWorker intercepted the request/.test(error.message)) page.troubles.push(`error: ${error.message}`); });
    page.on('console', (message) => { if (message.type() === 'error') page.troubles.push(`console: ${message.text()}`); });
    context.on('request', (request) => page.requests.push(request.url()));
    await context.addInitScript(noteViolations);
    await before?.(page);
    await page.goto(url + hash);
    return page;
}

export const violationsOf = (page) => page.evaluate(() => globalThis.violations);

/** Addresses asked for that are not of this site. */
export const foreignRequests = (page, url) => page.requests.filter((asked) => !/^(blob|data):/.test(asked) && !asked.startsWith(url));

/** Whatever a test did: no error, nothing forbidden tried, nothing asked of anyone else. */
export async function closeClean(page, url) {
    assert.deepEqual(page.troubles, []);
    assert.deepEqual(await violationsOf(page), []);
    assert.deepEqual(foreignRequests(page, url), []);
    assert.equal(await page.evaluate(() => globalThis.pwned), undefined);
    await page.context().close();
}

/** Puts {type: text} on the clipboard and pastes it into the element. Firefox lets no script write there: it is told of a paste. */
export async function paste(page, element, kinds) {
    if (inFirefox) return element.evaluate((target, given) => {
        const clipboardData = new DataTransfer();
        for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
        const event = Object.defineProperty(new Event('paste', { bubbles: true, cancelable: true }), 'clipboardData', { value: clipboardData });
        if (target.dispatchEvent(event)) target.value += given['text/plain'] ?? '';
    }, kinds);
    await page.evaluate((given) => navigator.clipboard.write([new ClipboardItem(Object.fromEntries(
        Object.entries(given).map(([type, text]) => [type, new Blob([text], { type })])))]), kinds);
    await element.focus();
    await page.keyboard.press('Control+V');
}

export const button = (place, name) => place.getByRole('button', { name, exact: true });
export const startBox = (page) => page.getByLabel(words.start.paste);

export async function openExample(page) {
    await button(page, words.start.example).click();
    await page.locator('a.fact').first().waitFor();
}
