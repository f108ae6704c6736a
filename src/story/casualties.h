/* Private to story: figures of dead and of hurt, and what nouns count people. */
#ifndef COR_CASUALTIES_H
#define COR_CASUALTIES_H

#include "base/base.h"

typedef enum Casualty { CASUALTY_NONE, CASUALTY_DEAD, CASUALTY_HURT } Casualty;
typedef enum People { PEOPLE_NONE, PEOPLE_ALL, PEOPLE_SOME } People;

/* What a word says of those counted: "wound" -> CASUALTY_HURT. */
Casualty casualty_of(Str lemma);
/* Whether a unit counts people, or some of the people only: "civilian". */
People people_of(Str unit);

#endif
