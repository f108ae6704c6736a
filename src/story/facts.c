/* Facts: each cluster of claims with its differences, verdict, accounts, trace and place in the
 * order of what to check first. */
#include "story/facts.h"

#include "story/facets.h"

#include <stdlib.h>

/* ---- the clearest claim ---------------------------------------------------------------------- */

/* A reader should meet the fact in a whole sentence of somebody's report. */
static uint32_t clarity(const Article *article, const Claim *claim)
{
    uint32_t points = claim_stands_alone(article, claim) ? 6 : 0;
    if (span_size(claim->subject)) points += 4;
    if (span_size(claim->predicate)) points += 4;
    if (claim->place == BLOCK_BODY) points += 3;
    if (claim->place == BLOCK_STANDFIRST) points += 1;
    if (!claim->repeats) points += 1;
    if (claim->token_count >= CLEAR_SHORTEST && claim->token_count <= CLEAR_LONGEST) points += 3;
    return points;
}

/* In the fact of a facet all are guests. */
static bool is_visitor(const Fact *fact, uint32_t claim)
{
    return fact->guest[claim] && !fact->of_facet;
}

static uint32_t best_claim(const Comparer *comparer)
{
    uint32_t best = 0, most = 0;
    for (uint32_t i = 0; i < comparer->fact->claims.count; i++) {
        if (is_visitor(comparer->fact, i)) continue;
        uint32_t points = clarity(fact_article(comparer, i), fact_claim(comparer, i));
        if (points > most) best = i;
        if (points > most) most = points;
    }
    return best;
}

/* ---- verdict --------------------------------------------------------------------------------- */

/* Whoever is named as the source, what is said stays the same. */
static bool difference_counts(const Difference *difference)
{
    return difference->kind != DIFFERENCE_ATTRIBUTION;
}

static Support support_of(const Fact *fact)
{
    bool conflict = false, detail = false;
    for (uint32_t i = 0; i < fact->differences.count; i++) {
        conflict |= fact->differences.at[i].conflict;
        detail |= difference_counts(&fact->differences.at[i]);
    }
    if (fact->sources < 2) return SUPPORT_SINGLE;
    if (conflict) return SUPPORT_CONFLICT;
    return detail ? SUPPORT_DETAIL : SUPPORT_AGREED;
}

static void step_add(Comparer *comparer, const char *rule, Str says)
{
    LIST_PUSH(comparer->arena, &comparer->fact->trace, ((Step){rule, says}));
}

static Str match_told(const Comparer *comparer)
{
    const Fact *fact = comparer->fact;
    const unsigned claims = fact->claims.count, sources = fact->sources;
    if (!fact->of_facet)
        return str_format(comparer->arena,
                          "%u passages of %u articles were matched by what they have in common: "
                          "names, rarer words, times and figures, the sentences around them, and "
                          "where they stand.",
                          claims, sources);
    return str_format(comparer->arena,
                      "%u passages of %u articles tell, among other things, %s; they are compared "
                      "in nothing else.",
                      claims, sources,
                      fact->facet == DIFFERENCE_DATE ? "when the same happened"
                                                     : "a figure for the same");
}

static void trace_verdict(Comparer *comparer)
{
    Arena *arena = comparer->arena;
    Fact *fact = comparer->fact;
    const unsigned sources = fact->sources, accounts = fact->accounts;
    if (sources < 2) {
        step_add(comparer, "ONE_SOURCE",
                 STR("No other article was found to say it. Silence is not denial."));
        return;
    }
    step_add(comparer, fact->of_facet ? "MATCHED_BY_FACET" : "MATCHED_BY_CONTENT",
             match_told(comparer));
    for (uint32_t i = 0; i < fact->differences.count; i++)
        step_add(comparer,
                 fact->differences.at[i].conflict              ? "VALUES_EXCLUDE"
                 : difference_counts(&fact->differences.at[i]) ? "VALUES_COMPATIBLE"
                                                               : "SOURCES_NAMED",
                 fact->differences.at[i].why);
    if (fact->support == SUPPORT_AGREED)
        step_add(comparer, "NOTHING_DIFFERS",
                 fact->of_facet
                     ? STR("They give the same.")
                     : STR("Names, times, figures, certainty and quoted words were compared; none "
                           "differ."));
    step_add(
        comparer, "ACCOUNTS_BY_WORDING",
        accounts < sources
            ? str_format(arena,
                         "%u articles share wording here, so they count as at most %u separate "
                         "account%s.",
                         sources, accounts, accounts == 1 ? "" : "s")
            : str_format(arena, "The %u articles word it separately.", sources));
}

/* ---- versions -------------------------------------------------------------------------------- */

static const Difference *leading_difference(const Fact *fact)
{
    const Difference *leading = NULL;
    for (uint32_t i = 0; i < fact->differences.count; i++) {
        const Difference *difference = &fact->differences.at[i];
        if (difference->conflict) return difference;
        if (!leading && difference_counts(difference)) leading = difference;
    }
    return leading;
}

static Span value_of(const Comparer *comparer, const Difference *difference, uint32_t claim)
{
    uint32_t value = difference ? value_over(difference, comparer->fact->claims.at[claim].article,
                                             fact_claim(comparer, claim)->span)
                                : NONE;
    return value == NONE ? (Span){0, 0} : difference->values.at[value].span;
}

/* Claims that give the same value are one version, those that give none another; where nothing
 * differs, a version is a wording. */
static void versions_make(Comparer *comparer)
{
    Fact *fact = comparer->fact;
    const Difference *difference = leading_difference(fact);
    Symbols *keys = symbols_new(comparer->arena);
    for (uint32_t i = 0; i < fact->claims.count; i++) {
        Span span = value_of(comparer, difference, i);
        Str words = str_at(fact_article(comparer, i)->text->bytes, span);
        uint32_t key = symbol_of(
            keys, words.size   ? str_fold(comparer->arena, words)
                  : difference ? STR("\x01")
                               : str_format(comparer->arena, "\x01%u", (unsigned)fact->wording[i]));
        if (key == fact->versions.count) (void)LIST_ADD(comparer->arena, &fact->versions);
        Version *version = &fact->versions.at[key];
        LIST_PUSH(comparer->arena, &version->claims, i);
        if (words.size)
            LIST_PUSH(comparer->arena, &version->values,
                      ((Value){fact->claims.at[i].article, span}));
    }
}

/* ---- order ----------------------------------------------------------------------------------- */

static uint32_t severity(const Fact *fact)
{
    uint32_t worst = fact->support == SUPPORT_SINGLE ? 0 : 1;
    for (uint32_t i = 0; i < fact->differences.count; i++)
        if (fact->differences.at[i].weight > worst) worst = fact->differences.at[i].weight;
    return worst;
}

static bool is_prominent(const Comparer *comparer)
{
    for (uint32_t i = 0; i < comparer->fact->claims.count; i++) {
        const Claim *claim = fact_claim(comparer, i);
        if (claim->place == BLOCK_HEADLINE || claim->place == BLOCK_STANDFIRST) return true;
        const Text *text = fact_article(comparer, i)->text;
        uint32_t block = text->sentences.at[claim->sentence].block, body = 0;
        for (uint32_t k = 0; k <= block && body <= PROMINENT_PARAGRAPHS; k++)
            body += text->blocks.at[k].kind == BLOCK_BODY;
        if (body <= PROMINENT_PARAGRAPHS) return true;
    }
    return false;
}

/* Severity x prominence (1.5) x breadth, doubled to stay whole. */
static uint32_t check_score(const Fact *fact)
{
    return severity(fact) * (fact->prominent ? 3 : 2) * fact->accounts;
}

static int fact_order(const void *left, const void *right)
{
    const Fact *x = left, *y = right;
    if (x->support != y->support) return x->support < y->support ? -1 : 1;
    if (x->score != y->score) return x->score < y->score ? 1 : -1;
    const ClaimRef *a = &x->claims.at[0], *b = &y->claims.at[0];
    if (a->article != b->article) return a->article < b->article ? -1 : 1;
    if (a->claim != b->claim) return a->claim < b->claim ? -1 : 1;
    return (x->id > y->id) - (x->id < y->id);
}

/* ---- assembly -------------------------------------------------------------------------------- */

/* Smallest hash of its claims' words: the same whatever order the articles come in, and whatever
 * unrelated article comes along. Of facets that the same claims tell, each has its own seed. */
static uint64_t fact_hash(const Comparer *comparer)
{
    uint64_t smallest = UINT64_MAX;
    for (uint32_t i = 0; i < comparer->fact->claims.count; i++) {
        if (is_visitor(comparer->fact, i)) continue;
        Str words = str_fold(comparer->arena, str_at(fact_article(comparer, i)->text->bytes,
                                                     fact_claim(comparer, i)->span));
        uint64_t hash = hash_bytes(words.at, words.size);
        if (hash < smallest) smallest = hash;
    }
    return comparer->fact->seed ? hash_mix(smallest, comparer->fact->seed) : smallest;
}

void fact_fill(Comparer *comparer, const TermTable *table, const Cluster *cluster)
{
    Fact *fact = comparer->fact;
    uint32_t last = NONE;
    fact->guest = NEW_ARRAY(comparer->arena, bool, cluster->count + 1);
    for (uint32_t i = 0; i < cluster->count; i++) {
        ClaimRef ref = table->claims.at[cluster->at[i].claim].ref;
        LIST_PUSH(comparer->arena, &fact->claims, ref);
        fact->guest[i] = cluster->at[i].guest;
        fact->sources += ref.article != last;
        last = ref.article;
    }
    fact->wording = NEW_ARRAY(comparer->arena, uint32_t, fact->claims.count + 1);
    fact->accounts =
        wording_groups(comparer->arena, comparer->story->articles, &comparer->story->origins,
                       fact->claims.at, fact->claims.count, fact->wording);
    if (fact->accounts > fact->sources) fact->accounts = fact->sources;
}

static bool nothing_differs(const Fact *fact)
{
    for (uint32_t i = 0; i < fact->differences.count; i++)
        if (difference_counts(&fact->differences.at[i])) return false;
    return true;
}

void fact_compare_content(Comparer *comparer, const TermTable *table, const Cluster *cluster)
{
    if (nothing_differs(comparer->fact)) compare_content(comparer, table, cluster);
    if (nothing_differs(comparer->fact)) compare_other_cases(comparer);
    if (nothing_differs(comparer->fact)) compare_doubts(comparer);
}

static void fact_compare(Comparer *comparer, const TermTable *table, const Cluster *cluster)
{
    Fact *fact = comparer->fact;
    if (fact->sources < 2) return;
    claims_lay(comparer);
    compare_quotes(comparer);
    compare_lists(comparer);
    compare_swaps(comparer);
    compare_names(comparer, table, cluster);
    compare_roles(comparer);
    compare_quantities(comparer);
    compare_times(comparer);
    compare_stance(comparer);
    compare_conditions(comparer);
    compare_remainders(comparer);
    if (!fact->differences.count) compare_other_counts(comparer);
    fact_compare_content(comparer, table, cluster);
    compare_attribution(comparer);
    copies_note(comparer);
}

static void fact_judge(Comparer *comparer)
{
    Fact *fact = comparer->fact;
    fact->best = best_claim(comparer);
    fact->statement =
        claim_statement(fact_article(comparer, fact->best), fact_claim(comparer, fact->best));
    fact->support = support_of(fact);
    fact->repeated = fact->support == SUPPORT_AGREED && fact->accounts == 1;
    fact->prominent = is_prominent(comparer);
    fact->score = check_score(fact);
    fact->id = fact_hash(comparer);
    versions_make(comparer);
    trace_verdict(comparer);
}

static int id_order(const void *left, const void *right)
{
    const Fact *const *x = left, *const *y = right;
    if ((*x)->id != (*y)->id) return (*x)->id < (*y)->id ? -1 : 1;
    return *x < *y ? -1 : *x > *y;
}

/* The same words twice in one article make two facts of one hash: the later gets another. */
static void ids_make_unique(Arena *arena, Story *story)
{
    Fact **by_id = NEW_ARRAY(arena, Fact *, story->facts.count + 1);
    for (uint32_t i = 0; i < story->facts.count; i++) by_id[i] = &story->facts.at[i];
    if (story->facts.count) qsort(by_id, story->facts.count, sizeof *by_id, id_order);
    uint64_t last = 0, copies = 0;
    for (uint32_t i = 0; i < story->facts.count; i++) {
        copies = i > 0 && by_id[i]->id == last ? copies + 1 : 0;
        last = by_id[i]->id;
        if (copies) by_id[i]->id = hash_mix(last, copies);
    }
}

void facts_make(Arena *arena, Story *story)
{
    TermTable table = terms_collect(arena, story->articles, story->count, &story->entities);
    events_find(arena, &table, story);
    table.event_of = story->event_of;
    Clusters clusters = claims_match(arena, &table, story->articles);
    for (uint32_t i = 0; i < clusters.count; i++) {
        Comparer comparer = {
            .arena = arena, .story = story, .fact = LIST_ADD(arena, &story->facts)};
        fact_fill(&comparer, &table, &clusters.at[i]);
        fact_compare(&comparer, &table, &clusters.at[i]);
    }
    facets_make(arena, story, &table, &clusters);
    for (uint32_t i = 0; i < story->facts.count; i++)
        fact_judge(&(Comparer){.arena = arena, .story = story, .fact = &story->facts.at[i]});
    if (story->facts.count)
        qsort(story->facts.at, story->facts.count, sizeof *story->facts.at, fact_order);
    ids_make_unique(arena, story);
}
