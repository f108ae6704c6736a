// chrono's English tests: run with stand-ins that write down what each case expects.
import { pattern } from './pattern.mjs';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { capitals } from './news.mjs';
import { dayNumber, durationOf, stretchOf } from './timex.mjs';

const RECORD = Symbol('path');

// Any property of it, called or not, is again such a thing; it knows the path that led there.
function recorder(path) {
    return new Proxy(() => {}, {
        get: (_, key) => (key === RECORD ? path : typeof key === 'symbol' ? undefined : recorder(`${path}.${key}`)),
        apply: (_, __, words) => recorder(`${path}(${words.join()})`),
    });
}

function stands(cases, file) {
    const expectation = (expected) => (value) => {
        const path = value?.[RECORD];
        const note = (says) => (wanted) => path && (expected[path + says] = wanted);
        return { toBe: note(''), toBeDate: note(' date'), not: { toBeNull: note(' there') }, toBeNull: note(' none'),
            toContain() {}, toStrictEqual() {}, toBeLessThan() {}, toBeGreaterThan() {} };
    };
    const globals = { Date, Math, console };
    const add = (parser, text, reference, expected, setting) => cases.push({ file, parser: String(parser[RECORD]), text: capitals(text), reference, expected, setting });
    const single = (parser, text, ...rest) => {
        const check = rest.pop(), expected = {};
        const [date] = rest.filter((value) => value && (value instanceof Date || value.instant)).map((value) => value.instant ?? value);
        globals.expect = expectation(expected);
        if (typeof check === 'function') check(recorder('result'), text);
        add(parser, text, date, expected, rest.some((value) => value && !(value instanceof Date) && !value.instant));
    };
    return Object.assign(globals, {
        test(name, body) { try { body(); } catch { /* a case that tests the parser's own objects */ } },
        chrono: recorder('chrono'),
        testSingleCase: single,
        testWithExpectedDate: (parser, text, date) => single(parser, text, () => globals.expect(recorder('result.start')).toBeDate(date)),
        testUnexpectedResult: (parser, text, date) => add(parser, text, date, null),
        expect: expectation({}),
    });
}

function fileCases(folder, file) {
    const cases = [];
    const code = readFileSync(join(folder, file), 'utf8').replace(/^import .*$/gm, '').replace(/\bas ParsingResult\b/g, '')
        .replace(/\((\w+): \w+\)/g, '($1)').replace(/^(const|let) (\w+): \w+/gm, '$1 $2');
    runInNewContext(code, stands(cases, file));
    return cases;
}

const number = (expected, key, side = 'start') => expected[`result.${side}.get(${key})`];

// {day, clock} of one end: what the case names, else what its whole date says
function end(expected, side) {
    const date = expected[`result.${side} date`] ?? (side === 'start' ? expected['result date'] : undefined);
    const [year, month, day] = ['year', 'month', 'day'].map((key) => number(expected, key, side));
    if (year === undefined && !date) return null;
    const at = year !== undefined && month !== undefined && day !== undefined ? dayNumber(year, month, day)
        : date ? dayNumber(date.getFullYear(), date.getMonth() + 1, date.getDate()) : null;
    const hour = number(expected, 'hour', side) ?? date?.getHours();
    return { day: at, year, month, clock: hour === undefined ? null : hour * 60 + (number(expected, 'minute', side) ?? date?.getMinutes() ?? 0) };
}

const CLOCK = /\d\s*(?:am|pm|a\.m|p\.m)\b|\d:\d\d|\bnoon\b|\bmid-?night\b|o'clock|\d at night/i;
const DATE = pattern('i', [
    String.raw`\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|tomorrow`,
    String.raw`|yesterday|tonight|last|next|this|past|ago|later|day|week|month|year|quarter|summer|winter|spring|fall`,
    String.raw`|morning|evening|afternoon|night|\d{4}|\d{1,2}(?:st|nd|rd|th))|\d[/.-]\d`,
]);

// Why a case is counted out; the first reason that fits.
const OUT = [
    ['another language, a reader\'s own parser, or a setting of chrono\'s', (it) => it.setting || !/^chrono(?:\.casual|\.strict|\.en)?$/.test(it.parser)],
    ['strict mode refuses what the other mode reads', (it) => it.expected === null && it.parser.endsWith('strict')],
    ['the case expects no whole date', (it) => it.expected && !Number.isInteger(end(it.expected, 'start')?.day)],
    ['counted from the hour of reading: an article has a day, no hour', (it) => pattern('i', [
        String.raw`\b(?:h|hr|hrs|hours?|min|mins|minutes?|secs?|seconds?)\b|\d\s?[hms]\b`,
    ]).test(it.text)],
    ['a clock time alone, without a day', (it) => it.expected && CLOCK.test(it.text) && !DATE.test(it.text.replace(/\b\d{1,2}:\d\d/g, ''))],
    ['a time zone other than the article\'s', (it) => it.file.includes('timezone')],
    ['TIMEX3 reads years, lengths and "the day" alone, chrono does not', (it) => it.expected === null && /^\d{4}|the (?:day|year)$|^(?:a|\d+) days?$|^\d{4} to \d{4}$/.test(it.text.trim())],
    ['chrono guesses a number for "a few"; TIMEX3 leaves it open', (it) => /\ba few\b/i.test(it.text)],
    ['years before Christ or of other calendars', (it) => /\b(?:BC|BCE|BE|\d AD)\b/.test(it.text)],
    ['chat shorthand and slips of the keyboard', (it) => pattern('i', [
        String.raw`\b(?:tmr|tmrw|2morrow|last(?:month|night)|yrs?|wks?|mo|mn|qtr|0ct)\b|^[-+]|\+ ?\d|\d[a-z]{3}\b`,
        String.raw`|\d:\d\d:\d\d|\d+(?:d|w|mo|y|yr|yrs|wk|wks|mn|q|qtr)\b`,
    ]).test(it.text)],
];

const WITHOUT = new Date(2012, 7, 10); // for the cases that give no reference
const dayOf = (date) => dayNumber(date.getFullYear(), date.getMonth() + 1, date.getDate());

// Our values against the day chrono expects; it fills in what is not said with the first of the
// month or with the reference day's own, so a month or year may hold its day; TIMEX3 has lengths
// where chrono has their end ("the next two weeks").
function right(found, it) {
    const stretches = found.map((time) => stretchOf(time.range ?? time.value)).filter(Boolean);
    if (it.expected === null) return found.every((time) => !time.value);
    const start = end(it.expected, 'start'), last = end(it.expected, 'end');
    const reference = dayOf(it.reference ?? WITHOUT);
    const days = { D: 1, W: 7, M: 30.4, Q: 91, Y: 365.25 };
    const lengths = found.map((time) => durationOf(time.value)).filter((length) => length?.count && days[length.unit]);
    if (lengths.some(({ count, unit }) => Math.abs(Math.abs(start.day - reference) - count * days[unit]) < (days[unit] > 7 ? 3 : 1))) return true;
    return stretches.some((ours) => {
        const filled = new Date(start.day * 86400000).getUTCDate() === new Date(reference * 86400000).getUTCDate();
        const whole = ours.grain === 'day' ? ours.from === start.day
            : ours.from <= start.day && start.day < (ours.range ? ours.from + 32 : ours.to) &&
              (start.day === ours.from || filled || ['week', 'weekend', 'season'].includes(ours.grain) || !/\d{1,2}(?:st|nd|rd|th)?\b/.test(it.text));
        const clock = start.clock === null || !CLOCK.test(it.text) || ours.clock === start.clock;
        const ends = !last?.day || (last.day < ours.to && (ours.range || ours.grain !== 'day' || last.day === start.day));
        return whole && clock && ends;
    });
}

const isoDay = (day) => (day === null || day === undefined ? 'part of a date' : new Date(day * 86400000).toISOString().slice(0, 10));

export function chronoSuites(corpora) {
    const folder = join(corpora, 'times/chrono');
    const cases = readdirSync(folder).filter((file) => file.endsWith('.ts')).sort().flatMap((file) => fileCases(folder, file));
    return [{
        name: 'chrono', stage: 'times', right,
        cases: cases.map((it) => ({ ...it, date: isoDay(dayOf(it.reference ?? WITHOUT)), out: OUT.find(([, is]) => is(it))?.[0] })),
        wanted: (it) => (it.expected ? isoDay(end(it.expected, 'start').day) : 'nothing'),
    }];
}
