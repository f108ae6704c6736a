// TIMEX3 values as stretches of days: {grain, from, to, clock, part}; from and to are day numbers,
// `to` the day after the last one.
const DAY = 86400000;
export const dayNumber = (year, month = 1, day = 1) => {
    const date = new Date(Date.UTC(2000, month - 1, day));
    date.setUTCFullYear(year + Math.floor((month - 1) / 12), (((month - 1) % 12) + 12) % 12, day);
    return Math.round(date.getTime() / DAY);
};
const weekStart = (year, week) => {
    const fourth = dayNumber(year, 1, 4);
    return fourth - ((fourth + 3) % 7 + 7) % 7 + (week - 1) * 7;
};

// What each form of value covers: [pattern, grain, from and to].
const FORMS = [
    [/^(\d{4})-(\d\d)-(\d\d)$/, 'day', (y, m, d) => [dayNumber(y, m, d), dayNumber(y, m, d) + 1]],
    [/^(\d{4})-W(\d\d)-WE$/, 'weekend', (y, w) => [weekStart(y, w) + 5, weekStart(y, w) + 7]],
    [/^(\d{4})-W(\d\d)$/, 'week', (y, w) => [weekStart(y, w), weekStart(y, w) + 7]],
    [/^(\d{4})-Q(\d)$/, 'quarter', (y, q) => [dayNumber(y, 3 * q - 2), dayNumber(y, 3 * q + 1)]],
    [/^(\d{4})-H(\d)$/, 'half', (y, h) => [dayNumber(y, 6 * h - 5), dayNumber(y, 6 * h + 1)]],
    [/^(\d{4})-(\d\d)$/, 'month', (y, m) => [dayNumber(y, m), dayNumber(y, m + 1)]],
    [/^(\d{4})-SP$/, 'season', (y) => [dayNumber(y, 3), dayNumber(y, 6, 30)]],
    [/^(\d{4})-SU$/, 'season', (y) => [dayNumber(y, 6), dayNumber(y, 9, 30)]],
    [/^(\d{4})-(FA|AU)$/, 'season', (y) => [dayNumber(y, 9), dayNumber(y, 12, 30)]],
    [/^(\d{4})-WI$/, 'season', (y) => [dayNumber(y, 12), dayNumber(y + 1, 3, 30)]],
    [/^(\d{4})$/, 'year', (y) => [dayNumber(y), dayNumber(y + 1)]],
    [/^(\d{3})$/, 'decade', (y) => [dayNumber(10 * y), dayNumber(10 * y + 10)]],
    [/^(\d{2})$/, 'century', (y) => [dayNumber(100 * y), dayNumber(100 * y + 100)]],
];

// One end of a value; null for durations, PRESENT_REF and the like.
function pointOf(value) {
    const [, date, time] = /^([^T]*)T?(.*)$/.exec(value);
    for (const [form, grain, reach] of FORMS) {
        const match = form.exec(date);
        if (!match) continue;
        const [from, to] = reach(...match.slice(1).map(Number));
        const clock = /^(\d\d)(?::(\d\d))?/.exec(time);
        return { grain, from, to, clock: clock ? Number(clock[1]) * 60 + Number(clock[2] ?? 0) : null, part: clock ? '' : time };
    }
    return null;
}

export function stretchOf(value) {
    const [first, last = first] = (value ?? '').split('/').map(pointOf);
    if (!first || !last) return null;
    return { ...first, to: last.to, range: value.includes('/'), end: last };
}

// "P3D" -> {days: 3}; how many of its unit a duration holds
export function durationOf(value) {
    const match = /^P(T?)(\d+(?:\.\d+)?|X)([A-Z]+)$/.exec(value ?? '');
    return match ? { count: match[2] === 'X' ? null : Number(match[2]), unit: match[1] + match[3] } : null;
}
