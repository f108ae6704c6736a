import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Capsules } from '../parts/capsules.js';
import { letterOf } from '../state/letters.js';
import { formatRoute } from '../state/route.js';
import { sharedPassages } from '../state/quoting.js';

const { wording: says } = words;

const Passage = ({ passage }) => html`<li class="passage"><${Capsules} groups=${[passage.sources]} /><div><p class="src">${passage.text}</p>
    <span class="sub">${says.words(passage.words)}${passage.sources.map((id) => html` · <a class="link" key=${id} href=${formatRoute({ view: 'read', letter: id })}>${says.read(letterOf(id))}</a>`)}</span></div></li>`;

export function Wording({ index }) {
    const passages = sharedPassages(index);
    return html`<div class="page"><header><h2 tabindex="-1" id="view-title">${says.title}</h2><p>${says.lead}</p></header>
        ${passages.length ? html`<ol>${passages.map((passage) => html`<${Passage} key=${passage.text} passage=${passage} />`)}</ol>` : html`<p class="dim">${says.none}</p>`}</div>`;
}
