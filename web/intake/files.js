// Files to articles. One bad file never blocks the rest: each gives articles or a sentence to the reader.
import { words } from '../words/en.js';
import { articleOfPage } from './html.js';
import { splitArticles } from './split.js';
import { cleanText, countWords } from './clean.js';

const largestFile = 50 * 1024 * 1024;
const largestText = 2 * 1024 * 1024;

// UTF-8, else windows-1252, which takes any bytes.
function decode(bytes) {
    try {
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), western: false };
    } catch {
        return { text: new TextDecoder('windows-1252').decode(bytes), western: true };
    }
}

const plainArticles = (text) => splitArticles(cleanText(text)).map((part) => ({ text: part, outlet: '', published: '' }));

async function fromText(bytes, toArticles) {
    const { text, western } = decode(bytes);
    return { articles: await toArticles(text), western };
}

async function fromPdf(bytes) {
    const { textOfPdf } = await import('./pdf.js');
    const text = await textOfPdf(bytes);
    return { articles: plainArticles(text), pictures: !text };
}

// A project file opens as a set of its own; any other list of articles goes to the draft.
async function fromJson(bytes) {
    const { text } = decode(bytes);
    const project = (await import('../export/project.js')).projectFrom(JSON.parse(text));
    return project ? { articles: [], project } : { articles: (await import('./json.js')).articlesOfJson(text) };
}

// The kinds of file, by the end of the name.
const readers = {
    txt: (bytes) => fromText(bytes, plainArticles),
    md: (bytes) => fromText(bytes, async (text) => plainArticles((await import('./markdown.js')).textOfMarkdown(text))),
    html: (bytes) => fromText(bytes, async (text) => [await articleOfPage(text)]),
    json: fromJson,
    pdf: fromPdf,
    docx: async (bytes) => ({ articles: plainArticles(await (await import('./docx.js')).textOfDocx(bytes)) }),
};
const otherNames = { text: 'txt', htm: 'html', xhtml: 'html', markdown: 'md' };
const otherTypes = { 'text/plain': 'txt', 'text/html': 'html', 'application/pdf': 'pdf', 'application/json': 'json' };

function kindOf(name, type = '') {
    const ending = name.toLowerCase().match(/\.([a-z]+)$/)?.[1] ?? '';
    const kind = otherNames[ending] ?? ending;
    return readers[kind] || kind === 'zip' ? kind : otherTypes[type.split(';')[0]] ?? null;
}

// A sentence to the reader, and what can be done then (views/add.js).
const tell = (text, then = null) => ({ text, then });

/** What the chooser offers. */
export const accept = [...Object.keys(readers), ...Object.keys(otherNames), 'zip'].map((ending) => `.${ending}`).join(',');

async function readBytes(name, kind, bytes) {
    const { articles: found, western, pictures, project } = await readers[kind](bytes);
    if (project) return { articles: [], says: [], project };
    if (pictures) return { articles: [], says: [tell(words.add.pictures(name), 'paste')] };
    const whole = found.map((article) => ({ ...article, text: cleanText(article.text) })).filter((article) => countWords(article.text) > 0);
    const articles = whole.filter(({ text }) => text.length <= largestText);
    if (!whole.length) return { articles, says: [tell(words.add.unreadable(name), 'choose')] };
    return { articles, says: [whole.length > articles.length && tell(words.add.tooLong(name)), western && tell(words.add.western(name))].filter(Boolean) };
}

async function readArchive(name, bytes) {
    const { unzip } = await import('./zip.js');
    const entries = await unzip(bytes, (inside) => kindOf(inside) !== 'zip' && kindOf(inside) !== null);
    if (!entries.length) return { articles: [], says: [tell(words.add.emptyArchive(name))] };
    return all(entries.map((entry) => ({ name: `${name}: ${entry.name}`, read: () => readBytes(`${name}: ${entry.name}`, kindOf(entry.name), entry.bytes) })));
}

// One after another: a PDF's reader and an archive's contents take memory.
async function all(jobs) {
    const results = [];
    for (const { name, read } of jobs)
        results.push(await read().catch((error) => ({ articles: [], says: [tell(error instanceof RangeError ? words.add.tooLarge(name) : words.add.unreadable(name), 'choose')] })));
    return { articles: results.flatMap(({ articles }) => articles), says: results.flatMap(({ says }) => says), project: results.find(({ project }) => project)?.project ?? null };
}

async function readFile(file) {
    const kind = kindOf(file.name, file.type);
    if (!kind) return { articles: [], says: [tell(words.add.unknownType(file.name))] };
    if (file.size > largestFile) throw new RangeError('too large');
    const bytes = new Uint8Array(await file.arrayBuffer());
    return kind === 'zip' ? readArchive(file.name, bytes) : readBytes(file.name, kind, bytes);
}

/** {articles, says: [{text, then}]} for a list of files, in their order. */
export function readFiles(files) {
    return all([...files].map((file) => ({ name: file.name, read: () => readFile(file) })));
}
