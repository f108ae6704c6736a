// Web pages to plain text. The parsed document is never shown: only text goes on. Parsing by DOMParser
// runs no script and loads nothing; the policy below gives its HTML to nobody else.
import { momentIn } from './moment.js';

const policy = globalThis.trustedTypes?.createPolicy('corroborate-parse', { createHTML: (html) => html });

const blocks = new Set('ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL'.split(' '));
const silent = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT CANVAS VIDEO AUDIO FORM BUTTON SELECT TEXTAREA HEAD TITLE'.split(' '));

// Handlers and styles would never run or apply, but the policy reports each one it meets: they go first.
const quiet = (html) => html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\s(?:on[a-z]+|style)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+)/gi, ''));

function parse(html) {
    const safe = quiet(html);
    const document = new DOMParser().parseFromString(policy ? policy.createHTML(safe) : safe, 'text/html');
    for (const element of document.querySelectorAll('noscript, script, style, template, iframe, object')) element.remove();
    return document;
}

/** XML of a Word file. A damaged one gives a document that says so. */
export function parseXml(text) {
    return new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, 'application/xml');
}

/** A tree to paragraphs with a blank line between; an explicit stack, for any depth. */
export function textOfTree(root) {
    const out = [];
    const stack = [root];
    while (stack.length) {
        const node = stack.pop();
        if (typeof node === 'string') out.push(node);
        else if (node.nodeType === 3) out.push(node.data.replace(/\s+/g, ' '));
        else if (node.nodeType === 1 && !silent.has(node.nodeName.toUpperCase())) pushChildren(stack, node);
    }
    return out.join('').replace(/[ \t]*\n[ \t]*/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

function pushChildren(stack, node) {
    const name = node.nodeName.toUpperCase();
    const edge = blocks.has(name) ? '\n\n' : '';
    if (name === 'BR') { stack.push('\n'); return; }
    stack.push(edge, ...[...node.childNodes].reverse(), edge);
}

/** Pasted HTML: each outermost <article> with text by itself, else all of it as one text. */
export function textsOfPaste(html) {
    const document = parse(html);
    const articles = [...document.querySelectorAll('article')].filter((item) => !item.parentElement.closest('article'));
    const texts = articles.length > 1 ? articles.map(textOfTree).filter((text) => text.length > 200) : [];
    return texts.length > 1 ? texts : [textOfTree(document.body)];
}

/** A whole web page: {text, outlet, published}. */
export async function articleOfPage(html) {
    const document = parse(html);
    const meta = (...names) => names.map((name) => document.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.content?.trim()).find(Boolean) ?? '';
    const outlet = meta('og:site_name', 'application-name');
    const published = momentIn(meta('article:published_time', 'date', 'dc.date', 'parsely-pub-date') || document.querySelector('time[datetime]')?.getAttribute('datetime') || '');
    const found = await readable(document);
    const headline = (document.querySelector('h1')?.textContent ?? found?.title ?? document.title).replace(/\s+/g, ' ').trim();
    const text = found?.text || textOfTree(document.body);
    return { text: text.startsWith(headline) || !headline ? text : `${headline}\n\n${text}`, outlet, published };
}

// Readability writes HTML back only when it tries again on short texts: with no threshold it never does.
async function readable(document) {
    try {
        const { Readability } = await import('../vendor/readability.mjs');
        const found = new Readability(document.cloneNode(true), { charThreshold: 0, serializer: (element) => element }).parse();
        const text = found ? textOfTree(found.content) : '';
        return text.length >= 200 ? { title: found.title, text } : null;
    } catch {
        return null;
    }
}
