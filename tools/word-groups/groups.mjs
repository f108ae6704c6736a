// Groups by complete linkage: best pairs first, and every family of a group near enough to each other one
// (Defays 1977). So there are no chains: "attack", "strike", "walkout" never become one group.
// A family is what counts as one word: "acquire" and "acquisition", or a line of seeds.mjs.
import { areOpposed } from './oppositions.mjs';
import { seeds } from './seeds.mjs';
import { readVectors } from './vectors.mjs';
import { areOpposites, isAbove, sameMeaning, sameRoot, siblings } from './wordnet.mjs';
import { chooseWords, likeness } from './words.mjs';

const vectorCount = 40000;
const wordCount = 9000;
const largest = 14; // words of a group

// Nearness is the cosine, and more where WordNet sees a tie.
const bonus = { meaning: 0.22, above: 0.12 };
const floor = 0.63; // of a group's every two families
const onAverage = 0.42; // cosine between two families
const untied = 0.7; // where WordNet sees no tie
const rootLikeness = 0.4; // of a family's every two words
const leastLikeness = 0.35; // WordNet's word alone is not enough: "bank" of a river

function tieOf(a, b) {
    if (sameMeaning(a.word, b.word)) return bonus.meaning;
    return isAbove(a.word, b.word) ? bonus.above : 0;
}

const opposed = (a, b) => areOpposed(a.word, b.word) || areOpposites(a.word, b.word);

function nearness(a, b, like) {
    if (like < leastLikeness) return 0;
    const tie = tieOf(a, b);
    if (tie) return like + tie;
    return a.event && b.event && like >= untied && !siblings(a.word, b.word) ? like : 0;
}

// Near by their nearest words, and alike on average, lest one word's second meaning carry the others along.
function familyNearness(left, right) {
    let best = 0, sum = 0;
    for (const a of left) {
        for (const b of right) {
            const like = likeness(a, b);
            sum += like;
            best = Math.max(best, nearness(a, b, like));
        }
    }
    if (best < floor || sum < onAverage * left.length * right.length) return 0;
    return (left.seed && right.seed) || left.some((a) => right.some((b) => opposed(a, b))) ? 0 : best;
}

// Joins the best pairs first, as long as every two of what is joined are near enough.
function link(units, pairs, mayJoin, most) {
    const groupOf = units.map((_, i) => i);
    const members = units.map((_, i) => [i]);
    const size = (group) => members[group].reduce((sum, i) => sum + units[i].length, 0);
    for (const { i, k } of pairs.sort((a, b) => b.near - a.near || a.i - b.i || a.k - b.k)) {
        const [left, right] = [groupOf[i], groupOf[k]];
        if (left === right || size(left) + size(right) > most) continue;
        if (!members[left].every((a) => members[right].every((b) => mayJoin(units[a], units[b])))) continue;
        for (const moved of members[right]) groupOf[moved] = left;
        members[left].push(...members[right]);
        members[right] = [];
    }
    return members.filter((group) => group.length).map((group) => group.flatMap((i) => units[i]));
}

function pairsOf(units, near) {
    const pairs = [];
    for (let i = 0; i < units.length; i++) {
        for (let k = i + 1; k < units.length; k++) {
            const value = near(units[i], units[k]);
            if (value) pairs.push({ i, k, near: value });
        }
    }
    return pairs;
}

function ofOneRoot([a], [b]) {
    const like = likeness(a, b);
    return like >= rootLikeness && a.agent === b.agent && sameRoot(a.word, b.word) && !opposed(a, b) ? like : 0;
}

function seedUnits(words) {
    const byWord = new Map(words.map((word) => [word.word, word]));
    const placed = new Set();
    const units = seeds.map((line) => line.filter((word) => byWord.has(word)).map((word) => byWord.get(word)));
    for (const unit of units) {
        for (const a of unit) {
            if (placed.has(a)) throw new Error(`two seeds hold ${a.word}`);
            placed.add(a);
            for (const b of unit) if (areOpposed(a.word, b.word)) throw new Error(`opposed in one seed: ${a.word}, ${b.word}`);
        }
    }
    for (const unit of units) unit.seed = true;
    return { units, rest: words.filter((word) => !placed.has(word)) };
}

export function makeGroups() {
    const words = chooseWords(readVectors(vectorCount), wordCount, new Set(seeds.flat()));
    const { units, rest } = seedUnits(words);
    const single = rest.map((word) => [word]);
    const families = [...units, ...link(single, pairsOf(single, ofOneRoot), ofOneRoot, largest)];
    return link(families, pairsOf(families, familyNearness), familyNearness, largest)
        .filter((group) => group.length > 1)
        .map((group) => group.map(({ word }) => word).sort());
}
