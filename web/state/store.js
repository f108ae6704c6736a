// One plain object and one way to change it. The hash is the truth about where the reader is; the
// articles and the report are only ever replaced, never edited in place.
import { formatRoute, parseRoute } from './route.js';
import { sourceId } from './letters.js';
import { indexReport } from './select.js';
import { cleanText, isDate } from '../intake/clean.js';
import { words } from '../words/en.js';

export const mostArticles = 50;

const fresh = () => ({ route: parseRoute(''), articles: [], draft: [], says: [], result: null, work: null, trouble: null, status: '', dropping: false, hover: null, baseOf: null, base: null, restored: [], singles: false, panel: '', pair: ['', ''], closedAccounts: null, nameKind: '', nameSort: 'mentions' });

export function createStore({ engine, location, onChange, show = (change) => change() }) {
    let state = fresh();
    const set = (part) => { state = { ...state, ...part }; onChange(state); };
    let shownView = 'start';

    function go(route, replace = false) {
        const hash = formatRoute(route);
        if (replace) location.replace(hash);
        else location.hash = hash;
    }

    function moved() {
        const route = parseRoute(location.hash);
        set({ route, hover: null, ...(route.view === 'add' && state.route.view !== 'add' && !state.draft.length ? { draft: state.articles } : {}) });
        if (route.view !== 'add') shownView = route.view;
    }

    // On Start a new set begins; anywhere else articles join the set that is open.
    function startOfDraft() {
        if (state.draft.length || state.route.view === 'add') return state.draft;
        return state.route.view === 'start' ? [] : state.articles;
    }

    function addToDraft(found, says = []) {
        const known = startOfDraft();
        const room = Math.max(0, mostArticles - known.length);
        const extra = found.length - room;
        set({ draft: [...known, ...found.slice(0, room)], says: extra > 0 ? [...says, words.add.limit(extra)] : says });
        if (state.route.view !== 'add') go({ view: 'add' });
    }

    const requestFor = (articles) => ({
        do: 'analyze', offsets: 'utf16',
        sources: articles.map((article, i) => ({
            id: sourceId(i), text: cleanText(article.text), title: null,
            outlet: article.outlet?.trim() || null, published: isDate(article.published ?? '') ? article.published : null,
        })),
    });

    async function compare(articles) {
        const request = requestFor(articles);
        set({ articles, draft: [], says: [], trouble: null, status: '', work: { count: articles.length, stage: '', done: 0, total: 0, visible: false } });
        go({ view: 'facts' }, state.route.view === 'add');
        const timer = setTimeout(() => { if (state.work) set({ work: { ...state.work, visible: true }, status: words.comparing.title(articles.length) }); }, 300);
        try {
            const { answer, milliseconds } = await engine.compare(request, (progress) => { if (state.work) set({ work: { ...state.work, ...progress } }); });
            finish(request, answer, milliseconds);
        } catch (error) {
            failed(error);
        } finally {
            clearTimeout(timer);
        }
    }

    function failed({ code = 'crash', message }) {
        const stopped = code === 'stopped';
        set({ work: null, status: stopped ? words.comparing.stopped : '', trouble: stopped && state.result ? null : { code, detail: message } });
    }

    function finish(request, answer, milliseconds) {
        if (!answer.ok) { set({ work: null, trouble: { code: 'refused', detail: answer.message } }); return; }
        const texts = Object.fromEntries(request.sources.map((source) => [source.id, source.text]));
        const result = indexReport(answer.report, texts);
        const conflicts = result.facts.filter((fact) => fact.verdict === 'conflict').length;
        show(() => set({ work: null, result, milliseconds, restored: [], base: null, status: words.comparing.done(result.facts.length, conflicts) }));
    }

    const commands = {
        moved, addToDraft, compare, go,
        stop: () => engine.stop(),
        compareDraft: () => compare(state.draft.filter((article) => article.text.trim())),
        again: () => compare(state.articles),
        setDraft: (draft) => set({ draft }),
        closeAdd: () => { if (state.draft === state.articles) set({ draft: [] }); go({ view: state.result ? (shownView === 'start' ? 'facts' : shownView) : 'start' }); },
        filter: (part) => go({ ...state.route, ...part }, true),
        ui: (part) => set(part),
    };
    return { get state() { return state; }, send: (name, ...args) => commands[name](...args) };
}
