// The reader's settings. Read before the first paint, so from localStorage; a browser without it forgets them.
export const defaults = { theme: 'system', size: '100', density: 'comfortable', spelling: false, keys: true, dates: 'ask' };
const place = 'corroborate-settings';

export function readPrefs() {
    try {
        const kept = JSON.parse(localStorage.getItem(place) ?? '{}');
        return Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, typeof kept[name] === typeof value ? kept[name] : value]));
    } catch {
        return { ...defaults };
    }
}

export function keepPrefs(prefs) {
    try {
        localStorage.setItem(place, JSON.stringify(prefs));
    } catch { /* kept for this visit only */ }
}

export function showPrefs({ theme, size, density }) {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    root.dataset.size = size;
    root.dataset.density = density;
}

// What is typed but not yet added or kept: stored at every key, because only this storage is done before a tab closes.
function readText(name) {
    try {
        return localStorage.getItem(name) ?? '';
    } catch {
        return '';
    }
}

function keepText(name, text) {
    try {
        if (text) localStorage.setItem(name, text);
        else localStorage.removeItem(name);
    } catch { /* too long, or nothing is kept here */ }
}

/** Text for articles. */
export const readTyped = () => readText('corroborate-typed');
export const keepTyped = (text) => keepText('corroborate-typed', text);

/** Half-written notes: {fact: text}. */
export function readNotes() {
    try {
        const notes = JSON.parse(readText('corroborate-notes') || '{}');
        return Object.fromEntries(Object.entries(notes).filter(([, text]) => typeof text === 'string'));
    } catch {
        return {};
    }
}

export const keepNotes = (notes) => keepText('corroborate-notes', Object.keys(notes).length ? JSON.stringify(notes) : '');
