/* Private to story: which claims are the same fact. */
#ifndef COR_MATCH_H
#define COR_MATCH_H

#include "story/terms.h"

typedef struct Member {
    uint32_t claim; /* index into the table's claims */
    bool guest;     /* its own fact is another: it says this besides */
} Member;

typedef LIST(Member) Cluster;
typedef LIST(Cluster) Clusters;

/* Every claim of the table is in at least one cluster, in at most one as no guest. Clusters come in
 * order of their first claim, members ascending. Clusters grow from pairs that were found alike
 * themselves, and two join only when all their pairs are alike on average: never by a chain. */
Clusters claims_match(Arena *arena, const TermTable *table, const Article *articles);

#endif
