// A case as news would write it: days, months, holidays and peoples with their capitals.
import { pattern } from './pattern.mjs';
const NAMES = pattern('gi', [
    String.raw`\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|thu|tue|wed|fri|sat|sun|january|february|march|april`,
    String.raw`|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec`,
    String.raw`|christmas|easter|halloween|thanksgiving|new year's (?:eve|day)|st patrick's day|(?:palm`,
    String.raw`|trinity) sunday|(?:black|good) friday|pentecost|whit monday|memorial day|labor day|martin luther king`,
    String.raw`|lent|(?:kuwaiti|qatari|malaysian?|lebanese|egyptian|american|canadian|australian|new zealand|japanese`,
    String.raw`|swiss|(?:south )?african|brazilian|indian|mexican|russian|chinese|south korean|united states`,
    String.raw`|us)(?= (?:dinar|r[iy]yal|rial|ringgit|pound|dollar|yen|franc|rand|real|rupee|peso|r[uo]+ble|yuan`,
    String.raw`|won)s?))\b`,
]);
export function capitals(text) {
    return text.replace(NAMES, (words) => words.replace(/(?<![\w'])[a-z]/g, (letter) => letter.toUpperCase())).replace(/\bmay\b(?= \d|$)/, 'May')
        .replace(/((?:Thanksgiving|Valentine's|St Patrick's|Christmas)) day/, '$1 Day');
}
