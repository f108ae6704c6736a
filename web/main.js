// Boot: the store, the engine, the first render. Everything else follows from the hash.
import { html, render } from './lib/ui.js';
import { createEngine } from './engine/client.js';
import { fetchExample } from './examples/example.js';
import { createKeeper } from './state/save.js';
import { nameOfSet } from './state/saver.js';
import { showPrefs } from './state/prefs.js';
import { parseRoute, viewNames } from './state/route.js';
import { createStore } from './state/store.js';
import { listenForKeys } from './state/keys.js';
import { listenForPages } from './intake/bookmarklet.js';
import { takeShared } from './intake/share.js';
import { listenForDrops } from './intake/take.js';
import { fetchLater } from './lib/later.js';
import { keepOffline } from './lib/offline.js';
import { App } from './views/app.js';
import { words } from './words/en.js';
import { isNarrow } from './lib/narrow.js';

const root = document.getElementById('app');
const engine = createEngine();
let queued = false;
let behind = parseRoute('');
let lastView = '';
let shownBefore = '';

const store = createStore({ engine, keeper: createKeeper(), location, onChange: () => { if (!queued) { queued = true; queueMicrotask(draw); } } });

let placeBefore = 0;

function draw() {
    queued = false;
    placeBefore = scrollY;
    const { state } = store;
    if (state.route.view !== 'add') behind = state.route;
    render(html`<${App} state=${state} send=${store.send} behind=${behind} />`, root);
    afterDraw(state);
}

// On a change of view the title follows, and the focus goes to the view's heading; from the Add dialog back to where it was
// opened, it goes to what opened it.
function afterDraw(state) {
    const { route, result } = state;
    const view = route.view === 'read' ? `read ${route.letter}` : route.view;
    document.title = [result && words.view[route.view], result && words.view[route.view] && nameOfSet(state), words.name].filter(Boolean).join(' · ');
    keepPlace(route);
    if (view === lastView) return;
    const returned = lastView === 'add' && view === shownBefore;
    if (route.view !== 'add') shownBefore = view;
    const moves = lastView && route.view !== 'add' && !returned;
    requestAnimationFrame(() => arrive(moves, !route.fact));
    lastView = view;
}

// In the frame that shows it, which has to lay out the page anyway; a reader who asked to search is there by then.
function arrive(moves, toTop) {
    if (moves && document.activeElement?.id !== 'search') document.getElementById('view-title')?.focus({ preventScroll: true });
    if (moves && toTop) scrollTo(0, 0);
    const current = document.querySelector('.views [aria-current]');
    if (current) current.parentElement.scrollLeft = current.offsetLeft - 60;
}

// On a narrow screen a fact is a screen of its own: it begins at its top, and leads back to where the list was.
let factShown = '';
let place = 0;
function keepPlace({ view, fact }) {
    const shown = view === 'facts' || view === 'matrix' ? fact : '';
    if (Boolean(shown) !== Boolean(factShown) && isNarrow()) {
        if (shown) place = placeBefore;
        scrollTo(0, shown ? 0 : place);
    }
    factShown = shown;
}

showPrefs(store.state.prefs);
addEventListener('hashchange', () => store.send('moved'));
addEventListener('pagehide', () => store.send('flush'));
document.addEventListener('visibilitychange', () => { if (document.hidden) store.send('flush'); });
const print = (printing) => { store.send('ui', { printing }); draw(); }; // now: the paper does not wait
addEventListener('beforeprint', () => print(true));
addEventListener('afterprint', () => print(false));
matchMedia('print').addEventListener('change', ({ matches }) => print(matches));
listenForDrops(document, store.send);
listenForKeys(document, store, viewNames);
store.send('moved');
store.send('boot');
// After the first paint: what a result is drawn with and the example; then the engine, a hundred times larger, unless it is
// asked for sooner.
async function fetchRest() {
    await Promise.allSettled([fetchLater(), store.state.route.view === 'start' && fetchExample()]);
    engine.warm();
}
requestAnimationFrame(() => setTimeout(fetchRest));
takeShared(store.send);
listenForPages(store.send);
keepOffline((reload) => store.send('ui', { newer: reload })).catch(() => {}); // without storage the page works all the same
