// What `dump times --json` marks in plain text for scoring, where that differs from what articles are compared by: words that
// TimeML marks and that date nothing, the parts of the day in the value, a range as the two times it is written as.
//   node tests/cli/plain-times.mjs CORROBORATE
import { spawnSync } from 'node:child_process';

const DATE = '2024-07-10'; // a Wednesday
const CASES = [
    ['The current plan follows annual talks.', 'current PRESENT_REF, annual P1Y'],
    ['It was so in the past, and in the past five years.', 'in the past PAST_REF, the past five years P5Y'],
    ['The Elsing Daily is sold daily.', 'daily P1D'],
    ['Call as soon as possible; some day it will end.', 'as soon as possible FUTURE_REF, some day FUTURE_REF'],
    ['Shares fell on Tuesday and ended the day at 5.', 'Tuesday 2024-07-09, the day 2024-07-09'],
    ['Today is the day.', 'Today 2024-07-10'],
    ['It burnt on Tuesday evening.', 'Tuesday evening 2024-07-09TEV'],
    ['It runs between 2014 and 2016.', '2014 2014, 2016 2016'],
    ['It runs on July 3 and 4, 2024.', 'July 3 2024-07-03, 4, 2024 2024-07-04'],
    ['It runs on 3-4 July.', '3 2024-07-03, 4 July 2024-07-04'],
    ['It takes three to five years.', 'three P3Y, five years P5Y'],
    ['It rained in the hours after the blast.', 'hours PTXH'],
];

let failed = 0;
for (const [text, wanted] of CASES) {
    const done = spawnSync(process.argv[2], ['dump', 'times', '--json', '--date', DATE, '-'], { input: text, encoding: 'utf8' });
    const got = JSON.parse(done.stdout).times.map((time) => `${time.text} ${time.value}`).join(', ');
    if (got === wanted) continue;
    failed++;
    console.error(`${text}\n  expected ${wanted}\n  got      ${got}`);
}
console.log(`${CASES.length - failed} of ${CASES.length} passed`);
process.exit(failed ? 1 : 0);
