import { html } from '../lib/ui.js';
import { questionOf, statementTitle } from '../state/question.js';
import { startsInside, statementOf } from '../state/select.js';

/** A difference as a question, "How many workers were injured: seven, or nine?"; else the clause in the article's words. */
export function FactTitle({ index, fact }) {
    const question = questionOf(index, fact);
    return question ? question.map(part) : html`<${Statement} index=${index} fact=${fact} />`;
}

/** What an altered quotation goes by. */
export const QuoteTitle = ({ index, utterance }) => statementTitle(index, utterance).map(part);

const part = ({ text, theirs }) => (theirs ? html`<span class="src">${text}</span>` : text);

export const Statement = ({ index, fact }) => html`<span class="src whole">${startsInside(index, fact) ? html`<span class="el">… </span>` : ''}${statementOf(index, fact)}</span>`;
