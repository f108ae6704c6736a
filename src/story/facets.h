/* Private to story: what several articles tell of one thing, each in a claim about something else:
 * "More than 500 rescuers and [100 excavators] were involved", "Some [60 excavators] are in use".
 */
#ifndef COR_FACETS_H
#define COR_FACETS_H

#include "story/compare.h"

/* A value of a facet, in the smallest claim that tells it. */
typedef struct Reading {
    DifferenceKind facet;
    uint32_t claim;   /* index into the table's claims */
    uint32_t article; /* of it */
    uint32_t thing;   /* symbol of what it is a value of: only those of one are compared */
    uint32_t act;     /* of a time: symbol of what happened then, or NONE */
    uint64_t hash;    /* of the claim's words: settles ties in whatever order the articles come */
    Span span;        /* the value's own words */
    const Quantity *quantity;
    const Time *time;
    bool varied; /* its article gives another value of the thing as well */
} Reading;

typedef struct Facets {
    Arena *arena;
    Story *story;
    const TermTable *table;
    const Clusters *clusters; /* of the facts there were before */
    Indexes *facts_of;        /* per claim of the table, ascending */
    Indexes *facets_of;       /* the same of facts made here, by their first claim */
    Clusters made;            /* of those facts, which stand behind the others */
    Symbols *things;
    uint32_t *acts;    /* per claim of the table: symbol of what is done, or NONE */
    uint32_t *doers;   /* of who or what does it, unless a name */
    Indexes *mains_of; /* per act: the main facts told in it, ascending */
    LIST(Reading) readings;
} Facets;

static inline const Claim *reading_claim(const Facets *facets, const Reading *reading)
{
    ClaimRef ref = facets->table->claims.at[reading->claim].ref;
    return &facets->story->articles[ref.article].claims.at[ref.claim];
}

/* Finds what the articles are mainly about, and the words it is told in: "attack", "explosion". */
void main_acts_read(Facets *facets);
/* Each reads the values of the claims [from, to) of the table, all of one article. */
void figures_read(Facets *facets, uint32_t from, uint32_t to);
void facet_times_read(Facets *facets, uint32_t from, uint32_t to);
/* Whether two readings of one thing are of the same case, so that their values may be compared. */
bool figures_meet(const Facets *facets, const Reading *a, const Reading *b);
bool facet_times_meet(const Facets *facets, const Reading *a, const Reading *b);
/* Whether an article that gives both values tells two of the same thing. */
bool figures_vary(const Facets *facets, const Reading *a, const Reading *b);
bool facet_times_vary(const Reading *a, const Reading *b);
/* Whether more than the value ties two claims: the sentences around them, what they share. */
bool readings_are_tied(const Facets *facets, const Reading *a, const Reading *b);
bool indexes_meet(const Indexes *a, const Indexes *b);
bool readings_share_fact(const Facets *facets, const Reading *a, const Reading *b);

/* Whether one of its differences has all values of this one. */
bool fact_shows(const Fact *fact, const Difference *difference);
/* Whether another value is held against this one there. */
bool fact_disputes(const Fact *fact, DifferenceKind kind, Value value);
/* Takes what the fact of a facet shows from a fact that there was before. */
void differences_move(Facets *facets, const Fact *of_facet, uint32_t index);
/* Leaves what two facts show with the one that shows more of it. */
void doubles_drop(Facets *facets);

/* Adds the facts of single facets behind those of the clusters, which are compared already. */
void facets_make(Arena *arena, Story *story, const TermTable *table, const Clusters *clusters);

/* Its claims, sources, wordings. */
void fact_fill(Comparer *comparer, const TermTable *table, const Cluster *cluster);
/* What is looked at where no value differs, so that it isn't taken for agreement. */
void fact_compare_content(Comparer *comparer, const TermTable *table, const Cluster *cluster);

#endif
