// From the reader's hands to the draft: pasting, choosing, dropping.
import { accept, readFiles } from './files.js';
import { textsOfPaste } from './html.js';
import { articlesOfJson } from './json.js';
import { splitArticles } from './split.js';
import { cleanText } from './clean.js';

// A block of JSON is what the bookmark copies when it cannot hand over (bookmarklet.js).
function fromJson(text) {
    if (!/^\s*[[{]/.test(text)) return [];
    try {
        return articlesOfJson(text).map((article) => ({ ...article, text: cleanText(article.text) }));
    } catch {
        return [];
    }
}

const asArticles = (texts) => texts.flatMap((text) => splitArticles(cleanText(text))).map((text) => ({ text, outlet: '', published: '' }));

export function takeText(send, text) {
    if (text.trim()) send('addToDraft', asArticles([text]));
}

// Pasted web text keeps its <article> borders; plain text wins where it shows the splits and HTML doesn't.
export function takePaste(send, event) {
    const data = event.clipboardData;
    const plain = data.getData('text/plain');
    const page = data.getData('text/html');
    const given = fromJson(plain);
    const fromPlain = given.length ? given : asArticles([plain]);
    const fromPage = page && !given.length ? asArticles(textsOfPaste(page)) : [];
    const found = fromPage.length && (fromPage.length >= fromPlain.length || !plain.trim()) ? fromPage : fromPlain;
    if (!found.length) return;
    event.preventDefault();
    send('addToDraft', found);
}

export async function takeFiles(send, files) {
    const { articles, says, project } = await readFiles(files);
    if (project) send('openArticles', project);
    if (articles.length || says.length || !project) send('addToDraft', articles, says);
}

// A dropped folder gives all its files, at any depth.
async function filesOfEntry(entry) {
    if (entry.isFile) return [await new Promise((resolve, reject) => { entry.file(resolve, reject); })];
    const reader = entry.createReader();
    const files = [];
    for (;;) {
        const some = await new Promise((resolve, reject) => { reader.readEntries(resolve, reject); });
        if (!some.length) return files;
        for (const inside of some) files.push(...await filesOfEntry(inside));
    }
}

async function takeDropped(send, { items, files }) {
    const entries = [...items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    if (!entries.some((entry) => entry.isDirectory)) { await takeFiles(send, files); return; }
    await takeFiles(send, (await Promise.all(entries.map((entry) => filesOfEntry(entry).catch(() => [])))).flat());
}

export function chooseFiles(send) {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', multiple: true, accept });
    input.addEventListener('change', () => takeFiles(send, input.files));
    input.click();
}

/** Drop anywhere on the page, at any time. */
export function listenForDrops(target, send) {
    const withFiles = (event) => [...(event.dataTransfer?.types ?? [])].some((type) => type === 'Files' || type === 'text/plain');
    target.addEventListener('dragover', (event) => { if (withFiles(event)) { event.preventDefault(); send('ui', { dropping: true }); } });
    target.addEventListener('dragleave', (event) => { if (!event.relatedTarget) send('ui', { dropping: false }); });
    target.addEventListener('drop', (event) => {
        if (!withFiles(event)) return;
        event.preventDefault();
        send('ui', { dropping: false });
        if (event.dataTransfer.files.length) takeDropped(send, event.dataTransfer);
        else takeText(send, event.dataTransfer.getData('text/plain'));
    });
}
