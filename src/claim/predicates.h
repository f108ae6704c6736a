/* Private to claim: what predicates have to do with one another. */
#ifndef COR_PREDICATES_H
#define COR_PREDICATES_H

#include "lang/word_groups.h"

/* Verbs that tell of one kind of act: "kill" and "die", "arrive" and "land". Generated. */
extern const WordGroupTable predicate_class_table;
/* Nouns that name what is done, with the verb that tells it: "arrival" -> "arrive". Generated. */
extern const WordGroupTable event_noun_table;

#endif
