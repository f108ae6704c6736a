/* Offices of one person: "finance minister" in one article, "economy minister" in the other, of the
 * same act. A detail, no conflict: somebody may hold both, or have changed. */
#include "story/compare.h"

/* ---- one office ------------------------------------------------------------------------------ */

typedef struct Office {
    const char *group; /* of office_words.def; NULL: none that excludes another */
    Str head;          /* "minister" */
    Indexes ranks;     /* tokens of "deputy", "finance" */
    const Text *text;
} Office;

static const char *group_of(Str word)
{
    static const struct {
        const char *group, *words;
    } rows[] = {
#define OFFICE(group, words) {#group, words},
#include "story/office_words.def"
    };
    for (uint32_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (str_listed(word, rows[i].words)) return rows[i].group;
    return NULL;
}

/* "gen." -> "general", "labour" -> "labor": the same office by another word. */
static Str plain_office(Str word)
{
#define OFFICE_ALIAS(alias, same)                                                                  \
    if (str_is(word, alias)) return STR(same);
#include "story/office_words.def"
    return word;
}

/* Words that tell one office from another of the same head: "finance", "deputy". */
static bool tells_apart(Str word)
{
    static const struct {
        const char *name, *words;
    } rows[] = {
#define NAME_WORDS(class, words) {#class, words},
#include "find/name_words.def"
#undef NAME_WORDS
    };
#define OFFICE_VAGUE(words)                                                                        \
    if (str_listed(word, words)) return false;
#include "story/office_words.def"
    for (uint32_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if ((str_is(str_of(rows[i].name), "RANK") || str_is(str_of(rows[i].name), "PORTFOLIO")) &&
            str_listed(word, rows[i].words))
            return true;
    return false;
}

static bool is_prime(const Text *text, uint32_t at)
{
    return str_is(text->tokens.at[at].fold, "prime");
}

static Office office_read(const Comparer *comparer, uint32_t article, const Name *name)
{
    const Text *text = comparer->story->articles[article].text;
    Office office = {.text = text};
    if (!span_size(name->title)) return office;
    uint32_t from = token_at(text, name->title.from), to = from;
    bool prime = false;
    while (to < text->tokens.count && text->tokens.at[to].span.to <= name->title.to) {
        Str word = plain_office(text->tokens.at[to].fold);
        const char *group = group_of(word);
        prime |= is_prime(text, to);
        if (group && !office.group) {
            office.group = group;
            office.head = prime && str_is(word, "minister") ? STR("premier") : word;
        } else if (tells_apart(word) && !is_prime(text, to)) {
            LIST_PUSH(comparer->arena, &office.ranks, to);
        }
        to++;
    }
    return office;
}

/* ---- two offices ----------------------------------------------------------------------------- */

static Str rank_at(const Office *office, uint32_t i)
{
    return plain_office(office->text->tokens.at[office->ranks.at[i]].fold);
}

static bool has_rank(const Office *office, Str rank)
{
    for (uint32_t i = 0; i < office->ranks.count; i++)
        if (str_equal(rank_at(office, i), rank)) return true;
    return false;
}

static uint32_t ranks_lacking(const Office *a, const Office *b)
{
    uint32_t lacking = 0;
    for (uint32_t i = 0; i < a->ranks.count; i++) lacking += !has_rank(b, rank_at(a, i));
    return lacking;
}

/* "deputy", "vice": without it another office, not a wider one. */
static bool is_lesser(const Office *office)
{
    return has_rank(office, STR("deputy")) || has_rank(office, STR("vice")) ||
           has_rank(office, STR("assistant"));
}

static bool offices_differ(const Office *a, const Office *b)
{
    if (!a->group || !b->group || a->group != b->group) return false;
    if (!str_equal(a->head, b->head)) {
        bool ranks = str_is(str_of(a->group), "RANK") && (a->ranks.count || b->ranks.count);
        return !ranks && !str_is(str_of(a->group), "STAFF");
    }
    return (ranks_lacking(a, b) && ranks_lacking(b, a)) || is_lesser(a) != is_lesser(b);
}

/* ---- of one person --------------------------------------------------------------------------- */

/* Persons of a claim: those it names and whoever is said to say it. */
static Indexes persons_of(const Comparer *comparer, uint32_t index)
{
    const Claim *claim = fact_claim(comparer, index);
    const Findings *found = &fact_article(comparer, index)->found;
    Indexes persons = {0};
    for (uint32_t i = 0; i < claim->names.count; i++)
        if (found->names.at[claim->names.at[i]].type == NAME_PERSON)
            LIST_PUSH(comparer->arena, &persons, claim->names.at[i]);
    if (claim->attributed_name != NONE)
        LIST_PUSH(comparer->arena, &persons, claim->attributed_name);
    return persons;
}

/* Whether both names mean one person, and the offices they give. */
static bool offices_of(const Comparer *comparer, uint32_t i, uint32_t k, uint32_t x, uint32_t y,
                       Office *one, Office *other)
{
    uint32_t here = comparer->fact->claims.at[i].article;
    uint32_t there = comparer->fact->claims.at[k].article;
    uint32_t entity = comparer->story->entities.of_name[here][x];
    if (entity == NONE || entity != comparer->story->entities.of_name[there][y]) return false;
    *one = office_read(comparer, here, &fact_article(comparer, i)->found.names.at[x]);
    *other = office_read(comparer, there, &fact_article(comparer, k)->found.names.at[y]);
    return one->group && other->group;
}

static void person_compare(Comparer *comparer, uint32_t i, uint32_t k, uint32_t x, uint32_t y)
{
    Office one, other;
    if (!offices_of(comparer, i, k, x, y, &one, &other) || !offices_differ(&one, &other)) return;
    Span a = fact_article(comparer, i)->found.names.at[x].title;
    Span b = fact_article(comparer, k)->found.names.at[y].title;
    rivals_add(comparer, DIFFERENCE_OTHER, RELATION_OTHER_ROLE, STR("office"),
               (Value){comparer->fact->claims.at[i].article, a},
               (Value){comparer->fact->claims.at[k].article, b});
}

bool office_is_shared(const Comparer *comparer, uint32_t i, uint32_t k, Span word)
{
    Indexes here = persons_of(comparer, i), there = persons_of(comparer, k);
    Office one, other;
    for (uint32_t n = 0; n < here.count; n++) {
        if (!span_holds(fact_article(comparer, i)->found.names.at[here.at[n]].title, word))
            continue;
        for (uint32_t m = 0; m < there.count; m++)
            if (offices_of(comparer, i, k, here.at[n], there.at[m], &one, &other) &&
                !offices_differ(&one, &other))
                return true;
    }
    return false;
}

void compare_roles(Comparer *comparer)
{
    const Fact *fact = comparer->fact;
    for (uint32_t i = 0; i < fact->claims.count; i++) {
        Indexes here = persons_of(comparer, i);
        for (uint32_t k = laid_after(comparer, i, i); here.count && k < fact->claims.count;
             k = laid_after(comparer, i, k)) {
            if (fact->claims.at[i].article == fact->claims.at[k].article) continue;
            Indexes there = persons_of(comparer, k);
            for (uint32_t n = 0; n < here.count; n++)
                for (uint32_t m = 0; m < there.count; m++)
                    person_compare(comparer, i, k, here.at[n], there.at[m]);
        }
    }
}
