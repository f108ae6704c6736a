/* Private to story: what a claim is about, as weighted terms. */
#ifndef COR_TERMS_H
#define COR_TERMS_H

#include "story/casualties.h"
#include "story/limits.h"
#include "story/story.h"

typedef enum TermKind { TERM_WORD, TERM_ENTITY, TERM_TIME, TERM_FIGURE } TermKind;

typedef struct Term {
    uint32_t symbol;
    TermKind kind;
    bool subject;
    bool argument; /* stands in one: what is done to whom, where, with what */
} Term;

/* What is compared rather than what identifies. */
static inline bool term_is_value(const Term *term)
{
    return term->kind == TERM_TIME || term->kind == TERM_FIGURE;
}

/* A word that has others near to it in meaning. */
typedef struct GroupTerm {
    uint32_t group;  /* a symbol as well: what the words of one group have in common */
    uint32_t symbol; /* of the word's own term */
} GroupTerm;

/* A quantity: what number of what. */
typedef struct Count {
    uint32_t value, unit; /* symbols; unit NONE where not said */
    const Quantity *quantity;
} Count;

/* Symbols by number, each once, and what they weigh together. */
typedef struct SymbolSet {
    Indexes symbols;
    uint32_t weight;
} SymbolSet;

/* Terms of one claim, by symbol, each once. */
typedef struct ClaimTerms {
    ClaimRef ref;
    uint64_t hash; /* of its words: settles ties alike in whatever order the articles come */
    LIST(Term) terms;
    LIST(GroupTerm) groups; /* by group, then by symbol */
    LIST(Count) counts;
    uint32_t weight;   /* sum over terms that are no values */
    uint32_t sentence; /* index into the table's sentences */
    uint32_t act;      /* symbol of what is done, or of its group; NONE */
    uint32_t depth;    /* how far down the article it stands, in percent */
    bool dead, hurt;   /* counts people killed, people hurt */
    bool kills, hurts; /* tells of it, counted or not */
    bool lead;         /* among the first sentences */
} ClaimTerms;

typedef struct TermTable {
    LIST(ClaimTerms) claims;   /* all that are compared, by article, then by place */
    LIST(SymbolSet) sentences; /* those they stand in, with who is said to say it */
    uint32_t article_count;
    uint32_t symbol_count;
    uint32_t *uses;   /* per symbol, of a group too: in how many claims */
    uint32_t *weight; /* per symbol: in 1/16 bit */
    /* Per article: the event it tells of; claims of two events are no pair. Filled by events.c. */
    const uint32_t *event_of;
} TermTable;

/* terms_collect.c: reads the terms; terms.c weighs them. */
void terms_read(Arena *arena, const Article *articles, uint32_t count, const Entities *entities,
                TermTable *table);
TermTable terms_collect(Arena *arena, const Article *articles, uint32_t count,
                        const Entities *entities);
/* 16 * log2(x), whole numbers only, so that no platform rounds otherwise. */
uint32_t log2_16(uint32_t x);

/* What two claims have in common. */
typedef struct Nearness {
    uint32_t dice, within;            /* share of both, of the lighter one, in percent */
    uint32_t words, entities, values; /* common ones */
    uint32_t synonyms;                /* words of one near to words of the other */
    uint32_t arguments;               /* share of the terms in arguments, in percent */
} Nearness;
Nearness terms_nearness(const TermTable *table, const ClaimTerms *a, const ClaimTerms *b);
/* How much the sentences around them have in common, in percent. */
uint32_t sentences_nearness(const TermTable *table, const ClaimTerms *a, const ClaimTerms *b);

#endif
