// Where the reader is: the hash, both ways. '#/facts/f3?v=c,d&q=fire' is the fact f3, conflicts and
// differences only, searched for "fire". Unknown parts are ignored.
/** Views of a result, in order. */
export const viewNames = ['facts', 'matrix', 'quotations', 'timeline', 'people', 'wording', 'read'];
const without = ['start', 'add', 'settings', 'help'];
const views = new Set([...viewNames, ...without]);
const letterOf = { conflict: 'c', differs: 'd', agreed: 'a', repeated: 'r', single: 'o' };
const verdictOf = Object.fromEntries(Object.entries(letterOf).map(([verdict, letter]) => [letter, verdict]));

const list = { empty: [], read: (text) => text.split(',').filter(Boolean), write: (value) => value.map(encodeURIComponent).join(',') };
const word = { empty: '', read: (text) => text, write: encodeURIComponent };

// What an address can say beside the view: the letter there, the name here, and how it is written.
const parts = {
    v: ['verdicts', { empty: [], read: (text) => list.read(text).map((letter) => verdictOf[letter]).filter(Boolean), write: (value) => value.map((verdict) => letterOf[verdict]).join(',') }],
    a: ['articles', list], among: ['among', word], k: ['kinds', list], w: ['differs', list], n: ['named', word],
    q: ['search', word], p: ['person', word], s: ['sort', word], m: ['marks', list], set: ['set', word],
};

/** Whether a view shows a set of articles. */
export const needsSet = ({ view }) => !without.includes(view);

/** Everything a filter can be, unset. */
export const noFilter = { verdicts: [], articles: [], among: '', kinds: [], differs: [], named: '', marks: [], search: '', person: '' };

export function parseRoute(hash) {
    const [path, query = ''] = String(hash).replace(/^#?\/?/, '').split('?', 2);
    const [view = '', id = ''] = path.split('/').map(decodePart);
    const asked = new URLSearchParams(query);
    const known = views.has(view) ? view : 'start';
    const route = {
        view: known,
        fact: known === 'facts' ? id : asked.get('f') ?? '',
        letter: known === 'read' ? id.toLowerCase() : '',
        topic: known === 'help' ? id : '',
    };
    for (const [key, [name, { empty, read }]] of Object.entries(parts)) route[name] = asked.has(key) ? read(asked.get(key)) : empty;
    return route;
}

function decodePart(part) {
    try {
        return decodeURIComponent(part);
    } catch {
        return '';
    }
}

const idOf = { facts: 'fact', read: 'letter', help: 'topic' };

export function formatRoute(route) {
    const { view = 'start', fact = '' } = route;
    const id = route[idOf[view]];
    const query = [];
    for (const [key, [name, { write }]] of Object.entries(parts)) {
        if (route[name]?.length) query.push(`${key}=${write(route[name])}`);
    }
    if (fact && view !== 'facts') query.push(`f=${encodeURIComponent(fact)}`);
    if (view === 'start' && !query.length) return '#/';
    return `#/${view}${id ? `/${encodeURIComponent(id)}` : ''}${query.length ? `?${query.join('&')}` : ''}`;
}
