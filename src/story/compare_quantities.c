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

typedef enum Counted { COUNTED_THINGS, COUNTED_PEOPLE, COUNTED_SOME_PEOPLE } Counted;

static Counted counted_of(Str unit)
{
#define PERSON_NOUN(word)                                                                          \
    if (str_is(unit, word)) return COUNTED_PEOPLE;
#define PERSON_PART(word)                                                                          \
    if (str_is(unit, word)) return COUNTED_SOME_PEOPLE;
#include "story/casualty_words.def"
    return unit.size == 0 || casualty_of(unit) ? COUNTED_PEOPLE : COUNTED_THINGS;
}

/* One figure of the fact, and what it counts. */
typedef struct Figure {
    uint32_t article, claim;
    const Quantity *quantity;
    Casualty casualty;
} Figure;
typedef LIST(Figure) Figures;

/* "59 are dead and | 500 were hurt", "59 dead, | 527 hurt": another count begins. */
static bool parts_counts(const Word *word)
{
    return word->upos == UPOS_CCONJ || word->upos == UPOS_PUNCT;
}

static Casualty casualty_near(const Article *article, const Claim *claim, const Quantity *quantity)
{
    uint32_t from = claim->first_token, to = claim->first_token + claim->token_count;
    uint32_t start = quantity->first_token, end = start + quantity->token_count;
    bool behind = true;
    for (uint32_t step = 1; step <= CASUALTY_REACH; step++) {
        behind = behind && start >= from + step && step <= CASUALTY_REACH / 2 &&
                 !parts_counts(&article->words.at[start - step]);
        Casualty before =
            behind ? casualty_of(article->words.at[start - step].lemma) : CASUALTY_NONE;
        if (before) return before;
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

/* Kilometres and miles are one kind of measure. */
static bool same_measure(const Quantity *x, const Quantity *y)
{
    return str_equal(x->unit, y->unit) ||
           (x->base_unit.size && str_equal(x->base_unit, y->base_unit));
}

/* What is compared where the units differ: both in their base unit. */
static Quantity in_base(Quantity quantity)
{
    quantity.value = quantity.base_value;
    quantity.high = quantity.base_high;
    quantity.unit = quantity.base_unit;
    return quantity;
}

/* "€40m ($43m)" and "€40m ($45m)": of a converted amount only the original was told. */
static bool both_converted(const Quantity *x, const Quantity *y)
{
    return x->original != NONE && y->original != NONE;
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

/* Whether the article also gives `quantity`'s own figure: then it counts something else. */
static bool article_tells(const Article *article, const Quantity *quantity)
{
    for (uint32_t i = 0; i < article->found.quantities.count; i++) {
        const Quantity *other = &article->found.quantities.at[i];
        if (str_equal(other->unit, quantity->unit) &&
            decimal_compare(other->value, quantity->value) == 0)
            return true;
    }
    return false;
}

/* A part is compared with the whole only where it is larger: that can't be. */
static bool count_the_same_people(const Quantity *x, const Quantity *y)
{
    Counted a = counted_of(x->unit), b = counted_of(y->unit);
    if (a == COUNTED_THINGS || b == COUNTED_THINGS) return false;
    if (str_equal(x->unit, y->unit) || (a == COUNTED_PEOPLE && b == COUNTED_PEOPLE)) return true;
    if (a == b) return false;
    return decimal_compare(x->value, y->value) == (a == COUNTED_SOME_PEOPLE ? 1 : -1);
}

static int32_t claim_year(const Comparer *comparer, uint32_t claim)
{
    const Claim *it = fact_claim(comparer, claim);
    const Article *article = fact_article(comparer, claim);
    const Date *dated = it->time == NONE ? NULL : &article->found.times.at[it->time].first;
    return dated && dated->month ? dated->year : article->anchor.date.year;
}

/* "in 1991 a man killed 22 people": another event, told for comparison. */
static bool years_differ(const Comparer *comparer, const Figure *a, const Figure *b)
{
    int32_t x = claim_year(comparer, a->claim), y = claim_year(comparer, b->claim);
    return x && y && (x > y + 1 || y > x + 1);
}

static Str word_after(const Comparer *comparer, const Figure *figure)
{
    const Article *article = fact_article(comparer, figure->claim);
    uint32_t next = figure->quantity->first_token + figure->quantity->token_count;
    bool noun = next < article->text->tokens.count && article->words.at[next].upos == UPOS_NOUN;
    return noun ? article->words.at[next].lemma : (Str){0};
}

/* "a five-year-old boy", "the boy, aged six": an age is somebody's. */
static bool same_holder(const Comparer *comparer, const Figure *a, const Figure *b)
{
    Str x = word_after(comparer, a), y = word_after(comparer, b);
    return str_is(a->quantity->unit, "years old") && x.size && str_equal(x, y);
}

static bool count_the_same(const Comparer *comparer, const Figures *figures, const Figure *a,
                           const Figure *b)
{
    const Quantity *x = a->quantity, *y = b->quantity;
    if (a->article == b->article || a->casualty != b->casualty || x->other != y->other)
        return false;
    if (years_differ(comparer, a, b)) return false;
    if (a->casualty) return count_the_same_people(x, y);
    if (!x->unit.size || !same_measure(x, y)) return false;
    if (both_converted(x, y)) return false;
    if (alike_in_claim(figures, a) > 1 || alike_in_claim(figures, b) > 1) return false;
    if (article_tells(fact_article(comparer, a->claim), y) ||
        article_tells(fact_article(comparer, b->claim), x))
        return decimal_compare(x->value, y->value) == 0;
    if (same_holder(comparer, a, b)) return true;
    if ((is_currency(x->unit) || str_is(x->unit, "percent")) && !within_factor(x->value, y->value))
        return false;
    return same_subject_and_verb(comparer, a->claim, b->claim);
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
static bool figures_relation(const Quantity *x, const Quantity *y, Relation *relation)
{
    bool units_differ = !str_equal(x->unit, y->unit) && same_measure(x, y);
    Quantity base_x = units_differ ? in_base(*x) : *x, base_y = units_differ ? in_base(*y) : *y;
    const Quantity *a = &base_x, *b = &base_y;
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

/* Figures of one unit that nothing shows to be rivals: no conflict, but no agreement either. */
void compare_other_counts(Comparer *comparer)
{
    Figures figures = figures_collect(comparer);
    Difference *found = NULL;
    for (uint32_t i = 0; i < figures.count; i++) {
        for (uint32_t k = i + 1; k < figures.count; k++) {
            const Figure *a = &figures.at[i], *b = &figures.at[k];
            Relation relation;
            bool alike = a->article != b->article && a->casualty == b->casualty &&
                         !both_converted(a->quantity, b->quantity) &&
                         str_equal(a->quantity->unit, b->quantity->unit);
            if (alike && figures_relation(a->quantity, b->quantity, &relation) &&
                relation == RELATION_FIGURES_EXCLUDE)
                figures_say(comparer, a, b, RELATION_OTHER_COUNT, &found);
        }
    }
}
