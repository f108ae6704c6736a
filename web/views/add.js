// The dialog where articles come in and their splits are checked.
import { html, useEffect, useRef } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Letter } from '../parts/capsules.js';
import { Icon } from '../parts/icon.js';
import { Notice } from '../parts/notice.js';
import { sourceId } from '../state/letters.js';
import { bookmarklet } from '../intake/bookmarklet.js';
import { countWords, firstLine, isDate } from '../intake/clean.js';
import { joinAbove, paragraphsOf, splitBefore } from '../intake/split.js';
import { chooseFiles, takePaste, takeText } from '../intake/take.js';

const { add } = words;

const replaceAt = (list, i, part) => list.map((item, k) => (k === i ? { ...item, ...part } : item));

function Field({ id, label, value, onInput, hint, wrong }) {
    return html`<label for=${id}>${label}<input id=${id} value=${value} placeholder=${hint} autocomplete="off" aria-invalid=${wrong ? 'true' : undefined} aria-describedby=${wrong ? `${id}-wrong` : undefined} onInput=${(event) => onInput(event.currentTarget.value)} /></label>
        ${wrong && html`<p class="wrong" id=${`${id}-wrong`}>${wrong}</p>`}`;
}

function Preview({ draft, i, send }) {
    const paragraphs = paragraphsOf(draft[i].text);
    return html`<details class="preview"><summary class="link">${add.text}</summary>${paragraphs.map((paragraph, k) => html`<div key=${k}>
        ${k > 0 && html`<button type="button" class="btn sm ghost cut" onClick=${() => send('setDraft', splitBefore(draft, i, k))}>${add.split}</button>`}
        <p class="src">${paragraph}</p></div>`)}</details>`;
}

function Card({ draft, i, send }) {
    const article = draft[i];
    const edit = (part) => send('setDraft', replaceAt(draft, i, part));
    const wrong = article.published && !isDate(article.published) ? add.badDate : null;
    return html`<li class="card"><${Letter} id=${sourceId(i)} /><div>
            <p class="src head">${firstLine(article.text)}</p>
            <p class="m">${add.words(countWords(article.text))} · ${i > 0 && html`<button type="button" class="link" onClick=${() => send('setDraft', joinAbove(draft, i))}>${add.join}</button> · `}
                <button type="button" class="link" onClick=${() => send('setDraft', draft.filter((_, k) => k !== i))}>${add.remove}</button></p>
            <${Preview} draft=${draft} i=${i} send=${send} /></div>
        <div class="mini"><${Field} id=${`outlet-${i}`} label=${add.outlet} value=${article.outlet ?? ''} onInput=${(outlet) => edit({ outlet })} />
            <${Field} id=${`date-${i}`} label=${add.date} value=${article.published ?? ''} hint=${add.dateHint} wrong=${wrong} onInput=${(published) => edit({ published: published.trim() })} /></div></li>`;
}

function Take({ state, send }) {
    const { typed: text } = state;
    const take = () => { takeText(send, text); send('type', ''); };
    return html`<div class="take"><label class="vh" for="add-text">${add.paste}</label>
        <textarea id="add-text" rows="3" placeholder=${add.paste} value=${text} onInput=${(event) => send('type', event.currentTarget.value)} onPaste=${(event) => takePaste(send, event)}></textarea>
        <div class="row"><button type="button" class="btn" disabled=${!text.trim()} onClick=${take}>${add.take}</button>
            <button type="button" class="btn" onClick=${() => chooseFiles(send)}>${words.start.files}</button></div></div>`;
}

function FromBrowser({ open }) {
    const address = bookmarklet();
    const drag = (event) => event.preventDefault();
    return address && html`<details class="take" open=${open}><summary class="link">${add.browser.title}</summary>
        <p>${add.browser.how}</p><p><a class="btn" href=${address} draggable="true" onClick=${drag}>${add.browser.link}</a></p></details>`;
}

export function Add({ state, send }) {
    const dialog = useRef(null);
    useEffect(() => { dialog.current.showModal?.(); }, []);
    const { draft } = state;
    const [bold, rest] = add.found(draft.length);
    const close = (event) => { event.preventDefault(); send('closeAdd'); };
    return html`<dialog class="dlg" ref=${dialog} aria-labelledby="add-title" onCancel=${close} onClose=${close}>
        <div class="dhd"><h2 id="add-title">${add.title}</h2><button type="button" class="btn ico ghost" aria-label=${add.close} onClick=${close}><${Icon} name="x" /></button></div>
        <div class="body"><${Take} state=${state} send=${send} /><${FromBrowser} open=${state.fromBrowser} />
            ${state.says.map((says) => html`<${Notice} key=${says} title="">${says}<//>`)}
            <p class="found" role="status">${draft.length ? html`<b>${bold}</b> ${rest}` : add.empty}</p>
            <ol class="cards">${draft.map((_, i) => html`<${Card} key=${i} draft=${draft} i=${i} send=${send} />`)}</ol></div>
        <div class="dft"><span>${draft.length === 1 ? add.needMore : add.foot}</span>
            <button type="button" class="btn primary" disabled=${!draft.length} onClick=${() => send('compareDraft')}>${draft.length === 1 ? add.one : add.compare(draft.length)}</button></div>
    </dialog>`;
}
