/* Private to claim: clauses whose verb is that of the clause before them. */
#ifndef COR_GAPS_H
#define COR_GAPS_H

#include "claim/clauses.h"

/* Adds them behind the others, and ends the clauses that they answer before them. */
void gaps_find(const Tree *tree, Clauses *clauses);

#endif
