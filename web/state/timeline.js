// Facts by date. The engine read the dates; here they are only put in order.
import { claimsOf } from './select.js';

const dated = (time) => time && time.value && (time.type === 'date' || time.type === 'time') && /^\d{4}(?!\d)/.test(time.value);

/** The dates a fact's articles give it: [{value, from: [{source, text, basis}]}], the earliest first. */
export function datesOf(index, fact) {
    const dates = new Map();
    for (const claim of claimsOf(index, fact)) {
        const time = claim.time === null ? null : index.report.times[claim.time];
        if (!dated(time)) continue;
        const value = dayOf(time.value);
        const entry = dates.get(value) ?? { value, from: [] };
        if (!entry.from.some((other) => other.source === claim.source)) entry.from.push({ source: claim.source, text: time.text, basis: time.basis });
        dates.set(value, entry);
    }
    return [...dates.values()].sort((a, b) => (a.value < b.value ? -1 : 1));
}

export const firstDate = (index, fact) => datesOf(index, fact)[0]?.value ?? '';

// "2024-07-03TNI" is a night of that day: days are what a timeline is made of.
const dayOf = (value) => value.replace(/T[^/]*/g, '');

/** "2024-07-03" -> day, "2024-W27" -> week, "2024-07" -> month, "2024" -> year; "a/b" -> range */
export function precisionOf(value) {
    if (value.includes('/')) return 'range';
    if (/^\d{4}-\d{2}-\d{2}/.test(value)) return 'day';
    if (/^\d{4}-W/.test(value)) return 'week';
    return /^\d{4}-\d{2}$/.test(value) ? 'month' : /^\d{4}$/.test(value) ? 'year' : 'part';
}

const format = (options) => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
const writers = {
    day: (value) => format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(`${value.slice(0, 10)}T00:00:00Z`)).replace(',', ''),
    month: (value) => format({ month: 'short', year: 'numeric' }).format(new Date(`${value}-01T00:00:00Z`)),
};

/** "2024-07-03" -> "Wed 3 Jul 2024" */
export function dateWords(value) {
    const [first, last] = value.split('/');
    if (last) return `${dateWords(first)} – ${dateWords(last)}`;
    try {
        return writers[precisionOf(value)]?.(value) ?? value;
    } catch {
        return value;
    }
}

const written = (basis) => basis?.startsWith('written');

/** {entries: [{fact, value, from, precision, stated, others}], undated: [fact]} in order of date. */
export function timelineOf(index, facts) {
    const entries = [];
    const undated = [];
    for (const fact of facts) {
        const dates = datesOf(index, fact);
        if (!dates.length) undated.push(fact);
        for (const { value, from } of dates) entries.push({ key: fact.id + value, fact, value, from, precision: precisionOf(value), stated: from.some(({ basis }) => written(basis)), others: dates.length - 1 });
    }
    const order = new Map(facts.map((fact, i) => [fact, i]));
    entries.sort((a, b) => (a.value === b.value ? order.get(a.fact) - order.get(b.fact) : a.value < b.value ? -1 : 1));
    return { entries, undated };
}
