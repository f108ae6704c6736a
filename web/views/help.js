// Help: what the words mean, every rule from the core's own list, what it cannot do.
import { html, useEffect } from '../lib/ui.js';
import { words } from '../words/en.js';
import { help } from '../words/help.js';
import { ruleExamples } from '../examples/rules.js';
import { Glyph } from '../parts/glyph.js';
import { verdicts } from '../state/verdict.js';
import { Accuracy } from './accuracy.js';

const { topics } = help;

const Verdicts = () => html`<dl class="meanings">${verdicts.map((verdict) => html`<div key=${verdict}><dt><${Glyph} verdict=${verdict} bare />${words.verdict[verdict].one}</dt><dd>${help.verdicts[verdict]}</dd></div>`)}</dl>`;

const Paragraphs = ({ list }) => list.map((text) => html`<p key=${text}>${text}</p>`);

const Keys = () => html`<table class="keys"><tbody>${help.keys.map(([key, what]) => html`<tr key=${key}><th scope="row"><kbd>${key}</kbd></th><td>${what}</td></tr>`)}</tbody></table>`;

// Two sentences it applies to, as two articles might print them.
const Example = ({ pair }) => pair && html`<p class="example"><span class="vh">${help.example}: </span>${pair.map((text, i) => html`<span class="src" key=${i}>${text}</span>`)}</p>`;

// Asked of the engine when a reader comes here: the page has no list of its own.
function Rules({ state, send }) {
    const asked = state.route.search;
    useEffect(() => { if (!state.rules) send('askRules'); }, []);
    useEffect(() => { if (asked) document.getElementById(`rule-${asked}`)?.scrollIntoView({ block: 'center' }); }, [asked, state.rules]);
    if (!state.rules) return html`<p class="dim">${state.rulesTrouble ? help.noRules : help.asking}</p>`;
    const groups = Object.entries(Object.groupBy?.(state.rules, ({ of }) => of) ?? grouped(state.rules));
    return groups.map(([of, rules]) => html`<section key=${of}><h3>${help.ruleGroups[of] ?? of}</h3><table class="rules"><thead class="vh"><tr><th scope="col">${help.rule}</th><th scope="col">${help.means}</th></tr></thead><tbody>
        ${rules.map((rule) => html`<tr key=${rule.name} id=${`rule-${rule.name}`} aria-current=${rule.name === asked ? 'true' : undefined}><th scope="row">${rule.name.toLowerCase().replace(/_/g, ' ')}</th><td>${rule.says}<${Example} pair=${ruleExamples[rule.name]} /></td></tr>`)}</tbody></table></section>`);
}

function grouped(rules) {
    const groups = {};
    for (const rule of rules) (groups[rule.of] ??= []).push(rule);
    return groups;
}

const About = ({ state }) => html`<${Paragraphs} list=${help.about} /><p>${help.version(state.result?.report.version ?? state.version ?? '')}</p><p>${help.selfTest[state.selfTest]}</p>
    <p>${navigator.serviceWorker?.controller ? help.offline.yes : help.offline.no}</p>`;

const bodies = {
    verdicts: Verdicts, accounts: () => html`<${Paragraphs} list=${help.accounts} />`, rules: Rules, limits: () => html`<${Paragraphs} list=${help.limits} />`,
    privacy: () => html`<${Paragraphs} list=${help.privacy} />`, keyboard: Keys, accuracy: Accuracy, about: About,
};

export function Help({ state, send }) {
    const topic = bodies[state.route.topic] ? state.route.topic : 'verdicts';
    const Topic = bodies[topic];
    return html`<main id="main" class="page prose" tabindex="-1"><h1 tabindex="-1" id="view-title">${words.view.help}</h1>
        <nav class="topics" aria-label=${words.view.help}>${Object.entries(topics).map(([id, title]) => html`<a key=${id} href=${`#/help/${id}`} aria-current=${id === topic ? 'page' : undefined}>${title}</a>`)}</nav>
        <section aria-labelledby="topic-title"><h2 id="topic-title">${topics[topic]}</h2><${Topic} state=${state} send=${send} /></section>
        <p><button type="button" class="link" onClick=${() => send('back')}>${words.back}</button></p></main>`;
}
