#include "story/casualties.h"

Casualty casualty_of(Str lemma)
{
#define CASUALTY(word, what)                                                                       \
    if (str_is(lemma, word)) return CASUALTY_##what;
#include "story/casualty_words.def"
    return CASUALTY_NONE;
}

People people_of(Str unit)
{
#define PERSON_NOUN(word)                                                                          \
    if (str_is(unit, word)) return PEOPLE_ALL;
#define PERSON_PART(word)                                                                          \
    if (str_is(unit, word)) return PEOPLE_SOME;
#include "story/casualty_words.def"
    return unit.size == 0 || casualty_of(unit) ? PEOPLE_ALL : PEOPLE_NONE;
}
