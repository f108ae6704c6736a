import { html, useEffect, useRef } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Letter } from '../parts/capsules.js';
import { SourceNotice } from '../parts/notice.js';
import { letterOf } from '../state/letters.js';
import { nameOf, sharedShare } from '../state/select.js';
import { formatRoute } from '../state/route.js';
import { firstLine } from '../intake/clean.js';

function Share({ percent }) {
    const bar = useRef(null);
    useEffect(() => { bar.current.style.width = `${percent}%`; }, [percent]);
    return html`<p class="meta"><span class="bar2" aria-hidden="true"><i ref=${bar}></i></span>${words.rail.wording(percent)}</p>`;
}

export function titleOf(index, id) {
    const source = index.source.get(id);
    return source.title || firstLine(index.texts[id]) || letterOf(id);
}

function Article({ index, id, current }) {
    const source = index.source.get(id);
    const by = nameOf(index, id);
    return html`<li class="art" aria-current=${current ? 'true' : undefined}><${Letter} id=${id} /><div>
        <p class=${by ? 'n' : 'n q'}>${by || words.rail.outlet}</p>
        <a class="hd src" href=${formatRoute({ view: 'read', letter: id })}><span class="vh">${words.rail.read(letterOf(id))}: </span>${titleOf(index, id)}</a>
        ${index.report.sources.length > 1 && html`<${Share} percent=${sharedShare(index.report, id)} />`}
        ${source.notices.map((notice) => html`<${SourceNotice} key=${notice.code} notice=${notice} source=${id} />`)}</div></li>`;
}

export function Rail({ index, route }) {
    const { accounts } = index.report;
    return html`<aside class="rail" aria-label=${words.rail.title}><h2>${words.rail.title}</h2>
        ${accounts.map((account, i) => html`<section key=${account.id} class=${account.sources.length > 1 ? 'acct' : 'acct solo'}>
            <h3>${account.sources.length > 1 ? words.rail.shared(i + 1) : words.rail.account(i + 1)}</h3>
            <ul>${account.sources.map((id) => html`<${Article} key=${id} index=${index} id=${id} current=${route.letter === id} />`)}</ul></section>`)}
        <p class="priv">${words.privacy}</p></aside>`;
}
