import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { specimen } from '../examples/specimen.js';
import { chooseFiles, takePaste, takeText } from '../intake/take.js';
import { loadExample } from '../examples/example.js';
import { Notice } from '../parts/notice.js';
import { SetList } from './sets.js';

const { start } = words;

function Specimen() {
    return html`<section class="demo" aria-label=${start.specimen}><p class="muted small">${start.specimen}</p>
        <p class="branch">${specimen.map((part) => (typeof part === 'string' ? part : html`<span class=${`bp ${part.minor ? 'minor' : ''}`}>${part.readings.map(([said, letters], i) => html`
            <span class=${i ? '' : 'base'}>${said || html`<i class="none">${words.detail.none}</i>`}</span><span class="l">${letters}</span>`)}</span>`))}</p></section>`;
}

// A link with articles inside, articles that were being added, an address whose articles are not here.
function Waiting({ state, send }) {
    const { offered, draft, missing } = state;
    return html`${missing && html`<p class="notice" role="status">${start.elsewhere} <button type="button" class="link" onClick=${() => chooseFiles(send)}>${start.openProject}</button></p>`}
        ${offered && html`<div role="status"><${Notice} title=${start.offered(offered.articles.length)}>${start.offeredDone} <button type="button" class="btn primary" onClick=${() => send('openArticles', offered)}>${words.sets.open}</button><//></div>`}
        ${draft.length > 0 && html`<div role="status"><${Notice} title=${start.left(draft.length)}><a class="link" href="#/add">${start.goOn}</a> <button type="button" class="link" onClick=${() => send('dropDraft')}>${start.drop}</button><//></div>`}`;
}

export function Start({ state, send }) {
    const read = () => { takeText(send, state.typed); send('type', ''); };
    return html`<main id="main" class="page start" tabindex="-1"><div class="hero">
        <${Waiting} state=${state} send=${send} />
        <h1>${start.title}</h1><p class="lead">${start.lead}</p>
        <form class="drop" onSubmit=${(event) => event.preventDefault()}>
            <label class="vh" for="start-text">${start.paste}</label>
            <textarea id="start-text" name="text" rows="4" placeholder=${`${start.paste}\n${start.hint}`} value=${state.typed} onInput=${(event) => send('type', event.currentTarget.value)} onPaste=${(event) => takePaste(send, event)}></textarea>
            <div class="row">${state.typed.trim() && html`<button type="button" class="btn" onClick=${read}>${start.read}</button>`}
                <button type="button" class="btn" onClick=${() => chooseFiles(send)}>${start.files}</button>
                <button type="button" class="btn ghost" onClick=${() => { send('ui', { addTab: 'browser' }); send('go', { view: 'add' }); }}>${words.add.browser.title}</button><span class="sp"></span>
                <button type="button" class="btn primary" onClick=${() => loadExample(send)}>${start.example}</button></div>
        </form>
        ${state.sets.length > 0 && html`<section class="demo"><h2 class="small">${words.sets.title}</h2><${SetList} state=${state} send=${send} full /></section>`}
        <${Specimen} />
        <div class="three">${start.three.map(([title, text]) => html`<div key=${title}><h2>${title}</h2><p>${text}</p></div>`)}</div>
    </div></main>`;
}
