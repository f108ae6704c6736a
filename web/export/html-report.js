// The report as one HTML file: no script, nothing loaded, its own policy. Everything put into the markup is
// escaped by the tag below; there is no way around it.
import { words } from '../words/en.js';

const { report: says } = words;

class Markup { constructor(text) { this.text = text; } }

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (value) => (Array.isArray(value) ? value.map(escaped).join('') : value instanceof Markup ? value.text
    : value === null || value === undefined || value === false ? '' : String(value).replace(/[&<>"']/g, (sign) => escapes[sign]));
const markup = (parts, ...values) => new Markup(parts.map((part, i) => part + (i < values.length ? escaped(values[i]) : '')).join(''));

const signs = { conflict: '≠', differs: '≈', agreed: '=', repeated: '″', single: '1' };

export const style = `
*{box-sizing:border-box}body{margin:0 auto;padding:32px 24px;max-width:900px;font:15px/1.5 system-ui,sans-serif;color:#16181d;background:#fff}
h1{font-size:26px;line-height:1.2;margin:0 0 6px}h2{font-size:18px;margin:32px 0 8px;border-bottom:2px solid #16181d;padding-bottom:4px}h3{font-size:16px;margin:0 0 6px;line-height:1.35}
p{margin:6px 0}.src,blockquote{font-family:"Source Serif 4",Charter,Georgia,serif}table{border-collapse:collapse;width:100%;font-size:13px;margin:8px 0}
th,td{text-align:left;vertical-align:top;padding:5px 10px 5px 0;border-bottom:1px solid #d0d0ca}.fact{border-top:1px solid #d0d0ca;padding:14px 0 10px;break-inside:avoid}
.sign{display:inline-block;min-width:24px;text-align:center;font-weight:700;border:1.5px solid #16181d;margin-right:8px;font-family:system-ui,sans-serif}
.conflict .sign{background:#16181d;color:#fff}.agreed .sign{border-radius:50%}.single .sign{border-style:dashed;border-radius:50%}.repeated .sign{border-style:double;border-width:4px}.differs .sign{border-radius:8px}
blockquote{margin:6px 0 6px 34px}blockquote b{font-weight:600;border-bottom:2px solid #16181d}cite{display:block;font:12px/1.4 system-ui,sans-serif;color:#474b54}
.own{color:#474b54;font-size:13px}nav ol{columns:2;font-size:13px;padding-left:20px}.cap{border:1px solid #16181d;border-radius:4px;padding:0 4px;font-size:12px;font-weight:600;margin-right:4px;white-space:nowrap}
.note{border-left:3px solid #16181d;padding-left:10px}@media print{@page{margin:16mm 15mm}body{font-size:9.5pt;max-width:none;padding:0}nav{display:none}}`;

const capsules = (groups) => groups.map((group) => markup`<span class="cap">${group.join(' ')}</span>`);

const Fact = (fact) => markup`<article class="fact ${fact.verdict}" id="${fact.id}"><h3><span class="sign" aria-label="${words.verdict[fact.verdict].one}">${signs[fact.verdict]}</span>${fact.question ?? markup`<span class="src">${fact.statement}</span>`}</h3>
${fact.changed.map((text) => markup`<p class="own"><strong>${text}</strong></p>`)}${fact.checked && markup`<p class="own">✓ ${says.checked}</p>`}
${fact.question && markup`<p class="src">${fact.statement}</p>`}
${fact.versions.length > 0 && markup`<table><thead><tr><th scope="col">${words.detail.say}</th><th scope="col">${words.detail.where}</th></tr></thead><tbody>${fact.versions.map((version) => markup`<tr><td class="src">${version.words}</td><td>${capsules(version.groups)}</td></tr>`)}</tbody></table>`}
${fact.sentences.map((sentence) => markup`<blockquote>${sentence.pieces.map((piece) => (piece.marked ? markup`<b>${piece.text}</b>` : piece.text))}<cite>${sentence.letter} ${sentence.place}</cite></blockquote>`)}
<p class="own">${words.detail.why}: ${fact.why.join(' ')}</p>${fact.note && markup`<p class="note">${says.note}: ${fact.note}</p>`}</article>`;

const Articles = (articles) => markup`<table><thead><tr><th scope="col">${says.letter}</th><th scope="col">${words.add.outlet}</th><th scope="col">${says.headline}</th><th scope="col">${words.add.date}</th><th scope="col">${says.words}</th><th scope="col">${words.view.wording}</th></tr></thead>
<tbody>${articles.map((article) => markup`<tr><th scope="row">${article.letter}</th><td>${article.name}</td><td class="src">${article.title}</td><td>${article.published}</td><td>${article.words}</td><td>${article.shared}%</td></tr>`)}</tbody></table>`;

/** `hash`: of the style, for the policy. */
export function htmlReport(report, hash, today) {
    const count = report.groups.reduce((sum, group) => sum + group.facts.length, 0);
    return markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hash}'; base-uri 'none'; form-action 'none'"><meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${report.name || words.name}</title><style>${new Markup(style)}</style></head><body>
<header><h1>${report.headline}</h1><p>${report.lead}</p><p class="own">${report.name} · ${today} · Corroborate ${report.version}</p>${!report.all && markup`<p><strong>${says.part(count, report.total)}</strong></p>`}</header>
<nav aria-label="${says.contents}"><h2>${says.contents}</h2><ol>${report.groups.flatMap(({ facts }) => facts.map((fact) => markup`<li><a href="#${fact.id}">${signs[fact.verdict]} ${fact.question ?? fact.statement}</a></li>`))}</ol></nav>
<section><h2>${words.rail.title}</h2>${Articles(report.articles)}</section>
<main>${report.groups.map(({ verdict, facts }) => markup`<section><h2>${signs[verdict]} ${words.verdict[verdict].many} (${facts.length}): ${words.verdict[verdict].what}</h2>${facts.map(Fact)}</section>`)}</main>
${report.hidden.length > 0 && markup`<section><h2>${words.changes.hiddenTitle}</h2><ul>${report.hidden.map((text) => markup`<li class="src">${text}</li>`)}</ul></section>`}
<footer><h2>${says.method}</h2><p>${says.how}</p></footer></body></html>
`.text;
}
