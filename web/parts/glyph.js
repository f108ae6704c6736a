// Each verdict has its own outline, its own sign, its own colour and its own word.
import { html } from '../lib/ui.js';
import { words } from '../words/en.js';

const round = { 'stroke-linecap': 'round', fill: 'none' };
const drawings = {
    conflict: () => html`<rect x="1" y="1" width="18" height="18" rx="3" fill="currentColor" /><path class="on" d="M5.2 7.8h9.6M5.2 12.2h9.6M12.4 4.8 7.6 15.2" stroke-width="1.8" ...${round} />`,
    differs: () => html`<path d="M10 .9 19.1 10 10 19.1.9 10Z" fill="currentColor" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round" /><path class="on" d="M5.6 8.6c1.5-1.7 3-1 4.4-.1s2.9 1.6 4.4-.1M5.6 12.3c1.5-1.7 3-1 4.4-.1s2.9 1.6 4.4-.1" stroke-width="1.6" ...${round} />`,
    agreed: () => html`<circle cx="10" cy="10" r="9.2" fill="currentColor" /><path class="on" d="M5.8 7.9h8.4M5.8 12.1h8.4" stroke-width="1.9" ...${round} />`,
    repeated: () => html`<path d="M6.5 3.5V3A1.5 1.5 0 0 1 8 1.5h9A1.5 1.5 0 0 1 18.5 3v9a1.5 1.5 0 0 1-1.5 1.5h-.5" stroke="currentColor" stroke-width="1.7" ...${round} /><rect x="1.5" y="6.5" width="12" height="12" rx="1.5" fill="none" stroke="currentColor" stroke-width="1.7" /><path d="M5.9 11v3M9.1 11v3" stroke="currentColor" stroke-width="1.7" ...${round} />`,
    single: () => html`<circle cx="10" cy="10" r="8.6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3.2 2.2" /><path d="M8.3 7.6 10.4 6v8.2" stroke="currentColor" stroke-width="1.7" stroke-linejoin="round" ...${round} />`,
};

/** The sign of a verdict; its word is read aloud unless it stands beside it anyway (bare). */
export const Glyph = ({ verdict, bare = false }) => html`<svg class=${`g g-${verdict}`} viewBox="0 0 20 20" aria-hidden="true">${drawings[verdict]()}</svg>${bare ? null : html`<span class="vh">${words.verdict[verdict].one}. </span>`}`;
