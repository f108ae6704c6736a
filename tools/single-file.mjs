// The whole page as one file that opens from disk:  node tools/single-file.mjs [SITE] [OUT.html]   (build/site, into it)
//
// A page opened from disk may load no module and fetch nothing, so everything stands inside: the scripts as one classic
// script, allowed by its hash; styles with their fonts; workers, engine, model and the example packed in base64.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const site = process.argv[2] ?? join(root, 'build/site');
const out = process.argv[3] ?? join(root, 'build/site/corroborate.html');
const { build } = createRequire(join(root, 'web/package.json'))('esbuild');
const version = join(site, readdirSync(site).find((name) => /^[0-9a-f]{12}$/.test(name)));
const parts = ['engine.wasm', 'model.bin.gz', 'engine/worker.js', 'vendor/pdf-worker.mjs', 'vendor/LICENSES.txt', 'examples/example.json'];

const bytesOf = (path) => readFileSync(join(version, path));
const base64 = (path) => (path.endsWith('.gz') ? bytesOf(path) : gzipSync(bytesOf(path), { level: 9 })).toString('base64');
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// The same names as web/lib/parts.js. Decoded in pieces: the model in one would hold up the page it stands in.
const partsModule = `
import { pause } from './pause.js';

const piece = 2 ** 18; // characters, in whole fours

async function decoded(text) {
    const pieces = [];
    for (let at = 0; at < text.length; at += piece) {
        await pause();
        const letters = atob(text.slice(at, at + piece));
        const bytes = new Uint8Array(letters.length);
        for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
        pieces.push(bytes);
    }
    return new Blob(pieces);
}

export async function part(path) {
    const found = document.querySelector('script[data-part="' + path + '"]');
    if (!found) throw new Error('not in this file: ' + path);
    const packed = await decoded(found.textContent);
    const body = path.endsWith('.gz') ? packed : packed.stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(body, { headers: { 'Content-Type': path.endsWith('.wasm') ? 'application/wasm' : 'text/plain' } });
}
export const version = ${JSON.stringify(basename(version))};
`;

async function bundle(path) {
    const inPlace = {
        name: 'parts',
        setup(building) {
            building.onLoad({ filter: /[/\\]lib[/\\]parts\.js$/ }, ({ path }) => ({ contents: partsModule, loader: 'js', resolveDir: dirname(path) }));
        },
    };
    const { outputFiles } = await build({ entryPoints: [join(root, 'web', path)], bundle: true, minify: true, format: 'iife', target: 'es2022',
        charset: 'utf8', legalComments: 'none', write: false, plugins: [inPlace], logLevel: 'error' });
    return outputFiles[0].text.trim();
}

const dataUrl = (path, type) => `data:${type};base64,${bytesOf(path).toString('base64')}`;

// Each style sheet of the page in its order, fonts inside.
function stylesOf(page) {
    const sheets = [...page.matchAll(/<link rel="stylesheet" href="[^"/]+\/([^"]+)">/g)].map(([, path]) => bytesOf(path).toString());
    return sheets.join('\n').replace(/url\(\.\.\/fonts\/([^)]+)\)/g, (_, font) => `url(${dataUrl(`fonts/${font}`, 'font/woff2')})`);
}

const page = readFileSync(join(site, 'index.html'), 'utf8');
const app = await bundle('main.js');
const styles = stylesOf(page);
const policy = `default-src 'none'; script-src ${hashOf(app)} 'wasm-unsafe-eval'; style-src ${hashOf(styles)}; font-src data:; img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types`;
const policies = page.match(/; trusted-types ([^"]*)"/)[1];
const inside = parts.map((path) => `<script type="text/plain" data-part="${path}">${base64(path)}</script>`);
const single = page
    .replace(/<link rel="(?:stylesheet|modulepreload|preload|manifest)"[^>]*>\n?/g, '')
    .replace(/<script type="module"[^>]*><\/script>\n?/, '')
    .replace(/content="default-src[^"]*"/, () => `content="${policy} ${policies}"`)
    .replace(/<link rel="icon"[^>]*>/, () => `<link rel="icon" href="${dataUrl('icon.svg', 'image/svg+xml')}">\n<style>${styles}</style>`)
    .replace('</body>', () => `${inside.join('\n')}\n<script>${app}</script>\n</body>`);
if (single.includes('src="')) throw new Error('the file still points to another');
writeFileSync(out, single);
console.log(`${relative(process.cwd(), out) || basename(out)}: ${(single.length / 1e6).toFixed(1)} MB`);
