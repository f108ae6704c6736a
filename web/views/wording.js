// Who shares wording with whom: where it sits, how much, which passages, and what that means.
import { html, memo, useMemo } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Capsules, Letter } from '../parts/capsules.js';
import { Chunked, Soon } from '../parts/chunked.js';
import { joinLetters, joinWords, letterOf } from '../state/letters.js';
import { formatRoute } from '../state/route.js';
import { orderWords } from '../state/copied.js';
import { nameOf } from '../state/select.js';
import { passagesOf, shareIn, stripsOf, tableOf } from '../state/wording.js';

const { wording: says } = words;
const high = 26;

// A passage lights up in every strip it stands in.
function Strip({ strip, longest, seen, send }) {
    const light = (key) => () => key && send('ui', { hover: key });
    return html`<div class="strip"><${Letter} id=${strip.id} /><svg viewBox=${`0 0 ${longest} ${high}`} preserveAspectRatio="none" role="img" aria-label=${says.strip(letterOf(strip.id), strip.share)} onMouseLeave=${() => send('ui', { hover: null })}>
        <rect class="own" x="0" y="0" width=${strip.length} height=${high} />${strip.parts.map((part) => html`<rect key=${part.from + part.kind} class=${`${part.kind}${part.key && part.key === seen ? ' seen' : ''}`} x=${part.from} y="0" width=${part.to - part.from} height=${high} onMouseEnter=${light(part.key)} />`)}</svg>
        <span class="pc">${strip.share}%</span></div>`;
}

const Legend = () => html`<p class="legend">${['many', 'few', 'own', 'said'].map((kind) => html`<span key=${kind}><i class=${kind}></i>${says.legend[kind]}</span>`)}</p>`;

const nameOfUnit = (unit) => (unit.length > 3 ? `${letterOf(unit[0])}–${letterOf(unit.at(-1))}` : unit.map(letterOf).join(' '));

const Table = memo(({ index }) => {
    const { units, rows } = tableOf(index);
    return html`<div class="mxwrap" role="region" aria-labelledby="share-title" tabindex="0"><table class="heat"><thead><tr><td></td>${units.map((unit) => html`<th key=${unit[0]} scope="col">${says.in(nameOfUnit(unit))}</th>`)}</tr></thead>
        <tbody>${rows.map((cells, i) => html`<tr key=${units[i][0]}><th scope="row">${nameOfUnit(units[i])}</th>${cells.map((share, k) => html`<td key=${units[k][0]} class=${share === null ? 'self' : ''} style=${share === null ? undefined : { '--share': share / 100 }}>${share === null ? '–' : `${share}%`}</td>`)}</tr>`)}</tbody></table></div>`;
});

function Passage({ index, passage, seen, send }) {
    const light = (key) => () => send('ui', { hover: key });
    const [first, second] = passage.sources;
    return html`<li class=${passage.key === seen ? 'passage seen' : 'passage'} onMouseEnter=${light(passage.key)} onMouseLeave=${light(null)}><${Capsules} groups=${[passage.sources]} /><div><p class="src">${passage.text}</p>
        <span class="sub">${says.words(passage.words)} · <a class="link" href=${formatRoute({ view: 'read', letter: first })} onFocus=${light(passage.key)} onBlur=${light(null)} onClick=${() => send('ui', { beside: second, marking: 'wording', scrollTo: passage.spans.map(({ source, from }) => source + from) })}>${says.both(letterOf(first), letterOf(second))}</a></span></div></li>`;
}

// Arrows only where a time or a name shows the way: "C ← B".
const First = memo(({ index }) => {
    const order = orderWords(index);
    return html`<h3>${says.first}</h3>${order.length ? html`<ul class="order"><${Chunked} list=${order} most=${12} each=${(each) => html`<li key=${each.from + each.to}><span aria-hidden="true"><${Letter} id=${each.to} /> ← <${Letter} id=${each.from} /></span><span class="vh">${says.order(letterOf(each.to), letterOf(each.from))}: </span><span>${each.why}</span></li>`} /></ul>` : html`<p class="muted">${says.noTimes}</p>`}`;
});

// Sentences in words: who is grouped, who credits whom, what is left of each article's own.
const Means = memo(({ index }) => {
    const { accounts, sources } = index.report;
    const largest = (id) => Math.max(0, ...sources.filter((other) => other.id !== id).map((other) => shareIn(index, id, other.id)));
    const shared = accounts.filter((account) => account.sources.length > 1);
    const alone = accounts.filter((account) => account.sources.length === 1);
    const credits = sources.filter((source) => source.credits?.length);
    return html`<h3>${says.means}</h3>${shared.map((account) => html`<p key=${account.id}>${says.grouped(joinLetters(account.sources))} ${says.own(joinWords(account.sources.map((id) => says.ownShare(letterOf(id), 100 - largest(id)))))}</p>`)}
        ${credits.length > 0 && html`<p>${credits.map((source) => says.credit(letterOf(source.id), joinWords(source.credits))).join(' ')}</p>`}
        ${alone.length > 0 && html`<p>${alone.slice(0, 8).map((account) => says.alone(letterOf(account.sources[0]), largest(account.sources[0]))).join(' ')}</p>`}
        <p class="muted">${says.limit}</p>`;
});

function Passages({ index, hover, send }) {
    const passages = useMemo(() => passagesOf(index), [index]);
    const strips = useMemo(() => stripsOf(index, passages), [passages]);
    const longest = Math.max(...strips.map(({ length }) => length));
    const seen = passages.find(({ key }) => key === hover);
    return html`<h3>${says.where} <small>${says.scale}</small></h3>
        <div class="strips"><${Chunked} list=${strips} most=${60} atOnce=${12} each=${(strip) => html`<${Strip} key=${strip.id} strip=${strip} longest=${longest} seen=${hover} send=${send} />`} /></div><${Legend} />
        <p class="lit src" aria-hidden="true">${seen?.text ?? ''}</p>
        <h3>${says.longest}</h3>${passages.length ? html`<ol><${Chunked} list=${passages} most=${30} atOnce=${12} each=${(passage) => html`<${Passage} key=${passage.key} index=${index} passage=${passage} seen=${hover} send=${send} />`} /></ol>` : html`<p class="dim">${says.none}</p>`}`;
}

export const Wording = ({ index, state, send }) => html`<div class="page wide"><header><h2 tabindex="-1" id="view-title">${says.title}</h2><p>${says.lead}</p></header>
    <div class="cols2"><div><${Soon} by=${index}><${Passages} index=${index} hover=${state.hover} send=${send} /><//></div>
    <div><${Soon} by=${index}><h3 id="share-title">${says.table}</h3><${Table} index=${index} /><div class="means"><${Means} index=${index} />${index.report.accounts.some(({ sources }) => sources.length > 1) && html`<${First} index=${index} />`}</div><//></div></div></div>`;
