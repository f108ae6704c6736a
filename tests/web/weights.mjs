// What the built site sends, gzipped as a host sends it, against its limits: the same bytes at every build.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { site } from './browser.mjs';

const below = (dir) => readdirSync(dir, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? below(join(dir, entry.name)) : [join(dir, entry.name)]));
const sent = (file) => (/\.(gz|woff2|png)$/.test(file) ? readFileSync(file) : gzipSync(readFileSync(file), { level: 9 })).length;

// The page's own address names the modules it takes in at once.
function firstView() {
    const page = readFileSync(join(site, 'index.html'), 'utf8');
    const named = [...page.matchAll(/<(?:link rel="(?:stylesheet|modulepreload|icon|manifest)"|script)[^>]*(?:href|src)="([^"]+)"/g)].map(([, path]) => join(site, path));
    return [join(site, 'index.html'), ...new Set(named)];
}

/** [{name, files, bytes, most}]; `most`: bytes that may be sent. */
export function weights() {
    if (!existsSync(join(site, 'index.html'))) throw new Error('no site in build/site: tools/dev site makes it');
    const all = below(site);
    const ending = (pattern) => all.filter((file) => pattern.test(relative(site, file)));
    const page = firstView();
    const engine = ending(/engine\.wasm$/);
    const model = ending(/model\.bin\.gz$/);
    const kinds = [
        ['page: HTML, styles, scripts', page, 60_000],
        ['a result’s views, after the first paint', ending(/app\/.*\.js$/).filter((file) => !page.includes(file)), 45_000],
        ['fonts, not waited for', ending(/\.woff2$/), 80_000],
        ['example with its result', ending(/example\.json$/), 40_000],
        ['engine', engine, 900_000],
        ['language model', model, 2_400_000],
        ['first view with engine and model', [...page, ...ending(/\.woff2$/), ...ending(/example\.json$/), ...engine, ...model], 3_400_000],
        ['PDF reader, when first needed', ending(/vendor\/pdf.*\.mjs$/), 520_000],
    ];
    return kinds.map(([name, files, most]) => ({ name, files: files.length, bytes: files.reduce((sum, file) => sum + sent(file), 0), most }));
}
