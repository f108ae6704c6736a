// Letters in one capsule share their wording.
import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { joinLetters, letterOf } from '../state/letters.js';

const spoken = (group) => (group.length > 1 ? words.detail.group(joinLetters(group)) : words.detail.own(letterOf(group[0])));

export const Capsules = ({ groups }) => html`<span class="caps">
    <span class="vh">${groups.map(spoken).join('; ')}. </span>
    ${groups.map((group) => html`<span key=${group.join('')} class=${group.length > 1 ? 'cap many' : 'cap'} title=${spoken(group)} aria-hidden="true">
        ${group.length > 8 ? html`<b>${group.length}</b>` : group.map((id) => html`<b key=${id}>${letterOf(id)}</b>`)}
    </span>`)}
</span>`;

export const Letter = ({ id }) => html`<span class="letter">${letterOf(id)}</span>`;
