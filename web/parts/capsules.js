// Letters in one capsule share their wording.
import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { joinLetters, letterOf } from '../state/letters.js';

const spoken = (group) => (group.length > 1 ? words.detail.group(joinLetters(group)) : words.detail.own(letterOf(group[0])));

/** `worded`: the capsules tell whose wording is shared; else only which articles are meant. */
export const Capsules = ({ groups, worded = true }) => html`<span class="caps">
    <span class="vh">${worded ? groups.map(spoken).join('; ') : joinLetters(groups.flat())}. </span>
    ${groups.map((group) => html`<span key=${group.join('')} class=${group.length > 1 ? 'cap many' : 'cap'} title=${worded ? spoken(group) : joinLetters(group)} aria-hidden="true">
        ${group.length > 8 ? html`<b>${group.length}</b>` : group.map((id) => html`<b key=${id}>${letterOf(id)}</b>`)}
    </span>`)}
</span>`;

export const Letter = ({ id }) => html`<span class="letter"><span class="vh">${words.article} </span>${letterOf(id)}</span>`;
