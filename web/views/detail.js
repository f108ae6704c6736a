// One fact and all that its verdict rests on.
import { html, useState } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Capsules, Letter } from '../parts/capsules.js';
import { Branch } from '../parts/branch.js';
import { Diff, Marked } from '../parts/marked.js';
import { figure, joinLetters, joinWords, letterOf } from '../state/letters.js';
import { formatRoute } from '../state/route.js';
import { differencesOf, mainDifference, versionsOf } from '../state/select.js';
import { evidenceOf, slotTable } from '../state/sentences.js';
import { branchOf, isMinor } from '../state/branch.js';
import { linesOf, utteranceOf } from '../state/utterances.js';
import { placeWords } from '../export/document.js';
import { copyWords } from '../state/copied.js';
import { Changes, Head, NotRight } from './detail-actions.js';
import { FactTitle, Statement } from './title.js';

const { detail: says } = words;

// "Four articles say this. Some share wording, so they count as 2 separate accounts."
function Say({ fact }) {
    const n = fact.sources.length;
    const why = [...new Set(differencesOf(fact).map((difference) => difference.why))].filter(Boolean).slice(0, 2);
    return html`<p class="say">${says.count(figure(n, true))} ${n > 1 && html`<strong>${says.counted(fact.accounts, n)}</strong>`} ${why.map((text) => `${text[0].toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'} `)}</p>`;
}

function countsAs(wording) {
    const articles = wording.flat().length;
    return wording.length === 1 ? says.oneAccount(articles) : says.accounts(wording.length, articles);
}

const Versions = ({ versions }) => html`<div class="versions" role="table" aria-label=${says.say}>
    <div role="row" class="hd"><span role="columnheader">${says.say}</span><span role="columnheader">${says.where}</span><span role="columnheader">${says.countsAs}</span></div>
    ${versions.map((version, i) => html`<div role="row" key=${i} class=${version.silent ? 'silent' : ''}><span role="cell" class="v src">${version.words.map((said, k) => [k ? ' / ' : '', said])}</span>
        <span role="cell"><${Capsules} groups=${version.wording} /></span><span role="cell" class="k">${countsAs(version.wording)}</span></div>`)}</div>`;

const Where = ({ entry, fact, children }) => html`<div class="where"><span>${placeWords(entry.place)}</span>${children}
    ${entry.same.length > 0 && html`<span class="same">${copyWords(entry)}</span>`}
    <a class="link" href=${formatRoute({ view: 'read', letter: entry.source, fact: fact.id })}>${says.show}<span class="vh"> ${letterOf(entry.source)}</span></a></div>`;

// One sentence before and after, on demand.
function Context({ index, entry }) {
    const { sentences } = index.source.get(entry.source);
    const at = sentences.findIndex(({ from }) => from === entry.from);
    const around = [sentences[at - 1], sentences[at + 1]].filter(Boolean);
    if (at < 0 || !around.length) return null;
    return html`<details class="context"><summary>${says.context}<span class="vh"> ${letterOf(entry.source)}</span></summary>${around.map(({ from, to }) => html`<p class="src" key=${from}>${index.texts[entry.source].slice(from, to)}</p>`)}</details>`;
}

const Sentences = ({ index, fact, evidence }) => html`<section class="sec"><h3>${says.sentences} <small>${says.order(evidence.length)}</small></h3>
    <ol>${evidence.map((entry) => html`<li class="ev" key=${`${entry.source}${entry.from}`}><${Letter} id=${entry.source} /><div>
        <blockquote><${Marked} text=${index.texts[entry.source]} pieces=${entry.marks} /></blockquote><${Where} entry=${entry} fact=${fact} /><${Context} index=${index} entry=${entry} /></div></li>`)}</ol></section>`;

const clause = (index, entry) => index.texts[entry.source].slice(Math.min(...entry.claims.map((claim) => claim.from)), Math.max(...entry.claims.map((claim) => claim.to)));

// Clauses are laid below each other here; the renderings of a quotation the core has laid.
function clauseBranches(index, fact, evidence) {
    const firsts = evidence.filter((entry, i) => evidence.findIndex((other) => other.source === entry.source) === i);
    const { parts, left } = branchOf(firsts.map((entry) => ({ text: clause(index, entry), sources: [entry.source] })));
    return { parts: parts.map((part) => (part.readings ? { ...part, minor: isMinor(fact, part.readings) } : part)), left };
}

function Branching({ index, fact, evidence, state }) {
    const utterance = utteranceOf(index, fact);
    const { parts, left = [] } = utterance ? linesOf(index, utterance, state.prefs.spelling) : clauseBranches(index, fact, evidence);
    if (!parts.some((part) => part.readings)) return null;
    return html`<section class="sec"><h3>${words.branch.title}</h3><${Branch} parts=${parts} quoted=${Boolean(utterance)} />
        ${left.length > 0 && html`<p class="muted small">${words.branch.left(joinLetters(left.flatMap(({ sources }) => sources).sort()))}</p>`}</section>`;
}

// Compared word by word only when a reader opens it: that costs more than all the rest of a fact.
function Lines({ index, fact, evidence, state, send }) {
    const [open, setOpen] = useState(false);
    const firsts = evidence.filter((entry, i) => evidence.findIndex((other) => other.source === entry.source) === i);
    if (firsts.length < 2) return null;
    const base = firsts.find((entry) => entry.source === state.base) ?? firsts[0];
    return html`<details class="sec lines" open=${open} onToggle=${(event) => setOpen(event.currentTarget.open)}><summary><h3>${says.line}</h3></summary>
        <p class="choose"><label>${says.base} <select value=${base.source} onChange=${(event) => send('ui', { base: event.currentTarget.value })}>${firsts.map((entry) => html`<option key=${entry.source} value=${entry.source}>${letterOf(entry.source)}</option>`)}</select></label></p>
        ${open && html`<ol>${firsts.map((entry) => html`<li key=${entry.source}><${Letter} id=${entry.source} /><div>
            <p>${entry === base ? html`<span class="src">${clause(index, entry)}</span>` : html`<${Diff} base=${clause(index, base)} text=${clause(index, entry)} spelling=${state.prefs.spelling} />`}</p>
            <${Where} entry=${entry} fact=${fact}>${entry === base && html`<span>${says.baseLine}</span>`}<//></div></li>`)}</ol>`}</details>`;
}

function Cell({ cell, className }) {
    if (!cell.length) return html`<td class="ours">–</td>`;
    return html`<td class=${className}>${cell.map((item, i) => html`${i ? '; ' : ''}${item.ours ? html`<span class="ours">${item.ours === 'source' ? words.noSource : words.certainty[item.text]}</span>` : html`<span class="src">${item.text}</span>`}${item.note && html` <span class="ours">(${item.note})</span>`}`)}</td>`;
}

function Slots({ index, fact, versions }) {
    const { columns, rows } = slotTable(index, fact, versions);
    const mark = fact.verdict === 'conflict' ? 'x' : 'd';
    return html`<section class="sec"><h3 id="side">${says.side}</h3><div class="slotwrap" tabindex="0" role="region" aria-labelledby="side"><table class="slots">
        <thead><tr><th scope="col"><span class="vh">${says.part}</span></th>${columns.map((ids, i) => html`<th key=${i} scope="col">${joinWords([...new Set(ids)].map(letterOf))}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => html`<tr key=${row.key} class=${row.differs ? '' : 'even'}><th scope="row">${words.row[row.key]}</th>${row.cells.map((cell, i) => html`<${Cell} key=${i} cell=${cell} className=${row.differs ? mark : ''} />`)}</tr>`)}</tbody></table></div></section>`;
}

function Why({ index, fact, send }) {
    const steps = fact.trace.filter((step, i, all) => all.findIndex((other) => other.says === step.says) === i);
    return html`<details class="why" open><summary><h3>${says.why}</h3></summary><ol>${steps.map((step) => html`<li key=${step.says}><span>${sentence(step.says)} <a class="rule" href=${formatRoute({ view: 'help', topic: 'rules', search: step.rule })}>${says.rule} ${step.rule.toLowerCase().replace(/_/g, ' ')}</a></span></li>`)}</ol>
        <p class="fix">${says.whyLimit}</p><${NotRight} index=${index} fact=${fact} send=${send} /></details>`;
}

const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;

export function Detail({ index, fact, list, state, send }) {
    const versions = versionsOf(index, fact);
    const evidence = evidenceOf(index, fact);
    // altered words are seen best in their sentence
    const quoted = mainDifference(fact)?.kind === 'quote';
    const branching = html`<${Branching} key="branching" index=${index} fact=${fact} evidence=${evidence} state=${state} />`;
    return html`<section class="detail" id="detail" aria-labelledby="fact-title"><${Head} index=${index} fact=${fact} list=${list} state=${state} send=${send} />
        <h2 id="fact-title" tabindex="-1"><${FactTitle} index=${index} fact=${fact} /></h2>
        ${mainDifference(fact) && html`<p class="full"><${Statement} index=${index} fact=${fact} /></p>`}
        <${Say} fact=${fact} />
        <${Changes} index=${index} fact=${fact} state=${state} send=${send} />
        ${quoted && branching}
        ${fact.sources.length > 1 && html`<${Versions} versions=${versions} />`}
        <${Sentences} index=${index} fact=${fact} evidence=${evidence} />
        ${!quoted && branching}
        <${Lines} index=${index} fact=${fact} evidence=${evidence} state=${state} send=${send} />
        <${Slots} index=${index} fact=${fact} versions=${versions} />
        <${Why} index=${index} fact=${fact} send=${send} /></section>`;
}
