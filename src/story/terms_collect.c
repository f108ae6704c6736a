/* Reads the terms of every claim: names as entities, times and figures as values, and the words
 * that carry content. */
#include "lang/word_groups.h"
#include "story/reuse.h"
#include "story/terms.h"

#include <stdlib.h>
#include <string.h>

typedef struct Collector {
    Arena *arena;
    const Article *article;
    const Entities *entities;
    uint32_t number;
    Symbols *symbols;
    uint8_t *in_name;  /* per token: stands inside a name, time or quantity */
    uint8_t *inner;    /* per token: stands in a claim inside the one at hand */
    ClaimTerms *terms; /* of the claim at hand */
    const Claim *claim;
    TermTable *table;
} Collector;

/* ---- words ----------------------------------------------------------------------------------- */

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

static Str word_term(Str fold)
{
    Str stripped = ending_strip(fold);
    uint32_t cut = 0, letters = 0;
    while (cut < stripped.size && letters < STEM) {
        char_next(stripped, &cut);
        letters++;
    }
    return str_slice(stripped, 0, cut);
}

/* In a headline "Raids" may pass for a name and keep its ending. */
static uint32_t group_of(Arena *arena, Str fold)
{
    uint32_t group = word_group(fold);
    if (group == NONE) group = word_group(spelling_key(arena, fold));
    if (group == NONE) group = word_group(ending_strip(fold));
    return group;
}

/* ---- adding ---------------------------------------------------------------------------------- */

static bool in_argument(const Claim *claim, Span span)
{
    for (uint32_t i = 0; i < claim->arguments.count; i++)
        if (span_holds(claim->arguments.at[i].span, span)) return true;
    return false;
}

static uint32_t term_add(Collector *collector, Str text, TermKind kind, Span span)
{
    uint32_t symbol = symbol_of(collector->symbols, text);
    bool argument = in_argument(collector->claim, span);
    bool subject = span_holds(collector->claim->subject, span);
    ClaimTerms *terms = collector->terms;
    for (uint32_t i = 0; i < terms->terms.count; i++) {
        if (terms->terms.at[i].symbol != symbol) continue;
        terms->terms.at[i].argument |= argument;
        terms->terms.at[i].subject |= subject;
        return symbol;
    }
    LIST_PUSH(collector->arena, &terms->terms, ((Term){symbol, kind, subject, argument}));
    return symbol;
}

static uint32_t group_symbol(Collector *collector, uint32_t group)
{
    return symbol_of(collector->symbols, str_format(collector->arena, "\x04%u", (unsigned)group));
}

static void group_add(Collector *collector, Str fold, uint32_t term)
{
    uint32_t number = group_of(collector->arena, fold);
    if (number == NONE) return;
    for (uint32_t i = 0; i < collector->terms->groups.count; i++)
        if (collector->terms->groups.at[i].symbol == term) return;
    LIST_PUSH(collector->arena, &collector->terms->groups,
              ((GroupTerm){group_symbol(collector, number), term}));
}

static void words_collect(Collector *collector)
{
    const Text *text = collector->article->text;
    const Claim *claim = collector->claim;
    Casualty casualty = CASUALTY_NONE;
    bool dead = false, hurt = false;
    for (uint32_t t = claim->first_token; t < claim->first_token + claim->token_count; t++) {
        Str lemma = collector->article->words.at[t].lemma;
        casualty = collector->inner[t] ? CASUALTY_NONE : casualty_of(lemma);
        dead |= casualty == CASUALTY_DEAD;
        hurt |= casualty == CASUALTY_HURT;
        if (collector->in_name[t] || text->tokens.at[t].kind == TOKEN_NUMBER ||
            !is_content(collector->article, t))
            continue;
        Str fold = str_fold(collector->arena, lemma);
        uint32_t term = term_add(collector, word_term(fold), TERM_WORD, text->tokens.at[t].span);
        group_add(collector, fold, term);
    }
    bool counts = collector->terms->counts.count > 0;
    collector->terms->kills = dead;
    collector->terms->hurts = hurt;
    collector->terms->dead = dead && counts;
    collector->terms->hurt = hurt && counts;
}

/* ---- names, times, figures ------------------------------------------------------------------- */

/* "Washington said" and "the United States said" name the same. */
static Str entity_text(const Collector *collector, uint32_t entity)
{
    return str_format(collector->arena, "\x01%u", (unsigned)collector->entities->acts_for[entity]);
}

static void entity_add(Collector *collector, uint32_t name, Span span)
{
    uint32_t entity = collector->entities->of_name[collector->number][name];
    if (entity == NONE) return;
    term_add(collector, entity_text(collector, entity), TERM_ENTITY, span);
}

/* "its consulate": whose it is others may leave out. */
static bool is_possessive(const Collector *collector, Span pronoun)
{
    uint32_t token = token_at(collector->article->text, pronoun.from);
    return strcmp(collector->article->words.at[token].xpos, "PRP$") == 0;
}

static void names_collect(Collector *collector)
{
    const Findings *found = &collector->article->found;
    const Claim *claim = collector->claim;
    for (uint32_t i = 0; i < claim->names.count; i++)
        entity_add(collector, claim->names.at[i], found->names.at[claim->names.at[i]].span);
    for (uint32_t i = FIRST_FROM(found->references, claim->span.from);
         i < found->references.count && found->references.at[i].span.from < claim->span.to; i++)
        if (span_holds(claim->span, found->references.at[i].span) &&
            !is_possessive(collector, found->references.at[i].span))
            entity_add(collector, found->references.at[i].name, found->references.at[i].span);
    if (claim->subject_name != NONE) entity_add(collector, claim->subject_name, claim->subject);
}

static void values_collect(Collector *collector)
{
    const Findings *found = &collector->article->found;
    const Claim *claim = collector->claim;
    for (uint32_t i = 0; i < claim->times.count; i++) {
        const Time *time = &found->times.at[claim->times.at[i]];
        Str value = time->value;
        if (value.size)
            term_add(collector, str_format(collector->arena, "\x02%.*s", (int)value.size, value.at),
                     TERM_TIME, time->span);
    }
    for (uint32_t i = 0; i < claim->quantities.count; i++) {
        const Quantity *quantity = &found->quantities.at[claim->quantities.at[i]];
        Str value = decimal_format(collector->arena, quantity->value);
        uint32_t symbol =
            term_add(collector, str_format(collector->arena, "\x03%.*s", (int)value.size, value.at),
                     TERM_FIGURE, quantity->span);
        uint32_t unit = quantity->unit.size ? symbol_of(collector->symbols, quantity->unit) : NONE;
        LIST_PUSH(collector->arena, &collector->terms->counts, ((Count){symbol, unit, quantity}));
    }
}

/* ---- claims and sentences -------------------------------------------------------------------- */

static int term_order(const void *a, const void *b)
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

static uint32_t act_of(Collector *collector)
{
    Str act = collector->claim->act;
    if (!act.size) return NONE;
    Str fold = str_fold(collector->arena, act);
    uint32_t group = group_of(collector->arena, fold);
    return group == NONE ? symbol_of(collector->symbols, word_term(fold))
                         : group_symbol(collector, group);
}

/* Claims of one sentence follow one another: they share its set. */
static void sentence_collect(Collector *collector, uint32_t last)
{
    TermTable *table = collector->table;
    const ClaimTerms *before = last == NONE ? NULL : &table->claims.at[last];
    bool same =
        before && before->ref.article == collector->number &&
        collector->article->claims.at[before->ref.claim].sentence == collector->claim->sentence;
    if (!same) (void)LIST_ADD(collector->arena, &table->sentences);
    collector->terms->sentence = table->sentences.count - 1;
    SymbolSet *sentence = &table->sentences.at[table->sentences.count - 1];
    for (uint32_t i = 0; i < collector->terms->terms.count; i++)
        LIST_PUSH(collector->arena, &sentence->symbols, collector->terms->terms.at[i].symbol);
    uint32_t speaker = collector->claim->attributed_name;
    uint32_t entity =
        speaker == NONE ? NONE : collector->entities->of_name[collector->number][speaker];
    if (entity != NONE)
        LIST_PUSH(collector->arena, &sentence->symbols,
                  symbol_of(collector->symbols, entity_text(collector, entity)));
}

static void claim_place(const Collector *collector)
{
    uint32_t sentences = collector->article->text->sentences.count;
    collector->terms->depth = sentences ? collector->claim->sentence * 100 / sentences : 0;
    collector->terms->lead = collector->claim->sentence < LEAD_SENTENCES;
    Str words = str_at(collector->article->text->bytes, collector->claim->span);
    collector->terms->hash = hash_bytes(words.at, words.size);
}

/* Clauses inside a claim that are claims of their own count their own dead: "[The ferry, which hit
 * a pier in 2001, killing two,] will sail in May". Marks their tokens. */
static void mark_inner_claims(Collector *collector, uint32_t index, uint8_t mark)
{
    const Claims *claims = &collector->article->claims;
    const Claim *claim = &claims->at[index];
    for (uint32_t i = index + 1; i < claims->count; i++) {
        const Claim *other = &claims->at[i];
        if (other->first_token >= claim->first_token + claim->token_count) break;
        if (other->set_aside || !span_holds(claim->span, other->span)) continue;
        for (uint32_t t = 0; t < other->token_count; t++)
            collector->inner[other->first_token + t] = mark;
    }
}

static void claim_collect(Collector *collector, uint32_t index)
{
    TermTable *table = collector->table;
    uint32_t last = table->claims.count ? table->claims.count - 1 : NONE;
    ClaimTerms terms = {.ref = {collector->number, index}};
    collector->terms = &terms;
    collector->claim = &collector->article->claims.at[index];
    mark_inner_claims(collector, index, 1);
    names_collect(collector);
    values_collect(collector);
    words_collect(collector);
    mark_inner_claims(collector, index, 0);
    terms.act = act_of(collector);
    claim_place(collector);
    sentence_collect(collector, last);
    if (terms.terms.count)
        qsort(terms.terms.at, terms.terms.count, sizeof *terms.terms.at, term_order);
    if (terms.groups.count)
        qsort(terms.groups.at, terms.groups.count, sizeof *terms.groups.at, group_order);
    LIST_PUSH(collector->arena, &table->claims, terms);
}

static void mark_tokens(Collector *collector, uint32_t from, uint32_t count)
{
    for (uint32_t i = from; i < from + count && i < collector->article->text->tokens.count; i++)
        collector->in_name[i] = 1;
}

/* "the airline" counts as the airline's name does. */
static void mark_references(Collector *collector)
{
    const Findings *found = &collector->article->found;
    const Text *text = collector->article->text;
    for (uint32_t i = 0; i < found->references.count; i++) {
        Span span = found->references.at[i].span;
        uint32_t from = token_at(text, span.from), to = from;
        if (collector->entities->of_name[collector->number][found->references.at[i].name] == NONE)
            continue;
        while (to < text->tokens.count && text->tokens.at[to].span.to <= span.to) to++;
        mark_tokens(collector, from, to - from);
    }
}

static void mark_findings(Collector *collector)
{
    const Findings *found = &collector->article->found;
    for (uint32_t i = 0; i < found->names.count; i++)
        if (collector->entities->of_name[collector->number][i] != NONE)
            mark_tokens(collector, found->names.at[i].first_token, found->names.at[i].token_count);
    mark_references(collector);
    for (uint32_t i = 0; i < found->times.count; i++)
        mark_tokens(collector, found->times.at[i].first_token, found->times.at[i].token_count);
    for (uint32_t i = 0; i < found->quantities.count; i++)
        mark_tokens(collector, found->quantities.at[i].first_token,
                    found->quantities.at[i].token_count);
}

void terms_read(Arena *arena, const Article *articles, uint32_t count, const Entities *entities,
                TermTable *table)
{
    Symbols *symbols = symbols_new(arena);
    for (uint32_t i = 0; i < count; i++) {
        uint8_t *in_name = NEW_ARRAY(arena, uint8_t, articles[i].text->tokens.count + 1);
        uint8_t *inner = NEW_ARRAY(arena, uint8_t, articles[i].text->tokens.count + 1);
        Collector collector = {.inner = inner,
                               .arena = arena,
                               .article = &articles[i],
                               .entities = entities,
                               .number = i,
                               .symbols = symbols,
                               .in_name = in_name,
                               .table = table};
        mark_findings(&collector);
        for (uint32_t k = 0; k < articles[i].claims.count; k++)
            if (!articles[i].claims.at[k].set_aside) claim_collect(&collector, k);
    }
    for (uint32_t s = 0; s < table->sentences.count; s++)
        indexes_as_set(&table->sentences.at[s].symbols);
    table->symbol_count = symbols_count(symbols);
}
