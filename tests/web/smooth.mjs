// How long the page keeps a reader waiting among fifty articles: the longest task of each kind of act, in Chromium.
import { storm } from './articles.mjs';
import { button, launch, openPage, paste, startBox, words } from './browser.mjs';

// In the page: notes every task that takes longer than the 50 ms a reader may notice.
function watchTasks() {
    globalThis.tasks = [];
    new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
}

// In the page: {act: [milliseconds of each one's longest task until nothing moves any more; 50 where none was noted]}
async function act() {
    const took = {};
    const wait = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });
    async function time(name, work) {
        globalThis.tasks.length = 0;
        work();
        await wait(300);
        (took[name] ??= []).push(Math.max(50, ...globalThis.tasks));
    }
    const find = (selector) => [...document.querySelectorAll(selector)];
    const tell = (element, value, kind) => { element.value = value; element.dispatchEvent(new Event(kind, { bubbles: true })); };
    const [search] = find('#search');
    for (const text of ['f', 'fi', 'fire', 'fire in', '']) await time('typing', () => tell(search, text, 'input'));
    for (const row of find('a.fact').slice(0, 6)) await time('selecting', () => row.click());
    for (let i = 0; i < 5; i++) for (let turn = 0; turn < 2; turn++) await time('filtering', () => find('.counts .count')[i].click());
    const [sort] = find('.sorted select');
    for (const { value } of [...sort.options]) await time('sorting', () => tell(sort, value, 'change'));
    for (const y of [600, 2000, 5000, 0]) await time('scrolling', () => scrollTo(0, y));
    for (const view of ['matrix', 'quotations', 'timeline', 'people', 'wording', 'read/a', 'facts']) await time('changing the view', () => { location.hash = `#/${view}`; });
    return took;
}

export async function smoothness(url) {
    const browser = await launch();
    const page = await openPage(browser, url, { before: (opened) => opened.addInitScript(watchTasks) });
    page.setDefaultTimeout(60000);
    await paste(page, startBox(page), { 'text/plain': storm.join('\n\n---\n\n') });
    await page.waitForTimeout(2000);
    await page.evaluate(() => { globalThis.tasks.length = 0; });
    await button(page, words.add.compare(storm.length)).click();
    await page.locator('a.fact').first().waitFor();
    await page.waitForTimeout(1000);
    const arriving = await page.evaluate(() => Math.max(50, ...globalThis.tasks));
    const took = { 'the result arriving': [arriving], ...await page.evaluate(act) };
    await browser.close();
    return took;
}
