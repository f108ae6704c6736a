#include "find/recogniser.h"

#include "lang/bytes.h"
#include "lang/keys.h"

#include <stdatomic.h>
#include <string.h>

struct Recogniser {
    Arena *arena;
    KeyTable features; /* feature -> where its weights stand in `weights` */
    const unsigned char *weights;
    int32_t step[TAG_COUNT + 1]
                [TAG_COUNT];     /* from a tag (last: the sentence's start) to the next */
    KeyTable clusters;           /* folded word -> fine cluster */
    const unsigned char *coarse; /* of each fine cluster */
};

/* TAG_COUNT + 1 rows of u32 | count u32 | per feature: packed distance between rising keys, tags
 * that have a weight (u16), those weights (i8) */
static void weights_open(Recogniser *recogniser, const unsigned char *at)
{
    for (uint32_t from = 0; from <= TAG_COUNT; from++)
        for (uint32_t to = 0; to < TAG_COUNT; to++)
            recogniser->step[from][to] = (int32_t)bytes_number(&at);
    uint32_t count = bytes_number(&at), key = 0;
    recogniser->features = keys_new(recogniser->arena, count);
    recogniser->weights = at;
    for (uint32_t i = 0; i < count; i++) {
        key += bytes_packed(&at);
        keys_add(&recogniser->features, key, (uint32_t)(at - recogniser->weights));
        uint32_t tags = (uint32_t)at[0] | (uint32_t)at[1] << 8;
        at += 2 + __builtin_popcount(tags);
    }
}

/* fine clusters u32 | the coarse cluster of each (u8) | words u32 | per word: packed distance
 * between rising keys, packed number of its cluster */
static void clusters_open(Recogniser *recogniser, const unsigned char *at)
{
    uint32_t fine = bytes_number(&at);
    recogniser->coarse = at;
    at += fine;
    uint32_t count = bytes_number(&at), key = 0;
    recogniser->clusters = keys_new(recogniser->arena, count);
    for (uint32_t i = 0; i < count; i++) {
        key += bytes_packed(&at);
        keys_add(&recogniser->clusters, key, bytes_packed(&at));
    }
}

static const Recogniser *recogniser_open(void)
{
    const unsigned char *weights = words_model_section("NAMW");
    const unsigned char *clusters = words_model_section("CLUS");
    if (!weights || !clusters) return NULL;
    Arena *arena = arena_new();
    Recogniser *recogniser = NEW(arena, Recogniser);
    recogniser->arena = arena;
    weights_open(recogniser, weights);
    clusters_open(recogniser, clusters);
    return recogniser;
}

const Recogniser *recogniser_current(void)
{
    static _Atomic(const Recogniser *) current;
    if (atomic_load(&current)) return atomic_load(&current);
    const Recogniser *opened = recogniser_open(), *none = NULL;
    if (opened && !atomic_compare_exchange_strong(&current, &none, opened))
        arena_free(opened->arena); /* another thread was first */
    return atomic_load(&current);
}

Cluster recogniser_cluster(const Recogniser *recogniser, Str fold)
{
    uint32_t fine = keys_find(&recogniser->clusters, cluster_key(fold));
    if (fine == NONE) return (Cluster){CLUSTER_UNKNOWN, CLUSTER_UNKNOWN};
    return (Cluster){(uint16_t)(fine + 1), (uint16_t)(recogniser->coarse[fine] + 1)};
}

void recogniser_add(const Recogniser *recogniser, uint32_t feature, int32_t scores[TAG_COUNT])
{
    uint32_t place = keys_find(&recogniser->features, feature);
    if (place == NONE) return;
    const unsigned char *at = recogniser->weights + place;
    uint32_t tags = (uint32_t)at[0] | (uint32_t)at[1] << 8;
    at += 2;
    for (uint32_t tag = 0; tags; tag++, tags >>= 1)
        if (tags & 1) scores[tag] += (signed char)*at++;
}

/* ---- decoding (Viterbi 1967) ----------------------------------------------------------------- */

enum { IMPOSSIBLE = -(1 << 28) };

/* A name goes on only after its own begin or go-on. */
static bool may_follow(uint32_t from, uint32_t to)
{
    bool goes_on = to != TAG_OUTSIDE && to % 2 == 0;
    return !goes_on || from == to || from + 1 == to;
}

static void token_decode(const Recogniser *recogniser, const int32_t *scores, const int32_t *before,
                         int32_t *best, uint8_t *from_best)
{
    for (uint32_t to = 0; to < TAG_COUNT; to++) {
        best[to] = IMPOSSIBLE;
        for (uint32_t from = 0; from < TAG_COUNT; from++) {
            if (!may_follow(from, to)) continue;
            int32_t sum = before[from] + recogniser->step[from][to];
            if (sum <= best[to]) continue;
            best[to] = sum;
            from_best[to] = (uint8_t)from;
        }
        best[to] += scores[to];
    }
}

static uint8_t highest(const int32_t *scores)
{
    uint8_t best = 0;
    for (uint8_t tag = 1; tag < TAG_COUNT; tag++)
        if (scores[tag] > scores[best]) best = tag;
    return best;
}

void recogniser_decode(const Recogniser *recogniser, Arena *arena, const int32_t *scores,
                       uint32_t count, uint8_t *tags)
{
    if (!count) return;
    uint8_t *back = NEW_ARRAY(arena, uint8_t, (size_t)count * TAG_COUNT);
    int32_t rows[2][TAG_COUNT];
    for (uint32_t tag = 0; tag < TAG_COUNT; tag++)
        rows[0][tag] = may_follow(TAG_OUTSIDE, tag) ? scores[tag] + recogniser->step[TAG_COUNT][tag]
                                                    : IMPOSSIBLE;
    for (uint32_t i = 1; i < count; i++)
        token_decode(recogniser, scores + (size_t)i * TAG_COUNT, rows[(i - 1) % 2], rows[i % 2],
                     back + (size_t)i * TAG_COUNT);
    tags[count - 1] = highest(rows[(count - 1) % 2]);
    for (uint32_t i = count - 1; i > 0; i--) tags[i - 1] = back[(size_t)i * TAG_COUNT + tags[i]];
}
