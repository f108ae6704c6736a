/* Words that stand in like sentences and exclude one another: "rise" and "fall". */
#ifndef COR_WORD_SIDES_H
#define COR_WORD_SIDES_H

#include "base/base.h"

enum {
    WORD_SIDE_LINES = 0
#define OPPOSITES(line) +1
#include "lang/word_sides.def"
};

/* On which side of each line of opposites a word stands, counted from 1. */
typedef struct WordSides {
    uint8_t of[WORD_SIDE_LINES];
    bool any;
} WordSides;

WordSides word_sides(Str lemma);
bool sides_exclude(const WordSides *a, const WordSides *b);
/* Whether two folded lemmas stand on different sides of one line. */
bool words_exclude(Str a, Str b);

#endif
