// Facts by article. A table for reading: every cell that says something opens its evidence beside it.
import { html, memo, useCallback, useMemo } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Glyph } from '../parts/glyph.js';
import { Icon } from '../parts/icon.js';
import { letterOf } from '../state/letters.js';
import { columnCell, columnsOf, rowOf } from '../state/matrix.js';
import { formatRoute } from '../state/route.js';
import { shownFacts } from '../state/filter.js';
import { nameOf } from '../state/select.js';
import { FactTitle } from './title.js';
import { Detail } from './detail.js';
import { Tools } from './tools.js';
import { Chunked } from '../parts/chunked.js';

const { matrix: says } = words;

const Said = ({ cell }) => html`
    ${cell.values.map(({ text, side }, i) => html`${i ? html`<span class="o"> / </span>` : ''}${side && html`<span class="vn"><span class="vh">${says.side} </span>${side}</span>`}<span class="src">${text}</span>`)}
    ${cell.clause && html`<span class="src">${cell.clause.inside && html`<span class="el">… </span>`}${cell.clause.text}${cell.clause.cut && html`<span class="el"> …</span>`}</span>`}
    ${cell.noSource && html`<span class="t">${words.noSource}</span>`}`;

function Cell({ row, column, open }) {
    const { cell, different, count } = columnCell(row, column.ids);
    const edge = column.last ? ' lastacct' : '';
    if (!cell) return html`<td class=${`no${edge}`}>${says.none}</td>`;
    const name = `${column.ids.map(letterOf).join(' ')}: `;
    return html`<td class=${`${cell.tint || 'same'}${edge}`}><button type="button" class="cell" onClick=${() => open(row.fact.id)}><span><span class="vh">${name}</span>
        ${different > 1 ? html`<span class="o">${says.values(different)}</span>` : html`<${Said} cell=${cell} />`}
        ${column.ids.length > 1 && html`<span class="t">${says.among(count, column.ids.length)}</span>`}</span></button></td>`;
}

const Row = memo(({ index, fact, columns, current, open }) => {
    const row = rowOf(index, fact);
    return html`<tr aria-current=${current ? 'true' : undefined}><th scope="row"><a class="r" href=${formatRoute({ view: 'matrix', fact: fact.id })} onClick=${(event) => { event.preventDefault(); open(fact.id); }}>
        <${Glyph} verdict=${fact.verdict} /><span><${FactTitle} index=${index} fact=${fact} /></span></a></th>
        ${columns.map((column) => html`<${Cell} key=${column.ids.join()} row=${row} column=${column} open=${open} />`)}</tr>`;
});

// Accounts stand above their articles; one of several articles can be drawn together to one column.
function Head({ index, columns, closed, send }) {
    const toggle = (id) => send('ui', { closedAccounts: closed.includes(id) ? closed.filter((other) => other !== id) : [...closed, id] });
    return html`<thead><tr class="ac"><td></td>${columns.filter((column) => column.first).map(({ account, number, many, span }) => html`<th key=${account.id} colspan=${span} scope="colgroup" class="lastacct">
            ${many ? html`${words.rail.shared(number)} <button type="button" class="link" aria-expanded=${closed.includes(account.id) ? 'false' : 'true'} onClick=${() => toggle(account.id)}>${closed.includes(account.id) ? says.openAccount(account.sources.length) : says.closeAccount}</button>` : words.rail.account(number)}</th>`)}</tr>
        <tr class="hd"><th scope="col">${says.fact}</th>${columns.map((column) => html`<th key=${column.ids.join()} scope="col" class=${column.last ? 'lastacct' : ''}>${column.ids.length > 1 ? column.ids.map(letterOf).join(' ') : html`<a href=${formatRoute({ view: 'read', letter: column.ids[0] })}>${letterOf(column.ids[0])}</a><small>${nameOf(index, column.ids[0]) || words.rail.outlet}</small>`}</th>`)}</tr></thead>`;
}

function Picker({ index, label, value, onChange, none }) {
    return html`<label>${label} <select value=${value} onChange=${(event) => onChange(event.currentTarget.value)}><option value="">${none}</option>
        ${index.report.sources.map(({ id }) => html`<option key=${id} value=${id}>${letterOf(id)} ${nameOf(index, id) ?? ''}</option>`)}</select></label>`;
}

// A narrow screen shows two articles better than all.
function Pair({ index, pair, send }) {
    const choose = (i) => (id) => send('ui', { pair: pair.map((other, k) => (k === i ? id : other)) });
    return html`<p class="choose pair">${says.pair} <${Picker} index=${index} label=${html`<span class="vh">${says.first}</span>`} value=${pair[0]} none=${says.all} onChange=${choose(0)} />
        <${Picker} index=${index} label=${html`<span class="vh">${says.second}</span>`} value=${pair[1]} none=${says.all} onChange=${choose(1)} /></p>`;
}

export function Matrix({ index, state, send }) {
    const { route } = state;
    const shown = shownFacts(index, route);
    const selected = index.fact.get(route.fact);
    const many = index.report.sources.length > 9;
    const closed = state.closedAccounts ?? (many ? index.report.accounts.filter((account) => account.sources.length > 1).map((account) => account.id) : []);
    const paired = state.pair.filter(Boolean);
    const columns = useMemo(() => columnsOf(index, closed).filter((column) => !paired.length || column.ids.some((id) => paired.includes(id))), [index, closed.join(), paired.join()]);
    const open = useCallback((fact) => send('filter', { fact }), [send]);
    return html`<div class=${selected ? 'beside' : ''}><div class="page wide"><header><h2 tabindex="-1" id="view-title">${says.title}</h2><p>${says.lead}</p></header>
        <${Tools} index=${index} route=${route} state=${state} send=${send} shown=${shown} />
        <${Pair} index=${index} pair=${state.pair} send=${send} />
        <div class="mxwrap" role="region" aria-labelledby="view-title" tabindex="0"><table class=${columns.length > 14 ? 'mx compact' : 'mx'}><${Head} index=${index} columns=${columns} closed=${closed} send=${send} />
            <tbody><${Chunked} list=${shown} most=${100} atOnce=${5} wrap=${(more) => html`<tr><td colspan=${columns.length + 1}>${more}</td></tr>`} each=${(fact) => html`<${Row} key=${fact.id} index=${index} fact=${fact} columns=${columns} current=${fact.id === route.fact} open=${open} />`} /></tbody></table></div></div>
        ${selected && html`<div class="aside"><button type="button" class="btn sm ghost close" aria-label=${says.close} onClick=${() => open('')}><${Icon} name="x" /></button>
            <${Detail} index=${index} fact=${selected} list=${shown} state=${state} send=${send} /></div>`}</div>`;
}
