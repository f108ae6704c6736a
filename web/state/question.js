// A fact's difference as a question, filled with the articles' own words: [{text, theirs}]. What no template fits is told
// by its slot and its values; nothing is ever put in other words.
import { words } from '../words/en.js';
import { figure } from './letters.js';
import { speakerOf } from './quoting.js';
import { mainDifference, textAt } from './select.js';
import { utteranceOf, versionsIn } from './utterances.js';

const { question: says } = words;

const longest = 60;
const ours = (text) => ({ text, theirs: false });
const theirs = (text) => ({ text, theirs: true });

const valuesAt = (fact, { kind, relation }) => fact.differences.filter((each) => each.kind === kind && each.relation === relation).flatMap(({ values }) => values);
const claimAround = (index, fact, at) => fact.claims.map((id) => index.claim.get(id)).find((claim) => claim?.source === at.source && claim.from <= at.from && claim.to >= at.to);
const quantityAt = (index, at) => index.quantities.get(at.source)?.find((quantity) => quantity.from < at.to && quantity.to > at.from);

// "workers were injured" behind "Seven", where that is how the clause begins; else the word counted alone.
function counted(index, fact, at) {
    const quantity = quantityAt(index, at);
    const claim = claimAround(index, fact, at);
    if (!quantity?.unit || !claim) return null;
    const rest = textAt(index, { source: at.source, from: Math.max(at.to, quantity.to), to: claim.to });
    const stem = quantity.unit.toLowerCase().slice(0, Math.max(3, quantity.unit.length - 1));
    const noun = rest.match(/^\s+(\p{L}[\p{L}-]*)/u)?.[1];
    if (!noun || !noun.toLowerCase().startsWith(stem)) return null;
    const begins = claim.subject && at.from - claim.from <= 3 && at.from >= claim.subject.from && at.to <= claim.subject.to;
    return begins && rest.length <= longest && !/[,;:–—"“]/.test(rest) ? rest.trim() : noun;
}

// "founded the group in 2001" behind a subject that is the value.
function done(index, fact, at) {
    const claim = claimAround(index, fact, at);
    const isSubject = claim?.subject && Math.abs(claim.subject.from - at.from) <= 4 && Math.abs(claim.subject.to - at.to) <= 4;
    if (!isSubject) return null;
    const rest = textAt(index, { source: at.source, from: claim.subject.to, to: claim.to }).trim();
    return rest && rest.length <= longest && !/^[,;:–—"“]/.test(rest) ? rest : null;
}

const first = (list, read) => { for (const each of list) { const found = read(each); if (found) return found; } return null; };
const isMeasure = (unit) => /^[A-Z]{3}$/.test(unit ?? '') || unit === 'percent';
const alternatives = (difference) => difference.values.slice(0, 4).flatMap((value, i) => [...(i ? [ours(words.detail.or)] : []), theirs(value.text)]);
const ask = (lead, difference) => [...lead, ours(': '), ...alternatives(difference), ours('?')];

// Words that lean on others outside their clause tell a reader little by themselves.
const leansOn = /^(who|whom|whose|which|that|what|it|its|they|their|he|his|she|her|this|these|those)\b/i;
// "perhaps another count": the values may be of different things, which one clause cannot ask about.
const ofOneThing = ({ relation }) => !relation.startsWith('perhaps');

// "Insurers put the damage at …", up to the value, where the clause begins with who did it and is short.
function before(index, fact, at) {
    const claim = claimAround(index, fact, at);
    if (!claim?.subject || claim.subject.to > at.from) return null;
    const lead = textAt(index, { source: at.source, from: claim.from, to: at.from }).trim();
    return lead.length <= longest && /\s/.test(lead) && !/[“"‘(:;–—]$/.test(lead) && !leansOn.test(lead) ? lead : null;
}

function askSlot(index, fact, difference, slot) {
    const lead = ofOneThing(difference) && first(valuesAt(fact, difference), (at) => before(index, fact, at));
    return lead ? [ours(`${slot}: `), theirs(lead), ours(' … '), ...alternatives(difference), ours('?')] : ask([ours(slot)], difference);
}

const longestClause = 90;

function isWhole(index, claim) {
    return claim.subject && claim.subject.from >= claim.from && claim.to - claim.from <= longestClause && claim.polarity !== 'negated' && !leansOn.test(textAt(index, claim));
}

// The clause as the article tells it that is surest of it, and states it.
function surest(index, fact, difference) {
    const claims = ofOneThing(difference) ? valuesAt(fact, difference).map((at) => claimAround(index, fact, at)).filter((claim) => claim && isWhole(index, claim)) : [];
    return claims.find(({ certainty }) => certainty === 'asserted') ?? claims[0] ?? null;
}

function askWhether(index, fact, difference, lead) {
    const claim = surest(index, fact, difference);
    return claim && [ours(lead), theirs(textAt(index, claim)), ours('?')];
}

/** "The Kremlin statement has four versions" */
export function statementTitle(index, utterance) {
    const versions = ours(says.versions(figure(versionsIn(utterance).length)));
    const name = first(utterance.quotes, ({ speaker: at }) => at && index.entity.get(at.entity)?.name);
    if (name) return [ours(says.the), theirs(name.replace(/^the\s+/i, '')), ours(says.statement), versions];
    const speaker = first(utterance.quotes, (quote) => quote.speaker && speakerOf(index, quote));
    return speaker ? [ours(says.statementOf), theirs(speaker), versions] : [ours(says.unnamed), versions];
}

const templates = {
    number(index, fact, difference) {
        const values = valuesAt(fact, difference);
        const noun = first(values, (at) => counted(index, fact, at));
        if (noun) return ask([ours(says.howMany), theirs(noun)], difference);
        return askSlot(index, fact, difference, values.every((at) => isMeasure(quantityAt(index, at)?.unit)) ? says.howMuch : words.slot.number);
    },
    name(index, fact, difference) {
        const act = first(valuesAt(fact, difference), (at) => done(index, fact, at));
        return act && ask([ours(says.who), theirs(act)], difference);
    },
    certainty: (index, fact, difference) => askWhether(index, fact, difference, says.certain),
    negation: (index, fact, difference) => askWhether(index, fact, difference, says.yesOrNo),
    quote(index, fact) {
        const utterance = utteranceOf(index, fact);
        return utterance?.altered ? statementTitle(index, utterance) : null;
    },
};
templates.list = templates.name;

const questions = new WeakMap();

function questionFor(index, fact) {
    const difference = mainDifference(fact);
    if (!difference) return null;
    const filled = difference.values.every(({ text }) => text.length <= longest) || difference.kind === 'quote' ? templates[difference.kind]?.(index, fact, difference) : null;
    const slot = words.slot[difference.kind];
    return filled || (difference.kind === 'quote' ? ask([ours(slot)], difference) : askSlot(index, fact, difference, slot));
}

/** Made once a fact: a result's facts are never edited. */
export function questionOf(index, fact) {
    if (!questions.has(fact)) questions.set(fact, questionFor(index, fact));
    return questions.get(fact);
}

/** The same as one text, for files. */
export const questionText = (index, fact) => questionOf(index, fact)?.map(({ text }) => text).join('') ?? null;
