// How well raw text is cut into words and sentences:
//   node tools/train/segments.mjs CORROBORATE [--wrong] TREEBANK.conllu...
//
// The treebank's text is put together again from its forms and SpaceAfter=No, in three ways:
//   paragraphs   each paragraph (newdoc, newpar) on a line of its own, a blank line between
//   wrapped      the same, broken at 80 columns, as the treebanks' own .txt files are
//   stream       each document as one line, without its paragraphs
// and given to `corroborate dump conllu`. A token, word or sentence counts as right when both its ends
// are, white space aside, as in the CoNLL 2018 evaluation; a token is what is written together
// ("don't"), a word what the treebank makes of it ("do", "n't"). --wrong prints each wrong sentence end.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { rawText, treebankRead } from "./treebank.mjs";

const [engine, ...rest] = process.argv.slice(2);
const wrong = rest[0] === "--wrong";
const files = wrong ? rest.slice(1) : rest;

function wrap(line) {
    const lines = [];
    while (line.length >= 80 && line.lastIndexOf(" ", 80) > 0) {
        const at = line.lastIndexOf(" ", 80);
        lines.push(line.slice(0, at));
        line = line.slice(at + 1);
    }
    return [...lines, line].join("\n");
}

function textOf(sentences, way) {
    const paragraphs = [];
    for (const sentence of sentences) {
        const begins = sentence.document || (sentence.paragraph && way !== "stream");
        if (begins || !paragraphs.length) paragraphs.push("");
        paragraphs[paragraphs.length - 1] += rawText(sentence);
    }
    return paragraphs.map((line) => (way === "wrapped" ? wrap(line.trim()) : line.trim())).join("\n\n") + "\n";
}

/** Sets of "from-to", counted in characters that are no white space. */
function spansOf(sentences) {
    const spans = { tokens: new Set(), words: new Set(), sentences: new Map() };
    let at = 0;
    for (const sentence of sentences) {
        const start = at;
        for (const { form, words } of sentence.tokens) {
            const from = at;
            at += form.replace(/\s/g, "").length;
            spans.tokens.add(`${from}-${at}`);
            const whole = words.join("") === form.replace(/\s/g, "");
            let part = from;
            words.forEach((word, i) => {
                spans.words.add(whole ? `${part}-${part + word.length}` : `${from}-${at}-${i}`);
                part += word.length;
            });
        }
        spans.sentences.set(`${start}-${at}`, sentence);
    }
    return spans;
}

function f1(gold, said) {
    let right = 0;
    for (const span of gold.keys()) right += said.has(span);
    return ((200 * right) / (gold.size + said.size || 1)).toFixed(2).padStart(7);
}

function wrongPrint(gold, said, way) {
    const ends = (spans) => new Map([...spans.sentences].map(([span, sentence]) => [span.split("-")[1], sentence]));
    const right = ends(gold), ours = ends(said), all = [...gold.sentences.values()], every = [...said.sentences.values()];
    for (const [end, sentence] of right)
        if (!ours.has(end)) console.log(`${way} ${sentence.genre} missed: ${rawText(sentence).slice(-60)} || ${rawText(all[all.indexOf(sentence) + 1] ?? { tokens: [] }).slice(0, 50)}`);
    for (const [end, sentence] of ours)
        if (!right.has(end)) console.log(`${way} - cut: ${rawText(sentence).slice(-60)} || ${rawText(every[every.indexOf(sentence) + 1] ?? { tokens: [] }).slice(0, 50)}`);
}

console.log(`${"".padEnd(34)} tokens   words sentences`);
for (const file of files) {
    const sentences = treebankRead(readFileSync(file, "utf8"));
    const gold = spansOf(sentences);
    for (const way of ["paragraphs", "wrapped", "stream"]) {
        const run = spawnSync(engine, ["dump", "conllu", "-"], { input: textOf(sentences, way), maxBuffer: 1 << 29, encoding: "utf8" });
        if (run.status) throw new Error(run.stderr);
        const said = spansOf(treebankRead(run.stdout));
        const name = file.split("/").slice(-2).join("/");
        console.log(`${name.padEnd(22)} ${way.padEnd(11)} ${f1(gold.tokens, said.tokens)} ${f1(gold.words, said.words)}   ${f1(gold.sentences, said.sentences)}`);
        if (wrong) wrongPrint(gold, said, way);
    }
}
