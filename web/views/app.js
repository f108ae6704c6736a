import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { alteredStatements } from '../state/quoting.js';
import { formatRoute } from '../state/route.js';
import { Icon } from '../parts/icon.js';
import { Notice } from '../parts/notice.js';
import { Add } from './add.js';
import { Bar } from './bar.js';
import { Comparing, Updating } from './comparing.js';
import { Facts } from './facts.js';
import { Help } from './help.js';
import { Matrix } from './matrix.js';
import { People } from './people.js';
import { Printed } from './printed.js';
import { Quotations } from './quotations.js';
import { Rail } from './rail.js';
import { Read } from './read.js';
import { Settings } from './settings.js';
import { Sheet } from './sheet.js';
import { Start } from './start.js';
import { Strip } from './strip.js';
import { Timeline } from './timeline.js';
import { Trouble } from './trouble.js';
import { Wording } from './wording.js';

export const viewNames = ['facts', 'matrix', 'quotations', 'timeline', 'people', 'wording', 'read'];
const views = { facts: Facts, matrix: Matrix, quotations: Quotations, timeline: Timeline, people: People, wording: Wording, read: Read };
const pages = { settings: Settings, help: Help };

// The filters and the fact chosen go along to the views that show facts.
const filtered = new Set(['facts', 'matrix', 'timeline']);
function carried(route, view) {
    if (filtered.has(view) && filtered.has(route.view)) return { ...route, view };
    return view === 'read' && route.fact ? { view, letter: 'a', fact: route.fact } : { view };
}

const countOf = {
    facts: (index) => index.facts.length,
    quotations: (index) => { const altered = alteredStatements(index).length; return altered ? words.quotations.altered(altered) : null; },
};

const Views = ({ index, route }) => html`<nav class="views" aria-label=${words.view.label}>${viewNames.map((view) => html`<a key=${view} href=${formatRoute(carried(route, view))} aria-current=${route.view === view ? 'page' : undefined}>${words.view[view]}${countOf[view]?.(index) && html` <small>${countOf[view](index)}</small>`}</a>`)}</nav>`;

// What a reader must know before trusting that all is kept.
function Notes({ state, send }) {
    const { saved, elsewhere } = state;
    return html`${(saved === 'off' || saved === 'full') && html`<div class="top-note" role="alert"><${Notice} title=${words.keep.title}>${words.keep[saved]} <button type="button" class="link" onClick=${() => send('ui', { panel: 'export' })}>${words.keep.download}</button><//></div>`}
        ${elsewhere && html`<div class="top-note" role="alert"><${Notice} title=${words.keep.elsewhere}>${words.keep.elsewhereDone} <button type="button" class="link" onClick=${() => send('workHere')}>${words.keep.here}</button><//></div>`}`;
}

function Result({ state, send, route }) {
    const index = state.result;
    const View = views[route.view] ?? Facts;
    return html`<div class="app"><${Rail} index=${index} state=${state} route=${route} send=${send} /><main id="main" tabindex="-1" class=${route.fact && (route.view === 'facts' || route.view === 'matrix') ? 'one-fact' : ''}>
        <${Notes} state=${state} send=${send} />
        ${state.work?.visible && html`<${Updating} work=${state.work} send=${send} />`}
        ${state.trouble && html`<${Trouble} state=${state} send=${send} />`}
        <${Strip} index=${index} route=${route} send=${send} /><${Views} index=${index} route=${route} />
        <${View} index=${index} state=${{ ...state, route }} send=${send} /></main></div>`;
}

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
    ${state.printing && state.result && !pages[state.route.view] && state.route.view !== 'start' && html`<${Printed} state=${state} />`}
    ${state.dropping && html`<div class="dropping" aria-hidden="true">${words.add.drop}</div>`}
    <p class="vh" role="status" aria-live="polite">${state.status}</p>`;
