/* Times, certainty, polarity, quotations and content of one fact. */
#include "story/compare.h"

static const struct {
    const char *name;
    bool conflict;
    uint32_t weight;
    const char *says;
} relations[] = {
#define RELATION(name, json, conflict, weight, says) {json, conflict, weight, says},
#include "story/relations.def"
#undef RELATION
};

Difference *difference_add(Comparer *comparer, DifferenceKind kind, Relation relation)
{
    Difference *difference = LIST_ADD(comparer->arena, &comparer->fact->differences);
    difference->kind = kind;
    difference->relation = relations[relation].name;
    difference->conflict = relations[relation].conflict;
    difference->weight = relations[relation].weight;
    difference->why = str_of(relations[relation].says);
    return difference;
}

void value_add(Comparer *comparer, Difference *difference, uint32_t article, Span span)
{
    for (uint32_t i = 0; i < difference->values.count; i++) {
        const Value *value = &difference->values.at[i];
        if (value->article == article && value->span.from == span.from) return;
    }
    LIST_PUSH(comparer->arena, &difference->values, ((Value){article, span}));
}

/* ---- times ----------------------------------------------------------------------------------- */

typedef enum TimeRelation { TIMES_EQUAL, TIMES_NARROWER, TIMES_EXCLUDE, TIMES_APART } TimeRelation;

static Str day_of(Str value)
{
    uint32_t clock = str_find(value, STR("T"));
    return clock == NONE ? value : str_slice(value, 0, clock);
}

/* "2024-07-03" lies in "2024-07", in "2024" and in "2024-07-03/2024-07-04". */
static bool day_within(Str narrow, Str wide)
{
    uint32_t slash = str_find(wide, STR("/"));
    if (slash == NONE) return narrow.size > wide.size && str_starts(narrow, wide);
    Str from = str_slice(wide, 0, slash), to = str_slice(wide, slash + 1, wide.size);
    return str_compare(from, narrow) <= 0 &&
           (str_compare(narrow, to) <= 0 || str_starts(narrow, to));
}

static bool is_calendar(Str value)
{
    return value.size >= 4 && value.at[0] >= '0' && value.at[0] <= '9';
}

static TimeRelation time_relation(Str a, Str b)
{
    if (!is_calendar(a) || !is_calendar(b)) return TIMES_APART;
    if (str_equal(a, b)) return TIMES_EQUAL;
    Str day_a = day_of(a), day_b = day_of(b);
    if (str_equal(day_a, day_b)) {
        bool clock_a = str_find(a, STR(":")) != NONE, clock_b = str_find(b, STR(":")) != NONE;
        return clock_a && clock_b ? TIMES_EXCLUDE : TIMES_NARROWER;
    }
    if (day_within(day_a, day_b) || day_within(day_b, day_a)) return TIMES_NARROWER;
    const uint32_t whole_day = 10;
    return day_a.size == whole_day && day_b.size == whole_day ? TIMES_EXCLUDE : TIMES_APART;
}

static bool times_exclude(const Comparer *comparer, uint32_t i, uint32_t k)
{
    const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
    if (a->time == NONE || b->time == NONE) return false;
    Str x = fact_article(comparer, i)->found.times.at[a->time].value;
    Str y = fact_article(comparer, k)->found.times.at[b->time].value;
    return time_relation(x, y) == TIMES_EXCLUDE;
}

void compare_times(Comparer *comparer)
{
    Difference *difference = NULL;
    const Fact *fact = comparer->fact;
    for (uint32_t i = 0; i < fact->claims.count; i++) {
        for (uint32_t k = i + 1; k < fact->claims.count; k++) {
            const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
            if (a->time == NONE || b->time == NONE) continue;
            if (fact->claims.at[i].article == fact->claims.at[k].article) continue;
            const Time *x = &fact_article(comparer, i)->found.times.at[a->time];
            const Time *y = &fact_article(comparer, k)->found.times.at[b->time];
            TimeRelation relation = time_relation(x->value, y->value);
            bool exclude = relation == TIMES_EXCLUDE && same_subject_and_verb(comparer, i, k) &&
                           a->times.count == 1 && b->times.count == 1;
            if (!exclude && relation != TIMES_NARROWER) continue;
            if (!difference || (exclude && !difference->conflict))
                difference = difference_add(comparer, DIFFERENCE_DATE,
                                            exclude ? RELATION_DATES_EXCLUDE : RELATION_NARROWER);
            if (difference->conflict != exclude) continue;
            value_add(comparer, difference, fact->claims.at[i].article, x->span);
            value_add(comparer, difference, fact->claims.at[k].article, y->span);
        }
    }
}

/* ---- certainty and polarity ------------------------------------------------------------------ */

static Span verb_or_claim(const Claim *claim)
{
    return span_size(claim->predicate) ? claim->predicate : claim->span;
}

void compare_certainty(Comparer *comparer)
{
    const Fact *fact = comparer->fact;
    Difference *denied = NULL, *hedged = NULL;
    for (uint32_t i = 0; i < fact->claims.count; i++) {
        for (uint32_t k = i + 1; k < fact->claims.count; k++) {
            const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
            if (fact->claims.at[i].article == fact->claims.at[k].article) continue;
            Difference **which = NULL;
            if (a->polarity != b->polarity && is_denial(comparer, i, k))
                which = &denied;
            else if (a->certainty != b->certainty && a->polarity == b->polarity &&
                     same_assertion(comparer, i, k))
                which = &hedged;
            if (!which) continue;
            if (!*which)
                *which = which == &denied ? difference_add(comparer, DIFFERENCE_NEGATION,
                                                           RELATION_AFFIRMED_AND_DENIED)
                                          : difference_add(comparer, DIFFERENCE_CERTAINTY,
                                                           RELATION_LESS_CERTAIN);
            bool words = which == &denied; /* "found no damage": the verb alone may not show it */
            value_add(comparer, *which, fact->claims.at[i].article,
                      words ? a->span : verb_or_claim(a));
            value_add(comparer, *which, fact->claims.at[k].article,
                      words ? b->span : verb_or_claim(b));
        }
    }
}

/* Polarities or days that differ where nothing shows that the same is meant: no conflict, but no
 * agreement either. */
void compare_other_cases(Comparer *comparer)
{
    const Fact *fact = comparer->fact;
    for (uint32_t i = 0; i < fact->claims.count; i++) {
        for (uint32_t k = i + 1; k < fact->claims.count; k++) {
            const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
            if (fact->claims.at[i].article == fact->claims.at[k].article) continue;
            bool denied = a->polarity != b->polarity;
            if (!denied && !times_exclude(comparer, i, k)) continue;
            Difference *difference =
                denied ? difference_add(comparer, DIFFERENCE_NEGATION, RELATION_OTHER_DENIAL)
                       : difference_add(comparer, DIFFERENCE_DATE, RELATION_OTHER_TIME);
            value_add(comparer, difference, fact->claims.at[i].article, a->span);
            value_add(comparer, difference, fact->claims.at[k].article, b->span);
            return;
        }
    }
}

/* ---- quotations ------------------------------------------------------------------------------ */

static bool fact_holds(const Comparer *comparer, uint32_t article, Span span)
{
    for (uint32_t i = 0; i < comparer->fact->claims.count; i++)
        if (comparer->fact->claims.at[i].article == article &&
            span_overlaps(fact_claim(comparer, i)->span, span))
            return true;
    return false;
}

static Str value_words(const Comparer *comparer, uint32_t article, Span span)
{
    Str bytes = comparer->story->articles[article].text->bytes;
    return str_fold(comparer->arena, str_at(bytes, span));
}

/* The difference that already says of two other articles that these words stand for those. */
static Difference *quote_difference_like(const Comparer *comparer, Relation relation, Str a, Str b)
{
    for (uint32_t i = 0; i < comparer->fact->differences.count; i++) {
        Difference *known = &comparer->fact->differences.at[i];
        if (known->kind != DIFFERENCE_QUOTE || known->relation != relations[relation].name)
            continue;
        const Value *values = known->values.at;
        Str first = value_words(comparer, values[0].article, values[0].span);
        Str second = value_words(comparer, values[1].article, values[1].span);
        bool same = str_equal(first, a) && str_equal(second, b);
        if (same || (str_equal(first, b) && str_equal(second, a))) return known;
    }
    return NULL;
}

/* A long quotation has several facts: each shows what differs in its own words. */
static void quote_pair_compare(Comparer *comparer, const QuotePair *pair)
{
    for (uint32_t d = 0; d < pair->differences.count; d++) {
        const QuoteDifference *found = &pair->differences.at[d];
        if (found->kind == QUOTE_SPELLING) continue;
        if (!fact_holds(comparer, pair->article_a, found->a) ||
            !fact_holds(comparer, pair->article_b, found->b))
            continue;
        Relation relation =
            found->kind == QUOTE_WORD ? RELATION_QUOTED_WORDS_DIFFER : RELATION_MARKS_REMOVED;
        Difference *difference = quote_difference_like(
            comparer, relation, value_words(comparer, pair->article_a, found->a),
            value_words(comparer, pair->article_b, found->b));
        if (!difference) difference = difference_add(comparer, DIFFERENCE_QUOTE, relation);
        value_add(comparer, difference, pair->article_a, found->a);
        value_add(comparer, difference, pair->article_b, found->b);
    }
}

void compare_quotes(Comparer *comparer)
{
    const Story *story = comparer->story;
    for (uint32_t i = 0; i < story->quotes.count; i++) {
        const QuotePair *pair = &story->quotes.at[i];
        Span a = story->articles[pair->article_a].found.quotes.at[pair->quote_a].span;
        Span b = story->articles[pair->article_b].found.quotes.at[pair->quote_b].span;
        if (fact_holds(comparer, pair->article_a, a) && fact_holds(comparer, pair->article_b, b))
            quote_pair_compare(comparer, pair);
    }
}

/* ---- what one claim tells and another doesn't ------------------------------------------------ */

static bool terms_hold(const ClaimTerms *claim, uint32_t symbol)
{
    for (uint32_t i = 0; i < claim->terms.count; i++)
        if (claim->terms.at[i].symbol == symbol) return true;
    return false;
}

/* Whether `a` names somebody, some place, time or number that no claim of article `other` does. */
static bool tells_more(const TermTable *table, const Indexes *cluster, const ClaimTerms *a,
                       uint32_t other, bool names_only)
{
    for (uint32_t t = 0; t < a->terms.count; t++) {
        const Term *term = &a->terms.at[t];
        if (!term->entity && (names_only || !term->value)) continue;
        bool told = false;
        for (uint32_t i = 0; i < cluster->count && !told; i++) {
            const ClaimTerms *b = &table->claims.at[cluster->at[i]];
            told = b->ref.article == other && terms_hold(b, term->symbol);
        }
        if (!told) return true;
    }
    return false;
}

/* "sank off Gotland", "sank off Bornholm": each names what the other doesn't. However many other
 * words they share, that is no agreement. */
static bool names_apart(const TermTable *table, const Indexes *cluster, const ClaimTerms *a,
                        const ClaimTerms *b)
{
    return tells_more(table, cluster, a, b->ref.article, true) &&
           tells_more(table, cluster, b, a->ref.article, true);
}

void compare_content(Comparer *comparer, const TermTable *table, const Indexes *cluster)
{
    for (uint32_t i = 0; i < cluster->count; i++) {
        for (uint32_t k = 0; k < cluster->count; k++) {
            const ClaimTerms *a = &table->claims.at[cluster->at[i]];
            const ClaimTerms *b = &table->claims.at[cluster->at[k]];
            if (a->ref.article == b->ref.article) continue;
            bool apart = names_apart(table, cluster, a, b);
            if (!apart && terms_nearness(a, b).dice >= SAME_CONTENT) continue;
            if (!apart && !tells_more(table, cluster, a, b->ref.article, false)) continue;
            Difference *difference = difference_add(
                comparer, DIFFERENCE_OTHER, apart ? RELATION_OTHER_NAMES : RELATION_MORE_TOLD);
            value_add(comparer, difference, a->ref.article, fact_claim(comparer, i)->span);
            value_add(comparer, difference, b->ref.article, fact_claim(comparer, k)->span);
            return;
        }
    }
}
