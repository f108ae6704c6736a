// Puts the static site together: node tools/site.mjs [ENGINE.wasm] [OUT]
//
//   build/site/index.html          web/index.html, pointing into ...
//   build/site/sw.js               web/sw.js, with the list of files it keeps; like the next, it must stand above them all
//   build/site/manifest.webmanifest
//   build/site/HASH/...            everything else: pages are cached for minutes, and a folder named by
//                                  its content never mixes two versions
//   build/site/HASH/vendor/*.mjs   web/vendor/*.mjs, each bundled with what it takes from npm
//   build/site/HASH/engine.wasm
//   build/site/HASH/model.bin.gz   the language model, for cor_engine_model
//   build/site/HASH/examples/example.json   the example, and what this engine makes of it
// Every address is relative, so the site works below any path.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, posix, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { model } from './model.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const web = join(root, 'web');
const engine = process.argv[2] ?? join(root, 'build/wasm/engine.wasm');
const out = process.argv[3] ?? join(root, 'build/site');
const notForTheSite = /^(node_modules|vendor|package(-lock)?\.json|README\.md|sw\.js|manifest\.webmanifest)$|\.(c|h|gitignore|txt)$/;

function copyOwnFiles(to) {
    cpSync(web, to, {
        recursive: true,
        filter: (file) => file === web || !notForTheSite.test(basename(file)),
    });
}

const { build } = createRequire(join(web, 'package.json'))('esbuild');
const bundled = { bundle: true, absWorkingDir: root, target: 'es2022', legalComments: 'eof' };

async function bundleVendor(to) {
    const folder = join(web, 'vendor');
    const modules = readdirSync(folder).filter((name) => name.endsWith('.mjs')).map((name) => join(folder, name));
    await build({ ...bundled, entryPoints: modules, outdir: to, outExtension: { '.js': '.mjs' }, format: 'esm', minify: true });
    writeFileSync(join(to, 'LICENSES.txt'), licences());
}

// Workers are scripts in one piece (lib/worker.js).
async function bundleWorkers(to) {
    await build({ ...bundled, entryPoints: [join(web, 'engine/worker.js')], outfile: join(to, 'engine/worker.js'), allowOverwrite: true });
    await build({ ...bundled, entryPoints: [join(web, 'vendor/pdf-worker.mjs')], outfile: join(to, 'vendor/pdf-worker.mjs'), minify: true });
}

// The example with its result, so that it can be shown before the engine has come; the page then lets its own engine try.
async function writeExample(to) {
    const own = (path) => import(pathToFileURL(join(web, path)).href);
    const [{ loadEngine }, { exampleArticles }, { requestFor }] = await Promise.all([own('engine/core.js'), own('examples/example.js'), own('state/request.js')]);
    const articles = exampleArticles((id) => readFileSync(join(web, 'examples', `${id}.txt`), 'utf8'));
    const { answer } = await loadEngine(await WebAssembly.compile(readFileSync(engine)), model);
    const { ok, report, message } = answer(requestFor(articles));
    if (!ok) throw new Error(`the example: ${message}`);
    writeFileSync(join(to, 'examples/example.json'), JSON.stringify({ articles, report }));
}

// Latin only, upright only: what styles/tokens.css names.
function copyFonts(to) {
    mkdirSync(to);
    for (const font of ['public-sans', 'source-serif-4']) {
        const file = `${font}-latin-wght-normal.woff2`;
        cpSync(join(web, 'node_modules/@fontsource-variable', font, 'files', file), join(to, file));
    }
}

// The licences of what the site carries: npm's dependencies, the engine's two C libraries, and the corpora and lists that
// its model and tables were made from.
function licences() {
    const texts = [];
    const add = (name, folder) => {
        for (const file of readdirSync(folder).filter((name) => /^licen[cs]e/i.test(name)))
            texts.push(`${name}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`);
    };
    const { dependencies } = JSON.parse(readFileSync(join(web, 'package.json'), 'utf8'));
    for (const name of Object.keys(dependencies)) add(name, join(web, 'node_modules', name));
    const sources = join(engine, '../deps');
    for (const library of existsSync(sources) ? readdirSync(sources) : [])
        for (const folder of readdirSync(join(sources, library))) add(library, join(sources, library, folder));
    for (const folder of ['lang', 'find']) texts.push(readFileSync(join(root, 'src', folder, 'NOTICE.md'), 'utf8'));
    return texts.join(`\n${'-'.repeat(72)}\n\n`);
}

function filesBelow(folder) {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]).sort();
}

function contentHash(folder) {
    const hash = createHash('sha256');
    for (const file of filesBelow(folder)) hash.update(relative(folder, file)).update('\0').update(readFileSync(file));
    return hash.digest('hex').slice(0, 12);
}

// src="app.mjs" -> src="HASH/app.mjs", for every file that went there
function pointInto(html, folder, hash) {
    return html.replace(/\b(src|href)="(?:\.\/)?([^"#?:]+)"/g, (whole, attribute, path) =>
        existsSync(join(folder, path)) ? `${attribute}="${hash}/${path}"` : whole);
}

// main.js and every module it takes in, directly or not; one taken in only when needed (import()) is not among them.
function modulesAtOnce(folder) {
    const found = new Set(['main.js']);
    for (const module of found)
        for (const [, path] of readFileSync(join(folder, module), 'utf8').matchAll(/^(?:import|export)\b[^;]*?'(\.[^']+)';/gm))
            found.add(posix.join(posix.dirname(module), path));
    return [...found].sort();
}

// The browser learns of these modules at once, not import by import.
function preload(html, folder, hash) {
    const lines = modulesAtOnce(folder).map((file) => `<link rel="modulepreload" href="${hash}/${file}">`);
    return html.replace('</head>', `${lines.join('\n')}\n</head>`);
}

// Start as it first stands, so that it can be read before any script has come.
async function withStart(html) {
    const { renderToString } = await import(pathToFileURL(join(web, 'node_modules/preact-render-to-string/dist/index.mjs')).href);
    const { h } = await import(pathToFileURL(join(web, 'vendor/preact.mjs')).href);
    const { Start } = await import(pathToFileURL(join(web, 'views/start.js')).href);
    const start = renderToString(h(Start, { state: { draft: [], sets: [], typed: '' } }));
    return html.replace(/<main [\s\S]*<\/main>/, () => start);
}

rmSync(out, { recursive: true, force: true });
const version = join(out, 'version');
mkdirSync(version, { recursive: true });
copyOwnFiles(version);
await bundleVendor(join(version, 'vendor'));
await bundleWorkers(version);
copyFonts(join(version, 'fonts'));
cpSync(engine, join(version, 'engine.wasm'));
await writeExample(version);
// not every host compresses a .bin: the page unpacks it itself (DecompressionStream)
writeFileSync(join(version, 'model.bin.gz'), gzipSync(model, { level: 9 }));

const hash = contentHash(version);
const folder = join(out, hash);
renameSync(version, folder);
const page = join(folder, 'index.html');
writeFileSync(join(out, 'index.html'), await withStart(preload(pointInto(readFileSync(page, 'utf8'), folder, hash), folder, hash)));
rmSync(page);
const webFile = (name) => readFileSync(join(web, name), 'utf8');
writeFileSync(join(out, 'manifest.webmanifest'), webFile('manifest.webmanifest').replace('"icon.svg"', `"${hash}/icon.svg"`));
const kept = ['./', 'manifest.webmanifest', ...filesBelow(folder).map((file) => relative(out, file).replaceAll('\\', '/'))];
writeFileSync(join(out, 'sw.js'), `const version = '${contentHash(out)}', files = ${JSON.stringify(kept)};\n${webFile('sw.js')}`);
writeFileSync(join(out, '.nojekyll'), '');
console.log(`site: ${relative(process.cwd(), out)} (${filesBelow(out).length} files, version ${hash})`);
