// The sets on this device: to open, to download, to delete.
import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { downloadSet } from '../export/share.js';

const { sets: says } = words;

const day = (time) => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(time));

export function SetList({ state, send, full = false }) {
    const sets = [...state.sets].sort((a, b) => b.opened - a.opened);
    return html`<ul class="sets">${sets.map((set) => html`<li key=${set.id} aria-current=${set.id === state.set?.id ? 'true' : undefined}><div><b>${set.name || says.unnamed}</b>
        <small>${words.articles(set.count)}, ${says.opened(day(set.opened))}${full ? `, ${says.size(Math.ceil(set.size / 1024))}` : ''}</small></div>
        <div class="acts"><button type="button" class="link" onClick=${() => send('openSet', set.id)}>${says.open}<span class="vh"> ${set.name}</span></button>
            <button type="button" class="link" onClick=${() => downloadSet(set.id, send)}>${says.download}<span class="vh"> ${set.name}</span></button>
            ${full && html`<button type="button" class="link" onClick=${() => send('deleteSet', set.id)}>${says.remove}<span class="vh"> ${set.name}</span></button>`}</div></li>`)}</ul>${full && sets.length > 0 && /apple/i.test(navigator.vendor) && html`<p class="muted small">${words.keep.safari}</p>`}`;
}
