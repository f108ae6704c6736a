/* Private to claim: what is told of names in passing. */
#ifndef COR_PASSING_H
#define COR_PASSING_H

#include "claim/propositions.h"
#include "claim/tree.h"

void passing_tell(const Tree *tree, uint32_t sentence, Propositions *told);

#endif
