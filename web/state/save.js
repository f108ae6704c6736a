// What stays on this device: sets of articles, their results, and what is being added. IndexedDB keeps it;
// where a browser does not, everything works and the page says that nothing is kept.
import { parseInPieces } from '../lib/parse.js';

const stores = ['sets', 'bodies', 'results', 'drafts'];

function asked(request) {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}

function openDatabase() {
    return new Promise((resolve, reject) => {
        const request = indexedDB.open('corroborate', 1);
        request.onupgradeneeded = () => { for (const store of stores) request.result.createObjectStore(store, { keyPath: 'id' }); };
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
        request.onblocked = () => reject(new Error('blocked'));
    });
}

export function createKeeper() {
    let opened = null;
    const database = () => (opened ??= openDatabase());

    async function within(mode, names, work) {
        const transaction = (await database()).transaction(names, mode);
        const ended = new Promise((resolve, reject) => {
            transaction.oncomplete = resolve;
            transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
            transaction.onerror = () => reject(transaction.error);
        });
        ended.catch(() => {});
        const result = await work(...names.map((name) => transaction.objectStore(name)));
        await ended;
        return result;
    }

    const read = (store, id) => within('readonly', [store], (at) => asked(at.get(id)));

    return {
        list: () => within('readonly', ['sets'], (sets) => asked(sets.getAll())),
        body: (id) => read('bodies', id),
        draft: (id) => read('drafts', id),
        // one result a set: an older one can be made again
        async result(set, key) { const kept = await read('results', set); return kept?.key === key ? (await parseInPieces(kept.text)).report : null; },
        put: (set, body) => within('readwrite', ['sets', 'bodies'], (sets, bodies) => Promise.all([asked(sets.put(set)), asked(bodies.put(body))])),
        putDraft: (draft) => within('readwrite', ['drafts'], (drafts) => asked(drafts.put(draft))),
        putResult: (set, key, text) => within('readwrite', ['results'], (results) => asked(results.put({ id: set, key, text }))),
        remove: (id) => within('readwrite', ['sets', 'bodies', 'results'], (...all) => Promise.all(all.map((store) => asked(store.delete(id))))),
        clear: () => within('readwrite', stores, (...all) => Promise.all(all.map((store) => asked(store.clear())))),
        /** Asks, without a question to the reader, that the browser should not clear this away. */
        persist: () => navigator.storage?.persist?.().catch(() => false),
    };
}

/** One tab writes to a set. onLost is called when another takes over; {held, release}. */
export async function lockSet(id, { steal = false, onLost }) {
    if (!navigator.locks) return { held: true, release() {} };
    return new Promise((resolve) => {
        let release = () => {};
        const held = new Promise((done) => { release = done; });
        navigator.locks.request(`corroborate-${id}`, steal ? { steal: true } : { ifAvailable: true }, (lock) => {
            resolve({ held: Boolean(lock), release });
            return lock ? held : undefined;
        }).catch(() => onLost());
    });
}
