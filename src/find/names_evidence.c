#include "find/names_evidence.h"

#include "lang/keys.h"

enum {
    TYPES = (TAG_COUNT - 1) / 2,
    /* An article speaks of one Washington; a file of many articles does not. */
    EVIDENCE_REACH = 200, /* open tokens to either side: some 800 words */
    EVIDENCE_MOST = 12    /* sightings on either side: more say nothing new */
};

/* Sightings of one word, as a chain in order of place. */
typedef struct Chain {
    uint32_t *before, *after; /* NONE at either end */
} Chain;

static Chain chain_make(Arena *arena, const Sighting *seen, uint32_t count)
{
    Chain chain = {NEW_ARRAY(arena, uint32_t, count + 1), NEW_ARRAY(arena, uint32_t, count + 1)};
    KeyTable last = keys_new(arena, count);
    for (uint32_t i = 0; i < count; i++) {
        chain.before[i] = chain.after[i] = NONE;
        if (!seen[i].capital) continue;
        chain.before[i] = keys_find(&last, seen[i].word);
        if (chain.before[i] != NONE) chain.after[chain.before[i]] = i;
        keys_add(&last, seen[i].word, i);
    }
    return chain;
}

typedef struct Tally {
    uint32_t of[TYPES + 1]; /* the last: outside */
} Tally;

static void tally_along(const Sighting *seen, const uint32_t *next, uint32_t from, Tally *tally)
{
    uint32_t at = next[from];
    for (uint32_t n = 0; n < EVIDENCE_MOST && at != NONE; n++, at = next[at]) {
        uint32_t distance = at > from ? at - from : from - at;
        if (distance > EVIDENCE_REACH) return;
        tally->of[seen[at].tag ? (seen[at].tag - 1) / 2 : TYPES]++;
    }
}

/* 1 + 3 * what it mostly was + how clearly: once, always, mostly. */
static uint8_t tally_code(const Tally *tally)
{
    uint32_t best = 0, all = 0;
    for (uint32_t type = 0; type <= TYPES; type++) {
        all += tally->of[type];
        if (tally->of[type] > tally->of[best]) best = type;
    }
    if (!all) return 0;
    uint32_t clear = all == 1 ? 0 : tally->of[best] * 5 >= all * 4 ? 1 : 2;
    return (uint8_t)(1 + 3 * best + clear);
}

void evidence_weigh(Arena *arena, Sighting *seen, uint32_t count)
{
    Chain chain = chain_make(arena, seen, count);
    for (uint32_t i = 0; i < count; i++) {
        Tally tally = {{0}};
        seen[i].code = 0;
        if (!seen[i].capital) continue;
        tally_along(seen, chain.before, i, &tally);
        tally_along(seen, chain.after, i, &tally);
        seen[i].code = tally_code(&tally);
    }
}

uint32_t evidence_features(const Sighting *row, uint32_t count, uint32_t i,
                           uint32_t keys[EVIDENCE_FEATURES])
{
    enum { T_EVIDENCE = 60 };
    const Sighting *at = &row[i];
    uint8_t codes[3] = {i ? row[i - 1].code : 0, at->code, i + 1 < count ? row[i + 1].code : 0};
    uint32_t made = 0;
    if (!codes[0] && !codes[1] && !codes[2]) return 0;
    for (uint32_t k = 0; k < 3; k++)
        if (codes[k]) keys[made++] = feature_key(T_EVIDENCE, codes[k], k);
    keys[made++] = feature_key(T_EVIDENCE + 100, (uint32_t)codes[0] << 8 | codes[1], codes[2]);
    keys[made++] = feature_key(T_EVIDENCE + 200, codes[1], at->rule);
    keys[made++] = feature_key(T_EVIDENCE + 300, codes[1], at->guess);
    keys[made++] = feature_key(T_EVIDENCE + 400, codes[1], at->shape);
    keys[made++] = feature_key(T_EVIDENCE + 500, (uint32_t)codes[1] << 8 | at->rule, at->guess);
    return made;
}
