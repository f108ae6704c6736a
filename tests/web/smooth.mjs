// How long the page keeps a reader waiting among fifty articles: the longest task of each kind of act, in Chromium. Told in
// the processor's own time, from the browser's record of its tasks: what else a shared machine does is not counted.
import { storm } from './articles.mjs';
import { launch, openPage, paste, startBox, words } from './browser.mjs';

const acts = 'act: ';

async function recorded(browser, work) {
    const session = await browser.newBrowserCDPSession();
    const events = [];
    session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
    const complete = new Promise((done) => { session.once('Tracing.tracingComplete', done); });
    await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] } });
    await work();
    await session.send('Tracing.end');
    await complete;
    return events;
}

// {act: [milliseconds of each one's longest task until the next begins]}
function longestTasks(events) {
    const marks = events.filter(({ name }) => name.startsWith(acts)).sort((a, b) => a.ts - b.ts);
    const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && pid === marks[0].pid && tid === marks[0].tid);
    const took = {};
    marks.forEach(({ name, ts }, i) => {
        const own = tasks.filter((task) => task.ts + task.dur > ts && task.ts + task.dur <= (marks[i + 1]?.ts ?? Infinity));
        (took[name.slice(acts.length)] ??= []).push(Math.max(...own.map(({ tdur = 0 }) => tdur / 1000)));
    });
    return took;
}

// In the page: compares what is pasted, then does what a reader does, each in a task of its own.
async function act([compare, prefix]) {
    const wait = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });
    async function time(name, work, until = () => true) {
        performance.mark(prefix + name);
        work();
        while (!until()) await wait(50);
        await wait(400);
    }
    const find = (selector) => [...document.querySelectorAll(selector)];
    const tell = (element, value, kind) => { element.value = value; element.dispatchEvent(new Event(kind, { bubbles: true })); };
    await time('the result arriving', () => find('button').find(({ textContent }) => textContent === compare).click(), () => find('a.fact').length);
    await wait(600);
    const [search] = find('#search');
    for (const text of ['f', 'fi', 'fire', 'fire in', '']) await time('typing', () => tell(search, text, 'input'));
    for (const row of find('a.fact').slice(0, 6)) await time('selecting', () => row.click());
    for (let i = 0; i < 5; i++) for (let turn = 0; turn < 2; turn++) await time('filtering', () => find('.counts .count')[i].click());
    const [sort] = find('.sorted select');
    for (const { value } of [...sort.options]) await time('sorting', () => tell(sort, value, 'change'));
    for (const y of [600, 2000, 5000, 0]) await time('scrolling', () => scrollTo(0, y));
    for (const view of ['matrix', 'quotations', 'timeline', 'people', 'wording', 'read/a', 'facts']) await time('changing the view', () => { location.hash = `#/${view}`; });
    await time('the end', () => {});
}

export async function smoothness(url) {
    const browser = await launch();
    const page = await openPage(browser, url);
    await paste(page, startBox(page), { 'text/plain': storm.join('\n\n---\n\n') });
    await page.waitForTimeout(2000);
    const { 'the end': _, ...took } = longestTasks(await recorded(browser, () => page.evaluate(act, [words.add.compare(storm.length), acts])));
    await browser.close();
    return took;
}
