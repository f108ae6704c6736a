/* Private to story: facts from clusters of claims. */
#ifndef COR_FACTS_H
#define COR_FACTS_H

#include "story/match.h"

/* Fills story->facts, in the order in which to check them. */
void facts_make(Arena *arena, Story *story);
/* Fills story->groups and event_of: which articles are about the same event. */
void events_find(Arena *arena, const TermTable *table, Story *story);
/* Fills story->notices. */
void notices_find(Arena *arena, Story *story);
/* Whether too little of it is in English to be compared. */
bool article_is_foreign(const Article *article);

/* Whether a reader understands the claim's words without those around them. */
bool claim_stands_alone(const Article *article, const Claim *claim);
/* The claim's words, with those before them, or its whole sentence, where they need it. */
Span claim_statement(const Article *article, const Claim *claim);

#endif
