// Files to articles. One bad file never blocks the rest: each gives articles or a sentence to the reader.
import { words } from '../words/en.js';
import { articleOfPage } from './html.js';
import { splitArticles } from './split.js';
import { cleanText, countWords } from './clean.js';

const largest = 2 * 1024 * 1024;
const plain = /\.(txt|text|md)$/i;
const page = /\.(html?|xhtml)$/i;

// UTF-8, else windows-1252, which takes any bytes.
function decode(bytes) {
    try {
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), western: false };
    } catch {
        return { text: new TextDecoder('windows-1252').decode(bytes), western: true };
    }
}

async function readFile(file) {
    const isPage = page.test(file.name) || file.type === 'text/html';
    if (!isPage && !plain.test(file.name) && file.type !== 'text/plain') return { says: words.add.unknownType(file.name) };
    if (file.size > largest) return { says: words.add.tooLarge(file.name) };
    const { text, western } = decode(await file.arrayBuffer());
    const found = isPage ? [await articleOfPage(text)] : splitArticles(cleanText(text)).map((part) => ({ text: part, outlet: '', published: '' }));
    const articles = found.map((article) => ({ ...article, text: cleanText(article.text) })).filter((article) => countWords(article.text) > 0);
    if (!articles.length) return { says: words.add.unreadable(file.name) };
    return { articles, says: western ? words.add.western(file.name) : null };
}

/** {articles, says: [sentences]} for a list of files, in their order. */
export async function readFiles(files) {
    const results = await Promise.all([...files].map((file) => readFile(file).catch(() => ({ says: words.add.unreadable(file.name) }))));
    return { articles: results.flatMap((result) => result.articles ?? []), says: results.map((result) => result.says).filter(Boolean) };
}
