/* Quotations and content of one fact; what all comparisons share. */
#include "story/compare.h"

#include <string.h>

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

bool relation_excludes(Relation relation)
{
    return relations[relation].conflict;
}

Difference *difference_of(Comparer *comparer, DifferenceKind kind, Relation relation, Str slot)
{
    for (uint32_t i = 0; i < comparer->fact->differences.count; i++) {
        Difference *known = &comparer->fact->differences.at[i];
        if (known->kind == kind && known->relation == relations[relation].name &&
            str_equal(known->slot, slot))
            return known;
    }
    Difference *difference = difference_add(comparer, kind, relation);
    difference->slot = slot;
    return difference;
}

/* The first place in order at or behind that of an article. */
static uint32_t value_place(const Difference *difference, uint32_t article, uint32_t from)
{
    uint32_t low = 0, high = difference->in_order.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const Value *value = &difference->values.at[difference->in_order.at[middle]];
        if (value->article < article || (value->article == article && value->span.from < from))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t value_over(const Difference *difference, uint32_t article, Span span)
{
    uint32_t first = NONE;
    for (uint32_t place = value_place(difference, article, span.to); place-- > 0;) {
        uint32_t index = difference->in_order.at[place];
        const Value *value = &difference->values.at[index];
        if (value->article != article || value->span.from + difference->longest < span.from) break;
        if (span_overlaps(value->span, span) && index < first) first = index;
    }
    return first;
}

static bool values_hold(const Difference *difference, Value value)
{
    return value_over(difference, value.article, value.span) != NONE;
}

/* A place that differs is a name that differs, and said once. */
static bool kinds_alike(DifferenceKind one, DifferenceKind other)
{
    bool names = (one == DIFFERENCE_NAME || one == DIFFERENCE_PLACE) &&
                 (other == DIFFERENCE_NAME || other == DIFFERENCE_PLACE);
    return one == other || names;
}

void rivals_add(Comparer *comparer, DifferenceKind kind, Relation relation, Str slot, Value a,
                Value b)
{
    for (uint32_t i = 0; i < comparer->fact->differences.count; i++) {
        const Difference *known = &comparer->fact->differences.at[i];
        if (kinds_alike(known->kind, kind) && known->conflict == relations[relation].conflict &&
            values_hold(known, a) && values_hold(known, b))
            return;
    }
    Difference *difference = difference_of(comparer, kind, relation, slot);
    value_add(comparer, difference, a.article, a.span);
    value_add(comparer, difference, b.article, b.span);
}

void value_add(Comparer *comparer, Difference *difference, uint32_t article, Span span)
{
    Indexes *order = &difference->in_order;
    uint32_t place = value_place(difference, article, span.from);
    if (place < order->count) {
        const Value *value = &difference->values.at[order->at[place]];
        if (value->article == article && value->span.from == span.from) return;
    }
    LIST_PUSH(comparer->arena, &difference->values, ((Value){article, span}));
    LIST_PUSH(comparer->arena, order, 0);
    memmove(order->at + place + 1, order->at + place,
            (order->count - 1 - place) * sizeof *order->at);
    order->at[place] = difference->values.count - 1;
    if (span_size(span) > difference->longest) difference->longest = span_size(span);
}

/* ---- quotations ------------------------------------------------------------------------------ */

/* The first claim of the fact that is of this article, or of a later one. */
static uint32_t claims_from(const Fact *fact, uint32_t article)
{
    uint32_t low = 0, high = fact->claims.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (fact->claims.at[middle].article < article)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool fact_holds(const Comparer *comparer, uint32_t article, Span span)
{
    const Fact *fact = comparer->fact;
    for (uint32_t i = claims_from(fact, article);
         i < fact->claims.count && fact->claims.at[i].article == article; i++)
        if (span_overlaps(fact_claim(comparer, i)->span, span)) return true;
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
        bool marks = found->kind == QUOTE_MARKS_REMOVED || found->kind == QUOTE_MARKS_ADDED;
        if (!marks && found->kind < QUOTE_CUT_HIDDEN) continue;
        if (!fact_holds(comparer, pair->article_a, found->a) &&
            !fact_holds(comparer, pair->article_b, found->b))
            continue;
        Relation relation = marks ? RELATION_MARKS_REMOVED : RELATION_QUOTED_WORDS_DIFFER;
        Difference *difference = quote_difference_like(
            comparer, relation, value_words(comparer, pair->article_a, found->a),
            value_words(comparer, pair->article_b, found->b));
        if (!difference) difference = difference_add(comparer, DIFFERENCE_QUOTE, relation);
        value_add(comparer, difference, pair->article_a, found->a);
        value_add(comparer, difference, pair->article_b, found->b);
    }
}

uint32_t quote_pairs_from(const QuotePairs *pairs, uint32_t article, uint32_t quote)
{
    uint32_t low = 0, high = pairs->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const QuotePair *pair = &pairs->at[middle];
        if (pair->article_a < article || (pair->article_a == article && pair->quote_a < quote))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* A quotation that stands in the fact beside those of later articles that stand in it too. */
static void quote_compare(Comparer *comparer, uint32_t article, uint32_t quote)
{
    const Story *story = comparer->story;
    for (uint32_t i = quote_pairs_from(&story->quotes, article, quote); i < story->quotes.count;
         i++) {
        const QuotePair *pair = &story->quotes.at[i];
        if (pair->article_a != article || pair->quote_a != quote) return;
        Span there = story->articles[pair->article_b].found.quotes.at[pair->quote_b].span;
        if (fact_holds(comparer, pair->article_b, there)) quote_pair_compare(comparer, pair);
    }
}

void compare_quotes(Comparer *comparer)
{
    const Fact *fact = comparer->fact;
    for (uint32_t i = 0, article = NONE; i < fact->claims.count; i++) {
        if (fact->claims.at[i].article == article) continue;
        article = fact->claims.at[i].article;
        for (uint32_t q = 0; q < fact_article(comparer, i)->found.quotes.count; q++)
            if (fact_holds(comparer, article, fact_article(comparer, i)->found.quotes.at[q].span))
                quote_compare(comparer, article, q);
    }
}

/* ---- what one claim tells and another doesn't ------------------------------------------------ */

static bool terms_hold(const ClaimTerms *claim, uint32_t symbol)
{
    for (uint32_t i = 0; i < claim->terms.count; i++)
        if (claim->terms.at[i].symbol == symbol) return true;
    return false;
}

/* The claims of a fact and their terms, in the same order. */
typedef struct Contents {
    const Comparer *comparer;
    const TermTable *table;
    const Cluster *cluster;
} Contents;

static const ClaimTerms *terms_of(const Contents *contents, uint32_t index)
{
    return &contents->table->claims.at[contents->cluster->at[index].claim];
}

/* "The tram, [built in 1998], carries 60": what a claim of its own inside this one tells. */
static bool told_aside(const Contents *contents, uint32_t index, uint32_t symbol)
{
    const Claim *claim = fact_claim(contents->comparer, index);
    const Article *article = fact_article(contents->comparer, index);
    const ClaimTerms *own = terms_of(contents, index);
    const ClaimTerms *end = contents->table->claims.at + contents->table->claims.count;
    for (const ClaimTerms *terms = own + 1; terms < end; terms++) {
        const Claim *other = &article->claims.at[terms->ref.claim];
        if (terms->ref.article != own->ref.article || other->span.from >= claim->span.to)
            return false;
        Span start = {other->span.from, other->span.from + 1};
        if (is_aside(article, claim, start) && terms_hold(terms, symbol)) return true;
    }
    return false;
}

static bool article_tells_term(const Contents *contents, uint32_t article, uint32_t symbol)
{
    for (uint32_t i = 0; i < contents->cluster->count; i++) {
        const ClaimTerms *terms = terms_of(contents, i);
        if (terms->ref.article == article && terms_hold(terms, symbol)) return true;
    }
    return false;
}

/* Whether claim i names somebody, some place, time or number that no claim of claim k's article
 * does. */
static bool tells_more(const Contents *contents, uint32_t i, uint32_t k, bool names_only)
{
    const ClaimTerms *own = terms_of(contents, i);
    for (uint32_t t = 0; t < own->terms.count; t++) {
        const Term *term = &own->terms.at[t];
        if (term->kind != TERM_ENTITY && (names_only || !term_is_value(term))) continue;
        if (!article_tells_term(contents, terms_of(contents, k)->ref.article, term->symbol) &&
            !told_aside(contents, i, term->symbol))
            return true;
    }
    return false;
}

/* "sank off Gotland", "sank off Bornholm": each names what the other doesn't. However many other
 * words they share, that is no agreement. */
static bool names_apart(const Contents *contents, uint32_t i, uint32_t k)
{
    return tells_more(contents, i, k, true) && tells_more(contents, k, i, true);
}

void compare_content(Comparer *comparer, const TermTable *table, const Cluster *cluster)
{
    Contents contents = {comparer, table, cluster};
    for (uint32_t i = 0; i < cluster->count; i++) {
        for (uint32_t k = 0; k < cluster->count; k++) {
            const ClaimTerms *a = terms_of(&contents, i), *b = terms_of(&contents, k);
            if (a->ref.article == b->ref.article) continue;
            if (!(i < k ? are_laid(comparer, i, k) : are_laid(comparer, k, i))) continue;
            if (cluster->at[i].guest || cluster->at[k].guest) continue;
            bool apart = names_apart(&contents, i, k);
            if (!apart && terms_nearness(table, a, b).dice >= SAME_CONTENT) continue;
            if (!apart && !tells_more(&contents, i, k, false)) continue;
            Difference *difference = difference_add(
                comparer, DIFFERENCE_OTHER, apart ? RELATION_OTHER_NAMES : RELATION_MORE_TOLD);
            value_add(comparer, difference, a->ref.article, fact_claim(comparer, i)->span);
            value_add(comparer, difference, b->ref.article, fact_claim(comparer, k)->span);
            return;
        }
    }
}
