/* Facts of one facet each: the values that several articles give of one thing, wherever they stand,
 * compared in nothing else. Readings are laid by the thing, then by value, so that the order of the
 * articles changes nothing; each is compared with the first few of a group only. */
#include "story/facets.h"

#include <stdlib.h>

bool indexes_meet(const Indexes *x, const Indexes *y)
{
    for (uint32_t i = 0, k = 0; i < x->count && k < y->count;) {
        if (x->at[i] == y->at[k]) return true;
        bool less = x->at[i] < y->at[k];
        i += less;
        k += !less;
    }
    return false;
}

bool readings_share_fact(const Facets *facets, const Reading *a, const Reading *b)
{
    return indexes_meet(&facets->facts_of[a->claim], &facets->facts_of[b->claim]);
}

bool readings_are_tied(const Facets *facets, const Reading *a, const Reading *b)
{
    const ClaimTerms *x = &facets->table->claims.at[a->claim];
    const ClaimTerms *y = &facets->table->claims.at[b->claim];
    return terms_nearness(facets->table, x, y).dice >= TIED_CLAIMS ||
           sentences_nearness(facets->table, x, y) >= TIED_SENTENCES;
}

static bool readings_meet(const Facets *facets, const Reading *a, const Reading *b)
{
    return a->facet == DIFFERENCE_DATE ? facet_times_meet(facets, a, b)
                                       : figures_meet(facets, a, b);
}

static bool readings_vary(const Facets *facets, const Reading *a, const Reading *b)
{
    return a->facet == DIFFERENCE_DATE ? facet_times_vary(a, b) : figures_vary(facets, a, b);
}

static int values_order(const Reading *x, const Reading *y)
{
    return x->facet == DIFFERENCE_DATE ? str_compare(x->time->value, y->time->value)
                                       : decimal_compare(x->quantity->value, y->quantity->value);
}

static bool values_relation(const Reading *x, const Reading *y, Relation *relation)
{
    return x->facet == DIFFERENCE_DATE ? times_relation(x->time, y->time, relation)
                                       : quantities_relation(x->quantity, y->quantity, relation);
}

/* ---- groups ---------------------------------------------------------------------------------- */

typedef struct Group {
    LIST(const Reading *) readings;
    uint32_t articles;
} Group;

typedef LIST(Group) Groups;

static int reading_order(const void *left, const void *right)
{
    const Reading *x = left, *y = right;
    if (x->thing != y->thing) return x->thing < y->thing ? -1 : 1;
    int order = values_order(x, y);
    if (order) return order;
    if (x->hash != y->hash) return x->hash < y->hash ? -1 : 1;
    return (x->claim > y->claim) - (x->claim < y->claim);
}

static void varied_mark(const Facets *facets, Reading *readings, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = i + 1; k < count && k < i + MOST_OF_A_THING; k++)
            if (readings[i].article == readings[k].article &&
                readings_vary(facets, &readings[i], &readings[k]))
                readings[i].varied = readings[k].varied = true;
}

static bool group_takes(const Facets *facets, const Group *group, const Reading *reading)
{
    for (uint32_t i = 0; i < group->readings.count && i < MOST_COMPARED; i++)
        if (!readings_meet(facets, group->readings.at[i], reading)) return false;
    return true;
}

static bool group_has(const Group *group, uint32_t article)
{
    for (uint32_t i = 0; i < group->readings.count; i++)
        if (group->readings.at[i]->article == article) return true;
    return false;
}

/* Each joins the latest group all of whose first members count the same. */
static Groups groups_grow(const Facets *facets, const Reading *readings, uint32_t count)
{
    Groups groups = {0};
    for (uint32_t i = 0; i < count; i++) {
        uint32_t g = groups.count, least = groups.count > MOST_COMPARED ? g - MOST_COMPARED : 0;
        while (g > least && !group_takes(facets, &groups.at[g - 1], &readings[i])) g--;
        Group *group = g > least ? &groups.at[g - 1] : LIST_ADD(facets->arena, &groups);
        group->articles += !group_has(group, readings[i].article);
        LIST_PUSH(facets->arena, &group->readings, &readings[i]);
    }
    return groups;
}

static bool groups_are_tied(const Facets *facets, const Group *a, const Group *b)
{
    for (uint32_t i = 0; i < a->readings.count && i < MOST_COMPARED; i++)
        for (uint32_t k = 0; k < b->readings.count && k < MOST_COMPARED; k++)
            if (readings_are_tied(facets, a->readings.at[i], b->readings.at[k])) return true;
    return false;
}

/* On the day of the attack much else happened that has to do with it: told of the act that most
 * articles date, the day is told. */
static bool is_echo(const Facets *facets, const Groups *groups, uint32_t index)
{
    const Group *group = &groups->at[index];
    if (group->readings.at[0]->facet != DIFFERENCE_DATE) return false;
    uint32_t from = index > MOST_COMPARED ? index - MOST_COMPARED : 0;
    for (uint32_t g = from; g < groups->count && g < index + MOST_COMPARED; g++) {
        const Group *other = &groups->at[g];
        bool larger =
            other->articles > group->articles || (other->articles == group->articles && g < index);
        if (g != index && larger && groups_are_tied(facets, group, other)) return true;
    }
    return false;
}

/* ---- facts ----------------------------------------------------------------------------------- */

static int place_order(const void *left, const void *right)
{
    const Reading *x = *(const Reading *const *)left, *y = *(const Reading *const *)right;
    return (x->claim > y->claim) - (x->claim < y->claim);
}

static bool fact_tells(const Facets *facets, const Fact *fact, const Reading *reading)
{
    const Article *article = &facets->story->articles[reading->article];
    for (uint32_t i = 0; i < fact->claims.count; i++)
        if (fact->claims.at[i].article == reading->article &&
            span_holds(article->claims.at[fact->claims.at[i].claim].span, reading->span))
            return true;
    return false;
}

/* A fact of the same articles tells it already, and what differs. */
static bool is_told_by(const Facets *facets, const Fact *fact, const Group *group,
                       const Fact *of_facet)
{
    if (fact->sources != group->articles) return false;
    for (uint32_t i = 0; i < group->readings.count && i < MOST_OF_A_THING; i++)
        if (!fact_tells(facets, fact, group->readings.at[i])) return false;
    for (uint32_t d = 0; d < of_facet->differences.count; d++)
        if (!fact_shows(fact, &of_facet->differences.at[d])) return false;
    return true;
}

/* "Seven were hurt", where a fact holds against it that nine were. */
static bool is_disputed(const Facets *facets, const Reading *reading)
{
    const Indexes *facts = &facets->facts_of[reading->claim];
    for (uint32_t f = 0; f < facts->count; f++)
        if (fact_disputes(&facets->story->facts.at[facts->at[f]], reading->facet,
                          (Value){reading->article, reading->span}))
            return true;
    return false;
}

/* Of many readings the first by value stand for all. */
static bool is_told_already(const Facets *facets, const Group *group, const Fact *of_facet)
{
    for (uint32_t i = 0; i < group->readings.count && i < MOST_OF_A_THING; i++) {
        if (!of_facet->differences.count && is_disputed(facets, group->readings.at[i])) return true;
        const Indexes *facts = &facets->facts_of[group->readings.at[i]->claim];
        for (uint32_t f = 0; f < facts->count; f++)
            if (is_told_by(facets, &facets->story->facts.at[facts->at[f]], group, of_facet))
                return true;
    }
    return false;
}

static void values_compare(Comparer *comparer, const Group *group)
{
    const Reading *const *readings = group->readings.at;
    for (uint32_t i = 0; i < group->readings.count && i < MOST_OF_A_THING; i++)
        for (uint32_t k = i + 1; k < group->readings.count && k < i + MOST_LAID; k++) {
            Relation relation;
            if (readings[i]->article == readings[k]->article ||
                !values_relation(readings[i], readings[k], &relation))
                continue;
            rivals_add(comparer, readings[i]->facet, relation, STR("facet"),
                       (Value){readings[i]->article, readings[i]->span},
                       (Value){readings[k]->article, readings[k]->span});
        }
}

/* Of the smallest of its values' words: the same in whatever order the articles come. */
static uint64_t group_seed(const Facets *facets, const Group *group)
{
    uint64_t smallest = UINT64_MAX;
    for (uint32_t i = 0; i < group->readings.count; i++) {
        const Reading *reading = group->readings.at[i];
        Str bytes = facets->story->articles[reading->article].text->bytes;
        Str words = str_fold(facets->arena, str_at(bytes, reading->span));
        uint64_t hash = hash_bytes(words.at, words.size);
        if (hash < smallest) smallest = hash;
    }
    return smallest;
}

static bool same_claims(const Fact *a, const Fact *b)
{
    if (a->claims.count != b->claims.count) return false;
    for (uint32_t i = 0; i < a->claims.count; i++)
        if (a->claims.at[i].article != b->claims.at[i].article ||
            a->claims.at[i].claim != b->claims.at[i].claim)
            return false;
    return true;
}

/* "370 kilometres (230 miles)": of two things that the same claims tell, one is enough, that which
 * differs first. Where to put the fact: behind the others, over its twin, or NULL for nowhere. */
static Fact *place_for(Facets *facets, const Cluster *cluster, const Fact *fact)
{
    Indexes *told = &facets->facets_of[cluster->at[0].claim];
    for (uint32_t i = 0; i < told->count; i++) {
        Fact *twin = &facets->story->facts.at[told->at[i]];
        if (!same_claims(twin, fact)) continue;
        bool more = fact->differences.count > twin->differences.count;
        bool as_much = fact->differences.count == twin->differences.count;
        return more || (as_much && fact->seed < twin->seed) ? twin : NULL;
    }
    LIST_PUSH(facets->arena, told, facets->story->facts.count);
    LIST_PUSH(facets->arena, &facets->made, *cluster);
    return LIST_ADD(facets->arena, &facets->story->facts);
}

/* By article, then by place. */
static Group group_placed(const Facets *facets, const Group *group)
{
    Group placed = {.articles = group->articles};
    for (uint32_t i = 0; i < group->readings.count; i++)
        LIST_PUSH(facets->arena, &placed.readings, group->readings.at[i]);
    qsort(placed.readings.at, placed.readings.count, sizeof *placed.readings.at, place_order);
    return placed;
}

static Cluster group_claims(const Facets *facets, const Group *group)
{
    Cluster cluster = {0};
    for (uint32_t i = 0; i < group->readings.count; i++) {
        uint32_t claim = group->readings.at[i]->claim;
        if (!i || claim != group->readings.at[i - 1]->claim)
            LIST_PUSH(facets->arena, &cluster, ((Member){claim, true}));
    }
    return cluster;
}

/* "27" with what it counts: "27 engines". */
static Span words_of(const Reading *reading)
{
    if (!reading->quantity || reading->quantity->counted.from < reading->span.to)
        return reading->span;
    return (Span){reading->span.from, reading->quantity->counted.to};
}

/* The same in one wording only, it is copied with the rest. */
static void group_tell(Facets *facets, const Group *group)
{
    Group placed = group_placed(facets, group);
    Cluster cluster = group_claims(facets, &placed);
    Fact fact = {.of_facet = true, .facet = placed.readings.at[0]->facet};
    Comparer comparer = {.arena = facets->arena, .story = facets->story, .fact = &fact};
    fact_fill(&comparer, facets->table, &cluster);
    values_compare(&comparer, &placed);
    if (is_told_already(facets, group, &fact)) return;
    if (fact.accounts < 2 && !fact.differences.count) return;
    fact.seed = group_seed(facets, group);
    for (uint32_t i = 0; i < placed.readings.count; i++)
        LIST_PUSH(facets->arena, &fact.told,
                  ((Value){placed.readings.at[i]->article, words_of(placed.readings.at[i])}));
    Fact *place = place_for(facets, &cluster, &fact);
    if (place) *place = fact;
}

/* Once all are placed: what a fact that gave way to its twin shows stays where it was. */
static void differences_take(Facets *facets, uint32_t made)
{
    const Fact of_facet = facets->story->facts.at[facets->clusters->count + made];
    const Cluster *cluster = &facets->made.at[made];
    Indexes from = {0};
    if (!of_facet.differences.count) return;
    for (uint32_t i = 0; i < cluster->count; i++) {
        const Indexes *facts = &facets->facts_of[cluster->at[i].claim];
        for (uint32_t f = 0; f < facts->count; f++) LIST_PUSH(facets->arena, &from, facts->at[f]);
    }
    indexes_as_set(&from);
    for (uint32_t f = 0; f < from.count; f++) differences_move(facets, &of_facet, from.at[f]);
}

static Indexes *facts_of_claims(Arena *arena, const TermTable *table, const Clusters *clusters)
{
    Indexes *facts = NEW_ARRAY(arena, Indexes, table->claims.count + 1);
    for (uint32_t f = 0; f < clusters->count; f++)
        for (uint32_t i = 0; i < clusters->at[f].count; i++)
            LIST_PUSH(arena, &facts[clusters->at[f].at[i].claim], f);
    return facts;
}

static void readings_collect(Facets *facets)
{
    const TermTable *table = facets->table;
    for (uint32_t from = 0, to = 0; from < table->claims.count; from = to) {
        uint32_t article = table->claims.at[from].ref.article;
        while (to < table->claims.count && table->claims.at[to].ref.article == article) to++;
        figures_read(facets, from, to);
        facet_times_read(facets, from, to);
    }
}

void facets_make(Arena *arena, Story *story, const TermTable *table, const Clusters *clusters)
{
    Facets facets = {.arena = arena, .story = story, .table = table, .clusters = clusters};
    facets.things = symbols_new(arena);
    facets.facts_of = facts_of_claims(arena, table, clusters);
    facets.facets_of = NEW_ARRAY(arena, Indexes, table->claims.count + 1);
    doubles_drop(&facets);
    main_acts_read(&facets);
    readings_collect(&facets);
    Reading *readings = facets.readings.at;
    uint32_t count = facets.readings.count;
    if (count) qsort(readings, count, sizeof *readings, reading_order);
    for (uint32_t from = 0, to = 0; from < count; from = to) {
        while (to < count && readings[to].thing == readings[from].thing) to++;
        varied_mark(&facets, &readings[from], to - from);
        Groups groups = groups_grow(&facets, &readings[from], to - from);
        for (uint32_t g = 0; g < groups.count; g++)
            if (groups.at[g].articles > 1 && !is_echo(&facets, &groups, g))
                group_tell(&facets, &groups.at[g]);
    }
    for (uint32_t made = 0; made < facets.made.count; made++) differences_take(&facets, made);
}
