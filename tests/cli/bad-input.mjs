// Bad input on the command line: a clear word, nothing lost, no crash, no hang.
//   node tests/cli/bad-input.mjs CORROBORATE [--short]    --short: at most 40 kB each, for the sanitizers
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { article, badInputs } from './bad-inputs.mjs';

const corroborate = resolve(process.argv[2]);
const longest = process.argv[3] === '--short' ? 40_000 : Infinity;
const seconds = 120; // a hang would be hours; the 5 MB of one line take 12 s on a quiet machine
const folder = mkdtempSync(join(tmpdir(), 'bad-input-'));
let failed = 0, passed = 0;

function expect(name, condition, problem) {
    if (condition) passed++;
    else {
        failed++;
        console.log(`FAILED ${name}: ${problem}`);
    }
}

function run(...words) {
    const done = spawnSync(corroborate, words, { timeout: seconds * 1000, maxBuffer: 1 << 29 });
    return { code: done.status, out: done.stdout.toString(), error: done.stderr.toString(), hung: done.error?.code === 'ETIMEDOUT' };
}

// Each broken part of the input is one U+FFFD, as in browsers: so JavaScript reads it the same way.
const textOf = (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

// What no block holds must be white space or invisible.
function lostWords(text, blocks) {
    let at = 0, lost = '';
    for (const { from, to } of blocks) {
        lost += text.slice(at, from);
        at = to;
    }
    return (lost + text.slice(at)).replace(/[\s\p{C}\p{Z}\p{M}]/gu, '');
}

function checkReport({ name, articles, says = [] }, out) {
    const report = JSON.parse(out);
    expect(name, report.sources.length === articles.length, 'a source is missing from the report');
    report.sources.forEach((source, i) => {
        const lost = lostWords(textOf(articles[i]), source.blocks);
        expect(name, !lost, `lost ${JSON.stringify(lost.slice(0, 60))}`);
        const codes = source.notices.map((notice) => notice.code);
        if (says[i]) expect(name, codes.includes(says[i]), `${source.id} is not said to be "${says[i]}", but ${JSON.stringify(codes)}`);
        if (says[i] === null) expect(name, !codes.some((code) => says.includes(code)), `${source.id} is said to be ${codes}`);
        for (const notice of source.notices) expect(name, /[.!]$/.test(notice.says), `no sentence: ${notice.says}`);
    });
}

for (const whole of badInputs) {
    const input = { ...whole, articles: whole.articles.map((bytes) => bytes.subarray(0, longest)) };
    const files = input.articles.map((bytes, i) => {
        const file = join(folder, `${i}.txt`);
        writeFileSync(file, bytes);
        return file;
    });
    const json = run('analyze', '--json', ...files);
    expect(input.name, !json.hung, `took over ${seconds} s`);
    expect(input.name, json.code === 0, `exit ${json.code}: ${json.error.slice(0, 300)}`);
    if (json.code === 0) checkReport(input, json.out);
    if (whole.articles[0].length > 1 << 19) continue; // the other formats print the same findings
    for (const format of [[], ['--markdown'], ['--csv']]) {
        const { code, out, error } = run('analyze', ...format, ...files);
        expect(input.name, code === 0 && out.trim(), `${format} exit ${code}, ${out.length} characters: ${error.slice(0, 300)}`);
    }
}

// Wrong use: one line on standard error, exit 2; what can't be read: exit 1; never half an answer.
writeFileSync(join(folder, 'fine.txt'), article);
const fine = join(folder, 'fine.txt');
const wrongUses = [
    [2], [2, 'no-such-command'], [2, 'analyze'], [2, 'analyze', '--no-such-option', fine], [2, 'analyze', '--date'],
    [2, 'analyze', '--date', 'z=2024-01-01', fine], [1, 'analyze', join(folder, 'missing.txt')], [1, 'analyze', folder],
    [1, 'analyze', '--date', 'a=2024-02-30', fine], [1, 'analyze', '--date', 'a=soon', fine], [1, 'dump', 'no-such-stage', fine],
    [1, 'test', join(folder, 'missing.txt')],
];
for (const [code, ...words] of wrongUses) {
    const done = run(...words);
    const name = `corroborate ${words.join(' ').replaceAll(folder, '')}`;
    expect(name, done.code === code, `exit ${done.code}, not ${code}`);
    expect(name, /^corroborate: .*\S/.test(done.error) && !done.out.includes('{'), `says ${JSON.stringify(done.error)}`);
}
for (const words of [['--help'], ['--version']]) expect(words[0], run(...words).code === 0 && run(...words).out, 'says nothing');
const piped = spawnSync(corroborate, ['analyze', '--json', '-'], { input: readFileSync(fine) });
expect('-', piped.status === 0 && piped.stdout.length > 100, `standard input: exit ${piped.status}`);

rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
