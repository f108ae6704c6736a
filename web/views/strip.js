// What is shown first: how many separate accounts, where they disagree, what to check.
import { html, memo } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Glyph } from '../parts/glyph.js';
import { headlineOf, leadOf } from '../state/headline.js';
import { figure, joinLetters } from '../state/letters.js';
import { checkFirst, mainDifference, statementOf } from '../state/select.js';
import { questionOf } from '../state/question.js';
import { formatRoute } from '../state/route.js';
import { FactTitle } from './title.js';

const { strip } = words;

// Too many to be told one by one: a bar as long as its part of all.
const Bar = ({ verdict, count, all }) => html`<span class=${`unit-bar units ${verdict} g-${verdict}`} aria-hidden="true"><i style=${{ width: `${Math.max(4, Math.round((96 * count) / all))}px` }}></i></span>`;

// A count and its squares are one stop for the Tab key: the arrows go from the count to a square and on to the next.
function onArrow(event) {
    const stops = [...event.currentTarget.querySelectorAll('button, a')];
    const next = stops[stops.indexOf(event.target) + ({ ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? NaN)];
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    next.focus();
}

// One square a fact, and the way there. Too small to be the only one: the list has each fact as a link of full size.
const Units = memo(({ index, group: { verdict, facts }, sort }) => {
    if (!facts.length) return null;
    if (facts.length > 40) return html`<${Bar} verdict=${verdict} count=${facts.length} all=${index.facts.length} />`;
    return html`<span class=${`units ${verdict} g-${verdict}`} role="group" aria-label=${strip.units(words.verdict[verdict].many)}>${facts.map((fact) => html`<a key=${fact.id} href=${formatRoute({ view: 'facts', fact: fact.id, sort })} tabindex="-1" title=${statementOf(index, fact)} aria-label=${statementOf(index, fact)}></a>`)}</span>`;
});

function Count({ index, group, route, send }) {
    const { verdict, facts } = group;
    const on = route.verdicts.includes(verdict);
    const verdictsThen = on ? route.verdicts.filter((other) => other !== verdict) : [...route.verdicts, verdict];
    const stays = ['facts', 'matrix', 'timeline'].includes(route.view);
    const toggle = () => send('go', stays ? { ...route, fact: '', verdicts: verdictsThen } : { view: 'facts', verdicts: verdictsThen }, stays);
    const { one, many } = words.verdict[verdict];
    return html`<div class="tally" onKeyDown=${onArrow}><button type="button" class="count" aria-pressed=${on ? 'true' : 'false'} onClick=${toggle}><span class="top"><${Glyph} verdict=${verdict} bare /><span class="num">${facts.length}</span></span>
        <span class="lab">${facts.length === 1 ? one : many}</span></button>${route.view === 'facts' && html`<${Units} index=${index} group=${group} sort=${route.sort} />`}</div>`;
}

const told = new Set(['quote', 'certainty', 'negation']);

// Under the question: what they say, where the question itself doesn't tell it; else the clause.
function Under({ index, fact }) {
    const difference = mainDifference(fact);
    if (!difference) return null;
    const statement = statementOf(index, fact);
    // "How many workers were injured" leaves nothing to add
    const asked = questionOf(index, fact).find(({ theirs }) => theirs).text;
    if (!told.has(difference.kind)) return !(asked.includes(' ') && statement.includes(asked)) && html`<span class="src under">${statement}</span>`;
    return html`<span class="under">${difference.values.slice(0, 3).map(({ text, sources }, i) => html`${i ? ', ' : ''}“<span class="src">${text}</span>” ${strip.in(sources.length > 3 ? figure(sources.length) : joinLetters(sources))}`)}</span>`;
}

const First = memo(({ index }) => {
    const facts = checkFirst(index);
    return html`<div class="first"><h2>${strip.first}</h2>${facts.length ? html`<ol>${facts.map((fact) => html`<li key=${fact.id}><${Glyph} verdict=${fact.verdict} />
        <div><a href=${formatRoute({ view: 'facts', fact: fact.id })}><${FactTitle} index=${index} fact=${fact} /></a><${Under} index=${index} fact=${fact} /></div></li>`)}</ol>` : html`<p class="dim">${strip.firstNone}</p>`}</div>`;
});

function Checked({ index }) {
    const count = index.facts.filter((fact) => fact.checked).length;
    return count > 0 && html`<p class="checked-count">${strip.checked(count, index.facts.length)}</p>`;
}

export function Strip({ index, route, send }) {
    const full = route.view === 'facts';
    return html`<section class=${full ? 'verdict' : 'verdict line'} aria-labelledby="verdict-title"><div><h1 id="verdict-title">${headlineOf(index)}</h1><${Checked} index=${index} />
        ${full && html`<p class="lead">${leadOf(index)}</p>`}
        <div class="counts" role="group" aria-label=${strip.counts}>${index.groups.map((group) => html`<${Count} key=${group.verdict} index=${index} group=${group} route=${route} send=${send} />`)}</div></div>
        ${full && index.report.sources.length > 1 && html`<${First} index=${index} />`}</section>`;
}
