/* Lists of one fact, compared as sets: in any order, and complete only where they claim to be. */
#include "story/compare.h"
#include "story/casualties.h"
#include "story/lists.h"

static uint32_t shared_count(const Indexes *a, const Indexes *b)
{
    uint32_t shared = 0;
    for (uint32_t i = 0, k = 0; i < a->count && k < b->count;) {
        uint32_t x = a->at[i], y = b->at[k];
        shared += x == y;
        i += x <= y;
        k += y <= x;
    }
    return shared;
}

/* "met [Peru and Chile]", "met with [Peru and Chile]" */
static bool same_place(const NameList *a, const NameList *b)
{
    return str_equal(a->before, b->before) || (a->bare && str_is(b->before, "with")) ||
           (b->bare && str_is(a->before, "with"));
}

/* Lists of the same: in the same place of like claims, or too alike to be of anything else. */
static bool list_the_same(const NameList *a, const NameList *b, bool alike)
{
    uint32_t shared = shared_count(&a->entities, &b->entities);
    uint32_t shorter =
        a->entities.count < b->entities.count ? a->entities.count : b->entities.count;
    if (shared * 2 < shorter || !shared) return false;
    return (alike && same_place(a, b)) || shared >= LONG_LIST;
}

/* "Peru, Chile and two other states" are no list of five. */
static bool counts_misfit(const NameList *narrow, const NameList *wide, bool within, bool complete)
{
    return within && complete && !narrow->open && narrow->unnamed &&
           narrow->entities.count + narrow->unnamed != wide->entities.count;
}

/* False when both may be right and complete. "Peru and Chile", "Peru, Chile and two other states":
 * the first leaves somebody out. */
static bool lists_relation(const NameList *a, const NameList *b, Relation *relation)
{
    uint32_t shared = shared_count(&a->entities, &b->entities);
    bool a_within = shared == a->entities.count, b_within = shared == b->entities.count;
    if (a_within && b_within && a->rest == b->rest) return false;
    bool one_swapped = a->entities.count == b->entities.count && shared + 1 == a->entities.count;
    if (one_swapped) return false; /* a name for a name: compare_swaps tells it */
    bool a_complete = !a->open && !a->rest, b_complete = !b->open && !b->rest;
    *relation = RELATION_LISTS_DIFFER;
    if (counts_misfit(a, b, a_within, b_complete) || counts_misfit(b, a, b_within, a_complete))
        return true;
    if (a_complete && b_complete) return true;
    if (a_complete && !b->open) return b_within ? a_within : true;
    if (b_complete && !a->open) return a_within ? b_within : true;
    *relation = RELATION_PART_OF_LIST;
    return a_within != b_within;
}

static void lists_pair(Comparer *comparer, uint32_t i, uint32_t k, const NameLists *x,
                       const NameLists *y)
{
    const Fact *fact = comparer->fact;
    bool alike = same_predicate(fact_claim(comparer, i), fact_claim(comparer, k));
    for (uint32_t a = 0; a < x->count; a++)
        for (uint32_t b = 0; b < y->count; b++) {
            Relation relation;
            if (list_the_same(&x->at[a], &y->at[b], alike) &&
                lists_relation(&x->at[a], &y->at[b], &relation))
                rivals_add(comparer, DIFFERENCE_LIST, relation, STR("list"),
                           (Value){fact->claims.at[i].article, x->at[a].span},
                           (Value){fact->claims.at[k].article, y->at[b].span});
        }
}

/* ---- a count against a list ------------------------------------------------------------------ */

static bool names_entity(const Comparer *comparer, uint32_t index, uint32_t entity)
{
    const Claim *claim = fact_claim(comparer, index);
    uint32_t article = comparer->fact->claims.at[index].article;
    for (uint32_t n = 0; n < claim->names.count; n++)
        if (comparer->story->entities.of_name[article][claim->names.at[n]] == entity) return true;
    return false;
}

/* "three people" are no "Kabul, Herat and Kandahar", "three cities" no "Ann Orr, Jan Novak and Tom
 * Barker". */
static bool may_be_counted(const Comparer *comparer, const NameList *list, Str unit)
{
    bool people = people_of(unit) != PEOPLE_NONE, bodies = false;
#define NAME_NOUN(type, words)                                                                     \
    bodies |= (NAME_##type == NAME_PLACE || NAME_##type == NAME_ORGANIZATION) &&                   \
              str_listed(unit, words);
#include "find/name_nouns.def"
#undef NAME_NOUN
    for (uint32_t n = 0; n < list->entities.count; n++) {
        NameType type = comparer->story->entities.list.at[list->entities.at[n]].type;
        if (people && (type == NAME_PLACE || type == NAME_ORGANIZATION)) return false;
        if (bodies && type == NAME_PERSON) return false;
    }
    return true;
}

/* "14 other countries" beside China, and a list of 15 with China: whom the claim names itself is
 * not among those it counts. */
static bool counts_list(const Comparer *comparer, uint32_t index, const Quantity *quantity,
                        const NameList *list)
{
    if (quantity->bound != BOUND_EXACTLY || list->open || list->rest || !quantity->unit.size ||
        list->entities.count < FEWEST_COUNTED || !may_be_counted(comparer, list, quantity->unit))
        return false;
    uint32_t named = 0;
    for (uint32_t n = 0; n < list->entities.count; n++)
        named += names_entity(comparer, index, list->entities.at[n]);
    if (named > 0 && !quantity->other) return false;
    return decimal_compare(quantity->value, decimal_of(list->entities.count - named)) == 0;
}

/* Counts of claim i against the lists of claim k. */
static void counts_compare(Comparer *comparer, uint32_t i, uint32_t k, const NameLists *lists)
{
    const Claim *claim = fact_claim(comparer, i);
    const Fact *fact = comparer->fact;
    if (!same_predicate(claim, fact_claim(comparer, k)) && !are_alike(comparer, i, k)) return;
    for (uint32_t n = 0; n < claim->quantities.count; n++) {
        const Quantity *quantity =
            &fact_article(comparer, i)->found.quantities.at[claim->quantities.at[n]];
        for (uint32_t list = 0; list < lists->count; list++)
            if (counts_list(comparer, i, quantity, &lists->at[list]))
                rivals_add(comparer, DIFFERENCE_LIST, RELATION_COUNTED, STR("count"),
                           (Value){fact->claims.at[i].article, quantity->span},
                           (Value){fact->claims.at[k].article, lists->at[list].span});
    }
}

/* ---- all pairs ------------------------------------------------------------------------------- */

void compare_lists(Comparer *comparer)
{
    const Fact *fact = comparer->fact;
    NameLists *lists = NEW_ARRAY(comparer->arena, NameLists, fact->claims.count + 1);
    for (uint32_t i = 0; i < fact->claims.count; i++)
        lists[i] = lists_read(comparer->arena, fact_article(comparer, i),
                              comparer->story->entities.of_name[fact->claims.at[i].article],
                              fact_claim(comparer, i));
    for (uint32_t i = 0; i < fact->claims.count; i++)
        for (uint32_t k = laid_after(comparer, i, i); k < fact->claims.count;
             k = laid_after(comparer, i, k))
            if (fact->claims.at[i].article != fact->claims.at[k].article) {
                lists_pair(comparer, i, k, &lists[i], &lists[k]);
                counts_compare(comparer, i, k, &lists[k]);
                counts_compare(comparer, k, i, &lists[i]);
            }
}
