/* Private to story: lists of names in a claim, as sets. */
#ifndef COR_LISTS_H
#define COR_LISTS_H

#include "story/story.h"

typedef struct NameList {
    Span span;
    Indexes entities; /* ascending, each once */
    Str before;       /* the word before it: "by", "of" */
    bool bare;        /* that is the verb: "met Peru and Chile" */
    bool open;        /* "including", a headline's pick: claims not to be complete */
    bool rest;        /* goes on without names: "… and four other states" */
    uint32_t unnamed; /* how many those are, 3 of "… and the leaders of Peru, Chile and Bolivia";
                         0 where it isn't told */
} NameList;

typedef LIST(NameList) NameLists;

/* Lists of two names or more that reach into the claim, in order; whole, wherever the claim ends.
 * `entity_of`: per name of the article. */
NameLists lists_read(Arena *arena, const Article *article, const uint32_t *entity_of,
                     const Claim *claim);

#endif
