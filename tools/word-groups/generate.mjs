// Generates src/lang/word_groups.c: groups of words that say the same, or nearly, in news; and
// src/claim/predicate_classes.c: verbs that tell of one kind of act; src/claim/event_nouns.c: nouns that name an act.
// usage: node generate.mjs [--check] [--show]    (first: npm ci)
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { makeGroups } from './groups.mjs';
import { makeEventNouns, makePredicateClasses } from './predicates.mjs';
import { linesOf, tableSource } from './table.mjs';

const wanted = createRequire(import.meta.url)('./package.json').devDependencies;
const tables = [
    { file: 'lang/word_groups.c', make: () => linesOf(makeGroups()), header: 'lang/word_groups.h', name: 'word_group_table' },
    { file: 'claim/predicate_classes.c', make: () => linesOf(makePredicateClasses()), header: 'claim/predicates.h', name: 'predicate_class_table' },
    { file: 'claim/event_nouns.c', make: makeEventNouns, header: 'claim/predicates.h', name: 'event_noun_table' },
];

for (const { file, make, ...names } of tables) {
    const lines = make();
    const path = new URL(`../../src/${file}`, import.meta.url);
    const source = tableSource(lines, wanted, names);
    if (process.argv.includes('--show')) {
        console.log(lines.join('\n'));
    } else if (!process.argv.includes('--check')) {
        fs.writeFileSync(path, source);
        console.log(`${file}: ${lines.length} words`);
    } else if (!fs.existsSync(path) || fs.readFileSync(path, 'utf8') !== source) {
        console.error(`${file} is not what the generator gives: run tools/word-groups/generate.mjs`);
        process.exitCode = 1;
    }
}
