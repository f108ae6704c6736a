#include "find/recogniser.h"

#include "lang/bytes.h"
#include "lang/keys.h"

/* A feature's weights beside its key: one look into memory for both. */
typedef struct Slot {
    uint32_t key; /* 0: free */
    int8_t weight[TAG_COUNT];
} Slot;

struct Recogniser {
    Arena *arena;
    Slot *slots; /* open addressing, a power of two of places */
    uint32_t mask;
    int32_t step[TAG_COUNT + 1]
                [TAG_COUNT];     /* from a tag (last: the start of the row) to the next */
    KeyTable clusters;           /* folded word -> fine cluster */
    const unsigned char *coarse; /* of each fine cluster */
};

static Slot *slot_of(const Recogniser *recogniser, uint32_t key)
{
    uint32_t place = key & recogniser->mask;
    while (recogniser->slots[place].key && recogniser->slots[place].key != key)
        place = (place + 1) & recogniser->mask;
    return &recogniser->slots[place];
}

static void slots_make(Recogniser *recogniser, uint32_t count)
{
    uint32_t size = 16;
    while (size < count * 2) size *= 2;
    recogniser->slots = NEW_ARRAY(recogniser->arena, Slot, size);
    recogniser->mask = size - 1;
}

/* TAG_COUNT + 1 rows of u32 | count u32 | per feature: packed distance between rising keys, tags
 * that have a weight (u16), those weights (i8) */
static void weights_open(Recogniser *recogniser, const unsigned char *at)
{
    for (uint32_t from = 0; from <= TAG_COUNT; from++)
        for (uint32_t to = 0; to < TAG_COUNT; to++)
            recogniser->step[from][to] = (int32_t)bytes_number(&at);
    uint32_t count = bytes_number(&at), key = 0;
    slots_make(recogniser, count);
    for (uint32_t i = 0; i < count; i++) {
        key += bytes_packed(&at);
        Slot *slot = slot_of(recogniser, key);
        slot->key = key;
        uint32_t tags = (uint32_t)at[0] | (uint32_t)at[1] << 8;
        at += 2;
        for (uint32_t tag = 0; tag < TAG_COUNT; tag++)
            if (tags >> tag & 1) slot->weight[tag] = (int8_t)*at++;
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

static const void *recogniser_make(Arena *arena)
{
    const unsigned char *weights = words_model_section("NAMW");
    const unsigned char *clusters = words_model_section("CLUS");
    if (!weights || !clusters) return NULL;
    Recogniser *recogniser = NEW(arena, Recogniser);
    recogniser->arena = arena;
    weights_open(recogniser, weights);
    clusters_open(recogniser, clusters);
    return recogniser;
}

const Recogniser *recogniser_current(void)
{
    static MadeOnce made;
    return made_once(&made, recogniser_make);
}

Cluster recogniser_cluster(const Recogniser *recogniser, Str fold)
{
    uint32_t fine = keys_find(&recogniser->clusters, cluster_key(fold));
    if (fine == NONE) return (Cluster){CLUSTER_UNKNOWN, CLUSTER_UNKNOWN};
    return (Cluster){(uint16_t)(fine + 1), (uint16_t)(recogniser->coarse[fine] + 1)};
}

static void feature_add(const Recogniser *recogniser, uint32_t feature, int32_t scores[TAG_COUNT])
{
    const Slot *slot = slot_of(recogniser, feature);
    if (slot->key != feature) return;
    for (uint32_t tag = 0; tag < TAG_COUNT; tag++) scores[tag] += slot->weight[tag];
}

void recogniser_add(const Recogniser *recogniser, const uint32_t *features, uint32_t count,
                    int32_t scores[TAG_COUNT])
{
    for (uint32_t i = 0; i < count; i++) feature_add(recogniser, features[i], scores);
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
