import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Icon, Logo } from '../parts/icon.js';

export const Bar = ({ state }) => html`<header class="bar">
    <a class="brand" href="#/"><${Logo} /><span>${words.name}</span></a>
    ${state.result && html`<span class="set">${setName(state)}</span>`}
    <span class="sp"></span>
    ${state.articles.length > 0 && html`<a class="btn" href="#/add"><${Icon} name="plus" /><span class="long">${words.add.open}</span><span class="short">${words.add.short}</span></a>`}
</header>`;

// A set is named by what most of its articles name.
function setName({ result }) {
    const count = (entity) => new Set(entity.mentions.map((mention) => mention.source)).size * 1000 + entity.mentions.length;
    const names = [...result.report.entities].sort((a, b) => count(b) - count(a)).slice(0, 2).map((entity) => entity.name);
    return names.join(', ');
}
