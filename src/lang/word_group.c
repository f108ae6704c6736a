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

uint32_t word_group(Str lemma)
{
    return table_group(&word_group_table, lemma);
}
