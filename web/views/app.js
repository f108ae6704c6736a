import { html } from '../lib/ui.js';
import { later } from '../lib/later.js';
import { words } from '../words/en.js';
import { Icon } from '../parts/icon.js';
import { Notice } from '../parts/notice.js';
import { Add } from './add.js';
import { Bar } from './bar.js';
import { Comparing } from './comparing.js';
import { Start } from './start.js';
import { Trouble } from './trouble.js';

const Result = later('Result');
const Sheet = later('Sheet');
const pages = { settings: later('Settings'), help: later('Help') };

function Waiting({ state, send }) {
    return html`<main id="main" class="page" tabindex="-1"><h1 class="vh">${words.name}</h1>${state.trouble ? html`<${Trouble} state=${state} send=${send} />` : state.work?.visible && html`<${Comparing} work=${state.work} send=${send} />`}</main>`;
}

function Body({ state, send, behind }) {
    const route = state.route.view === 'add' ? behind : state.route;
    const Page = pages[route.view];
    if (Page) return html`<${Page} state=${state} send=${send} />`;
    if (route.view === 'start') return html`<${Start} state=${state} send=${send} />`;
    if (state.result) return html`<${Result} state=${state} send=${send} route=${route} />`;
    if (state.work || state.trouble || state.booting || state.set) return html`<${Waiting} state=${state} send=${send} />`;
    return html`<${Start} state=${state} send=${send} />`;
}

// What was just done, and the way back. It stays until the next action.
function Done({ done, send }) {
    if (!done) return null;
    return html`<div class="done"><span>${done.says}</span>${done.undo && html`<button type="button" class="link" onClick=${() => (done.undo === true ? send('undo') : done.undo())}>${words.done.undo}</button>`}
        <button type="button" class="btn sm ghost ico2" aria-label=${words.done.close} onClick=${() => send('ui', { done: null })}><${Icon} name="x" /></button></div>`;
}

export const App = ({ state, send, behind }) => html`<a class="skip" href="#main" onClick=${(event) => { event.preventDefault(); document.getElementById('main').focus(); }}>${words.skip}</a>
    <${Bar} state=${state} send=${send} /><${Body} state=${state} send=${send} behind=${behind} />
    ${state.route.view === 'add' && html`<${Add} state=${state} send=${send} />`}
    ${state.newer && html`<div class="newer"><${Notice} title=${words.newer.says}><button type="button" class="link" onClick=${state.newer}>${words.newer.reload}</button><//></div>`}
    ${state.sheet && state.result && html`<${Sheet} state=${state} send=${send} />`}
    <${Done} done=${state.done} send=${send} />
    ${state.dropping && html`<div class="dropping" aria-hidden="true">${words.add.drop}</div>`}
    <p class="vh" role="status" aria-live="polite">${state.status}</p>`;
