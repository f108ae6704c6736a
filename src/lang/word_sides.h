/* Words that stand in like sentences and exclude one another: "rise" and "fall". */
#ifndef COR_WORD_SIDES_H
#define COR_WORD_SIDES_H

#include "base/base.h"

/* Whether two folded lemmas stand on different sides of one line of word_sides.def. */
bool words_exclude(Str a, Str b);

#endif
