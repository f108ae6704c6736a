/* What two claims share, where they stand, and what sets them apart, weighed by a sum of small
 * decision trees (gradient boosting: Friedman 2001) that tools/likeness learnt from annotated
 * events.
 */
#include "story/likeness.h"

#include "story/compare.h"

static uint32_t smaller(uint32_t x, uint32_t y)
{
    return x < y ? x : y;
}

static uint32_t larger(uint32_t x, uint32_t y)
{
    return x > y ? x : y;
}

static int16_t as_feature(int64_t value)
{
    return value < INT16_MAX ? (int16_t)value : INT16_MAX;
}

static bool both_count_casualties(const ClaimTerms *a, const ClaimTerms *b)
{
    return (a->dead && b->dead) || (a->hurt && b->hurt);
}

static bool sentence_holds(const TermTable *table, const ClaimTerms *claim, uint32_t symbol)
{
    const Indexes *symbols = &table->sentences.at[claim->sentence].symbols;
    uint32_t low = 0, high = symbols->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (symbols->at[middle] < symbol)
            low = middle + 1;
        else
            high = middle;
    }
    return low < symbols->count && symbols->at[low] == symbol;
}

/* Names somebody or some place that the other's sentence doesn't. */
static bool names_another(const TermTable *table, const ClaimTerms *a, const ClaimTerms *b)
{
    for (uint32_t i = 0; i < a->terms.count; i++)
        if (a->terms.at[i].kind == TERM_ENTITY && !sentence_holds(table, b, a->terms.at[i].symbol))
            return true;
    return false;
}

static bool counts_far_apart(const ClaimTerms *a, const ClaimTerms *b)
{
    Decimal factor = decimal_of(CASUALTY_FACTOR);
    for (uint32_t i = 0; i < a->counts.count; i++)
        for (uint32_t k = 0; k < b->counts.count; k++) {
            Decimal x = a->counts.at[i].quantity->value, y = b->counts.at[k].quantity->value;
            if (decimal_compare(x, decimal_times(y, factor)) <= 0 &&
                decimal_compare(y, decimal_times(x, factor)) <= 0)
                return false;
        }
    return true;
}

/* How many were killed or hurt is what every report of an event says; "killed 30 in Basra" and
 * "killing two" are two events. */
static int32_t casualties_evidence(const TermTable *table, const ClaimTerms *a, const ClaimTerms *b)
{
    if (!both_count_casualties(a, b)) return 0;
    if (counts_far_apart(a, b) && (names_another(table, a, b) || names_another(table, b, a)))
        return -1;
    return (a->dead && b->dead) + 2 * (a->hurt && b->hurt);
}

/* "47 ships" in both, or "more than 40 ships" in one; or "47 ships" here and "52 ships" there. Dead
 * and hurt are counted anew by every article: other figures of them are what a reader wants side by
 * side. */
static int32_t counts_evidence(const ClaimTerms *a, const ClaimTerms *b)
{
    bool same = false, other = false;
    for (uint32_t i = 0; i < a->counts.count; i++) {
        for (uint32_t k = 0; k < b->counts.count; k++) {
            const Count *x = &a->counts.at[i], *y = &b->counts.at[k];
            if (x->unit == NONE || x->unit != y->unit) continue;
            Relation relation;
            bool apart = x->value != y->value &&
                         quantities_relation(x->quantity, y->quantity, &relation) &&
                         relation == RELATION_FIGURES_EXCLUDE;
            same |= !apart;
            other |= apart;
        }
    }
    if (same) return 1;
    return other && !both_count_casualties(a, b) ? -1 : 0;
}

static bool claim_holds(const ClaimTerms *claim, uint32_t symbol)
{
    for (uint32_t i = 0; i < claim->terms.count; i++)
        if (claim->terms.at[i].symbol == symbol) return true;
    for (uint32_t i = 0; i < claim->groups.count; i++)
        if (claim->groups.at[i].group == symbol) return true;
    return false;
}

/* "acquired the yard", "the purchase of the yard took a year" */
static int32_t act_evidence(const ClaimTerms *a, const ClaimTerms *b)
{
    if (a->act == NONE || b->act == NONE) return 0;
    if (a->act == b->act) return 2;
    return claim_holds(a, b->act) || claim_holds(b, a->act);
}

/* "Germany:", before a headline. */
static bool says_nothing(const ClaimTerms *claim)
{
    return claim->act == NONE && claim->terms.count < 2;
}

/* A day or a figure in common says nothing where nothing else is shared. */
static bool has_ground(const ClaimTerms *a, const ClaimTerms *b, const Nearness *near)
{
    if (both_count_casualties(a, b)) return true;
    if (says_nothing(a) || says_nothing(b)) return false;
    return near->words + near->entities + near->synonyms > 0;
}

static bool share_subject(const ClaimTerms *a, const ClaimTerms *b)
{
    for (uint32_t i = 0, k = 0; i < a->terms.count && k < b->terms.count;) {
        const Term *x = &a->terms.at[i], *y = &b->terms.at[k];
        if (x->symbol == y->symbol && x->subject && y->subject) return true;
        i += x->symbol <= y->symbol;
        k += y->symbol <= x->symbol;
    }
    return false;
}

/* "500 were hurt", "59 were killed"; but "the pilot was hurt", "the pilot died" are rivals. */
static bool other_casualties(const ClaimTerms *a, const ClaimTerms *b)
{
    bool counted = a->dead || a->hurt || b->dead || b->hurt;
    bool same = (a->kills && b->kills) || (a->hurts && b->hurts);
    return counted && !same && ((a->kills && b->hurts) || (a->hurts && b->kills));
}

/* Never one fact: the dead and the hurt; "the ministry said on Tuesday", "the club said on
 * Tuesday". */
static bool are_apart(const Claim *x, const Claim *y, const ClaimTerms *a, const ClaimTerms *b)
{
    if (other_casualties(a, b)) return true;
    bool saying = x->kind == CLAIM_SAYING || y->kind == CLAIM_SAYING;
    return saying && !share_subject(a, b);
}

Ground claims_likeness(const TermTable *table, const Article *articles, const ClaimTerms *a,
                       const ClaimTerms *b, Likeness *likeness)
{
    const Claim *x = &articles[a->ref.article].claims.at[a->ref.claim];
    const Claim *y = &articles[b->ref.article].claims.at[b->ref.claim];
    if (are_apart(x, y, a, b)) return GROUND_APART;
    Nearness nearness = terms_nearness(table, a, b);
    const Nearness *near = &nearness;
    *likeness = (Likeness){{
#define LIKENESS_FEATURE(name, value) [LIKE_##name] = as_feature((int64_t)(value)),
#include "story/likeness_features.def"
#undef LIKENESS_FEATURE
    }};
    return has_ground(a, b, near) ? GROUND_SOME : GROUND_NONE;
}

int32_t likeness_score(const LikenessModel *model, const Likeness *likeness)
{
    int32_t score = model->prior;
    for (uint32_t i = 0; i < model->count; i++) {
        const LikenessTree *tree = &model->trees[i];
        const LikenessSplit *first = &tree->splits[0];
        uint32_t side = likeness->of[first->feature] > first->above;
        const LikenessSplit *second = &tree->splits[1 + side];
        score += tree->leaves[2 * side + (likeness->of[second->feature] > second->above)];
    }
    return score;
}
