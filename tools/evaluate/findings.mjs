// What the command line finds in many short texts, a few hundred a run.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BATCH = 200; // the most files that one run takes

// texts: [{text, date?}] -> for each the list of findings of `stage`; offsets count UTF-16 units.
export function findings(corroborate, stage, texts) {
    const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
    const found = [];
    for (let at = 0; at < texts.length; at += BATCH) {
        const dates = [], files = [];
        texts.slice(at, at + BATCH).forEach(({ text, date }, i) => {
            const file = join(folder, String(i));
            writeFileSync(file, text);
            files.push(file);
            if (date) dates.push('--date', `${letters(i)}=${date}`);
        });
        const out = execFileSync(corroborate, ['dump', stage, '--json', ...dates, ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
        for (const line of out.trimEnd().split('\n')) found.push(JSON.parse(line)[stage]);
    }
    rmSync(folder, { recursive: true });
    return found;
}

// 0 -> a, 25 -> z, 26 -> aa: the ids that the command line gives
const letters = (i) => (i >= 26 ? String.fromCharCode(96 + Math.floor(i / 26)) : '') + String.fromCharCode(97 + (i % 26));
