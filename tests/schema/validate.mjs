// Every test text through `corroborate analyze --json`: does the report fit its schema, and does it hold
// together?   node tests/schema/validate.mjs CORROBORATE
//   - src/report/report.schema.json, whose lists are those of the .def files
//   - spans lie in the text, in order, and `text` is what stands there; every id leads somewhere
//   - the same bytes twice; the same verdicts whatever the order; an article given twice adds no account
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const corroborate = resolve(process.argv[2]);
const schema = JSON.parse(readFileSync(join(root, 'src/report/report.schema.json'), 'utf8'));

const lists = {
    'src/text/block_kinds.def': schema.$defs.blockKind.enum,
    'src/find/name_types.def': schema.$defs.nameType.enum,
    'src/story/quote_classes.def': schema.properties.quotations.items.properties.differences.items.properties.class.enum,
    'src/story/difference_kinds.def': schema.$defs.fact.properties.differences.items.properties.kind.enum,
};

function checkLists(say) {
    for (const [file, names] of Object.entries(lists)) {
        const text = readFileSync(join(root, file), 'utf8');
        const defined = [...text.matchAll(/^[A-Z_]+\([A-Z_]+, "([^"]*)"/gm)].map((match) => match[1]);
        if (defined.join() !== names.join()) say(`${file} has ${defined}, the schema ${names}`);
    }
}

// Sets of articles: each text below tests/ alone, and each folder of tests/stories as a story.
function textFiles(folder) {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true })
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => entry.isDirectory() ? textFiles(join(folder, entry.name))
            : entry.name.endsWith('.txt') ? [join(folder, entry.name)] : []);
}

function stories() {
    const folder = join(root, 'tests/stories');
    return existsSync(folder) ? readdirSync(folder).map((name) => textFiles(join(folder, name))).filter((set) => set.length) : [];
}

const analyze = (files) => execFileSync(corroborate, ['analyze', '--json', ...files], { maxBuffer: 1 << 28, encoding: 'utf8' });
const readSource = (file) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file));

function spansOf(value, source, found = []) {
    if (Array.isArray(value)) value.forEach((item) => spansOf(item, source, found));
    else if (value && typeof value === 'object') {
        const here = value.source ?? source;
        if (typeof value.from === 'number') found.push({ source: here, from: value.from, to: value.to, text: value.text });
        for (const part of Object.values(value)) spansOf(part, here, found);
    }
    return found;
}

function checkSpans(report, texts, say) {
    for (const source of report.sources) {
        for (const [name, spans] of [['blocks', source.blocks], ['sentences', source.sentences]])
            spans.forEach((span, i) => i && span.from < spans[i - 1].to && say(`${name} of ${source.id} overlap at ${span.from}`));
        const outside = texts[source.id].length && source.blocks.reduceRight(
            (text, { from, to }) => text.slice(0, from) + text.slice(to), texts[source.id]);
        if (outside && /[^\s\p{C}\p{Z}]/u.test(outside)) say(`${source.id}: no block holds ${JSON.stringify(outside.trim().slice(0, 40))}`);
    }
    const { sources, ...rest } = report;
    const all = [...spansOf(rest), ...sources.flatMap((source) => spansOf(source, source.id))];
    for (const { source, from, to, text } of all) {
        const whole = texts[source];
        if (from > to || to > whole.length) say(`span ${from}-${to} outside ${source} (${whole.length})`);
        else if (text !== undefined && whole.slice(from, to) !== text) say(`${source} ${from}-${to}: ${JSON.stringify(text)} does not stand there`);
    }
}

// `dump STAGE --json` of a text: its spans lie in it.
function checkFindings(file, say) {
    for (const stage of ['times', 'quantities', 'quotes', 'names', 'claims']) {
        const text = readSource(file);
        const found = JSON.parse(execFileSync(corroborate, ['dump', stage, '--json', file], { encoding: 'utf8' }))[stage];
        for (const { from, to, text: words } of spansOf(found))
            // an implied "is" stands at an empty place
            if (from < to && text.slice(from, to) !== words) say(`${stage} ${from}-${to}: ${JSON.stringify(words)} does not stand there`);
    }
}

function checkReferences(report, say) {
    const known = {
        claim: new Set(report.claims.map((claim) => claim.id)),
        entity: new Set(report.entities.map((entity) => entity.id)),
        quote: new Set(report.quotes.map((quote) => quote.id)),
        source: new Set(report.sources.map((source) => source.id)),
    };
    const visit = (value, key) => {
        if (Array.isArray(value)) value.forEach((item) => visit(item, key.replace(/ies$/, 'y').replace(/s$/, '')));
        else if (value && typeof value === 'object') for (const [name, part] of Object.entries(value)) visit(part, name);
        else if (typeof value === 'string' && known[key] && !known[key].has(value)) say(`no ${key} ${value}`);
    };
    for (const part of ['coverage', 'quotes', 'claims', 'facts', 'reuse', 'accounts']) visit(report[part], part);
    for (const claim of report.claims)
        for (const [name, all] of [['times', report.times], ['quantities', report.quantities]])
            for (const index of claim[name]) if (all[index]?.source !== claim.source) say(`${claim.id}: ${name}[${index}] is not its own`);
}

function checkVerdicts(report, say) {
    for (const { id, support, sources, accounts, differences } of report.facts) {
        const conflict = differences.some((difference) => difference.conflict);
        if (conflict !== (support === 'conflict')) say(`${id}: ${support}, but its differences say otherwise`);
        if ((support === 'single') !== (sources.length === 1)) say(`${id}: ${support} with ${sources.length} sources`);
        if (accounts > sources.length) say(`${id}: ${accounts} accounts of ${sources.length} sources`);
    }
}

// Verdicts by the words they are about: ids and letters depend on the order of the articles.
function verdicts(report, names) {
    return report.facts.map((fact) => JSON.stringify([
        fact.support, fact.accounts, fact.sources.map((id) => names[id]).sort(),
        fact.claims.map((id) => report.claims.find((claim) => claim.id === id))
            .map((claim) => `${names[claim.source]} ${claim.from}-${claim.to}`).sort(),
    ])).sort().join('\n');
}

function checkProperties(files, once, say) {
    if (analyze(files) !== once) say('the same input gave other bytes');
    const report = JSON.parse(once);
    const named = (order) => Object.fromEntries(order.map((file, i) => [String.fromCharCode(97 + i), file]));
    const backwards = [...files].reverse();
    if (verdicts(report, named(files)) !== verdicts(JSON.parse(analyze(backwards)), named(backwards)))
        say('the order of the articles changes verdicts');
    const doubled = JSON.parse(analyze([...files, files[0]]));
    if (doubled.accounts.length > report.accounts.length) say('an article given twice adds an account');
}

function check(files, validate) {
    const problems = [];
    const say = (problem) => problems.push(problem);
    const text = analyze(files);
    const report = JSON.parse(text);
    if (!validate(report)) validate.errors.slice(0, 5).forEach((error) => say(`${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`));
    else {
        const texts = Object.fromEntries(report.sources.map((source, i) => [source.id, readSource(files[i])]));
        checkSpans(report, texts, say);
        checkReferences(report, say);
        checkVerdicts(report, say);
        if (files.length > 1) files.forEach((file) => checkFindings(file, say));
        if (files.length > 1) checkProperties(files, text, say);
    }
    for (const problem of problems.slice(0, 8)) console.log(`FAILED ${files.map((file) => relative(root, file)).join(' ')}: ${problem}`);
    return problems.length === 0;
}

const require = createRequire(join(root, 'web/package.json'));
if (!existsSync(join(root, 'web/node_modules/ajv'))) {
    console.log('skipped: the schema validator is not installed (npm --prefix web ci)');
} else {
    const validate = new (require('ajv/dist/2020').default)({ allErrors: true, allowUnionTypes: true }).compile(schema);
    const sets = [...textFiles(join(root, 'tests')).map((file) => [file]), ...stories()];
    let failed = 0;
    checkLists((problem) => { failed++; console.log(`FAILED ${problem}`); });
    for (const files of sets) failed += !check(files, validate);
    console.log(`${sets.length - failed} reports hold, ${failed} do not`);
    process.exitCode = failed || !sets.length ? 1 : 0;
}
