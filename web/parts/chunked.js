// What is long is drawn in pieces, a frame each: in the end all of it stands there, for find-in-page and screen readers.
import { html, useLayoutEffect, useRef, useState } from '../lib/ui.js';
import { soon } from '../lib/pause.js';
import { words } from '../words/en.js';

const plain = (more) => more;

// A fact that was checked is another object, and stands where it stood.
const nameOf = (item) => item.id ?? item.key ?? item;

/** Of a list that may have become long at once, what is to be drawn now: what stands already and so many more, until all of
 * it does. No task is long, and a reader's next key waits for none. */
export function useGradually(list, atOnce = 16) {
    const drawn = useRef(new Set());
    const [, again] = useState(0);
    let added = 0;
    const end = list.findIndex((item) => !drawn.current.has(nameOf(item)) && ++added > atOnce);
    const now = end < 0 ? list : list.slice(0, end);
    useLayoutEffect(() => {
        drawn.current = new Set(now.map(nameOf));
        return now.length < list.length ? soon(() => again((turn) => turn + 1)) : undefined;
    });
    return now;
}

/** Draws what it holds in a frame of its own whenever `by` is another; what stood there before stays until then. */
export function Soon({ by, children }) {
    const [drawn, draw] = useState(null);
    const stood = useRef(null);
    useLayoutEffect(() => (drawn === by ? undefined : soon(() => draw(by))), [drawn, by]);
    if (drawn === by) stood.current = children;
    return stood.current;
}

/** Soon after one another up to `most`; the next on demand. */
export function Chunked({ list, each, most = 200, atOnce, wrap = plain }) {
    const [count, setCount] = useState(most);
    const now = useGradually(list.slice(0, count), atOnce);
    const left = list.length - count;
    const more = () => setCount(count + most);
    return html`${now.map(each)}
        ${left > 0 && wrap(html`<button type="button" class="btn more" onClick=${more}>${words.more(Math.min(left, most))}</button>`)}`;
}
