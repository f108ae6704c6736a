// The report as one HTML file: no script, nothing loaded, its own policy.
import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { markupOf } from './markup.js';
import { style } from './report-style.js';
import { Report } from './report-view.js';

export { style };

/** `hash`: of the style, for the policy. */
export function htmlReport(report, hash, today) {
    return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hash}'; base-uri 'none'; form-action 'none'"><meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">${markupOf(html`<title>${report.name || words.name}</title>`)}<style>${style}</style></head><body>
${markupOf(html`<${Report} report=${report} today=${today} />`)}
</body></html>
`;
}
