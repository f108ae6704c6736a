// Single keys, only while no text field has the focus; undo and redo with Ctrl or Cmd everywhere but there.
import { shownFacts } from './filter.js';
import { isNarrow } from '../lib/narrow.js';

const typing = (target) => target.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], dialog');

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

const find = (selector) => document.querySelector(selector);

// The sentence after or before the one in focus.
function stepSentence(by) {
    const links = [...document.querySelectorAll('#detail .ev .where a')];
    const at = links.indexOf(document.activeElement);
    links[Math.max(0, Math.min(links.length - 1, at < 0 ? 0 : at + by))]?.focus();
}

function showInArticle() {
    const inFocus = document.activeElement?.closest('.ev')?.querySelector('.where a');
    (inFocus ?? find('#detail .ev .where a'))?.click();
}

function focusBase() {
    const lines = find('#detail details.lines');
    if (!lines) return;
    lines.open = true;
    setTimeout(() => lines.querySelector('select')?.focus(), 30);
}

// What is to have the focus may be drawn some frames later; a reader who has gone on to type keeps it.
function focusLater(selector, turns = 60) {
    setTimeout(() => {
        if (typing(document.activeElement)) return;
        const found = find(selector);
        if (found) found.focus();
        else if (turns) focusLater(selector, turns - 1);
    }, 30);
}

export function listenForKeys(target, store, views) {
    const facts = (state) => state.result && state.route.view === 'facts';
    const matrix = (state) => state.result && state.route.view === 'matrix';
    const searched = (state) => state.result && ['facts', 'matrix', 'timeline'].includes(state.route.view);
    // as the view has it, though it may not be drawn yet
    const chosen = (state) => state.result.fact.get(state.route.fact) ?? (facts(state) ? shownFacts(state.result, state.route)[0] : null);
    const actions = {
        '/': (state) => {
            if (!state.result) return;
            if (!searched(state)) store.send('go', { view: 'facts' });
            focusLater('#search');
        },
        j: (state) => facts(state) && select(step(state, 1), state),
        k: (state) => facts(state) && select(step(state, -1), state),
        Enter: (state) => facts(state) && document.getElementById('fact-title')?.focus(),
        Escape: (state) => facts(state) && (document.activeElement?.closest('.detail') ? document.getElementById(`row-${state.route.fact}`)?.focus() : store.send('filter', { fact: '' })),
        '[': (state) => facts(state) && stepSentence(-1),
        ']': (state) => facts(state) && stepSentence(1),
        o: (state) => facts(state) && showInArticle(),
        b: (state) => facts(state) && focusBase(),
        c: (state) => { const fact = (facts(state) || matrix(state)) && chosen(state); if (fact) store.send('check', fact); },
        n: (state) => { if (facts(state)) { store.send('ui', { picking: 'note' }); focusLater('#note-text'); } },
        f: (state) => { if (searched(state)) { store.send('ui', { panel: 'filter' }); focusLater('#filters input'); } },
        e: (state) => { if (state.result) { store.send('ui', { panel: 'export' }); focusLater('#export button'); } },
        a: (state) => state.articles.length && store.send('go', { view: 'add' }),
        '?': () => store.send('go', { view: 'help', topic: 'keyboard' }),
    };
    // where its link stands it is followed: it takes the filters and the chosen fact along
    views.forEach((view, i) => {
        actions[i + 1] = (state) => {
            const link = find(`.views a:nth-child(${i + 1})`);
            if (link) link.click();
            else if (state.result) store.send('go', { view });
        };
    });

    function select(fact, state) {
        if (!fact) return;
        store.send('go', { ...state.route, fact: fact.id }, true);
        setTimeout(() => showRow(fact), 30);
    }

    target.addEventListener('keydown', (event) => {
        const { target: at, key } = event;
        if (key === 'Escape' && at.id === 'search') { at.blur(); return; }
        if (event.altKey || event.defaultPrevented || typing(at)) return;
        if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'z') { event.preventDefault(); store.send(event.shiftKey ? 'redo' : 'undo'); return; }
        if (event.ctrlKey || event.metaKey) return;
        if (!store.state.prefs.keys && key !== 'Escape' && key !== 'Enter') return;
        if (key === 'Enter' && at.closest('a, button, summary') && !at.closest('.fact')) return;
        const action = actions[key];
        if (!action || (key === 'Enter' && !at.closest('.fact') && at !== document.body)) return;
        if (key === 'Enter' && isNarrow()) return;
        event.preventDefault();
        action(store.state);
    });
}
