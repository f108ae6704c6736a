// The reader's settings. Read before the first paint, so from localStorage; a browser without it forgets them.
export const defaults = { theme: 'system', size: '100', density: 'comfortable', spelling: false, keys: true };
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

// Text typed but not yet added: kept at every key, because only this storage is done before a tab closes.
const typing = 'corroborate-typed';

export function readTyped() {
    try {
        return localStorage.getItem(typing) ?? '';
    } catch {
        return '';
    }
}

export function keepTyped(text) {
    try {
        if (text) localStorage.setItem(typing, text);
        else localStorage.removeItem(typing);
    } catch { /* too long, or nothing is kept here */ }
}
