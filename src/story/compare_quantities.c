/* Figures of one fact: only what counts the same thing is compared. */
#include "story/casualties.h"
#include "story/compare.h"

/* One figure of the fact, and what it counts. */
typedef struct Figure {
    uint32_t article, claim;
    const Quantity *quantity;
    Casualty casualty;
} Figure;
typedef LIST(Figure) Figures;

/* "38 are dead and | 400 were hurt", "38 dead, | 412 hurt": another count begins. */
static bool parts_counts(const Word *word)
{
    return word->upos == UPOS_CCONJ || word->upos == UPOS_PUNCT;
}

Casualty quantity_casualty(const Article *article, const Claim *claim, const Quantity *quantity)
{
    bool of_verb =
        claim->quantity != NONE && &article->found.quantities.at[claim->quantity] == quantity;
    if (of_verb && casualty_of(claim->lemma)) return casualty_of(claim->lemma);
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
        if (comparer->copy_of[i] != i) continue;
        for (uint32_t k = 0; k < claim->quantities.count; k++) {
            const Quantity *quantity = &article->found.quantities.at[claim->quantities.at[k]];
            LIST_PUSH(comparer->arena, &figures,
                      ((Figure){comparer->fact->claims.at[i].article, i, quantity,
                                quantity_casualty(article, claim, quantity)}));
        }
    }
    return figures;
}

/* Money and shares are measured of many things in one story: only near values may be rivals. */
bool within_factor(Decimal a, Decimal b)
{
    Decimal factor = decimal_of(MEASURE_FACTOR);
    return decimal_compare(a, decimal_times(b, factor)) <= 0 &&
           decimal_compare(b, decimal_times(a, factor)) <= 0;
}

/* Figures of one claim stand together. */
static uint32_t alike_in_claim(const Figures *figures, const Figure *figure)
{
    uint32_t count = 0, first = (uint32_t)(figure - figures->at);
    while (first > 0 && figures->at[first - 1].claim == figure->claim) first--;
    for (uint32_t i = first; i < figures->count && figures->at[i].claim == figure->claim; i++) {
        const Figure *other = &figures->at[i];
        count += other->casualty == figure->casualty &&
                 str_equal(other->quantity->unit, figure->quantity->unit);
    }
    return count;
}

bool article_tells(const Article *article, const Quantity *quantity)
{
    uint32_t count = article->found.quantities.count;
    for (uint32_t i = 0; i < count && i < MOST_FIGURES_OF_ONE; i++) {
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
    People a = people_of(x->unit), b = people_of(y->unit);
    if (a == PEOPLE_NONE || b == PEOPLE_NONE) return false;
    if (str_equal(x->unit, y->unit) || (a == PEOPLE_ALL && b == PEOPLE_ALL)) return true;
    if (a == b) return false;
    return decimal_compare(x->value, y->value) == (a == PEOPLE_SOME ? 1 : -1);
}

static int32_t year_of(const Time *time)
{
    return time->first.month ? time->first.year : 0;
}

/* "On May 2, 2012, it launched one, but confirmed | that the satellite failed": the first date
 * before what is confirmed. */
static int32_t sentence_year(const Article *article, const Claim *claim)
{
    uint32_t from = article->text->sentences.at[claim->sentence].span.from;
    if (!span_size(claim->attribution)) return 0;
    for (uint32_t t = FIRST_FROM(article->found.times, from); t < article->found.times.count; t++) {
        const Time *time = &article->found.times.at[t];
        if (time->span.from >= claim->span.from) return 0;
        if (year_of(time)) return year_of(time);
    }
    return 0;
}

static int32_t claim_year(const Comparer *comparer, uint32_t index)
{
    const Claim *claim = fact_claim(comparer, index);
    const Article *article = fact_article(comparer, index);
    const Time *time = claim->time == NONE ? NULL : &article->found.times.at[claim->time];
    int32_t year = time && !is_aside(article, claim, time->span) ? year_of(time)
                   : !time                                       ? sentence_year(article, claim)
                                                                 : 0;
    return year ? year : article->anchor.date.year;
}

bool years_differ(const Comparer *comparer, uint32_t i, uint32_t k)
{
    int32_t x = claim_year(comparer, i), y = claim_year(comparer, k);
    return x && y && (x > y + 1 || y > x + 1);
}

static bool count_the_same(const Comparer *comparer, const Figures *figures, const Figure *a,
                           const Figure *b)
{
    const Quantity *x = a->quantity, *y = b->quantity;
    if (a->article == b->article || a->casualty != b->casualty || x->other != y->other)
        return false;
    if (years_differ(comparer, a->claim, b->claim)) return false;
    if (a->casualty)
        return count_the_same_people(x, y) && !places_apart(comparer, a->claim, b->claim);
    if (!x->unit.size || !same_measure(x, y)) return false;
    if (both_converted(x, y) || figures_apart(comparer, a->claim, x, b->claim, y)) return false;
    if (alike_in_claim(figures, a) > 1 || alike_in_claim(figures, b) > 1) return false;
    if (article_tells(fact_article(comparer, a->claim), y) ||
        article_tells(fact_article(comparer, b->claim), x))
        return decimal_compare(x->value, y->value) == 0;
    if (same_holder(comparer, a->claim, x, b->claim, y)) return true;
    if ((unit_is_currency(x->unit) || str_is(x->unit, "percent")) &&
        !within_factor(x->value, y->value))
        return false;
    return same_subject_and_verb(comparer, a->claim, b->claim);
}

/* Tolls rise: the later article has the higher figure. */
static bool is_update(const Comparer *comparer, uint32_t a, const Quantity *x, uint32_t b,
                      const Quantity *y)
{
    Date one = comparer->story->articles[a].anchor.date;
    Date two = comparer->story->articles[b].anchor.date;
    if (!one.month || !two.month) return false;
    int later = date_compare(two, one), higher = decimal_compare(y->value, x->value);
    return (later > 0 && higher > 0) || (later < 0 && higher < 0);
}

bool counts_relation(const Comparer *comparer, Casualty casualty, uint32_t a, const Quantity *x,
                     uint32_t b, const Quantity *y, Relation *relation)
{
    if (!quantities_relation(x, y, relation)) return false;
    if (casualty && *relation == RELATION_FIGURES_EXCLUDE && is_update(comparer, a, x, b, y))
        *relation = RELATION_UPDATE;
    return true;
}

static void figures_say(Comparer *comparer, const Figure *a, const Figure *b, Relation relation)
{
    Str slot = a->casualty == CASUALTY_DEAD   ? STR("dead")
               : a->casualty == CASUALTY_HURT ? STR("hurt")
                                              : a->quantity->unit;
    rivals_add(comparer, DIFFERENCE_NUMBER, relation, slot, (Value){a->article, a->quantity->span},
               (Value){b->article, b->quantity->span});
}

void compare_quantities(Comparer *comparer)
{
    Figures figures = figures_collect(comparer);
    for (uint32_t i = 0; i < figures.count; i++) {
        for (uint32_t k = i + 1; k < figures.count; k++) {
            const Figure *a = &figures.at[i], *b = &figures.at[k];
            Relation relation;
            if (a->claim != b->claim && !are_laid(comparer, a->claim, b->claim)) break;
            if (count_the_same(comparer, &figures, a, b) &&
                counts_relation(comparer, a->casualty, a->article, a->quantity, b->article,
                                b->quantity, &relation))
                figures_say(comparer, a, b, relation);
        }
    }
}

/* Figures of one unit that nothing shows to be rivals: no conflict, but no agreement either. */
void compare_other_counts(Comparer *comparer)
{
    Figures figures = figures_collect(comparer);
    for (uint32_t i = 0; i < figures.count; i++) {
        for (uint32_t k = i + 1; k < figures.count; k++) {
            const Figure *a = &figures.at[i], *b = &figures.at[k];
            Relation relation;
            if (a->claim != b->claim && !are_laid(comparer, a->claim, b->claim)) break;
            bool alike = a->article != b->article && a->casualty == b->casualty &&
                         !both_converted(a->quantity, b->quantity) &&
                         !figures_apart(comparer, a->claim, a->quantity, b->claim, b->quantity) &&
                         str_equal(a->quantity->unit, b->quantity->unit);
            if (alike && quantities_relation(a->quantity, b->quantity, &relation) &&
                relation == RELATION_FIGURES_EXCLUDE)
                figures_say(comparer, a, b, RELATION_OTHER_COUNT);
        }
    }
}
