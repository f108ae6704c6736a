// Single keys, only while no text field has the focus.
import { shownFacts } from './filter.js';

const typing = (target) => target.closest?.('input, textarea, select, [contenteditable], dialog');

function step(state, by) {
    const shown = shownFacts(state.result, state.route);
    const at = shown.findIndex((fact) => fact.id === state.route.fact);
    return shown[at < 0 ? (by > 0 ? Math.min(1, shown.length - 1) : 0) : Math.max(0, Math.min(shown.length - 1, at + by))];
}

// By then the reader may have gone on to type: the focus is not taken from a text field.
function showRow(fact) {
    const row = document.getElementById(`row-${fact.id}`);
    if (!row || typing(document.activeElement)) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
}

export function listenForKeys(target, store, views) {
    const facts = (state) => state.result && state.route.view === 'facts';
    const actions = {
        '/': (state) => {
            if (!state.result) return;
            const search = () => document.getElementById('search')?.focus();
            if (facts(state)) search();
            else { store.send('go', { view: 'facts' }); setTimeout(search, 30); }
        },
        j: (state) => facts(state) && select(step(state, 1), state),
        k: (state) => facts(state) && select(step(state, -1), state),
        Enter: (state) => facts(state) && document.getElementById('fact-title')?.focus(),
        Escape: (state) => facts(state) && (document.activeElement?.closest('.detail') ? document.getElementById(`row-${state.route.fact}`)?.focus() : store.send('filter', { fact: '' })),
        a: (state) => state.articles.length && store.send('go', { view: 'add' }),
    };
    views.forEach((view, i) => { actions[i + 1] = (state) => state.result && store.send('go', { view }); });

    function select(fact, state) {
        if (!fact) return;
        store.send('go', { ...state.route, fact: fact.id }, true);
        setTimeout(() => showRow(fact), 30);
    }

    target.addEventListener('keydown', (event) => {
        const { target: at, key } = event;
        if (key === 'Escape' && at.id === 'search') { at.blur(); return; }
        if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(at)) return;
        if (key === 'Enter' && at.closest('a, button, summary') && !at.closest('.fact')) return;
        const action = actions[key];
        if (!action || (key === 'Enter' && !at.closest('.fact') && at !== document.body)) return;
        if (key === 'Enter' && matchMedia('(max-width: 860px)').matches) return;
        event.preventDefault();
        action(store.state);
    });
}
