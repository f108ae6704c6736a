// The example: four articles about a fire that never was, written for this page.
import { part } from '../lib/parts.js';

const published = { a: '2025-03-12', b: '2025-03-12', c: '2025-03-12', d: '2025-03-13' };
const outlets = { a: 'The Callow Observer', b: 'Tidewater Press', c: 'Coast Daily', d: 'Western Ledger' };

export async function loadExample(send) {
    const articles = await Promise.all(Object.keys(published).map(async (id) => {
        const response = await part(`examples/${id}.txt`);
        return { key: `example-${id}`, text: (await response.text()).trim(), outlet: outlets[id], published: published[id] };
    }));
    send('openArticles', { articles });
}
