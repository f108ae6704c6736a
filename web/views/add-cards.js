// The articles found, before they are compared: where they were split, and what would be left out of each.
import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Letter } from '../parts/capsules.js';
import { letterOf, sourceId } from '../state/letters.js';
import { cleanText, countWords, firstLine } from '../intake/clean.js';
import { readMoment } from '../intake/moment.js';
import { joinAbove, paragraphsOf, splitBefore } from '../intake/split.js';

const { add } = words;

const replaceAt = (list, i, part) => list.map((item, k) => (k === i ? { ...item, ...part } : item));

// What a button did takes the button away: the focus goes to the card it was done to.
const focusCard = (i) => setTimeout(() => (document.getElementById(`card-${i}`) ?? document.getElementById('add-text'))?.focus(), 30);

function Field({ id, label, value, onInput, hint, wrong }) {
    return html`<label for=${id}>${label}<input id=${id} value=${value} placeholder=${hint} autocomplete="off" aria-invalid=${wrong ? 'true' : undefined} aria-describedby=${wrong ? `${id}-wrong` : undefined} onInput=${(event) => onInput(event.currentTarget.value)} /></label>
        ${wrong && html`<p class="wrong" id=${`${id}-wrong`}>${wrong}</p>`}`;
}

function Preview({ draft, i, send }) {
    const paragraphs = paragraphsOf(draft[i].text);
    const split = (k) => { send('setDraft', splitBefore(draft, i, k)); focusCard(i + 1); };
    return html`<details class="preview"><summary class="link">${add.text}<span class="vh"> ${letterOf(sourceId(i))}</span></summary>${paragraphs.map((paragraph, k) => html`<div key=${k}>
        ${k > 0 && html`<button type="button" class="btn sm ghost cut" onClick=${() => split(k)}>${add.split}</button>`}
        <p class="src">${paragraph}</p></div>`)}</details>`;
}

const longestShown = 32;
const short = (line) => (line.length > longestShown ? `${line.slice(0, longestShown)}…` : line);

// The lines that the engine takes for page furniture, without those put back.
const linesLeftOut = ({ text, restored = [] }, seen) => (seen?.blocks ?? []).filter(({ kind }) => kind === 'furniture').map(({ from, to }) => cleanText(text).slice(from, to)).filter((line) => !restored.includes(line));

function LeftOut({ lines, putBack }) {
    if (!lines.length) return null;
    return html`<details class="left-out"><summary><span class="link">${words.read.left(lines.length)}</span>: ${lines.slice(0, 3).map((line, k) => html`${k ? ', ' : ''}<span class="src">${short(line)}</span>`)}${lines.length > 3 ? ', …' : ''}</summary>
        <ul>${lines.map((line, k) => html`<li key=${k}><span class="src">${line}</span> <button type="button" class="link" onClick=${() => putBack([line])}>${words.read.putBack}<span class="vh"> ${short(line)}</span></button></li>`)}</ul>
        ${lines.length > 1 && html`<button type="button" class="link" onClick=${() => putBack(lines)}>${add.putAllBack}</button>`}</details>`;
}

export function Card({ state, i, send }) {
    const { draft, skimmed } = state;
    const article = draft[i];
    const seen = skimmed.get(article.text);
    const lines = linesLeftOut(article, seen);
    const change = (part) => send('setDraft', replaceAt(draft, i, part));
    const putBack = (back) => { change({ restored: [...(article.restored ?? []), ...back] }); focusCard(i); };
    const join = () => { send('setDraft', joinAbove(draft, i)); focusCard(i - 1); };
    const remove = () => { send('setDraft', draft.filter((_, k) => k !== i)); focusCard(Math.min(i, draft.length - 2)); };
    const wrong = article.published && !readMoment(article.published) ? add.badDate : null;
    return html`<li class="card" id=${`card-${i}`} tabindex="-1"><${Letter} id=${sourceId(i)} /><div>
            <p class="src head">${seen?.title || firstLine(article.text)}</p>
            <p class="m">${add.words(countWords(article.text) - countWords(lines.join('\n')))}${seen?.byline && html` · <span class="src">${seen.byline}</span>`}${seen && !lines.length && ` · ${add.nothingLeft}`} · ${i > 0 && html`<button type="button" class="link" onClick=${join}>${add.join}<span class="vh"> ${letterOf(sourceId(i))}</span></button> · `}
                <button type="button" class="link" onClick=${remove}>${add.remove}<span class="vh"> ${letterOf(sourceId(i))}</span></button></p>
            <${LeftOut} lines=${lines} putBack=${putBack} />
            <${Preview} draft=${draft} i=${i} send=${send} /></div>
        <div class="mini" role="group" aria-label=${words.read.article(letterOf(sourceId(i)))}><${Field} id=${`outlet-${i}`} label=${add.outlet} value=${article.outlet ?? ''} hint=${seen?.outlet ?? ''} onInput=${(outlet) => change({ outlet })} />
            <${Field} id=${`date-${i}`} label=${add.date} value=${article.published ?? ''} hint=${seen?.published ?? add.dateHint} wrong=${wrong} onInput=${(published) => change({ published: published.trim() })} /></div></li>`;
}
