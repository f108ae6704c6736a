// A short name for a text: enough to tell a reader's own texts apart; no secret is kept by it.
// FNV-1a (Fowler, Noll, Vo) of 32 bits, four times from different starts.
const starts = [0x811c9dc5, 0x9dc5811c, 0x01000193, 0x93010001];

function fnv(text, start) {
    let hash = start;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(36).padStart(7, '0');
}

export const hashOf = (text) => starts.map((start) => fnv(text, start)).join('');

/** A new name nobody else has: for sets and articles. */
export const newKey = () => Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');
