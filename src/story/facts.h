/* Private to story: facts from clusters of claims. */
#ifndef COR_FACTS_H
#define COR_FACTS_H

#include "story/match.h"

/* Fills story->facts, in the order in which to check them. */
void facts_make(Arena *arena, Story *story);
/* Fills story->groups (articles about the same event) and story->notices. */
void groups_find(Arena *arena, Story *story);
void notices_find(Arena *arena, Story *story);

#endif
