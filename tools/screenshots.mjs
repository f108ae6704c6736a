// Pictures of every view, of the example and, where ../shared is there, of a story:
//   node tools/screenshots.mjs [DIR] [FOLDER of texts]
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { button, launch, openExample, openPage, openSite, paste, root, startBox, words } from '../tests/web/browser.mjs';

const out = process.argv[2] ?? `${root}build/screenshots`;
const story = process.argv[3] ?? `${root}../shared/stories/sco-astana/sources`;
const looks = [
    ['desktop', { width: 1440, height: 900, scheme: 'light' }], ['desktop-dark', { width: 1440, height: 900, scheme: 'dark' }],
    ['zoom-200', { width: 720, height: 450, scheme: 'light' }],
    ['phone', { width: 390, height: 844, scheme: 'light' }], ['phone-dark', { width: 390, height: 844, scheme: 'dark' }],
];

const textsOf = (folder) => readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => readFileSync(`${folder}/${name}`, 'utf8').trim());

async function openStory(page) {
    const texts = textsOf(story);
    await paste(page, startBox(page), { 'text/plain': texts.join('\n\n---\n\n') });
    await button(page, words.add.compare(texts.length)).click();
    await page.locator('a.fact').first().waitFor();
}

async function pictures(page, name) {
    const picture = async (view, hash) => {
        if (hash) await page.evaluate((to) => { location.hash = to; }, hash);
        await page.waitForTimeout(150);
        await page.screenshot({ path: `${out}/${name}-${view}.png` });
    };
    const rows = await page.locator('a.fact').evaluateAll((all) => all.map((row) => row.id.replace('row-', '')));
    await picture('facts');
    await picture('fact', `#/facts/${rows[0]}`);
    await picture('fact-2', `#/facts/${rows[2]}`);
    await picture('matrix', '#/matrix');
    await picture('matrix-fact', `#/matrix?f=${rows[0]}`);
    await picture('timeline', '#/timeline');
    await picture('people', '#/people');
    await picture('quotations', '#/quotations');
    await picture('wording', '#/wording');
    await picture('read', `#/read/b?f=${rows[0]}`);
    await picture('settings', '#/settings');
    await picture('help', '#/help/verdicts');
    await picture('rules', '#/help/rules');
    await picture('add', '#/add');
    await page.keyboard.press('Escape');
    await page.evaluate(() => { location.hash = '#/facts'; });
    if (name.startsWith('desktop-') && !name.includes('dark')) {
        await page.emulateMedia({ media: 'print' });
        await page.screenshot({ path: `${out}/${name}-print.png`, fullPage: true });
        await page.emulateMedia({ media: 'screen' });
    }
    await button(page, words.export.open).click();
    await picture('export');
}

mkdirSync(out, { recursive: true });
const sets = [['example', openExample], ...(existsSync(story) ? [['story', openStory]] : [])];
const browser = await launch();
const site = await openSite();
for (const [look, options] of looks) {
    for (const [set, open] of sets) {
        const page = await openPage(browser, site.url, options);
        if (set === 'example') await page.screenshot({ path: `${out}/${look}-start.png` });
        await open(page);
        await pictures(page, `${look}-${set}`);
        await page.context().close();
    }
}
await browser.close();
site.close();
console.log(`pictures: ${out}`);
