// What a reader can do with a fact: check it, note something, judge it otherwise, take it apart or together.
import { html, useState } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Glyph } from '../parts/glyph.js';
import { Icon } from '../parts/icon.js';
import { Panel } from '../parts/panel.js';
import { copyText, copyViewLink } from '../export/share.js';
import { changedWords, factEntry } from '../export/document.js';
import { anchorOf, sentenceNames } from '../state/changes.js';
import { fold } from '../state/filter.js';
import { letterOf } from '../state/letters.js';
import { formatRoute } from '../state/route.js';
import { statementOf, textAt, verdicts } from '../state/select.js';
import { FactTitle, Statement } from './title.js';

const { detail: says, changes: tells } = words;

const pick = (send, kind) => () => send('ui', { picking: kind, panel: '' });
const done = (send) => send('ui', { picking: null });

function citation(index, fact) {
    const { question, statement, sentences, verdict } = factEntry(index, fact);
    return `${question ?? statement}\n${words.verdict[verdict].one}\n${sentences.map(({ letter, place, text }) => `${letter} ${place}: “${text}”`).join('\n')}`;
}

function Menu({ index, fact, state, send }) {
    const hide = () => { send('change', { kind: 'hide', at: anchorOf(index, fact) }, tells.hidden); };
    const items = [
        [fact.note ? tells.editNote : tells.note, pick(send, 'note')], [tells.citation, () => copyText(citation(index, fact), words.share.copiedText, send)], [words.bar.link, () => copyViewLink({ ...state, route: { ...state.route, fact: fact.id } }, send)],
        [tells.verdict, pick(send, 'verdict')], [tells.split, pick(send, 'split')], [tells.merge, pick(send, 'merge')], [tells.hide, hide],
    ];
    return html`<${Panel} id="fact-menu" kind="btn sm ico2 ghost" icon="dots" name=${tells.more} open=${state.panel === 'fact'} onToggle=${(open) => send('ui', { panel: open ? 'fact' : '' })}>
        <ul class="menu">${items.map(([title, act]) => html`<li key=${title}><button type="button" class="item" onClick=${() => { send('ui', { panel: '' }); act(); }}>${title}</button></li>`)}</ul><//>`;
}

export function Head({ index, fact, list, state, send }) {
    const { route } = state;
    const at = list.findIndex((other) => other.id === fact.id);
    const step = (by) => list[at + by] && (() => send('go', { ...route, fact: list[at + by].id }, true));
    return html`<div class="dh"><a class="btn sm ghost back" href=${formatRoute({ ...route, fact: '' })}><${Icon} name="left" />${words.view[route.view] ?? says.back}</a>
        <span class=${`pill ${fact.verdict}`}><${Glyph} verdict=${fact.verdict} bare />${words.verdict[fact.verdict].one}</span>
        <span class="pos">${at >= 0 ? says.position(at + 1, list.length) : ''}</span>
        <button type="button" class="btn sm ico2 ghost" aria-label=${says.previous} disabled=${!step(-1)} onClick=${step(-1)}><${Icon} name="left" /></button>
        <button type="button" class="btn sm ico2 ghost" aria-label=${says.next} disabled=${!step(1)} onClick=${step(1)}><${Icon} name="right" /></button><span class="sp"></span>
        <button type="button" class="btn sm" aria-label=${tells.check} aria-pressed=${fact.checked ? 'true' : 'false'} onClick=${() => send('check', fact)}><${Icon} name="check" /><span class="lb">${fact.checked ? tells.isChecked : tells.check}</span></button>
        <button type="button" class="btn sm ghost lb" onClick=${pick(send, 'note')}>${fact.note ? tells.editNote : tells.note}</button>
        <${Menu} index=${index} fact=${fact} state=${state} send=${send} /></div>`;
}

function Note({ index, fact, state, send }) {
    const text = state.notes[fact.id] ?? fact.note ?? '';
    const end = () => { send('typeNote', fact.id, null); done(send); };
    const save = () => { send('put', { kind: 'note', at: anchorOf(index, fact), text: text.trim(), off: !text.trim() }, tells.noteKept); end(); };
    return html`<div class="picker"><label for="note-text">${tells.noteLabel}</label><textarea id="note-text" rows="3" value=${text} onInput=${(event) => send('typeNote', fact.id, event.currentTarget.value)}></textarea>
        <p><button type="button" class="btn sm primary" onClick=${save}>${tells.keep}</button> <button type="button" class="btn sm ghost" onClick=${end}>${tells.cancel}</button></p></div>`;
}

function Verdict({ index, fact, send }) {
    const choose = (verdict) => { send('put', { kind: 'verdict', at: anchorOf(index, fact), verdict }, tells.judged(words.verdict[verdict].one)); done(send); };
    return html`<fieldset class="picker"><legend>${tells.verdict}</legend><p>${verdicts.map((verdict) => html`<button type="button" key=${verdict} class="btn sm" disabled=${verdict === fact.verdict} onClick=${() => choose(verdict)}><${Glyph} verdict=${verdict} bare />${words.verdict[verdict].one}</button> `)}
        <button type="button" class="btn sm ghost" onClick=${() => done(send)}>${tells.cancel}</button></p></fieldset>`;
}

function Split({ index, fact, send }) {
    const [chosen, setChosen] = useState([]);
    const all = sentenceNames(index, fact);
    const names = [...new Set(all.map(({ name }) => name))];
    const toggle = (name) => setChosen(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name]);
    const split = () => { send('change', { kind: 'split', at: anchorOf(index, fact), sentences: chosen }, tells.wasSplit); done(send); };
    return html`<fieldset class="picker"><legend>${tells.splitWhich}</legend>${names.map((name) => {
        const claim = index.claim.get(all.find((each) => each.name === name).claim);
        return html`<label class="check" key=${name}><input type="checkbox" checked=${chosen.includes(name)} onChange=${() => toggle(name)} /><span><b>${letterOf(claim.source)}</b> <span class="src">${textAt(index, claim)}</span></span></label>`;
    })}<p><button type="button" class="btn sm primary" disabled=${!chosen.length || chosen.length === names.length} onClick=${split}>${tells.splitDo}</button> <button type="button" class="btn sm ghost" onClick=${() => done(send)}>${tells.cancel}</button></p></fieldset>`;
}

const mostOffered = 12;

function Merge({ index, fact, send }) {
    const [search, setSearch] = useState('');
    const fits = (other) => other.id !== fact.id && fold(statementOf(index, other)).includes(fold(search));
    const offered = index.facts.filter(fits).slice(0, mostOffered);
    const merge = (other) => { send('change', { kind: 'merge', at: anchorOf(index, fact), with: anchorOf(index, other) }, tells.merged); done(send); };
    return html`<div class="picker"><label for="merge-search">${tells.mergeWhich}</label><input id="merge-search" class="box" type="search" value=${search} onInput=${(event) => setSearch(event.currentTarget.value)} />
        <ul>${offered.map((other) => html`<li key=${other.id}><button type="button" class="item" onClick=${() => merge(other)}><${Glyph} verdict=${other.verdict} /><${Statement} index=${index} fact=${other} /></button></li>`)}</ul>
        <p><button type="button" class="btn sm ghost" onClick=${() => done(send)}>${tells.cancel}</button></p></div>`;
}

const pickers = { note: Note, verdict: Verdict, split: Split, merge: Merge };

/** What is being asked about this fact just now, and what was changed. */
export function Changes({ index, fact, state, send }) {
    // a note half-written is gone on with, also after the tab was closed
    const picking = state.picking ?? (state.notes[fact.id] !== undefined ? 'note' : null);
    const Picker = pickers[picking];
    return html`${changedWords(fact).map((text) => html`<p class="changed" key=${text}>${text}. <button type="button" class="link" onClick=${() => send('takeBack', fact)}>${tells.takeBack}</button></p>`)}
        ${Picker && html`<${Picker} key=${fact.id} index=${index} fact=${fact} state=${state} send=${send} />`}
        ${fact.note && picking !== 'note' && html`<p class="kept-note"><b>${tells.noteTitle}</b> ${fact.note}</p>`}`;
}

/** Under "How this was decided". */
export const NotRight = ({ index, fact, send }) => html`<p class="fix">${tells.notRight} <button type="button" class="link" onClick=${pick(send, 'verdict')}>${tells.verdict}</button>
    <button type="button" class="link" onClick=${pick(send, 'split')}>${tells.split}</button> <button type="button" class="link" onClick=${pick(send, 'merge')}>${tells.merge}</button>
    <button type="button" class="link" onClick=${() => send('change', { kind: 'hide', at: anchorOf(index, fact) }, tells.hidden)}>${tells.hide}</button></p>`;

/** At the end of the list: what the reader took out, and changes that fit no longer. */
export function Aside({ index, send }) {
    const { hidden, unfit } = index;
    return html`${hidden.length > 0 && html`<details class="aside-list"><summary>${tells.hiddenCount(hidden.length)}</summary><ul>${hidden.map((fact) => html`<li key=${fact.id}><${FactTitle} index=${index} fact=${fact} /> <button type="button" class="link" onClick=${() => send('takeBack', fact)}>${tells.putBack}</button></li>`)}</ul></details>`}
        ${unfit.length > 0 && html`<p class="none-found">${tells.unfit(unfit.length)} <button type="button" class="link" onClick=${() => send('forget', unfit)}>${tells.forget}</button></p>`}`;
}
