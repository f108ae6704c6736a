import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Icon, Logo } from '../parts/icon.js';
import { Panel } from '../parts/panel.js';
import { nameOfSet } from '../state/saver.js';
import { copyViewLink } from '../export/share.js';
import { later } from '../lib/later.js';
import { SetList } from './sets.js';
import { isNarrow } from '../lib/narrow.js';

const { bar: says } = words;
const Export = later('Export');

function SetMenu({ state, send }) {
    const name = nameOfSet(state);
    const open = state.panel === 'set';
    const toggle = (wanted) => (isNarrow() ? send('ui', { sheet: !state.sheet, panel: '' }) : send('ui', { panel: wanted ? 'set' : '' }));
    return html`<${Panel} id="set-menu" kind="set" label=${html`<span class="t">${name}</span>`} icon="down" name=${says.set(name)} open=${open} onToggle=${toggle}>
        <label class="rename">${says.name}<input value=${name} onChange=${(event) => send('rename', event.currentTarget.value.trim())} /></label>
        <${SetList} state=${state} send=${send} /><a class="btn sm" href="#/">${says.newSet}</a><//>`;
}

const Saved = ({ saved }) => html`<span class=${saved === 'off' || saved === 'full' ? 'saved not' : 'saved'}>${says.saved[saved] ?? ''}</span>`;

export const Bar = ({ state, send }) => html`<header class="bar">
    <a class="brand" href="#/"><${Logo} /><span>${words.name}</span></a>
    ${state.result && html`<${SetMenu} state=${state} send=${send} /><${Saved} saved=${state.elsewhere ? 'off' : state.saved} />`}
    <span class=${state.result ? 'sp desk' : 'sp'}></span>
    ${state.articles.length > 0 && html`<a class="btn" href="#/add"><${Icon} name="plus" /><span class="long">${words.add.open}</span><span class="short">${words.add.short}</span></a>`}
    ${state.result && html`<${Panel} id="export" kind="btn primary" label=${words.export.open} wide open=${state.panel === 'export'} onToggle=${(open) => send('ui', { panel: open ? 'export' : '' })}><${Export} state=${state} send=${send} /><//>
        <button type="button" class="btn ico ghost desk" aria-label=${says.link} title=${says.link} onClick=${() => copyViewLink(state, send)}><${Icon} name="link" /></button>`}
    <a class=${state.result ? 'btn ico ghost desk' : 'btn ico ghost'} href="#/settings" aria-label=${words.view.settings} title=${words.view.settings}><${Icon} name="settings" /></a>
    <a class=${state.result ? 'btn ico ghost desk' : 'btn ico ghost'} href="#/help" aria-label=${words.view.help} title=${words.view.help}><${Icon} name="help" /></a>
</header>`;
