// Articles are told apart by letter, never by colour.
import { words } from '../words/en.js';

/** 0 -> "a", 25 -> "z", 26 -> "aa" */
export function sourceId(index) {
    const last = String.fromCharCode(97 + (index % 26));
    return index < 26 ? last : sourceId(Math.floor(index / 26) - 1) + last;
}

export const letterOf = (id) => id.toUpperCase();

/** ["a","b","c"] -> "A, B and C" */
export function joinWords(list) {
    if (list.length < 2) return list.join('');
    return `${list.slice(0, -1).join(', ')}${words.and}${list.at(-1)}`;
}

export const joinLetters = (ids) => joinWords(ids.map(letterOf));

/** 3 -> "Three", 13 -> "13" */
export function figure(number, capital = false) {
    const word = words.strip.numbers[number];
    if (!word) return String(number);
    return capital ? word[0].toUpperCase() + word.slice(1) : word;
}
