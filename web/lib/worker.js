// Workers that inherit the page's policy: one loaded from an address does not, one started from a blob does. The blob
// imports the file it is for.
const made = new Set();
const policy = globalThis.trustedTypes?.createPolicy('corroborate-worker', {
    // only addresses this file has made may become a worker
    createScriptURL(url) {
        if (!made.has(url)) throw new TypeError('not a worker of this page');
        return url;
    },
});

const trusted = (url) => (policy ? policy.createScriptURL(url) : url);

/** A module worker that runs `file`; release() gives the blob back once it runs. */
export function startWorker(file) {
    const url = URL.createObjectURL(new Blob([`import ${JSON.stringify(file)};`], { type: 'text/javascript' }));
    made.add(url);
    const worker = new Worker(trusted(url), { type: 'module' });
    return { worker, release: () => { made.delete(url); URL.revokeObjectURL(url); } };
}
