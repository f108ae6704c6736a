#include "lang/word_groups.h"

#include <string.h>

static Str line_word(const char *line)
{
    return (Str){line, (uint32_t)(strchr(line, ' ') - line)};
}

/* The block whose first word is the last not above `lemma`. */
static const char *block_for(const WordGroupTable *table, Str lemma)
{
    uint32_t low = 0, high = table->count;
    while (low + 1 < high) {
        uint32_t middle = low + (high - low) / 2;
        if (str_compare(line_word(table->blocks[middle]), lemma) <= 0)
            low = middle;
        else
            high = middle;
    }
    return table->blocks[low];
}

static uint32_t number_read(const char *digits)
{
    uint32_t number = 0;
    for (; *digits >= '0' && *digits <= '9'; digits++)
        number = number * 10 + (uint32_t)(*digits - '0');
    return number;
}

Str table_entry(const WordGroupTable *table, Str lemma)
{
    const char *line = block_for(table, lemma);
    while (*line) {
        Str word = line_word(line);
        int order = str_compare(word, lemma);
        if (order == 0) {
            const char *value = line + word.size + 1;
            return (Str){value, (uint32_t)(strchr(value, '\n') - value)};
        }
        if (order > 0) break;
        line = strchr(line, '\n') + 1;
    }
    return (Str){0};
}

uint32_t table_group(const WordGroupTable *table, Str lemma)
{
    Str entry = table_entry(table, lemma);
    return entry.size ? number_read(entry.at) : NONE;
}

/* Matching asks for the group of every word, and for those of every two words that differ. */
typedef struct Index {
    Symbols *words;
    LIST(uint32_t) groups; /* per word */
} Index;

static const void *index_make(Arena *arena)
{
    Index *index = NEW(arena, Index);
    index->words = symbols_new(arena);
    for (uint32_t b = 0; b < word_group_table.count; b++)
        for (const char *line = word_group_table.blocks[b]; *line; line = strchr(line, '\n') + 1) {
            Str word = line_word(line);
            uint32_t symbol = symbol_of(index->words, word);
            if (symbol == index->groups.count)
                LIST_PUSH(arena, &index->groups, number_read(line + word.size + 1));
        }
    return index;
}

uint32_t word_group(Str lemma)
{
    static MadeOnce made;
    const Index *index = made_once(&made, index_make);
    uint32_t symbol = symbol_find(index->words, lemma);
    return symbol == NONE ? NONE : index->groups.at[symbol];
}
