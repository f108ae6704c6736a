// Countries with capitals, demonyms and other names; regions of the first level; languages.
import { createRequire } from 'node:module';
import { Entries, fold } from './table.mjs';

const require = createRequire(import.meta.url);
const countries = require('world-countries');
const territories = require('cldr-localenames-full/main/en/territories.json').main.en.localeDisplayNames.territories;
const languages = require('cldr-localenames-full/main/en/languages.json').main.en.localeDisplayNames.languages;
const subdivisions = require('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions.localeDisplayNames.subdivisions;

// Names of everyday English that the sources write otherwise or leave out.
const everyday = {
    US: ['U.S.', 'U.S.A.', 'USA', 'US', 'United States', 'America'], GB: ['U.K.', 'UK', 'Britain', 'Great Britain'],
    AE: ['UAE', 'U.A.E.', 'Emirates'], RU: ['Russia'], TR: ['Turkey', 'Türkiye'], CZ: ['Czech Republic'], CI: ['Ivory Coast'],
    CD: ['DR Congo', 'DRC', 'Democratic Republic of Congo'], KR: ['South Korea', 'ROK'], KP: ['North Korea'],
    MK: ['North Macedonia', 'Macedonia'], VA: ['Vatican', 'Holy See'], MM: ['Burma'], SZ: ['Swaziland'], CV: ['Cape Verde'],
    NL: ['Holland'], PS: ['Palestinian Territories'], BA: ['Bosnia'], TL: ['East Timor'], SA: ['KSA'], CN: ['PRC'],
};
const everydayDemonyms = {
    US: ['U.S.', 'American', 'Americans'], GB: ['British', 'Briton', 'Britons', 'English', 'Scottish', 'Welsh'], KZ: ['Kazakh', 'Kazakhs'],
    UZ: ['Uzbek', 'Uzbeks'], KG: ['Kyrgyz'], TJ: ['Tajik', 'Tajiks'], TM: ['Turkmen'], TR: ['Turk', 'Turks'], IL: ['Israelis'],
    ES: ['Spaniard', 'Spaniards'], SE: ['Swede', 'Swedes'], DK: ['Dane', 'Danes'], FI: ['Finn', 'Finns'], PL: ['Pole', 'Poles'],
    FR: ['Frenchman'], IE: ['Irishman'], NL: ['Dutchman'], RS: ['Serb', 'Serbs'], HR: ['Croat', 'Croats'], SK: ['Slovak'], SI: ['Slovene'],
    AF: ['Afghans'], PS: ['Palestinians'], AE: ['Emirati'], KR: ['South Korean'], KP: ['North Korean'],
};

function addCountry(entries, country) {
    const code = country.cca2;
    const names = [country.name.common, country.name.official, territories[code], territories[`${code}-alt-variant`],
        ...(everyday[code] ?? []), ...country.altSpellings.filter((name) => name.length > 3 || name === country.cca3)];
    for (const name of names.filter(Boolean)) {
        entries.add(name, 'C', code);
        entries.add(name.replace('&', 'and').replace(/\s*\(.*\)/, ''), 'C', code);
    }
    for (const capital of country.capital) entries.add(capital, 'K', code);
    const demonyms = Object.values(country.demonyms?.eng ?? {}).flatMap((name) => name.split(/,| or /));
    for (const demonym of [...demonyms, ...(everydayDemonyms[code] ?? [])]) {
        if (entries.has(demonym)) continue; // a dependent territory's people are called after the country
        entries.add(demonym, 'd', code);
        if (/(an|i)$/.test(demonym)) entries.add(`${demonym}s`, 'd', code);
    }
}

// A country with more parts than this has districts or communes there, not regions people speak of.
const mostRegions = 60;
const kept = new Set(['us', 'ru', 'cn', 'in', 'tr', 'fr', 'it', 'gb', 'es', 'th', 'ph']);

function addRegions(entries) {
    const countOf = {};
    for (const code of Object.keys(subdivisions)) countOf[code.slice(0, 2)] = (countOf[code.slice(0, 2)] ?? 0) + 1;
    for (const [code, name] of Object.entries(subdivisions)) {
        if (countOf[code.slice(0, 2)] > mostRegions && !kept.has(code.slice(0, 2))) continue;
        const short = name.replace(/^(Province|Region|State) of /, '').replace(/ (Province|Region|District|Oblast|County)$/, '');
        if (/^\d+$/.test(name) || short.length < 3) continue;
        if (!entries.has(short) || fold(short) === 'georgia') entries.add(short, 'r', code.slice(0, 2).toUpperCase());
    }
}

export function countryEntries() {
    const entries = new Entries();
    const independent = countries.filter((country) => country.independent);
    for (const country of [...independent, ...countries.filter((other) => !independent.includes(other))]) addCountry(entries, country);
    for (const place of countries.flatMap((country) => [country.region, country.subregion])) {
        if (place) entries.add(place, 'p');
    }
    addRegions(entries);
    for (const [code, name] of Object.entries(languages)) {
        if (code.length === 2 && !name.includes(' ')) entries.add(name, 'l');
    }
    return entries;
}
