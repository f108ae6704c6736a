/* What differs is shown once: a difference that another fact shows, and more of it, or that has
 * become a fact of its own, is taken from the facts its claims stand in besides. */
#include "story/facets.h"

static bool value_in(const Difference *difference, Value value)
{
    for (uint32_t v = 0; v < difference->values.count; v++)
        if (difference->values.at[v].article == value.article &&
            span_overlaps(difference->values.at[v].span, value.span))
            return true;
    return false;
}

/* Whether all values of one stand in the other. */
static bool difference_within(const Difference *inner, const Difference *outer)
{
    if (inner->values.count > MOST_OF_A_THING) return false;
    for (uint32_t v = 0; v < inner->values.count; v++)
        if (!value_in(outer, inner->values.at[v])) return false;
    return inner->kind == outer->kind && inner->conflict <= outer->conflict;
}

bool fact_shows(const Fact *fact, const Difference *difference)
{
    for (uint32_t d = 0; d < fact->differences.count; d++)
        if (difference_within(difference, &fact->differences.at[d])) return true;
    return false;
}

bool fact_disputes(const Fact *fact, DifferenceKind kind, Value value)
{
    for (uint32_t d = 0; d < fact->differences.count; d++) {
        const Difference *difference = &fact->differences.at[d];
        if (difference->conflict && difference->kind == kind && value_in(difference, value))
            return true;
    }
    return false;
}

/* What is left of the fact is compared. */
static void fact_compare_left(Facets *facets, uint32_t index)
{
    Comparer comparer = {
        .arena = facets->arena, .story = facets->story, .fact = &facets->story->facts.at[index]};
    claims_lay(&comparer);
    fact_compare_content(&comparer, facets->table, &facets->clusters->at[index]);
    copies_note(&comparer);
}

void differences_move(Facets *facets, const Fact *of_facet, uint32_t index)
{
    Fact *fact = &facets->story->facts.at[index];
    uint32_t count = fact->differences.count, kept = 0;
    for (uint32_t d = 0; d < count; d++)
        if (!fact_shows(of_facet, &fact->differences.at[d]))
            fact->differences.at[kept++] = fact->differences.at[d];
    fact->differences.count = kept;
    if (kept < count) fact_compare_left(facets, index);
}

/* ---- on two facts ---------------------------------------------------------------------------- */

/* Values of their own; what one tells more, or how sure it is, is each fact's own matter. */
static bool is_of_values(const Difference *difference)
{
    return difference->kind == DIFFERENCE_NUMBER || difference->kind == DIFFERENCE_DATE ||
           difference->kind == DIFFERENCE_NAME || difference->kind == DIFFERENCE_PLACE ||
           difference->kind == DIFFERENCE_LIST || difference->kind == DIFFERENCE_QUOTE;
}

/* Values that claims of the fact's own give, not those that visit it. */
static uint32_t values_at_home(const Facets *facets, const Fact *fact, const Difference *difference)
{
    uint32_t home = 0;
    for (uint32_t i = 0; i < fact->claims.count; i++) {
        const ClaimRef *ref = &fact->claims.at[i];
        const Claim *claim = &facets->story->articles[ref->article].claims.at[ref->claim];
        home += !fact->guest[i] && value_over(difference, ref->article, claim->span) != NONE;
    }
    return home;
}

static bool shows_more(const Facets *facets, const Fact *other, const Fact *fact,
                       const Difference *difference)
{
    for (uint32_t d = 0; d < other->differences.count; d++) {
        const Difference *wider = &other->differences.at[d];
        if (!difference_within(difference, wider)) continue;
        if (wider->values.count > difference->values.count) return true;
        if (wider->values.count < difference->values.count) continue;
        uint32_t there = values_at_home(facets, other, wider);
        uint32_t here = values_at_home(facets, fact, difference);
        if (there > here || (there == here && other->claims.count < fact->claims.count))
            return true;
    }
    return false;
}

/* The other facts that claims of this one stand in. */
static Indexes facts_beside(const Facets *facets, uint32_t index)
{
    Indexes beside = {0};
    const Cluster *cluster = &facets->clusters->at[index];
    for (uint32_t i = 0; i < cluster->count; i++) {
        const Indexes *facts = &facets->facts_of[cluster->at[i].claim];
        for (uint32_t f = 0; f < facts->count; f++)
            if (facts->at[f] != index) LIST_PUSH(facets->arena, &beside, facts->at[f]);
    }
    indexes_as_set(&beside);
    return beside;
}

static bool is_shown_elsewhere(const Facets *facets, const Indexes *beside, uint32_t index,
                               const Difference *difference)
{
    const Fact *facts = facets->story->facts.at;
    if (!is_of_values(difference)) return false;
    for (uint32_t o = 0; o < beside->count; o++)
        if (shows_more(facets, &facts[beside->at[o]], &facts[index], difference)) return true;
    return false;
}

void doubles_drop(Facets *facets)
{
    uint32_t count = facets->clusters->count;
    bool *drops = NEW_ARRAY(facets->arena, bool, count + 1);
    for (uint32_t f = 0; f < count; f++) {
        Fact *fact = &facets->story->facts.at[f];
        Indexes beside = {0};
        if (fact->differences.count) beside = facts_beside(facets, f);
        for (uint32_t d = 0; d < fact->differences.count; d++) {
            Difference *difference = &fact->differences.at[d];
            difference->elsewhere = is_shown_elsewhere(facets, &beside, f, difference);
            drops[f] |= difference->elsewhere;
        }
    }
    for (uint32_t f = 0; f < count; f++) {
        Fact *fact = &facets->story->facts.at[f];
        uint32_t kept = 0;
        for (uint32_t d = 0; d < fact->differences.count; d++)
            if (!fact->differences.at[d].elsewhere)
                fact->differences.at[kept++] = fact->differences.at[d];
        fact->differences.count = kept;
        if (drops[f]) fact_compare_left(facets, f);
    }
}
