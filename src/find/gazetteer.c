#include "find/gazetteer.h"

#include "lang/form.h"
#include "lang/keys.h"

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

/* One code: a letter, or a letter, a dot and what it is: "d.FR", "c.RU5". */
static void entry_add_code(GazetteerEntry *entry, Str code)
{
    uint32_t kind = kind_of_letter(code.at[0]);
    Str argument = code.size > 2 ? str_slice(code, 2, code.size) : (Str){0};
    entry->kinds |= kind;
    if (code.at[0] == 'a') entry->alias = argument;
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

/* All lines of all tables by the hashes of their keys; made when first asked for. */
typedef struct Index {
    KeyTable places; /* hash -> the last line that has it */
    const char **lines;
    uint32_t *before; /* of each line the one before with its hash, or NONE */
    uint32_t count;
} Index;

/* What the tables that come last here say of a name comes first in its entry. */
static const GazetteerTable *const tables[] = {
    &gazetteer_ordinary, &gazetteer_first_names, &gazetteer_bodies, &gazetteer_world,
    &gazetteer_cities,   &gazetteer_countries,   &gazetteer_aliases};

static const char *line_after(const char *line)
{
    return strchr(line, '\n') + 1;
}

static uint32_t lines_count(void)
{
    uint32_t count = 0;
    for (uint32_t t = 0; t < sizeof tables / sizeof *tables; t++)
        for (uint32_t b = 0; b < tables[t]->count; b++)
            for (const char *line = tables[t]->blocks[b]; *line; line = line_after(line)) count++;
    return count;
}

static void line_add(Index *index, const char *line)
{
    Str key = line_key(line);
    uint32_t hash = letters_hash(key.at, key.size);
    index->lines[index->count] = line;
    index->before[index->count] = keys_find(&index->places, hash);
    keys_add(&index->places, hash, index->count++);
}

static const void *index_make(Arena *arena)
{
    uint32_t count = lines_count();
    Index *index = NEW(arena, Index);
    *index = (Index){keys_new(arena, count), NEW_ARRAY(arena, const char *, count),
                     NEW_ARRAY(arena, uint32_t, count), 0};
    for (uint32_t t = 0; t < sizeof tables / sizeof *tables; t++)
        for (uint32_t b = 0; b < tables[t]->count; b++)
            for (const char *line = tables[t]->blocks[b]; *line; line = line_after(line))
                line_add(index, line);
    return index;
}

/* Longer than any key of the tables. */
enum { LONGEST_KEY = 96 };

GazetteerEntry gazetteer_find(Str folded)
{
    GazetteerEntry entry = {0};
    if (!folded.size || folded.size > LONGEST_KEY) return entry;
    static MadeOnce made;
    const Index *index = made_once(&made, index_make);
    uint32_t at = keys_find(&index->places, letters_hash(folded.at, folded.size));
    for (; at != NONE; at = index->before[at]) {
        Str key = line_key(index->lines[at]);
        if (str_equal(key, folded)) entry_add_codes(&entry, key.at + key.size + 1);
    }
    return entry;
}
