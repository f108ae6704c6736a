// Help › Rules: each rule by which facts are judged has an example, and the engine finds the rule in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ruleExamples } from '../../web/examples/rules.js';
import { labelled } from '../../web/examples/labelled.js';
import { indexOf, rulesOf } from './report.mjs';

const { frame } = labelled[0];
// no two sentences by themselves were found that are told by it
const without = ['part of the list'];

test('every rule of a verdict and every relation has an example, and no example is of a rule that is gone', async () => {
    const judging = (await rulesOf()).filter((rule) => rule.of === 'verdict' || rule.of === 'relation').map(({ name }) => name);
    assert.deepEqual(judging.filter((name) => !ruleExamples[name] && !without.includes(name)), []);
    assert.deepEqual(Object.keys(ruleExamples).filter((name) => !judging.includes(name)), []);
});

for (const [name, pair] of Object.entries(ruleExamples)) {
    test(`the example of “${name}” is judged by it`, async () => {
        const published = name === 'update' ? ['2025-03-11', '2025-03-12'] : ['2025-03-12', '2025-03-12'];
        const { report } = await indexOf(pair.map((sentence, i) => [...frame[i], sentence].join('\n\n')), published);
        const found = report.facts.flatMap(({ trace, differences }) => [...trace.map(({ rule }) => rule), ...differences.map(({ relation }) => relation)]);
        assert.ok(found.includes(name), found.join(', '));
    });
}
