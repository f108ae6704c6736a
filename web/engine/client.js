// The engine as the page sees it: compare(request, onProgress) gives a promise; stop() ends it. The module
// is compiled here and posted in with the language model as it came: the worker fetches no data, and unpacks it,
// for that would hold up a phone's page.
import { parseInPieces } from '../lib/parse.js';
import { part, version } from '../lib/parts.js';
import { startWorker } from '../lib/worker.js';

export class EngineError extends Error {
    constructor(code, detail) {
        super(detail);
        this.code = code;
    }
}

async function fetched(path) {
    const response = await part(path);
    if (!response.ok) throw new EngineError('load', `${path}: ${response.status}`);
    return response;
}

const fetchModel = async () => (await fetched('model.bin.gz')).arrayBuffer();

async function compile() {
    if (typeof WebAssembly !== 'object') throw new EngineError('core', 'no WebAssembly');
    const response = await fetched('engine.wasm');
    // compiled as it comes, where the host calls it what it is
    if (response.headers.get('Content-Type') === 'application/wasm') return WebAssembly.compileStreaming(response);
    return WebAssembly.compile(await response.arrayBuffer());
}

async function fetchAll() {
    try {
        const [module, model] = await Promise.all([compile(), fetchModel()]);
        return { module, model };
    } catch (error) {
        throw error instanceof EngineError ? error : new EngineError(error instanceof WebAssembly.CompileError ? 'core' : 'load', String(error));
    }
}

export function createEngine() {
    let parts = null;
    let running = null;
    let waiting = null;
    let count = 0;
    let comparisons = 0; // a newer one, or a stop, ends those before it
    let stops = 0;

    // A worker may be ended before it has begun.
    function launch() {
        parts ??= fetchAll();
        parts.catch(() => {}); // told to whoever asks; nobody does when the page is left meanwhile
        const started = { worker: null, ended: false };
        started.ready = begin(started);
        started.ready.catch(() => {});
        return started;
    }

    async function begin(started) {
        const { worker, release } = await startWorker('engine/worker.js').catch((error) => { throw new EngineError('load', String(error)); });
        if (started.ended) worker.terminate();
        started.worker = worker;
        await new Promise((resolve, reject) => {
            worker.onmessage = ({ data }) => {
                if (data.ready) { release(); resolve(); } else if (data.failed) reject(new EngineError('load', data.failed));
                else heard(data);
            };
            worker.onerror = (event) => {
                event.preventDefault?.();
                const error = new EngineError('crash', event.message || 'the worker ended');
                reject(error);
                fail(error);
            };
            parts.then((all) => worker.postMessage(all), (error) => { parts = null; reject(error); });
        });
    }

    function heard({ id, stage, done, total, text, milliseconds, error }) {
        if (!waiting || id !== waiting.id) return;
        if (stage) waiting.onProgress({ stage, done, total });
        else if (error) fail(new EngineError('crash', error));
        else take(text, milliseconds);
    }

    // While it is read it can still be stopped.
    async function take(text, milliseconds) {
        const asked = waiting;
        const answer = await parseInPieces(text).catch((error) => new EngineError('crash', String(error)));
        if (waiting !== asked) return;
        waiting = null;
        if (answer instanceof EngineError) asked.reject(answer);
        else asked.resolve({ answer, text, milliseconds });
    }

    function end() {
        running?.worker?.terminate();
        if (running) running.ended = true;
        running = null;
    }

    // A worker that trapped cannot be trusted with another question: it is ended, the next one is new.
    function fail(error) {
        end();
        const { reject } = waiting ?? {};
        waiting = null;
        reject?.(error);
    }

    function send(request, { onProgress = () => {}, small = false }) {
        running ??= launch();
        const asked = running;
        const id = ++count;
        const answered = new Promise((resolve, reject) => { waiting = { id, onProgress, resolve, reject, small }; });
        waiting.over = answered.then(() => {}, () => {});
        asked.ready.then(() => asked.worker.postMessage({ id, request }), (error) => { if (waiting?.id === id) fail(error); });
        return answered;
    }

    const stopped = () => new EngineError('stopped', 'stopped');

    return {
        version,
        warm() { running ??= launch(); },
        stop() { comparisons++; stops++; fail(stopped()); },
        /** A small question: it waits its turn, and stops nothing. */
        async ask(request) {
            const before = stops;
            while (waiting) await waiting.over;
            if (stops !== before) throw stopped();
            return send(request, { small: true });
        },
        /** Stops the comparison before it, but not a small question: that is soon over. */
        async compare(request, onProgress) {
            const mine = ++comparisons;
            if (waiting && !waiting.small) fail(stopped());
            while (waiting && comparisons === mine) await waiting.over;
            if (comparisons !== mine) throw stopped();
            return send(request, { onProgress });
        },
    };
}
