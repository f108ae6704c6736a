import { html } from '../lib/ui.js';

const paths = {
    plus: 'M8 3v10M3 8h10', x: 'm4 4 8 8M12 4l-8 8', left: 'm10 3-5 5 5 5', right: 'm6 3 5 5-5 5', search: 'm10.3 10.3 3.2 3.2M2.7 7a4.3 4.3 0 1 0 8.6 0a4.3 4.3 0 1 0-8.6 0',
};

export const Icon = ({ name }) => html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d=${paths[name]} /></svg>`;

export const Logo = () => html`<svg viewBox="0 0 22 22" aria-hidden="true"><path d="M3 5.5h11M3 11h11M8 16.5h11" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" /></svg>`;
