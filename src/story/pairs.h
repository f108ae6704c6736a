/* Private to story: pairs of claims worth looking at, from an index of their terms. */
#ifndef COR_PAIRS_H
#define COR_PAIRS_H

#include "story/likeness.h"

typedef struct Pair {
    uint32_t a, b; /* a < b, of different articles */
    int32_t score;
    uint64_t tie; /* of their words: settles ties alike in whatever order the articles come */
} Pair;

typedef struct Pairs {
    LIST(Pair) list;    /* by b, then by a */
    uint32_t *first_of; /* per claim b: index of its first pair; one more at the end */
} Pairs;

typedef LIST(Likeness) LikenessList;

/* `told`, where it is not NULL, is given what was weighed of each pair. */
Pairs pairs_find(Arena *arena, const TermTable *table, const Article *articles, LikenessList *told);
/* The score of a pair, or that of claims with nothing in common. */
int32_t pair_score(const Pairs *pairs, uint32_t a, uint32_t b);

#endif
