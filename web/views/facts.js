import { html, memo, useEffect, useRef } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Capsules, Letter } from '../parts/capsules.js';
import { Glyph } from '../parts/glyph.js';
import { Chunked, Soon, useGradually } from '../parts/chunked.js';
import { markFound } from '../parts/found.js';
import { Notice } from '../parts/notice.js';
import { formatRoute } from '../state/route.js';
import { capsulesOf, differencesOf, mainDifference, textAt, verdicts, versionsOf } from '../state/select.js';
import { isFiltered, otherSentences, shownFacts } from '../state/filter.js';
import { figure, joinLetters, letterOf } from '../state/letters.js';
import { Tools } from './tools.js';
import { FactTitle, Statement } from './title.js';
import { Aside } from './detail-actions.js';
import { Detail } from './detail.js';
import { DateNotice, SourceNotices } from './notices.js';
import { isNarrow } from '../lib/narrow.js';

const { facts: says } = words;

function Versions({ index, fact }) {
    return html`<div class="vs">${versionsOf(index, fact).filter((version) => !version.silent).slice(0, 6).map((version, i) => html`<span class="st src" key=${`v${i}`}>${version.words.join(' / ')}</span><${Capsules} groups=${version.wording} />`)}</div>`;
}

function Difference({ difference }) {
    const short = difference.values.every((value) => value.text.length <= 48);
    const label = words.relation[difference.relation] ?? words.slot[difference.kind];
    return html`<span class="vals">${label}${short ? ': ' : ''}${short && difference.values.slice(0, 4).map((value, i) => html`${i ? ' / ' : ''}<em class="src">${value.text}</em>`)}</span>`;
}

// Articles that name no source where others of the same fact do.
function Flags({ index, fact }) {
    const named = new Set(fact.claims.map((id) => index.claim.get(id)).filter((claim) => claim.attribution && claim.attribution.to > claim.attribution.from).map((claim) => claim.source));
    const silent = fact.sources.filter((id) => !named.has(id));
    return named.size > 0 && silent.length > 0 && html`<span class="flag">${says.flag(joinLetters(silent), silent.length === 1)}</span>`;
}

// What articles tell among other things, each in a statement of its own: "How many: 27 engines".
function Facet({ facet }) {
    const told = [...new Set(facet.values.map(({ text }) => text))].filter((text) => text.length <= 48);
    return html`<span class="vals">${words.slot[facet.kind]}${told.length ? ': ' : ''}${told.slice(0, 3).map((text, i) => html`${i ? ' / ' : ''}<em class="src">${text}</em>`)}</span>`;
}

const Rest = ({ differences }) => differences.length > 0 && html`<p class="mt">${differences.map((difference) => html`<${Difference} difference=${difference} />`)}</p>`;

function RowBody({ index, fact, marks }) {
    if (fact.verdict === 'conflict' && mainDifference(fact)) return html`<div><p class="q"><${FactTitle} index=${index} fact=${fact} /></p><p class="st"><${Statement} index=${index} fact=${fact} /></p><${Versions} index=${index} fact=${fact} /><${Rest} differences=${differencesOf(fact).filter((other) => other.values.every((value) => value.text.length <= 48)).slice(1, 4)} />${marks}</div>`;
    const differences = differencesOf(fact).filter(({ relation }) => relation !== 'no source'); // Flags say it
    return html`<div><p class="st"><${Statement} index=${index} fact=${fact} /></p>${marks}
        ${(fact.facet || differences.length > 0) && html`<p class="mt"><${Capsules} groups=${capsulesOf(fact)} />${fact.facet && !differences.length && html`<${Facet} facet=${fact.facet} />`}${differences.slice(0, 3).map((difference) => html`<${Difference} difference=${difference} />`)}<${Flags} index=${index} fact=${fact} /></p>`}</div>
        ${!fact.facet && !differences.length && html`<${Capsules} groups=${capsulesOf(fact)} />`}`;
}

// What the reader did with it, and whether it is new since the last comparison.
function Marks({ fact, news }) {
    const told = [news && words.news[news], fact.checked && words.changes.isChecked, fact.note && words.changes.noted, fact.changed?.length && words.changes.byYou].filter(Boolean);
    return told.length ? html`<span class="told">${told.join(' · ')}</span>` : null;
}

// `base` is the address of the list: the rows are many, and one that stays as it was is not drawn again.
const Row = memo(({ index, fact, current, news, base, send }) => {
    const href = base.replace('#/facts', `#/facts/${fact.id}`);
    const choose = (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button || isNarrow()) return;
        event.preventDefault();
        send('filter', { fact: fact.id });
    };
    return html`<a class=${differencesOf(fact).length ? 'fact' : 'fact one'} id=${`row-${fact.id}`} href=${href} aria-current=${current ? 'true' : undefined} onClick=${choose}><${Glyph} verdict=${fact.verdict} /><${RowBody} index=${index} fact=${fact} marks=${html`<${Marks} fact=${fact} news=${news} />`} /></a>`;
});

function Group({ verdict, list, now, index, route, base, selected, newsOf, send }) {
    if (!list.length) return null;
    const { many, what } = words.verdict[verdict];
    const open = verdict !== 'single' || list.length <= 30 || isFiltered(route) || list.some((fact) => fact.id === route.fact);
    return html`<details class="grp" open=${open}><summary><h3>${many} <small>${list.length} · ${what}</small></h3></summary>
        <${Chunked} list=${now} each=${(fact) => html`<${Row} key=${fact.id} fact=${fact} current=${fact.id === selected} news=${newsOf.get(fact.id)} index=${index} base=${base} send=${send} />`} /></details>`;
}

function Groups({ shown, ...given }) {
    const now = useGradually(shown);
    const of = (list, verdict) => list.filter((fact) => fact.verdict === verdict);
    return verdicts.map((verdict) => html`<${Group} key=${verdict} verdict=${verdict} list=${of(shown, verdict)} now=${of(now, verdict)} ...${given} />`);
}

function Nothing({ index, route, others, send }) {
    if (!index.facts.length) return html`<p class="none-found">${says.noneAtAll} <a class="link" href=${formatRoute({ view: 'read', letter: 'a' })}>${says.readThem}</a></p>`;
    if (!route.search) return html`<p class="none-found">${says.noneShown}</p>`;
    return html`<p class="none-found">${says.none(route.search)} ${!others.length && says.nowhere(figure(index.report.sources.length))} <button type="button" class="link" onClick=${() => send('filter', { search: '' })}>${says.clearSearch}</button></p>`;
}

// Sentences that hold the words searched for and that no fact was made of.
const Others = ({ index, others }) => others.length > 0 && html`<section class="others"><h3>${says.others}</h3><ul>${others.map((at) => html`<li key=${at.source + at.from}><${Letter} id=${at.source} />
    <a class="src" href=${formatRoute({ view: 'read', letter: at.source })}><span class="vh">${words.rail.read(letterOf(at.source))}: </span>${textAt(index, at)}</a></li>`)}</ul></section>`;

// Beside the articles on a wide window; here where there is no such place.
const Notices = ({ index, state, send }) => html`<div class="narrow-only">${index.report.sources.map((source) => html`<${SourceNotices} key=${source.id} index=${index} source=${source} state=${state} send=${send} />`)}</div><${DateNotice} index=${index} state=${state} send=${send} />`;

const Notes = ({ index }) => html`
    ${index.report.sources.length === 1 && html`<${Notice} title=${words.notice.oneArticle}>${words.strip.alone} <a class="link" href="#/add">${says.addOne}</a><//>`}
    ${index.report.sources.length > 1 && index.facts.length > 0 && !index.groups[0].facts.length && html`<${Notice} title="">${says.noConflict}<//>`}`;

export function Facts({ index, state, send }) {
    const { route } = state;
    const shown = shownFacts(index, route);
    const others = route.search ? otherSentences(index, route.search) : [];
    const base = formatRoute({ ...route, view: 'facts', fact: '' });
    const selected = index.fact.get(route.fact) ?? shown[0] ?? null;
    const list = useRef(null);
    useEffect(() => { markFound(list.current.querySelectorAll('.grp, .others'), route.search); return () => markFound([], ''); }, [index, route.search]);
    return html`<div class=${route.fact ? 'facts has-fact' : 'facts'}><section class="list" ref=${list} aria-label=${says.list}><h2 class="vh" tabindex="-1" id="view-title">${words.view.facts}</h2>
            <${Tools} index=${index} route=${route} state=${state} send=${send} shown=${shown} />
            <${Notices} index=${index} state=${state} send=${send} />
            ${shown.length === 0 && html`<${Nothing} index=${index} route=${route} others=${others} send=${send} />`}
            <${Groups} shown=${shown} index=${index} route=${route} base=${base} send=${send} newsOf=${state.news} selected=${selected?.id} />
            <${Others} index=${index} others=${others} />
            <${Aside} index=${index} send=${send} />
            <div class="notes"><${Notes} index=${index} /></div></section>
        <${Soon} by=${selected}>${selected && html`<${Detail} key="detail" index=${index} fact=${selected} list=${shown} state=${state} send=${send} />`}<//></div>`;
}
