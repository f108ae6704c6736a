// Facts in order of their dates, with the words each date was read from.
import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Capsules } from '../parts/capsules.js';
import { Chunked } from '../parts/chunked.js';
import { Glyph } from '../parts/glyph.js';
import { capsulesOf } from '../state/select.js';
import { shownFacts } from '../state/filter.js';
import { joinLetters, letterOf } from '../state/letters.js';
import { formatRoute } from '../state/route.js';
import { dateWords, timelineOf } from '../state/timeline.js';
import { Tools } from './tools.js';
import { Statement } from './title.js';

const { timeline: says } = words;

// Articles that put it in the same words share a line: A, B “Wednesday”: weekday before the publication date
function groupsOf(from) {
    const groups = new Map();
    for (const { source, text, basis } of from) {
        const key = `${text.toLowerCase()}|${basis}`;
        const group = groups.get(key) ?? { text, basis, sources: [] };
        group.sources.push(source);
        groups.set(key, group);
    }
    return [...groups.values()];
}

const How = ({ from }) => html`<p class="how">${groupsOf(from).map(({ text, basis, sources }, i) => html`${i ? '; ' : ''}${joinLetters(sources)}: “<span class="src">${text}</span>”, ${basis}`)}</p>`;

function Entry({ index, entry, route }) {
    const { fact, value, precision, stated, others, from } = entry;
    const where = capsulesOf(fact).map((group) => group.filter((id) => from.some(({ source }) => source === id))).filter((group) => group.length);
    return html`<li class="tl"><div class="d"><time datetime=${/[/W]/.test(value) ? undefined : value}>${dateWords(value)}</time><small>${says.precision[precision]}${precision === 'day' || precision === 'range' ? says.basis[stated ? 'stated' : 'worked'] : ''}</small></div>
        <div class="e"><div><a class="t" href=${formatRoute({ ...route, view: 'facts', fact: fact.id })}>${others > 0 ? html`<${Glyph} verdict=${fact.verdict} />` : html`<span class="vh">${words.verdict[fact.verdict].one}. </span>`}<${Statement} index=${index} fact=${fact} /></a>
            <${How} from=${from} />${others > 0 && html`<p class="how">${says.others(others)}</p>`}</div><${Capsules} groups=${where} /></div></li>`;
}

// What "yesterday" was counted from, and the articles for which nothing is known.
function Anchors({ index }) {
    const { sources } = index.report;
    const known = sources.filter((source) => source.published);
    const unknown = sources.filter((source) => !source.published);
    return html`<p class="anchors">${known.length > 0 && html`${says.anchor} ${known.map((source, i) => html`${i ? '; ' : ''}${letterOf(source.id)} ${dateWords(source.published)}, ${source.published_why ?? says.published[source.published_basis]}`)}. `}
        ${unknown.length > 0 && html`${says.noAnchor(joinLetters(unknown.map(({ id }) => id)), unknown.length === 1)} <a class="link" href="#/add">${says.put}</a>`}</p>`;
}

export function Timeline({ index, state, send }) {
    const { route } = state;
    const shown = shownFacts(index, route);
    const { entries, undated } = timelineOf(index, shown);
    return html`<div class="page"><header><h2 tabindex="-1" id="view-title">${says.title}</h2><p>${says.lead}</p><${Anchors} index=${index} /></header>
        <${Tools} index=${index} route=${route} state=${state} send=${send} shown=${shown} sorted=${false} />
        ${!entries.length && html`<p class="dim">${says.none}</p>`}
        <ol class="tls"><${Chunked} list=${entries} each=${(entry) => html`<${Entry} key=${entry.key} index=${index} entry=${entry} route=${route} />`} /></ol>
        ${undated.length > 0 && html`<details class="undated"><summary><h3>${says.undated(undated.length)}</h3></summary><ul><${Chunked} list=${undated} each=${(fact) => html`<li key=${fact.id}><a class="t" href=${formatRoute({ ...route, view: 'facts', fact: fact.id })}><${Glyph} verdict=${fact.verdict} /><${Statement} index=${index} fact=${fact} /></a></li>`} /></ul></details>`}</div>`;
}
