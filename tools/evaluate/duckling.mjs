// duckling's English times. Its reader speaks on Tuesday 2013-02-12 at 4:30 and means what is to
// come, so each case stands behind "They will meet", with the capitals that news gives to days, months and holidays.
import { pattern } from './pattern.mjs';
import { join } from 'node:path';
import { haskellExamples, numbersOf } from './haskell.mjs';
import { capitals } from './news.mjs';
import { dayNumber, durationOf, stretchOf } from './timex.mjs';

const REFERENCE = '2013-02-12';

// {grain, from, to?, minutes}: days, and the minute of the day where an hour is meant
function wanted(expected) {
    const numbers = numbersOf(expected.replace(/^\w+/, ''));
    const grain = /(Second|Minute|Hour|Day|Week|Month|Quarter|Year)\b/.exec(expected)?.[1].toLowerCase();
    const point = (at) => ({ day: dayNumber(...numbers.slice(at, at + 3)), minutes: numbers[at + 3] * 60 + numbers[at + 4] });
    const from = point(0), interval = /^datetimeInterval/.test(expected);
    return { grain, interval, from: from.day, minutes: from.minutes, until: interval ? point(6) : null };
}

const HOLIDAYS = pattern('i', [
    String.raw`\b(?:chinese|lunar|yom|tisha|rosh|hanuk|hanuk+ah|chanukah|passover|sukkot|succos|shavuot|shemini`,
    String.raw`|simchat|lag b|purim|tu bi|ingathering|mawlid|eid|id ul|bakr|sacrifice|laylat|night of|islamic|amun`,
    String.raw`|ashura|jumu|jamat|isra|prophet|night journey|ascension to|ramadan|orthodox|clean monday|shrove monday`,
    String.raw`|lazarus|great fast|vesak|vaisakha|buddha|dhan|kali|diwali|deepavali|lakshmi|bhai|chhath|dala|surya`,
    String.raw`|maha|dussehra|vijaya|navaratri|durga|karva|ratha|rakhi|mahav|saraswati|pongal|sankran|pandigai|maghi`,
    String.raw`|vai?s[ah]+khi|baisakhi|onam|thiru\w*|panchami|holi|holika|kamudu|janmash|gokul|dhulandi|phagwah|parsi`,
    String.raw`|navroz|guru|rabindra\w*|valmiki|pargat|ganesh|rama navami|ugadi|yugadi|samvat|chaitra|holocaust)`,
]);
const MARGINAL = pattern('i', [
    String.raw`\b(?:boss|vegan|gysd|youth service|earth hour|koningsdag|king's day|branch sunday|covenant|mysteries`,
    String.raw`|holy spirit|white sunday|pancake|mardi|civil rights|ides)`,
]);

const OUT = [
    ['holidays of the lunar and lunisolar calendars', (it) => HOLIDAYS.test(it.text)],
    ['holidays by names that news hardly uses', (it) => MARGINAL.test(it.text)],
    ['what duckling only reads when told to ("latent"), or must not read', (it) => it.latent],
    ['counted from the hour of speaking: an article has a day, no hour', (it) => pattern('i', [
        String.raw`\b(?:sec|seconds?|min|mins|minutes?|hours?|hr)\b|\d\s?['"]|/\d h|\bin 1?/?\d+h?$|asap|soon as`,
        String.raw`|\bnow\b|moment|ATM|this time`,
    ]).test(it.text)],
    ['a clock time alone, without a day', (it) => ['second', 'minute', 'hour'].includes(it.want.grain) && !pattern('i', [
        String.raw`day|week|month|year|today|tomorrow|yesterday|tonight|tonite|\bthis\b|last night|ago|hence|in \d|mon`,
        String.raw`|tue|wed|thu|fri|sat|sun|jul|sep|feb|dec|christmas|xmas|\d/\d|\d{4}-`,
    ]).test(it.text)],
    ['a time zone other than the article\'s', (it) => /\b(?:gmt|cet|cst|pst|bst|ist|est)\b/i.test(it.text)],
    ['chat shorthand, speech and slips: EOM, wkend, 9a, 3ish, 19h30, "twenty ten"', (it) => pattern('i', [
        String.raw`\b(?:[EB]O[DMY]|qtr|yr|wkend|week-? ?end|xmas|tonite|\d+[ap]|\d+h(?:\d+)?|\w+ish|untill|MLK|paddy's`,
        String.raw`|years eve|years day|valentine day|patricks)\b|@|\d(?:april|oct)|Feb\d|\d\dq\d|\d{4}Q|two thousand`,
        String.raw`|\d[:]?\d* in the [ap]m|\d\d p\.?m\.?$|oclock`,
    ]).test(it.text) || /[a-z][A-Z]/.test(it.text)],
    ['an abbreviated weekday that stands alone', (it) => /^(?:mon|thu|fri|sat|sun)\.?$|easter mon|thu 15th|this thu/i.test(it.text)],
    ['TIMEX3 has a length for "past week"', (it) => /\bpast week\b/.test(it.text)],
    ['years before Christ or with their era', (it) => /\b(?:bc|ad)\b|a\.d|b\.c/i.test(it.text)],
    ['a week, month or season as duckling counts it', (it) => pattern('i', [
        String.raw`closest|last (?:week|day)s? of|\d(?:nd|rd|th) last|(?:second|third|fifth) last|seasons?\b`,
        String.raw`|the week of|week of october|upcoming \w+ |\w+ upcoming|after next|from now|thursdays|all week`,
        String.raw`|\bfirst week`,
    ]).test(it.text)],
    ['a day and an hour that only duckling\'s reader would join', (it) => pattern('i', [
        String.raw`lunch|school|this (?:morning|evening|afternoon) at|tonight at|at (?:night|\d+ in)`,
        String.raw`|\bat \d+ (?:tomorrow|in)|\d tomorrow|(?:tomorrow|Saturday) (?:morning|afternoon|evening)? ?at`,
        String.raw`|evening at|in \d+ (?:days|years) at|later than`,
    ]).test(it.text)],
];

const UNIT_DAYS = { D: 1, W: 7, M: 30, Q: 91, Y: 365 };
const COARSE = { month: pattern('i', [
    String.raw`month|year|jan|feb|march|april|may|june|july|aug|sep|oct|nov|dec`,
]), year: /year|\d{4}/i, week: /week|fortnight/i, weekend: /weekend/i,
    quarter: /quarter/i, season: /summer|winter|spring|autumn|fall/i };
const PARTS = { MO: [0, 720], MI: [660, 840], AF: [720, 1140], EV: [1080, 1440], NI: [1080, 1440] };

function point(ours, want, text) {
    if (ours.grain !== 'day') return (ours.grain === want.grain || COARSE[ours.grain]?.test(text)) && ours.from <= want.from && want.from < ours.to;
    if (ours.from !== want.from) return false;
    if (ours.clock !== null) return ours.clock === want.minutes;
    return !ours.part || (PARTS[ours.part]?.[0] ?? 0) <= want.minutes;
}

function right(found, it) {
    const { want, text } = it;
    const lengths = found.map((time) => durationOf(time.value)).filter((length) => length && UNIT_DAYS[length.unit]);
    if (want.until && lengths.some(({ count, unit }) => count === null || Math.abs(want.until.day - want.from - count * UNIT_DAYS[unit]) <= count * (unit === 'M' || unit === 'Y' ? 2 : 0))) return true;
    return found.map((time) => stretchOf(time.range ?? time.value)).filter(Boolean).some((ours) => {
        if (!point(ours, want, text)) return false;
        const last = want.until && (want.until.minutes > 0 ? want.until.day : want.until.day - 1);
        const grains = want.grain === ours.grain || want.until || COARSE[ours.grain]?.test(text) || ours.clock !== null || ours.part || want.grain === 'hour';
        return grains && (!want.until || (last < ours.to && (ours.range || ours.grain !== 'day' || last === ours.from)));
    });
}

export function ducklingSuites(corpora) {
    const file = join(corpora, 'times/duckling/Corpus.hs');
    const cases = haskellExamples(file).filter((it) => it.expected.startsWith('datetime')).map((it, i) => {
        const want = wanted(it.expected);
        return { bare: it.text, text: `They will meet ${capitals(it.text)}.`, date: REFERENCE, want, says: it.expected, latent: LATENT.has(it.text) };
    });
    return [{
        name: 'duckling times', stage: 'times', right: (found, it) => right(found, { ...it, text: it.bare }),
        cases: cases.map((it) => ({ ...it, out: OUT.find(([, is]) => is({ ...it, text: it.bare }))?.[0] })),
        wanted: (it) => it.says,
    }];
}

const LATENT = new Set(['the 24', 'On 24th', '7', '7a', '7p', 'ten thirty', 'ten-thirty', '1974', 'May', 'morning', 'afternoon', 'evening', 'night', 'the week',
    'twelve zero three', 'twelve o three', 'twelve ou three', 'twelve oh three', 'twelve-zero-three', 'twelve-oh-three', '1960 - 1961', 'tonight 815']);
