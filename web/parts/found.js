// The words searched for, marked where they stand without touching the page (CSS Custom Highlight API); a browser without
// it shows the same facts unmarked.
import { fold } from '../state/filter.js';

const most = 500;

function* rangesOf(root, needle) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = fold(node.data);
        // folded otherwise than letter by letter, places in it are not places in the text
        if (text.length !== node.data.trim().length) continue;
        const lead = node.data.length - node.data.trimStart().length;
        for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
            const range = new Range();
            range.setStart(node, lead + at);
            range.setEnd(node, lead + at + needle.length);
            yield range;
        }
    }
}

function firstRanges(roots, needle) {
    const ranges = [];
    for (const root of roots) {
        for (const range of rangesOf(root, needle)) {
            if (ranges.length === most) return ranges;
            ranges.push(range);
        }
    }
    return ranges;
}

/** Marks `search` in the elements; an empty one marks nothing. */
export function markFound(roots, search) {
    if (!globalThis.CSS?.highlights) return;
    const needle = fold(search);
    CSS.highlights.set('found', new Highlight(...firstRanges(needle.length > 1 ? roots : [], needle)));
}
