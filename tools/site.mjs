// Puts the static site together: node tools/site.mjs [ENGINE.wasm] [OUT]
//
//   build/site/index.html          web/index.html, pointing into ...
//   build/site/sw.js               web/sw.js, with the list of files it keeps; like the next, it must stand above them all
//   build/site/manifest.webmanifest
//   build/site/HASH/...            everything else: pages are cached for minutes, and a folder named by
//                                  its content never mixes two versions
//   build/site/HASH/app/*.js       web/main.js and all it takes in at once, as one file, and what it takes in later as others; the
//                                  source maps beside them hold the sources as they are written, for whoever wants to read them
//   build/site/HASH/app/page.css   web/styles/*.css
//   build/site/HASH/vendor/*.mjs   what is large and seldom needed, each bundled with what it takes from npm
//   build/site/HASH/engine.wasm
//   build/site/HASH/model.bin.gz   the language model, for cor_engine_model
//   build/site/HASH/examples/example.json   the example, and what this engine makes of it
// Every address is relative, so the site works below any path.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { model } from './model.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const web = join(root, 'web');
const engine = process.argv[2] ?? join(root, 'build/wasm/engine.wasm');
const out = process.argv[3] ?? join(root, 'build/site');
const { build, transform } = createRequire(join(web, 'package.json'))('esbuild');
const bundled = { bundle: true, absWorkingDir: root, target: 'es2022', legalComments: 'eof' };

const later = ['pdf', 'readability', 'zip'].map((name) => `../vendor/${name}.mjs`);

// A request for each of a hundred small files takes a first visitor longer than all their bytes.
async function bundlePage(to) {
    const { metafile } = await build({ ...bundled, entryPoints: [join(web, 'main.js')], outdir: to, format: 'esm', splitting: true, chunkNames: '[name]-[hash]', external: later,
        minify: true, sourcemap: 'linked', sourcesContent: true, metafile: true });
    const sheets = [...readFileSync(join(web, 'index.html'), 'utf8').matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, path]) => readFileSync(join(web, path), 'utf8'));
    writeFileSync(join(to, 'page.css'), (await transform(sheets.join('\n'), { loader: 'css', minify: true })).code);
    const main = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint?.endsWith('web/main.js'));
    return main.imports.filter(({ kind, external }) => kind === 'import-statement' && !external).map(({ path }) => `app/${relative(to, join(root, path))}`);
}

async function bundleVendor(to) {
    const modules = later.map((path) => join(web, 'views', path));
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

// One script and one style sheet in place of the sources' many; what the script takes in at once is asked for with it.
function withBundles(html, atOnce) {
    const preloads = atOnce.map((file) => `<link rel="modulepreload" href="${file}">\n`).join('');
    return html.replace(/(<link rel="stylesheet"[^>]*>\n)+/, '<link rel="stylesheet" href="app/page.css">\n').replace('<script type="module" src="main.js">', `${preloads}<script type="module" src="app/main.js">`);
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
mkdirSync(join(version, 'examples'));
cpSync(join(web, 'icon.svg'), join(version, 'icon.svg'));
const atOnce = await bundlePage(join(version, 'app'));
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
const webFile = (name) => readFileSync(join(web, name), 'utf8');
writeFileSync(join(out, 'index.html'), await withStart(pointInto(withBundles(webFile('index.html'), atOnce), folder, hash)));
writeFileSync(join(out, 'manifest.webmanifest'), webFile('manifest.webmanifest').replace('"icon.svg"', `"${hash}/icon.svg"`));
const kept = ['./', 'manifest.webmanifest', ...filesBelow(folder).map((file) => relative(out, file).replaceAll('\\', '/')).filter((file) => !file.endsWith('.map'))];
writeFileSync(join(out, 'sw.js'), `const version = '${contentHash(out)}', files = ${JSON.stringify(kept)};\n${webFile('sw.js')}`);
writeFileSync(join(out, '.nojekyll'), '');
console.log(`site: ${relative(process.cwd(), out)} (${filesBelow(out).length} files, version ${hash})`);
