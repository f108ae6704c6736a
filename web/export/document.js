// The facts as every export tells them: plain data, in the order of the page, without any markup.
import { words } from '../words/en.js';
import { letterOf } from '../state/letters.js';
import { differencesOf, mainDifference, nameOf, sharedShare, startsInside, statementOf, textAt, verdicts, versionsOf } from '../state/select.js';
import { evidenceOf } from '../state/sentences.js';
import { headlineOf, leadOf } from '../state/headline.js';

/** "Changed by you, was In conflict" */
export const changedWords = (fact) => (fact.changed ?? []).map(({ was }) => words.changes.changed(words.verdict[was].one));

export const placeWords = ({ kind, number }) => (number ? `¶${number}` : words.place[kind] ?? words.place.other);

// "How many: seven, or nine?" or null
function questionOf(fact) {
    const difference = mainDifference(fact);
    return difference && `${words.detail.title(words.slot[difference.kind])}${difference.values.slice(0, 4).map((value) => value.text).join(words.detail.or)}?`;
}

export function factEntry(index, fact) {
    return {
        id: fact.id, verdict: fact.verdict, question: questionOf(fact),
        statement: `${startsInside(index, fact) ? '… ' : ''}${statementOf(index, fact)}`,
        sources: fact.sources.map(letterOf), accounts: fact.accounts,
        versions: fact.sources.length > 1 ? versionsOf(index, fact).map((version) => ({ words: version.words.join(' / '), groups: version.wording.map((group) => group.map(letterOf)) })) : [],
        sentences: evidenceOf(index, fact).map((entry) => ({ letter: letterOf(entry.source), place: placeWords(entry.place), text: index.texts[entry.source].slice(entry.from, entry.to), pieces: entry.marks.map(({ from, to, mark }) => ({ text: index.texts[entry.source].slice(from, to), marked: Boolean(mark) && mark.kind !== 'claim' })) })),
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

/** All an export prints: {name, headline, lead, version, articles, groups, passages}. */
export function documentOf(index, facts, name) {
    const { report } = index;
    return {
        name, headline: headlineOf(index), lead: leadOf(index), version: report.version, all: facts.length === index.facts.length, total: index.facts.length,
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
            paragraph: placeWords(entry.place), sentence: textAt(index, entry), checked: fact.checked ? words.yes : '', note: fact.note ?? '',
        };
    }));
}
