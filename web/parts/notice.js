import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { letterOf } from '../state/letters.js';

export const Notice = ({ title, children }) => html`<div class="notice"><b>${title}</b> ${children}</div>`;

function titleOf(notice, source) {
    const entry = words.notice[notice.code] ?? words.notice.other;
    return typeof entry === 'function' ? entry(notice.other ? letterOf(notice.other) : '', letterOf(source)) : entry;
}

// The engine's sentence names articles by id; its first sentence is said here with their letters.
const restOf = (says) => says.replace(/^[^.]*\.\s*/, '');

/** What the engine has to say about one article. */
export const SourceNotice = ({ notice, source }) => html`<${Notice} title=${`${letterOf(source)}: ${titleOf(notice, source)}`}>${restOf(notice.says) || notice.says}<//>`;
