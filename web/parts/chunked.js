// A long list is drawn in pieces, the next on demand: find-in-page and screen readers keep what is there.
import { html, useState } from '../lib/ui.js';
import { words } from '../words/en.js';

const plain = (more) => more;

export function Chunked({ list, each, most = 200, wrap = plain }) {
    const [count, setCount] = useState(most);
    const left = list.length - count;
    const more = () => setCount(count + most);
    return html`${list.slice(0, count).map(each)}
        ${left > 0 && wrap(html`<button type="button" class="btn more" onClick=${more}>${words.more(Math.min(left, most))}</button>`)}`;
}
