// What the reader has changed, laid over a report. A change is kept with the sentences it is about, so that
// it finds its fact again after the articles are read anew; the report itself is never edited.
import { hashOf } from './hash.js';
import { verdictOf, verdicts } from './verdict.js';

export const changeKinds = ['check', 'note', 'verdict', 'hide', 'merge', 'split', 'same', 'apart'];

const sentenceName = (context, claim) => {
    const source = context.sources.get(claim.source);
    const at = source.sentences[claim.sentence] ?? claim;
    return `${context.keys[claim.source] ?? claim.source}:${hashOf(context.texts[claim.source].slice(at.from, at.to))}`;
};

const contextOf = (report, texts, keys) => ({
    report, texts, keys, claims: new Map(report.claims.map((claim) => [claim.id, claim])), sources: new Map(report.sources.map((source) => [source.id, source])),
});

const sentencesOf = (context, fact) => [...new Set(fact.claims.map((id) => sentenceName(context, context.claims.get(id))))];

/** Where a change holds on: the fact's id and its sentences. */
export function anchorOf(index, fact) {
    return { fact: fact.id, sentences: sentencesOf(contextOf(index.report, index.texts, index.keys), fact) };
}

/** A fact's sentences by the names that a split is told with: [{name, source, from}]. */
export function sentenceNames(index, fact) {
    const context = contextOf(index.report, index.texts, index.keys);
    return fact.claims.map((id) => ({ name: sentenceName(context, context.claims.get(id)), claim: id }));
}

// The fact of that id, else the one that holds at least half of the sentences.
function factAt(context, facts, anchor) {
    const same = facts.find((fact) => fact.id === anchor.fact);
    if (same) return same;
    const wanted = new Set(anchor.sentences);
    const held = facts.map((fact) => ({ fact, count: sentencesOf(context, fact).filter((name) => wanted.has(name)).length })).sort((a, b) => b.count - a.count)[0];
    return held && held.count * 2 >= wanted.size && held.count > 0 ? held.fact : null;
}

// `by` remembers which change did it, so that it can be taken back.
const by = (fact, change) => ({ ...fact.by, [change.kind]: change });
const changed = (fact, change, part = {}) => ({ ...fact, ...part, by: by(fact, change), changed: [...(fact.changed ?? []), { kind: change.kind, was: part.was ?? fact.verdict }] });
const swap = (facts, old, ...now) => facts.flatMap((fact) => (fact === old ? now : [fact]));

// Each takes (context, facts, fact, change) and gives the facts after it, or null where it no longer fits.
const appliers = {
    check: (_, facts, fact, change) => swap(facts, fact, { ...fact, checked: true, by: by(fact, change) }),
    note: (_, facts, fact, change) => swap(facts, fact, { ...fact, note: change.text, by: by(fact, change) }),
    verdict: (_, facts, fact, change) => (verdicts.includes(change.verdict) ? swap(facts, fact, changed(fact, change, { verdict: change.verdict })) : null),
    hide: (_, facts, fact, change) => swap(facts, fact, { ...fact, hidden: true, by: by(fact, change) }),
    merge: (context, facts, fact, change) => {
        const other = factAt(context, facts, change.with);
        return other && other !== fact ? swap(facts.filter((each) => each !== other), fact, changed(mergedFact(context, fact, other), change, { was: fact.verdict })) : null;
    },
    split: (context, facts, fact, change) => {
        const chosen = new Set(change.sentences);
        const out = fact.claims.filter((id) => chosen.has(sentenceName(context, context.claims.get(id))));
        if (!out.length || out.length === fact.claims.length) return null;
        const rest = fact.claims.filter((id) => !out.includes(id));
        const part = (claims, id) => changed(partOf(context, fact, claims, id), change, { was: fact.verdict });
        return swap(facts, fact, part(rest, fact.id), part(out, `${fact.id}~${hashOf(change.sentences.join()).slice(0, 6)}`));
    },
};

const sourcesOf = (context, claims) => context.report.sources.map(({ id }) => id).filter((id) => claims.some((claim) => context.claims.get(claim).source === id));
const accountsAmong = ({ report }, sources) => report.accounts.filter((account) => account.sources.some((id) => sources.includes(id))).length;

// The reader says it is one fact: what differed still differs; else it is agreed, or copied.
function mergedFact(context, a, b) {
    const claims = [...a.claims, ...b.claims];
    const sources = sourcesOf(context, claims);
    const joined = {
        ...a, facet: null, claims, sources, versions: [...a.versions, ...b.versions], differences: [...a.differences, ...b.differences],
        trace: [...a.trace, ...b.trace], score: Math.max(a.score, b.score), note: a.note || b.note,
        accounts: Math.min(a.accounts + b.accounts, accountsAmong(context, sources)),
    };
    return { ...joined, verdict: judged(joined) };
}

function partOf(context, fact, claims, id) {
    const sources = sourcesOf(context, claims);
    const inside = (value) => claims.some((claim) => { const at = context.claims.get(claim); return at.source === value.source && value.from >= at.from && value.to <= at.to; });
    const versions = fact.versions.map((version) => ({
        values: version.values.filter(inside), claims: version.claims.filter((claim) => claims.includes(claim)),
        wording: version.wording.map((group) => group.filter((source) => sources.includes(source))).filter((group) => group.length),
    })).filter((version) => version.claims.length);
    const differences = fact.differences.map((difference) => ({ ...difference, values: difference.values.filter(inside) })).filter(({ values }) => new Set(values.map(({ source }) => source)).size > 1);
    const first = context.claims.get(claims[0]);
    const kept = id === fact.id && claims.some((claim) => { const at = context.claims.get(claim); return at.source === fact.statement_at?.source && at.from <= fact.statement_at.from && at.to >= fact.statement_at.to; });
    const statement_at = kept ? fact.statement_at : { source: first.source, from: first.from, to: first.to };
    const part = { ...fact, id, claims, sources, versions, differences, statement_at, statement: context.texts[statement_at.source].slice(statement_at.from, statement_at.to), accounts: Math.min(fact.accounts, accountsAmong(context, sources)) };
    return { ...part, verdict: judged(part) };
}

function judged({ sources, differences, accounts }) {
    if (sources.length < 2) return 'single';
    if (differences.some(({ conflict }) => conflict)) return 'conflict';
    if (differences.length) return 'differs';
    return accounts > 1 ? 'agreed' : 'repeated';
}

/** {facts, hidden, entities, unfit}: the report's facts and names after the changes, in their order. */
export function applyChanges(report, texts, keys, changes) {
    const context = contextOf(report, texts, keys);
    let facts = report.facts.map((fact) => ({ ...fact, verdict: verdictOf(fact) }));
    let { entities } = report;
    const unfit = [];
    for (const change of changes) {
        const names = nameAppliers[change.kind]?.(entities, change, texts);
        const fact = change.at && factAt(context, facts, change.at);
        const after = fact && appliers[change.kind]?.(context, facts, fact, change);
        if (names) entities = names;
        else if (after) facts = after;
        else unfit.push(change);
    }
    return { facts: facts.filter((fact) => !fact.hidden), hidden: facts.filter((fact) => fact.hidden), entities, unfit };
}

const textOf = (texts, { source, from, to }) => texts[source].slice(from, to);

const nameAppliers = {
    same: (entities, { names: [name, other] }) => {
        const [a, b] = [name, other].map((each) => entities.find((entity) => entity.name === each));
        if (!a || !b || a === b) return null;
        const joined = { ...a, aliases: [...new Set([...a.aliases, b.name, ...b.aliases])], mentions: [...a.mentions, ...b.mentions], ids: [...(a.ids ?? [a.id]), ...(b.ids ?? [b.id])], byYou: true };
        return entities.filter((entity) => entity !== b).map((entity) => (entity === a ? joined : entity));
    },
    apart: (entities, { name, alias }, texts) => {
        const whole = entities.find((entity) => entity.name === name);
        const taken = whole?.mentions.filter((mention) => textOf(texts, mention) === alias) ?? [];
        if (!taken.length || taken.length === whole.mentions.length) return null;
        const rest = { ...whole, aliases: whole.aliases.filter((other) => other !== alias), mentions: whole.mentions.filter((mention) => !taken.includes(mention)), byYou: true };
        const own = { id: `${whole.id}~${hashOf(alias).slice(0, 6)}`, name: alias, type: whole.type, aliases: [], mentions: taken, byYou: true };
        return entities.flatMap((entity) => (entity === whole ? [rest, own] : [entity]));
    },
};
