/* Private to claim: acts that a noun names: "the arrival of the fleet", "his resignation". */
#ifndef COR_NOMINAL_H
#define COR_NOMINAL_H

#include "claim/slots.h"

/* Does the noun name an act and say whose it is? */
bool names_act(const Tree *tree, uint32_t noun);
/* Fills the slots of `claim`, whose span and tokens are set. */
void nominal_fill(const Tree *tree, uint32_t noun, Claim *claim);

#endif
