/* claim: one article's findings -> claims: who did (does, will do) what, when, where, how many,
 * how certain, and who is said to say so. Knows one article; not that others exist. */
#ifndef COR_CLAIM_H
#define COR_CLAIM_H

#include "find/find.h"

typedef enum Polarity { POLARITY_AFFIRMED, POLARITY_NEGATED } Polarity;
typedef enum Certainty { CERTAINTY_ASSERTED, CERTAINTY_PLANNED, CERTAINTY_POSSIBLE } Certainty;

typedef enum ClaimKind {
#define CLAIM_KIND(name, json, rule) CLAIM_##name,
#include "claim/claim_kinds.def"
#undef CLAIM_KIND
    CLAIM_KIND_COUNT
} ClaimKind;

typedef enum Role {
#define ROLE(name, json) ROLE_##name,
#include "claim/roles.def"
#undef ROLE
    ROLE_COUNT
} Role;

typedef enum Aspect {
#define ASPECT(name, json) ASPECT_##name,
#include "claim/aspects.def"
#undef ASPECT
    ASPECT_COUNT
} Aspect;

typedef LIST(Span) Spans;
typedef LIST(uint32_t) Indexes;
/* Makes them ascend, each once. */
void indexes_as_set(Indexes *indexes);

typedef struct Argument {
    Role role;
    Span span;       /* without its preposition */
    Str preposition; /* folded: "in", "because of"; empty when it has none */
    uint32_t head;   /* token that it hangs from, or NONE */
    uint32_t name;   /* index into names: its own, or whom its pronoun stands for; or NONE */
    Spans members;   /* of a list, in order: "Peru", "Chile"; empty when it is none */
} Argument;

typedef LIST(Argument) Arguments;

/* One link of "A said that B had said": who, with what words. */
typedef struct Source {
    Span who;
    uint32_t name; /* index into names, or NONE */
    Span cue;
    const char *stance; /* from find/speech.def: "said", "denied" … */
    uint32_t quote;     /* index into quotes */
} Source;

typedef struct Claim {
    Span span; /* the clause that says it */
    uint32_t sentence;
    uint32_t first_token, token_count;
    BlockKind place; /* the block it stands in */
    bool repeats;    /* stands in a block that says again what the article says elsewhere */
    ClaimKind kind;

    Span subject;          /* empty when the clause shows none */
    Role subject_role;     /* ROLE_PATIENT of a passive, else ROLE_AGENT */
    uint32_t subject_head; /* token, or NONE */
    uint32_t subject_name; /* index into names: its own, or whom its pronoun stands for; or NONE */
    Spans subject_members; /* "Peru and Chile": both; empty when it is no list */

    Span predicate;
    uint32_t verb;            /* token that carries the meaning, or NONE */
    Str lemma;                /* of the predicate; empty when the clause shows none */
    Str particle;             /* "out" of "carried out"; empty if none */
    Str act;                  /* what is done: "talk" of "held talks"; else the lemma */
    uint32_t predicate_class; /* the same number for "kill" and "die"; NONE where unknown */
    bool passive;
    Arguments arguments;

    Indexes names, times, quantities; /* findings inside the clause */
    uint32_t time;                    /* the one that dates it: index into times, or NONE */
    uint32_t quantity; /* what it counts: of subject, object or amount; index or NONE */

    Polarity polarity;
    Certainty certainty;
    Aspect aspect;
    bool conditional; /* holds only if something else does */
    Span hedge;       /* "reportedly", "apparently"; empty if none */
    bool hearsay;     /* a source is meant and not named: "reportedly", "is said to" */

    uint32_t quote;           /* the quotation it stands in or reports, or NONE */
    Span attribution;         /* the source the text names; empty when none */
    uint32_t attributed_name; /* index into names, or NONE */
    LIST(Source) chain;       /* outermost first; the last one is `attribution` */

    Str statement;         /* its words, readable alone: "[The council] rejected the appeal" */
    const char *why;       /* rule that made it */
    const char *set_aside; /* reason it is not compared, or NULL */
} Claim;

typedef LIST(Claim) Claims;

Claims claims_find(Arena *arena, const Text *text, const Words *words, const Findings *found);

/* "The offer stands [whether] it rains or not", no matter what: what is asked in "It asked whether
 * …" is an open question instead. `whether`: its token. */
bool holds_regardless(const Text *text, const Words *words, uint32_t whether);

/* The first argument in that role, or NULL. */
const Argument *claim_argument(const Claim *claim, Role role);
Polarity polarity_opposite(Polarity polarity);
const char *polarity_name(Polarity polarity);
const char *certainty_name(Certainty certainty);
const char *claim_kind_name(ClaimKind kind);
const char *claim_rule(ClaimKind kind); /* "MAIN_CLAUSE" */
const char *role_name(Role role);
const char *aspect_name(Aspect aspect);

#endif
