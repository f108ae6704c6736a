/* Shared by the files on copied wording; the room's header is story.h. */
#ifndef COR_REUSE_H
#define COR_REUSE_H

#include "story/limits.h"
#include "story/story.h"

/* British and American spellings made one: "organisation" = "organization", "defence" = "defense".
 */
Str spelling_key(Arena *arena, Str fold);

/* An article's own words in order: no furniture, captions or bylines; "compound's" and
 * "Stratford-upon-Avon" are one word each. */
typedef struct Wording {
    uint32_t *symbols; /* same number, same folded word, in all articles */
    Span *spans;
    bool *quoted, *named;
    uint32_t count;
} Wording;

Wording *wordings_read(Arena *arena, const Article *articles, uint32_t count);

/* Fills origins->reuse. */
void reuse_find(Arena *arena, const Article *articles, uint32_t count, Origins *origins);

/* Agencies whose copy the article says it carries. */
typedef struct CreditList {
    LIST(uint32_t) whole;  /* in dateline or byline: the whole article is theirs */
    LIST(uint32_t) inside; /* "Reuters reports": some of it is */
} CreditList;

CreditList credits_find(Arena *arena, const Article *article);
bool credits_hold(const CreditList *credits, uint32_t agency);
Str agency_name(uint32_t agency);
/* The agency that the bytes in `span` credit, NONE when there is none. */
uint32_t agency_in(const Article *article, Span span);

/* Groups `count` items by strength[a * count + b], a < b (0: not linked). Gives per item the number
 * of its group, in order of first appearance; returns how many there are. */
uint32_t groups_link(Arena *arena, uint32_t count, const uint32_t *strength, uint32_t *group);

/* Index in origins->reuse of the pair a < b of `count` articles. */
static inline uint32_t pair_index(uint32_t a, uint32_t b, uint32_t count)
{
    return a * (2 * count - a - 1) / 2 + (b - a - 1);
}

#endif
