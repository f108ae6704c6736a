// Runs as a worker started from a blob: so it inherits the page's policy.
// In: {module, model: gzipped} once, then {id, request}. Out: {ready: schema} once, {id, stage, done, total} while
// working, and one {id, text} or {id, error} for each id: the page takes and keeps a text faster than an object.
import { loadEngine } from './core.js';

let engine;
let current = null;

const progress = (stage, done, total) => { if (current !== null) postMessage({ id: current, stage, done, total }); };

async function unpacked(packed) {
    const stream = new Response(packed).body.pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function start({ module, model }) {
    try {
        engine = await loadEngine(module, await unpacked(model), progress);
        postMessage({ ready: engine.schema });
        setTimeout(practise, 100);
    } catch (error) {
        postMessage({ failed: String(error) });
    }
}

// A browser runs new WebAssembly slowly until it has seen which parts are busy. Two pages of any text,
// read while the reader still looks for theirs, take that wait out of the first comparison.
const sentences = [
    'The harbour of Elmsea was closed on Monday after two cranes fell into the water, police said.',
    'Mayor Anna Brandt, who arrived shortly before noon, told reporters that nobody had been hurt.',
    '"We will rebuild it by 14 May 2026," she said, adding that the work would cost about 3.5 million euros.',
    'According to the port authority, at least 20 ships are expected to wait outside the harbour until Friday.',
];

function practise() {
    if (current !== null) return;
    const text = Array.from({ length: 8 }, () => sentences.join(' ')).join('\n\n');
    engine.answerText({ do: 'analyze', offsets: 'utf16', sources: [{ id: 'a', text }, { id: 'b', text }] });
}

function answer(id, request) {
    current = id;
    try {
        const before = performance.now();
        const text = engine.answerText(request);
        postMessage({ id, text, milliseconds: performance.now() - before });
    } catch (error) {
        postMessage({ id, error: String(error) });
    }
}

onmessage = ({ data }) => (data.module ? start(data) : answer(data.id, data.request));
