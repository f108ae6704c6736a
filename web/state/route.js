// Where the reader is: the hash, both ways. '#/facts/f3?v=c,d&q=fire' is the fact f3, conflicts and
// differences only, searched for "fire". Unknown parts are ignored.
const views = new Set(['start', 'facts', 'read', 'quotations', 'wording', 'add']);
const letterOf = { conflict: 'c', differs: 'd', agreed: 'a', repeated: 'r', single: 'o' };
const verdictOf = Object.fromEntries(Object.entries(letterOf).map(([verdict, letter]) => [letter, verdict]));

export function parseRoute(hash) {
    const [path, query = ''] = String(hash).replace(/^#?\/?/, '').split('?', 2);
    const [view = '', id = ''] = path.split('/').map(decodePart);
    const asked = new URLSearchParams(query);
    const known = views.has(view) ? view : 'start';
    return {
        view: known,
        fact: known === 'facts' ? id : asked.get('f') ?? '',
        letter: known === 'read' ? id.toLowerCase() : '',
        verdicts: (asked.get('v') ?? '').split(',').map((letter) => verdictOf[letter]).filter(Boolean),
        search: asked.get('q') ?? '',
    };
}

function decodePart(part) {
    try {
        return decodeURIComponent(part);
    } catch {
        return '';
    }
}

export function formatRoute({ view = 'start', fact = '', letter = '', verdicts = [], search = '' }) {
    if (view === 'start') return '#/';
    const id = view === 'facts' ? fact : view === 'read' ? letter : '';
    const query = [];
    if (verdicts.length) query.push(`v=${verdicts.map((verdict) => letterOf[verdict]).join(',')}`);
    if (search) query.push(`q=${encodeURIComponent(search)}`);
    if (fact && view !== 'facts') query.push(`f=${encodeURIComponent(fact)}`);
    return `#/${view}${id ? `/${encodeURIComponent(id)}` : ''}${query.length ? `?${query.join('&')}` : ''}`;
}
