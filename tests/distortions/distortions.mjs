// Runs the distortion suite and compares with what is committed in baseline.json.
//   node tests/distortions/distortions.mjs CORROBORATE [--verbose] [--bless]
// No distortion may be called agreed more often than the baseline says, nor a harmless change a conflict, nor may fewer be
// named. --verbose lists every pair that is not as it should be; --bless writes what is measured as the new baseline.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judge, pairsOf, tally } from './pairs.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const baselineFile = join(here, 'baseline.json');

function analyse(corroborate, folder, sources) {
    const files = sources.map(({ text }, i) => {
        const file = join(folder, `${i}.txt`);
        writeFileSync(file, text);
        return file;
    });
    const dates = sources.flatMap(({ published }, i) => ['--date', `${'ab'[i]}=${published}`]);
    const done = spawnSync(corroborate, ['analyze', '--json', ...dates, ...files], { encoding: 'utf8', maxBuffer: 1 << 26 });
    if (done.status !== 0) throw new Error(done.stderr);
    return JSON.parse(done.stdout);
}

function run(corroborate) {
    const folder = mkdtempSync(join(tmpdir(), 'distortions-'));
    const events = readdirSync(join(here, 'events')).sort();
    const pairs = events.flatMap((file) => pairsOf(file.replace('.txt', ''), readFileSync(join(here, 'events', file), 'utf8')));
    const judged = pairs.map((pair) => ({ pair, judgement: judge(pair, analyse(corroborate, folder, pair.sources)) }));
    rmSync(folder, { recursive: true });
    return judged;
}

function print(counts) {
    const rows = Object.entries(counts).sort();
    for (const [title, columns] of [['distorted', ['named', 'other kind', 'missed', 'agreed']], ['harmless', ['fine', 'false conflict']]]) {
        console.log(`${title.padEnd(14)}${columns.map((column) => column.padStart(16)).join('')}`);
        for (const [kind, row] of rows.filter(([kind]) => kind.startsWith('=') === (title === 'harmless')))
            console.log(`  ${kind.replace('=', '').padEnd(12)}${columns.map((column) => String(row[column] ?? 0).padStart(16)).join('')}`);
    }
}

function summary(judged) {
    const count = (judgement) => judged.filter((one) => one.judgement === judgement).length;
    const harmless = judged.filter(({ pair }) => pair.harmless).length;
    return { pairs: judged.length, distorted: judged.length - harmless, named: count('named'), 'other kind': count('other kind'),
        missed: count('missed'), agreed: count('agreed'), harmless, 'false conflicts': count('false conflict') };
}

const [corroborate, ...options] = process.argv.slice(2);
const judged = run(corroborate);
const figures = summary(judged);
print(tally(judged));
if (options.includes('--verbose'))
    for (const { pair, judgement } of judged)
        if (!['named', 'fine'].includes(judgement)) console.log(`${judgement.padEnd(16)}${pair.kind.padEnd(12)}${pair.name}`);
console.log(JSON.stringify(figures));
if (options.includes('--bless')) writeFileSync(baselineFile, `${JSON.stringify(figures, null, 2)}\n`);
const baseline = JSON.parse(readFileSync(baselineFile, 'utf8'));
const worse = [...['agreed', 'false conflicts'].filter((figure) => figures[figure] > baseline[figure]),
    ...['pairs', 'named'].filter((figure) => figures[figure] < baseline[figure])];
for (const figure of worse) console.log(`worse than the baseline: ${figure} ${baseline[figure]} -> ${figures[figure]}`);
console.log(worse.length ? `0 passed, ${worse.length} failed` : '1 passed, 0 failed');
process.exitCode = worse.length ? 1 : 0;
