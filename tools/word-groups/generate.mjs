// Generates src/lang/word_groups.c: groups of words that say the same, or nearly, in news.
// usage: node generate.mjs [--check] [--show]    (first: npm ci)
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { makeGroups } from './groups.mjs';
import { tableSource } from './table.mjs';

const file = new URL('../../src/lang/word_groups.c', import.meta.url);
const wanted = createRequire(import.meta.url)('./package.json').devDependencies;
const groups = makeGroups();

if (process.argv.includes('--show')) {
    for (const group of groups) console.log(group.join(' '));
    process.exit(0);
}
const source = tableSource(groups, wanted);
if (process.argv.includes('--check')) {
    if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === source) process.exit(0);
    console.error('word_groups.c is not what the generator gives: run tools/word-groups/generate.mjs');
    process.exit(1);
}
fs.writeFileSync(file, source);
console.log(`word_groups.c: ${groups.flat().length} words in ${groups.length} groups`);
