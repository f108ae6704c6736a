/* The trained recogniser of names: a linear-chain conditional random field (Lafferty, McCallum and
 * Pereira 2001) over hashed features, in whole numbers. tools/names trains it. It judges what the
 * rules of names_*.c propose: their proposals are among its features (stacking, Wolpert 1992). */
#ifndef COR_RECOGNISER_H
#define COR_RECOGNISER_H

#include "find/find.h"
#include "lang/form.h"

enum {
    /* Outside; begin and go on of a person, an organization, a place, anything else: the order of
     * Reading.name in lang/net.h. */
    TAG_COUNT = 9,
    TAG_OUTSIDE = 0,
    FEATURES_MOST = 192, /* of one token */
    CLUSTER_UNKNOWN = 0  /* of words without a vector */
};

typedef struct Recogniser Recogniser;

/* Of the model in use; NULL when it holds none. */
const Recogniser *recogniser_current(void);

/* What words like this one have in common: words that stand in the same places in much text share a
 * number. `fine` from 1, `coarse` from 1; both CLUSTER_UNKNOWN for an unknown word. */
typedef struct Cluster {
    uint16_t fine, coarse;
} Cluster;
/* Few enough bits to stand close together in the file; a chance meeting gives a word a wrong
 * cluster, no more. */
static inline uint32_t cluster_key(Str fold)
{
    return letters_hash(fold.at, fold.size) >> 6;
}
Cluster recogniser_cluster(const Recogniser *recogniser, Str fold);

/* Adds the weights of features to the scores of the tags. */
void recogniser_add(const Recogniser *recogniser, const uint32_t *features, uint32_t count,
                    int32_t scores[TAG_COUNT]);

/* The best row of tags for `count` tokens; scores: TAG_COUNT each. */
void recogniser_decode(const Recogniser *recogniser, Arena *arena, const int32_t *scores,
                       uint32_t count, uint8_t *tags);

#endif
