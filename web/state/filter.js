// Which facts are shown, and in what order.
import { claimsOf, differencesOf, sentenceOf, statementOf, textAt } from './select.js';
import { noFilter } from './route.js';
import { firstDate } from './timeline.js';

export const differenceKinds = ['number', 'date', 'name', 'place', 'list', 'quote', 'negation', 'certainty', 'attribution'];
export const factKinds = ['number', 'date', 'person', 'place', 'quotation'];
export const markKinds = ['checked', 'unchecked', 'noted', 'changed'];
/** 'told-b': in the order of article B. */
export const sortsOf = (index) => ['check', ...index.report.sources.map(({ id }) => `told-${id}`), 'fewest', 'date', 'name'];

/** Case, accents and British or American spelling do not matter to a search. */
export const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/[‘’]/g, "'").replace(/([a-z])is(ation|e|ed|es|ing)\b/g, '$1iz$2').trim();

// Folding costs more than all else: each sentence once a result, each fact's once.
const foldedSentences = new WeakMap();
const folded = new WeakMap();

function sentenceText(index, at) {
    const { texts } = index;
    if (!foldedSentences.has(texts)) foldedSentences.set(texts, new Map());
    const known = foldedSentences.get(texts);
    const key = `${at.source} ${at.from} ${at.to}`;
    if (!known.has(key)) known.set(key, fold(textAt(index, at)));
    return known.get(key);
}

function factText(index, fact) {
    if (!folded.has(fact)) {
        const said = [fold(`${fact.statement} ${fact.note ?? ''}`), ...claimsOf(index, fact).map((claim) => sentenceText(index, sentenceOf(index, claim)))];
        folded.set(fact, [...new Set(said)].join(' '));
    }
    return folded.get(fact);
}

const isKind = {
    number: (index, claim) => claim.quantities?.length > 0,
    date: (index, claim) => claim.times?.length > 0,
    person: (index, claim) => claim.entities.some((id) => index.entity.get(id)?.type === 'person'),
    place: (index, claim) => claim.entities.some((id) => index.entity.get(id)?.type === 'place'),
    quotation: (index, claim) => Boolean(claim.attribution?.quote),
};

const isMarked = {
    checked: (fact) => fact.checked, unchecked: (fact) => !fact.checked, noted: (fact) => fact.note, changed: (fact) => fact.changed?.length > 0,
};

const namesSource = (claim) => Boolean(claim.attribution && claim.attribution.to > claim.attribution.from);

const amongArticles = {
    any: (fact, ids) => ids.some((id) => fact.sources.includes(id)),
    all: (fact, ids) => ids.every((id) => fact.sources.includes(id)),
    none: (fact, ids) => !ids.some((id) => fact.sources.includes(id)),
};

// One question per kind of filter; only those a reader has set are asked.
const questions = {
    verdicts: (index, fact, { verdicts }) => verdicts.includes(fact.verdict),
    articles: (index, fact, { articles, among }) => (amongArticles[among] ?? amongArticles.any)(fact, articles.map((id) => id.toLowerCase())),
    kinds: (index, fact, { kinds }) => kinds.some((kind) => claimsOf(index, fact).some((claim) => isKind[kind]?.(index, claim))),
    differs: (index, fact, { differs }) => differencesOf(fact).some((difference) => differs.includes(difference.kind)),
    named: (index, fact, { named }) => claimsOf(index, fact).some(namesSource) === (named === 'yes'),
    marks: (index, fact, { marks }) => marks.some((mark) => isMarked[mark]?.(fact)),
    search: (index, fact, { search }) => factText(index, fact).includes(fold(search)),
    person: (index, fact, { person }) => claimsOf(index, fact).some((claim) => claim.entities.some((id) => index.entity.get(id)?.name === person)),
};

export const isFiltered = (filter) => Object.keys(noFilter).some((name) => name !== 'among' && filter[name]?.length);

/** Facts after all filters, group by group, each group in the order asked for. */
export function shownFacts(index, filter) {
    const asked = Object.keys(questions).filter((name) => filter[name]?.length);
    const shown = index.facts.filter((fact) => asked.every((name) => questions[name](index, fact, filter)));
    const [name, article] = filter.sort?.split('-') ?? [];
    const key = sortKeys[name];
    if (!key) return shown;
    const group = new Map(index.groups.map(({ verdict }, i) => [verdict, i]));
    const keyed = shown.map((fact) => ({ fact, key: key(index, fact, article) }));
    const compare = (a, b) => (a < b ? -1 : Number(a > b));
    return keyed.sort((a, b) => group.get(a.fact.verdict) - group.get(b.fact.verdict) || compare(a.key, b.key)).map(({ fact }) => fact);
}

const sortKeys = {
    // what the article does not tell comes after, as the others tell it
    told: (index, fact, article) => Math.min(...claimsOf(index, fact).map((claim) => (claim.source === article ? 0 : 1 + index.order.get(claim.source)) * 1e8 + claim.from)),
    fewest: (_, fact) => fact.accounts,
    date: (index, fact) => firstDate(index, fact) || '~',
    name: (index, fact) => fold(statementOf(index, fact)).replace(/^\W+/, ''),
};

/** Sentences with the searched words that stand in no fact: [{source, from, to}]. */
export function otherSentences(index, search, most = 20) {
    const needle = fold(search);
    if (needle.length < 2) return [];
    const found = [];
    for (const source of index.report.sources) {
        for (const { from, to } of source.sentences) {
            if (found.length >= most) return found;
            const at = { source: source.id, from, to };
            if (!index.sentencesInFacts.has(`${source.id}${from}`) && sentenceText(index, at).includes(needle)) found.push(at);
        }
    }
    return found;
}
