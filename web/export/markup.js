// Components as text, for a file: every text and every attribute is escaped, and there is no way around it.
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (value) => String(value).replace(/[&<>"']/g, (sign) => escapes[sign]);

const without = new Set(['key', 'ref', 'children']);
const attributes = (props) => Object.entries(props).filter(([name, value]) => !without.has(name) && value !== null && value !== undefined && value !== false)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');

/** Components without state only. */
export function markupOf(node) {
    if (node === null || node === undefined || typeof node === 'boolean') return '';
    if (Array.isArray(node)) return node.map(markupOf).join('');
    if (typeof node !== 'object') return escaped(node);
    const { type, props } = node;
    if (typeof type === 'function') return markupOf(type(props));
    return `<${type}${attributes(props)}>${markupOf(props.children)}</${type}>`;
}
