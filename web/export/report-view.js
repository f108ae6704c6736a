// The report as one reads it on paper: the same parts for the exported file and for printing the page.
import { html } from '../lib/ui.js';
import { words } from '../words/en.js';

const { report: says } = words;

/** Signs that no font lacks. */
export const signs = { conflict: '≠', differs: '≈', agreed: '=', repeated: '″', single: '1' };

const Sign = ({ verdict }) => html`<span class=${`r-sign ${verdict}`} aria-hidden="true">${signs[verdict]}</span>`;
const Caps = ({ groups }) => groups.map((group) => html`<span class="r-cap">${group.join(' ')}</span>`);
const Head = ({ cells }) => html`<thead><tr>${cells.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>`;

function Fact({ fact }) {
    return html`<article class="r-fact" id=${fact.id}><h3><${Sign} verdict=${fact.verdict} />${fact.parts?.map(({ text, theirs }) => (theirs ? html`<span class="src">${text}</span>` : text)) ?? html`<span class="src">${fact.statement}</span>`}<span class="r-word">${words.verdict[fact.verdict].one}</span></h3>
        ${fact.changed.map((text) => html`<p class="r-own"><strong>${text}</strong></p>`)}${fact.checked && html`<p class="r-own">✓ ${says.checked}</p>`}
        ${fact.question && html`<p class="src">${fact.statement}</p>`}
        ${fact.versions.length > 0 && html`<table><${Head} cells=${[words.detail.say, words.detail.where]} /><tbody>${fact.versions.map((version) => html`<tr><td class="src">${version.words}</td><td><${Caps} groups=${version.groups} /></td></tr>`)}</tbody></table>`}
        ${fact.sentences.map((sentence) => html`<blockquote>${sentence.pieces.map((piece) => (piece.marked ? html`<b>${piece.text}</b>` : piece.text))}<cite>${[`${sentence.letter} ${sentence.place}`, sentence.copy].filter(Boolean).join(' · ')}</cite></blockquote>`)}
        <p class="r-own">${words.detail.why}: ${fact.why.join(' ')}</p>${fact.note && html`<p class="r-note">${says.note}: ${fact.note}</p>`}</article>`;
}

const Articles = ({ articles }) => html`<section><h2>${words.rail.title}</h2><table><${Head} cells=${[says.letter, words.add.outlet, says.headline, words.add.date, says.words, words.view.wording]} />
    <tbody>${articles.map((article) => html`<tr><th scope="row">${article.letter}</th><td>${article.name}</td><td class="src">${article.title}</td><td>${article.published}</td><td>${article.words}</td><td>${article.shared}%</td></tr>`)}</tbody></table></section>`;

const Strip = ({ report }) => html`<section><h2>${says.result}</h2><p>${report.lead}</p><ul class="r-counts">${report.counts.map(({ verdict, count }) => html`<li><${Sign} verdict=${verdict} /><b>${count}</b>${words.verdict[verdict][count === 1 ? 'one' : 'many']}</li>`)}</ul>
    ${report.first.length > 0 && html`<h3>${words.strip.first}</h3><ol class="r-first">${report.first.map((fact) => html`<li><${Sign} verdict=${fact.verdict} />${fact.title}</li>`)}</ol>`}</section>`;

const Quote = ({ quote }) => html`<li><${Caps} groups=${[quote.letters]} /><span class="src">${quote.text}</span>${quote.speaker && html`<cite>${quote.speaker}</cite>`}</li>`;

const Quotations = ({ quotations: { altered, same, one } }) => altered.length + same.length + one.length > 0 && html`<section><h2>${words.quotations.title}</h2>
    ${altered.map((statement) => html`<article class="r-quote"><h3><${Sign} verdict=${statement.verdict} />${statement.title}</h3>${statement.versions.map((version) => html`<blockquote>${version.text}<cite><${Caps} groups=${[version.letters]} />${version.intros.join('; ')}</cite></blockquote>`)}</article>`)}
    ${same.length > 0 && html`<h3>${words.quotations.same}</h3><ul class="r-plain">${same.map((quote) => html`<${Quote} quote=${quote} />`)}</ul>`}
    ${one.length > 0 && html`<h3>${words.quotations.one}</h3><ul class="r-plain">${one.map((quote) => html`<${Quote} quote=${quote} />`)}</ul>`}</section>`;

const Matrix = ({ matrix }) => matrix.rows.length > 0 && html`<section class="r-landscape"><h2>${words.matrix.title}</h2><p class="r-own">${says.matrix}</p><table class="r-matrix"><${Head} cells=${[words.matrix.fact, ...matrix.letters]} />
    <tbody>${matrix.rows.map((row) => html`<tr><th scope="row"><${Sign} verdict=${row.verdict} />${row.title}</th>${row.cells.map((cell) => html`<td class=${!cell ? 'r-none' : cell.odd ? 'r-odd' : ''}>${cell ? cell.text : words.matrix.none}</td>`)}</tr>`)}</tbody></table></section>`;

const Wording = ({ wording }) => html`<section><h2>${words.wording.title}</h2><p class="r-own">${words.wording.lead}</p><table><${Head} cells=${[words.wording.table, ...wording.names.map(words.wording.in)]} />
    <tbody>${wording.rows.map((cells, i) => html`<tr><th scope="row">${wording.names[i]}</th>${cells.map((share) => html`<td>${share === null ? '–' : `${share}%`}</td>`)}</tr>`)}</tbody></table>
    ${wording.order.length > 0 && html`<h3>${words.wording.first}</h3><ul class="r-plain">${wording.order.map((line) => html`<li>${line}</li>`)}</ul>`}
    ${wording.longest.length > 0 && html`<h3>${words.wording.longest}</h3><ul class="r-plain">${wording.longest.map((passage) => html`<li><${Caps} groups=${[passage.letters]} /><span class="src">${passage.text}</span> <span class="r-own">${words.wording.words(passage.words)}</span></li>`)}</ul>`}</section>`;

export function Report({ report, today }) {
    const count = report.groups.reduce((sum, group) => sum + group.facts.length, 0);
    return html`<div class="report"><header><h1>${report.headline}</h1><p class="r-own">${[report.name, today, `Corroborate ${report.version}`, report.dates].filter(Boolean).join(' · ')}</p>${!report.all && html`<p><strong>${says.part(count, report.total)}</strong></p>`}</header>
        <nav aria-label=${says.contents}><h2>${says.contents}</h2><ol>${report.groups.flatMap(({ facts }) => facts.map((fact) => html`<li><a href=${`#${fact.id}`}>${signs[fact.verdict]} ${fact.question ?? fact.statement}</a></li>`))}</ol></nav>
        <${Articles} articles=${report.articles} /><${Strip} report=${report} />
        <main>${report.groups.map(({ verdict, facts }) => html`<section><h2>${signs[verdict]} ${words.verdict[verdict].many} (${facts.length}): ${words.verdict[verdict].what}</h2>${facts.map((fact) => html`<${Fact} fact=${fact} />`)}</section>`)}</main>
        ${report.hidden.length > 0 && html`<section><h2>${words.changes.hiddenTitle}</h2><ul>${report.hidden.map((text) => html`<li class="src">${text}</li>`)}</ul></section>`}
        <${Quotations} quotations=${report.quotations} /><${Matrix} matrix=${report.matrix} /><${Wording} wording=${report.wording} />
        <footer><h2>${says.method}</h2><p>${says.how}</p></footer></div>`;
}
