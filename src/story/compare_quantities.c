/* Figures of one fact: only what counts the same thing is compared, and a conflict is what neither
 * rounding, nor a bound, nor a range explains. */
#include "story/compare.h"

typedef enum Casualty { CASUALTY_NONE, CASUALTY_DEAD, CASUALTY_HURT } Casualty;

static Casualty casualty_of(Str lemma)
{
#define CASUALTY(word, what)                                                                       \
    if (str_is(lemma, word)) return CASUALTY_##what;
#include "story/casualty_words.def"
    return CASUALTY_NONE;
}

static bool counts_people(Str unit)
{
#define PERSON_NOUN(word)                                                                          \
    if (str_is(unit, word)) return true;
#include "story/casualty_words.def"
    return unit.size == 0 || casualty_of(unit) != CASUALTY_NONE;
}

/* One figure of the fact, and what it counts. */
typedef struct Figure {
    uint32_t article, claim;
    const Quantity *quantity;
    Casualty casualty;
} Figure;
typedef LIST(Figure) Figures;

/* Tokens looked at on either side of a figure for what happened to those counted. */
enum { CASUALTY_REACH = 6, MEASURE_FACTOR = 2 };

static Casualty casualty_near(const Article *article, const Claim *claim, const Quantity *quantity)
{
    uint32_t from = claim->first_token, to = claim->first_token + claim->token_count;
    uint32_t start = quantity->first_token, end = start + quantity->token_count;
    for (uint32_t step = 1; step <= CASUALTY_REACH; step++) {
        if (start >= from + step && step <= CASUALTY_REACH / 2) {
            Casualty before = casualty_of(article->words.at[start - step].lemma);
            if (before) return before;
        }
        if (end + step - 1 < to) {
            Casualty after = casualty_of(article->words.at[end + step - 1].lemma);
            if (after) return after;
        }
    }
    return CASUALTY_NONE;
}

static Figures figures_collect(Comparer *comparer)
{
    Figures figures = {0};
    for (uint32_t i = 0; i < comparer->fact->claims.count; i++) {
        const Claim *claim = fact_claim(comparer, i);
        const Article *article = fact_article(comparer, i);
        for (uint32_t k = 0; k < claim->quantities.count; k++) {
            const Quantity *quantity = &article->found.quantities.at[claim->quantities.at[k]];
            LIST_PUSH(comparer->arena, &figures,
                      ((Figure){comparer->fact->claims.at[i].article, i, quantity,
                                casualty_near(article, claim, quantity)}));
        }
    }
    return figures;
}

static bool is_currency(Str unit)
{
    return unit.size == 3 && unit.at[0] >= 'A' && unit.at[0] <= 'Z';
}

/* Money and shares are measured of many things in one story: only near values may be rivals. */
static bool within_factor(Decimal a, Decimal b)
{
    Decimal factor = decimal_of(MEASURE_FACTOR);
    return decimal_compare(a, decimal_times(b, factor)) <= 0 &&
           decimal_compare(b, decimal_times(a, factor)) <= 0;
}

static uint32_t alike_in_claim(const Figures *figures, const Figure *figure)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < figures->count; i++) {
        const Figure *other = &figures->at[i];
        count += other->claim == figure->claim && other->casualty == figure->casualty &&
                 str_equal(other->quantity->unit, figure->quantity->unit);
    }
    return count;
}

static bool count_the_same(const Comparer *comparer, const Figures *figures, const Figure *a,
                           const Figure *b)
{
    const Quantity *x = a->quantity, *y = b->quantity;
    if (a->article == b->article || a->casualty != b->casualty || x->other != y->other)
        return false;
    if (a->casualty) return counts_people(x->unit) && counts_people(y->unit);
    if (!x->unit.size || !str_equal(x->unit, y->unit)) return false;
    if (alike_in_claim(figures, a) > 1 || alike_in_claim(figures, b) > 1) return false;
    if (is_currency(x->unit) || str_is(x->unit, "percent"))
        return within_factor(x->value, y->value) && same_assertion(comparer, a->claim, b->claim);
    return true;
}

static bool admits(const Quantity *bound, const Quantity *exact)
{
    int order = decimal_compare(exact->value, bound->value);
    switch (bound->bound) {
    case BOUND_AT_LEAST: return order >= 0;
    case BOUND_AT_MOST: return order <= 0;
    case BOUND_BETWEEN: return order >= 0 && decimal_compare(exact->value, bound->high) <= 0;
    case BOUND_ABOUT:
        /* within a tenth */
        return decimal_compare(decimal_times(exact->value, decimal_of(10)),
                               decimal_times(bound->value, decimal_of(11))) <= 0 &&
               decimal_compare(decimal_times(exact->value, decimal_of(10)),
                               decimal_times(bound->value, decimal_of(9))) >= 0;
    case BOUND_EXACTLY: break;
    }
    return order == 0;
}

static bool is_rounded(const Quantity *a, const Quantity *b)
{
    return decimal_rounds_to(a->value, b->value) || decimal_rounds_to(b->value, a->value);
}

/* False when the two figures are the same. */
static bool figures_relation(const Quantity *a, const Quantity *b, Relation *relation)
{
    bool equal = decimal_compare(a->value, b->value) == 0;
    if (equal && a->bound == b->bound) return false;
    if (equal || admits(a, b) || admits(b, a)) {
        *relation = RELATION_WITHIN_BOUND;
        return true;
    }
    *relation = is_rounded(a, b) ? RELATION_ROUNDED : RELATION_FIGURES_EXCLUDE;
    return true;
}

static void figures_say(Comparer *comparer, const Figure *a, const Figure *b, Relation relation,
                        Difference **found)
{
    bool conflict = relation == RELATION_FIGURES_EXCLUDE;
    if (!*found || (conflict && !(*found)->conflict))
        *found = difference_add(comparer, DIFFERENCE_NUMBER, relation);
    if ((*found)->conflict != conflict) return;
    value_add(comparer, *found, a->article, a->quantity->span);
    value_add(comparer, *found, b->article, b->quantity->span);
}

void compare_quantities(Comparer *comparer)
{
    Figures figures = figures_collect(comparer);
    Difference *found = NULL;
    for (uint32_t i = 0; i < figures.count; i++) {
        for (uint32_t k = i + 1; k < figures.count; k++) {
            const Figure *a = &figures.at[i], *b = &figures.at[k];
            Relation relation;
            if (count_the_same(comparer, &figures, a, b) &&
                figures_relation(a->quantity, b->quantity, &relation))
                figures_say(comparer, a, b, relation, &found);
        }
    }
}
