// One plain object and one way to change it. The hash is the truth about where the reader is; the
// articles, the changes and the report are only ever replaced, never edited in place: undoing puts the
// old ones back. The commands stand by what they are about: comparing, history, sets, draft, asking.
import { formatRoute, needsSet, parseRoute } from './route.js';
import { createAsking } from './asking.js';
import { createComparing } from './comparing.js';
import { createDraft } from './draft.js';
import { createHistory } from './history.js';
import { createSaver } from './saver.js';
import { createSets, noSet } from './sets.js';
import { readPrefs, keepNotes, keepPrefs, keepTyped, readNotes, readTyped, showPrefs } from './prefs.js';

const fresh = () => ({
    ...noSet, route: parseRoute(''), draft: [], says: [], typed: readTyped(), notes: readNotes(), prefs: readPrefs(), sets: [], offered: null,
    work: null, trouble: null, status: '', done: null, booting: true, saved: '', elsewhere: false, missing: false,
    dropping: false, hover: null, base: null, singles: false, panel: '', pair: ['', ''], closedAccounts: null,
    nameKind: '', nameSort: 'mentions', picking: null, beside: '', marking: 'facts', sheet: false, news: new Map(), rules: null, rulesTrouble: false, accuracy: null,
    newer: null, addTab: 'paste', skimmed: new Map(), draftPast: [], extra: [], selfTest: '', printing: false,
});

export function createStore({ engine, keeper, location, onChange, show = (change) => change() }) {
    let state = fresh();
    let shownView = 'start';
    const set = (part) => { state = { ...state, ...part }; onChange(state); };
    const get = () => state;

    function go(route, replace = false) {
        const hash = formatRoute(route);
        if (replace) location.replace(hash);
        else location.hash = hash;
    }

    const saver = createSaver({ keeper, get, set });
    const asking = createAsking({ engine, get, set });
    const comparing = createComparing({ engine, saver, get, set, show });
    const history = createHistory({ saver, comparing, get, set, go });
    const sets = createSets({ saver, asking, comparing, location, get, set, go });
    const draft = createDraft({ saver, asking, comparing, history, sets, get, set, go });

    async function moved() {
        if (location.hash.startsWith('#/with/')) sets.offer(location.hash.slice(7));
        const route = parseRoute(location.hash);
        const entersAdd = route.view === 'add' && state.route.view !== 'add' && !state.draft.length;
        const news = route.fact && state.news.has(route.fact) ? new Map([...state.news].filter(([id]) => id !== route.fact)) : state.news;
        const stays = route.view === state.route.view;
        set({ route, news, hover: null, picking: stays && route.fact === state.route.fact ? state.picking : null, panel: stays ? state.panel : '', sheet: false, ...(entersAdd ? { draft: state.articles, draftPast: [] } : {}) });
        if (route.view === 'add') asking.skim();
        if (!['add', 'settings', 'help'].includes(route.view)) shownView = route.view;
        if (!state.booting && !state.set && needsSet(route)) await sets.openSet(route.set);
        else if (!state.booting && route.set && route.set !== state.set?.id && state.set) await sets.openSet(route.set);
    }

    // At once: whatever is drawn before the address has changed would take back the letters just typed.
    function filter(part) {
        const route = { ...state.route, ...part };
        set({ route, picking: route.fact === state.route.fact ? state.picking : null });
        go(route, true);
    }

    const back = () => go({ view: state.result ? (shownView === 'start' ? 'facts' : shownView) : 'start' });

    /** `text` null: the note is kept, or given up. */
    function typeNote(fact, text) {
        const { [fact]: _, ...others } = state.notes;
        const notes = text === null ? others : { ...others, [fact]: text };
        set({ notes });
        keepNotes(notes);
    }

    // How dates are read is part of what the engine is asked.
    function prefs(part) {
        const all = { ...state.prefs, ...part };
        set({ prefs: all, ...(part.dates && { skimmed: new Map() }) });
        if (part.dates) asking.skim();
        keepPrefs(all);
        showPrefs(all);
        return part.dates && state.articles.length ? comparing.compare(state.articles) : undefined;
    }

    const commands = {
        ...asking, ...history, ...sets, ...draft,
        moved, go, back, typeNote, prefs,
        stop: () => engine.stop(),
        again: () => comparing.compare(state.articles),
        type: (typed) => { set({ typed }); keepTyped(typed); },
        closeAdd: () => { draft.leaveDraft(); back(); },
        filter,
        ui: (part) => set(part),
        flush: () => saver.flush(),
    };
    return { get state() { return state; }, send: (name, ...args) => commands[name](...args) };
}
