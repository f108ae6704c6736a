// When to save: soon after a change, at once when the tab goes away. What could not be saved is told.
import { hashOf } from './hash.js';
import { lockSet } from './save.js';

const pause = 500;

/** A set's own name, else what its articles name most. */
export function nameOfSet({ set, result }) {
    if (set?.name) return set.name;
    const count = (entity) => new Set(entity.mentions.map((mention) => mention.source)).size * 1000 + entity.mentions.length;
    return [...(result?.entities ?? [])].sort((a, b) => count(b) - count(a)).slice(0, 2).map((entity) => entity.name).join(', ');
}

/** The same texts, the same set. */
export const printOf = (articles) => hashOf(articles.map((article) => article.text).join('\n---\n'));

export function createSaver({ keeper, get, set }) {
    let timer = null;
    let drafting = false;
    let draftAgain = false;
    let keeping = null;
    let lock = null;
    let works = true;

    async function safely(work) {
        if (!works) return null;
        try {
            return await work();
        } catch (error) {
            works = error?.name === 'QuotaExceededError';
            set({ saved: works ? 'full' : 'off' });
            return null;
        }
    }

    const lost = () => { lock = null; set({ elsewhere: true }); };

    async function hold(id, steal = false) {
        // given back, a lock is free only a moment later: one that is held is kept
        if (lock?.held && lock.id === id) return;
        lock?.release();
        lock = { id, ...await lockSet(id, { steal, onLost: lost }) };
        set({ elsewhere: !lock.held });
    }

    async function write() {
        timer = null;
        const { set: own, articles, changes, past, future, elsewhere } = get();
        if (!own || elsewhere || !articles.length) return;
        const meta = { id: own.id, name: nameOfSet(get()), given: own.name, created: own.created, opened: Date.now(), count: articles.length, print: printOf(articles), size: articles.reduce((sum, article) => sum + article.text.length, 0) };
        await safely(async () => {
            await keeper.put(meta, { id: own.id, articles, changes, past, future });
            await keeping;
            if (get().saved !== 'on') keeper.persist();
            // what changed meanwhile is still to be written
            set({ saved: timer ? 'saving' : 'on', sets: [...get().sets.filter((other) => other.id !== own.id), meta] });
        });
    }

    // at once: who pastes and closes the tab has nothing else of it
    async function writeDraft() {
        draftAgain = drafting;
        if (drafting) return;
        drafting = true;
        do {
            draftAgain = false;
            const { draft, articles, set: own } = get();
            await safely(() => keeper.putDraft({ id: 'draft', set: own?.id ?? '', articles: draft === articles ? [] : draft }));
        } while (draftAgain);
        drafting = false;
    }

    function flush() {
        if (timer) { clearTimeout(timer); write(); }
    }

    return {
        flush,
        async start() {
            const sets = await safely(() => keeper.list());
            const draft = await safely(() => keeper.draft('draft'));
            if (!sets) return null;
            const left = Boolean(draft?.articles.length) && !get().draft.length;
            set({ sets, ...(left ? { draft: draft.articles } : {}) });
            return left ? draft.set : null;
        },
        async open(id) {
            flush();
            const body = await safely(() => keeper.body(id));
            const meta = get().sets.find((other) => other.id === id);
            if (!body || !meta) return null;
            await hold(id);
            const { articles, changes, past = [], future = [] } = body;
            return { set: { id, name: meta.given ?? '', created: meta.created }, articles, changes, past, future, saved: 'on' };
        },
        own: (id) => hold(id),
        take: (id) => hold(id, true),
        close() { flush(); lock?.release(); lock = null; },
        soon() { if (works) { set({ saved: get().saved === 'full' ? 'full' : 'saving' }); clearTimeout(timer); timer = setTimeout(write, pause); } },
        writeDraft,
        result: (key) => (get().set ? safely(() => keeper.result(get().set.id, key)) : null),
        /** `text`: the engine's answer as it came. */
        keepResult(key, text) { keeping = get().set ? safely(() => keeper.putResult(get().set.id, key, text)) : null; },
        /** What was removed, for `restore`. */
        async remove(id) {
            const body = await safely(() => keeper.body(id));
            const meta = get().sets.find((other) => other.id === id);
            await safely(() => keeper.remove(id));
            set({ sets: get().sets.filter((other) => other.id !== id) });
            return body && meta ? { meta, body } : null;
        },
        async restore({ meta, body }) { await safely(() => keeper.put(meta, body)); set({ sets: [...get().sets, meta] }); },
        async clear() { await safely(() => keeper.clear()); set({ sets: [] }); },
    };
}
