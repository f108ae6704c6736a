// Boot: the store, the engine, the first render. Everything else follows from the hash.
import { html, render } from './lib/ui.js';
import { createEngine } from './engine/client.js';
import { parseRoute } from './state/route.js';
import { createStore } from './state/store.js';
import { listenForKeys } from './state/keys.js';
import { listenForPages } from './intake/bookmarklet.js';
import { takeShared } from './intake/share.js';
import { listenForDrops } from './intake/take.js';
import { keepOffline } from './lib/offline.js';
import { App, viewNames } from './views/app.js';
import { words } from './words/en.js';

const root = document.getElementById('app');
const engine = createEngine();
let queued = false;
let behind = parseRoute('');
let lastView = '';

const store = createStore({ engine, location, onChange: () => { if (!queued) { queued = true; queueMicrotask(draw); } } });

function draw() {
    queued = false;
    const { state } = store;
    if (state.route.view !== 'add') behind = state.route;
    render(html`<${App} state=${state} send=${store.send} behind=${behind} />`, root);
    afterDraw(state);
}

// On a change of view the title follows, and the focus goes to the view's heading.
function afterDraw({ route, result }) {
    const view = route.view === 'read' ? `read ${route.letter}` : route.view;
    document.title = result && words.view[route.view] ? `${words.view[route.view]} · ${words.name}` : words.name;
    if (view === lastView) return;
    if (lastView && route.view !== 'add') {
        document.getElementById('view-title')?.focus({ preventScroll: true });
        if (!route.fact) scrollTo(0, 0);
    }
    lastView = view;
}

root.replaceChildren();
addEventListener('hashchange', () => store.send('moved'));
listenForDrops(document, store.send);
listenForKeys(document, store, viewNames);
store.send('moved');
engine.warm();
takeShared(store.send);
listenForPages(store.send);
keepOffline((reload) => store.send('ui', { newer: reload })).catch(() => {}); // without storage the page works all the same
