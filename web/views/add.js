// The dialog where articles come in and their splits are checked.
import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { useDialog } from '../parts/dialog.js';
import { Icon } from '../parts/icon.js';
import { Notice } from '../parts/notice.js';
import { Tabs } from '../parts/tabs.js';
import { bookmarklet } from '../intake/bookmarklet.js';
import { accept } from '../intake/files.js';
import { chooseFiles, takePaste, takeText } from '../intake/take.js';
import { Card } from './add-cards.js';

const { add } = words;

function Paste({ state, send }) {
    const { typed: text } = state;
    const take = () => { takeText(send, text); send('type', ''); };
    return html`<label class="vh" for="add-text">${add.paste}</label>
        <textarea id="add-text" rows="2" autofocus=${!state.draft.length} placeholder=${add.paste} value=${text} onInput=${(event) => send('type', event.currentTarget.value)} onPaste=${(event) => takePaste(send, event)}></textarea>
        ${text.trim() && html`<p><button type="button" class="btn" onClick=${take}>${add.take}</button></p>`}`;
}

const Files = ({ send }) => html`<p>${add.filesHow}</p><p class="muted small">${add.filesKinds(accept.replaceAll(',', ' '))}</p>
    <p><button type="button" class="btn" onClick=${() => chooseFiles(send)}>${words.start.files}</button></p>`;

function FromBrowser() {
    const address = bookmarklet();
    if (!address) return html`<p>${add.browser.notHere}</p>`;
    return html`<p>${add.browser.how}</p><p><a class="btn" href=${address} draggable="true" onClick=${(event) => event.preventDefault()}>${add.browser.link}</a></p>`;
}

// What a reader can do about a file that gave nothing.
function Outcome({ says, state, send }) {
    const away = () => send('ui', { says: state.says.filter((other) => other !== says) });
    const acts = {
        choose: () => { away(); chooseFiles(send); },
        paste: () => { away(); send('ui', { addTab: 'paste' }); setTimeout(() => document.getElementById('add-text')?.focus(), 30); },
        secondSet: () => send('secondSet'),
    };
    return html`<${Notice} title="">${says.text} ${' '}${says.then && html`<button type="button" class="link" onClick=${acts[says.then]}>${add.then[says.then]}</button> `}<button type="button" class="link" onClick=${away}>${add.dismiss}</button><//>`;
}

const tabsOf = (state, send) => [
    { id: 'paste', title: add.tabs.paste, body: html`<${Paste} state=${state} send=${send} />` },
    { id: 'files', title: add.tabs.files, body: html`<${Files} send=${send} />` },
    { id: 'browser', title: add.tabs.browser, body: html`<${FromBrowser} />` },
];

function Found({ state }) {
    const { draft, articles, addTab } = state;
    if (!draft.length) return html`<p class="found" role="status">${add.empty}</p>`;
    if (draft === articles) return html`<p class="found" role="status"><b>${words.articles(draft.length)}</b> ${add.inSet}</p>`;
    return html`<p class="found" role="status"><b>${add.found(draft.length)}</b> ${addTab === 'paste' ? add.pasted : add.added}</p>`;
}

export function Add({ state, send }) {
    const dialog = useDialog();
    const { draft } = state;
    const close = (event) => { event.preventDefault(); send('closeAdd'); };
    const undo = (event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || event.target.closest('input, textarea')) return;
        event.preventDefault();
        send('undoDraft');
    };
    return html`<dialog class="dlg" ref=${dialog} aria-labelledby="add-title" onCancel=${close} onClose=${close} onKeyDown=${undo}>
        <div class="dhd"><h2 id="add-title">${add.title}</h2><button type="button" class="btn ico ghost" aria-label=${add.close} onClick=${close}><${Icon} name="x" /></button></div>
        <div class="body"><div class="take"><${Tabs} label=${add.title} tabs=${tabsOf(state, send)} chosen=${state.addTab} onChoose=${(addTab) => send('ui', { addTab })} /></div>
            ${state.says.map((says) => html`<${Outcome} key=${says.text} says=${says} state=${state} send=${send} />`)}
            <${Found} state=${state} />
            <ol class="cards">${draft.map((_, i) => html`<${Card} key=${i} state=${state} i=${i} send=${send} />`)}</ol></div>
        <div class="dft"><span>${draft.length === 1 ? add.needMore : add.foot}</span>
            ${state.draftPast.length > 0 && html`<button type="button" class="btn" onClick=${() => send('undoDraft')}>${words.done.undo}</button>`}
            <button type="button" class="btn primary" disabled=${!draft.length} onClick=${() => send('compareDraft')}>${draft.length === 1 ? add.one : add.compare(draft.length)}</button></div>
    </dialog>`;
}
