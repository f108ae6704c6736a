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
    Pairs pairs;
    /* of the article at hand, whose claims meet those of all before it */
    uint32_t first_pair;
    LikenessList likeness; /* of its pairs */
    int16_t *nearest;      /* per claim before: how near its nearest claim is */
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
        LIST_PUSH(seeker->arena, &seeker->likeness, likeness);
    }
}

/* ---- rivals ---------------------------------------------------------------------------------- */

static int16_t larger(int16_t x, int16_t y)
{
    return x > y ? x : y;
}

/* A claim that has a nearer partner in the other article is less likely the same fact. `here` and
 * `there`: how near the nearest partners of the two are. */
static void rivals_note(Likeness *likeness, int16_t here, int16_t there)
{
    int16_t near = likeness->of[LIKE_near];
    if (!near) return;
    likeness->of[LIKE_near_least] = (int16_t)(near * 100 / larger(here, there));
    likeness->of[LIKE_near_most] = (int16_t)(near * 100 / (here < there ? here : there));
}

/* Pairs of one claim with the claims of one article, from `from` of the article's pairs on: gives
 * the first behind them. */
static uint32_t rivals_compare(Seeker *seeker, uint32_t from)
{
    const Pair *pairs = seeker->pairs.list.at + seeker->first_pair;
    const ClaimTerms *claims = seeker->table->claims.at;
    Likeness *likeness = seeker->likeness.at;
    uint32_t article = claims[pairs[from].a].ref.article, to = from;
    int16_t nearest = 0;
    for (; to < seeker->likeness.count && pairs[to].b == pairs[from].b &&
           claims[pairs[to].a].ref.article == article;
         to++)
        nearest = larger(nearest, likeness[to].of[LIKE_near]);
    for (uint32_t p = from; p < to; p++)
        rivals_note(&likeness[p], seeker->nearest[pairs[p].a], nearest);
    return to;
}

/* The same words are likely the same fact, few as they may be: "nobody was hurt". */
static int32_t pair_judge(const Pair *pair, const Likeness *likeness)
{
    int32_t score = likeness_score(&likeness_model, likeness);
    return pair->tie == 0 && score < SAME_FACT ? SAME_FACT : score;
}

/* When all claims of an article have met those before: each pair among its rivals. */
static void article_weigh(Seeker *seeker)
{
    uint32_t count = seeker->likeness.count;
    if (count == 0) return;
    Pair *pairs = seeker->pairs.list.at + seeker->first_pair;
    for (uint32_t p = 0; p < count; p++) {
        int16_t *nearest = &seeker->nearest[pairs[p].a];
        *nearest = larger(*nearest, seeker->likeness.at[p].of[LIKE_near]);
    }
    for (uint32_t p = 0; p < count;) p = rivals_compare(seeker, p);
    for (uint32_t p = 0; p < count; p++) {
        seeker->nearest[pairs[p].a] = 0;
        if (pairs[p].score != APART)
            pairs[p].score = pair_judge(&pairs[p], &seeker->likeness.at[p]);
    }
}

static bool ends_article(const TermTable *table, uint32_t claim)
{
    return claim + 1 == table->claims.count ||
           table->claims.at[claim + 1].ref.article != table->claims.at[claim].ref.article;
}

Pairs pairs_find(Arena *arena, const TermTable *table, const Article *articles, LikenessList *told)
{
    uint32_t count = table->claims.count;
    Seeker seeker = {.arena = arena, .table = table, .articles = articles};
    seeker.postings = NEW_ARRAY(arena, Indexes, table->symbol_count + 2);
    seeker.shared = NEW_ARRAY(arena, uint32_t, count + 1);
    seeker.nearest = NEW_ARRAY(arena, int16_t, count + 1);
    seeker.pairs.first_of = NEW_ARRAY(arena, uint32_t, count + 1);
    for (uint32_t claim = 0; claim < count; claim++) {
        claim_pair(&seeker, claim);
        if (!ends_article(table, claim)) continue;
        article_weigh(&seeker);
        for (uint32_t p = 0; told && p < seeker.likeness.count; p++)
            LIST_PUSH(arena, told, seeker.likeness.at[p]);
        seeker.likeness.count = 0;
        seeker.first_pair = seeker.pairs.list.count;
    }
    seeker.pairs.first_of[count] = seeker.pairs.list.count;
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
