/* Agglomerative clustering, best pairs first, average link (Sokal and Michener 1958) over pairs of
 * different articles; then the claims that say a fact besides their own become guests of it. */
#include "story/match.h"

#include "story/pairs.h"

#include <stdlib.h>

typedef struct Visit {
    uint32_t cluster, claim;
} Visit;

typedef struct Matcher {
    Arena *arena;
    const TermTable *table;
    Pairs pairs;
    Indexes *members;     /* per cluster */
    uint32_t *cluster_of; /* per claim */
    LIST(Visit) visits;
    uint64_t *refused, mask; /* hashes of clusters that were compared and stayed apart */
} Matcher;

static const ClaimTerms *terms_of(const Matcher *matcher, uint32_t claim)
{
    return &matcher->table->claims.at[claim];
}

/* What one sentence says in two clauses are two statements: "[Two died] when [a train derailed]".
 */
static bool share_sentence(const Matcher *matcher, uint32_t a, uint32_t b)
{
    return terms_of(matcher, a)->sentence == terms_of(matcher, b)->sentence;
}

/* Of large clusters the first members stand for all. */
static int32_t score_on_average(const Matcher *matcher, const Indexes *left, const Indexes *right)
{
    int32_t sum = 0, count = 0;
    for (uint32_t i = 0; i < left->count && i < MOST_COMPARED; i++) {
        for (uint32_t k = 0; k < right->count && k < MOST_COMPARED; k++) {
            uint32_t a = left->at[i], b = right->at[k];
            if (terms_of(matcher, a)->ref.article == terms_of(matcher, b)->ref.article) {
                if (share_sentence(matcher, a, b)) return UNLIKE;
                continue;
            }
            int32_t score = pair_score(&matcher->pairs, a, b);
            if (score <= APART) return UNLIKE;
            sum += score;
            count++;
        }
    }
    return count ? sum / count : UNLIKE;
}

/* Ties go by the words, not by the order of the articles. */
static int pair_order(const void *left, const void *right)
{
    const Pair *x = left, *y = right;
    if (x->score != y->score) return x->score < y->score ? 1 : -1;
    if (x->tie != y->tie) return x->tie < y->tie ? -1 : 1;
    if (x->a != y->a) return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
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

/* The slot of two clusters as they are now: only the members that stand for all count. */
static uint64_t *refusal_of(const Matcher *matcher, uint32_t left, uint32_t right, uint64_t *hash)
{
    const Indexes *x = &matcher->members[left], *y = &matcher->members[right];
    uint64_t sizes = (x->count < MOST_COMPARED ? x->count : MOST_COMPARED) * (MOST_COMPARED + 1u) +
                     (y->count < MOST_COMPARED ? y->count : MOST_COMPARED);
    *hash = hash_mix((uint64_t)left << 32 | right, sizes) | 1;
    uint64_t at = *hash >> 1 & matcher->mask;
    while (matcher->refused[at] && matcher->refused[at] != *hash) at = (at + 1) & matcher->mask;
    return &matcher->refused[at];
}

/* Two clusters that stayed apart are not compared again before one of them has grown. */
static void clusters_compare(Matcher *matcher, uint32_t left, uint32_t right)
{
    uint64_t hash, *refusal = refusal_of(matcher, left, right, &hash);
    if (*refusal) return;
    if (score_on_average(matcher, &matcher->members[left], &matcher->members[right]) >=
        SAME_ON_AVERAGE)
        clusters_join(matcher, left, right);
    else
        *refusal = hash;
}

static void clusters_grow(Matcher *matcher)
{
    uint32_t count = matcher->pairs.list.count;
    Pair *sorted = NEW_ARRAY(matcher->arena, Pair, count + 1);
    uint32_t likely = 0;
    for (uint32_t p = 0; p < count; p++)
        if (matcher->pairs.list.at[p].score >= SAME_FACT)
            sorted[likely++] = matcher->pairs.list.at[p];
    uint64_t slots = 64;
    while (slots < 2 * (uint64_t)likely) slots *= 2;
    matcher->refused = NEW_ARRAY(matcher->arena, uint64_t, slots);
    matcher->mask = slots - 1;
    if (likely) qsort(sorted, likely, sizeof *sorted, pair_order);
    for (uint32_t p = 0; p < likely; p++) {
        uint32_t left = matcher->cluster_of[sorted[p].a], right = matcher->cluster_of[sorted[p].b];
        if (left != right)
            clusters_compare(matcher, left < right ? left : right, left < right ? right : left);
    }
}

/* ---- guests ---------------------------------------------------------------------------------- */

static int visit_order(const void *left, const void *right)
{
    const Visit *x = left, *y = right;
    if (x->cluster != y->cluster) return x->cluster < y->cluster ? -1 : 1;
    return (x->claim > y->claim) - (x->claim < y->claim);
}

static bool has_two_sources(const Matcher *matcher, uint32_t cluster)
{
    const Indexes *members = &matcher->members[cluster];
    for (uint32_t i = 1; i < members->count; i++)
        if (terms_of(matcher, members->at[i])->ref.article !=
            terms_of(matcher, members->at[0])->ref.article)
            return true;
    return false;
}

static void visit_note(Matcher *matcher, uint32_t claim, uint32_t cluster)
{
    if (matcher->cluster_of[claim] != cluster && has_two_sources(matcher, cluster))
        LIST_PUSH(matcher->arena, &matcher->visits, ((Visit){cluster, claim}));
}

/* Who is near enough to all members of another cluster on average; each once. */
static void guests_find(Matcher *matcher)
{
    for (uint32_t p = 0; p < matcher->pairs.list.count; p++) {
        const Pair *pair = &matcher->pairs.list.at[p];
        if (pair->score < GUEST_ON_AVERAGE) continue;
        visit_note(matcher, pair->a, matcher->cluster_of[pair->b]);
        visit_note(matcher, pair->b, matcher->cluster_of[pair->a]);
    }
    uint32_t count = matcher->visits.count, kept = 0;
    if (count) qsort(matcher->visits.at, count, sizeof *matcher->visits.at, visit_order);
    for (uint32_t v = 0; v < count; v++) {
        Visit visit = matcher->visits.at[v];
        if (v && visit_order(&visit, &matcher->visits.at[v - 1]) == 0) continue;
        Indexes alone = {.at = &visit.claim, .count = 1};
        if (score_on_average(matcher, &alone, &matcher->members[visit.cluster]) >= GUEST_ON_AVERAGE)
            matcher->visits.at[kept++] = visit;
    }
    matcher->visits.count = kept;
}

/* ---- assembly -------------------------------------------------------------------------------- */

static int member_order(const void *left, const void *right)
{
    const Member *x = left, *y = right;
    return (x->claim > y->claim) - (x->claim < y->claim);
}

/* A claim that no other article shares, but that is a guest elsewhere, makes no fact of its own. */
static void cluster_make(Matcher *matcher, uint32_t number, const bool *is_guest, uint32_t *visit,
                         Clusters *clusters)
{
    const Indexes *members = &matcher->members[number];
    uint32_t first = *visit;
    while (*visit < matcher->visits.count && matcher->visits.at[*visit].cluster == number)
        (*visit)++;
    if (!members->count || (members->count == 1 && is_guest[members->at[0]])) return;
    Cluster *cluster = LIST_ADD(matcher->arena, clusters);
    for (uint32_t i = 0; i < members->count; i++)
        LIST_PUSH(matcher->arena, cluster, ((Member){members->at[i], false}));
    for (uint32_t v = first; v < *visit; v++)
        LIST_PUSH(matcher->arena, cluster, ((Member){matcher->visits.at[v].claim, true}));
    qsort(cluster->at, cluster->count, sizeof *cluster->at, member_order);
}

Clusters claims_match(Arena *arena, const TermTable *table, const Article *articles)
{
    uint32_t count = table->claims.count, visit = 0;
    Matcher matcher = {.arena = arena, .table = table};
    matcher.members = NEW_ARRAY(arena, Indexes, count + 1);
    matcher.cluster_of = NEW_ARRAY(arena, uint32_t, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        LIST_PUSH(arena, &matcher.members[i], i);
        matcher.cluster_of[i] = i;
    }
    matcher.pairs = pairs_find(arena, table, articles, NULL);
    clusters_grow(&matcher);
    guests_find(&matcher);
    bool *is_guest = NEW_ARRAY(arena, bool, count + 1);
    for (uint32_t v = 0; v < matcher.visits.count; v++) is_guest[matcher.visits.at[v].claim] = true;
    Clusters clusters = {0};
    for (uint32_t i = 0; i < count; i++) cluster_make(&matcher, i, is_guest, &visit, &clusters);
    return clusters;
}
