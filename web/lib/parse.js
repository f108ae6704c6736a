// JSON of many megabytes, read in pieces: a page that is being used waits for none of them.
import { pause } from './pause.js';

const piece = 2 ** 18; // characters: some 3 ms
const [quote, backslash, comma, openList, closeList, openObject, closeObject] = [...'"\\,[]{}'].map((letter) => letter.charCodeAt(0));

function endOfString(text, start) {
    for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
        let escapes = 0;
        while (text.charCodeAt(end - 1 - escapes) === backslash) escapes++;
        if (escapes % 2 === 0) return end;
    }
    return text.length;
}

// Runs of items of the lists that stand two deep ({"report": {"claims": [...]}}), each at least a piece long or a list's
// last: {names: ["report", "claims"], from, to}; the comma before a run belongs to it.
function* runsIn(text) {
    const names = [];
    let depth = 0;
    let from = -1;
    for (let i = 0; i < text.length; i++) {
        const letter = text.charCodeAt(i);
        if (letter === quote) {
            const end = endOfString(text, i);
            if (depth === 1 || depth === 2) names[depth - 1] = text.slice(i + 1, end);
            i = end;
        } else if (letter === openList || letter === openObject) {
            if (++depth === 3 && letter === openList) from = i + 1;
        } else if (letter === closeList || letter === closeObject) {
            if (depth-- !== 3 || from < 0) continue;
            if (i > from) yield { names: [...names], from, to: i };
            from = -1;
        } else if (letter === comma && depth === 3 && from >= 0 && i - from > piece) {
            yield { names: [...names], from, to: i };
            from = i;
        }
    }
}

const itemsOf = (text, { from, to }) => JSON.parse(`[${text.slice(text.charCodeAt(from) === comma ? from + 1 : from, to)}]`);

/** What JSON.parse(text) gives, for an object of objects of lists. */
export async function parseInPieces(text) {
    if (text.length <= 2 * piece) return JSON.parse(text);
    const runs = [];
    let bare = '';
    let end = 0;
    for (const run of runsIn(text)) {
        runs.push(run);
        bare += text.slice(end, run.from);
        end = run.to;
        if (run.to - run.from > piece) await pause();
    }
    const whole = JSON.parse(bare + text.slice(end));
    for (const run of runs) {
        const list = whole[run.names[0]][run.names[1]];
        for (const item of itemsOf(text, run)) list.push(item);
        if (run.to - run.from > piece) await pause();
    }
    return whole;
}
