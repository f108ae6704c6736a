import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Capsules } from '../parts/capsules.js';
import { Glyph } from '../parts/glyph.js';
import { Diff } from '../parts/marked.js';
import { formatRoute } from '../state/route.js';
import { alteredFacts, alteredQuotes, directQuotes } from '../state/quoting.js';
import { FactTitle } from './title.js';

const { quotations: says } = words;

function Altered({ index, fact }) {
    const [base, ...others] = alteredQuotes(index, fact);
    return html`<article class="quote"><h3><${Glyph} verdict=${fact.verdict} /><span><${FactTitle} index=${index} fact=${fact} /></span></h3>
        <ol><li><${Capsules} groups=${[base.sources]} /><p class="src">${base.text}</p></li>
            ${others.map((other) => html`<li key=${other.places[0]}><${Capsules} groups=${[other.sources]} /><p><${Diff} base=${base.text} text=${other.text} /></p></li>`)}</ol>
        <a class="link" href=${formatRoute({ view: 'facts', fact: fact.id })}>${words.read.open}</a></article>`;
}

const List = ({ title, quotes }) => quotes.length > 0 && html`<section class="quote"><h3>${title} <small class="muted">${quotes.length}</small></h3>
    <ol>${quotes.map((quote) => html`<li key=${quote.sources[0] + quote.from}><${Capsules} groups=${[quote.sources]} /><div><p class="src">${quote.text}</p>
        <p class="sub">${quote.speaker ? html`<span class="src">${quote.speaker}</span>` : says.unnamed}</p></div></li>`)}</ol></section>`;

export function Quotations({ index }) {
    const altered = alteredFacts(index);
    const shown = new Set(altered.flatMap((fact) => alteredQuotes(index, fact)).flatMap((row) => row.places));
    const quotes = directQuotes(index, shown);
    return html`<div class="page"><header><h2 tabindex="-1" id="view-title">${says.title}</h2><p>${says.lead}</p></header>
        ${!altered.length && !quotes.length && html`<p class="dim">${says.none}</p>`}
        ${altered.map((fact) => html`<${Altered} key=${fact.id} index=${index} fact=${fact} />`)}
        <${List} title=${says.same} quotes=${quotes.filter((quote) => quote.sources.length > 1)} />
        <${List} title=${says.one} quotes=${quotes.filter((quote) => quote.sources.length === 1)} /></div>`;
}
