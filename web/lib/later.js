// Parts of the page that a first visitor does not need at once: fetched after the first paint, or when they are drawn.
import { h, useEffect, useState } from './ui.js';
import { words } from '../words/en.js';

const all = [];

/** load(): a module; `name`: its part that is drawn. */
export function later(load, name) {
    let Part = null;
    const fetchPart = () => load().then((module) => { Part = module[name]; });
    all.push(fetchPart);
    return function Later(props) {
        const [failed, setFailed] = useState(false);
        const [, redraw] = useState(0);
        useEffect(() => { if (!Part) fetchPart().then(() => redraw(1), () => setFailed(true)); }, []);
        return Part ? h(Part, props) : failed ? h('p', { class: 'page', role: 'alert' }, words.trouble.load) : null;
    };
}

/** Once the page has been painted. */
export const fetchLater = () => Promise.all(all.map((fetchPart) => fetchPart().catch(() => {})));
