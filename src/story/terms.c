#include "story/terms.h"

#include "lang/word_groups.h"
#include "story/reuse.h"

#include <stdlib.h>

typedef struct Collector {
    Arena *arena;
    const Article *article;
    const Entities *entities;
    uint32_t number;
    Symbols *symbols;
    uint8_t *in_name; /* per token: stands inside a name, time or quantity */
    uint8_t *inner;   /* per token: stands in a claim inside the one at hand */
} Collector;

static bool is_content(const Article *article, uint32_t token)
{
    const Word *word = &article->words.at[token];
    if (article->text->tokens.at[token].kind == TOKEN_PUNCT) return false;
    if (word->xpos[0] == 'W') return false; /* "when", "which" tie clauses */
    static const char *const light[] = {
        "be",    "have", "do",    "say",  "tell", "also",  "more",    "most",   "much",
        "other", "such", "then",  "now",  "here", "there", "just",    "very",   "still",
        "even",  "only", "first", "last", "time", "far",   "too",     "again",  "never",
        "ever",  "yet",  "well",  "back", "away", "thing", "already", "however"};
    for (size_t i = 0; i < sizeof light / sizeof *light; i++)
        if (str_is(word->lemma, light[i])) return false;
    switch (word->upos) {
    case UPOS_NOUN:
    case UPOS_VERB:
    case UPOS_ADJ:
    case UPOS_PROPN:
    case UPOS_ADV:
    case UPOS_NUM:
    case UPOS_X: return true;
    default: return false;
    }
}

/* Longer words are cut: "retaliation", "retaliate" and "retaliatory" are one term. Endings go first
 * (step 1 of Porter 1980), since in a headline "Raises" may pass for a name. */
enum { STEM = 7, SHORTEST_STEM = 3 };

static Str ending_strip(Str word)
{
    static const char *const endings[] = {"ing", "ed", "es", "s", "e"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        Str ending = str_of(endings[i]);
        if (word.size < ending.size + SHORTEST_STEM || !str_ends(word, ending)) continue;
        if (i == 3 && str_ends(word, STR("ss"))) continue;
        return str_slice(word, 0, word.size - ending.size);
    }
    return word;
}

static Str word_term(Arena *arena, Str lemma)
{
    Str fold = ending_strip(str_fold(arena, lemma));
    uint32_t cut = 0, letters = 0;
    while (cut < fold.size && letters < STEM) {
        char_next(fold, &cut);
        letters++;
    }
    return str_slice(fold, 0, cut);
}

static void term_add(Collector *collector, ClaimTerms *claim, Str text, bool value, bool entity)
{
    uint32_t symbol = symbol_of(collector->symbols, text);
    for (uint32_t i = 0; i < claim->terms.count; i++)
        if (claim->terms.at[i].symbol == symbol) return;
    bool is_small = value && text.size == 2; /* "\x03" and a digit */
    LIST_PUSH(collector->arena, &claim->terms, ((Term){symbol, 0, value, entity, is_small}));
}

/* In a headline "Raids" may pass for a name and keep its ending. */
static uint32_t group_of(Arena *arena, Str lemma)
{
    Str fold = str_fold(arena, lemma);
    uint32_t group = word_group(fold);
    if (group == NONE) group = word_group(spelling_key(arena, fold));
    if (group == NONE) group = word_group(ending_strip(fold));
    return group;
}

static void group_add(Collector *collector, ClaimTerms *claim, Str lemma, Str term)
{
    uint32_t number = group_of(collector->arena, lemma);
    if (number == NONE) return;
    uint32_t symbol = symbol_of(collector->symbols, term);
    uint32_t group =
        symbol_of(collector->symbols, str_format(collector->arena, "\x04%u", (unsigned)number));
    for (uint32_t i = 0; i < claim->groups.count; i++)
        if (claim->groups.at[i].symbol == symbol) return;
    LIST_PUSH(collector->arena, &claim->groups, ((GroupTerm){group, symbol, 0}));
}

static void word_add(Collector *collector, ClaimTerms *claim, Str lemma)
{
    Str term = word_term(collector->arena, lemma);
    term_add(collector, claim, term, false, false);
    group_add(collector, claim, lemma, term);
}

static void mark_tokens(Collector *collector, uint32_t from, uint32_t count)
{
    for (uint32_t i = from; i < from + count && i < collector->article->text->tokens.count; i++)
        collector->in_name[i] = 1;
}

/* Clauses inside a claim that are claims of their own tell their own story: "[The club, founded in
 * 2001 by two states, will meet in May]" is about the meeting. Marks their tokens. */
static void mark_inner_claims(Collector *collector, uint32_t index, uint8_t mark)
{
    const Claims *claims = &collector->article->claims;
    const Claim *claim = &claims->at[index];
    for (uint32_t i = index + 1; i < claims->count; i++) {
        const Claim *other = &claims->at[i];
        if (other->first_token >= claim->first_token + claim->token_count) break;
        if (!span_holds(claim->span, other->span)) continue;
        for (uint32_t t = 0; t < other->token_count; t++)
            collector->inner[other->first_token + t] = mark;
    }
}

static void mark_findings(Collector *collector)
{
    const Findings *found = &collector->article->found;
    for (uint32_t i = 0; i < found->names.count; i++)
        if (collector->entities->of_name[collector->number][i] != NONE)
            mark_tokens(collector, found->names.at[i].first_token, found->names.at[i].token_count);
    for (uint32_t i = 0; i < found->times.count; i++)
        mark_tokens(collector, found->times.at[i].first_token, found->times.at[i].token_count);
}

static bool is_inner(const Collector *collector, uint32_t token)
{
    return collector->inner[token];
}

static void names_collect(Collector *collector, const Claim *claim, ClaimTerms *terms)
{
    const Findings *found = &collector->article->found;
    const uint32_t *entity_of = collector->entities->of_name[collector->number];
    for (uint32_t i = 0; i < claim->names.count; i++) {
        uint32_t entity = entity_of[claim->names.at[i]];
        if (entity == NONE || is_inner(collector, found->names.at[claim->names.at[i]].first_token))
            continue;
        term_add(collector, terms, str_format(collector->arena, "\x01%u", (unsigned)entity), false,
                 true);
    }
    for (uint32_t i = FIRST_FROM(found->references, claim->span.from);
         i < found->references.count && found->references.at[i].span.from < claim->span.to; i++) {
        const Reference *reference = &found->references.at[i];
        if (!span_holds(claim->span, reference->span) || entity_of[reference->name] == NONE)
            continue;
        term_add(collector, terms,
                 str_format(collector->arena, "\x01%u", (unsigned)entity_of[reference->name]),
                 false, true);
    }
}

static void values_collect(Collector *collector, const Claim *claim, ClaimTerms *terms)
{
    const Findings *found = &collector->article->found;
    for (uint32_t i = 0; i < claim->times.count; i++) {
        const Time *time = &found->times.at[claim->times.at[i]];
        Str value = time->value;
        if (value.size && !is_inner(collector, time->first_token))
            term_add(collector, terms,
                     str_format(collector->arena, "\x02%.*s", (int)value.size, value.at), true,
                     false);
    }
    for (uint32_t i = 0; i < claim->quantities.count; i++) {
        const Quantity *quantity = &found->quantities.at[claim->quantities.at[i]];
        if (is_inner(collector, quantity->first_token)) continue;
        Str value = decimal_format(collector->arena, quantity->value);
        term_add(collector, terms,
                 str_format(collector->arena, "\x03%.*s", (int)value.size, value.at), true, false);
    }
}

static int symbol_order(const void *a, const void *b)
{
    uint32_t x = ((const Term *)a)->symbol, y = ((const Term *)b)->symbol;
    return (x > y) - (x < y);
}

static int group_order(const void *a, const void *b)
{
    const GroupTerm *x = a, *y = b;
    if (x->group != y->group) return x->group < y->group ? -1 : 1;
    return (x->symbol > y->symbol) - (x->symbol < y->symbol);
}

static void claim_collect(Collector *collector, uint32_t index, TermTable *table)
{
    const Claim *claim = &collector->article->claims.at[index];
    ClaimTerms terms = {.ref = {collector->number, index}};
    mark_inner_claims(collector, index, 1);
    names_collect(collector, claim, &terms);
    values_collect(collector, claim, &terms);
    for (uint32_t t = claim->first_token; t < claim->first_token + claim->token_count; t++)
        if (!collector->in_name[t] && !is_inner(collector, t) &&
            is_content(collector->article, t) &&
            collector->article->text->tokens.at[t].kind != TOKEN_NUMBER)
            word_add(collector, &terms, collector->article->words.at[t].lemma);
    mark_inner_claims(collector, index, 0);
    if (terms.terms.count)
        qsort(terms.terms.at, terms.terms.count, sizeof *terms.terms.at, symbol_order);
    if (terms.groups.count)
        qsort(terms.groups.at, terms.groups.count, sizeof *terms.groups.at, group_order);
    LIST_PUSH(collector->arena, &table->claims, terms);
}

/* 16 * log2(x), whole numbers only, so that no platform rounds otherwise. */
static uint32_t log2_16(uint32_t x)
{
    uint32_t whole = 0;
    uint64_t rest = (uint64_t)x << 16;
    while (rest >= (uint64_t)2 << 16) {
        rest >>= 1;
        whole++;
    }
    uint32_t result = whole * BIT;
    for (uint32_t bit = BIT / 2; bit; bit /= 2) {
        rest = rest * rest >> 16;
        if (rest >= (uint64_t)2 << 16) {
            result += bit;
            rest >>= 1;
        }
    }
    return result;
}

static void uses_count(const ClaimTerms *claim, uint32_t *uses)
{
    for (uint32_t t = 0; t < claim->terms.count; t++) uses[claim->terms.at[t].symbol]++;
    for (uint32_t g = 0; g < claim->groups.count; g++)
        uses[claim->groups.at[g].group] +=
            g == 0 || claim->groups.at[g].group != claim->groups.at[g - 1].group;
}

/* Surprise of a term: log2(claims / claims that hold it). */
static uint32_t surprise(const TermTable *table, uint32_t symbol)
{
    uint32_t all = log2_16(table->claims.count + 2), holding = log2_16(table->uses[symbol]);
    return LEAST_WEIGHT + (all > holding ? all - holding : 0);
}

static void claim_weigh(const TermTable *table, ClaimTerms *claim)
{
    for (uint32_t t = 0; t < claim->terms.count; t++) {
        Term *term = &claim->terms.at[t];
        term->weight = surprise(table, term->symbol);
        if (term->entity) term->weight = term->weight * ENTITY_PERCENT / 100;
        if (term->value) term->weight = term->weight * VALUE_PERCENT / 100;
        if (!term->value) claim->weight += term->weight;
    }
    for (uint32_t g = 0; g < claim->groups.count; g++)
        claim->groups.at[g].weight =
            surprise(table, claim->groups.at[g].group) * GROUP_PERCENT / 100;
}

static void terms_weigh(Arena *arena, TermTable *table)
{
    table->uses = NEW_ARRAY(arena, uint32_t, table->symbol_count + 1);
    for (uint32_t c = 0; c < table->claims.count; c++)
        uses_count(&table->claims.at[c], table->uses);
    for (uint32_t c = 0; c < table->claims.count; c++) claim_weigh(table, &table->claims.at[c]);
}

TermTable terms_collect(Arena *arena, const Article *articles, uint32_t count,
                        const Entities *entities)
{
    TermTable table = {0};
    Symbols *symbols = symbols_new(arena);
    for (uint32_t i = 0; i < count; i++) {
        Collector collector = {arena,
                               &articles[i],
                               entities,
                               i,
                               symbols,
                               NEW_ARRAY(arena, uint8_t, articles[i].text->tokens.count + 1),
                               NEW_ARRAY(arena, uint8_t, articles[i].text->tokens.count + 1)};
        mark_findings(&collector);
        for (uint32_t k = 0; k < articles[i].claims.count; k++)
            if (!articles[i].claims.at[k].set_aside) claim_collect(&collector, k, &table);
    }
    table.symbol_count = symbols_count(symbols);
    terms_weigh(arena, &table);
    return table;
}
