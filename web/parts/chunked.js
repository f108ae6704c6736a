// A long list is drawn in pieces: find-in-page and screen readers keep what is there.
import { html, useEffect, useRef, useState } from '../lib/ui.js';
import { words } from '../words/en.js';

const plain = (more) => more;

/** Of a list that may have become long at once, what is to be drawn now: what stands already and so many more, until all of
 * it does. No task is long, and a reader's next key waits for none. */
export function useGradually(list, atOnce = 24) {
    const drawn = useRef(new Set());
    const [, again] = useState(0);
    let added = 0;
    const end = list.findIndex((item) => !drawn.current.has(item) && ++added > atOnce);
    const now = end < 0 ? list : list.slice(0, end);
    useEffect(() => {
        drawn.current = new Set(now);
        const timer = now.length < list.length && setTimeout(() => again((turn) => turn + 1));
        return () => clearTimeout(timer);
    });
    return now;
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
