/* Which articles tell of one event, before any claim is compared: those that have names or much of
 * their wording in common. Another event's articles are compared among themselves only. */
#include "story/facts.h"
#include "story/reuse.h"

typedef struct Ties {
    uint32_t count;
    uint32_t *weight; /* per article: of all symbols in it */
    uint32_t *shared; /* [a * count + b], a < b: weight of the symbols in both */
    uint32_t *names;  /* the same: names in both */
} Ties;

/* Articles that hold one symbol, ascending. */
typedef Indexes Holders;

static Holders *holders_of_symbols(Arena *arena, const TermTable *table)
{
    Holders *holders = NEW_ARRAY(arena, Holders, table->symbol_count + 1);
    for (uint32_t c = 0; c < table->claims.count; c++) {
        const ClaimTerms *claim = &table->claims.at[c];
        for (uint32_t t = 0; t < claim->terms.count; t++) {
            Holders *of = &holders[claim->terms.at[t].symbol];
            if (!of->count || of->at[of->count - 1] != claim->ref.article)
                LIST_PUSH(arena, of, claim->ref.article);
        }
    }
    return holders;
}

static void symbol_ties(Ties *ties, const Holders *holders, uint32_t weight)
{
    for (uint32_t i = 0; i < holders->count; i++) {
        ties->weight[holders->at[i]] += weight;
        for (uint32_t k = i + 1; k < holders->count; k++)
            ties->shared[(size_t)holders->at[i] * ties->count + holders->at[k]] += weight;
    }
}

static void name_ties(Arena *arena, Ties *ties, const Entities *entities)
{
    uint8_t *present = NEW_ARRAY(arena, uint8_t, ties->count + 1);
    for (uint32_t e = 0; e < entities->list.count; e++) {
        const Entity *entity = &entities->list.at[e];
        for (uint32_t i = 0; i < ties->count; i++) present[i] = 0;
        for (uint32_t m = 0; m < entity->mentions.count; m++)
            present[entity->mentions.at[m].article] = 1;
        for (uint32_t a = 0; a < ties->count; a++)
            for (uint32_t b = a + 1; present[a] && b < ties->count; b++)
                ties->names[(size_t)a * ties->count + b] += present[b];
    }
}

/* How firmly two articles are tied; 0: not at all. */
static uint32_t tie_strength(const Ties *ties, const Article *articles, uint32_t a, uint32_t b)
{
    if (articles[a].same_event || articles[b].same_event) return TIE_BY_READER;
    size_t pair = (size_t)a * ties->count + b;
    uint32_t least = ties->weight[a] < ties->weight[b] ? ties->weight[a] : ties->weight[b];
    uint32_t share = least ? (uint32_t)((uint64_t)ties->shared[pair] * 100 / least) : 0;
    uint32_t names = ties->names[pair];
    bool tied = names >= NAMES_FOR_ONE_EVENT || share >= WORDS_FOR_ONE_EVENT ||
                (names && share >= WORDS_WITH_A_NAME);
    return tied ? 1 + share + names : 0;
}

void events_find(Arena *arena, const TermTable *table, Story *story)
{
    uint32_t count = story->count;
    size_t square = (size_t)count * count + 1;
    Ties ties = {count, NEW_ARRAY(arena, uint32_t, count + 1), NEW_ARRAY(arena, uint32_t, square),
                 NEW_ARRAY(arena, uint32_t, square)};
    Holders *holders = holders_of_symbols(arena, table);
    for (uint32_t s = 0; s < table->symbol_count; s++)
        symbol_ties(&ties, &holders[s], table->weight[s]);
    name_ties(arena, &ties, &story->entities);
    uint32_t *strength = NEW_ARRAY(arena, uint32_t, square);
    for (uint32_t a = 0; a < count; a++)
        for (uint32_t b = a + 1; b < count; b++)
            strength[(size_t)a * count + b] = tie_strength(&ties, story->articles, a, b);
    story->event_of = NEW_ARRAY(arena, uint32_t, count + 1);
    uint32_t events = groups_link(arena, count, strength, story->event_of);
    for (uint32_t e = 0; e < events; e++) (void)LIST_ADD(arena, &story->groups);
    for (uint32_t i = 0; i < count; i++) LIST_PUSH(arena, &story->groups.at[story->event_of[i]], i);
}
