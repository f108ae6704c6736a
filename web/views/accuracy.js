// How often it is right, measured here and now: pairs of sentences written for this page, with the verdict a
// careful reader gives, run through the engine that is loaded.
import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { help } from '../words/help.js';
import { Glyph } from '../parts/glyph.js';
import { runLabelled } from '../state/accuracy.js';
import { verdicts } from '../state/verdict.js';

const { accuracy: says } = help;
const percent = (part, all) => (all ? `${Math.round((100 * part) / all)}% (${part} / ${all})` : '–');

const Row = ({ verdict, counts }) => html`<tr><th scope="row"><${Glyph} verdict=${verdict} bare />${words.verdict[verdict].one}</th><td>${percent(counts.right, counts.said)}</td><td>${percent(counts.right, counts.wanted)}</td></tr>`;

function Outcome({ outcome }) {
    const wrong = outcome.cases.filter((each) => each.got !== each.wanted);
    return html`<p role="status"><b>${says.total(outcome.cases.length - wrong.length, outcome.cases.length)}</b></p>
        <table class="rules"><thead><tr><th scope="col">${says.verdict}</th><th scope="col">${says.precision}</th><th scope="col">${says.recall}</th></tr></thead><tbody>${verdicts.filter((verdict) => outcome.counts[verdict].wanted || outcome.counts[verdict].said).map((verdict) => html`<${Row} key=${verdict} verdict=${verdict} counts=${outcome.counts[verdict]} />`)}</tbody></table>
        <p>${says.distortions(outcome.distortions)}</p>
        ${wrong.length > 0 && html`<h3>${says.wrong(wrong.length)}</h3><ul class="wrongs">${wrong.map((each) => html`<li key=${each.title}><p class="src">A: ${each.a}</p><p class="src">B: ${each.b}</p><p>${says.but(words.verdict[each.wanted].one, words.verdict[each.got]?.one ?? says.nothing)}</p></li>`)}</ul>`}`;
}

export function Accuracy({ state, send }) {
    const { accuracy } = state;
    return html`${says.lead.map((text) => html`<p key=${text}>${text}</p>`)}
        <p><button type="button" class="btn primary" disabled=${accuracy === 'running'} onClick=${() => runLabelled(send)}>${accuracy === 'running' ? says.running : says.run}</button></p>
        ${accuracy?.cases && html`<${Outcome} outcome=${accuracy} />`}`;
}
