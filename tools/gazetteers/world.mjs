// Proper names of WordNet: waters, mountains, regions, organizations, events, works, peoples.
import { firstNameEntries } from './first-names.mjs';
import { Entries, fold } from './table.mjs';
import { above, adjectivesOfNames, isInstance, isOrdinary, nouns, ordinaryWords } from './wordnet.mjs';

const isName = (word) => /^\p{Lu}/u.test(word) || /^(al|bin|el)-\p{Lu}/u.test(word);
const hasAny = (set, words) => words.some((word) => set.has(word));

function kindOf(synset, higher) {
    if (synset.file === '14') {
        if (hasAny(higher, ['ethnic group', 'people', 'race', 'tribe', 'social class', 'taxonomic group', 'biological group', 'kinship group', 'collection', 'moiety', 'sect'])) return null;
        return 'o';
    }
    if (!isInstance(synset)) return null;
    if (synset.file === '17') return hasAny(higher, ['star', 'constellation', 'celestial body']) ? null : 'p';
    if (synset.file === '15') {
        if (hasAny(higher, ['sign of the zodiac', 'layer', 'municipality', 'urban area'])) return null;
        return 'p';
    }
    if (synset.file === '06') {
        if (hasAny(higher, ['university', 'institution', 'exchange', 'securities market', 'marketplace', 'mart'])) return 'o';
        return hasAny(higher, ['structure', 'way', 'facility', 'area', 'building']) ? 'p' : null;
    }
    if (synset.file === '04' || synset.file === '11') return hasAny(higher, ['war', 'battle', 'revolution', 'military action', 'conflict', 'contest', 'social event', 'meeting', 'crisis', 'disaster']) ? 'e' : null;
    if (synset.file === '10') return hasAny(higher, ['book', 'creation', 'written communication', 'writing']) ? 'w' : null;
    return null;
}

const places = new Set([...nouns.values()].filter((synset) => ['15', '17'].includes(synset.file)).flatMap((synset) => synset.words.map(fold)));

// An acronym carries its expansion: "NATO" -> o.north_atlantic_treaty_organization.
function addSynset(entries, synset) {
    const kind = kindOf(synset, above(synset));
    if (!kind) return;
    const names = synset.words.filter(isName);
    for (const name of names) {
        const one = !/[ -]/.test(name);
        const ordinary = ordinaryWords.has(name.toLowerCase());
        const spelledOut = /^[A-Z]{2,6}$/.test(name) && names.some((other) => other.includes(' '));
        if (one && (ordinary || (name.length < 3 && !spelledOut) || /^[a-z]/.test(name))) continue;
        if (kind !== 'p' && one && !/^[A-Z]+$/.test(name) && synset.file !== '14') continue;
        if (kind === 'o' && places.has(fold(name))) continue;
        const expansion = /^[A-Z]{2,6}$/.test(name) && kind === 'o' ? names.find((other) => other.includes(' ')) : undefined;
        entries.add(name, kind, expansion ? fold(expansion).replaceAll(' ', '_') : '');
    }
}

// Names of a place or of one person too: "Omaha", "Einstein"; "Kazakh", though it can mean the country, is a people first.
const ofOne = new Set([...nouns.values()]
    .filter((synset) => isInstance(synset) && ['15', '17', '18'].includes(synset.file) && !above(synset).has('country'))
    .flatMap((synset) => synset.words));

// First names that mean a people too; of the others, "Jack", nobody does.
const peoplesToo = new Set(['brit', 'gael', 'jugoslav', 'maya', 'philippine', 'sami', 'scot']);
const firstNames = firstNameEntries();
const isFirstName = (word) => firstNames.has(word) && !peoplesToo.has(fold(word));

// Peoples and believers: "Kurd", "Muslim"; capitalised nouns for a kind of person that lives.
function addPeople(entries, synset) {
    if (synset.file !== '18' || isInstance(synset) || hasAny(above(synset), ['spiritual being', 'imaginary being'])) return;
    for (const name of synset.words) {
        if (/^[A-Z][a-z]+$/.test(name) && !isOrdinary(name) && !ofOne.has(name) && !isFirstName(name)) entries.add(name, 'l');
    }
}

export function worldEntries() {
    const entries = new Entries();
    for (const synset of nouns.values()) {
        addSynset(entries, synset);
        addPeople(entries, synset);
    }
    for (const { word, noun } of adjectivesOfNames()) {
        if (isOrdinary(word)) continue;
        const ofPlace = noun && ['15', '17'].includes(noun.file) && isInstance(noun) && !above(noun).has('country');
        entries.add(word, ofPlace ? 'd' : 'l', ofPlace ? fold(noun.words[0]).replaceAll(' ', '_') : '');
    }
    return entries;
}
