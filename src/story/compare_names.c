/* Names of one fact: of persons, organizations and places in the same role. */
#include "find/gazetteer.h"
#include "story/compare.h"

/* A government is its country: "Washington", "the United States". */
static uint32_t entity_of(const Comparer *comparer, uint32_t article, const Name *name)
{
    const Entities *entities = &comparer->story->entities;
    const Name *names = comparer->story->articles[article].found.names.at;
    uint32_t entity = entities->of_name[article][name - names];
    return entity == NONE ? NONE : entities->acts_for[entity];
}

/* ---- how two names stand to each other ------------------------------------------------------- */

/* "Halvorsen" and "the Halvorsen group", "Jan Novak" and "Novak": may be one. */
bool words_within(Str narrow, Str wide)
{
    for (uint32_t from = 0, at = 0; at <= narrow.size; at++) {
        if (at < narrow.size && narrow.at[at] != ' ') continue;
        Str word = str_slice(narrow, from, at);
        uint32_t place = str_find(wide, word);
        bool whole = place != NONE && (place == 0 || wide.at[place - 1] == ' ') &&
                     (place + word.size == wide.size || wide.at[place + word.size] == ' ');
        if (!whole) return false;
        from = at + 1;
    }
    return true;
}

static Str name_fold(const Comparer *comparer, uint32_t article, const Name *name)
{
    Str bytes = comparer->story->articles[article].text->bytes;
    return str_fold(comparer->arena, str_at(bytes, name->span));
}

/* "of the court": words that an abbreviation leaves out. */
static uint32_t skip_small(Str words, uint32_t at)
{
    static const char *const small[] = {"and ", "of ", "the ", "for "};
    for (uint32_t i = 0; i < sizeof small / sizeof *small;) {
        bool here = str_starts(str_slice(words, at, words.size), str_of(small[i]));
        if (here) at += str_of(small[i]).size;
        i = here ? 0 : i + 1;
    }
    return at;
}

/* "LA" and "Los Angeles International Airport", "SEC" and "Securities and Exchange Commission of
 * Norland": the letters begin the first words. */
static bool begins_words(Str letters, Str words)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < letters.size; i++) {
        if (at >= words.size || words.at[at] != letters.at[i]) return false;
        while (at < words.size && words.at[at] != ' ') at++;
        while (at < words.size && words.at[at] == ' ') at++;
        at = skip_small(words, at);
    }
    return letters.size > 1;
}

/* One is the country or the region of the other: "Kenya", "Nairobi". */
static bool is_country_of(Str wide, Str narrow)
{
    GazetteerEntry around = gazetteer_find(wide), place = gazetteer_find(narrow);
    Str code = place.place.size ? place.place : place.country;
    if (around.kinds & GAZETTEER_COUNTRY) return code.size && str_equal(around.place, code);
    /* "Gotland", "Bornholm": no region lies in another */
    return (around.kinds & GAZETTEER_REGION) && !(place.kinds & GAZETTEER_REGION);
}

/* The fullest form: "AB" and "Bergquist", elsewhere "Anna Bergquist". */
static Str entity_fold(const Comparer *comparer, uint32_t entity)
{
    return entity == NONE
               ? (Str){0}
               : str_fold(comparer->arena, comparer->story->entities.list.at[entity].name);
}

/* A country that acts is now a place, now a body; what is neither may be anything. */
static bool types_meet(NameType a, NameType b)
{
    if (a == b || a == NAME_OTHER || b == NAME_OTHER) return true;
    return (a == NAME_PLACE && b == NAME_ORGANIZATION) ||
           (a == NAME_ORGANIZATION && b == NAME_PLACE);
}

bool names_relation(const Comparer *comparer, uint32_t article_a, const Name *a, uint32_t article_b,
                    const Name *b, Relation *relation)
{
    uint32_t x = entity_of(comparer, article_a, a), y = entity_of(comparer, article_b, b);
    if (x == y || !types_meet(a->type, b->type)) return false;
    Str left = name_fold(comparer, article_a, a), right = name_fold(comparer, article_b, b);
    if (words_within(left, right) || words_within(right, left)) return false;
    if (begins_words(left, entity_fold(comparer, y)) ||
        begins_words(right, entity_fold(comparer, x)))
        return false;
    *relation = a->government || b->government ? RELATION_NAMES_EXCLUDE : RELATION_NARROWER;
    if (is_country_of(left, right) || is_country_of(right, left)) return true;
    *relation = RELATION_NAMES_EXCLUDE;
    return true;
}

static bool same_place(const Comparer *comparer, uint32_t i, const Name *x, uint32_t k,
                       const Name *y)
{
    const Fact *fact = comparer->fact;
    uint32_t here = fact->claims.at[i].article, there = fact->claims.at[k].article;
    if (entity_of(comparer, here, x) == entity_of(comparer, there, y)) return true;
    Str left = name_fold(comparer, here, x), right = name_fold(comparer, there, y);
    return is_country_of(left, right) || is_country_of(right, left);
}

bool places_apart(const Comparer *comparer, uint32_t i, uint32_t k)
{
    const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
    bool both = false;
    for (uint32_t n = 0; n < a->names.count; n++) {
        const Name *x = &fact_article(comparer, i)->found.names.at[a->names.at[n]];
        for (uint32_t m = 0; x->type == NAME_PLACE && m < b->names.count; m++) {
            const Name *y = &fact_article(comparer, k)->found.names.at[b->names.at[m]];
            if (y->type != NAME_PLACE) continue;
            if (same_place(comparer, i, x, k, y)) return false;
            both = true;
        }
    }
    return both;
}

/* ---- names in the same role ------------------------------------------------------------------ */

typedef struct Odd {
    const Name *name;
    uint32_t count; /* entities that only this claim names */
} Odd;

static bool claim_names(const Comparer *comparer, uint32_t index, uint32_t entity)
{
    const Claim *claim = fact_claim(comparer, index);
    uint32_t article = comparer->fact->claims.at[index].article;
    for (uint32_t n = 0; n < claim->names.count; n++)
        if (entity_of(comparer, article,
                      &fact_article(comparer, index)->found.names.at[claim->names.at[n]]) == entity)
            return true;
    return false;
}

static Odd odd_name(const Comparer *comparer, uint32_t index, uint32_t other)
{
    Odd odd = {NULL, 0};
    const Claim *claim = fact_claim(comparer, index);
    uint32_t article = comparer->fact->claims.at[index].article, last = NONE;
    for (uint32_t n = 0; n < claim->names.count; n++) {
        const Name *name = &fact_article(comparer, index)->found.names.at[claim->names.at[n]];
        uint32_t entity = entity_of(comparer, article, name);
        if (entity == NONE || entity == last || claim_names(comparer, other, entity)) continue;
        odd = (Odd){name, odd.count + 1};
        last = entity;
    }
    return odd;
}

/* The subject (ROLE_COUNT) or the role of the argument that the name stands in; NONE for neither.
 */
static uint32_t role_of(const Claim *claim, const Name *name)
{
    if (span_holds(claim->subject, name->span)) return ROLE_COUNT;
    for (uint32_t i = 0; i < claim->arguments.count; i++)
        if (span_holds(claim->arguments.at[i].span, name->span)) return claim->arguments.at[i].role;
    return NONE;
}

static bool article_names(const Comparer *comparer, uint32_t article, uint32_t entity)
{
    const Findings *found = &comparer->story->articles[article].found;
    for (uint32_t n = 0; n < found->names.count; n++)
        if (entity_of(comparer, article, &found->names.at[n]) == entity) return true;
    return false;
}

Str word_before_name(const Article *article, const Name *name)
{
    uint32_t at = name->first_token;
    while (at > 0 && article->words.at[at - 1].upos == UPOS_DET) at--;
    return at > 0 ? article->text->tokens.at[at - 1].fold : (Str){0};
}

bool only_here(const Comparer *comparer, uint32_t index, uint32_t other, const Name *name)
{
    const Fact *fact = comparer->fact;
    uint32_t entity = entity_of(comparer, fact->claims.at[index].article, name);
    return entity != NONE && !article_names(comparer, fact->claims.at[other].article, entity);
}

/* Each names one whom the other's article never does, in the same role of the same act. */
static bool are_rivals(const Comparer *comparer, uint32_t i, uint32_t k, const Name *x,
                       const Name *y)
{
    const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
    uint32_t role = role_of(a, x);
    if (x->type == NAME_PLACE && !str_equal(word_before_name(fact_article(comparer, i), x),
                                            word_before_name(fact_article(comparer, k), y)))
        return false;
    return role != NONE && role == role_of(b, y) && x->type == y->type &&
           only_here(comparer, i, k, x) && only_here(comparer, k, i, y);
}

static void pair_compare(Comparer *comparer, uint32_t i, uint32_t k)
{
    const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
    if (a->kind == CLAIM_SAYING || b->kind == CLAIM_SAYING || !same_predicate(a, b)) return;
    Odd x = odd_name(comparer, i, k), y = odd_name(comparer, k, i);
    if (x.count != 1 || y.count != 1 || !are_rivals(comparer, i, k, x.name, y.name)) return;
    uint32_t here = comparer->fact->claims.at[i].article;
    uint32_t there = comparer->fact->claims.at[k].article;
    Relation relation;
    if (!names_relation(comparer, here, x.name, there, y.name, &relation)) return;
    DifferenceKind kind = x.name->type == NAME_PLACE ? DIFFERENCE_PLACE : DIFFERENCE_NAME;
    rivals_add(comparer, kind, relation, STR("role"), (Value){here, x.name->span},
               (Value){there, y.name->span});
}

void compare_names(Comparer *comparer, const TermTable *table, const Cluster *cluster)
{
    for (uint32_t i = 0; i < cluster->count; i++) {
        for (uint32_t k = laid_after(comparer, i, i); k < cluster->count;
             k = laid_after(comparer, i, k)) {
            const ClaimTerms *a = &table->claims.at[cluster->at[i].claim];
            const ClaimTerms *b = &table->claims.at[cluster->at[k].claim];
            if (a->ref.article == b->ref.article || cluster->at[i].guest || cluster->at[k].guest)
                continue;
            if (terms_nearness(table, a, b).dice >= ALIKE_SHARE) pair_compare(comparer, i, k);
        }
    }
}

/* ---- roles ----------------------------------------------------------------------------------- */

/* Whether the entity is named before the verb of the claim and not after it, or the other way
 * round: -1 before, 1 after, 0 neither or both. */
static int side_of(const Comparer *comparer, uint32_t index, uint32_t entity)
{
    const Claim *claim = fact_claim(comparer, index);
    uint32_t article = comparer->fact->claims.at[index].article;
    bool before = false, after = false;
    for (uint32_t n = 0; n < claim->names.count; n++) {
        const Name *name = &fact_article(comparer, index)->found.names.at[claim->names.at[n]];
        if (entity_of(comparer, article, name) != entity) continue;
        before |= name->span.to <= claim->predicate.from;
        after |= name->span.from >= claim->predicate.to;
    }
    return before == after ? 0 : before ? -1 : 1;
}

bool roles_swapped(const Comparer *comparer, uint32_t i, uint32_t k, const Name *x, const Name *y)
{
    const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
    if (a->passive != b->passive || !span_size(a->predicate) || !span_size(b->predicate))
        return false;
    uint32_t one = entity_of(comparer, comparer->fact->claims.at[i].article, x);
    uint32_t other = entity_of(comparer, comparer->fact->claims.at[k].article, y);
    int side = side_of(comparer, i, one);
    return side && side_of(comparer, i, other) == -side && side_of(comparer, k, one) == -side &&
           side_of(comparer, k, other) == side;
}
