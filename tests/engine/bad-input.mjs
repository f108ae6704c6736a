// The inputs of tests/cli/bad-inputs.mjs on the page's engine: an answer each time, and the same one as ever after.
//   node tests/engine/bad-input.mjs ENGINE.wasm
import { badInputs, article } from '../cli/bad-inputs.mjs';
import { loadEngine } from './engine.mjs';

const ask = await loadEngine(process.argv[2]);
const longest = 2_000_000; // the engine takes 2 MB an article
const textOf = (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const plain = () => JSON.stringify(ask({ do: 'analyze', sources: [{ text: textOf(article) }] }));
const before = plain();
let passed = 0, failed = 0;

function expect(name, condition, problem) {
    if (condition) passed++;
    else {
        failed++;
        console.log(`FAILED ${name}: ${problem}`);
    }
}

for (const { name, articles } of badInputs) {
    const texts = articles.map((bytes) => textOf(bytes.subarray(0, 2 << 20)).slice(0, longest));
    const start = performance.now();
    const answer = ask({ do: 'analyze', sources: texts.map((text) => ({ text })) });
    const seconds = (performance.now() - start) / 1000;
    expect(name, answer.ok, answer.message);
    expect(name, seconds < 120, /* a hang would be hours */ `took ${seconds.toFixed(1)} s`);
    if (!answer.ok) continue;
    answer.report.sources.forEach((source, i) => {
        const end = source.blocks.at(-1)?.to ?? 0;
        expect(name, !texts[i].slice(end).replace(/[\s\p{C}\p{Z}\p{M}]/gu, ''), `reads only ${end} of ${texts[i].length} characters`);
    });
}

// Half a pair of surrogates is one U+FFFD, and no escape by mistake.
for (const text of ['Captain \ud83d Holm', 'Captain Holm \ud83d', '\ude00 Holm', 'C:\\u0000 Holm', '\ud83d\ude00 Holm \0 \\\0']) {
    const answer = ask({ do: 'analyze', sources: [{ text }] });
    expect(JSON.stringify(text), answer.report?.sources[0].blocks.at(-1)?.to === text.length, JSON.stringify(answer).slice(0, 100));
}

// What is no request, or too much of one, gets a refusal in words.
const refusals = {
    bad_json: [], bad_request: [{}, [], 'x', 7, null, { do: 'sing' }], no_sources: [{ do: 'analyze' }, { do: 'analyze', sources: [] }],
    too_many_sources: [{ do: 'analyze', sources: Array(201).fill({ text: 'x' }) }],
    too_long: [{ do: 'analyze', sources: [{ text: 'x'.repeat(9 << 20) }] }],
    bad_date: [{ do: 'analyze', sources: [{ text: 'x', published: '2024-13-01' }] }],
    same_id: [{ do: 'analyze', sources: [{ id: 'a', text: 'x' }, { id: 'a', text: 'y' }] }],
    no_such_stage: [{ do: 'dump', stage: 'dreams', sources: [{ text: 'x' }] }],
};
for (const [code, requests] of Object.entries(refusals))
    for (const request of requests) {
        const answer = ask(request);
        const name = JSON.stringify(request)?.slice(0, 60);
        expect(name, !answer.ok && answer.code === code, `${code} expected, not ${JSON.stringify(answer).slice(0, 100)}`);
        expect(name, /\.$/.test(answer.message ?? ''), `no sentence: ${answer.message}`);
    }
expect('after all that', plain() === before, 'the same article gives another report');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
