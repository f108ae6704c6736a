// A result: the articles beside it, what is shown first, and one of the views.
import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { alteredStatements } from '../state/quoting.js';
import { formatRoute, viewNames } from '../state/route.js';
import { timelineOf } from '../state/timeline.js';
import { Notice } from '../parts/notice.js';
import { Updating } from './comparing.js';
import { Facts } from './facts.js';
import { Matrix } from './matrix.js';
import { People } from './people.js';
import { Printed } from './printed.js';
import { Quotations } from './quotations.js';
import { Rail } from './rail.js';
import { Read } from './read.js';
import { Strip } from './strip.js';
import { Timeline } from './timeline.js';
import { Trouble } from './trouble.js';
import { Wording } from './wording.js';

const views = { facts: Facts, matrix: Matrix, quotations: Quotations, timeline: Timeline, people: People, wording: Wording, read: Read };

// The filters and the fact chosen go along to the views that show facts.
const filtered = new Set(['facts', 'matrix', 'timeline']);
function carried(route, view) {
    if (filtered.has(view) && filtered.has(route.view)) return { ...route, view };
    return view === 'read' && route.fact ? { view, letter: 'a', fact: route.fact } : { view };
}

const dated = new WeakMap();
function datedCount(index) {
    if (!dated.has(index)) dated.set(index, timelineOf(index, index.facts).entries.length);
    return dated.get(index);
}

const countOf = {
    facts: (index) => index.facts.length, timeline: datedCount,
    quotations: (index) => { const altered = alteredStatements(index).length; return altered ? words.quotations.altered(altered) : null; },
};

const Views = ({ index, route }) => html`<nav class="views" aria-label=${words.view.label}>${viewNames.map((view) => html`<a key=${view} href=${formatRoute(carried(route, view))} aria-current=${route.view === view ? 'page' : undefined}>${words.view[view]}${countOf[view]?.(index) && html` <small>${countOf[view](index)}</small>`}</a>`)}</nav>`;

// What a reader must know before trusting that all is kept.
function Notes({ state, send }) {
    const { saved, elsewhere } = state;
    return html`${(saved === 'off' || saved === 'full') && html`<div class="top-note" role="alert"><${Notice} title=${words.keep.title}>${words.keep[saved]} <button type="button" class="link" onClick=${() => send('ui', { panel: 'export' })}>${words.keep.download}</button><//></div>`}
        ${elsewhere && html`<div class="top-note" role="alert"><${Notice} title=${words.keep.elsewhere}>${words.keep.elsewhereDone} <button type="button" class="link" onClick=${() => send('workHere')}>${words.keep.here}</button><//></div>`}`;
}

export function Result({ state, send, route }) {
    const index = state.result;
    const View = views[route.view] ?? Facts;
    return html`<div class="app"><${Rail} index=${index} articles=${state.articles} letter=${route.letter} send=${send} /><main id="main" tabindex="-1" class=${route.fact && (route.view === 'facts' || route.view === 'matrix') ? 'one-fact' : ''}>
        <${Notes} state=${state} send=${send} />
        ${state.work?.visible && html`<${Updating} work=${state.work} send=${send} />`}
        ${state.trouble && html`<${Trouble} state=${state} send=${send} />`}
        <${Strip} index=${index} route=${route} send=${send} /><${Views} index=${index} route=${route} />
        <${View} index=${index} state=${{ ...state, route }} send=${send} /></main></div>
        ${state.printing && html`<${Printed} state=${state} />`}`;
}
