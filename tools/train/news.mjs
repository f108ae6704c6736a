// node tools/train/news.mjs CORPORA: edited news as lines for sentences.c, which treebanks have little
// of: paragraphs of three sentences from the Groningen Meaning Bank, spacing put back by rule, and
// headlines made of single sentences (title case or capitals, no full stop). Sentences are as GMB cuts them.
import { readFileSync } from "node:fs";

const [corpora] = process.argv.slice(2);
const EVERY = 12; // one paragraph in so many: some 4,000 sentences beside the treebanks' 22,000

function sentencesRead() {
    const sentences = [];
    for (const line of readFileSync(`${corpora}/ner/gmb.csv`, "latin1").split("\n").slice(1)) {
        const [, first, word] = /^([^,]*),("(?:[^"]|"")*"|[^,]*),/.exec(line) ?? [];
        if (first) sentences.push([]);
        if (word) sentences.at(-1).push(word.replace(/^"|"$/g, "").replaceAll('""', '"'));
    }
    return sentences.filter((words) => words.length > 2);
}

/** "He said , `` It 's here . ''" -> 'He said, "It\'s here."' */
function written(words) {
    let text = "", glue = true, quoted = false;
    for (const word of words) {
        const mark = word === '"' || word === "``" || word === "''";
        const closes = /^([.,;:!?%)\]]|\.\.\.|'s|n't|'(re|ve|ll|m|d))$/i.test(word) || (mark && quoted) || (word === "'" && !glue);
        text += (glue || closes ? "" : " ") + (mark ? '"' : word);
        glue = /^[([$]$/.test(word) || (mark && !quoted);
        if (mark) quoted = !quoted;
    }
    return text;
}

const small = new Set("a an and as at but by for from in of on or over the to with".split(" "));
const titled = (text) => text.replace(/[.!?"]+$/, "").replace(/\S+/g, (word, at) => (at && small.has(word) ? word : word[0].toUpperCase() + word.slice(1)));

const sentences = sentencesRead();
for (let at = 0; at + 3 < sentences.length; at += 3 * EVERY) {
    console.log("\f\n" + sentences.slice(at, at + 3).map((words) => written(words) + " ").join("\n"));
    const words = sentences[at + 3];
    if (words.length > 16) continue;
    const title = titled(written(words));
    console.log("\f\n" + (at % 5 ? title : title.toUpperCase()));
}
