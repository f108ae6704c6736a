import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Notice } from '../parts/notice.js';
import { formatRoute } from '../state/route.js';
import { Add } from './add.js';
import { Bar } from './bar.js';
import { Comparing } from './comparing.js';
import { Facts } from './facts.js';
import { Matrix } from './matrix.js';
import { People } from './people.js';
import { Quotations } from './quotations.js';
import { Rail } from './rail.js';
import { Read } from './read.js';
import { Start } from './start.js';
import { Strip } from './strip.js';
import { Timeline } from './timeline.js';
import { Trouble } from './trouble.js';
import { Wording } from './wording.js';

export const viewNames = ['facts', 'matrix', 'quotations', 'timeline', 'people', 'wording', 'read'];
const views = { facts: Facts, matrix: Matrix, quotations: Quotations, timeline: Timeline, people: People, wording: Wording, read: Read };

// The filters and the fact chosen go along to the views that show facts.
const filtered = new Set(['facts', 'matrix', 'timeline']);
function carried(route, view) {
    if (filtered.has(view) && filtered.has(route.view)) return { ...route, view };
    return view === 'read' && route.fact ? { view, letter: 'a', fact: route.fact } : { view };
}

const Views = ({ index, route }) => html`<nav class="views" aria-label=${words.view.label}>${viewNames.map((view) => html`<a key=${view} href=${formatRoute(carried(route, view))} aria-current=${route.view === view ? 'page' : undefined}>${words.view[view]}${view === 'facts' && html` <small>${index.facts.length}</small>`}</a>`)}</nav>`;

function Result({ state, send, route }) {
    const index = state.result;
    const View = views[route.view] ?? Facts;
    return html`<div class="app"><${Rail} index=${index} route=${route} /><main id="main" tabindex="-1" class=${route.fact && (route.view === 'facts' || route.view === 'matrix') ? 'one-fact' : ''}>
        ${state.trouble && html`<${Trouble} state=${state} send=${send} />`}
        <${Strip} index=${index} route=${route} send=${send} /><${Views} index=${index} route=${route} />
        <${View} index=${index} state=${{ ...state, route }} send=${send} /></main></div>`;
}

function Waiting({ state, send }) {
    return html`<main id="main" class="page" tabindex="-1"><h1 class="vh">${words.name}</h1>${state.trouble ? html`<${Trouble} state=${state} send=${send} />` : state.work?.visible && html`<${Comparing} work=${state.work} send=${send} />`}</main>`;
}

function Body({ state, send, behind }) {
    const route = state.route.view === 'add' ? behind : state.route;
    if (route.view === 'start') return html`<${Start} state=${state} send=${send} />`;
    if (state.work || (state.trouble && !state.result)) return html`<${Waiting} state=${state} send=${send} />`;
    return state.result ? html`<${Result} state=${state} send=${send} route=${route} />` : html`<${Start} state=${state} send=${send} />`;
}

export const App = ({ state, send, behind }) => html`<a class="skip" href="#main" onClick=${(event) => { event.preventDefault(); document.getElementById('main').focus(); }}>${words.skip}</a>
    <${Bar} state=${state} /><${Body} state=${state} send=${send} behind=${behind} />
    ${state.route.view === 'add' && html`<${Add} state=${state} send=${send} />`}
    ${state.newer && html`<div class="newer"><${Notice} title=${words.newer.says}><button type="button" class="link" onClick=${state.newer}>${words.newer.reload}</button><//></div>`}
    ${state.dropping && html`<div class="dropping" aria-hidden="true">${words.add.drop}</div>`}
    <p class="vh" role="status" aria-live="polite">${state.status}</p>`;
