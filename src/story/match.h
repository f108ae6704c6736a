/* Private to story: which claims are the same fact. */
#ifndef COR_MATCH_H
#define COR_MATCH_H

#include "story/terms.h"

/* Indexes into the table's claims, ascending. */
typedef LIST(Indexes) Clusters;

/* Every claim of the table lies in exactly one cluster; clusters come in order of their first
 * claim. Two claims share a cluster only by a pair that was itself found near, and all pairs in a
 * cluster are near enough (complete link): never by a chain. */
Clusters claims_match(Arena *arena, const TermTable *table);

#endif
