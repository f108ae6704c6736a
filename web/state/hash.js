// A short name for a text: 106 bits, enough to tell a reader's own texts apart; no secret is kept by it.
export function hashOf(text) {
    return mixed(text, 0) + mixed(text, 0x9e3779b9);
}

// cyrb53 (public domain, by bryc): two 32-bit lanes, multiplied and mixed
function mixed(text, seed) {
    let a = 0xdeadbeef ^ seed;
    let b = 0x41c6ce57 ^ seed;
    for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        a = Math.imul(a ^ unit, 2654435761);
        b = Math.imul(b ^ unit, 1597334677);
    }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    return ((b >>> 0).toString(36) + (a >>> 0).toString(36)).padStart(14, '0');
}

/** A new name nobody else has: for sets and articles. */
export const newKey = () => Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');
