/* Private to claim: acts that a noun names ("the arrival of the fleet", "his
 * resignation"), and what names are said to be in passing. */
#ifndef COR_NOMINAL_H
#define COR_NOMINAL_H

#include "claim/slots.h"

/* Does the noun name an act and say whose it is? */
bool names_act(const Tree *tree, uint32_t noun);
/* "Ana Roy, [mayor of Lund since 2014]": is it what a name beside it is said to be? */
bool describes_name(const Tree *tree, uint32_t noun);
/* Fill the slots of `claim`, whose span and tokens are set. */
void description_fill(const Tree *tree, uint32_t noun, Claim *claim);
void nominal_fill(const Tree *tree, uint32_t noun, Claim *claim);

#endif
