// Workers that inherit the page's policy: one loaded from an address does not, one started from a blob does.
import { workerSource, workerType } from './parts.js';

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

/** A worker that runs the page's part `path`; release() gives the blob back once it runs. */
export function startWorker(path) {
    const url = URL.createObjectURL(new Blob([workerSource(path)], { type: 'text/javascript' }));
    const worker = new Worker(trustedAddress(url), { type: workerType });
    return { worker, release: () => { made.delete(url); URL.revokeObjectURL(url); } };
}
