// What goes to the engine: JSON strings there end at a NUL, and UTF-8 has no lone surrogates.
export function cleanText(text) {
    return text.replace(/\r\n?/g, '\n').replace(/\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}

export const countWords = (text) => text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** The first line with words, for a card's headline. */
export const firstLine = (text) => (text.slice(0, 2000).match(/^.*[\p{L}\p{N}].*$/mu)?.[0] ?? '').trim().slice(0, 200);

/** "2024-07-03" or "" is a date the engine takes. */
export function isDate(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
