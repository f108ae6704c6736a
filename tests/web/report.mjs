// Reports for the tests, made by the page's own engine in node.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sourceId } from '../../web/state/letters.js';
import { indexReport } from '../../web/state/select.js';
import { loadEngine } from '../engine/engine.mjs';

const engine = fileURLToPath(new URL('../../build/wasm/engine.wasm', import.meta.url));

/** Texts to what the views are given. */
export async function indexOf(texts, published = null, times = {}) {
    if (!existsSync(engine)) throw new Error('no engine in build/wasm: tools/dev wasm makes it');
    const sources = texts.map((text, i) => ({ id: sourceId(i), text, title: null, outlet: null, published: Array.isArray(published) ? published[i] : published }));
    const answer = (await loadEngine(engine))({ do: 'analyze', offsets: 'utf16', sources });
    if (!answer.ok) throw new Error(answer.message);
    return indexReport(answer.report, Object.fromEntries(sources.map(({ id, text }) => [id, text])), [], {}, times);
}

/** The rules as the engine lists them. */
export async function rulesOf() {
    const answer = (await loadEngine(engine))({ do: 'rules' });
    if (!answer.ok) throw new Error(answer.message);
    return answer.rules;
}
