// One sentence, splitting where its articles differ: words all have stand once, the rest in stacks.
import { differencesOf } from './select.js';
import { foldWord, longestCommon } from './diff.js';

const mostWords = 200;
const alike = 0.5;

const wordsIn = (text) => text.match(/\S+/g) ?? [];

// For each word of the base the place of the same word in the other, or -1.
function places(base, other) {
    const pairs = longestCommon(base.map(foldWord), other.map(foldWord));
    const at = new Array(base.length).fill(-1);
    for (const [i, k] of pairs) at[i] = k;
    return at;
}

// A row that begins or ends well inside the base prints a part of it: it does not leave the rest out.
const longGap = 4;

function reachOf(row, length) {
    const met = row.at.flatMap((k, i) => (k >= 0 ? [i] : []));
    const [first, last] = [met[0], met.at(-1)];
    return {
        ...row, from: first >= longGap && row.at[first] === 0 ? first : 0,
        to: length - 1 - last >= longGap && row.at[last] === row.words.length - 1 ? last : length - 1,
    };
}

/** rows: [{text, sources}], the base first -> {parts, left}: parts are texts and {readings: [{text, sources}]};
 * rows too unlike the base are left. */
export function branchOf(rows) {
    const all = rows.map((row) => ({ ...row, words: wordsIn(row.text) })).filter((row) => row.words.length && row.words.length <= mostWords);
    const [base, ...others] = all;
    if (!base) return { parts: [], left: rows };
    const aligned = others.map((row) => ({ ...row, at: places(base.words, row.words) }));
    const close = aligned.filter(({ at, words }) => at.filter((k) => k >= 0).length >= alike * Math.min(base.words.length, words.length));
    const used = [{ ...base, at: base.words.map((_, i) => i) }, ...close].map((row) => reachOf(row, base.words.length));
    return { parts: used.length > 1 ? partsOf(used) : [], left: rows.filter((row) => !used.some((other) => other.sources === row.sources)) };
}

// Walks from each word that all have to the next; what lies between is a stack where anyone differs.
function partsOf(rows) {
    const { length } = rows[0].words;
    const reaches = (row, i) => i >= row.from && i <= row.to;
    const common = rows[0].words.map((_, i) => i).filter((i) => rows.every((row) => !reaches(row, i) || row.at[i] >= 0));
    const parts = [];
    const say = (text) => { if (typeof parts.at(-1) === 'string') parts[parts.length - 1] += ` ${text}`; else parts.push(text); };
    let before = -1;
    for (const i of [...common, length]) {
        const between = (row) => row.words.slice(before >= row.from && before >= 0 ? row.at[before] + 1 : 0, i <= row.to ? row.at[i] : row.words.length);
        const there = rows.filter((row) => i > row.from && before < row.to);
        const readings = readingsOf(there.map((row) => ({ text: between(row).join(' '), sources: row.sources })));
        if (readings.length > 1) parts.push({ readings });
        else if (readings[0]?.text) say(readings[0].text);
        if (i < length) say(rows[0].words[i]);
        before = i;
    }
    return parts;
}

const foldText = (text) => wordsIn(text).map(foldWord).join(' ');

function readingsOf(texts) {
    const readings = new Map();
    for (const { text, sources } of texts) {
        const known = readings.get(foldText(text));
        if (known) known.sources = [...known.sources, ...sources];
        else readings.set(foldText(text), { text, sources: [...sources] });
    }
    const [first, ...rest] = readings.values();
    return [first, ...rest.sort((a, b) => b.sources.length - a.sources.length)];
}

/** Whether the engine holds a difference of this fact against these readings; all else is minor. */
export function isMinor(fact, readings) {
    const values = differencesOf(fact).filter(({ kind }) => kind !== 'other').flatMap((difference) => difference.values.map((value) => foldText(value.text))).filter(Boolean);
    return !readings.some(({ text }) => { const said = foldText(text); return said && values.some((value) => ` ${value} `.includes(` ${said} `) || ` ${said} `.includes(` ${value} `)); });
}
