// The articles to the engine, its report to the page. A report that is known already is not asked for again.
import { hashOf } from './hash.js';
import { sourceId } from './letters.js';
import { requestFor } from './request.js';
import { differencesOf, indexReport } from './select.js';
import { pause } from '../lib/pause.js';
import { words } from '../words/en.js';

const mostKnown = 8;
const spell = 10; // milliseconds of a reader's 50

const perSource = (articles, read) => Object.fromEntries(articles.map((article, i) => [sourceId(i), read(article)]));
const indexOf = (report, texts, changes, articles) => indexReport(report, texts, changes, perSource(articles, ({ key }) => key), perSource(articles, ({ published }) => published));

export function createComparing({ engine, saver, get, set, show }) {
    const known = new Map(); // key: {report, text: as it came, if it did}
    const keyOf = (request) => hashOf(JSON.stringify(request) + engine.version);

    function remember(key, answer) {
        known.set(key, answer);
        if (known.size > mostKnown) known.delete(known.keys().next().value);
    }

    /** `before`: what a stop leads back to. */
    async function compare(articles, { quiet = false, before = null } = {}) {
        const request = requestFor(articles, get().prefs.dates);
        const key = keyOf(request);
        const answered = known.get(key) ?? { report: await saver.result(key) };
        if (get().articles !== articles) return;
        if (answered.report) {
            await finish(request, answered, key, { quiet });
            if (!quiet) saver.soon();
            return;
        }
        set({ trouble: null, work: { count: articles.length, stage: '', done: 0, total: 0, visible: false } });
        const timer = setTimeout(() => { if (get().work) set({ work: { ...get().work, visible: true }, status: words.comparing.title(articles.length) }); }, 300);
        try {
            const { answer, text, milliseconds } = await engine.compare(request, (progress) => { if (get().work) set({ work: { ...get().work, ...progress } }); });
            if (get().articles !== articles) return;
            if (!answer.ok) set({ work: null, trouble: { code: 'refused', detail: answer.message } });
            else await finish(request, { report: answer.report, text }, key, { quiet, milliseconds });
        } catch (error) {
            if (get().articles === articles) failed(error, before);
        } finally {
            clearTimeout(timer);
            saver.soon();
        }
    }

    // Stopping leads back to what was there; after a crash the articles stay as the reader wanted them.
    function failed({ code = 'crash', message }, before) {
        const { work, result, articles } = get();
        const stopped = code === 'stopped';
        const back = stopped && result && before;
        const article = work?.stage === 'reading' && articles.length > 1 ? work.done : null;
        set({ work: null, status: stopped ? words.comparing.stopped : '', trouble: back ? null : { code, detail: message, article }, ...(back ? { ...before, done: { says: words.comparing.stopped } } : {}) });
    }

    async function finish(request, { report, text }, key, { quiet, milliseconds = null }) {
        remember(key, { report, text });
        const { result: before, changes, articles } = get();
        const texts = Object.fromEntries(request.sources.map((source) => [source.id, source.text]));
        const result = indexOf(report, texts, changes, articles);
        await askAhead(result);
        if (get().articles !== articles) return;
        const says = words.comparing.done(result.facts.length, result.groups[0].facts.length);
        show(() => set({ work: null, trouble: null, result, milliseconds, base: null, news: quiet ? new Map() : newsBetween(before, result), status: quiet ? '' : says }));
        if (get().changes !== changes) reindex();
        await pause();
        const isKept = quiet && milliseconds === null;
        if (!isKept && get().articles === articles) saver.keepResult(key, text ?? JSON.stringify({ report }));
    }

    /** The reader's changes are others, the report is the same. */
    function reindex() {
        const { result, changes, articles } = get();
        if (result) set({ result: indexOf(result.report, result.texts, changes, articles) });
    }

    /** A report made when the page was built is the answer to these articles. */
    const know = (articles, report) => remember(keyOf(requestFor(articles)), { report });

    return { compare, reindex, know };
}

// What the first picture asks of every fact: answered before it, in short tasks.
async function askAhead({ facts }) {
    let since = performance.now();
    for (const fact of facts) {
        differencesOf(fact);
        if (performance.now() - since < spell) continue;
        await pause();
        since = performance.now();
    }
}

// What an added article made new: {fact: 'new' | 'changed'}.
function newsBetween(before, after) {
    if (!before) return new Map();
    const news = after.facts.map((fact) => [fact.id, before.fact.get(fact.id)]).filter(([id, old]) => old?.verdict !== after.fact.get(id).verdict);
    return new Map(news.map(([id, old]) => [id, old ? 'changed' : 'new']));
}
