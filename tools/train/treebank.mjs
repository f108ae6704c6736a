// CoNLL-U as raw text would have it: what is written together, and where white space, paragraphs and
// documents begin. As a program: node tools/train/treebank.mjs FILE.conllu... prints each sentence on a
// line (a blank at its end where one follows), an empty line before each paragraph, one with a form
// feed before each document: what the trainer of sentence ends reads (sentences.c).
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** Sentences of a CoNLL-U file: {genre, paragraph, document, tokens: [{form, space, words}]} */
export function treebankRead(conllu) {
    const sentences = [];
    let genre = "", last = 0;
    for (const block of conllu.split(/\n\n+/)) {
        const sentence = { tokens: [], document: false, paragraph: false };
        last = 0;
        for (const line of block.split("\n")) {
            const newdoc = /^# newdoc id = (?:GUM_)?([a-z]+)/.exec(line);
            if (newdoc) genre = newdoc[1];
            sentence.document ||= /^# newdoc/.test(line);
            sentence.paragraph ||= /^# newpar(\s|$)/.test(line);
            if (!/^\d+(-\d+)?\t/.test(line)) continue;
            const [id, form, , , , , , , , misc = "_"] = line.split("\t");
            const [from, to] = id.split("-").map(Number);
            if (from <= last) {
                sentence.tokens.at(-1).words.push(form);
                continue;
            }
            if (to) last = to;
            sentence.tokens.push({ form, words: to ? [] : [form], space: !/SpaceAfter=No/.test(misc) });
        }
        sentence.genre = genre;
        if (sentence.tokens.length) sentences.push(sentence);
    }
    return sentences;
}

export const rawText = (sentence) => sentence.tokens.map(({ form, space }) => form + (space ? " " : "")).join("");

if (import.meta.url === pathToFileURL(process.argv[1]).href)
    for (const file of process.argv.slice(2))
        for (const sentence of treebankRead(readFileSync(file, "utf8"))) {
            if (sentence.document) console.log("\f");
            else if (sentence.paragraph) console.log("");
            console.log(rawText(sentence));
        }
