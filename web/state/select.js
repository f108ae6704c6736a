// Pure questions to a report. Nothing here decides anything about language: the engine did.
import { applyChanges } from './changes.js';
import { verdicts } from './verdict.js';

export { verdictOf, verdicts } from './verdict.js';

/** The same answer from memory, where the same is asked again and again. */
export function remembered(answer) {
    const known = new Map();
    return (text) => {
        if (!known.has(text)) known.set(text, answer(text));
        return known.get(text);
    };
}

// What is asked of a fact at every drawing, answered once: a result's facts are made for it and never edited.
function oncePerFact(answer) {
    const known = new WeakMap();
    return (fact, index) => {
        if (!known.has(fact)) known.set(fact, answer(fact, index));
        return known.get(fact);
    };
}

/** What the views look up all the time, made once per report. texts: {id: text}; changes: the reader's;
 * keys: {id: the article's lasting name}; published: {id: when, as given}. */
export function indexReport(report, texts, changes = [], keys = {}, published = {}) {
    const byId = (list) => new Map(list.map((item) => [item.id, item]));
    const { facts, hidden, entities, unfit } = applyChanges(report, texts, keys, changes);
    const groups = verdicts.map((verdict) => ({ verdict, facts: facts.filter((fact) => fact.verdict === verdict) }));
    const claim = byId(report.claims);
    const factsOfClaim = new Map();
    // a claim leads to its own fact rather than to one that it says besides
    for (const fact of facts) for (const id of fact.elsewhere ?? []) factsOfClaim.set(id, fact);
    for (const fact of facts) for (const id of fact.claims) if (!fact.elsewhere?.includes(id)) factsOfClaim.set(id, fact);
    return {
        report, texts, keys, published, groups, hidden, entities, unfit,
        facts: groups.flatMap((group) => group.facts),
        byScore: facts,
        order: new Map(report.sources.map((source, i) => [source.id, i])),
        sentencesInFacts: new Set(facts.flatMap((fact) => fact.claims.map((id) => sentenceKey(report, claim.get(id))))),
        fact: byId(facts), claim, source: byId(report.sources),
        entity: new Map(entities.flatMap((entity) => (entity.ids ?? [entity.id]).map((id) => [id, entity]))),
        factsOfClaim,
        quotes: bySource(report.quotes), quantities: bySource(report.quantities),
        shared: new Map(report.reuse.flatMap((pair) => [[pair.sources.join(), pair], [[...pair.sources].reverse().join(), pair]])),
        paragraphs: new Map(report.sources.map((source) => [source.id, numberParagraphs(source)])),
    };
}

function bySource(list) {
    const lists = new Map();
    for (const item of list) {
        if (!lists.has(item.source)) lists.set(item.source, []);
        lists.get(item.source).push(item);
    }
    return lists;
}

// The start of the sentence a claim stands in tells it from all others of its article.
function sentenceKey(report, claim) {
    const source = report.sources.find(({ id }) => id === claim?.source);
    return claim ? `${claim.source}${source.sentences[claim.sentence]?.from}` : '';
}

// The body blocks, counted: the same numbers stand in Read and beside every sentence.
function numberParagraphs(source) {
    const numbers = new Map();
    for (const block of source.blocks) if (block.kind === 'body') numbers.set(block.from, numbers.size + 1);
    return numbers;
}

/** What an article goes by: its outlet, else who wrote it, else nothing. */
export function nameOf(index, id) {
    const { outlet, byline } = index.source.get(id);
    return outlet || byline?.replace(/^by\s+/i, '') || null;
}

export const textAt = (index, at) => index.texts[at.source].slice(at.from, at.to);

export function blockAt(index, source, position) {
    return index.source.get(source).blocks.find((block) => position >= block.from && position < block.to) ?? null;
}

export function statementOf(index, fact) {
    return fact.statement_at ? textAt(index, fact.statement_at) : fact.statement;
}

/** Whether a statement starts in the middle of a sentence (and gets "… " in front). */
export function startsInside(index, fact) {
    const at = fact.statement_at;
    return Boolean(at) && !index.source.get(at.source).sentences.some((sentence) => Math.abs(sentence.from - at.from) <= 2);
}

/** The claims of a fact in the order of the articles and their text. */
export function claimsOf(index, fact) {
    const { order } = index;
    return fact.claims.map((id) => index.claim.get(id)).filter(Boolean)
        .sort((a, b) => order.get(a.source) - order.get(b.source) || a.from - b.from);
}

/** Letters of a fact in capsules: one capsule for each separate wording. */
export const capsulesOf = oncePerFact((fact) => {
    const capsules = joinGroups(fact.versions.flatMap((version) => version.wording));
    const missing = fact.sources.filter((id) => !capsules.some((capsule) => capsule.includes(id)));
    return [...capsules, ...missing.map((id) => [id])];
});

/** Which other articles word this fact as this one does. */
export function sameWording(fact, source) {
    const groups = fact.versions.flatMap((version) => version.wording).filter((group) => group.includes(source));
    return [...new Set(groups.flat())].filter((id) => id !== source).sort();
}

const folded = (text) => text.toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();

/** One line per difference: its values without repetition, the conflicting ones first. Quotations are told
 * apart place by place: "multifaceted / multilateral" is one, "countries / states" another. */
export const differencesOf = oncePerFact((fact) => {
    const fold = remembered(folded); // a few words, hundreds of times
    const entries = [];
    const ordered = [...fact.differences].sort((a, b) => Number(b.conflict) - Number(a.conflict));
    for (const difference of ordered) {
        const known = entries.find((entry) => belongs(entry, difference, fold));
        if (known && known.conflict && !difference.conflict) continue;
        const entry = known ?? { kind: difference.kind, relation: difference.relation, conflict: difference.conflict, why: difference.why, values: [] };
        if (!known) entries.push(entry);
        for (const value of difference.values) addValue(entry, value, fold);
    }
    return entries.sort((a, b) => Number(b.conflict) - Number(a.conflict) || Number(substitutes(b)) - Number(substitutes(a)) || longestValue(b) - longestValue(a));
});

function belongs(entry, difference, fold) {
    if (entry.kind !== difference.kind) return false;
    if (entry.kind === 'other') return entry.relation === difference.relation;
    if (entry.kind !== 'quote') return true;
    return entry.relation === difference.relation && difference.values.some((value) => entry.values.some((other) => fold(other.text) === fold(value.text)));
}

function addValue(entry, value, fold) {
    const same = entry.values.find((other) => fold(other.text) === fold(value.text));
    if (!same) entry.values.push({ text: value.text, sources: [value.source] });
    else if (!same.sources.includes(value.source)) same.sources.push(value.source);
}

// "states" for "countries" weighs more than "SCO" for "the SCO"; among those, longer words more.
const substitutes = ({ kind, values }) => kind === 'quote' && !values.some((a) => values.some((b) => a !== b && folded(b.text).includes(folded(a.text))));
const longestValue = ({ kind, values }) => (kind === 'quote' ? Math.max(0, ...values.map((value) => value.text.length)) % 60 : 0);

/** The difference a fact is known by: the first conflict, else the first with short values. */
export function mainDifference(fact) {
    const all = differencesOf(fact);
    const short = (difference) => !['other', 'attribution'].includes(difference.kind) && difference.values.length > 1 && difference.values.every((value) => value.text.length <= 60);
    return all.find((difference) => difference.conflict && short(difference)) ?? all.find(short) ?? null;
}

/** What a version says: its differing words, else the clause. */
export function versionWords(index, version) {
    const values = version.values.filter((value, i, all) => all.findIndex((other) => folded(other.text) === folded(value.text)) === i);
    if (values.length) return values.map((value) => value.text);
    const claim = index.claim.get(version.claims[0]);
    return claim ? [textAt(index, claim)] : [];
}

/** What a fact's articles say, one row per reading: {words, wording, claims}. A fact with a difference is
 * told apart by its values; articles without such a value follow with their clause. */
export const versionsOf = (index, fact) => versionsFor(fact, index);

const versionsFor = oncePerFact((fact, index) => {
    const difference = mainDifference(fact);
    if (!difference) return clauseVersions(index, fact.versions);
    const capsules = capsulesOf(fact);
    const claimsFrom = (sources) => fact.claims.filter((id) => sources.includes(index.claim.get(id)?.source));
    const rows = difference.values.map((value) => ({
        words: [value.text], claims: claimsFrom(value.sources),
        wording: capsules.map((capsule) => capsule.filter((id) => value.sources.includes(id))).filter((group) => group.length),
    }));
    const valued = new Set(difference.values.flatMap((value) => value.sources));
    const silent = fact.versions.map((version) => ({ ...version, values: [], wording: version.wording.map((group) => group.filter((id) => !valued.has(id))).filter((group) => group.length) }));
    return [...rows, ...clauseVersions(index, silent.filter((version) => version.wording.length)).map((row) => ({ ...row, silent: true }))];
});

function clauseVersions(index, versions) {
    const rows = [];
    for (const version of versions) {
        const said = versionWords(index, version);
        const row = rows.find((other) => folded(other.words.join(' ')) === folded(said.join(' ')));
        if (row) {
            row.wording.push(...version.wording);
            row.claims.push(...version.claims);
        } else rows.push({ words: said, wording: [...version.wording], claims: [...version.claims] });
    }
    return rows.map((row) => ({ ...row, wording: joinGroups(row.wording) }));
}

// [["a","b"],["b","c"],["d"]] -> [["a","b","c"],["d"]]
function joinGroups(groups) {
    const joined = [];
    for (const group of groups) {
        const touching = joined.filter((other) => other.some((id) => group.includes(id)));
        const all = [...new Set([...touching.flat(), ...group])].sort();
        for (const other of touching) joined.splice(joined.indexOf(other), 1);
        joined.push(all);
    }
    return joined.sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

export function sentenceOf(index, claim) {
    const sentence = index.source.get(claim.source).sentences[claim.sentence];
    const covers = sentence && sentence.from <= claim.from && sentence.to >= claim.to;
    return { source: claim.source, from: covers ? sentence.from : claim.from, to: covers ? sentence.to : claim.to };
}

/** Facts worth checking first: conflicts and differences by the engine's score. One question stands there once, though
 *  two facts may hold it: "a fire hurt nine", "nine were hurt". */
export function checkFirst(index, count = 3) {
    const facts = index.byScore.filter((fact) => fact.verdict === 'conflict' || fact.verdict === 'differs')
        .sort((a, b) => Number(b.verdict === 'conflict') - Number(a.verdict === 'conflict') || b.score - a.score);
    const chosen = [], asked = new Set();
    for (const fact of facts) {
        const places = (mainDifference(fact)?.values ?? []).map(({ source, from }) => `${source},${from}`);
        if (chosen.length === count) break;
        if (places.length && places.every((place) => asked.has(place))) continue;
        for (const place of places) asked.add(place);
        chosen.push(fact);
    }
    return chosen;
}

/** How much of an article's own text also stands in another, in per cent, quotations apart. */
export function sharedShare(report, id) {
    if (!shares.has(report)) shares.set(report, remembered((source) => shareOf(report, source)));
    return shares.get(report)(id);
}

const shares = new WeakMap();

function shareOf(report, id) {
    const source = report.sources.find((item) => item.id === id);
    const own = source.blocks.filter((block) => block.kind !== 'furniture').reduce((sum, block) => sum + block.to - block.from, 0);
    const spans = report.reuse.filter((pair) => pair.sources.includes(id)).flatMap((pair) => passagesIn(pair, id));
    return own ? Math.min(100, Math.round((100 * coveredLength(spans)) / own)) : 0;
}

/** What two articles share, or nothing. */
export const pairOf = (index, id, other) => index.shared.get(`${id},${other}`);

/** A pair's passages as they stand in one of the two: in the report "a" is the first, "b" the second. */
export function passagesIn(pair, id) {
    const side = pair.sources[0] === id ? 'a' : 'b';
    return pair.passages.map((passage) => passage[side]);
}

function coveredLength(spans) {
    let end = -1;
    let sum = 0;
    for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
        sum += Math.max(0, to - Math.max(from, end));
        end = Math.max(end, to);
    }
    return sum;
}
