/* Private to story: what a claim is about, as weighted terms. */
#ifndef COR_TERMS_H
#define COR_TERMS_H

#include "story/limits.h"
#include "story/story.h"

typedef struct Term {
    uint32_t symbol;
    uint32_t weight; /* in 1/16 bit; 0 until terms_weigh */
    bool value;      /* a time or a number: what is compared, not what identifies */
    bool entity;
} Term;

/* Terms of one claim, by symbol, each once. */
typedef struct ClaimTerms {
    ClaimRef ref;
    LIST(Term) terms;
    uint32_t weight; /* sum over terms that are no values */
} ClaimTerms;

typedef struct TermTable {
    LIST(ClaimTerms) claims; /* all that are compared, by article, then by place */
    uint32_t symbol_count;
    uint32_t *uses; /* per symbol: in how many claims */
} TermTable;

TermTable terms_collect(Arena *arena, const Article *articles, uint32_t count,
                        const Entities *entities);

/* How much two claims have in common, in percent. */
typedef struct Nearness {
    uint32_t dice, within; /* of both, of the lighter one */
    uint32_t common;       /* common terms */
    uint32_t lighter;      /* weight of the lighter one */
} Nearness;
Nearness terms_nearness(const ClaimTerms *a, const ClaimTerms *b);

#endif
