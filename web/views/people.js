// Who and where: each name with its other forms and the roles the articles give.
import { html, useState } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Chunked } from '../parts/chunked.js';
import { Capsules } from '../parts/capsules.js';
import { joinLetters } from '../state/letters.js';
import { namesOf, peopleSorts, typesIn } from '../state/people.js';
import { formatRoute, noFilter } from '../state/route.js';

const { people: says, changes: tells } = words;

// A role that only some articles give is told with their letters, where others give another.
const Roles = ({ roles }) => roles.map((role, i) => html`${i ? '; ' : ''}<span class="src">${role.text}</span>${roles.length > 1 && html`<span class="in"> ${says.in} ${joinLetters(role.sources)}</span>`}`);

const Also = ({ name }) => name.also.map((alias, i) => html`${i ? ', ' : ''}<span class="src">${alias}</span>`);

// The grouping of names can be wrong: apart what is not the same, together what is.
function Regroup({ name, names, send }) {
    const apart = (alias) => send('change', { kind: 'apart', name: name.name, alias }, tells.apart(alias));
    const same = (other) => other && send('change', { kind: 'same', names: [name.name, other] }, tells.joined(name.name, other));
    const [open, setOpen] = useState(false);
    return html`<details class="regroup" onToggle=${(event) => setOpen(event.currentTarget.open)}><summary>${says.regroup}<span class="vh"> ${name.name}</span></summary>
        ${open && html`${name.also.map((alias) => html`<p key=${alias}><button type="button" class="link" onClick=${() => apart(alias)}>${tells.notSame}: ${alias}</button></p>`)}
        <label>${tells.same} <select value="" aria-label=${`${tells.sameWhich} ${name.name}`} onChange=${(event) => same(event.currentTarget.value)}><option value=""></option>${names.filter((other) => other !== name && other.type === name.type).map((other) => html`<option key=${other.name} value=${other.name}>${other.name}</option>`)}</select></label>`}</details>`;
}

function Row({ name, names, send }) {
    const { mentions } = name;
    return html`<tr><th scope="row"><a href=${formatRoute({ ...noFilter, view: 'facts', person: name.name })}>${name.name}</a>${name.byYou && html`<span class="told">${tells.byYou}</span>`}</th>
        <td><${Also} name=${name} /></td><td><${Roles} roles=${name.roles} /></td>
        <td class="num">${mentions}</td><td><${Capsules} groups=${name.sources.map((id) => [id])} worded=${false} /></td><td><${Regroup} name=${name} names=${names} send=${send} /></td></tr>`;
}

function Choose({ index, kind, sort, send }) {
    return html`<p class="choose"><label>${says.show} <select value=${kind} onChange=${(event) => send('ui', { nameKind: event.currentTarget.value })}><option value="">${says.all}</option>${typesIn(index).map((type) => html`<option key=${type} value=${type}>${says.type[type]}</option>`)}</select></label>
        <label>${says.sort} <select value=${sort} onChange=${(event) => send('ui', { nameSort: event.currentTarget.value })}>${peopleSorts.map((key) => html`<option key=${key} value=${key}>${says.sorts[key]}</option>`)}</select></label></p>`;
}

export function People({ index, state, send }) {
    const names = namesOf(index, { type: state.nameKind, sort: state.nameSort });
    return html`<div class="page wide"><header><h2 tabindex="-1" id="view-title">${says.title}</h2><p>${says.lead}</p></header>
        <${Choose} index=${index} kind=${state.nameKind} sort=${state.nameSort} send=${send} />
        ${names.length ? html`<div class="mxwrap" role="region" aria-labelledby="view-title" tabindex="0"><table class="mx names"><thead><tr class="hd"><th scope="col">${says.name}</th><th scope="col">${says.also}</th><th scope="col">${says.role}</th><th scope="col">${says.mentions}</th><th scope="col">${says.found}</th><td></td></tr></thead>
            <tbody><${Chunked} list=${names} most=${150} wrap=${(more) => html`<tr><td colspan="6">${more}</td></tr>`} each=${(name) => html`<${Row} key=${name.key} name=${name} names=${names} send=${send} />`} /></tbody></table></div>` : html`<p class="dim">${says.none}</p>`}</div>`;
}
