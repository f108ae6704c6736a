// What the page's tests share: the built site below a sub-path, a Chromium, and a record of what
// must not happen (requests to other origins, violations of the policy, errors on the console).
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { serve } from '../../tools/serve.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const site = `${root}build/site`;
const require = createRequire(new URL('../../web/package.json', import.meta.url));

export const base = '/some/where/';

export function chromiumPath() {
    return [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find((path) => path && existsSync(path));
}

export async function launch() {
    const { chromium } = require('playwright-core');
    return chromium.launch({
        executablePath: chromiumPath(),
        args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
}

/** A fresh page on the site: {page, address, record, close}. */
export async function openPage(browser, { dir = site, hash = '', ...options } = {}) {
    const server = await serve(dir, { base });
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const record = { foreign: [], violations: [], errors: [] };
    const origin = new URL(server.url).origin;
    context.on('request', (request) => { if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) record.foreign.push(request.url()); });
    const page = await context.newPage();
    await page.exposeFunction('noteViolation', (what) => record.violations.push(what));
    await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => window.noteViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`)));
    page.on('pageerror', (error) => record.errors.push(String(error)));
    page.on('console', (message) => { if (message.type() === 'error') record.errors.push(message.text()); });
    await page.goto(server.url + hash);
    return { page, record, address: server.url, close: async () => { await context.close(); server.close(); } };
}

export async function openExample(page) {
    await page.getByRole('button', { name: 'Try the example' }).click();
    await page.locator('.fact').first().waitFor();
}

/** Pastes as a reader does: the event, with text and perhaps HTML. */
export async function paste(page, selector, text, html = '') {
    await page.locator(selector).evaluate((area, given) => {
        const data = new DataTransfer();
        data.setData('text/plain', given.text);
        if (given.html) data.setData('text/html', given.html);
        area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, { text, html });
}

export const exampleText = (id) => readFileSync(`${root}web/examples/${id}.txt`, 'utf8').trim();

/** What axe finds, one line each. */
export async function axe(page) {
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const found = await page.evaluate(async () => (await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
        .flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)} ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''}`)));
    return found;
}
