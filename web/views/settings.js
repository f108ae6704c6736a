import { html, useState } from '../lib/ui.js';
import { words } from '../words/en.js';
import { downloadAll } from '../export/share.js';
import { SetList } from './sets.js';

const { settings: says } = words;

function Choice({ name, state, send }) {
    return html`<fieldset><legend>${says[name][0]}</legend>${Object.entries(says[name][1]).map(([value, text]) => html`<label class="check" key=${value}><input type="radio" name=${`set-${name}`} checked=${state.prefs[name] === value} onChange=${() => send('prefs', { [name]: value })} />${text}</label>`)}</fieldset>`;
}

const Switch = ({ name, state, send }) => html`<label class="check"><input type="checkbox" checked=${state.prefs[name]} onChange=${(event) => send('prefs', { [name]: event.currentTarget.checked })} />${says[name]}</label>`;

// The one thing that asks first: it cannot be undone.
function DeleteAll({ state, send }) {
    const [asking, setAsking] = useState(false);
    if (!asking) return html`<button type="button" class="btn" onClick=${() => setAsking(true)}>${says.deleteAll}</button>`;
    return html`<div role="alert"><p>${says.sure(state.sets.length)}</p><button type="button" class="btn primary" onClick=${() => { setAsking(false); send('deleteAll'); }}>${says.deleteAll}</button> <button type="button" class="btn ghost" onClick=${() => setAsking(false)}>${words.changes.cancel}</button></div>`;
}

export function Settings({ state, send }) {
    return html`<main id="main" class="page prose" tabindex="-1"><h1 tabindex="-1" id="view-title">${words.view.settings}</h1>
        <${Choice} name="theme" state=${state} send=${send} /><${Choice} name="size" state=${state} send=${send} /><${Choice} name="density" state=${state} send=${send} /><${Choice} name="dates" state=${state} send=${send} />
        <${Switch} name="spelling" state=${state} send=${send} /><${Switch} name="keys" state=${state} send=${send} />
        <section><h2>${words.sets.title}</h2>${state.sets.length ? html`<${SetList} state=${state} send=${send} full />
            <p class="row"><button type="button" class="btn" onClick=${() => downloadAll(state.sets, send)}>${says.downloadAll}</button> <${DeleteAll} state=${state} send=${send} /></p>` : html`<p class="dim">${words.sets.none}</p>`}</section>
        <p><button type="button" class="link" onClick=${() => send('back')}>${words.back}</button></p></main>`;
}
