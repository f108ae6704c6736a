// The example: four articles about a fire that never was, written for this page. tools/site.mjs puts them into one file,
// together with what the engine makes of them: so the result is there before the engine is.
import { part } from '../lib/parts.js';
import { words } from '../words/en.js';

const published = { a: '2025-03-12', b: '2025-03-12 05:40 +00:00', c: '2025-03-12 06:20 +00:00', d: '2025-03-13' };
const outlets = { a: 'The Callow Observer', b: 'Tidewater Press', c: 'Coast Daily', d: 'Western Ledger' };

/** textOf(id): the words of one of the four. */
export const exampleArticles = (textOf) => Object.keys(published).map((id) => ({ key: `example-${id}`, text: textOf(id).trim(), outlet: outlets[id], published: published[id] }));

let fetched = null;

/** Asked for once; what failed is asked for again. */
export function fetchExample() {
    fetched ??= part('examples/example.json').then((response) => { if (!response.ok) throw new Error(String(response.status)); return response.json(); });
    fetched.catch(() => { fetched = null; });
    return fetched;
}

export async function loadExample(send) {
    try {
        send('openArticles', await fetchExample());
    } catch {
        send('ui', { done: { says: words.trouble.load }, status: words.trouble.load });
    }
}
