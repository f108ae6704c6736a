// Articles from the page a reader is on: a bookmark that reads it and hands it over in one message. No script of ours is
// loaded into that page, so its policy has nothing to forbid. What comes in is a stranger's: only its text is taken, and
// only into the draft.
import { articlesOfJson } from './json.js';

const mostLetters = 4 * 1024 * 1024;

// Runs in the reader's article page, by itself: it can use nothing of this file.
function collect(home) {
    const meta = (...names) => names.map((name) => document.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.content).find(Boolean) ?? '';
    const chosen = String(getSelection());
    const text = chosen.length > 200 ? chosen : (document.querySelector('article') ?? document.querySelector('main') ?? document.body).innerText;
    const date = meta('article:published_time', 'date') || document.querySelector('time[datetime]')?.dateTime || '';
    const article = { title: document.querySelector('h1')?.innerText ?? document.title, text, outlet: meta('og:site_name'), date: date.slice(0, 40), url: location.href };
    let taken = false;
    addEventListener('message', (event) => {
        if (taken || event.origin !== new URL(home).origin || event.data !== 'corroborate ready') return;
        taken = true;
        event.source.postMessage({ corroborate: [article] }, event.origin);
    });
    open(`${home}#/add`, 'corroborate');
    // some sites cut the tie between two windows: then by the clipboard
    setTimeout(() => {
        if (taken) return;
        const json = JSON.stringify([article]);
        navigator.clipboard.writeText(json).then(() => alert('Copied. Now paste into Corroborate.'), () => prompt('Copy this, then paste it into Corroborate:', json));
    }, 4000);
}

/** The bookmark's address; null for a page opened from disk, which no site may open. */
export const bookmarklet = () => location.protocol.startsWith('http')
    ? `javascript:(${encodeURIComponent(collect.toString())})(${encodeURIComponent(JSON.stringify(new URL('./', document.baseURI).href))})` : null;

/** Tells the page that opened this one that it may send, and takes what it sends. */
export function listenForPages(send) {
    const { opener } = globalThis;
    if (!opener) return;
    const tell = () => { if (location.hash.startsWith('#/add')) opener.postMessage('corroborate ready', '*'); };
    addEventListener('message', ({ source, data }) => {
        if (source !== opener || !Array.isArray(data?.corroborate)) return;
        const articles = articlesOfJson(JSON.stringify(data.corroborate).slice(0, mostLetters));
        if (articles.length) send('addToDraft', articles);
    });
    addEventListener('hashchange', tell);
    tell();
}
