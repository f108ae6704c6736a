/* One sum of evidence: what the claims share, where they stand, and what sets them apart. Each
 * weight is in limits.h with its reason. */
#include "story/likeness.h"

#include "story/compare.h"

static int32_t at_most(uint32_t count, uint32_t most)
{
    return (int32_t)(count < most ? count : most);
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
        return OTHER_CASUALTIES;
    return (a->dead && b->dead ? BOTH_DEAD : 0) + (a->hurt && b->hurt ? BOTH_HURT : 0);
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
    if (same) return SAME_COUNT;
    return other && !both_count_casualties(a, b) ? OTHER_COUNT : 0;
}

static int32_t place_evidence(const Claim *x, const Claim *y, const ClaimTerms *a,
                              const ClaimTerms *b)
{
    uint32_t apart = a->depth > b->depth ? a->depth - b->depth : b->depth - a->depth;
    int32_t sum = -(int32_t)apart * PLACE_APART / 100;
    if (a->lead && b->lead) sum += BOTH_LEAD;
    sum += ((x->place == BLOCK_HEADLINE) + (y->place == BLOCK_HEADLINE)) * HEADLINE_EACH;
    return sum;
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
    if (a->act == b->act) return SAME_ACT;
    return claim_holds(a, b->act) || claim_holds(b, a->act) ? ACT_NAMED : 0;
}

static int32_t stance_evidence(const Claim *x, const Claim *y)
{
    return (x->polarity != y->polarity ? OTHER_POLARITY : 0) +
           (x->certainty != y->certainty ? OTHER_CERTAINTY : 0) +
           (x->aspect != y->aspect ? OTHER_ASPECT : 0);
}

/* "Germany:", before a headline. */
static bool says_nothing(const ClaimTerms *claim)
{
    return claim->act == NONE && claim->terms.count < 2;
}

/* A day or a figure in common says nothing where nothing else is shared. */
static bool has_ground(const ClaimTerms *a, const ClaimTerms *b, const Nearness *near,
                       uint32_t around)
{
    if (both_count_casualties(a, b)) return true;
    if (says_nothing(a) || says_nothing(b)) return false;
    if (near->words + near->entities + near->synonyms == 0) return false;
    return near->dice >= LEAST_SHARE || around >= LEAST_AROUND;
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

Likeness claims_likeness(const TermTable *table, const Article *articles, const ClaimTerms *a,
                         const ClaimTerms *b)
{
    const Claim *x = &articles[a->ref.article].claims.at[a->ref.claim];
    const Claim *y = &articles[b->ref.article].claims.at[b->ref.claim];
    Nearness near = terms_nearness(table, a, b);
    uint32_t around = sentences_nearness(table, a, b);
    if (are_apart(x, y, a, b)) return (Likeness){APART, 0};
    if (!has_ground(a, b, &near, around)) return (Likeness){UNLIKE - NEAREST, 0};
    int32_t sum = PRIOR;
    sum += (int32_t)(near.dice * SHARE_OF_BOTH + near.within * SHARE_OF_SHORTER +
                     around * SHARE_AROUND + near.arguments * SHARE_OF_ARGUMENTS) /
           100;
    sum += at_most(near.words, 5) * WORD_EACH + at_most(near.entities, 4) * ENTITY_EACH;
    sum += at_most(near.values, 2) * VALUE_EACH + at_most(near.synonyms, 3) * SYNONYM_EACH;
    sum += act_evidence(a, b);
    sum += casualties_evidence(table, a, b);
    sum -= (int32_t)((log2_16(a->terms.count + 1) + log2_16(b->terms.count + 1)) * LENGTH_EACH /
                     (2 * BIT));
    sum += counts_evidence(a, b) + place_evidence(x, y, a, b) + stance_evidence(x, y);
    return (Likeness){sum, near.dice + near.within * 3 / 10};
}
