// One plain object and one way to change it. The hash is the truth about where the reader is; the
// articles, the changes and the report are only ever replaced, never edited in place: undoing puts the
// old ones back.
import { formatRoute, noFilter, parseRoute } from './route.js';
import { sourceId } from './letters.js';
import { hashOf, newKey } from './hash.js';
import { indexReport } from './select.js';
import { createAsking } from './asking.js';
import { requestFor } from './request.js';
import { createSaver, printOf } from './saver.js';
import { readPrefs, keepNotes, keepPrefs, keepTyped, readNotes, readTyped, showPrefs } from './prefs.js';
import { unpackProject } from '../export/project.js';
import { words } from '../words/en.js';

export const mostArticles = 50;
const mostUndone = 200;

const noSet = { set: null, articles: [], changes: [], past: [], future: [], result: null };

const fresh = () => ({
    ...noSet, route: parseRoute(''), draft: [], says: [], typed: readTyped(), notes: readNotes(), prefs: readPrefs(), sets: [], offered: null,
    work: null, trouble: null, status: '', done: null, booting: true, saved: '', elsewhere: false, missing: false,
    dropping: false, hover: null, base: null, singles: false, panel: '', pair: ['', ''], closedAccounts: null,
    nameKind: '', nameSort: 'mentions', picking: null, beside: '', marking: 'facts', sheet: false, news: new Map(), rules: null, rulesTrouble: false, accuracy: null,
    newer: null, addTab: 'paste', skimmed: new Map(), draftPast: [], extra: [], selfTest: '', printing: false,
});

const keysOf = (articles) => Object.fromEntries(articles.map((article, i) => [sourceId(i), article.key]));
const withKeys = (articles) => articles.map((article) => (article.key ? article : { ...article, key: newKey() }));

export function createStore({ engine, keeper, location, onChange, show = (change) => change() }) {
    let state = fresh();
    let shownView = 'start';
    const reports = new Map();
    const set = (part) => { state = { ...state, ...part }; onChange(state); };
    const get = () => state;
    const saver = createSaver({ keeper, get, set });
    const asking = createAsking({ engine, get, set });

    function go(route, replace = false) {
        const hash = formatRoute(route);
        if (replace) location.replace(hash);
        else location.hash = hash;
    }

    // A link with articles inside: they are shown before they are taken in.
    async function offer(packed) {
        const offered = await unpackProject(packed);
        set({ offered, done: offered ? null : { says: words.share.badLink } });
    }

    async function moved() {
        if (location.hash.startsWith('#/with/')) offer(location.hash.slice(7));
        const route = parseRoute(location.hash);
        const entersAdd = route.view === 'add' && state.route.view !== 'add' && !state.draft.length;
        const news = route.fact && state.news.has(route.fact) ? new Map([...state.news].filter(([id]) => id !== route.fact)) : state.news;
        const stays = route.view === state.route.view;
        set({ route, news, hover: null, picking: stays && route.fact === state.route.fact ? state.picking : null, panel: stays ? state.panel : '', sheet: false, ...(entersAdd ? { draft: state.articles, draftPast: [] } : {}) });
        if (route.view === 'add') asking.skim();
        if (!['add', 'settings', 'help'].includes(route.view)) shownView = route.view;
        if (!state.booting && !state.set && needsSet(route)) await openSet(route.set);
        else if (!state.booting && route.set && route.set !== state.set?.id && state.set) await openSet(route.set);
    }

    const needsSet = (route) => !['start', 'add', 'settings', 'help'].includes(route.view);

    // ---- sets

    async function boot() {
        const joined = await saver.start();
        if (joined) await openSet(joined, { stay: true });
        set({ booting: false });
        if (!state.set && needsSet(state.route)) await openSet(state.route.set);
        if (!state.set && state.route.view === 'add' && !state.draft.length) await openSet('');
    }

    /** '' opens the set used last. */
    async function openSet(id, { stay = false } = {}) {
        const wanted = id || [...state.sets].sort((a, b) => b.opened - a.opened)[0]?.id;
        const kept = wanted && await saver.open(wanted);
        if (!kept) { set({ missing: needsSet(state.route) }); return; }
        set({ ...noSet, ...kept, missing: false, trouble: null, done: null, draft: state.route.view === 'add' && !state.draft.length ? kept.articles : state.draft });
        if (state.route.view === 'start' && !stay) go({ view: 'facts' });
        await compare(kept.articles, { quiet: true });
    }

    function newSet(articles, { name = '', changes = [] } = {}) {
        saver.close();
        const id = newKey();
        set({ ...noSet, set: { id, name, created: Date.now() }, articles, changes, elsewhere: false, missing: false, news: new Map() });
        saver.own(id);
        saver.soon();
        saver.flush(); // before it is compared: that may take long, or end the tab
    }

    // No question is asked before: so there is a way back.
    async function deleteSet(id) {
        const current = state.set?.id === id;
        if (current) saver.close();
        const removed = await saver.remove(id);
        if (current) { set({ ...noSet }); go({ view: 'start' }); }
        if (!removed) return;
        const says = words.sets.removed(removed.meta.name || words.sets.unnamed);
        set({ status: says, done: { says, undo: async () => { await saver.restore(removed); set({ done: null }); } } });
    }

    // ---- what can be undone

    function edit(part, says) {
        const { articles, changes, past, future } = state;
        const articlesToo = part.articles && part.articles !== articles;
        set({ ...part, past: [...past, { articles, changes, says }].slice(-mostUndone), future: [], done: says ? { says, undo: true } : null, status: says ?? '' });
        return settle(articlesToo, { articles, changes, past, future });
    }

    function step(from, to) {
        const last = state[from].at(-1);
        if (!last) return undefined;
        const { articles, changes, past, future } = state;
        const now = { articles: last.articles, changes: last.changes };
        const says = words.done[from === 'past' ? 'undone' : 'redone'](last.says ?? '');
        set({ ...now, [from]: state[from].slice(0, -1), [to]: [...state[to], { articles, changes, says: last.says }], done: { says }, status: says });
        return settle(last.articles !== articles, { articles, changes, past, future });
    }

    // After a change: the report is made anew only where the articles are others.
    function settle(articlesToo, before) {
        saver.soon();
        saver.flush(); // a tab that closes now may not wait
        if (articlesToo && state.articles.length) return compare(state.articles, { before });
        if (articlesToo) { set({ result: null }); go({ view: 'start' }); } else reindex();
        return undefined;
    }

    function reindex() {
        const { result, changes, articles } = state;
        if (result) set({ result: indexReport(result.report, result.texts, changes, keysOf(articles)) });
    }

    function change(item, says) {
        return edit({ changes: [...state.changes, item] }, says);
    }

    /** Takes away what a reader had set the same way before: one note a fact, one verdict. */
    function put(item, says) {
        const old = state.result?.fact.get(item.at.fact)?.by?.[item.kind];
        const others = state.changes.filter((other) => other !== old);
        return edit({ changes: item.off ? others : [...others, item] }, says);
    }

    // ---- adding

    // On Start a new set begins; anywhere else articles join the set that is open.
    function startOfDraft() {
        if (state.draft.length || state.route.view === 'add') return state.draft;
        return state.route.view === 'start' ? [] : state.articles;
    }

    function addToDraft(found, says = []) {
        const known = startOfDraft();
        const room = Math.max(0, mostArticles - known.length);
        const extra = found.length - room;
        if (state.route.view === 'start' && !state.draft.length) { saver.close(); set({ ...noSet }); }
        setDraft([...known, ...found.slice(0, room)]);
        set({ says: extra > 0 ? [...says, { text: words.add.limit(extra), then: 'secondSet' }] : says, extra: [...state.extra, ...found.slice(room)] });
        if (state.route.view !== 'add') go({ view: 'add' });
    }

    // Undone inside the dialog; what was compared is undone by Undo as any other change.
    function setDraft(draft) {
        set({ draft, ...(state.draft.length && { draftPast: [...state.draftPast, state.draft].slice(-mostUndone) }) });
        saver.writeDraft();
        asking.skim();
    }

    function undoDraft() {
        if (!state.draftPast.length) return;
        set({ draft: state.draftPast.at(-1), draftPast: state.draftPast.slice(0, -1) });
        saver.writeDraft();
    }

    const noDraft = { draft: [], says: [], draftPast: [], extra: [] };

    // The set is full: what it holds is compared and kept, the rest begins another.
    async function secondSet() {
        const { extra } = state;
        await compareDraft();
        saver.close();
        set({ ...noSet, ...noDraft });
        addToDraft(extra);
    }

    function compareDraft() {
        const articles = withKeys(state.draft.filter((article) => article.text.trim()));
        const joins = state.set && state.articles.length;
        set(noDraft);
        go({ view: 'facts' }, state.route.view === 'add');
        if (!joins) newSet(articles);
        const compared = joins ? edit({ articles }, words.done.articles) : compare(articles);
        saver.writeDraft(); // only now: the set that takes its place is being written
        return compared;
    }

    const keyOf = (request) => hashOf(JSON.stringify(request) + engine.version);

    /** A set of its own, from the example, a link or a project file. `report`: made when the page was built. */
    async function openArticles({ articles, changes = [], name = '', report = null }) {
        if (report) reports.set(keyOf(requestFor(articles)), report);
        if (report && !state.selfTest) setTimeout(() => asking.selfTest(articles, report), 1000);
        const same = changes.length ? null : state.sets.find((meta) => meta.print === printOf(articles));
        if (same) { set({ offered: null }); go({ view: 'facts' }, location.hash.startsWith('#/with/')); if (state.set?.id !== same.id) await openSet(same.id); return; }
        newSet(withKeys(articles), { name, changes });
        set({ offered: null });
        go({ view: 'facts' }, location.hash.startsWith('#/with/'));
        await compare(state.articles);
    }

    // ---- comparing

    async function compare(articles, { quiet = false, before = null } = {}) {
        const request = requestFor(articles, state.prefs.dates);
        const key = keyOf(request);
        const known = reports.get(key) ?? await saver.result(key);
        if (state.articles !== articles) return;
        if (known) {
            finish(request, known, key, quiet);
            if (!quiet) { saver.keepResult(key, JSON.stringify({ report: known })); saver.soon(); }
            return;
        }
        set({ trouble: null, work: { count: articles.length, stage: '', done: 0, total: 0, visible: false } });
        const timer = setTimeout(() => { if (state.work) set({ work: { ...state.work, visible: true }, status: words.comparing.title(articles.length) }); }, 300);
        try {
            const { answer, text, milliseconds } = await engine.compare(request, (progress) => { if (state.work) set({ work: { ...state.work, ...progress } }); });
            if (state.articles !== articles) return;
            if (!answer.ok) set({ work: null, trouble: { code: 'refused', detail: answer.message } });
            else { finish(request, answer.report, key, quiet, milliseconds); saver.keepResult(key, text); }
        } catch (error) {
            if (state.articles === articles) failed(error, before);
        } finally {
            clearTimeout(timer);
            saver.soon();
        }
    }

    // Stopping leads back to what was there; after a crash the articles stay as the reader wanted them.
    function failed({ code = 'crash', message }, before) {
        const stopped = code === 'stopped';
        const back = stopped && state.result && before;
        const article = state.work?.stage === 'reading' && state.articles.length > 1 ? state.work.done : null;
        set({ work: null, status: stopped ? words.comparing.stopped : '', trouble: back ? null : { code, detail: message, article }, ...(back ? { ...before, done: { says: words.comparing.stopped } } : {}) });
    }

    function finish(request, report, key, quiet, milliseconds = null) {
        reports.set(key, report);
        if (reports.size > 8) reports.delete(reports.keys().next().value);
        const texts = Object.fromEntries(request.sources.map((source) => [source.id, source.text]));
        const before = state.result;
        const result = indexReport(report, texts, state.changes, keysOf(state.articles));
        const conflicts = result.groups[0].facts.length;
        const says = words.comparing.done(result.facts.length, conflicts);
        show(() => set({ work: null, trouble: null, result, milliseconds, base: null, news: quiet ? new Map() : newsBetween(before, result), status: quiet ? '' : says }));
    }

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
        return part.dates && state.articles.length ? compare(state.articles) : undefined;
    }

    const commands = {
        ...asking,
        moved, boot, addToDraft, compareDraft, openArticles, openSet, go, edit, change, put,
        // judgements of one fact: the checks and notes stay
        takeBack: ({ by }) => edit({ changes: state.changes.filter((item) => item.kind === 'check' || item.kind === 'note' || !Object.values(by ?? {}).includes(item)) }, words.changes.takenBack),
        forget: (unfit) => edit({ changes: state.changes.filter((item) => !unfit.includes(item)) }, words.changes.forgotten),
        stop: () => engine.stop(),
        again: () => compare(state.articles),
        leaveOut: (i) => edit({ articles: state.articles.filter((_, k) => k !== i) }, words.done.removed(sourceId(i).toUpperCase())),
        editArticle: (i, part, says = words.done.details(sourceId(i).toUpperCase())) => edit({ articles: state.articles.map((article, k) => (k === i ? { ...article, ...part } : article)) }, says),
        undo: () => step('past', 'future'),
        redo: () => step('future', 'past'),
        setDraft, undoDraft, secondSet,
        type: (typed) => { set({ typed }); keepTyped(typed); },
        typeNote,
        dropDraft: () => { set(noDraft); saver.writeDraft(); },
        closeAdd: () => {
            if (state.draft === state.articles) set(noDraft);
            go({ view: state.result ? (shownView === 'start' ? 'facts' : shownView) : 'start' });
        },
        back: () => go({ view: state.result ? (shownView === 'start' ? 'facts' : shownView) : 'start' }),
        filter: (part) => go({ ...state.route, ...part }, true),
        ui: (part) => set(part),
        prefs,
        rename: (name) => { set({ set: { ...state.set, name } }); saver.soon(); },
        deleteSet,
        deleteAll: async () => { await saver.clear(); set({ ...noSet, draft: [], typed: '', notes: {} }); keepTyped(''); keepNotes({}); go({ view: 'start' }); },
        workHere: async () => { await saver.take(state.set.id); await openSet(state.set.id); },
        flush: () => saver.flush(),
    };
    return { get state() { return state; }, send: (name, ...args) => commands[name](...args) };
}

// What an added article made new: {fact: 'new' | 'changed'}.
function newsBetween(before, after) {
    if (!before) return new Map();
    const news = after.facts.map((fact) => [fact.id, before.fact.get(fact.id)]).filter(([id, old]) => old?.verdict !== after.fact.get(id).verdict);
    return new Map(news.map(([id, old]) => [id, old ? 'changed' : 'new']));
}

export { noFilter };
