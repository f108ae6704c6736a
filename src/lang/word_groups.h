/* Words that news uses for one another: "attack", "raid", "assault"; "acquire", "takeover". */
#ifndef COR_WORD_GROUPS_H
#define COR_WORD_GROUPS_H

#include "base/base.h"

typedef struct WordGroupTable {
    const char *const *blocks; /* sorted lines "word group\n" */
    uint32_t count;
} WordGroupTable;
extern const WordGroupTable word_group_table; /* generated: word_groups.c */

/* The group a folded lemma belongs to, or NONE. A group says "near in meaning", not "the same":
 * words that exclude each other ("kill", "wound") are never in one. */
uint32_t word_group(Str lemma);
/* What another table made alike says of a word; empty where it has none. */
Str table_entry(const WordGroupTable *table, Str lemma);
uint32_t table_group(const WordGroupTable *table, Str lemma);

#endif
