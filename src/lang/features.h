/* Letter features as rows of one table: ends, beginnings and shape of a word, hashed. */
#ifndef COR_LANG_FEATURES_H
#define COR_LANG_FEATURES_H

#include "lang/form.h"

enum {
    AFFIXES = 8,
    AFFIX_ROWS = 9216,
    DISTANCES = 18,
    WINDOW = 3 /* words the first layer sees at once: the one before, the word, the one after */
};

/* How a sentence is written decides what its capitals are worth. */
typedef enum Casing { CASING_PLAIN, CASING_TITLE, CASING_UPPER } Casing;

Casing casing_of(const Str *words, uint32_t count);

void affix_rows(const Form *form, Casing casing, bool first, uint32_t rows[AFFIXES]);

/* Row of the distance from a word to its head: 0..8 head to the left, 9..17 to the right. */
uint32_t distance_row(uint32_t word, uint32_t head);

#endif
