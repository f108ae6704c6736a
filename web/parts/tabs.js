// Tabs as the ARIA practices have them: arrows move and choose at once; every panel is in the page.
import { html } from '../lib/ui.js';

const steps = { ArrowRight: (i, n) => (i + 1) % n, ArrowLeft: (i, n) => (i + n - 1) % n, Home: () => 0, End: (_, n) => n - 1 };

/** tabs: [{id, title, body}] */
export function Tabs({ label, tabs, chosen, onChoose }) {
    const press = (event, i) => {
        const step = steps[event.key];
        if (!step) return;
        event.preventDefault();
        const next = step(i, tabs.length);
        onChoose(tabs[next].id);
        event.currentTarget.parentElement.children[next].focus();
    };
    return html`<div class="tabs" role="tablist" aria-label=${label}>${tabs.map(({ id, title }, i) => html`<button type="button" role="tab" key=${id} id=${`tab-${id}`} aria-controls=${`panel-${id}`} aria-selected=${id === chosen ? 'true' : 'false'} tabindex=${id === chosen ? 0 : -1} onClick=${() => onChoose(id)} onKeyDown=${(event) => press(event, i)}>${title}</button>`)}</div>
        ${tabs.map(({ id, body }) => html`<div role="tabpanel" key=${id} id=${`panel-${id}`} aria-labelledby=${`tab-${id}`} hidden=${id !== chosen}>${body}</div>`)}`;
}
