// The page's own reckoning, without a browser: the hash, splitting what is pasted, questions to a report.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseInPieces } from '../../web/lib/parse.js';
import { cleanText, countWords, firstLine, isDate } from '../../web/intake/clean.js';
import { joinAbove, paragraphsOf, splitArticles, splitBefore } from '../../web/intake/split.js';
import { wordDiff } from '../../web/state/diff.js';
import { figure, joinLetters, sourceId } from '../../web/state/letters.js';
import { shownFacts } from '../../web/state/filter.js';
import { formatRoute, noFilter, parseRoute } from '../../web/state/route.js';
import { capsulesOf, checkFirst, differencesOf, indexReport, mainDifference, sharedShare, verdictOf, versionsOf } from '../../web/state/select.js';
import { evidenceOf, slotTable } from '../../web/state/sentences.js';
import { factsIn, readingOf } from '../../web/state/reading.js';
import { alteredStatements, directQuotes } from '../../web/state/quoting.js';
import { passagesOf, shareIn, stripsOf, tableOf } from '../../web/state/wording.js';
import { help } from '../../web/words/help.js';
import { words } from '../../web/words/en.js';

test('routes come back as they went', () => {
    for (const route of [
        { view: 'start' }, { view: 'facts', fact: 'fk3v9', verdicts: ['conflict', 'repeated'], search: 'grain & fire/ß' },
        { view: 'read', letter: 'aa', fact: 'f1' }, { view: 'add' },
    ]) assert.deepEqual(parseRoute(formatRoute(route)), { fact: '', letter: '', topic: '', sort: '', set: '', ...noFilter, ...route });
    assert.equal(parseRoute('#/nowhere/x?v=z,c&zzz=1').view, 'start');
    assert.deepEqual(parseRoute('#/facts?v=z,c').verdicts, ['conflict']);
    assert.equal(parseRoute('#/facts/%E0%A4%A').fact, '');
});

const long = 'The council met on Monday and voted for the new bridge over the river after two hours of talks in the town hall, where forty people had come to listen and to speak, some of them against it for its cost.';

test('pasted articles are split at rules, blank lines, addresses and headlines with a byline', () => {
    assert.equal(splitArticles(`One.\n\nTwo.\n---\nThree.`).length, 2);
    assert.equal(splitArticles(`One.\n\nTwo.\n\n\n\nThree.`).length, 2);
    assert.equal(splitArticles(`One.\n\nTwo.\n\n\nStill two.`).length, 1);
    assert.equal(splitArticles(`One.\nhttps://example.org/a\nTwo.`).length, 2);
    assert.equal(splitArticles(`Council votes for a bridge\n\n${long}\n\nTown to have a new bridge soon\nBy Mary Stone\n\n${long}`).length, 2);
    assert.equal(splitArticles(`${long}\n\n${long}`).length, 1);
    assert.deepEqual(splitArticles(' \n\n\n\n '), []);
});

test('a long line without any sign is read in time', () => {
    const before = Date.now();
    splitArticles('a '.repeat(1_000_000));
    splitArticles('-'.repeat(500_000));
    splitArticles('\n \n'.repeat(200_000));
    assert.ok(Date.now() - before < 3000);
});

test('joining and splitting undo each other', () => {
    const articles = [{ text: 'A one.\n\nA two.' }, { text: 'B.' }];
    const joined = joinAbove(articles, 1);
    assert.equal(joined.length, 1);
    assert.deepEqual(splitBefore(joined, 0, 2).map((article) => article.text), ['A one.\n\nA two.', 'B.']);
    assert.equal(joinAbove(articles, 0), articles);
    assert.equal(splitBefore(articles, 0, 9), articles);
    assert.deepEqual(paragraphsOf('a\n\n\nb\n'), ['a', 'b']);
});

test('text for the engine has no NUL and no lone surrogate', () => {
    assert.equal(cleanText('a\0b\uD800c\uDC00\r\nd\u{1F600}'), 'a\uFFFDb\uFFFDc\uFFFD\nd\u{1F600}');
    assert.equal(countWords('It’s 3,5 — well-made.'), 3);
    assert.equal(firstLine('\n --- \nTitle\nText'), 'Title');
    assert.ok(isDate('2024-02-29') && !isDate('2023-02-29') && !isDate('July'));
});

test('letters and figures', () => {
    assert.deepEqual([0, 25, 26, 51, 52].map(sourceId), ['a', 'z', 'aa', 'az', 'ba']);
    assert.equal(joinLetters(['a', 'b', 'e']), 'A, B and E');
    assert.deepEqual([figure(5, true), figure(13)], ['Five', '13']);
});

test('a word diff folds spelling, case and quotation marks', () => {
    assert.deepEqual(wordDiff('The organisation "rose"', 'the Organization “rose”').map((run) => run.kind), ['same']);
    assert.deepEqual(wordDiff('we saved the harbour', 'we held the harbour').map(({ kind, text }) => `${kind}:${text}`), ['same:we', 'less:saved', 'more:held', 'same:the harbour']);
});

// Two articles, one conflict (3 / 4), one agreed fact in one wording, one fact of a alone.
const texts = { a: 'Head\n\nThree boats sank. All were saved. Rain fell.', b: 'Four boats sank. All were saved.\n\nRead more' };
const at = (source, text) => ({ source, from: texts[source].indexOf(text), to: texts[source].indexOf(text) + text.length });
const claim = (id, source, text, sentence) => ({ id, ...at(source, text), sentence, place_in: 'body', subject: null, predicate: null, objects: [], time: null, times: [], quantities: [], entities: [], polarity: 'affirmed', certainty: 'asserted', attribution: null });
const value = (source, text) => ({ ...at(source, text), text });
const fact = (id, support, claims, sources, rest = {}) => ({ id, support, claims, sources, accounts: 1, repeated: false, score: 1, statement: id, versions: [], differences: [], trace: [], ...rest });
const report = {
    sources: [
        { id: 'a', words: 9, notices: [], sentences: [at('a', 'Head'), at('a', 'Three boats sank.'), at('a', 'All were saved.'), at('a', 'Rain fell.')], blocks: [{ ...at('a', 'Head'), kind: 'headline' }, { ...at('a', 'Three boats sank. All were saved. Rain fell.'), kind: 'body' }] },
        { id: 'b', words: 7, notices: [], sentences: [at('b', 'Four boats sank.'), at('b', 'All were saved.')], blocks: [{ ...at('b', 'Four boats sank. All were saved.'), kind: 'body' }, { ...at('b', 'Read more'), kind: 'furniture' }] },
    ],
    entities: [], times: [], quantities: [], quotes: [], accounts: [],
    claims: [claim('c1', 'a', 'Three boats sank', 1), claim('c2', 'a', 'All were saved', 2), claim('c3', 'a', 'Rain fell', 3), claim('c4', 'b', 'Four boats sank', 0), claim('c5', 'b', 'All were saved', 1)],
    facts: [
        fact('boats', 'conflict', ['c1', 'c4'], ['a', 'b'], { score: 9, versions: [{ values: [value('a', 'Three')], claims: ['c1'], wording: [['a']] }, { values: [value('b', 'Four')], claims: ['c4'], wording: [['b']] }], differences: [{ kind: 'number', conflict: true, relation: 'exclude', values: [value('a', 'Three'), value('b', 'Four')], why: 'no' }] }),
        fact('saved', 'agreed', ['c2', 'c5'], ['a', 'b'], { repeated: true, versions: [{ values: [], claims: ['c2', 'c5'], wording: [['a', 'b']] }] }),
        fact('rain', 'single', ['c3'], ['a'], { versions: [{ values: [], claims: ['c3'], wording: [['a']] }] }),
    ],
    reuse: [{ sources: ['a', 'b'], passages: [{ a: [24, 38], b: [17, 31] }] }],
};
const index = indexReport(report, texts);

test('verdicts, filters and what to check first', () => {
    assert.deepEqual(index.facts.map(verdictOf), ['conflict', 'repeated', 'single']);
    assert.deepEqual(shownFacts(index, { search: 'BOATS' }).map(({ id }) => id), ['boats']);
    assert.deepEqual(shownFacts(index, { verdicts: ['single'] }).map(({ id }) => id), ['rain']);
    assert.deepEqual(checkFirst(index).map(({ id }) => id), ['boats']);
    assert.deepEqual(mainDifference(index.fact.get('boats')).values.map(({ text }) => text), ['Three', 'Four']);
    assert.equal(differencesOf(index.fact.get('rain')).length, 0);
});

test('versions, capsules and sentences', () => {
    assert.deepEqual(versionsOf(index, index.fact.get('boats')).map((row) => [row.words, row.wording]), [[['Three'], [['a']]], [['Four'], [['b']]]]);
    assert.deepEqual(capsulesOf(index.fact.get('saved')), [['a', 'b']]);
    const [first] = evidenceOf(index, index.fact.get('boats'));
    assert.deepEqual(first.marks.map((mark) => [texts.a.slice(mark.from, mark.to), mark.mark?.kind]), [['Three', 'c'], [' boats sank', 'claim'], ['.', undefined]]);
    assert.equal(first.place.number, 1);
    const table = slotTable(index, index.fact.get('boats'), versionsOf(index, index.fact.get('boats')));
    assert.deepEqual(table.columns, [['a'], ['b']]);
});

test('Read cuts facts into the text, leaves furniture out and restores it', () => {
    assert.equal(factsIn(index, 'a').length, 3);
    const parts = readingOf(index, 'b');
    assert.deepEqual(parts.map((part) => part.kind), ['body', 'left']);
    assert.deepEqual(parts[0].pieces.map((piece) => piece.mark?.fact.id ?? ''), ['boats', '', 'saved', '']);
    assert.deepEqual(parts[0].shares, ['a']);
    for (const part of readingOf(index, 'a')) assert.ok(part.pieces.every((piece, i) => !i || piece.from === part.pieces[i - 1].to));
    assert.ok(sharedShare(report, 'b') > 0);
});

test('checklist 12: no word the house forbids stands in the page', () => {
    const forbidden = /\b(corpus|entity|entities|coreference|NER|clusters?|span|tokens?|n-gram|cosine|similarity|confidence|veracity|fake|bias|hallucination|independent(ly)?|algorithm|AI)\b/;
    const walk = (value) => {
        if (typeof value === 'string') assert.doesNotMatch(value, forbidden);
        else if (typeof value === 'object') Object.values(value).forEach(walk);
        else if (typeof value === 'function') assert.doesNotMatch(String(value), forbidden);
    };
    walk(words);
    walk(help);
});

test('quotations with the same words stand once, passages with all their letters', () => {
    const quote = (source, text) => ({ source, ...at(source, text), kind: 'direct', speaker: null });
    const quoting = { ...index, report: { ...report, quotes: [quote('a', 'All were saved'), quote('b', 'All were saved'), quote('a', 'Rain fell')] } };
    assert.deepEqual(directQuotes(quoting).map(({ text, sources }) => [text, sources]), [['All were saved', ['a', 'b']], ['Rain fell', ['a']]]);
    const shared = { ...index, report: { ...report, accounts: [{ id: 'o1', sources: ['a', 'b'] }], reuse: [{ sources: ['a', 'b'], passages: [{ a: [24, 38], b: [17, 31], words: 3 }] }] } };
    const passages = passagesOf(shared);
    assert.deepEqual(passages.map(({ text, sources }) => [text, sources]), [['All were saved', ['a', 'b']]]);
    assert.deepEqual(stripsOf(shared, passages).map(({ id, parts }) => [id, parts.map(({ kind }) => kind)]), [['a', ['few']], ['b', ['few']]]);
    assert.ok(shareIn(shared, 'b', 'a') > shareIn(shared, 'a', 'b'), 'the table is not symmetric');
    assert.deepEqual(tableOf(shared).rows.map((row) => row.map((share) => share === null)), [[true, false], [false, true]]);
    assert.deepEqual(alteredStatements(index), []);
});

// A word nobody says is dead weight; one that is said but not written would show as "undefined".
test('every entry of the words table is used somewhere in the page', () => {
    const files = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        if (['node_modules', 'vendor', 'words'].includes(entry.name)) return [];
        const path = new URL(`${entry.name}${entry.isDirectory() ? '/' : ''}`, folder);
        return entry.isDirectory() ? files(path) : /\.js$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
    });
    const source = files(new URL('../../web/', import.meta.url)).join('\n');
    const said = (name) => new RegExp(`\\.${name}\\b|[{,] ?${name}\\b[^:]`).test(source);
    const unused = [];
    for (const [group, entries] of Object.entries(words)) {
        if (typeof entries !== 'object') { if (!said(group)) unused.push(group); continue; }
        // groups that are looked into by a value of the report or of the state
        const looked = new RegExp(`(words|says)\\.${group}\\[|words\\.${group} as|: says \\} = words;[^]*says\\[`);
        if (looked.test(source) && ['verdict', 'slot', 'relation', 'row', 'certainty', 'place', 'notice', 'news', 'export', 'settings', 'keep', 'view', 'done'].includes(group)) continue;
        for (const name of Object.keys(entries)) if (!said(name)) unused.push(`${group}.${name}`);
    }
    assert.deepEqual(unused, []);
});

test('an article that says a fact twice keeps its capsule with those whose wording it shares', () => {
    const fact = { sources: ['a', 'b', 'c'], versions: [{ wording: [['b']] }, { wording: [['b', 'c']] }, { wording: [['a']] }] };
    assert.deepEqual(capsulesOf(fact), [['a'], ['b', 'c']]);
});

test('JSON read in pieces is what it is in one', async () => {
    const claims = Array.from({ length: 9000 }, (_, i) => ({ id: `c${i}`, text: 'a "quoted" \\ word, [b] {c}\\', from: i, list: [[i], {}], none: [] }));
    const whole = { ok: true, version: '1', report: { claims, summary: { list: claims.slice(0, 3), n: 1 }, empty: [], stories: [['a', 'b']], texts: claims.map(({ text }) => text), facts: claims }, last: [1, 2] };
    const text = JSON.stringify(whole);
    assert.ok(text.length > 2 ** 20);
    assert.deepEqual(await parseInPieces(text), whole);
    assert.deepEqual(await parseInPieces('{"ok":false}'), { ok: false });
    await assert.rejects(parseInPieces(text.slice(0, -9)), SyntaxError);
    await assert.rejects(parseInPieces(text.slice(0, text.lastIndexOf('quoted'))), SyntaxError);
});
