// Sets of articles: one is open, the others wait on this device.
import { newKey } from './hash.js';
import { needsSet } from './route.js';
import { printOf } from './saver.js';
import { keepNotes, keepTyped } from './prefs.js';
import { unpackProject } from '../export/project.js';
import { words } from '../words/en.js';

export const noSet = { set: null, articles: [], changes: [], past: [], future: [], result: null };

export const withKeys = (articles) => articles.map((article) => (article.key ? article : { ...article, key: newKey() }));

export function createSets({ saver, asking, comparing, location, get, set, go }) {
    async function boot() {
        const joined = await saver.start();
        if (joined) await openSet(joined, { stay: true });
        set({ booting: false });
        const { route } = get();
        if (!get().set && needsSet(route)) await openSet(route.set);
        if (!get().set && get().route.view === 'add' && !get().draft.length) await openSet('');
    }

    /** '' opens the set used last. */
    async function openSet(id, { stay = false } = {}) {
        const wanted = id || [...get().sets].sort((a, b) => b.opened - a.opened)[0]?.id;
        const kept = wanted && await saver.open(wanted);
        const { route, draft } = get();
        if (!kept) { set({ missing: needsSet(route) }); return; }
        set({ ...noSet, ...kept, missing: false, trouble: null, done: null, draft: route.view === 'add' && !draft.length ? kept.articles : draft });
        if (route.view === 'start' && !stay) go({ view: 'facts' });
        await comparing.compare(kept.articles, { quiet: true });
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
        const current = get().set?.id === id;
        if (current) saver.close();
        const removed = await saver.remove(id);
        if (current) { set({ ...noSet }); go({ view: 'start' }); }
        if (!removed) return;
        const says = words.sets.removed(removed.meta.name || words.sets.unnamed);
        set({ status: says, done: { says, undo: async () => { await saver.restore(removed); set({ done: null }); } } });
    }

    /** A set of its own, from the example, a link or a project file. `report`: made when the page was built. */
    async function openArticles({ articles, changes = [], name = '', report = null }) {
        if (report) comparing.know(articles, report);
        if (report && !get().selfTest) setTimeout(() => asking.selfTest(articles, report), 1000);
        const same = changes.length ? null : get().sets.find((meta) => meta.print === printOf(articles));
        if (!same) newSet(withKeys(articles), { name, changes });
        set({ offered: null });
        go({ view: 'facts' }, location.hash.startsWith('#/with/'));
        if (!same) await comparing.compare(get().articles);
        else if (get().set?.id !== same.id) await openSet(same.id);
    }

    return {
        boot, openSet, newSet, deleteSet, openArticles,
        /** A link with articles inside: they are shown before they are taken in. */
        async offer(packed) {
            const offered = await unpackProject(packed);
            set({ offered, done: offered ? null : { says: words.share.badLink } });
        },
        rename: (name) => { set({ set: { ...get().set, name } }); saver.soon(); },
        deleteAll: async () => { await saver.clear(); set({ ...noSet, draft: [], typed: '', notes: {} }); keepTyped(''); keepNotes({}); go({ view: 'start' }); },
        workHere: async () => { await saver.take(get().set.id); await openSet(get().set.id); },
    };
}
