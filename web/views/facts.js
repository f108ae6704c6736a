import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Capsules } from '../parts/capsules.js';
import { Glyph } from '../parts/glyph.js';
import { Icon } from '../parts/icon.js';
import { Notice, SourceNotice } from '../parts/notice.js';
import { formatRoute } from '../state/route.js';
import { capsulesOf, differencesOf, mainDifference, shownFacts, verdicts, versionsOf } from '../state/select.js';
import { FactTitle, Statement } from './title.js';
import { Detail } from './detail.js';

const { facts: says } = words;

function Versions({ index, fact }) {
    return html`<div class="vs">${versionsOf(index, fact).filter((version) => !version.silent).slice(0, 6).map((version, i) => html`<span class="st src" key=${`v${i}`}>${version.words.join(' / ')}</span><${Capsules} groups=${version.wording} />`)}</div>`;
}

function Difference({ difference }) {
    const short = difference.values.every((value) => value.text.length <= 48);
    const label = words.relation[difference.relation] ?? words.slot[difference.kind];
    return html`<span class="vals">${label}${short ? ': ' : ''}${short && difference.values.slice(0, 4).map((value, i) => html`${i ? ' / ' : ''}<em class="src">${value.text}</em>`)}</span>`;
}

const Others = ({ differences }) => differences.length > 0 && html`<p class="mt">${differences.map((difference) => html`<${Difference} difference=${difference} />`)}</p>`;

function RowBody({ index, fact }) {
    if (fact.verdict === 'conflict' && mainDifference(fact)) return html`<div><p class="q"><${FactTitle} index=${index} fact=${fact} /></p><p class="st"><${Statement} index=${index} fact=${fact} /></p><${Versions} index=${index} fact=${fact} /><${Others} differences=${differencesOf(fact).filter((other) => other.values.every((value) => value.text.length <= 48)).slice(1, 4)} /></div>`;
    const differences = differencesOf(fact);
    return html`<div><p class="st"><${Statement} index=${index} fact=${fact} /></p>
        ${differences.length > 0 && html`<p class="mt"><${Capsules} groups=${capsulesOf(fact)} />${differences.slice(0, 3).map((difference) => html`<${Difference} difference=${difference} />`)}</p>`}</div>
        ${!differences.length && html`<${Capsules} groups=${capsulesOf(fact)} />`}`;
}

function Row({ index, fact, current, route, send }) {
    const href = formatRoute({ ...route, view: 'facts', fact: fact.id });
    const choose = (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button || matchMedia('(max-width: 860px)').matches) return;
        event.preventDefault();
        send('go', { ...route, fact: fact.id }, true);
    };
    return html`<a class=${differencesOf(fact).length ? 'fact' : 'fact one'} id=${`row-${fact.id}`} href=${href} aria-current=${current ? 'true' : undefined} onClick=${choose}><${Glyph} verdict=${fact.verdict} /><${RowBody} index=${index} fact=${fact} /></a>`;
}

function Group({ verdict, list, all, ...rest }) {
    if (!list.length) return null;
    const { many, what } = words.verdict[verdict];
    const open = verdict !== 'single' || list.length <= 30 || rest.route.verdicts.length > 0 || Boolean(rest.route.search) || list.some((fact) => fact.id === rest.route.fact);
    return html`<details class="grp" open=${open}><summary><h3>${many} <small>${list.length} · ${what}</small></h3></summary>
        ${list.map((fact) => html`<${Row} key=${fact.id} fact=${fact} current=${fact.id === rest.selected} ...${rest} />`)}</details>`;
}

function Tools({ index, route, send, shown }) {
    const active = route.verdicts.length > 0 || route.search;
    return html`<div class="tools"><label class="field"><${Icon} name="search" /><span class="vh">${says.searchLabel}</span>
            <input id="search" type="search" value=${route.search} placeholder=${says.search} onInput=${(event) => send('filter', { search: event.currentTarget.value, fact: '' })} /><kbd aria-hidden="true">/</kbd></label></div>
        ${active && html`<p class="active" role="status">${says.of(shown.length, index.facts.length)} <button type="button" class="link" onClick=${() => send('filter', { search: '', verdicts: [] })}>${says.clear}</button></p>`}`;
}

function Nothing({ index, route }) {
    if (!index.facts.length) return html`<p class="none-found">${says.noneAtAll} <a class="link" href=${formatRoute({ view: 'read', letter: 'a' })}>${words.view.read}</a></p>`;
    return html`<p class="none-found">${route.search ? says.none(route.search) : says.noneShown}</p>`;
}

// Beside the articles on a wide window; here where there is no such place.
const Notices = ({ index }) => html`<div class="narrow-only">${index.report.sources.flatMap((source) => source.notices.map((notice) => html`<${SourceNotice} key=${source.id + notice.code} notice=${notice} source=${source.id} />`))}</div>`;

const Notes = ({ index }) => html`
    ${index.report.sources.length === 1 && html`<${Notice} title=${words.notice.oneArticle}>${words.strip.alone} <a class="link" href="#/add">${words.add.open}</a><//>`}
    ${index.report.sources.length > 1 && index.facts.length > 0 && !index.groups[0].facts.length && html`<${Notice} title="">${says.noConflict}<//>`}`;

export function Facts({ index, state, send }) {
    const { route } = state;
    const shown = shownFacts(index, route);
    const selected = index.fact.get(route.fact) ?? shown[0] ?? null;
    return html`<div class=${route.fact ? 'facts has-fact' : 'facts'}><section class="list" aria-label=${says.list}><h2 class="vh" tabindex="-1" id="view-title">${words.view.facts}</h2>
            <${Tools} index=${index} route=${route} send=${send} shown=${shown} />
            <${Notices} index=${index} />
            ${shown.length === 0 && html`<${Nothing} index=${index} route=${route} />`}
            ${verdicts.map((verdict) => html`<${Group} key=${verdict} verdict=${verdict} list=${shown.filter((fact) => fact.verdict === verdict)} index=${index} route=${route} send=${send} selected=${selected?.id} />`)}
            <div class="notes"><${Notes} index=${index} /></div></section>
        ${selected && html`<${Detail} key="detail" index=${index} fact=${selected} list=${shown} state=${state} send=${send} />`}</div>`;
}
