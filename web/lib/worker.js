// Workers that inherit the page's policy: one loaded from an address does not, one started from a blob does. The blob
// holds all its code: in Firefox what a worker loads by itself passes by the service worker, and fails without a network.
import { part } from './parts.js';

const made = new Set();
const policy = globalThis.trustedTypes?.createPolicy('corroborate-worker', {
    // only addresses this page has made may become a worker
    createScriptURL(url) {
        if (!made.has(url)) throw new TypeError('not a worker of this page');
        return url;
    },
});

/** An address of this page's own, for a worker. */
export function trustedAddress(url) {
    made.add(url);
    return policy ? policy.createScriptURL(url) : url;
}

/** A worker that runs the page's part `path`, a script that tools/site.mjs has made one piece; throws when it can't be had. */
export async function startWorker(path) {
    const response = await part(path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const url = URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
    const worker = new Worker(trustedAddress(url));
    return { worker, release: () => { made.delete(url); URL.revokeObjectURL(url); } };
}
