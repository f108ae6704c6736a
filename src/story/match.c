/* Agglomerative clustering, best pairs first, complete link with a floor for every pair
 * (Defays 1977 for complete link); candidates from an inverted index of rare terms. */
#include "story/match.h"

#include <stdlib.h>

typedef struct Pair {
    uint32_t a, b; /* a < b */
    uint32_t score;
} Pair;
typedef LIST(Pair) Pairs;

typedef struct Matcher {
    Arena *arena;
    const TermTable *table;
    Indexes *postings; /* per symbol: claims that hold it */
    uint32_t *seen;    /* per claim: 1 + the claim it was last paired with */
    Pairs pairs;
    Indexes *members;     /* per cluster */
    uint32_t *cluster_of; /* per claim */
} Matcher;

static bool is_match(Nearness near)
{
    if (near.common < FEWEST_COMMON) return false;
    return near.dice >= SAME_FACT ||
           (near.within >= SAME_FACT_WITHIN && near.lighter >= WITHIN_LEAST_WEIGHT &&
            near.dice >= NEAR_EACH);
}

static void pair_try(Matcher *matcher, uint32_t a, uint32_t b)
{
    if (matcher->seen[a] == b + 1) return;
    matcher->seen[a] = b + 1;
    Nearness near = terms_nearness(&matcher->table->claims.at[a], &matcher->table->claims.at[b]);
    if (is_match(near))
        LIST_PUSH(matcher->arena, &matcher->pairs, ((Pair){a, b, near.dice + near.within / 4}));
}

/* Pairs `claim` with the earlier ones that hold the symbol. */
static void posting_try(Matcher *matcher, uint32_t symbol, uint32_t claim)
{
    if (matcher->table->uses[symbol] > LONGEST_POSTING) return;
    Indexes *posting = &matcher->postings[symbol];
    if (posting->count && posting->at[posting->count - 1] == claim) return;
    for (uint32_t k = 0; k < posting->count; k++) pair_try(matcher, posting->at[k], claim);
    LIST_PUSH(matcher->arena, posting, claim);
}

static void pairs_find(Matcher *matcher)
{
    const TermTable *table = matcher->table;
    matcher->postings = NEW_ARRAY(matcher->arena, Indexes, table->symbol_count + 1);
    matcher->seen = NEW_ARRAY(matcher->arena, uint32_t, table->claims.count + 1);
    for (uint32_t b = 0; b < table->claims.count; b++) {
        const ClaimTerms *claim = &table->claims.at[b];
        for (uint32_t t = 0; t < claim->terms.count; t++)
            posting_try(matcher, claim->terms.at[t].symbol, b);
        for (uint32_t g = 0; g < claim->groups.count; g++)
            posting_try(matcher, claim->groups.at[g].group, b);
    }
}

static int pair_order(const void *left, const void *right)
{
    const Pair *x = left, *y = right;
    if (x->score != y->score) return x->score < y->score ? 1 : -1;
    if (x->a != y->a) return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

static bool near_on_average(const Matcher *matcher, const Indexes *left, const Indexes *right)
{
    uint64_t sum = 0;
    for (uint32_t i = 0; i < left->count; i++) {
        for (uint32_t k = 0; k < right->count; k++) {
            Nearness near = terms_nearness(&matcher->table->claims.at[left->at[i]],
                                           &matcher->table->claims.at[right->at[k]]);
            if (near.dice < NEAR_EACH) return false;
            sum += near.dice;
        }
    }
    return sum >= (uint64_t)NEAR_AVERAGE * left->count * right->count;
}

static void clusters_join(Matcher *matcher, uint32_t left, uint32_t right)
{
    for (uint32_t k = 0; k < matcher->members[right].count; k++) {
        uint32_t claim = matcher->members[right].at[k];
        matcher->cluster_of[claim] = left;
        LIST_PUSH(matcher->arena, &matcher->members[left], claim);
    }
    matcher->members[right].count = 0;
}

static int index_order(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

Clusters claims_match(Arena *arena, const TermTable *table)
{
    Matcher matcher = {.arena = arena, .table = table};
    uint32_t count = table->claims.count;
    matcher.members = NEW_ARRAY(arena, Indexes, count + 1);
    matcher.cluster_of = NEW_ARRAY(arena, uint32_t, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        LIST_PUSH(arena, &matcher.members[i], i);
        matcher.cluster_of[i] = i;
    }
    pairs_find(&matcher);
    if (matcher.pairs.count)
        qsort(matcher.pairs.at, matcher.pairs.count, sizeof *matcher.pairs.at, pair_order);
    for (uint32_t p = 0; p < matcher.pairs.count; p++) {
        uint32_t left = matcher.cluster_of[matcher.pairs.at[p].a];
        uint32_t right = matcher.cluster_of[matcher.pairs.at[p].b];
        if (left != right &&
            near_on_average(&matcher, &matcher.members[left], &matcher.members[right]))
            clusters_join(&matcher, left < right ? left : right, left < right ? right : left);
    }
    Clusters clusters = {0};
    for (uint32_t i = 0; i < count; i++) {
        if (!matcher.members[i].count) continue;
        qsort(matcher.members[i].at, matcher.members[i].count, sizeof(uint32_t), index_order);
        LIST_PUSH(arena, &clusters, matcher.members[i]);
    }
    return clusters;
}
