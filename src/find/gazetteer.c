#include "find/gazetteer.h"

#include <string.h>

static uint32_t kind_of_letter(char letter)
{
    switch (letter) {
#define GAZETTEER_KIND(name, character)                                                            \
    case character:                                                                                \
        return GAZETTEER_##name;
#include "find/gazetteer_kinds.def"
#undef GAZETTEER_KIND
    default: return 0;
    }
}

static Str line_key(const char *line)
{
    return (Str){line, (uint32_t)(strchr(line, '\t') - line)};
}

/* The block whose first key is the last not above `key`. */
static const char *block_for(const GazetteerTable *table, Str key)
{
    uint32_t low = 0, high = table->count;
    while (low + 1 < high) {
        uint32_t middle = low + (high - low) / 2;
        if (str_compare(line_key(table->blocks[middle]), key) <= 0)
            low = middle;
        else
            high = middle;
    }
    return table->blocks[low];
}

/* One code: a letter, or a letter, a dot and what it is: "d.FR", "c.RU5". */
static void entry_add_code(GazetteerEntry *entry, Str code)
{
    uint32_t kind = kind_of_letter(code.at[0]);
    Str argument = code.size > 2 ? str_slice(code, 2, code.size) : (Str){0};
    entry->kinds |= kind;
    if (kind == GAZETTEER_ORGANIZATION && argument.size) entry->expansion = argument;
    if (kind == GAZETTEER_CITY && argument.size > 2 && !entry->country.size)
        entry->country = str_slice(argument, 0, 2);
    bool of_country = kind & (GAZETTEER_COUNTRY | GAZETTEER_DEMONYM | GAZETTEER_CAPITAL);
    if (argument.size && of_country && !entry->place.size) entry->place = argument;
}

static void entry_add_codes(GazetteerEntry *entry, const char *codes)
{
    while (*codes && *codes != '\n') {
        size_t size = strcspn(codes, " \n");
        entry_add_code(entry, (Str){codes, (uint32_t)size});
        codes += size;
        codes += *codes == ' ';
    }
}

/* The codes of `key`; NULL when the table does not hold it. */
static const char *table_codes(const GazetteerTable *table, Str key)
{
    const char *line = block_for(table, key);
    while (*line) {
        Str found = line_key(line);
        int order = str_compare(found, key);
        if (order == 0) return line + found.size + 1;
        if (order > 0) return NULL;
        line = strchr(line, '\n') + 1;
    }
    return NULL;
}

static void table_add(const GazetteerTable *table, Str key, GazetteerEntry *entry)
{
    const char *codes = table_codes(table, key);
    if (codes) entry_add_codes(entry, codes);
}

/* Longer than any key of the tables. */
enum { LONGEST_KEY = 96 };

/* Tables with names of several words come first; the others hold single words alone. */
GazetteerEntry gazetteer_find(Str folded)
{
    GazetteerEntry entry = {0};
    if (!folded.size || folded.size > LONGEST_KEY) return entry;
    table_add(&gazetteer_countries, folded, &entry);
    table_add(&gazetteer_cities, folded, &entry);
    table_add(&gazetteer_world, folded, &entry);
    table_add(&gazetteer_bodies, folded, &entry);
    if (memchr(folded.at, ' ', folded.size)) return entry;
    table_add(&gazetteer_first_names, folded, &entry);
    table_add(&gazetteer_ordinary, folded, &entry);
    return entry;
}

bool gazetteer_is_ordinary(Str folded)
{
    GazetteerEntry entry = {0};
    if (folded.size && folded.size <= LONGEST_KEY) table_add(&gazetteer_ordinary, folded, &entry);
    return entry.kinds != 0;
}

Str gazetteer_alias(Str folded)
{
    bool fits = folded.size && folded.size <= LONGEST_KEY;
    const char *codes = fits ? table_codes(&gazetteer_aliases, folded) : NULL;
    return codes ? (Str){codes + 2, (uint32_t)strcspn(codes + 2, " \n")} : (Str){0};
}
