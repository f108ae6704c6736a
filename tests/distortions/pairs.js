// The distortion suite: pairs of articles that differ in one thing, made from the events beside this file, and what
// is to be said of each. No input or output here, so that node and a browser run the same suite.
//
// An event is two tellings, each under "== OUTLET | DATE". The second holds choices: {KIND:words|other words}. The first
// words belong to the text as it is; taking the other words instead is one alteration. {=KIND:…} is a harmless one, that
// changes no value. Two choices never overlap.

// What a harmful alteration may be called: the kinds of difference (difference_kinds.def) that name it rightly. A country
// that acts is a name and a place at once; a time of day is told as part of a date.
const rightKinds = {
    number: ['number'], unit: ['number'], date: ['date'], time: ['date'], name: ['name', 'place'], place: ['place', 'name'],
    negation: ['negation'], certainty: ['certainty'], quote: ['quote'], role: ['other'], other: ['other'], speaker: ['attribution'],
};

// Two articles can differ in these and both be right: such a difference is named, but need not be a conflict.
const mayBeDetail = ['certainty', 'speaker'];
// That a source is left out, or stands in one article only, doesn't name another speaker.
const otherSpeaker = ['speakers differ', 'another source'];

const names = ({ kind }, one) => rightKinds[kind].includes(one.kind) && (one.conflict || mayBeDetail.includes(kind))
    && (kind !== 'speaker' || otherSpeaker.includes(one.relation));

const choice = /\{(=?)([a-z]+):([^|{}]*)\|([^{}]*)\}/g;

// -> [{outlet, published, parts}], parts: strings and choices {harmless, kind, words, others}
export function readEvent(text) {
    return text.split(/^== /m).slice(1).map((telling) => {
        const [head, ...lines] = telling.split('\n');
        const [outlet, published] = head.split('|').map((part) => part.trim());
        const body = lines.join('\n').trim() + '\n';
        const parts = [];
        let at = 0;
        for (const found of body.matchAll(choice)) {
            const [all, harmless, kind, words, others] = found;
            if (!harmless && !rightKinds[kind]) throw new Error(`no such kind of distortion: ${kind}`);
            parts.push(body.slice(at, found.index), { harmless: !!harmless, kind, words, others });
            at = found.index + all.length;
        }
        parts.push(body.slice(at));
        return { outlet, published, parts };
    });
}

// The telling with one of its choices taken otherwise (none: as it is) -> {text, from, to} of the other words.
function write({ parts }, altered) {
    let text = '', from = -1, to = -1;
    for (const part of parts) {
        if (part === altered) from = text.length;
        text += typeof part === 'string' ? part : part === altered ? part.others : part.words;
        if (part === altered) to = text.length;
    }
    return { text, from, to };
}

// All pairs of an event. "retold": the first telling beside the altered second; "copied": the second beside itself, altered.
// -> [{name, way, kind, harmless, from, to, sources: [{outlet, text, published}]}]
export function pairsOf(name, text) {
    const [first, second] = readEvent(text);
    const choices = second.parts.filter((part) => typeof part !== 'string');
    const pairs = [];
    for (const [way, other] of [['retold', first], ['copied', second]]) {
        const source = (telling, words) => ({ outlet: telling.outlet, published: telling.published, text: words });
        const add = (altered, kind, harmless) => {
            const { text: words, from, to } = write(second, altered);
            const what = altered ? `${altered.words} > ${altered.others}` : 'as it is';
            pairs.push({ name: `${name}, ${way}: ${what}`, way, kind, harmless, from, to,
                sources: [source(other, write(other).text), source(second, words)] });
        };
        add(undefined, 'none', true);
        for (const altered of choices) add(altered, altered.kind, altered.harmless);
    }
    return pairs;
}

const holds = (outer, inner) => outer.from <= inner.from && inner.to <= outer.to;
const touches = (one, other) => one.from < other.to && other.from < one.to;

// What a report says of a pair.
//   harmless: "fine" or "false conflict"
//   harmful: "named" (a difference of a right kind stands on the altered sentence), "other kind", "agreed" (a claim that
//   holds the altered words counts as said by both alike) or "missed" (not compared)
export function judge(pair, report) {
    if (pair.harmless) return report.facts.some((fact) => fact.support === 'conflict') ? 'false conflict' : 'fine';
    const sentence = report.sources[1].sentences.find((one) => touches(one, pair)) ?? pair;
    const there = (value) => value.source === report.sources[1].id && touches(value, sentence);
    const differences = report.facts.flatMap((fact) => fact.differences).filter((one) => one.values.some(there));
    if (differences.some((one) => names(pair, one))) return 'named';
    if (differences.some((one) => one.conflict)) return 'other kind';
    const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
    const agreed = report.facts.some((fact) => fact.support === 'agreed'
        && fact.claims.some((id) => claims.get(id).source === report.sources[1].id && holds(claims.get(id), pair)));
    return agreed ? 'agreed' : 'missed';
}

// Judgements counted: {kind: {named, 'other kind', agreed, missed} or {fine, 'false conflict'}}
export function tally(judged) {
    const counts = {};
    for (const { pair, judgement } of judged) {
        const row = (counts[pair.harmless ? `=${pair.kind}` : pair.kind] ??= {});
        row[judgement] = (row[judgement] ?? 0) + 1;
    }
    return counts;
}
