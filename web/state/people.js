// Names as the People view lists them.
const shownTypes = ['person', 'organization', 'place', 'event', 'work', 'other'];

// Titles without their small differences: "the Turkish President" and "Turkish president" are one.
const folded = (text) => text.toLowerCase().replace(/^(the|a|an|its|his|her)\s+/, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

function rolesOf(index, entity) {
    const roles = new Map();
    for (const { source, title } of entity.mentions) {
        if (!title) continue;
        const text = index.texts[source].slice(title.from, title.to);
        const role = roles.get(folded(text)) ?? { text, sources: [] };
        if (!role.sources.includes(source)) role.sources.push(source);
        roles.set(folded(text), role);
    }
    return [...roles.values()].sort((a, b) => b.sources.length - a.sources.length);
}

const sortKeys = {
    mentions: (a, b) => b.mentions - a.mentions,
    name: (a, b) => a.name.localeCompare(b.name, 'en'),
    alone: (a, b) => a.sources.length - b.sources.length || b.mentions - a.mentions,
};
export const peopleSorts = Object.keys(sortKeys);

/** [{name, type, also, roles, mentions, sources}] of the kinds asked for. */
export function namesOf(index, { type = '', sort = 'mentions' } = {}) {
    return index.entities.filter((entity) => !type || entity.type === type)
        .map((entity) => ({
            key: entity.name + entity.type, name: entity.name, type: entity.type, also: entity.aliases.filter((alias) => alias !== entity.name), roles: rolesOf(index, entity),
            mentions: entity.mentions.length, byYou: Boolean(entity.byYou),
            sources: index.report.sources.map(({ id }) => id).filter((id) => entity.mentions.some((mention) => mention.source === id)),
        })).sort(sortKeys[sort] ?? sortKeys.mentions);
}

export const typesIn = (index) => shownTypes.filter((type) => index.entities.some((entity) => entity.type === type));
