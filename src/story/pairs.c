/* Candidates from an inverted index: each claim meets the latest claims that share a term with it,
 * and is compared in full with those that share most. The cost grows with the text. */
#include "story/pairs.h"

#include <stdlib.h>

typedef struct Seeker {
    Arena *arena;
    const TermTable *table;
    const Article *articles;
    Indexes *postings; /* per symbol: claims that hold it; two more for dead and hurt */
    uint32_t *shared;  /* per claim: weight shared with the claim at hand */
    Indexes met;       /* claims met */
    int16_t *nearest;  /* per claim and article: how near the nearest claim there is */
    Pairs pairs;
} Seeker;

/* Meets the claims of one posting, and adds the claim to it. */
static void posting_meet(Seeker *seeker, uint32_t symbol, uint32_t weight, uint32_t claim)
{
    Indexes *posting = &seeker->postings[symbol];
    if (posting->count && posting->at[posting->count - 1] == claim) return;
    uint32_t article = seeker->table->claims.at[claim].ref.article;
    const uint32_t *events = seeker->table->event_of;
    uint32_t from = posting->count > POSTING_REACH ? posting->count - POSTING_REACH : 0;
    for (uint32_t k = from; k < posting->count; k++) {
        uint32_t other = posting->at[k];
        uint32_t there = seeker->table->claims.at[other].ref.article;
        if (there == article) break;
        if (events[there] != events[article]) continue;
        if (!seeker->shared[other]) LIST_PUSH(seeker->arena, &seeker->met, other);
        seeker->shared[other] += weight;
    }
    LIST_PUSH(seeker->arena, posting, claim);
}

static void claim_meet(Seeker *seeker, uint32_t claim)
{
    const TermTable *table = seeker->table;
    const ClaimTerms *terms = &table->claims.at[claim];
    seeker->met.count = 0;
    for (uint32_t t = 0; t < terms->terms.count; t++) {
        uint32_t symbol = terms->terms.at[t].symbol;
        posting_meet(seeker, symbol, table->weight[symbol], claim);
    }
    for (uint32_t g = 0; g < terms->groups.count; g++) {
        uint32_t group = terms->groups.at[g].group;
        posting_meet(seeker, group, table->weight[group], claim);
    }
    if (terms->dead) posting_meet(seeker, table->symbol_count, CASUALTY_WEIGHT, claim);
    if (terms->hurt) posting_meet(seeker, table->symbol_count + 1, CASUALTY_WEIGHT, claim);
}

typedef struct Met {
    uint32_t claim, weight;
} Met;

static int met_order(const Met *x, const Met *y)
{
    if (x->weight != y->weight) return x->weight > y->weight ? -1 : 1;
    return (x->claim > y->claim) - (x->claim < y->claim);
}

/* Keeps the best so far, in order; the last falls out. */
static uint32_t met_keep(Met *chosen, uint32_t count, Met met)
{
    if (count == MOST_CANDIDATES && met_order(&met, &chosen[count - 1]) > 0) return count;
    uint32_t at = count < MOST_CANDIDATES ? count++ : count - 1;
    for (; at > 0 && met_order(&met, &chosen[at - 1]) < 0; at--) chosen[at] = chosen[at - 1];
    chosen[at] = met;
    return count;
}

static int claim_order(const void *left, const void *right)
{
    const Met *x = left, *y = right;
    return (x->claim > y->claim) - (x->claim < y->claim);
}

/* Those met that share most, in order; their sums are wiped for the next claim. */
static uint32_t met_choose(Seeker *seeker, Met *chosen)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < seeker->met.count; i++) {
        uint32_t claim = seeker->met.at[i];
        count = met_keep(chosen, count, (Met){claim, seeker->shared[claim]});
        seeker->shared[claim] = 0;
    }
    if (count) qsort(chosen, count, sizeof *chosen, claim_order);
    return count;
}

static int16_t *nearest_of(const Seeker *seeker, uint32_t claim, uint32_t other)
{
    const TermTable *table = seeker->table;
    uint32_t article = table->claims.at[other].ref.article;
    return &seeker->nearest[(size_t)claim * table->article_count + article];
}

static void nearest_note(Seeker *seeker, uint32_t claim, uint32_t other, int16_t near)
{
    int16_t *nearest = nearest_of(seeker, claim, other);
    if (near > *nearest) *nearest = near;
}

static void claim_pair(Seeker *seeker, uint32_t claim)
{
    Met chosen[MOST_CANDIDATES];
    claim_meet(seeker, claim);
    uint32_t count = met_choose(seeker, chosen);
    seeker->pairs.first_of[claim] = seeker->pairs.list.count;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t other = chosen[i].claim;
        const ClaimTerms *a = &seeker->table->claims.at[other];
        const ClaimTerms *b = &seeker->table->claims.at[claim];
        Likeness likeness = {{0}};
        Ground ground = claims_likeness(seeker->table, seeker->articles, a, b, &likeness);
        if (ground == GROUND_NONE) continue;
        LIST_PUSH(seeker->arena, &seeker->pairs.list,
                  ((Pair){other, claim, ground == GROUND_APART ? APART : 0, a->hash ^ b->hash}));
        LIST_PUSH(seeker->arena, &seeker->pairs.likeness, likeness);
        nearest_note(seeker, claim, other, likeness.of[LIKE_near]);
        nearest_note(seeker, other, claim, likeness.of[LIKE_near]);
    }
}

/* A claim that has a nearer partner in the other article is less likely the same fact. */
static void pair_weigh(const Seeker *seeker, Pair *pair, Likeness *likeness)
{
    int16_t near = likeness->of[LIKE_near];
    int16_t x = *nearest_of(seeker, pair->a, pair->b), y = *nearest_of(seeker, pair->b, pair->a);
    likeness->of[LIKE_near_least] = near ? (int16_t)(near * 100 / (x > y ? x : y)) : 0;
    likeness->of[LIKE_near_most] = near ? (int16_t)(near * 100 / (x > y ? y : x)) : 0;
    if (pair->score != APART) pair->score = likeness_score(&likeness_model, likeness);
}

Pairs pairs_find(Arena *arena, const TermTable *table, const Article *articles)
{
    uint32_t count = table->claims.count;
    Seeker seeker = {.arena = arena, .table = table, .articles = articles};
    seeker.postings = NEW_ARRAY(arena, Indexes, table->symbol_count + 2);
    seeker.shared = NEW_ARRAY(arena, uint32_t, count + 1);
    seeker.nearest = NEW_ARRAY(arena, int16_t, (size_t)count * table->article_count + 1);
    seeker.pairs.first_of = NEW_ARRAY(arena, uint32_t, count + 1);
    for (uint32_t claim = 0; claim < count; claim++) claim_pair(&seeker, claim);
    seeker.pairs.first_of[count] = seeker.pairs.list.count;
    for (uint32_t p = 0; p < seeker.pairs.list.count; p++)
        pair_weigh(&seeker, &seeker.pairs.list.at[p], &seeker.pairs.likeness.at[p]);
    return seeker.pairs;
}

int32_t pair_score(const Pairs *pairs, uint32_t a, uint32_t b)
{
    if (a > b) {
        uint32_t other = a;
        a = b;
        b = other;
    }
    uint32_t low = pairs->first_of[b], high = pairs->first_of[b + 1];
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (pairs->list.at[middle].a < a)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < pairs->first_of[b + 1] && pairs->list.at[low].a == a;
    return found ? pairs->list.at[low].score : UNLIKE;
}
