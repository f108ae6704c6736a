/* claim: one article's findings -> claims: who did (does, will do) what, when, where, how many,
 * how certain, and who is said to say so. Knows one article; not that others exist. */
#ifndef COR_CLAIM_H
#define COR_CLAIM_H

#include "find/find.h"

typedef enum Polarity { POLARITY_AFFIRMED, POLARITY_NEGATED } Polarity;
typedef enum Certainty { CERTAINTY_ASSERTED, CERTAINTY_PLANNED, CERTAINTY_POSSIBLE } Certainty;

typedef struct Argument {
    const char *role; /* "object", "place", "recipient", … */
    Span span;
} Argument;

typedef LIST(uint32_t) Indexes;

typedef struct Claim {
    Span span; /* the clause that says it */
    uint32_t sentence;
    uint32_t first_token, token_count;
    BlockKind place; /* the block it stands in */
    bool repeats;    /* stands in a block that says again what the article says elsewhere */
    Span subject;    /* empty when the clause shows none */
    Span predicate;
    Str lemma; /* of the predicate; empty when the clause shows none */
    LIST(Argument) arguments;
    Indexes names, times, quantities; /* findings inside the clause */
    uint32_t time;                    /* the one that dates it: index into times, or NONE */
    Polarity polarity;
    Certainty certainty;
    uint32_t quote;           /* the quotation it stands in or reports, or NONE */
    Span attribution;         /* the source the text names; empty when none */
    uint32_t attributed_name; /* index into names, or NONE */
    const char *why;          /* rule that made it */
    const char *set_aside;    /* reason it is not compared, or NULL */
} Claim;

typedef LIST(Claim) Claims;

Claims claims_find(Arena *arena, const Text *text, const Words *words, const Findings *found);

const char *polarity_name(Polarity polarity);
const char *certainty_name(Certainty certainty);

#endif
