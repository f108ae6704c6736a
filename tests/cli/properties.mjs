// What must hold of any story, over the events of tests/distortions: what happens to facts when articles change places, come
// twice, or go; and that every claim is accounted for.
//   node tests/cli/properties.mjs CORROBORATE
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pairsOf } from '../distortions/pairs.js';

const corroborate = process.argv[2];
const events = fileURLToPath(new URL('../distortions/events', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'properties-'));
let passed = 0, failed = 0;

// texts: [[name, text]]; the report speaks of sources by those names, whatever their place
function analyse(texts) {
    const files = texts.map(([name, text]) => {
        const file = join(folder, `${name}.txt`);
        writeFileSync(file, text);
        return file;
    });
    const done = spawnSync(corroborate, ['analyze', '--json', '--date', '2025-01-21', ...files], { encoding: 'utf8', maxBuffer: 1 << 26 });
    if (done.status !== 0) throw new Error(done.stderr);
    const report = JSON.parse(done.stdout);
    const names = Object.fromEntries(report.sources.map((source, i) => [source.id, texts[i][0]]));
    const claims = Object.fromEntries(report.claims.map((claim) => [claim.id, `${names[claim.source]} ${claim.from}-${claim.to}`]));
    return { report, accounts: report.accounts.length, facts: report.facts.map((fact) => ({
        id: fact.id, support: fact.support, accounts: fact.accounts, claims: fact.claims.map((id) => claims[id]).sort(),
        sources: fact.sources.map((id) => names[id]).sort(),
        differences: fact.differences.map(({ kind, conflict, values }) => [kind, conflict, ...values.map((value) => `${names[value.source]} ${value.text}`).sort()].join(' | ')).sort(),
    })) };
}

// An article about something else, long enough to be compared.
const stranger = `Teenager wins chess title in Porto

Sixteen-year-old Ines Duarte won the national chess title in Porto after beating three grandmasters. She took the last
game in 64 moves, after four hours at the board. Her trainer, Rui Salgado, had told her to play for a draw. About 200
people watched in the hall of the old tobacco works, and as many again in the square outside, where a screen had been put up.

"I did not look at the clock once," Duarte said. She will play in Geneva next month, against older and stronger players.
`;

const asSet = (list) => JSON.stringify(list.map((item) => JSON.stringify(item)).sort());

function expect(name, holds, detail = '') {
    if (holds) passed++;
    else {
        failed++;
        console.log(`FAILED ${name} ${detail}`);
    }
}

for (const file of readdirSync(events).sort()) {
    const name = file.replace('.txt', '');
    const [{ text: first }, { text: second }] = pairsOf(name, readFileSync(join(events, file), 'utf8'))[0].sources;
    const both = analyse([['one', first], ['two', second]]);
    const swapped = analyse([['two', second], ['one', first]]);
    expect(`${name}: two articles change places, their values with them, and nothing else`, asSet(both.facts) === asSet(swapped.facts));

    const twice = analyse([['one', first], ['two', second], ['again', first]]);
    expect(`${name}: an article that comes twice adds no account`, twice.accounts === both.accounts, `${both.accounts} -> ${twice.accounts}`);
    const backed = new Set(both.facts.filter((fact) => fact.accounts > 1).flatMap((fact) => fact.claims));
    const confirmed = twice.facts.filter((fact) => fact.accounts > 1 && !fact.claims.some((claim) => backed.has(claim)));
    expect(`${name}: nor does it confirm anything`, !confirmed.length, JSON.stringify(confirmed[0]?.claims));

    const { claims, facts, coverage } = both.report;
    const aside = new Set(coverage.set_aside.map((item) => item.claim));
    const compared = claims.filter((claim) => !aside.has(claim.id)).map((claim) => claim.id);
    const told = [...new Set(facts.flatMap((fact) => fact.claims))];
    expect(`${name}: every claim is compared or set aside with a reason`, coverage.claims === claims.length &&
        coverage.compared === compared.length && aside.size === coverage.set_aside.length && coverage.set_aside.every((item) => item.why));
    expect(`${name}: what is compared stands in a fact, what is set aside in none`, asSet(told) === asSet(compared));

    const three = analyse([['one', first], ['two', second], ['stranger', stranger]]);
    const ids = new Set(three.facts.map((fact) => fact.id));
    expect(`${name}: facts keep their ids when another article goes`, both.facts.every((fact) => ids.has(fact.id)));
    expect(`${name}: and their verdicts`, asSet(both.facts) === asSet(three.facts.filter((fact) => !fact.sources.includes('stranger'))));
}
rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
