// A static server like GitHub Pages: no special headers, gzip, this machine only.
//   node tools/serve.mjs DIR [PORT]      the next free port if PORT (8080) is taken
import { createServer } from 'node:http';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const types = {
    '.html': 'text/html; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
    '.json': 'application/json', '.txt': 'text/plain; charset=utf-8', '.svg': 'image/svg+xml',
    '.wasm': 'application/wasm', '.png': 'image/png', '.woff2': 'font/woff2',
    '.webmanifest': 'application/manifest+json',
};
const packed = new Set(['.png', '.woff2', '.gz']);

// '/base/app.mjs?x' -> the file below root, or null
function fileFor(root, base, url) {
    let path;
    try {
        path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    } catch {
        return null;
    }
    if (!path.startsWith(base)) return null;
    let file = normalize(join(root, path.slice(base.length)));
    if (path.endsWith('/')) file = join(file, 'index.html');
    const found = file.startsWith(root + sep) ? statSync(file, { throwIfNoEntry: false }) : null;
    return found?.isFile() ? file : null;
}

// Compressed once, as a host's cache would.
const compressed = new Map();

function gzipped(file) {
    const key = `${file} ${statSync(file).mtimeMs}`;
    if (!compressed.has(key)) compressed.set(key, gzipSync(readFileSync(file)));
    return compressed.get(key);
}

function send(file, request, response) {
    const extension = extname(file);
    const gzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && !packed.has(extension);
    response.writeHead(200, {
        'Content-Type': types[extension] ?? 'application/octet-stream',
        'Cache-Control': 'no-cache',
        ...(gzip && { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }),
    });
    if (gzip) response.end(gzipped(file));
    else createReadStream(file).pipe(response);
}

function listen(server, port, tries) {
    return new Promise((done, fail) => {
        server.once('error', (error) => {
            if (error.code !== 'EADDRINUSE' || !tries) fail(error);
            else listen(server, port + 1, tries - 1).then(done, fail);
        });
        server.listen(port, '127.0.0.1', done);
    });
}

/** Serves dir at http://127.0.0.1:PORT/BASE; port 0 takes any free one. */
export async function serve(dir, { port = 0, base = '/' } = {}) {
    const root = resolve(dir);
    const server = createServer((request, response) => {
        const file = fileFor(root, base, request.url);
        if (file) send(file, request, response);
        else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found\n');
    });
    await listen(server, port, port ? 50 : 0);
    const close = () => { server.closeAllConnections(); server.close(); };
    return { url: `http://127.0.0.1:${server.address().port}${base}`, close };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
    const { url } = await serve(process.argv[2] ?? 'build/site', { port: Number(process.argv[3] ?? 8080) });
    console.log(`Corroborate: ${url}   (stop with Ctrl-C)`);
}
