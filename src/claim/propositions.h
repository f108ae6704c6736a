/* What a text says in the smallest pieces: one tuple a proposition, lists split, whatever voice
 * says it. Nothing of it is compared across articles; it is what `dump claims --json` prints, for
 * scoring against corpora of open information extraction. */
#ifndef COR_PROPOSITIONS_H
#define COR_PROPOSITIONS_H

#include "claim/claim.h"

typedef struct Proposition {
    ClaimKind kind;
    uint32_t sentence;
    Span subject;
    Span predicate; /* auxiliaries, verb, particle, preposition; empty where the text says none */
    Str unsaid;     /* what it would say there: "is" */
    Str lemma;
    Arguments arguments; /* spans with their prepositions; what follows the verb first */
    Polarity polarity;
    Certainty certainty;
    uint32_t quote; /* the quotation it stands in or reports, or NONE */
} Proposition;

typedef LIST(Proposition) Propositions;

Propositions propositions_find(Arena *arena, const Text *text, const Words *words,
                               const Findings *found);

#endif
