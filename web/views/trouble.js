import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Notice } from '../parts/notice.js';
import { letterOf, sourceId } from '../state/letters.js';

const { trouble: says } = words;

// Versions and the stage; never text of an article.
const details = (trouble, state) => JSON.stringify({ code: trouble.code, detail: trouble.detail, articles: state.articles.length, browser: navigator.userAgent });

export function Trouble({ state, send }) {
    const { trouble } = state;
    const [title, done] = {
        stopped: [words.comparing.stopped, says.safe],
        core: [says.core, says.coreDone], load: [says.load, says.loadDone], refused: [says.refused, trouble.detail],
    }[trouble.code] ?? [says.crash, says.crashDone];
    const copy = () => navigator.clipboard?.writeText(details(trouble, state)).then(() => send('ui', { status: says.copied }), () => {});
    const left = trouble.code === 'crash' && Number.isInteger(trouble.article) ? trouble.article : null;
    return html`<div role="alert" class="trouble"><${Notice} title=${title}>${done} ${' '}
        <button type="button" class="link" onClick=${() => send('again')}>${says.again}</button>
        ${left !== null && html`<button type="button" class="link" onClick=${() => send('leaveOut', left)}>${says.leaveOut(letterOf(sourceId(left)))}</button>`}
        <a class="link" href="#/add">${says.edit}</a> <button type="button" class="link" onClick=${copy}>${says.copy}</button><//></div>`;
}
