/* Private to claim: verb groups and clauses of one sentence, found from tags alone. */
#ifndef COR_CLAUSES_H
#define COR_CLAUSES_H

#include "claim/claim.h"

/* "will not be joining", "is expected to attend": tokens [from, to). */
typedef struct VerbGroup {
    uint32_t from, to;
    uint32_t head; /* the token that carries the meaning: "joining", "attend" */
    bool finite;   /* false for a bare participle or infinitive */
    Polarity polarity;
    Certainty certainty;
} VerbGroup;

typedef LIST(VerbGroup) VerbGroups;

/* Verb groups of the tokens [from, to), in order; words of names are no verbs ("United"). */
VerbGroups verb_groups_find(Arena *arena, const Text *text, const Words *words,
                            const Findings *found, uint32_t from, uint32_t to);

/* "no", "none", "nothing" …: deny when they open a subject or an object. */
bool is_denying_quantifier(Str fold);

/* One clause: tokens [from, to), which may hold an embedded clause of its own. */
typedef struct Clause {
    uint32_t from, to;
    uint32_t group;                    /* its verb group, or NONE */
    uint32_t subject_from, subject_to; /* tokens; equal when the clause shows none */
    uint32_t parent; /* clause that this one is part of without a comma, or NONE */
    ClaimKind kind;
} Clause;

typedef LIST(Clause) Clauses;

Clauses clauses_find(Arena *arena, const Text *text, const Words *words, const VerbGroups *groups,
                     uint32_t from, uint32_t to);

#endif
