// Offline: the site's files are kept as one set, named by what they hold. tools/site.mjs writes `version` and `files` in
// front. A new version waits until the reader asks for it or closes the page: two versions never mix.
const name = `corroborate ${version}`;

addEventListener('install', (event) => {
    event.waitUntil(caches.open(name).then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: 'no-cache' })))));
});

addEventListener('activate', (event) => {
    const others = async () => (await caches.keys()).filter((key) => key.startsWith('corroborate ') && key !== name);
    event.waitUntil(others().then((keys) => Promise.all(keys.map((key) => caches.delete(key)))).then(() => clients.claim()));
});

addEventListener('message', ({ data }) => { if (data === 'now') skipWaiting(); });

// A page asked for is the one page there is, whatever stands behind its "?"; it reads that by itself.
addEventListener('fetch', (event) => {
    const { request } = event;
    const page = request.mode === 'navigate' && new URL(request.url).pathname === new URL('./', location).pathname;
    if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
    event.respondWith(caches.open(name).then((cache) => cache.match(page ? './' : request)).then((kept) => kept ?? fetch(request)));
});
