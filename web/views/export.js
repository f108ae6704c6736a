// What can be taken away, and the links.
import { html, useState } from '../lib/ui.js';
import { words } from '../words/en.js';
import { isFiltered, shownFacts } from '../state/filter.js';
import { exportAs, kinds } from '../export/export.js';
import { copyDataLink, copyViewLink, dataLinkLength, longestLink } from '../export/share.js';

const { export: says } = words;

function Item({ title, hint, onClick, disabled = false }) {
    return html`<li><button type="button" class="item" disabled=${disabled} onClick=${onClick}><b>${title}</b><span>${hint}</span></button></li>`;
}

// How long a link with the articles would be is only known once they are packed.
function DataLink({ state, send }) {
    const [length, setLength] = useState(null);
    if (length === null) { setLength(0); dataLinkLength(state).then(setLength, () => setLength(Infinity)); }
    const about = Math.ceil((length ?? 0) / 1000) * 1000;
    const hint = !length ? '' : length > longestLink ? says.tooLong : `${says.about(about.toLocaleString('en'))}${length > 8000 ? ` ${says.someCut}` : ''}`;
    return html`<${Item} title=${says.dataLink} hint=${hint} disabled=${!length || length > longestLink} onClick=${() => copyDataLink(state, send)} />`;
}

export function Export({ state, send }) {
    const filtered = isFiltered(state.route);
    const [shownOnly, setShownOnly] = useState(filtered);
    const shown = shownFacts(state.result, state.route);
    const save = (kind) => () => { exportAs(kind, state, filtered && shownOnly ? shown : state.result.facts, send); send('ui', { panel: '' }); };
    return html`<h2>${says.open}</h2>
        ${filtered && html`<fieldset class="scope"><legend class="vh">${says.scope}</legend>
            <label class="check"><input type="radio" name="scope" checked=${!shownOnly} onChange=${() => setShownOnly(false)} />${says.all(state.result.facts.length)}</label>
            <label class="check"><input type="radio" name="scope" checked=${shownOnly} onChange=${() => setShownOnly(true)} />${says.shown(shown.length)}</label></fieldset>`}
        <ul>${kinds.map((kind) => html`<${Item} key=${kind} title=${says[kind][0]} hint=${says[kind][1]} onClick=${save(kind)} />`)}</ul>
        <h2>${says.link}</h2><ul><${Item} title=${says.viewLink} hint=${says.viewLinkHint} onClick=${() => copyViewLink(state, send)} />
            <${DataLink} state=${state} send=${send} /></ul>`;
}
