// Text on its way in, without a browser: splitting loses no word, joining undoes splitting.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanText, countWords, firstLine, isDate } from '../../web/intake/clean.js';
import { joinAbove, paragraphsOf, splitArticles, splitBefore } from '../../web/intake/split.js';
import { example } from './articles.mjs';

const wordsOf = (texts) => texts.join(' ').match(/[\p{L}\p{N}]+/gu) ?? [];
const asDraft = (texts) => texts.map((text) => ({ text, outlet: '', published: '' }));

for (const [what, separator] of [['a ruled line', '\n\n---\n\n'], ['another ruled line', '\n* * *\n'], ['blank lines', '\n\n\n\n\n']]) {
    test(`four articles with ${what} between are four`, () => {
        assert.deepEqual(splitArticles(example.join(separator)), example);
    });
}

test('an address between articles splits them', () => {
    const parts = splitArticles(`${example[0]}\n\nhttps://example.org/b\n\n${example[1]}`);
    assert.equal(parts.length, 2);
    assert.deepEqual(wordsOf(parts.map((part) => part.replace('https://example.org/b', ''))), wordsOf(example.slice(0, 2)));
});

test('a headline with a byline or dateline under it starts an article', () => {
    assert.deepEqual(splitArticles(example.slice(0, 2).join('\n\n')).map(firstLine), example.slice(0, 2).map(firstLine));
    const second = `Harbour at Port Callow shut after fire\nBy Anna Berg\n\nThe harbour was shut on Tuesday.`;
    assert.deepEqual(splitArticles(`${example[0]}\n\n${second}`).map(firstLine), [example[0], second].map(firstLine));
});

test('one article stays one', () => {
    for (const article of example) assert.deepEqual(splitArticles(article), [article]);
});

// Every text made of these pieces keeps its words, whatever its splits are taken to be.
test('splitting never loses a word', () => {
    const pieces = ['---', '===', '***', '\n', '\n\n', '\n\n\n\n', 'x', '...', 'By Anna Berg', 'LONDON (Reuters) - Prices rose.',
        'A headline of several words here', 'Text of a paragraph, with words enough to stand for itself.', '\t', '—'];
    let seed = 7;
    const random = (below) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % below; };
    for (let round = 0; round < 3000; round++) {
        const text = Array.from({ length: 1 + random(30) }, () => pieces[random(pieces.length)] + (random(2) ? '\n' : ' ')).join('');
        const parts = splitArticles(text);
        assert.deepEqual(wordsOf(parts), wordsOf([text]), JSON.stringify(text));
        assert.ok(parts.every((part) => countWords(part) > 0), JSON.stringify(text));
    }
});

test('a split and a join give the words back, at every paragraph', () => {
    const draft = asDraft(example);
    example.forEach((article, i) => paragraphsOf(article).forEach((_, k) => {
        const split = splitBefore(draft, i, k);
        assert.deepEqual(wordsOf(split.map(({ text }) => text)), wordsOf(example));
        if (k) assert.deepEqual(joinAbove(split, i + 1).map(({ text }) => text), example);
        else assert.equal(split, draft);
    }));
    assert.equal(joinAbove(draft, 0), draft);
});

test('what the engine cannot take is replaced, the rest stays', () => {
    assert.equal(cleanText('a\0b\uD800c\r\nd\re \u{1F525}'), 'a\uFFFDb\uFFFDc\nd\ne \u{1F525}');
});

test('words, first lines, dates', () => {
    assert.equal(countWords('Seven workers’ 1,200-tonne store — gone. Да.'), 6);
    assert.equal(firstLine('\n  ***\n  Fire at sea \nmore'), 'Fire at sea');
    assert.deepEqual(['2024-02-29', '2023-02-29', '2024-13-01', '3 July', ''].map(isDate), [true, false, false, false, false]);
});

test('endless lines and endless blank lines are read in a moment', { timeout: 5000 }, () => {
    for (const text of ['x '.repeat(1_000_000), '\n'.repeat(500_000), '- '.repeat(500_000), 'By A '.repeat(200_000), ' \n'.repeat(200_000)]) splitArticles(text);
});
