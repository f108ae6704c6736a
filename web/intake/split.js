// Several articles pasted at once, told apart. Signs in order of trust: a ruled line, three or more blank
// lines, a line that is an address, a headline followed by a byline or a dateline.
import { countWords } from './clean.js';

const rule = /^[ \t]*([-=*_])(?:[ \t]*\1){2,}[ \t]*$/m;
const blankLines = /\n(?:[ \t]*\n){3,}/;
const address = /^[ \t]*https?:\/\/\S+[ \t]*$/m;
const byline = /^(?:by|from)\s+\p{Lu}[\p{L}.'’-]+(?:\s+[\p{L}.'’-]+){0,5}[^.]{0,40}$/iu;
const dateline = /^\p{Lu}[\p{Lu} .,'’-]{2,40}(?:\([^)]{2,30}\)|,[^—–-]{2,30})?\s*[—–-]{1,2}\s+\S/u;

/** text -> the articles in it, in order, none of them empty. */
export function splitArticles(text) {
    for (const sign of [rule, blankLines, address]) {
        const parts = splitBy(text, sign);
        if (parts.length > 1) return parts;
    }
    return splitByHeadlines(text);
}

function splitBy(text, sign) {
    const everywhere = new RegExp(sign.source, `${sign.flags}g`);
    const parts = text.split(everywhere).filter((part, i, all) => part && part.length > 1 || all.length === 1);
    return parts.map((part) => part.trim()).filter((part) => countWords(part) > 0);
}

export const paragraphsOf = (text) => text.split(/\n[ \t]*\n+/).map((part) => part.trim()).filter(Boolean);

const isHeadline = (line) => line.length >= 15 && line.length <= 160 && !/[.!?:;,”"']$/.test(line) && countWords(line) >= 4;

// A new article starts at a headline when a byline or dateline follows and 40 words stand before it.
function splitByHeadlines(text) {
    const parts = [];
    let current = [];
    const paragraphs = paragraphsOf(text);
    paragraphs.forEach((paragraph, i) => {
        const [line, following = paragraphs[i + 1] ?? ''] = paragraph.split('\n').map((item) => item.trim());
        const starts = isHeadline(line) && (byline.test(following) || dateline.test(following));
        if (starts && countWords(current.join(' ')) >= 40) { parts.push(current); current = []; }
        current.push(paragraph);
    });
    parts.push(current);
    return parts.map((part) => part.join('\n\n')).filter((part) => countWords(part) > 0);
}

/** Two neighbours made one: the article at `i` goes to the end of the one above. */
export function joinAbove(articles, i) {
    if (i < 1 || i >= articles.length) return articles;
    const joined = { ...articles[i - 1], text: `${articles[i - 1].text}\n\n${articles[i].text}` };
    return [...articles.slice(0, i - 1), joined, ...articles.slice(i + 1)];
}

/** One made two, before its paragraph `k`. */
export function splitBefore(articles, i, k) {
    const paragraphs = paragraphsOf(articles[i].text);
    if (k < 1 || k >= paragraphs.length) return articles;
    const above = { ...articles[i], text: paragraphs.slice(0, k).join('\n\n') };
    const below = { text: paragraphs.slice(k).join('\n\n'), outlet: '', published: '' };
    return [...articles.slice(0, i), above, below, ...articles.slice(i + 1)];
}
