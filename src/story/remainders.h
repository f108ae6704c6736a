/* Private to story: what two claims have left once all that they share is taken away. */
#ifndef COR_REMAINDERS_H
#define COR_REMAINDERS_H

#include "story/compare.h"

typedef enum ItemKind { ITEM_WORD, ITEM_NAME, ITEM_TIME, ITEM_FIGURE, ITEM_KINDS } ItemKind;

/* One word with content, or one finding of several words. */
typedef struct Item {
    ItemKind kind;
    uint32_t token;   /* its first */
    uint32_t finding; /* index into the article's names, times or quantities; NONE for a word */
    bool shared;      /* the other claim has it too, in these words or in others */
    bool chained;     /* "[agreed] to buy", "[had] a reaction", "the ship, [built in 1998], sank":
                         left out where it isn't shared */
    const struct Item *partner; /* there; NULL while not shared */
} Item;

typedef struct Items {
    Item at[MOST_ITEMS];
    uint32_t count;
    uint32_t left[ITEM_KINDS]; /* not shared, by kind */
    uint32_t negations;        /* "not", "no", "never" */
    bool duty;                 /* "must" */
} Items;

/* Reads the items of a claim; false when there are too many to compare. */
bool items_read(const Comparer *comparer, uint32_t index, Items *items);
/* Marks what the claims i and k share, whatever order it comes in; returns how much that is. */
uint32_t items_share(const Comparer *comparer, uint32_t i, Items *a, uint32_t k, Items *b);
/* The first of the kind that is not shared, or NULL. */
const Item *item_left(const Items *items, ItemKind kind);

#endif
