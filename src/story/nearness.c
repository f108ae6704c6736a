/* How much two claims have in common: the terms of both, and words that say nearly the same. */
#include "story/terms.h"

typedef struct Shared {
    uint32_t weight, values, terms;
} Shared;

static void terms_share(const ClaimTerms *a, const ClaimTerms *b, Shared *shared)
{
    for (uint32_t i = 0, k = 0; i < a->terms.count && k < b->terms.count;) {
        const Term *x = &a->terms.at[i], *y = &b->terms.at[k];
        if (x->symbol == y->symbol) {
            shared->weight += x->weight;
            shared->values += x->value ? x->weight : 0;
            shared->terms += !x->small;
        }
        i += x->symbol <= y->symbol;
        k += y->symbol <= x->symbol;
    }
}

/* Words that differ within one group: each stands for one of the other claim. `i` and `k` are at
 * the group's first words and are moved behind its last. "killed … raid", "raid … attack" share
 * "raid" as a word already, so that there only "attack" is left over, and nothing for it to stand
 * for. */
static uint32_t group_pairs(const ClaimTerms *a, const ClaimTerms *b, uint32_t *i, uint32_t *k)
{
    const uint32_t group = a->groups.at[*i].group;
    uint32_t only_a = 0, only_b = 0;
    for (;;) {
        bool in_a = *i < a->groups.count && a->groups.at[*i].group == group;
        bool in_b = *k < b->groups.count && b->groups.at[*k].group == group;
        if (!in_a && !in_b) return only_a < only_b ? only_a : only_b;
        uint32_t x = in_a ? a->groups.at[*i].symbol : NONE;
        uint32_t y = in_b ? b->groups.at[*k].symbol : NONE;
        only_a += x < y;
        only_b += y < x;
        *i += x <= y;
        *k += y <= x;
    }
}

static void groups_share(const ClaimTerms *a, const ClaimTerms *b, Shared *shared)
{
    for (uint32_t i = 0, k = 0; i < a->groups.count && k < b->groups.count;) {
        const GroupTerm *x = &a->groups.at[i], *y = &b->groups.at[k];
        if (x->group != y->group) {
            i += x->group < y->group;
            k += y->group < x->group;
            continue;
        }
        uint32_t pairs = group_pairs(a, b, &i, &k);
        shared->weight += pairs * x->weight;
        shared->terms += pairs;
    }
}

Nearness terms_nearness(const ClaimTerms *a, const ClaimTerms *b)
{
    Nearness near = {0};
    Shared shared = {0};
    terms_share(a, b, &shared);
    groups_share(a, b, &shared);
    near.common = shared.terms;
    /* Common values count on both sides; values that differ count on neither. */
    uint32_t weight_a = a->weight + shared.values, weight_b = b->weight + shared.values;
    near.lighter = weight_a < weight_b ? weight_a : weight_b;
    if (near.lighter == 0) return near;
    near.dice = shared.weight * 200 / (weight_a + weight_b);
    near.within = shared.weight * 100 / near.lighter;
    return near;
}
