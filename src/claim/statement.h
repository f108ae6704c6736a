/* Private to claim: a claim's words, readable alone. */
#ifndef COR_STATEMENT_H
#define COR_STATEMENT_H

#include "claim/tree.h"

Str statement_write(const Tree *tree, const Claim *claim);

#endif
