/* Private to claim: who, what, when, how many of one clause. */
#ifndef COR_SLOTS_H
#define COR_SLOTS_H

#include "claim/clauses.h"

/* Fills the slots of `claim`, whose span and tokens are set; `group` NULL: no verb was seen. */
void slots_fill(Arena *arena, const Text *text, const Words *words, const Findings *found,
                const Clause *clause, const VerbGroup *group, Claim *claim);

#endif
