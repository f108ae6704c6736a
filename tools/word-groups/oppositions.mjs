// Words that stand in like sentences and must never be taken for one another: src/lang/word_sides.def.
import { readFileSync } from 'node:fs';

const file = new URL('../../src/lang/word_sides.def', import.meta.url);
const lines = [...readFileSync(file, 'utf8').matchAll(/^(?:SIDES|OPPOSITES)\("([^"]+)"\)$/gm)].map(([, line]) => line);

const sides = new Map(); // word -> [[line, side] …]
lines.forEach((line, row) => line.split('/').forEach((side, column) => {
    for (const word of side.trim().split(/\s+/)) sides.set(word, [...(sides.get(word) ?? []), [row, column]]);
}));

export function areOpposed(a, b) {
    return (sides.get(a) ?? []).some(([row, column]) => (sides.get(b) ?? []).some(([otherRow, other]) => row === otherRow && column !== other));
}
