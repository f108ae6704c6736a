// Runs as a worker started from a blob that imports this file: so it inherits the page's policy.
// In: {module, model} once, then {id, request}. Out: {ready: schema} once, {id, stage, done, total} while
// working, and one {id, answer} or {id, error} for each id.
import { loadEngine } from './core.js';

let engine;
let current = null;

const progress = (stage, done, total) => postMessage({ id: current, stage, done, total });

async function start({ module, model }) {
    try {
        engine = await loadEngine(module, model, progress);
        postMessage({ ready: engine.schema });
    } catch (error) {
        postMessage({ failed: String(error) });
    }
}

function answer(id, request) {
    current = id;
    try {
        const before = performance.now();
        const found = engine.answer(request);
        postMessage({ id, answer: found, milliseconds: performance.now() - before });
    } catch (error) {
        postMessage({ id, error: String(error) });
    }
}

onmessage = ({ data }) => (data.module ? start(data) : answer(data.id, data.request));
