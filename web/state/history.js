// What can be undone: each step keeps the articles and the changes that were there before it.
import { words } from '../words/en.js';
import { anchorOf } from './changes.js';
import { sourceId } from './letters.js';

export const mostUndone = 200;

export function createHistory({ saver, comparing, get, set, go }) {
    function edit(part, says) {
        const { articles, changes, past, future } = get();
        const articlesToo = part.articles && part.articles !== articles;
        set({ ...part, past: [...past, { articles, changes, says }].slice(-mostUndone), future: [], done: says ? { says, undo: true } : null, status: says ?? '' });
        return settle(articlesToo, { articles, changes, past, future });
    }

    function step(from, to) {
        const state = get();
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
        const { articles } = get();
        if (articlesToo && articles.length) return comparing.compare(articles, { before });
        if (articlesToo) { set({ result: null }); go({ view: 'start' }); } else comparing.reindex();
        return undefined;
    }

    /** Takes away what a reader had set the same way before: one note a fact, one verdict. */
    function put(item, says) {
        const { result, changes } = get();
        const old = result?.fact.get(item.at.fact)?.by?.[item.kind];
        const others = changes.filter((other) => other !== old);
        return edit({ changes: item.off ? others : [...others, item] }, says);
    }

    return {
        edit, put,
        undo: () => step('past', 'future'),
        redo: () => step('future', 'past'),
        change: (item, says) => edit({ changes: [...get().changes, item] }, says),
        check: (fact) => put({ kind: 'check', at: anchorOf(get().result, fact), off: Boolean(fact.checked) }, fact.checked ? words.changes.unchecked : words.changes.checked),
        // judgements of one fact: the checks and notes stay
        takeBack: ({ by }) => edit({ changes: get().changes.filter((item) => item.kind === 'check' || item.kind === 'note' || !Object.values(by ?? {}).includes(item)) }, words.changes.takenBack),
        forget: (unfit) => edit({ changes: get().changes.filter((item) => !unfit.includes(item)) }, words.changes.forgotten),
        leaveOut: (i) => edit({ articles: get().articles.filter((_, k) => k !== i) }, words.done.removed(sourceId(i).toUpperCase())),
        editArticle: (i, part, says = words.done.details(sourceId(i).toUpperCase())) => edit({ articles: get().articles.map((article, k) => (k === i ? { ...article, ...part } : article)) }, says),
    };
}
