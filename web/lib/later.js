// Parts of the page that a first visitor does not need at once: fetched after the first paint, or when one of them is drawn.
import { h, useEffect, useState } from './ui.js';
import { words } from '../words/en.js';

let parts = null;

export const fetchLater = () => import('../views/after.js').then((module) => { parts = module; });

/** `name`: what views/after.js calls the part that is drawn. */
export const later = (name) => function Later(props) {
    const [failed, setFailed] = useState(false);
    const [, redraw] = useState(0);
    const missing = !parts;
    // also where they came between drawing and this: what was drawn then is nothing
    useEffect(() => { if (missing) fetchLater().then(() => redraw(1), () => setFailed(true)); }, []);
    return parts ? h(parts[name], props) : failed ? h('p', { class: 'page', role: 'alert' }, words.trouble.load) : null;
};
