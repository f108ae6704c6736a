// The facts as every export tells them: plain data, in the order of the page, without any markup.
import { words } from '../words/en.js';
import { letterOf } from '../state/letters.js';
import { questionOf, questionText, statementTitle } from '../state/question.js';
import { alteredStatements, directQuotes, versionsOfQuote } from '../state/quoting.js';
import { columnsOf, rowOf } from '../state/matrix.js';
import { passagesOf, tableOf } from '../state/wording.js';
import { checkFirst, differencesOf, nameOf, sharedShare, startsInside, statementOf, textAt, verdicts, versionsOf } from '../state/select.js';
import { copyWords, orderWords } from '../state/copied.js';
import { evidenceOf } from '../state/sentences.js';
import { headlineOf, leadOf } from '../state/headline.js';

/** "Changed by you, was In conflict" */
export const changedWords = (fact) => (fact.changed ?? []).map(({ was }) => words.changes.changed(words.verdict[was].one));

export const placeWords = ({ kind, number }) => (number ? `¶${number}` : words.place[kind] ?? words.place.other);

export function factEntry(index, fact) {
    return {
        id: fact.id, verdict: fact.verdict, question: questionText(index, fact), parts: questionOf(index, fact),
        statement: `${startsInside(index, fact) ? '… ' : ''}${statementOf(index, fact)}`,
        sources: fact.sources.map(letterOf), accounts: fact.accounts,
        versions: fact.sources.length > 1 ? versionsOf(index, fact).map((version) => ({ words: version.words.join(' / '), groups: version.wording.map((group) => group.map(letterOf)) })) : [],
        sentences: evidenceOf(index, fact).map((entry) => ({ letter: letterOf(entry.source), place: placeWords(entry.place), copy: copyWords(entry), text: index.texts[entry.source].slice(entry.from, entry.to), pieces: entry.marks.map(({ from, to, mark }) => ({ text: index.texts[entry.source].slice(from, to), marked: Boolean(mark) && mark.kind !== 'claim' })) })),
        why: [...new Set(fact.trace.map((step) => step.says))], checked: Boolean(fact.checked), note: fact.note ?? '', changed: changedWords(fact),
        differences: differencesOf(fact).map((difference) => words.slot[difference.kind]),
    };
}

function articleEntry(index, source) {
    return {
        letter: letterOf(source.id), name: nameOf(index, source.id) ?? words.rail.outlet, title: source.title ?? '', published: source.published ?? '',
        words: source.words, shared: sharedShare(index.report, source.id), credits: source.credits ?? [],
    };
}

const titleOf = (index, fact) => questionText(index, fact) ?? `${startsInside(index, fact) ? '… ' : ''}${statementOf(index, fact)}`;

const quoteEntry = ({ text, speaker, sources }) => ({ text, speaker: speaker ?? '', letters: sources.map(letterOf) });

function quotationsOf(index) {
    const others = directQuotes(index);
    const intro = ({ marked, text }) => `${marked ? '' : `${words.quotations.noMarks} `}${text || words.quotations.unnamed}`;
    return {
        altered: alteredStatements(index).map(({ utterance, facts: [fact] }) => ({
            verdict: fact?.verdict ?? 'differs', title: statementTitle(index, utterance).map(({ text }) => text).join(''),
            versions: versionsOfQuote(index, utterance).map(({ text, sources, intros }) => ({ text, letters: sources.map(letterOf), intros: [...new Set(intros.map(intro))] })),
        })),
        same: others.filter(({ sources }) => sources.length > 1).map(quoteEntry), one: others.filter(({ sources }) => sources.length === 1).map(quoteEntry),
    };
}

// Facts of one article would be rows of blanks: those stand in the list above.
function matrixOf(index, facts) {
    const ids = columnsOf(index).flatMap(({ ids: column }) => column);
    const said = (cell) => [...cell.values.map(({ text, side }) => (side ? `${side} ${text}` : text)), cell.clause?.text, cell.noSource && words.noSource].filter(Boolean).join(' / ');
    const rows = facts.filter(({ sources }) => sources.length > 1).map((fact) => {
        const { cells } = rowOf(index, fact);
        return { verdict: fact.verdict, title: titleOf(index, fact), cells: ids.map((id) => (cells.has(id) ? { text: said(cells.get(id)), odd: Boolean(cells.get(id).tint) } : null)) };
    });
    return { letters: ids.map(letterOf), rows };
}

const { wording: says } = words;
const mostPassages = 12;

function wordingOf(index) {
    const { units, rows } = tableOf(index);
    return { names: units.map((unit) => unit.map(letterOf).join(' ')), rows, order: orderWords(index).map(({ from, to, why }) => `${says.order(letterOf(to), letterOf(from))}: ${why}`), longest: passagesOf(index).slice(0, mostPassages).map(({ text, words: count, sources }) => ({ text, words: count, letters: sources.map(letterOf) })) };
}

/** All an export prints. `dates`: how the reader has 3/7 read. */
export function documentOf(index, facts, name, dates = 'ask') {
    const { report } = index;
    return {
        name, headline: headlineOf(index), lead: leadOf(index), version: report.version, dates: dates === 'ask' ? '' : `${words.settings.dates[0]} ${words.settings.dates[1][dates]}`,
        counts: index.groups.map((group) => ({ verdict: group.verdict, count: group.facts.length })),
        first: checkFirst(index).map((fact) => ({ verdict: fact.verdict, title: titleOf(index, fact) })),
        quotations: quotationsOf(index), matrix: matrixOf(index, facts), wording: wordingOf(index), all: facts.length === index.facts.length, total: index.facts.length,
        articles: report.sources.map((source) => articleEntry(index, source)),
        accounts: report.accounts.map((account) => ({ letters: account.sources.map(letterOf), credits: account.credits })),
        groups: verdicts.map((verdict) => ({ verdict, facts: facts.filter((fact) => fact.verdict === verdict).map((fact) => factEntry(index, fact)) })).filter((group) => group.facts.length),
        hidden: index.hidden.map((fact) => statementOf(index, fact)),
    };
}

/** One row a fact and article, for a spreadsheet. */
export function rowsOf(index, facts) {
    const account = new Map(index.report.accounts.flatMap((each, i) => each.sources.map((id) => [id, i + 1])));
    return facts.flatMap((fact) => evidenceOf(index, fact).map((entry) => {
        const [claim] = entry.claims;
        const values = differencesOf(fact).flatMap((difference) => difference.values.filter((value) => value.sources.includes(entry.source)).map((value) => value.text));
        const source = index.source.get(entry.source);
        return {
            fact_id: fact.id, verdict: words.verdict[fact.verdict].one, changed_by_you: changedWords(fact).join('; '), account: account.get(entry.source), article: letterOf(entry.source),
            outlet: source.outlet ?? '', date: source.published ?? '', value: values.join(' / '), what_differs: differencesOf(fact).map(({ kind }) => words.slot[kind]).join(', '),
            certainty: words.certainty[claim.polarity === 'negated' ? 'denied' : claim.certainty], source_named: claim.attribution ? textAt(index, { source: entry.source, ...claim.attribution }) : '',
            paragraph: placeWords(entry.place), sentence: textAt(index, entry), same_words: copyWords(entry), checked: fact.checked ? words.yes : '', note: fact.note ?? '',
        };
    }));
}
