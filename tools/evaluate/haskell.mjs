// duckling's corpora: `examples (EXPECTED) [ "text", … ]` in Haskell, read as text.
import { readFileSync } from 'node:fs';

// The place after the bracket that closes the one at `at`; strings are skipped.
function closing(code, at) {
    let depth = 0;
    for (let i = at; i < code.length; i++) {
        if (code[i] === '"') for (i++; code[i] !== '"'; i++) if (code[i] === '\\') i++;
        if ('([{'.includes(code[i])) depth++;
        if (')]}'.includes(code[i]) && --depth === 0) return i + 1;
    }
    return code.length;
}

const unescape = (text) => text.replace(/\\x([0-9a-f]+)(?:\\&)?/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/\\(\d+)(?:\\&)?/g, (_, code) => String.fromCodePoint(Number(code))).replace(/\\&/g, '').replace(/\\(["\\])/g, '$1');

// [{expected: "datetime (2013, 2, 12, 0, 0, 0) Day", text}]
export function haskellExamples(file) {
    const code = readFileSync(file, 'utf8').replace(/^\s*--.*$/gm, '');
    const cases = [];
    for (const match of code.matchAll(/\bexamples\s*(?=\()/g)) {
        const open = match.index + match[0].length, close = closing(code, open);
        const list = code.indexOf('[', close), end = closing(code, list);
        const strings = code.slice(list, end).matchAll(/"((?:[^"\\]|\\.)*)"/g);
        const expected = code.slice(open + 1, close - 1).replace(/\s+/g, ' ').trim();
        for (const [, text] of strings) cases.push({ expected, text: unescape(text) });
    }
    return cases;
}

export const numbersOf = (expected) => [...expected.replace(/"[^"]*"/g, '').matchAll(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(Number);
