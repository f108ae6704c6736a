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
    bool small; /* a number of one digit: no evidence of the same fact by itself */
} Term;

/* A word that has others near to it in meaning. */
typedef struct GroupTerm {
    uint32_t group;  /* a symbol as well: what the words of one group have in common */
    uint32_t symbol; /* of the word's own term */
    uint32_t weight; /* of another word of the group in its place */
} GroupTerm;

/* Terms of one claim, by symbol, each once. */
typedef struct ClaimTerms {
    ClaimRef ref;
    LIST(Term) terms;
    LIST(GroupTerm) groups; /* by group, then by symbol */
    uint32_t weight;        /* sum over terms that are no values */
} ClaimTerms;

typedef struct TermTable {
    LIST(ClaimTerms) claims; /* all that are compared, by article, then by place */
    uint32_t symbol_count;
    uint32_t *uses; /* per symbol, of a group too: in how many claims */
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
