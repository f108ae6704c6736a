// What a reader changes, without a browser: each kind over the example's report, its way back, its survival
// when the articles are read anew; and what files and links make of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { branchOf } from '../../web/state/branch.js';
import { anchorOf, sentenceNames } from '../../web/state/changes.js';
import { claimsOf, indexReport } from '../../web/state/select.js';
import { csvOf } from '../../web/export/csv.js';
import { documentOf, rowsOf } from '../../web/export/document.js';
import { htmlReport } from '../../web/export/html-report.js';
import { markdownOf } from '../../web/export/markdown.js';
import { packProject, projectFrom, projectOf, unpackProject } from '../../web/export/project.js';
import { example, hostile, unrelated } from './articles.mjs';
import { indexOf, rulesOf } from './report.mjs';

const plain = await indexOf(example, '2025-03-12');
const keys = { a: 'ka', b: 'kb', c: 'kc', d: 'kd' };
const with_ = (changes, { report, texts } = plain, names = keys) => indexReport(report, texts, changes, names);
const index = with_([]);
const [conflict] = index.groups[0].facts;
const [single, otherSingle] = index.groups[4].facts;
const at = (fact) => anchorOf(index, fact);

test('a check, a note, a verdict: on the fact, and the old verdict is told', () => {
    const changed = with_([{ kind: 'check', at: at(conflict) }, { kind: 'note', at: at(conflict), text: 'Ask' }, { kind: 'verdict', at: at(conflict), verdict: 'agreed' }]);
    const fact = changed.fact.get(conflict.id);
    assert.deepEqual([fact.checked, fact.note, fact.verdict], [true, 'Ask', 'agreed']);
    assert.deepEqual(fact.changed, [{ kind: 'verdict', was: 'conflict' }]);
    assert.ok(changed.groups[2].facts.includes(fact));
    assert.equal(index.fact.get(conflict.id).verdict, 'conflict', 'the report itself is not edited');
});

test('not a fact: out of every count, listed apart', () => {
    const changed = with_([{ kind: 'hide', at: at(single) }]);
    assert.equal(changed.facts.length, index.facts.length - 1);
    assert.deepEqual(changed.hidden.map(({ id }) => id), [single.id]);
});

test('merged: one fact with the sentences of both', () => {
    const other = [...index.groups[4].facts].find((fact) => fact.sources[0] !== single.sources[0]) ?? otherSingle;
    const changed = with_([{ kind: 'merge', at: at(single), with: at(other) }]);
    const fact = changed.fact.get(single.id);
    assert.equal(changed.facts.length, index.facts.length - 1);
    assert.equal(fact.claims.length, single.claims.length + other.claims.length);
    assert.deepEqual(fact.sources, [...new Set([...single.sources, ...other.sources])].sort());
    if (fact.sources.length > 1) assert.ok(['agreed', 'repeated'].includes(fact.verdict));
});

test('split: two facts with the sentences parted, a side alone is one source only', () => {
    const names = sentenceNames(index, conflict);
    const own = names.filter(({ claim }) => index.claim.get(claim).source === conflict.sources[0]).map(({ name }) => name);
    const changed = with_([{ kind: 'split', at: at(conflict), sentences: own }]);
    assert.equal(changed.facts.length, index.facts.length + 1);
    const part = changed.facts.find(({ id }) => id.startsWith(`${conflict.id}~`));
    assert.equal(part.verdict, 'single');
    assert.deepEqual([...part.claims, ...changed.fact.get(conflict.id).claims].sort(), [...conflict.claims].sort());
    assert.ok(claimsOf(changed, part).every((claim) => claim.source === conflict.sources[0]));
    const whole = with_([{ kind: 'split', at: at(conflict), sentences: names.map(({ name }) => name) }]);
    assert.equal(whole.unfit.length, 1, 'nothing would be left');
});

test('names: taken apart and put together', async () => {
    const named = await indexOf(['Fire chief Marta Lindqvist spoke in Oslo on Monday. Lindqvist praised her crew on Tuesday.', 'Marta Lindqvist left Oslo. Lindqvist did not say why.']);
    const chief = named.entities.find(({ name }) => name === 'Marta Lindqvist');
    assert.deepEqual(chief.aliases, ['Lindqvist']);
    const apart = with_([{ kind: 'apart', name: chief.name, alias: 'Lindqvist' }], named);
    const parts = [chief.name, 'Lindqvist'].map((name) => apart.entities.find((entity) => entity.name === name));
    assert.equal(parts[0].mentions.length + parts[1].mentions.length, chief.mentions.length);
    const again = with_([{ kind: 'apart', name: chief.name, alias: 'Lindqvist' }, { kind: 'same', names: [chief.name, 'Lindqvist'] }], named);
    assert.equal(again.entities.find(({ name }) => name === chief.name).mentions.length, chief.mentions.length);
    assert.equal(again.entities.length, named.entities.length);
    assert.equal(with_([{ kind: 'same', names: ['Nobody', 'Oslo'] }], named).unfit.length, 1);
});

test('changes survive: a fact whose id is another is found by its sentences; one that is gone is told', () => {
    const moved = { ...at(conflict), fact: 'fanother' };
    assert.equal(with_([{ kind: 'check', at: moved }]).fact.get(conflict.id).checked, true);
    const gone = { fact: 'fgone', sentences: ['kx:nothing'] };
    assert.equal(with_([{ kind: 'check', at: gone }]).unfit.length, 1);
});

test('changes survive an unrelated article, put first', async () => {
    const more = await indexOf([unrelated[1], ...example], '2025-03-12');
    const changed = with_([{ kind: 'verdict', at: at(conflict), verdict: 'agreed' }], more, { a: 'kx', b: 'ka', c: 'kb', d: 'kc', e: 'kd' });
    assert.deepEqual(changed.unfit, []);
    assert.equal(changed.facts.filter((fact) => fact.changed?.length).length, 1);
});

// ---- files and links

const changed = with_([{ kind: 'verdict', at: at(conflict), verdict: 'differs' }, { kind: 'note', at: at(single), text: '=1+1' }]);
const { report } = await indexOf([hostile, example[1]]).then((hostileIndex) => ({ report: documentOf(hostileIndex, hostileIndex.facts, '<script>alert(1)</script>') }));

test('the HTML report: no script, no tag of an article, its own policy, changes marked', () => {
    const page = htmlReport(report, 'sha256-x', 'today');
    assert.doesNotMatch(page, /<script|<img|<iframe/i);
    assert.match(page, /&lt;img src=x onerror=/);
    assert.match(page, /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-x'/);
    const tags = new Set([...page.matchAll(/<([a-z0-9]+)/gi)].map(([, tag]) => tag.toLowerCase()));
    assert.ok(tags.has('table') && /class="r-landscape"/.test(page), 'the matrix stands on a page turned sideways');
    for (const tag of tags) assert.ok('html head meta title style body header h1 h2 h3 p strong nav ol li a section table thead tbody tr th td main article span blockquote b cite footer ul div'.split(' ').concat('doctype').includes(tag), tag);
    assert.match(htmlReport(documentOf(changed, changed.facts, 'x'), 'h', 't'), /Changed by you, was In conflict/);
});

test('checklist 11: every sentence in the report stands in an article', () => {
    const { groups } = documentOf(index, index.facts, '');
    for (const fact of groups.flatMap(({ facts }) => facts)) {
        assert.ok(fact.sentences.length > 0 && fact.why.length > 0);
        for (const { text, pieces } of fact.sentences) {
            assert.ok(Object.values(index.texts).some((article) => article.includes(text)));
            assert.equal(pieces.map((piece) => piece.text).join(''), text);
        }
    }
});

test('Markdown: an article cannot make headings, links or HTML', () => {
    const text = markdownOf(report);
    assert.doesNotMatch(text, /^(?!# )\s*<|[^\\]<(img|script)/m);
    assert.match(text, /\\<img src=x/);
    for (const line of text.split('\n').filter((each) => each.startsWith('#'))) assert.match(line, /^#{1,3} /);
    assert.match(markdownOf(documentOf(changed, changed.facts, 'x')), /Changed by you, was In conflict/);
});

test('CSV: one row a fact and sentence, quoted as RFC 4180 says, no formula runs', () => {
    const csv = csvOf(rowsOf(changed, changed.facts));
    assert.ok(csv.startsWith('\uFEFFfact_id,'));
    assert.ok(csv.includes("'=1+1"));
    assert.equal(csvOf([{ note: 'a "b",\nc' }]).split('\r\n')[1].endsWith('"a ""b"",\nc"'), true);
    assert.ok(rowsOf(changed, changed.facts).some((row) => row.changed_by_you));
});

test('a project goes into a link and comes back the same; strange input gives nothing', async () => {
    const project = { articles: example.map((text, i) => ({ key: `k${i}`, text, outlet: 'X', published: '2025-03-12', restored: ['a line'] })), changes: [{ kind: 'note', at: at(single), text: 'Ask' }] };
    const packed = await packProject(projectOf(project, 'Fire'));
    assert.match(packed, /^[\w-]+$/);
    const back = await unpackProject(packed);
    assert.deepEqual(back.articles.map(({ key, text, outlet, published, restored }) => ({ key, text, outlet, published, restored })), project.articles);
    assert.deepEqual(back.changes, project.changes);
    assert.equal(back.name, 'Fire');
    for (const bad of ['', '!!', 'AAAA', await packProject({ corroborate: 9, articles: [] })]) assert.equal(await unpackProject(bad), null, bad);
    for (const bad of [null, 7, {}, { corroborate: 1 }, { corroborate: 1, articles: [{ text: 3 }] }]) assert.equal(projectFrom(bad), null);
    const odd = projectFrom({ corroborate: 1, name: { x: 1 }, articles: [{ text: 'A.', key: '../x', address: 'javascript:alert(1)', published: 'now' }], changes: [{ kind: 'evil' }, { kind: 'verdict', verdict: 'true', at: { fact: 'f', sentences: [1, 'x'] } }] });
    assert.equal(odd.name, '');
    assert.equal(odd.articles[0].address, undefined);
    assert.deepEqual(odd.changes, [{ kind: 'verdict', at: { fact: 'f', sentences: ['x'] } }]);
});

test('a link that unpacks without end is refused', async () => {
    const bomb = await packProject({ corroborate: 1, articles: [{ text: 'a'.repeat(9 * 1024 * 1024) }] });
    assert.ok(bomb.length < 20000);
    assert.equal(await unpackProject(bomb), null);
});

// ---- the branching sentence

test('one sentence, splitting: common words once, readings with their letters', () => {
    const { parts, left } = branchOf([
        { text: 'The leaders of member countries will discuss further deepening multifaceted cooperation', sources: ['b', 'e'] },
        { text: 'Leaders of member countries will discuss further deepening multilateral cooperation', sources: ['c'] },
        { text: 'The leaders of member states will discuss deepening multifaceted cooperation', sources: ['d'] },
        { text: 'Something else altogether was said on another day', sources: ['a'] },
    ]);
    assert.deepEqual(parts.filter((part) => part.readings).map((part) => part.readings.map(({ text, sources }) => `${text}:${sources.join('')}`)), [
        ['The:bed', ':c'], ['countries:bec', 'states:d'], ['further:bec', ':d'], ['multifaceted:bed', 'multilateral:c'],
    ].map((readings) => readings));
    assert.deepEqual(parts.filter((part) => typeof part === 'string'), ['leaders of member', 'will discuss', 'deepening', 'cooperation']);
    assert.deepEqual(left.map(({ sources }) => sources), [['a']]);
    const part = branchOf([
        { text: 'The leaders of member countries will discuss prospects for deepening cooperation', sources: ['b'] },
        { text: 'prospects for further deepening cooperation', sources: ['a'] },
    ]).parts;
    assert.deepEqual(part.map((each) => (typeof each === 'string' ? each : each.readings.map(({ text }) => text))), ['The leaders of member countries will discuss prospects for', ['', 'further'], 'deepening cooperation']);
    assert.deepEqual(branchOf([{ text: 'alone', sources: ['a'] }]).parts, []);
});

// ---- the core's own list of rules

test('every rule, relation and paragraph kind that a report names is in the core’s list', async () => {
    const rules = await rulesOf();
    const listed = (of) => new Set(rules.filter((rule) => rule.of === of).map(({ name }) => name));
    for (const rule of rules) assert.ok(rule.says.length > 10, rule.name);
    for (const fact of plain.report.facts) {
        for (const { rule } of fact.trace) assert.ok(listed('verdict').has(rule), rule);
        for (const { relation } of fact.differences) assert.ok(listed('relation').has(relation), relation);
    }
    for (const { why } of plain.report.sources.flatMap(({ blocks }) => blocks)) assert.ok(listed('block').has(why), why);
});
