import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { mainDifference, startsInside, statementOf } from '../state/select.js';

/** A difference as a question, "How many: seven, or nine?"; else the clause in the article's words. */
export function FactTitle({ index, fact }) {
    const difference = mainDifference(fact);
    if (!difference) return html`<${Statement} index=${index} fact=${fact} />`;
    const shown = difference.values.slice(0, 4);
    return html`${words.detail.title(words.slot[difference.kind])}${shown.map((value, i) => html`${i ? words.detail.or : ''}<span class="src">${value.text}</span>`)}?`;
}

export const Statement = ({ index, fact }) => html`<span class="src">${startsInside(index, fact) ? html`<span class="el">… </span>` : ''}${statementOf(index, fact)}</span>`;
