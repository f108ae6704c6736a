// Scores the analysis against annotated stories and compares with the committed baseline.
//   node tests/scores/score.mjs CORROBORATE [--bless]
// The stories and their scorer lie beside the checkout (../shared); without them there is nothing to
// measure, and it says so. A mean may drop by 0.005 at most (false conflicts may rise by 0.25); --bless
// writes what is measured as the new baseline.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = process.env.CORROBORATE_SHARED ?? join(root, '../shared');
const baselineFile = fileURLToPath(new URL('baseline.json', import.meta.url));
const allowed = (figure) => (figure.includes('false conflicts') ? { rise: 0.25 } : { drop: 0.005 });

function measure(corroborate) {
    const run = `${resolve(corroborate)} analyze --json {dates} {files}`;
    const done = spawnSync('python3', [join(shared, 'score_story.py'), '--all', join(shared, 'stories'), '--run', run],
        { encoding: 'utf8' });
    if (done.error || done.status !== 0) throw new Error(done.error?.message ?? done.stderr);
    process.stdout.write(done.stdout);
    return readTable(done.stdout);
}

// "links f   0.281  0.302   0.291" below "   one-story  another-story   mean" -> figures[label][story]
function readTable(text) {
    const [head, ...rows] = text.trimEnd().split('\n');
    const stories = head.trim().split(/\s+/).slice(0, -1);
    return Object.fromEntries(rows.map((row) => {
        const values = row.trim().split(/\s+/).slice(-stories.length - 1);
        const label = row.slice(0, 24).trim();
        return [label, Object.fromEntries(stories.map((story, i) => [story, Number(values[i])]))];
    }));
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

// Only stories known to both sides are compared: a story that was added is no drop.
function compare(baseline, figures) {
    const drops = [];
    for (const [label, before] of Object.entries(baseline)) {
        const stories = Object.keys(before).filter((story) => figures[label]?.[story] !== undefined);
        if (!stories.length) continue;
        const was = mean(stories.map((story) => before[story]));
        const is = mean(stories.map((story) => figures[label][story]));
        const { rise, drop } = allowed(label);
        if (rise !== undefined ? is > was + rise : is < was - drop)
            drops.push(`${label}: ${was.toFixed(3)} -> ${is.toFixed(3)}`);
    }
    return drops;
}

const [corroborate, option] = process.argv.slice(2);
if (!existsSync(join(shared, 'stories')) || !existsSync(join(shared, 'score_story.py'))) {
    console.log('skipped: no annotated stories here');
} else if (spawnSync('python3', ['--version']).error) {
    console.log('skipped: no annotated stories can be scored without python3');
} else {
    const figures = measure(corroborate);
    if (option === '--bless') {
        writeFileSync(baselineFile, `${JSON.stringify(figures, null, 2)}\n`);
        console.log(`baseline: ${baselineFile}`);
    } else {
        const drops = compare(existsSync(baselineFile) ? JSON.parse(readFileSync(baselineFile, 'utf8')) : {}, figures);
        for (const drop of drops) console.log(`WORSE ${drop}`);
        console.log(drops.length ? `${drops.length} figures dropped` : 'no figure dropped');
        process.exitCode = drops.length ? 1 : 0;
    }
}
