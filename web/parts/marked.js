// An article's own words, with marks: only ever text nodes.
import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { wordDiff } from '../state/diff.js';

const [open, close] = words.detail.differsMark;
const [missingOpen, missingClose] = words.detail.notHere;

const hidden = (text) => html`<span class="vh">${text}</span>`;

function piece(text, { from, to, mark }) {
    const said = text.slice(from, to);
    if (!mark) return said;
    if (mark.kind === 'claim') return html`<span class="claim">${said}</span>`;
    return html`<mark class=${mark.kind}>${mark.kind === 'a' ? null : hidden(open)}${said}${mark.kind === 'a' ? null : hidden(close)}</mark>`;
}

export const Marked = ({ text, pieces }) => html`<span class="src">${pieces.map((each) => piece(text, each))}</span>`;

export const Diff = ({ base, text, spelling = false }) => html`<span class="src">${wordDiff(base, text, spelling).map(({ kind, text: said }, i) => [
    i ? ' ' : '',
    kind === 'same' ? said : kind === 'more' ? html`<ins>${hidden(open)}${said}${hidden(close)}</ins>` : html`<del>${hidden(missingOpen)}${said}${hidden(missingClose)}</del>`,
])}</span>`;
