// Search, filter and sort; what is set stands under them as chips that take it off again.
import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Icon } from '../parts/icon.js';
import { Panel } from '../parts/panel.js';
import { letterOf } from '../state/letters.js';
import { noFilter } from '../state/route.js';
import { differenceKinds, factKinds, isFiltered, markKinds, sortsOf } from '../state/filter.js';
import { verdicts } from '../state/select.js';

const { facts: says } = words;

const toggled = (list, item) => (list.includes(item) ? list.filter((other) => other !== item) : [...list, item]);

// [{name, item, text}] for each thing set
function chipsOf(route) {
    const many = (name, text) => route[name].map((item) => ({ name, item, text: text(item) }));
    const one = (name, text) => (route[name] ? [{ name, item: '', text: text(route[name]) }] : []);
    return [
        ...one('search', (search) => `“${search}”`), ...one('person', (person) => person),
        ...many('verdicts', (verdict) => words.verdict[verdict].one),
        ...(route.articles.length ? [{ name: 'articles', item: null, text: says.amongChip[route.among || 'any'](route.articles.map(letterOf).join(', ')) }] : []),
        ...many('differs', (kind) => says.differsChip(words.slot[kind])), ...many('kinds', (kind) => says.kind[kind]),
        ...one('named', (named) => says.named[named]), ...many('marks', (mark) => says.mark[mark]),
    ];
}

function without(route, { name, item }) {
    if (name === 'articles') return { articles: [], among: '' };
    return { [name]: Array.isArray(route[name]) ? route[name].filter((other) => other !== item) : '' };
}

/** The active filters, each with its way off, and how many facts are left. */
export function Chips({ index, route, send, shown }) {
    if (!isFiltered(route)) return null;
    return html`<div class="active"><span role="status">${says.of(shown.length, index.facts.length)}</span>
        ${chipsOf(route).map((chip) => html`<button type="button" class="chip" key=${chip.name + chip.item} aria-label=${says.remove(chip.text)} onClick=${() => send('filter', without(route, chip))}>${chip.text}<${Icon} name="x" /></button>`)}
        <button type="button" class="link" onClick=${() => send('filter', noFilter)}>${says.clear}</button></div>`;
}

function Boxes({ title, name, items, text, route, send }) {
    return html`<fieldset><legend>${title}</legend>${items.map((item) => html`<label class="check" key=${item}><input type="checkbox" checked=${route[name].includes(item)} onChange=${() => send('filter', { [name]: toggled(route[name], item), fact: '' })} />${text(item)}</label>`)}</fieldset>`;
}

function Choice({ title, name, items, text, route, send }) {
    return html`<fieldset><legend>${title}</legend>${items.map((item) => html`<label class="check" key=${item}><input type="radio" name=${`filter-${name}`} checked=${(route[name] || items[0]) === item} onChange=${() => send('filter', { [name]: item === items[0] ? '' : item, fact: '' })} />${text(item)}</label>`)}</fieldset>`;
}

const sortName = (sort) => (sort.startsWith('told-') ? says.sorts.told(letterOf(sort.slice(5))) : says.sorts[sort]);

const Sort = ({ index, route, send }) => html`<select value=${route.sort || 'check'} onChange=${(event) => send('filter', { sort: event.currentTarget.value === 'check' ? '' : event.currentTarget.value })}>${sortsOf(index).map((sort) => html`<option key=${sort} value=${sort}>${sortName(sort)}</option>`)}</select>`;

// On a phone a sheet from below, with the order of the list in it and a button that says what is left.
function Filters({ index, route, send, shown }) {
    const rest = { route, send };
    return html`<div class="filters"><label class="check sorting">${says.sort} <${Sort} index=${index} ...${rest} /></label>
        <${Boxes} title=${says.byVerdict} name="verdicts" items=${verdicts} text=${(verdict) => words.verdict[verdict].one} ...${rest} />
        <${Boxes} title=${says.byDifference} name="differs" items=${differenceKinds} text=${(kind) => words.slot[kind]} ...${rest} />
        <${Boxes} title=${says.byKind} name="kinds" items=${factKinds} text=${(kind) => says.kind[kind]} ...${rest} />
        <${Choice} title=${says.bySource} name="named" items=${['any', 'yes', 'no']} text=${(named) => says.named[named]} ...${rest} />
        <${Boxes} title=${says.byMark} name="marks" items=${markKinds} text=${(mark) => says.mark[mark]} ...${rest} />
        <fieldset class="byarticle"><legend>${says.byArticle}</legend><label class="check"><span class="vh">${says.amongLabel}</span><select value=${route.among || 'any'} onChange=${(event) => send('filter', { among: event.currentTarget.value, fact: '' })}>${['any', 'all', 'none'].map((among) => html`<option key=${among} value=${among}>${says.among[among]}</option>`)}</select></label>
            ${index.report.sources.map(({ id }) => html`<label class="check" key=${id}><input type="checkbox" checked=${route.articles.includes(letterOf(id))} onChange=${() => send('filter', { articles: toggled(route.articles, letterOf(id)), fact: '' })} />${letterOf(id)}</label>`)}</fieldset>
        <button type="button" class="btn primary seen" onClick=${() => send('ui', { panel: '' })}>${says.see(shown.length)}</button></div>`;
}

/** `sorted`: the order of the facts is the reader's to choose. */
export function Tools({ index, route, state, send, shown, sorted = true }) {
    const toggle = (name) => (open) => send('ui', { panel: open ? name : '' });
    return html`<div class="tools"><label class="field"><${Icon} name="search" /><span class="vh">${says.searchLabel}</span>
            <input id="search" type="search" value=${route.search} placeholder=${says.search} onInput=${(event) => send('filter', { search: event.currentTarget.value, fact: '' })} /><kbd aria-hidden="true">/</kbd></label>
            <${Panel} id="filters" label=${says.filter} icon="filter" open=${state.panel === 'filter'} onToggle=${toggle('filter')}><${Filters} index=${index} route=${route} send=${send} shown=${shown} /><//>
            ${sorted && html`<label class="sorted"><span class="vh">${says.sort}</span><${Sort} index=${index} route=${route} send=${send} /></label>`}</div>
        <${Chips} index=${index} route=${route} send=${send} shown=${shown} />`;
}
