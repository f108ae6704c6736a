// What the views are given, without a browser, from the engine's own report of the example; and escaping.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { specimen } from '../../web/examples/specimen.js';
import { Capsules } from '../../web/parts/capsules.js';
import { Diff, Marked } from '../../web/parts/marked.js';
import { Notice } from '../../web/parts/notice.js';
import { factsIn, readingOf } from '../../web/state/reading.js';
import { shownFacts } from '../../web/state/filter.js';
import { formatRoute, noFilter, parseRoute } from '../../web/state/route.js';
import { capsulesOf, checkFirst, claimsOf, differencesOf, mainDifference, statementOf, verdicts, versionsOf } from '../../web/state/select.js';
import { cut, evidenceOf, slotTable } from '../../web/state/sentences.js';
import { example } from './articles.mjs';
import { indexOf } from './report.mjs';

const index = await indexOf(example, '2025-03-12');

test('a route written and read again is the same', () => {
    const routes = [
        { view: 'start' }, { view: 'add' }, { view: 'facts' }, { view: 'facts', fact: 'f1a2' },
        { view: 'facts', verdicts: ['conflict', 'single'], search: 'a & b = ü/?#%' },
        { view: 'facts', fact: 'f/1?&', verdicts: verdicts.slice(), search: 'fire' },
        { view: 'read', letter: 'aa', fact: 'f3' }, { view: 'read', letter: 'b' }, { view: 'help', topic: 'rules' },
        { view: 'matrix', fact: 'f2', articles: ['A', 'AB'], among: 'none', kinds: ['number'], differs: ['quote'], named: 'no', marks: ['checked'], person: 'Zoë, Ü', sort: 'date' },
    ];
    for (const route of routes) {
        const parsed = parseRoute(formatRoute(route));
        assert.deepEqual(parsed, { fact: '', letter: '', topic: '', sort: '', set: '', ...noFilter, ...route });
        assert.equal(formatRoute(parsed), formatRoute(route));
    }
});

test('unknown and broken parts of an address are ignored', () => {
    for (const hash of ['', '#', '#/', '#/nowhere/x?y=z', '#/%E0%A4%A/%', '#facts'])
        assert.ok(['start', 'facts'].includes(parseRoute(hash).view), hash);
    assert.deepEqual(parseRoute('#/facts?v=c,x,,d&zz=1').verdicts, ['conflict', 'differs']);
});

test('every fact stands in one group, and the five counts make up the whole', () => {
    assert.deepEqual(index.groups.map((group) => group.verdict), verdicts);
    assert.equal(index.groups.reduce((sum, group) => sum + group.facts.length, 0), index.report.facts.length);
    assert.ok(index.facts.length >= 10, 'the example has facts');
});

test('every fact opens to sentences that its articles print', () => {
    for (const fact of index.facts) {
        const evidence = evidenceOf(index, fact);
        assert.ok(evidence.length > 0, fact.id);
        assert.deepEqual([...new Set(evidence.map((entry) => entry.source))].sort(), [...fact.sources].sort(), fact.id);
        for (const { source, marks, from, to } of evidence)
            assert.equal(marks.map((piece) => index.texts[source].slice(piece.from, piece.to)).join(''), index.texts[source].slice(from, to));
    }
});

test('words shown as an article’s are that article’s', () => {
    const said = (words) => assert.ok(Object.values(index.texts).some((text) => text.includes(words)), words);
    for (const fact of index.facts) {
        said(statementOf(index, fact));
        versionsOf(index, fact).flatMap((version) => version.words).forEach(said);
        differencesOf(fact).flatMap((difference) => difference.values.map((value) => value.text)).forEach(said);
        const { rows } = slotTable(index, fact, versionsOf(index, fact));
        rows.flatMap((row) => row.cells.flat()).filter((cell) => !cell.ours).forEach((cell) => said(cell.text));
    }
});

test('capsules hold each article of a fact once', () => {
    for (const fact of index.facts) assert.deepEqual(capsulesOf(fact).flat().sort(), [...fact.sources].sort(), fact.id);
});

test('the copy in the example counts once', () => {
    const together = index.report.accounts.find((account) => account.sources.includes('b'));
    assert.deepEqual(together.sources, ['b', 'c']);
});

test('what to check first differs, conflicts lead, three at most', () => {
    const first = checkFirst(index);
    assert.ok(first.length > 0 && first.length <= 3);
    for (const fact of first) assert.ok(['conflict', 'differs'].includes(fact.verdict));
    const verdictsThere = first.map((fact) => fact.verdict);
    assert.deepEqual(verdictsThere, [...verdictsThere].sort(), 'conflicts lead');
    const asked = first.map((fact) => mainDifference(fact)).filter(Boolean).map(({ values }) => values.map(({ source, from }) => source + from).join());
    assert.equal(new Set(asked).size, asked.length, 'no question twice');
});

test('the example holds what Start promises: a count in conflict and an altered quotation', () => {
    const kinds = index.groups[0].facts.flatMap((fact) => differencesOf(fact)).filter((difference) => difference.conflict).map((difference) => difference.kind);
    assert.ok(kinds.includes('number') && kinds.includes('quote'), kinds.join());
    const squeezed = example.map((text) => text.replaceAll('"', '').replace(/\s+/g, ' '));
    for (const letter of ['A', 'B', 'C']) {
        const reading = specimen.map((part) => (typeof part === 'string' ? part : part.readings.find(([, letters]) => letters.includes(letter))[0])).join('').replace(/[“”]/g, '');
        assert.ok(squeezed['ABC'.indexOf(letter)].includes(reading), reading);
    }
});

test('filters and search', () => {
    for (const { verdict, facts } of index.groups) assert.deepEqual(shownFacts(index, { verdicts: [verdict] }), facts);
    const found = shownFacts(index, { search: 'FIREFIGHTERS' });
    assert.ok(found.length > 0 && found.length < index.facts.length);
    assert.ok(found.every((fact) => claimsOf(index, fact).some((claim) => /firefighters/i.test(index.texts[claim.source]))));
    assert.deepEqual(shownFacts(index, { search: 'zeppelin' }), []);
});

test('Read prints every article whole and in order', () => {
    for (const [id, text] of Object.entries(index.texts)) {
        const parts = readingOf(index, id, { singles: true }).flatMap((part) => (part.kind === 'left' ? part.blocks.map((block) => ({ pieces: [block] })) : [part]));
        const shown = parts.map((part) => part.pieces.map((piece) => text.slice(piece.from, piece.to)).join('')).join(' ');
        const all = (given) => given.match(/[\p{L}\p{N}]+/gu);
        assert.deepEqual(all(shown), all(text));
        for (const { fact } of factsIn(index, id))
            assert.ok(readingOf(index, id, { selected: fact.id }).some((part) => part.pieces?.some((piece) => piece.mark?.fact === fact)), fact.id);
    }
});

test('cut leaves no gap and no overlap', () => {
    const pieces = cut({ from: 10, to: 50 }, [{ from: 0, to: 20, weight: 1 }, { from: 15, to: 30, weight: 2 }, { from: 40, to: 90, weight: 1 }]);
    assert.deepEqual(pieces.map(({ from, to }) => [from, to]), [[10, 15], [15, 30], [30, 40], [40, 50]]);
});

// ---- parts: what comes from an article is text and nothing else

// The tree of a part: its components called, its elements and texts listed.
function* nodes(node) {
    if (Array.isArray(node)) for (const each of node) yield* nodes(each);
    else if (node === null || node === undefined || typeof node === 'boolean') return;
    else if (typeof node !== 'object') yield String(node);
    else if (typeof node.type === 'function') yield* nodes(node.type(node.props));
    else { yield node; yield* nodes(node.props.children); }
}

test('markup in an article comes out of every part as text', () => {
    const text = '<img src=x onerror=alert(1)> & <b>bold</b>';
    const parts = [
        Marked({ text, pieces: [{ from: 0, to: 10, mark: { kind: 'c' } }, { from: 10, to: text.length, mark: null }] }),
        Diff({ base: 'plain', text }), Notice({ title: text, children: text }), Capsules({ groups: [['a', 'b'], ['c']] }),
    ];
    for (const tree of parts.map((part) => [...nodes(part)])) {
        for (const node of tree.filter((each) => typeof each === 'object')) {
            assert.ok(!['img', 'script', 'iframe'].includes(node.type), node.type);
            assert.ok(!('dangerouslySetInnerHTML' in node.props));
        }
    }
    assert.ok([...nodes(parts[0])].filter((node) => typeof node === 'string').join('').includes('<b>bold</b>'));
});

const sources = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'vendor'].includes(entry.name)) return [];
    const path = new URL(`${entry.name}${entry.isDirectory() ? '/' : ''}`, folder);
    return entry.isDirectory() ? sources(path) : /\.js$/.test(entry.name) ? [path] : [];
});

test('no file of the page writes HTML', () => {
    for (const file of sources(new URL('../../web/', import.meta.url)))
        assert.doesNotMatch(readFileSync(file, 'utf8'), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/, file.pathname);
});
