/* Private to claim: what can't be checked, or not compared. */
#ifndef COR_CHECKABLE_H
#define COR_CHECKABLE_H

#include "claim/slots.h"

/* Why a claim, its slots filled, is set aside; or NULL. `quoted`: it is all that somebody is quoted
 * with. */
const char *why_set_aside(const Tree *tree, const Clause *clause, const Claim *claim, bool quoted);

#endif
