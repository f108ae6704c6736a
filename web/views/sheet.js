// On a phone the articles are behind the set's name.
import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { useDialog } from '../parts/dialog.js';
import { Icon } from '../parts/icon.js';
import { Rail } from './rail.js';
import { SetList } from './sets.js';

export function Sheet({ state, send }) {
    const dialog = useDialog();
    const close = (event) => { event?.preventDefault?.(); send('ui', { sheet: false }); };
    return html`<dialog class="dlg sheet" ref=${dialog} aria-labelledby="sheet-title" onCancel=${close} onClose=${close} onClick=${(event) => { if (event.target.closest('a')) close(); }}>
        <div class="dhd"><h2 id="sheet-title">${words.rail.title}</h2><button type="button" class="btn ico ghost" aria-label=${words.add.close} onClick=${close}><${Icon} name="x" /></button></div>
        <div class="body"><${Rail} index=${state.result} articles=${state.articles} letter=${state.route.letter} send=${send} sheet />
            <section class="other-sets"><h3>${words.sets.title}</h3><${SetList} state=${state} send=${send} /><p class="acts"><a class="btn" href="#/">${words.bar.newSet}</a> <a class="btn" href="#/settings">${words.view.settings}</a> <a class="btn" href="#/help">${words.view.help}</a></p></section></div></dialog>`;
}
