import { html, memo, useEffect, useRef, useState } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Letter } from '../parts/capsules.js';
import { useGradually } from '../parts/chunked.js';
import { Icon } from '../parts/icon.js';
import { SourceNotices, Trusted } from './notices.js';
import { letterOf } from '../state/letters.js';
import { nameOf, sharedShare } from '../state/select.js';
import { fold } from '../state/filter.js';
import { formatRoute } from '../state/route.js';
import { firstLine } from '../intake/clean.js';
import { readMoment } from '../intake/moment.js';

const { rail: says } = words;

function Share({ percent }) {
    const bar = useRef(null);
    useEffect(() => { bar.current.style.width = `${percent}%`; }, [percent]);
    return html`<p class="meta"><span class="bar2" aria-hidden="true"><i ref=${bar}></i></span>${says.wording(percent)}</p>`;
}

export function titleOf(index, id) {
    const source = index.source.get(id);
    return source.title || firstLine(index.texts[id]) || letterOf(id);
}

const fields = ['outlet', 'published', 'byline', 'address', 'kind', 'note'];

// Typed values win over what was found in the text; leaving a field keeps what is in it. Drawn when it is opened, or holds
// what the reader said of the article, so that find-in-page finds that.
function Details({ article, i, source, send }) {
    const [wrong, setWrong] = useState(false);
    const [open, setOpen] = useState(false);
    const found = { outlet: source.outlet, byline: source.byline, published: source.published_basis === 'given' ? '' : source.published };
    const keep = (field) => (event) => {
        const value = event.currentTarget.value.trim();
        const bad = field === 'published' && value !== '' && !readMoment(value);
        if (field === 'published') setWrong(bad);
        if (!bad && value !== (article[field] ?? '')) send('editArticle', i, { [field]: value });
    };
    return html`<details class="about" onToggle=${(event) => setOpen(event.currentTarget.open)}><summary>${says.details}</summary>${(open || article.trust?.length > 0) && html`
        ${fields.map((field) => html`<label key=${field}>${says.field[field]}${field === 'kind' ? html`<select value=${article.kind ?? ''} onChange=${keep(field)}>${Object.entries(says.kinds).map(([kind, name]) => html`<option key=${kind} value=${kind}>${name}</option>`)}</select>`
            : html`<input value=${article[field] ?? ''} placeholder=${found[field] ? says.found(found[field]) : field === 'published' ? words.add.dateHint : ''} aria-invalid=${field === 'published' && wrong ? 'true' : undefined} onChange=${keep(field)} />`}</label>`)}
        ${wrong && html`<p class="wrong" role="alert">${words.add.badDate}</p>`}
        ${/^https?:\/\//.test(article.address ?? '') && html`<a class="link" href=${article.address} target="_blank" rel="noopener noreferrer">${says.visit}</a> `}
        <${Trusted} article=${article} i=${i} letter=${letterOf(source.id)} send=${send} />
        <button type="button" class="link" onClick=${() => send('leaveOut', i)}>${says.remove(letterOf(source.id))}</button>`}</details>`;
}

const Article = memo(({ index, id, articles, current, send }) => {
    const source = index.source.get(id);
    const by = nameOf(index, id);
    const i = articles.findIndex((article) => article.key === index.keys[id]);
    return html`<li class="art" aria-current=${current ? 'true' : undefined}><${Letter} id=${id} /><div>
        <p class=${by ? 'n' : 'n q'}>${by || says.outlet}</p>
        <a class="hd src" href=${formatRoute({ view: 'read', letter: id })}><span class="vh">${says.read(letterOf(id))}: </span>${titleOf(index, id)}</a>
        ${index.report.sources.length > 1 && html`<${Share} percent=${sharedShare(index.report, id)} />`}
        <${SourceNotices} index=${index} source=${source} state=${{ articles }} send=${send} />
        ${i >= 0 && html`<${Details} key=${index.keys[id]} article=${articles[i]} i=${i} source=${source} send=${send} />`}</div></li>`;
});

// Fifty articles: accounts of many open on demand, and a box finds an article by its words.
function Account({ account, number, ids, now, many, index, articles, letter, send }) {
    const list = html`<ul>${ids.filter((id) => now.has(id)).map((id) => html`<${Article} key=${id} id=${id} current=${letter === id} index=${index} articles=${articles} send=${send} />`)}</ul>`;
    const title = account.sources.length > 1 ? says.shared(number) : says.account(number);
    if (!many || account.sources.length < 4) return html`<section class=${account.sources.length > 1 ? 'acct' : 'acct solo'}><h3>${title}</h3>${list}</section>`;
    return html`<details class="acct" open=${ids.length < account.sources.length}><summary><h3>${title} <small>${account.sources.length}</small></h3></summary>${list}</details>`;
}

export const Rail = memo(({ index, articles, letter, send, sheet = false }) => {
    const [search, setSearch] = useState('');
    const { accounts, sources } = index.report;
    const many = sources.length > 12;
    const fits = (id) => !search || fold(`${letterOf(id)} ${nameOf(index, id) ?? ''} ${titleOf(index, id)}`).includes(fold(search));
    const found = accounts.map((account, i) => ({ account, number: i + 1, ids: account.sources.filter(fits) })).filter(({ ids }) => ids.length);
    const now = new Set(useGradually(found.flatMap(({ ids }) => ids), 8));
    return html`<aside class=${sheet ? 'rail in-sheet' : 'rail'} aria-label=${says.title}>${!sheet && html`<div class="top"><h2>${says.title}</h2><a class="btn sm ghost" href="#/add"><${Icon} name="plus" />${words.add.short}</a></div>`}
        ${many && html`<label class="field small"><span class="vh">${says.find}</span><input type="search" value=${search} placeholder=${says.find} onInput=${(event) => setSearch(event.currentTarget.value)} /></label>`}
        ${found.map((each) => html`<${Account} key=${each.account.id} ...${each} now=${now} many=${many} index=${index} articles=${articles} letter=${letter} send=${send} />`)}
        <p class="priv">${words.privacy} <a class="link" href="#/help/privacy">${words.howWeKnow}</a></p></aside>`;
});
