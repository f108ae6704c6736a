/* Figures as facets: what is counted or measured, and when two articles count the same. */
#include "story/cue_words.h"
#include "story/facets.h"

/* "per cent", "people", "metres" may count or measure anything. */
static bool is_general(const Quantity *quantity)
{
    Str unit = quantity->unit;
    return quantity->base_unit.size || unit_is_currency(unit) || str_is(unit, "percent") ||
           str_is(unit, "years old") || people_of(unit) != PEOPLE_NONE;
}

/* "one" is an article as often as a number; "another 1,000 troops" are others than those told. */
static bool counts_nothing(const Article *article, const Quantity *quantity)
{
    uint32_t first = quantity->first_token;
    return decimal_compare(quantity->value, decimal_of(1)) == 0 || !quantity->unit.size ||
           (first && cue_is(article->text->tokens.at[first - 1].fold, CUE_POINTER));
}

/* Per figure of the article the smallest claim that holds it, or NONE. */
static uint32_t *smallest_claims(Facets *facets, uint32_t from, uint32_t to)
{
    const Article *article = &facets->story->articles[facets->table->claims.at[from].ref.article];
    uint32_t count = article->found.quantities.count;
    uint32_t *smallest = NEW_ARRAY(facets->arena, uint32_t, count + 1);
    uint32_t *size = NEW_ARRAY(facets->arena, uint32_t, count + 1);
    for (uint32_t q = 0; q < count; q++) smallest[q] = NONE;
    for (uint32_t c = from; c < to; c++) {
        const Claim *claim = &article->claims.at[facets->table->claims.at[c].ref.claim];
        for (uint32_t k = 0; k < claim->quantities.count; k++) {
            uint32_t q = claim->quantities.at[k];
            if (smallest[q] != NONE && size[q] <= span_size(claim->span)) continue;
            size[q] = span_size(claim->span);
            smallest[q] = c;
        }
    }
    return smallest;
}

void figures_read(Facets *facets, uint32_t from, uint32_t to)
{
    uint32_t number = facets->table->claims.at[from].ref.article;
    const Article *article = &facets->story->articles[number];
    uint32_t *smallest = smallest_claims(facets, from, to);
    for (uint32_t q = 0; q < article->found.quantities.count; q++) {
        const Quantity *quantity = &article->found.quantities.at[q];
        if (smallest[q] == NONE || counts_nothing(article, quantity)) continue;
        const ClaimTerms *terms = &facets->table->claims.at[smallest[q]];
        if (article->claims.at[terms->ref.claim].polarity == POLARITY_NEGATED) continue;
        Reading reading = {.facet = DIFFERENCE_NUMBER,
                           .claim = smallest[q],
                           .article = number,
                           .act = NONE,
                           .hash = terms->hash,
                           .span = quantity->span,
                           .quantity = quantity};
        Str unit = quantity->base_unit.size ? quantity->base_unit : quantity->unit;
        reading.thing =
            symbol_of(facets->things, str_format(facets->arena, "%u %.*s",
                                                 (unsigned)facets->table->event_of[number],
                                                 (int)unit.size, unit.at));
        LIST_PUSH(facets->arena, &facets->readings, reading);
    }
}

/* ---- what counts the same -------------------------------------------------------------------- */

/* "26", "1.5 million": hardly twice in a story by chance. */
static bool is_exact(Decimal value)
{
    return value.digits > 10 && value.digits % 10 != 0;
}

/* "two states": said of much else. */
static bool is_small(Decimal value)
{
    return decimal_compare(value, decimal_of(MOST_SMALL)) <= 0;
}

static bool equal_figures(const Quantity *a, const Quantity *b)
{
    return str_equal(a->unit, b->unit) && decimal_compare(a->value, b->value) == 0 &&
           a->bound != BOUND_BETWEEN && b->bound != BOUND_BETWEEN;
}

/* "[sexual] assaults": words that say which of them are counted. */
static bool counted_alike(const Facets *facets, const Reading *a, const Reading *b)
{
    Str x = str_at(facets->story->articles[a->article].text->bytes, a->quantity->counted);
    Str y = str_at(facets->story->articles[b->article].text->bytes, b->quantity->counted);
    return str_equal(str_fold(facets->arena, x), str_fold(facets->arena, y));
}

static bool same_act(const Facets *facets, const Reading *a, const Reading *b)
{
    return same_predicate(reading_claim(facets, a), reading_claim(facets, b));
}

static int holders_of(const Facets *facets, const Reading *a, const Reading *b)
{
    return holders_compare(&facets->story->articles[a->article], reading_claim(facets, a),
                           a->quantity, &facets->story->articles[b->article],
                           reading_claim(facets, b), b->quantity);
}

static bool is_age(const Quantity *quantity)
{
    return str_is(quantity->unit, "years old");
}

/* "The boy, first said to be four, is three": which of them others mean isn't told. */
bool figures_vary(const Facets *facets, const Reading *a, const Reading *b)
{
    if (decimal_compare(a->quantity->value, b->quantity->value) == 0) return false;
    return holders_of(facets, a, b) >= is_age(a->quantity);
}

/* What comparing knows of two claims of one fact: other wells, years or places, a part of them. */
static bool count_others(const Facets *facets, const Reading *a, const Reading *b)
{
    ClaimRef both[] = {facets->table->claims.at[a->claim].ref,
                       facets->table->claims.at[b->claim].ref};
    Fact fact = {.claims = {.at = both, .count = 2}};
    Comparer comparer = {.arena = facets->arena, .story = facets->story, .fact = &fact};
    return figures_apart(&comparer, 0, a->quantity, 1, b->quantity) ||
           years_differ(&comparer, 0, 1) || places_apart(&comparer, 0, 1);
}

/* Figures that differ count the same only where claims of one fact tell each article's only figure
 * for just that; those that are equal, also where the figure or the sentences tie them. */
bool figures_meet(const Facets *facets, const Reading *a, const Reading *b)
{
    const Quantity *x = a->quantity, *y = b->quantity;
    int held = holders_of(facets, a, b);
    if (held < 0) return false;
    bool general = held == 0 && (is_general(x) || is_general(y)), equal = equal_figures(x, y);
    if (a->article == b->article) return equal;
    if (held > 0 && is_age(x) && (a->varied || b->varied)) return false;
    if (equal && is_exact(x->value)) return true;
    if (x->other != y->other) return false;
    bool together = readings_share_fact(facets, a, b);
    if (equal && is_small(x->value)) return together && same_act(facets, a, b);
    if (equal) return together || (!general && readings_are_tied(facets, a, b));
    Relation relation;
    if (!together || general || a->varied || b->varied || !counted_alike(facets, a, b) ||
        count_others(facets, a, b))
        return false;
    return quantities_relation(x, y, &relation) &&
           (!relation_excludes(relation) || same_act(facets, a, b) ||
            within_factor(x->value, y->value));
}
