import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { specimen } from '../examples/specimen.js';
import { chooseFiles, takePaste, takeText } from '../intake/take.js';
import { loadExample } from '../examples/example.js';

const { start } = words;

function Specimen() {
    return html`<section class="demo" aria-label=${start.specimen}><p class="muted small">${start.specimen}</p>
        <p class="branch">${specimen.map((part) => (typeof part === 'string' ? part : html`<span class=${`bp ${part.minor ? 'minor' : ''}`}>${part.readings.map(([said, letters], i) => html`
            <span class=${i ? '' : 'base'}>${said || html`<i class="none">${words.detail.none}</i>`}</span><span class="l">${letters}</span>`)}</span>`))}</p></section>`;
}

export function Start({ state, send }) {
    const lost = state.route.view !== 'start' && state.route.view !== 'add';
    const read = (event) => takeText(send, event.currentTarget.form.elements.text.value);
    return html`<main id="main" class="page start" tabindex="-1"><div class="hero">
        ${lost && html`<p class="notice" role="status">${start.elsewhere}</p>`}
        <h1>${start.title}</h1><p class="lead">${start.lead}</p>
        <form class="drop" onSubmit=${(event) => event.preventDefault()}>
            <label class="vh" for="start-text">${start.paste}</label>
            <textarea id="start-text" name="text" rows="4" placeholder=${`${start.paste}\n${start.hint}`} onPaste=${(event) => takePaste(send, event)}></textarea>
            <div class="row"><button type="button" class="btn read" onClick=${read}>${start.read}</button>
                <button type="button" class="btn" onClick=${() => chooseFiles(send)}>${start.files}</button>
                <button type="button" class="btn" onClick=${() => { send('ui', { fromBrowser: true }); send('go', { view: 'add' }); }}>${words.add.browser.title}</button><span class="sp"></span>
                <button type="button" class="btn primary" onClick=${() => loadExample(send)}>${start.example}</button></div>
        </form>
        <${Specimen} />
        <div class="three">${start.three.map(([title, text]) => html`<div key=${title}><h2>${title}</h2><p>${text}</p></div>`)}</div>
    </div></main>`;
}
