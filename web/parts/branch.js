// The branching sentence: a stack of readings wherever the articles part, each with its letters.
import { html, useState } from '../lib/ui.js';
import { words } from '../words/en.js';
import { joinLetters, letterOf } from '../state/letters.js';

const { branch: says } = words;
const mostReadings = 5;
const longRun = 25;

const spoken = (readings) => says.spoken(readings.length, readings.map(({ text, sources }) => `“${text || words.detail.none}”, ${joinLetters([...sources].sort())}`).join('; '));
const letters = (sources) => (sources.length > 8 ? sources.length : [...sources].sort().map(letterOf).join(' '));

function Stack({ readings, minor }) {
    const [all, setAll] = useState(false);
    const shown = all ? readings : readings.slice(0, mostReadings);
    return html`<span class=${minor ? 'bp minor' : 'bp'}><span class="vh">${spoken(readings)}</span>
        ${shown.map(({ text, sources }, i) => html`<span aria-hidden="true" class=${i ? 'src' : 'src base'}>${text || html`<i class="none">${words.detail.none}</i>`}</span><span class="l" aria-hidden="true">${letters(sources)}</span>`)}
        ${readings.length > shown.length && html`<button type="button" class="link" onClick=${() => setAll(true)}>+${readings.length - shown.length}</button>`}</span>`;
}

// Words that all have, in long runs, fold to their ends.
function Run({ text }) {
    const [open, setOpen] = useState(false);
    const all = text.split(' ');
    if (open || all.length <= longRun) return html`<span class="src">${text}</span>`;
    return html`<span class="src">${all.slice(0, 8).join(' ')}</span> <button type="button" class="link" aria-label=${says.unfold} onClick=${() => setOpen(true)}>…</button> <span class="src">${all.slice(-8).join(' ')}</span>`;
}

/** parts: texts and {readings, minor}; `quoted`: they stand inside quotation marks. */
export const Branch = ({ parts, quoted = false }) => html`<p class="branch">${quoted && '“'}${parts.map((part, i) => html`${i ? ' ' : ''}${typeof part === 'string' ? html`<${Run} text=${part} />` : html`<${Stack} readings=${part.readings} minor=${part.minor} />`}`)}${quoted && '”'}</p>`;
