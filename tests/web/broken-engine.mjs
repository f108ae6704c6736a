// Engines that fail on purpose, as WebAssembly bytes: one traps when asked, one never answers.
const section = (id, ...bytes) => [id, ...number(bytes.length), ...bytes];
const number = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...number(value >> 7)]);
const name = (text) => [text.length, ...new TextEncoder().encode(text)];
const i32 = 0x7f;
const constant = (value) => [0x41, value];
const types = { '->i': [0x60, 0, 1, i32], 'i->i': [0x60, 1, i32, 1, i32], 'ii->i': [0x60, 2, i32, i32, 1, i32], '->': [0x60, 0, 0] };

function moduleWith(answer) {
    const functions = [
        ['cor_engine_schema', '->i', constant(1)],
        ['cor_engine_alloc', 'i->i', constant(16)],
        ['cor_engine_model', 'ii->i', constant(0)],
        ['cor_engine_answer', 'ii->i', answer],
        ['cor_engine_answer_size', '->i', constant(0)],
        ['cor_engine_free', '->', []],
    ];
    const kinds = Object.keys(types);
    const pages = number(1024);
    const bodies = functions.flatMap(([, , code]) => [code.length + 2, 0, ...code, 0x0b]);
    return Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
        ...section(1, kinds.length, ...kinds.flatMap((kind) => types[kind])),
        ...section(3, functions.length, ...functions.map(([, kind]) => kinds.indexOf(kind))),
        ...section(5, 1, 0, ...pages),
        ...section(7, functions.length + 1, ...name('memory'), 2, 0, ...functions.flatMap(([called], i) => [...name(called), 0, i])),
        ...section(10, functions.length, ...bodies)]);
}

const unreachable = [0x00];
const forever = [0x03, 0x40, 0x0c, 0, 0x0b, 0x00];

export const trapping = moduleWith(unreachable);
export const endless = moduleWith(forever);

/** For openPage's `before`: the page gets these bytes instead of its engine. */
export const instead = (bytes) => (page) => page.route('**/engine.wasm', (route) => route.fulfill({ body: bytes, contentType: 'application/wasm' }));
