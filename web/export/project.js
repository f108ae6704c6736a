// A project: the articles and what the reader changed, to open again here or elsewhere. What comes in is
// checked field by field; nothing else of it is kept.
import { cleanText } from '../intake/clean.js';
import { momentIn } from '../intake/moment.js';
import { changeKinds } from '../state/changes.js';
import { verdicts } from '../state/verdict.js';
import { newKey } from '../state/hash.js';
import { trustKinds } from '../state/request.js';

const format = 1;
const mostArticles = 50;
const longestText = 2 * 1024 * 1024;
const fields = ['outlet', 'headline', 'byline', 'published', 'address', 'kind', 'note'];

/** {articles, changes} and a name -> what a project file holds. */
export const projectOf = ({ articles, changes }, name) => ({ corroborate: format, name, articles: articles.map(({ key, text, restored, trust, ...rest }) => ({ key, text, ...pick(rest), ...(restored?.length ? { restored } : {}), ...(trust?.length ? { trust } : {}) })), changes });

const pick = (from) => Object.fromEntries(fields.map((field) => [field, textOr(from[field], 500)]).filter(([, value]) => value));
const textOr = (value, most) => (typeof value === 'string' ? value.slice(0, most) : '');
const textsOf = (value, most) => (Array.isArray(value) ? value.filter((item) => typeof item === 'string').slice(0, 5000).map((item) => item.slice(0, most)) : []);

function articleFrom(item) {
    const text = cleanText(textOr(item?.text, longestText));
    if (!text.trim()) return null;
    return {
        key: /^[\w-]{1,40}$/.test(item.key ?? '') ? item.key : newKey(),
        text, ...pick({ ...item, address: /^https?:\/\//.test(item.address ?? '') ? item.address : '' }),
        published: momentIn(textOr(item.published, 40)), restored: textsOf(item.restored, 20000), trust: textsOf(item.trust, 20).filter((kind) => trustKinds.includes(kind)),
    };
}

const anchorFrom = (at) => (at && typeof at.fact === 'string' ? { fact: at.fact.slice(0, 60), sentences: textsOf(at.sentences, 100) } : null);

function changeFrom(item) {
    if (!changeKinds.includes(item?.kind)) return null;
    const change = {
        kind: item.kind, at: anchorFrom(item.at), with: anchorFrom(item.with), text: textOr(item.text, 5000), sentences: textsOf(item.sentences, 100),
        verdict: verdicts.includes(item.verdict) ? item.verdict : '', names: textsOf(item.names, 200).slice(0, 2), name: textOr(item.name, 200), alias: textOr(item.alias, 200),
    };
    return Object.fromEntries(Object.entries(change).filter(([, value]) => value && value.length !== 0));
}

/** What a project file holds: {articles, changes, name}, or null. */
export function projectFrom(data) {
    if (data?.corroborate !== format || !Array.isArray(data.articles)) return null;
    const articles = data.articles.slice(0, mostArticles).map(articleFrom).filter(Boolean);
    if (!articles.length) return null;
    const changes = Array.isArray(data.changes) ? data.changes.slice(0, 5000).map(changeFrom).filter(Boolean) : [];
    return { articles, changes, name: textOr(data.name, 200) };
}

// ---- in a link: JSON, deflated, in the letters an address may have

async function through(stream, bytes) {
    return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

export async function packProject(project) {
    const bytes = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(JSON.stringify(project)));
    let binary = '';
    for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
    return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const longestUnpacked = 8 * 1024 * 1024;

// Read piece by piece: a few letters can unpack to gigabytes.
async function unpack(bytes) {
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
        text += decoder.decode(part.value, { stream: true });
        if (text.length > longestUnpacked) { await reader.cancel(); throw new RangeError('too long'); }
    }
    return text + decoder.decode();
}

/** null for a link that holds no project. */
export async function unpackProject(packed) {
    try {
        const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
        return projectFrom(JSON.parse(await unpack(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)))));
    } catch {
        return null;
    }
}
