// The page's engine.wasm in node: one request in, one answer out.
import { readFileSync } from 'node:fs';
import { model } from '../../tools/model.mjs';


// `heard(stage, done, total)`, where given, hears how far a request is.
export async function loadEngine(file, heard = () => {}) {
    let engine;
    const { instance } = await WebAssembly.instantiate(readFileSync(file), {
        env: { cor_progress: (stage, size, done, total) => heard(name(stage, size), done, total), emscripten_notify_memory_growth() {} },
    });
    engine = instance.exports;
    engine._initialize?.();
    // a view is made anew each time: growing memory detaches the old ones
    const bytes = (at, size) => new Uint8Array(engine.memory.buffer, at, size);
    const name = (at, size) => new TextDecoder().decode(bytes(at, size));
    const place = engine.cor_engine_alloc(model.length);
    bytes(place, model.length).set(model);
    if (engine.cor_engine_model(place, model.length)) throw new Error('the language model is not accepted');
    const ask = (request) => {
        const encoded = new TextEncoder().encode(JSON.stringify(request));
        const at = engine.cor_engine_alloc(encoded.length);
        bytes(at, encoded.length).set(encoded);
        const answer = engine.cor_engine_answer(at, encoded.length);
        const text = new TextDecoder().decode(bytes(answer, engine.cor_engine_answer_size()));
        engine.cor_engine_free();
        return JSON.parse(text);
    };
    ask.memory = () => engine.memory.buffer.byteLength;
    return ask;
}
