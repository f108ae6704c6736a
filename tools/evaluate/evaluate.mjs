// node tools/evaluate/evaluate.mjs CORROBORATE CORPORA [--wrong] [SUITE...]
// Runs other people's cases (never part of this project) and prints for each suite: right / in scope,
// and what is counted out, why, and how many. --wrong lists what came out wrong; a word chooses the
// suites whose names hold it.
process.env.TZ = 'UTC';
import { chronoSuites } from './chrono.mjs';
import { ducklingSuites } from './duckling.mjs';
import { findings } from './findings.mjs';
import { meantimeSuites } from './meantime.mjs';
import { quantitySuites } from './quantities.mjs';
import { referenceSuites } from './references.mjs';

const SUITES = [chronoSuites, ducklingSuites, meantimeSuites, quantitySuites, referenceSuites];

const tally = (reasons) => Object.entries(reasons.reduce((counts, reason) => ({ ...counts, [reason]: (counts[reason] ?? 0) + 1 }), {}))
    .sort(([a], [b]) => (a < b ? -1 : 1));

const shown = (one) => `"${one.text}" ${one.value}${one.high ? `-${one.high}` : ''}${one.unit ? ` ${one.unit}` : ''}`;

// A suite of cases: each is right or wrong, or out of scope for a reason.
function measureCases(suite, found) {
    const failed = suite.cases.filter((it, i) => !it.out && !suite.right(found[i], it));
    const scope = suite.cases.filter((it) => !it.out), right = scope.length - failed.length;
    return {
        says: `${right} / ${scope.length} right (${(100 * right / Math.max(1, scope.length)).toFixed(1)} %)`,
        out: tally(suite.cases.flatMap((it) => it.out ?? [])),
        wrong: failed.map((it) => `${JSON.stringify(it.text)} ${it.date ?? ''} wanted ${suite.wanted(it)} got ` +
            (found[suite.cases.indexOf(it)].map(shown).join(', ') || 'nothing')),
    };
}

const [corroborate, corpora, ...rest] = process.argv.slice(2);
const wanted = rest.filter((word) => word !== '--wrong');
for (const suite of SUITES.flatMap((make) => make(corpora))) {
    if (wanted.length && !wanted.some((word) => suite.name.includes(word))) continue;
    const found = findings(corroborate, suite.stage, suite.texts ?? suite.cases);
    const { says, out = [], wrong } = suite.measure ? suite.measure(found) : measureCases(suite, found);
    console.log(`${suite.name}: ${says}`);
    for (const [reason, count] of out) console.log(`    counted out ${String(count).padStart(4)}  ${reason}`);
    if (rest.includes('--wrong')) for (const text of wrong) console.log(`    wrong: ${text}`);
}
