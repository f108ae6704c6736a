import { html } from '../lib/ui.js';

const paths = {
    plus: 'M8 3v10M3 8h10', filter: 'M2.5 4h11M4.5 8h7M6.5 12h3', down: 'm4 6 4 4 4-4', check: 'm3 8.5 3.2 3.2L13 5', dots: 'M3 8h.01M8 8h.01M13 8h.01', link: 'M6.5 9.5l3-3M7.5 4.5l1-1a2.8 2.8 0 0 1 4 4l-1 1M8.5 11.5l-1 1a2.8 2.8 0 0 1-4-4l1-1',
    settings: 'M2 5h6M12 5h2M2 11h2M8 11h6M8 5a2 2 0 1 0 4 0a2 2 0 1 0-4 0M4 11a2 2 0 1 0 4 0a2 2 0 1 0-4 0', help: 'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0-11.6 0M6.2 6.3a1.9 1.9 0 1 1 2.6 1.8c-.6.3-.8.6-.8 1.3M8 11.6h.01',
    x: 'm4 4 8 8M12 4l-8 8', left: 'm10 3-5 5 5 5', right: 'm6 3 5 5-5 5', search: 'm10.3 10.3 3.2 3.2M2.7 7a4.3 4.3 0 1 0 8.6 0a4.3 4.3 0 1 0-8.6 0',
};

export const Icon = ({ name }) => html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d=${paths[name]} /></svg>`;

export const Logo = () => html`<svg viewBox="0 0 22 22" aria-hidden="true"><path d="M3 5.5h11M3 11h11M8 16.5h11" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" /></svg>`;
