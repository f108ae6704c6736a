// An article with what it shares underlined; facts and text are linked both ways.
import { html, useEffect } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Capsules } from '../parts/capsules.js';
import { Glyph } from '../parts/glyph.js';
import { joinLetters, letterOf } from '../state/letters.js';
import { mainDifference, nameOf, sharedShare, textAt } from '../state/select.js';
import { factsIn, readingOf } from '../state/reading.js';
import { formatRoute } from '../state/route.js';
import { FactTitle } from './title.js';
import { SourceNotices } from './notices.js';
import { titleOf } from './rail.js';

const { read: says } = words;

function Piece({ id, text, piece, letter, selected, hover, send }) {
    const said = text.slice(piece.from, piece.to);
    if (!piece.mark) return said;
    const { fact, kind } = piece.mark;
    if (!fact) return html`<mark class=${kind} data-at=${id + piece.mark.from}>${said}</mark>`;
    const seen = fact.id === selected || fact.id === hover;
    const enter = () => send('ui', { hover: fact.id });
    const leave = () => send('ui', { hover: null });
    return html`<a class=${`u ${fact.verdict}${seen ? ' seen' : ''}`} href=${formatRoute({ view: 'read', letter, fact: fact.id })} aria-current=${fact.id === selected ? 'true' : undefined} onMouseEnter=${enter} onMouseLeave=${leave} onFocus=${enter} onBlur=${leave}>${said}<span class="vh">${says.verdict(words.verdict[fact.verdict].one)}</span></a>`;
}

const Left = ({ index, text, part, id, send, state }) => html`<details class="left"><summary>${says.left(part.blocks.length)}</summary>
    ${part.blocks.map((block) => html`<p class="src" key=${block.from}>${text.slice(block.from, block.to)}</p>`)}
    <button type="button" class="link" onClick=${() => putBack(index, id, part, state, send)}>${says.putBack}</button></details>`;

// The lines go to the engine as part of the report: that is a change to the article, and can be undone.
function putBack(index, id, part, state, send) {
    const i = state.articles.findIndex((article) => article.key === index.keys[id]);
    const lines = part.blocks.map((block) => index.texts[id].slice(block.from, block.to));
    send('editArticle', i, { restored: [...(state.articles[i].restored ?? []), ...lines] });
}

function Block({ index, id, part, state, send }) {
    const text = index.texts[id];
    if (part.kind === 'left') return html`<${Left} index=${index} text=${text} part=${part} id=${id} state=${state} send=${send} />`;
    const body = part.pieces.map((piece) => html`<${Piece} key=${piece.from} id=${id} text=${text} piece=${piece} letter=${id} selected=${state.route.fact} hover=${state.hover} send=${send} />`);
    if (part.kind === 'headline') return html`<h2 class="src head">${body}</h2>`;
    return html`<div class=${`para ${part.kind}${part.shares.length ? ' sh' : ''}`} id=${part.number ? `p${part.number}` : undefined}>
        ${part.number && html`<span class="num"><span class="vh">${says.paragraph} </span>${part.number}</span>`}
        <p class="src">${body}</p>${part.shares.length > 0 && html`<span class="gut" title=${says.shares(joinLetters(part.shares))}><${Capsules} groups=${[part.shares]} /></span>`}</div>`;
}

function Notes({ index, id, entries, state, send }) {
    const shown = entries.filter(({ fact }) => state.singles || fact.verdict !== 'single' || fact.id === state.route.fact);
    const enter = (fact) => () => send('ui', { hover: fact.id });
    const leave = () => send('ui', { hover: null });
    return html`<aside class="inthis" aria-label=${says.inThis}><h3>${says.inThis} <small>${says.facts(entries.length)}</small></h3>
        ${!entries.length && html`<p class="dim">${says.none}</p>`}
        <label class="check"><input type="checkbox" checked=${state.singles} onChange=${(event) => send('ui', { singles: event.currentTarget.checked })} />${says.singles}</label>
        <ol>${shown.map(({ fact, claims }) => html`<li key=${fact.id} class=${fact.id === state.route.fact || fact.id === state.hover ? 'note seen' : 'note'} onMouseEnter=${enter(fact)} onMouseLeave=${leave}><${Glyph} verdict=${fact.verdict} /><div>
            <a class="t" href=${formatRoute({ view: 'read', letter: id, fact: fact.id })} aria-current=${fact.id === state.route.fact ? 'true' : undefined} onFocus=${enter(fact)} onBlur=${leave}>${mainDifference(fact) ? html`<${FactTitle} index=${index} fact=${fact} />` : html`<span class="src whole">${textAt(index, claims[0])}</span>`}</a>
            <a class="link" href=${formatRoute({ view: 'facts', fact: fact.id })}>${says.open}</a></div></li>`)}</ol></aside>`;
}

const Chooser = ({ index, id }) => html`<nav class="chooser" aria-label=${says.choose}>${index.report.sources.map((source) => html`<a key=${source.id} class="letter" href=${formatRoute({ view: 'read', letter: source.id })} aria-current=${source.id === id ? 'page' : undefined} aria-label=${says.article(letterOf(source.id))}>${letterOf(source.id)}</a>`)}</nav>`;

function Meta({ index, source }) {
    const facts = [says.article(letterOf(source.id)), nameOf(index, source.id) ?? words.rail.outlet, source.published, words.add.words(source.words)];
    if (index.report.sources.length > 1) facts.push(words.rail.wording(sharedShare(index.report, source.id)));
    return html`<p class="meta">${facts.filter(Boolean).join(' · ')}</p>`;
}

function scrollToFact(id, fact) {
    const mark = fact && document.querySelector('.reader .u[aria-current]');
    if (mark) mark.scrollIntoView({ block: 'center' });
}

function Pick({ index, id, state, send }) {
    const others = index.report.sources.filter((source) => source.id !== id);
    return html`<p class="choose"><label>${says.mark} <select value=${state.marking} onChange=${(event) => send('ui', { marking: event.currentTarget.value })}>${Object.entries(says.marking).map(([key, name]) => html`<option key=${key} value=${key}>${name}</option>`)}</select></label>
        ${others.length > 0 && html`<label>${says.beside} <select value=${state.beside} onChange=${(event) => send('ui', { beside: event.currentTarget.value, scrollTo: null })}><option value="">${says.nobody}</option>${others.map((source) => html`<option key=${source.id} value=${source.id}>${letterOf(source.id)} ${nameOf(index, source.id) ?? ''}</option>`)}</select></label>`}</p>`;
}

function Whole({ index, id, state, send }) {
    const source = index.source.get(id);
    const parts = readingOf(index, id, { selected: state.route.fact, singles: state.singles, marking: state.marking });
    const hasHeadline = parts.some((part) => part.kind === 'headline');
    const foreign = source.notices.some(({ code }) => code === 'not_english');
    return html`<article aria-label=${says.article(letterOf(id))} lang=${foreign ? source.language : undefined}><${Meta} index=${index} source=${source} />
        <${SourceNotices} index=${index} source=${source} state=${state} send=${send} />
        ${!hasHeadline && html`<h2 class="head">${titleOf(index, id) && says.article(letterOf(id))}</h2>`}
        ${parts.map((part) => html`<${Block} key=${`${id}${part.from}`} index=${index} id=${id} part=${part} state=${state} send=${send} />`)}</article>`;
}

// Two articles side by side begin where they share the passage that was asked for.
function scrollToPassage(places) {
    for (const place of places ?? []) document.querySelector(`[data-at="${CSS.escape(place)}"]`)?.scrollIntoView({ block: 'center' });
}

export function Read({ index, state, send }) {
    const id = index.source.has(state.route.letter) ? state.route.letter : index.report.sources[0].id;
    const beside = index.source.has(state.beside) && state.beside !== id ? state.beside : null;
    useEffect(() => scrollToFact(id, state.route.fact), [id, state.route.fact]);
    useEffect(() => scrollToPassage(state.scrollTo), [id, beside, state.scrollTo]);
    return html`<div class="page"><h2 class="vh" tabindex="-1" id="view-title">${words.view.read}: ${says.article(letterOf(id))}</h2><${Chooser} index=${index} id=${id} />
        <${Pick} index=${index} id=${id} state=${state} send=${send} />
        <div class=${beside ? 'reader two' : 'reader'}><${Whole} index=${index} id=${id} state=${state} send=${send} />
            ${beside ? html`<${Whole} index=${index} id=${beside} state=${state} send=${send} />` : html`<${Notes} index=${index} id=${id} entries=${factsIn(index, id)} state=${state} send=${send} />`}</div></div>`;
}
