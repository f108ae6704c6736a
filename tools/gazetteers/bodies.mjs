// Companies, agencies, bands and teams that news speaks of: single ones that no word of the name tells.
import nlp from 'compromise';
import { Entries } from './table.mjs';

// People of one mind, programmes and the past are no bodies.
const others = new Set(['brexiteers', 'eurosceptics', 'medicaid', 'medicare', 'roman empire', 'macs milk', 'gmb', 'ghq', 'nwa', 'amt', 'jsa', 'bni']);

export function bodyEntries() {
    const entries = new Entries();
    for (const [name, tag] of Object.entries(nlp.model().one.lexicon))
        if (['Organization', 'SportsTeam'].includes(tag) && !others.has(name)) entries.add(name.replace(/^the /, ''), 'o');
    return entries;
}
