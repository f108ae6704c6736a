// What is being added, before it is compared.
import { mostUndone } from './history.js';
import { noSet, withKeys } from './sets.js';
import { words } from '../words/en.js';

const mostArticles = 50;

const noDraft = { draft: [], says: [], draftPast: [], extra: [] };

export function createDraft({ saver, asking, comparing, history, sets, get, set, go }) {
    // On Start a new set begins; anywhere else articles join the set that is open.
    function startOfDraft() {
        const { draft, route, articles } = get();
        if (draft.length || route.view === 'add') return draft;
        return route.view === 'start' ? [] : articles;
    }

    function addToDraft(found, says = []) {
        const known = startOfDraft();
        const room = Math.max(0, mostArticles - known.length);
        const extra = found.length - room;
        const { view } = get().route;
        if (view === 'start' && !get().draft.length) { saver.close(); set({ ...noSet }); }
        setDraft([...known, ...found.slice(0, room)]);
        set({ says: extra > 0 ? [...says, { text: words.add.limit(extra), then: 'secondSet' }] : says, extra: [...get().extra, ...found.slice(room)] });
        if (view !== 'add') go({ view: 'add' });
    }

    // Undone inside the dialog; what was compared is undone by Undo as any other change.
    function setDraft(draft) {
        const { draft: before, draftPast } = get();
        set({ draft, ...(before.length && { draftPast: [...draftPast, before].slice(-mostUndone) }) });
        saver.writeDraft();
        asking.skim();
    }

    function undoDraft() {
        const { draftPast } = get();
        if (!draftPast.length) return;
        set({ draft: draftPast.at(-1), draftPast: draftPast.slice(0, -1) });
        saver.writeDraft();
    }

    // The set is full: what it holds is compared and kept, the rest begins another.
    async function secondSet() {
        const { extra } = get();
        await compareDraft();
        saver.close();
        set({ ...noSet, ...noDraft });
        addToDraft(extra);
    }

    function compareDraft() {
        const { draft, set: own, articles: before, route } = get();
        const articles = withKeys(draft.filter((article) => article.text.trim()));
        const joins = own && before.length;
        set(noDraft);
        go({ view: 'facts' }, route.view === 'add');
        if (!joins) sets.newSet(articles);
        const compared = joins ? history.edit({ articles }, words.done.articles) : comparing.compare(articles);
        saver.writeDraft(); // only now: the set that takes its place is being written
        return compared;
    }

    function dropDraft() {
        set(noDraft);
        saver.writeDraft();
    }

    /** What wasn't altered needn't wait. */
    const leaveDraft = () => { if (get().draft === get().articles) set(noDraft); };

    return { addToDraft, setDraft, undoDraft, secondSet, compareDraft, dropDraft, leaveDraft };
}
