/* The best tree for arc scores. */
#ifndef COR_LANG_TREE_H
#define COR_LANG_TREE_H

#include "base/base.h"

enum { TREE_LONGEST = 256 };

/* scores: count rows of count + 1: [0] the root as head, [1 + j] word j. head: 0 or 1 + j.
 * One word hangs on the root; each other takes the head it likes best; a circle is opened at the
 * word that loses least by it (after Chu and Liu 1965). count is 1 to TREE_LONGEST. */
void tree_choose(const int32_t *scores, uint32_t count, uint32_t *head);

#endif
