// Other names of one and the same place or body: each leads to the name its set goes by.
import { Entries, fold } from './table.mjs';
import { isInstance, nouns, ordinaryWords } from './wordnet.mjs';

// What newspapers write and WordNet leaves out. A name that stands here means this set alone.
const everyday = [
    ['Kyiv', 'Kiev', 'Kyyiv'], ['Lviv', 'Lvov'], ['Dnipro', 'Dnipropetrovsk'], ['Chernobyl', 'Chornobyl'], ['Donbas', 'Donbass'],
    ['Los Angeles', 'L.A.', 'LA'], ['New York City', 'NYC', 'N.Y.C.'], ['Washington D.C.', 'Washington', 'Washington DC', 'D.C.', 'DC'],
    ['Las Vegas', 'Vegas'], ['San Francisco', 'San Fran'], ['Philadelphia', 'Philly'], ['Bengaluru', 'Bangalore'],
    ['Chennai', 'Madras'], ['Guangzhou', 'Canton'], ['Astana', 'Nur-Sultan'], ['Izmir', 'Smyrna'], ['Jakarta', 'Djakarta'],
    ['North Korea', 'N. Korea', 'N Korea'], ['South Korea', 'S. Korea', 'S Korea'], ['Hague', 'Den Haag'],
    ['Islamic State', 'Islamic State group', 'ISIS', 'ISIL', 'Daesh', 'Islamic State of Iraq and Syria', 'Islamic State of Iraq and the Levant',
        'Islamic State in Iraq and Syria', 'Islamic State in Iraq and the Levant', 'Islamic State militants'],
    ['European Commission', 'EU Commission'], ['Federal Reserve', 'Fed', 'US Federal Reserve', 'Federal Reserve Board'],
    ['Department of Defense', 'Pentagon', 'Defense Department'], ['Metropolitan Police', 'Scotland Yard', 'Met Police', 'Metropolitan Police Service'],
    ['Bank of America', 'BofA'], ['Deutsche Presse-Agentur', 'dpa'], ['Agence France-Presse', 'AFP'], ['Associated Press', 'AP'],
    ['Xinhua', 'Xinhua News Agency'], ['Tass', 'ITAR-Tass', 'Tass News Agency'], ['Interfax', 'Interfax News Agency'],
    ['Yonhap', 'Yonhap News Agency'], ['Hezbollah', 'Hizbullah', 'Hizbollah', 'Hizballah'],
    ['Al-Qaeda', 'Al-Qaida', 'Qaeda'],
];

const isName = (word) => /^\p{Lu}/u.test(word) || /^(al|bin|el)-\p{Lu}/u.test(word);
// Too short, or a word of its own: "CA", "Base", "State".
const isVague = (word) => word.replaceAll('.', '').length < 3 || (!/[ .-]/.test(word) && ordinaryWords.has(word.toLowerCase()));
// What only a poet calls it: "Windy City", "Golden State".
const isByname = (word, at, words) => at > 0 && /( State| City|^City .*|^Capital .*| capital)$/.test(word) && !word.startsWith(`${words[0]} `);

function synonyms() {
    const places = (synset) => synset.file === '15' && isInstance(synset);
    return [...nouns.values()].filter((synset) => places(synset) || synset.file === '14')
        .map(({ words }) => words.filter((word, at) => isName(word) && !isVague(word) && !isByname(word, at, words)));
}

export function aliasEntries() {
    const entries = new Entries();
    const taken = new Set(everyday.flat().map(fold));
    const count = {};
    const known = synonyms();
    for (const key of known.flatMap((set) => [...new Set(set.map(fold))])) count[key] = (count[key] ?? 0) + 1;
    const clear = known.map((set) => set.filter((name) => count[fold(name)] === 1 && !taken.has(fold(name))));
    for (const set of [...everyday, ...clear])
        for (const name of set) if (fold(name) !== fold(set[0])) entries.add(name, 'a', fold(set[0]).replaceAll(' ', '_'));
    return entries;
}
