import { html } from '../lib/ui.js';

export const Notice = ({ title, children }) => html`<div class="notice"><b>${title}</b> ${children}</div>`;
