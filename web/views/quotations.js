import { html, useState } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Branch } from '../parts/branch.js';
import { Capsules } from '../parts/capsules.js';
import { Glyph } from '../parts/glyph.js';
import { Diff } from '../parts/marked.js';
import { figure } from '../state/letters.js';
import { formatRoute } from '../state/route.js';
import { alteredStatements, directQuotes, versionsOfQuote } from '../state/quoting.js';
import { linesOf } from '../state/utterances.js';
import { FactTitle, QuoteTitle } from './title.js';

const { quotations: says } = words;

// Who is quoted and with which words; whether the words stand inside quotation marks at all.
function Intros({ rows }) {
    const intros = new Map();
    for (const { source, marked, text } of rows.flatMap((row) => row.intros).sort((a, b) => (a.source < b.source ? -1 : 1))) {
        const key = `${marked} ${text}`;
        intros.set(key, { marked, text, sources: [...intros.get(key)?.sources ?? [], source] });
    }
    return html`<div class="qside"><h4>${says.intro}</h4><ul>${[...intros.values()].map((intro) => html`<li key=${intro.sources[0]}><${Capsules} groups=${[intro.sources]} worded=${false} />
        <span>${!intro.marked && html`${says.noMarks} `}${intro.text ? html`<span class="src">${intro.text}</span>` : says.unnamed}</span></li>`)}</ul></div>`;
}

const Lines = ({ rows: [base, ...others], spelling }) => html`<ol><li><${Capsules} groups=${[base.sources]} /><p class="src">${base.text}</p></li>
    ${others.map((other) => html`<li key=${other.places[0]}><${Capsules} groups=${[other.sources]} /><p><${Diff} base=${base.text} text=${other.text} spelling=${spelling} /></p></li>`)}</ol>`;

function Altered({ index, statement: { utterance, facts }, spelling: always }) {
    const [lines, setLines] = useState(false);
    const [spelled, setSpelled] = useState(false);
    const spelling = always || spelled;
    const rows = versionsOfQuote(index, utterance);
    const { parts, hidden } = linesOf(index, utterance, spelling);
    const [fact, ...others] = facts;
    const title = `said-${utterance.quotes[0].id}`;
    return html`<article class="quote wideq" aria-labelledby=${title}><div><h3 id=${title}><${Glyph} verdict=${fact?.verdict ?? 'differs'} /><span><${QuoteTitle} index=${index} utterance=${utterance} /></span></h3>
        <p class="sub">${says.versions(figure(rows.length, true), figure(new Set(rows.flatMap(({ sources }) => sources)).size))}
            ${hidden > 0 && !always && html` <button type="button" class="link" aria-pressed=${spelled ? 'true' : 'false'} onClick=${() => setSpelled(!spelled)}>${spelled ? says.spelled : says.hidden(hidden)}</button>`}</p>
        ${lines ? html`<${Lines} rows=${rows} spelling=${spelling} />` : html`<${Branch} parts=${parts} quoted />`}
        <p class="acts"><button type="button" class="link" aria-pressed=${lines ? 'true' : 'false'} onClick=${() => setLines(!lines)}>${words.detail.line}</button>${fact && html` <a class="link" href=${formatRoute({ view: 'facts', fact: fact.id })}>${words.read.open}</a>`}${others.map((other) => html` <a class="link" key=${other.id} href=${formatRoute({ view: 'facts', fact: other.id })}><span><${FactTitle} index=${index} fact=${other} /></span></a>`)}</p></div>
        <${Intros} rows=${rows} /></article>`;
}

const List = ({ title, quotes }) => quotes.length > 0 && html`<section class="quote"><h3>${title} <small class="muted">${quotes.length}</small></h3>
    <ol>${quotes.map((quote) => html`<li key=${quote.sources[0] + quote.from}><${Capsules} groups=${[quote.sources]} /><div><p class="src">${quote.text}</p>
        <p class="sub">${quote.speaker ? html`<span class="src">${quote.speaker}</span>` : says.unnamed}${quote.channel && `, ${says.channel[quote.channel]}`}</p></div></li>`)}</ol></section>`;

export function Quotations({ index, state }) {
    const altered = alteredStatements(index);
    const quotes = directQuotes(index);
    return html`<div class="page"><header><h2 tabindex="-1" id="view-title">${says.title}</h2><p>${says.lead}</p></header>
        ${!altered.length && !quotes.length && html`<p class="dim">${says.none}</p>`}
        ${altered.map((statement) => html`<${Altered} key=${statement.utterance.quotes[0].id} index=${index} statement=${statement} spelling=${state.prefs.spelling} />`)}
        <${List} title=${says.same} quotes=${quotes.filter((quote) => quote.sources.length > 1)} />
        <${List} title=${says.one} quotes=${quotes.filter((quote) => quote.sources.length === 1)} /></div>`;
}
