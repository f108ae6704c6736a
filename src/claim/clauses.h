/* Private to claim: the clauses of one voice's words, and the verb group of each. */
#ifndef COR_CLAUSES_H
#define COR_CLAUSES_H

#include "claim/tree.h"

enum { CHAIN_MOST = 6 };

/* "will not be joining", "is expected to attend", "failed to agree": the verbs that share one
 * subject, each the complement of the one before, and what they say of certainty and denial. */
typedef struct VerbGroup {
    uint32_t chain[CHAIN_MOST], length; /* tokens, outermost first */
    uint32_t head;                      /* the last of them, which carries the meaning */
    uint32_t copula;                    /* "is" of "is a lawyer", or NONE */
    uint32_t particle;                  /* or NONE */
    uint32_t hedge;                     /* "reportedly", or NONE */
    uint32_t from, to;                  /* tokens: from the first auxiliary to the last verb */
    bool passive;
    bool finite;
    bool infinitive; /* opens with "to" */
    Polarity polarity;
    Certainty certainty;
    Aspect aspect;
} VerbGroup;

VerbGroup verb_group_read(const Tree *tree, uint32_t head);

/* What a governing verb makes of the clause it governs: "denied that", "believes that". */
void attitude_apply(const Tree *tree, const VerbGroup *governor, VerbGroup *group);
/* "held" of "held talks": leaves the act to its object. */
bool is_light_verb(Str lemma);
/* Of a hedge: does it mean a source ("reportedly", "said to"), not only a look ("apparently")? */
bool is_hearsay(Str fold);
/* "no", "none", "nothing" …: deny when they open a subject or an object. */
bool is_denying_quantifier(Str fold);
/* The "not" of "not all drivers were hurt": some were. */
bool is_partial_denial(const Tree *tree, uint32_t token);
/* Is it a verb, or a noun or adjective with a copula? */
bool is_predicate(const Tree *tree, uint32_t token);

/* "and [Denmark] [eight]", "and [$5 million] [in June]": what is left of a clause without its verb.
 */
typedef struct Gap {
    uint32_t from, middle, to; /* tokens of its two parts; to is 0 where there is no gap */
    bool own_subject;          /* the first part is one; else it is the object */
} Gap;

typedef struct Clause {
    ClaimKind kind;
    uint32_t head;     /* token that the clause hangs from; NONE for words without a verb */
    uint32_t from, to; /* tokens that say it: may hold an embedded clause of its own */
    uint32_t own;      /* words of it that stand in no clause inside it */
    uint32_t parent;   /* index of the clause it hangs from, or NONE */
    uint32_t subject;  /* token, or NONE; stands outside the clause when it is shared */
    uint32_t mark;     /* "if", "after", "that": token, or NONE */
    uint32_t lender; /* verb whose objects are this one's too, or NONE: "[killed] and robbed him" */
    bool conditional; /* holds only if another clause does */
    bool inside;      /* its words are part of a clause that is not joined to it by "and" */
    VerbGroup group;  /* only with a head */
    Gap gap;
    bool answered; /* a gapped clause follows: what stands behind `to` is no argument */
} Clause;

typedef LIST(Clause) Clauses;

/* In order of `from`, the longer first. */
Clauses clauses_find(const Tree *tree);

#endif
