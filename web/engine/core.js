// The page's half of the border with the engine; engine.c is the other half. One string in, one
// string out, both JSON in UTF-8. The engine owns its memory: nothing here keeps a view of it,
// because growing memory detaches every view.
const decoder = new TextDecoder();
const encoder = new TextEncoder();

function importsOf(module, progress) {
    const imports = {};
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
        (imports[from] ??= {})[name] = name === 'cor_progress' ? progress
            : name === 'emscripten_notify_memory_growth' ? () => {}
                : () => { throw new Error(`the engine called ${from}.${name}`); };
    }
    return imports;
}

/** module: a compiled WebAssembly.Module; model: the language model's bytes; onProgress(stage, done,
 * total) is called while answering. */
export async function loadEngine(module, model, onProgress = () => {}) {
    const bytes = (at, size) => new Uint8Array(engine.memory.buffer, at, size);
    const progress = (at, size, done, total) => onProgress(decoder.decode(bytes(at, size)), done, total);
    const { exports: engine } = await WebAssembly.instantiate(module, importsOf(module, progress));
    engine._initialize?.();
    const place = (data) => {
        const at = engine.cor_engine_alloc(data.length);
        if (!at) throw new Error('out of memory');
        bytes(at, data.length).set(data);
        return at;
    };
    // the engine keeps the model: its place is never given back
    if (engine.cor_engine_model(place(model), model.length)) throw new Error('the language model is not accepted');
    function answerText(request) {
        const sent = encoder.encode(JSON.stringify(request));
        const answered = engine.cor_engine_answer(place(sent), sent.length);
        const text = decoder.decode(bytes(answered, engine.cor_engine_answer_size()));
        engine.cor_engine_free();
        return text;
    }
    return { schema: engine.cor_engine_schema(), answerText, answer: (request) => JSON.parse(answerText(request)) };
}
