#include "story/remainders.h"

#include "lang/word_groups.h"
#include "story/cue_words.h"

/* ---- reading --------------------------------------------------------------------------------- */

/* The finding of the claim that holds the token, NONE when none does. */
#define HOLDING(findings, indexes, token)                                                          \
    finding_holding((findings).at, sizeof *(findings).at, &(indexes), (token))
static uint32_t finding_holding(const void *findings, size_t size, const Indexes *indexes,
                                Span token)
{
    for (uint32_t n = 0; n < indexes->count; n++) {
        const char *at = (const char *)findings + indexes->at[n] * size;
        if (span_holds(*(const Span *)(const void *)at, token)) return indexes->at[n];
    }
    return NONE;
}

static bool has_content(Upos upos)
{
    return upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_VERB || upos == UPOS_ADJ ||
           upos == UPOS_NUM;
}

/* What the token belongs to; ITEM_KINDS when it says nothing by itself. */
static Item item_at(const Article *article, const Claim *claim, uint32_t token)
{
    Span span = article->text->tokens.at[token].span;
    const Findings *found = &article->found;
    uint32_t finding = HOLDING(found->times, claim->times, span);
    if (finding != NONE) return (Item){.kind = ITEM_TIME, .token = token, .finding = finding};
    finding = HOLDING(found->quantities, claim->quantities, span);
    if (finding != NONE) return (Item){.kind = ITEM_FIGURE, .token = token, .finding = finding};
    finding = HOLDING(found->names, claim->names, span);
    if (finding != NONE && !found->names.at[finding].demonym)
        return (Item){.kind = ITEM_NAME, .token = token, .finding = finding};
    const Word *word = &article->words.at[token];
    bool content =
        has_content(word->upos) || cue_is(article->text->tokens.at[token].fold, CUE_SIDE);
    bool empty = token == claim->verb && cue_is(word->lemma, CUE_PRESENCE);
    return (Item){.kind = content ? ITEM_WORD : ITEM_KINDS,
                  .token = token,
                  .finding = NONE,
                  .chained = empty || (token != claim->verb && span_holds(claim->predicate, span))};
}

bool is_aside(const Article *article, const Claim *claim, Span token)
{
    const Claims *claims = &article->claims;
    for (const Claim *other = claim + 1; other < claims->at + claims->count; other++) {
        if (other->span.from >= claim->span.to) return false;
        bool beside = other->kind == CLAIM_RELATIVE || other->kind == CLAIM_PARTICIPIAL;
        if (beside && span_holds(other->span, token) && span_holds(claim->span, other->span) &&
            !span_holds(other->span, claim->predicate))
            return true;
    }
    return false;
}

static bool tokens_read(const Article *article, const Claim *claim, uint32_t from, uint32_t to,
                        Items *items)
{
    for (uint32_t token = from; token < to; token++) {
        items->negations += cue_is(article->text->tokens.at[token].fold, CUE_NEGATION);
        items->duty |= cue_is(article->text->tokens.at[token].fold, CUE_DUTY);
        Item item = item_at(article, claim, token);
        if (item.kind == ITEM_KINDS) continue;
        const Item *last = items->count ? &items->at[items->count - 1] : NULL;
        if (last && item.finding != NONE && last->kind == item.kind &&
            last->finding == item.finding)
            continue;
        if (items->count == MOST_ITEMS) return false;
        item.chained |= is_aside(article, claim, article->text->tokens.at[token].span);
        items->at[items->count++] = item;
    }
    return true;
}

/* The words of the clause, and of its subject where that stands before it: "[The ferry] was built
 * in 1998 and | carries 60 cars". */
bool items_read(const Comparer *comparer, uint32_t index, Items *items)
{
    const Claim *claim = fact_claim(comparer, index);
    const Article *article = fact_article(comparer, index);
    items->count = items->negations = 0;
    items->duty = false;
    if (claim->subject.to <= claim->span.from && span_size(claim->subject) &&
        !tokens_read(article, claim, token_at(article->text, claim->subject.from),
                     token_at(article->text, claim->subject.to), items))
        return false;
    return tokens_read(article, claim, claim->first_token, claim->first_token + claim->token_count,
                       items);
}

/* ---- sharing --------------------------------------------------------------------------------- */

/* Two claims being laid beside one another. */
typedef struct Pair {
    const Comparer *comparer;
    const Article *a, *b;
    uint32_t article_a, article_b; /* their indexes */
    bool same_act;                 /* the verbs of both say the same */
    uint32_t verb_a, verb_b;
    uint32_t time_a, time_b; /* what dates them: indexes into the times of each */
} Pair;

static bool same_words(const Pair *pair, Span a, Span b)
{
    Arena *arena = pair->comparer->arena;
    return str_equal(str_fold(arena, str_at(pair->a->text->bytes, a)),
                     str_fold(arena, str_at(pair->b->text->bytes, b)));
}

/* "lead" and "leader", "announce" and "announcement" */
static bool is_derived(Str word, Str longer)
{
    return word.size >= LEAST_STEM && longer.size <= 2 * word.size && str_starts(longer, word);
}

static bool word_shared(const Pair *pair, const Item *x, const Item *y, bool exact)
{
    if (pair->same_act && x->token == pair->verb_a && y->token == pair->verb_b) return true;
    const Word *left = &pair->a->words.at[x->token], *right = &pair->b->words.at[y->token];
    if (str_equal(left->lemma, right->lemma)) return true;
    if (str_equal(pair->a->text->tokens.at[x->token].fold, pair->b->text->tokens.at[y->token].fold))
        return true;
    if (exact) return false;
    if (word_group(left->lemma) != NONE && word_group(left->lemma) == word_group(right->lemma))
        return true;
    return is_derived(left->lemma, right->lemma) || is_derived(right->lemma, left->lemma);
}

static bool name_shared(const Pair *pair, const Item *x, const Item *y, bool exact)
{
    const Entities *entities = &pair->comparer->story->entities;
    if (entities->of_name[pair->article_a][x->finding] ==
        entities->of_name[pair->article_b][y->finding])
        return true;
    const Name *left = &pair->a->found.names.at[x->finding];
    const Name *right = &pair->b->found.names.at[y->finding];
    Relation relation;
    return !exact && left->type == right->type &&
           (!names_relation(pair->comparer, pair->article_a, left, pair->article_b, right,
                            &relation) ||
            relation != RELATION_NAMES_EXCLUDE);
}

static bool time_shared(const Pair *pair, const Item *x, const Item *y, bool exact)
{
    const Time *left = &pair->a->found.times.at[x->finding];
    const Time *right = &pair->b->found.times.at[y->finding];
    if (str_equal(left->value, right->value) || same_words(pair, left->span, right->span))
        return true;
    /* "on Monday" does not stand beside "its third cut this year" */
    bool dates = x->finding == pair->time_a;
    if (exact || dates != (y->finding == pair->time_b)) return false;
    Relation relation;
    return times_relation(left, right, &relation) && relation == RELATION_NARROWER;
}

static bool figure_shared(const Pair *pair, const Item *x, const Item *y, bool exact)
{
    const Quantity *left = &pair->a->found.quantities.at[x->finding];
    const Quantity *right = &pair->b->found.quantities.at[y->finding];
    if (!same_measure(left, right)) return false;
    Relation relation;
    if (!quantities_relation(left, right, &relation)) return true;
    return !exact && left->bound != right->bound && relation != RELATION_FIGURES_EXCLUDE;
}

static bool item_shared(const Pair *pair, const Item *x, const Item *y, bool exact)
{
    if (x->kind != y->kind) return false;
    switch (x->kind) {
    case ITEM_WORD: return word_shared(pair, x, y, exact);
    case ITEM_NAME: return name_shared(pair, x, y, exact);
    case ITEM_TIME: return time_shared(pair, x, y, exact);
    case ITEM_FIGURE: return figure_shared(pair, x, y, exact);
    case ITEM_KINDS: break;
    }
    return false;
}

static void items_join(Item *x, Item *y)
{
    x->shared = y->shared = true;
    x->partner = y;
    y->partner = x;
}

/* What is the same word for word finds its partner before what only fits. */
static uint32_t partners_find(const Pair *pair, Items *a, Items *b, bool exact)
{
    uint32_t found = 0;
    for (uint32_t i = 0; i < a->count; i++)
        for (uint32_t k = 0; k < b->count && !a->at[i].shared; k++)
            if (!b->at[k].shared && item_shared(pair, &a->at[i], &b->at[k], exact)) {
                items_join(&a->at[i], &b->at[k]);
                found++;
            }
    return found;
}

/* "480 houses" in one, "In San Mateo [840 houses] fell" in the other, where the name hides the
 * figure: the noun is counted in both. */
static void counted_words_share(Items *words, const Article *article, const Items *figures,
                                const Article *other)
{
    const Item *figure = item_left(figures, ITEM_FIGURE);
    for (uint32_t i = 0; figure && i < words->count; i++) {
        Item *word = &words->at[i];
        if (word->kind == ITEM_WORD && !word->shared &&
            str_equal(article->words.at[word->token].lemma,
                      other->found.quantities.at[figure->finding].unit))
            word->chained = true;
    }
}

/* "the alliance" in one, "Civic Alliance" in the other */
static void name_words_share(const Pair *pair, Items *words, const Article *article, Items *names,
                             const Article *other)
{
    Arena *arena = pair->comparer->arena;
    for (uint32_t i = 0; i < words->count; i++) {
        if (words->at[i].shared || words->at[i].kind != ITEM_WORD) continue;
        Str word = article->text->tokens.at[words->at[i].token].fold;
        for (uint32_t k = 0; k < names->count && !words->at[i].shared; k++) {
            if (names->at[k].shared || names->at[k].kind != ITEM_NAME) continue;
            const Name *name = &other->found.names.at[names->at[k].finding];
            if (!words_within(word, str_fold(arena, str_at(other->text->bytes, name->span))))
                continue;
            items_join(&words->at[i], &names->at[k]);
        }
    }
}

static void left_count(Items *items)
{
    for (ItemKind kind = ITEM_WORD; kind < ITEM_KINDS; kind++) items->left[kind] = 0;
    for (uint32_t i = 0; i < items->count; i++)
        items->left[items->at[i].kind] += !items->at[i].shared && !items->at[i].chained;
}

/* "carries [60] cars", "carries [80] cars": what is counted is shared, the count isn't; so is "less
 * than" of "less than $4", "less than $14". */
static uint32_t counted_shared(const Pair *pair, const Items *a, const Items *b)
{
    const Item *x = item_left(a, ITEM_FIGURE), *y = item_left(b, ITEM_FIGURE);
    if (!x || !y) return 0;
    const Quantity *left = &pair->a->found.quantities.at[x->finding];
    const Quantity *right = &pair->b->found.quantities.at[y->finding];
    bool noun = left->unit.size && !left->base_unit.size && !unit_is_currency(left->unit) &&
                !str_is(left->unit, "percent");
    bool bounded = left->bound == right->bound && left->bound != BOUND_EXACTLY;
    return (noun || bounded) && str_equal(left->unit, right->unit);
}

uint32_t items_share(const Comparer *comparer, uint32_t i, Items *a, uint32_t k, Items *b)
{
    const Claim *one = fact_claim(comparer, i), *two = fact_claim(comparer, k);
    Pair pair = {.comparer = comparer,
                 .a = fact_article(comparer, i),
                 .b = fact_article(comparer, k),
                 .article_a = comparer->fact->claims.at[i].article,
                 .article_b = comparer->fact->claims.at[k].article,
                 .same_act = same_predicate(one, two) || are_converse(one->lemma, two->lemma),
                 .verb_a = one->verb,
                 .verb_b = two->verb,
                 .time_a = one->time,
                 .time_b = two->time};
    for (uint32_t n = 0; n < a->count; n++) a->at[n].shared = false;
    for (uint32_t n = 0; n < b->count; n++) b->at[n].shared = false;
    uint32_t shared = partners_find(&pair, a, b, true) + partners_find(&pair, a, b, false);
    name_words_share(&pair, a, pair.a, b, pair.b);
    name_words_share(&pair, b, pair.b, a, pair.a);
    counted_words_share(a, pair.a, b, pair.b);
    counted_words_share(b, pair.b, a, pair.a);
    left_count(a);
    left_count(b);
    return shared + counted_shared(&pair, a, b);
}

const Item *item_left(const Items *items, ItemKind kind)
{
    for (uint32_t i = 0; i < items->count; i++)
        if (items->at[i].kind == kind && !items->at[i].shared && !items->at[i].chained)
            return &items->at[i];
    return NULL;
}
