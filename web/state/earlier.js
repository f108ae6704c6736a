// Of articles that share wording, which came first: shown by times of publication, or by one that names the other.
import { readMoment } from '../intake/moment.js';
import { pairOf, textAt } from './select.js';

const told = new Set(['given', 'stated']);

function momentOf(index, id) {
    const given = readMoment(index.published[id] ?? '');
    if (given) return given;
    const { published, published_basis: basis } = index.source.get(id);
    return told.has(basis) ? readMoment(published ?? '') : null;
}

const dayNumber = ({ day }) => Date.parse(`${day}T00:00:00Z`) / 86400000;

/** How much earlier than `second` `first` was published: {minutes} or {days}; null where that is not so or not known. */
export function aheadOf(index, first, second) {
    const [a, b] = [momentOf(index, first), momentOf(index, second)];
    if (!a || !b) return null;
    if (a.minute !== null && b.minute !== null && a.zoned === b.zoned) return b.minute > a.minute ? { minutes: b.minute - a.minute } : null;
    return dayNumber(b) > dayNumber(a) ? { days: dayNumber(b) - dayNumber(a) } : null;
}

const shortest = 4;

// "Tidewater Press reported", in a sentence of another article, when the Tidewater Press is one of them.
function namesOutlet(index, id, other) {
    const name = index.source.get(other).outlet ?? '';
    return name.length >= shortest && index.source.get(id).sentences.some(({ from, to }) => textAt(index, { source: id, from, to }).includes(name));
}

/** [{from, to, ahead, named}]: `to` shares wording of `from`, which came `ahead` of it or is `named` in it. Within an account only. */
export function orderOf(index) {
    const pairs = index.report.accounts.flatMap(({ sources }) => sources.flatMap((from) => sources.filter((to) => to !== from && pairOf(index, from, to)?.passages.length).map((to) => ({ from, to }))));
    return pairs.map(({ from, to }) => ({ from, to, ahead: aheadOf(index, from, to), named: namesOutlet(index, to, from) }))
        .filter(({ from, to, ahead, named }) => ahead || (named && !aheadOf(index, to, from)));
}

/** Of these articles the one that was first, ahead of `id`: {source, ahead}, or null. */
export function firstOf(index, id, others) {
    const ahead = others.map((source) => ({ source, ahead: aheadOf(index, source, id) })).filter((other) => other.ahead);
    const minutes = ({ ahead: { minutes = 0, days = 0 } }) => minutes + days * 1440;
    return ahead.sort((a, b) => minutes(b) - minutes(a))[0] ?? null;
}
