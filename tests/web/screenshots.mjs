// Pictures of every view: node tests/web/screenshots.mjs [DIR] [TEXT..]; with texts, of those articles.
import { mkdirSync, readFileSync } from 'node:fs';
import { launch, openExample, openPage, paste, root } from './browser.mjs';

const [dir = `${root}build/screenshots`, ...files] = process.argv.slice(2);
mkdirSync(dir, { recursive: true });
const texts = files.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n\n\n\n');

const looks = [
    ['desktop', { viewport: { width: 1440, height: 900 }, colorScheme: 'light' }],
    ['dark', { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' }],
    ['phone', { viewport: { width: 390, height: 844 }, colorScheme: 'light', hasTouch: true }],
];

async function fill(page) {
    if (!texts) return openExample(page);
    await paste(page, '#start-text', texts);
    await page.screenshot({ path: `${dir}/add-given.png` });
    await page.locator('.dft .primary').click();
    await page.locator('.fact').first().waitFor();
}

async function picture(page, name, hash) {
    if (hash !== undefined) await page.evaluate((to) => { location.hash = to; }, hash);
    await page.waitForTimeout(250);
    await page.screenshot({ path: `${dir}/${name}.png` });
}

const browser = await launch();
for (const [look, options] of looks) {
    const { page, record, close } = await openPage(browser, options);
    page.setDefaultTimeout(15000);
    await picture(page, `${look}-start`);
    await fill(page);
    await picture(page, `${look}-facts`);
    const rows = await page.locator('.fact').evaluateAll((all) => all.map((row) => row.id.slice(4)));
    await picture(page, `${look}-fact`, `#/facts/${rows[0]}`);
    await picture(page, `${look}-fact-2`, `#/facts/${rows[1]}`);
    await picture(page, `${look}-read`, '#/read/b');
    await picture(page, `${look}-add`, '#/add');
    if (record.errors.length || record.violations.length) console.log(look, record);
    await close();
}
await browser.close();
console.log(dir);
