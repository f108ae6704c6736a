/* How much two claims have in common: the terms of both, and words that say nearly the same. */
#include "story/terms.h"

typedef struct Shared {
    uint32_t weight, values; /* weight of all, of the values among them */
    uint32_t arguments;
    Nearness *near;
} Shared;

static void term_share(const TermTable *table, const Term *x, const Term *y, Shared *shared)
{
    uint32_t weight = table->weight[x->symbol];
    shared->weight += weight;
    shared->arguments += x->argument && y->argument;
    switch (x->kind) {
    case TERM_WORD: shared->near->words++; break;
    case TERM_ENTITY: shared->near->entities++; break;
    case TERM_TIME:
    case TERM_FIGURE:
        shared->near->values++;
        shared->values += weight;
        break;
    }
}

static void terms_share(const TermTable *table, const ClaimTerms *a, const ClaimTerms *b,
                        Shared *shared)
{
    for (uint32_t i = 0, k = 0; i < a->terms.count && k < b->terms.count;) {
        const Term *x = &a->terms.at[i], *y = &b->terms.at[k];
        if (x->symbol == y->symbol) term_share(table, x, y, shared);
        i += x->symbol <= y->symbol;
        k += y->symbol <= x->symbol;
    }
}

static uint32_t arguments_count(const ClaimTerms *claim)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < claim->terms.count; i++) count += claim->terms.at[i].argument;
    return count;
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

static void groups_share(const TermTable *table, const ClaimTerms *a, const ClaimTerms *b,
                         Shared *shared)
{
    for (uint32_t i = 0, k = 0; i < a->groups.count && k < b->groups.count;) {
        uint32_t x = a->groups.at[i].group, y = b->groups.at[k].group;
        if (x != y) {
            i += x < y;
            k += y < x;
            continue;
        }
        uint32_t pairs = group_pairs(a, b, &i, &k);
        shared->weight += pairs * table->weight[x];
        shared->near->synonyms += pairs;
    }
}

Nearness terms_nearness(const TermTable *table, const ClaimTerms *a, const ClaimTerms *b)
{
    Nearness near = {0};
    Shared shared = {.near = &near};
    terms_share(table, a, b, &shared);
    groups_share(table, a, b, &shared);
    uint32_t arguments = arguments_count(a) + arguments_count(b) - shared.arguments;
    if (arguments) near.arguments = shared.arguments * 100 / arguments;
    /* Common values count on both sides; values that differ count on neither. */
    uint32_t weight_a = a->weight + shared.values, weight_b = b->weight + shared.values;
    uint32_t lighter = weight_a < weight_b ? weight_a : weight_b;
    if (lighter == 0) return near;
    near.dice = shared.weight * 200 / (weight_a + weight_b);
    near.within = shared.weight * 100 / lighter;
    return near;
}

uint32_t sentences_nearness(const TermTable *table, const ClaimTerms *a, const ClaimTerms *b)
{
    const SymbolSet *x = &table->sentences.at[a->sentence], *y = &table->sentences.at[b->sentence];
    uint32_t shared = 0, all = x->weight + y->weight;
    for (uint32_t i = 0, k = 0; i < x->symbols.count && k < y->symbols.count;) {
        uint32_t left = x->symbols.at[i], right = y->symbols.at[k];
        if (left == right) shared += table->weight[left];
        i += left <= right;
        k += right <= left;
    }
    return all ? shared * 200 / all : 0;
}
