// What Ctrl+P prints of a result: the report, whatever view is open.
import { html, useLayoutEffect } from '../lib/ui.js';
import { documentOf } from '../export/document.js';
import { today } from '../export/export.js';
import { style } from '../export/report-style.js';
import { Report } from '../export/report-view.js';
import { shownFacts } from '../state/filter.js';
import { nameOfSet } from '../state/saver.js';

// By script: the policy lets no style stand in the markup.
function useStyle() {
    useLayoutEffect(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        document.adoptedStyleSheets = [sheet];
        return () => { document.adoptedStyleSheets = []; };
    }, []);
}

export function Printed({ state }) {
    useStyle();
    const { result, route, prefs } = state;
    return html`<div class="printed"><${Report} report=${documentOf(result, shownFacts(result, route), nameOfSet(state), prefs.dates)} today=${today()} /></div>`;
}
