/* The last look before "agreed": a figure, a name, a "not" or a "may" that only one of two claims
 * has, and that no comparison of values has dealt with, is shown as a detail instead. */
#include "lang/word_groups.h"
#include "story/compare.h"
#include "story/cue_words.h"

typedef bool TokenTest(const Article *article, uint32_t token);

static bool is_figure(const Article *article, uint32_t token)
{
    return article->words.at[token].upos == UPOS_NUM;
}

static bool is_proper(const Article *article, uint32_t token)
{
    return article->words.at[token].upos == UPOS_PROPN;
}

static bool is_negation(const Article *article, uint32_t token)
{
    return cue_is(article->text->tokens.at[token].fold, CUE_NEGATION);
}

static bool is_modal(const Article *article, uint32_t token)
{
    return article->words.at[token].upos == UPOS_AUX &&
           cue_is(article->text->tokens.at[token].fold, CUE_MODAL);
}

static bool claim_has(const Article *article, const Claim *claim, Str fold)
{
    for (uint32_t t = 0; t < claim->token_count; t++)
        if (str_equal(article->text->tokens.at[claim->first_token + t].fold, fold)) return true;
    return false;
}

/* "room 12", "room twelve" */
static bool number_is_shared(const Comparer *comparer, uint32_t i, uint32_t k, Span token)
{
    const Claim *other = fact_claim(comparer, k);
    const Article *there = fact_article(comparer, k);
    Decimal x, y;
    if (!number_written(&fact_article(comparer, i)->found, token, &x)) return false;
    for (uint32_t t = other->first_token; t < other->first_token + other->token_count; t++)
        if (is_figure(there, t) &&
            number_written(&there->found, there->text->tokens.at[t].span, &y) &&
            decimal_compare(x, y) == 0)
            return true;
    return false;
}

/* The token is part of a value that the other claim has as well, in other words. */
static bool value_is_shared(const Comparer *comparer, uint32_t i, uint32_t k, Span token)
{
    const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
    const Findings *here = &fact_article(comparer, i)->found;
    const Findings *there = &fact_article(comparer, k)->found;
    Relation relation;
    if (number_is_shared(comparer, i, k, token)) return true;
    for (uint32_t n = 0; n < a->quantities.count; n++) {
        const Quantity *x = &here->quantities.at[a->quantities.at[n]];
        for (uint32_t m = 0; span_holds(x->span, token) && m < b->quantities.count; m++)
            if (!quantities_relation(x, &there->quantities.at[b->quantities.at[m]], &relation))
                return true;
    }
    for (uint32_t n = 0; n < a->times.count; n++) {
        const Time *x = &here->times.at[a->times.at[n]];
        for (uint32_t m = 0; span_holds(x->span, token) && m < b->times.count; m++)
            if (times_equal(x, &there->times.at[b->times.at[m]])) return true;
    }
    return false;
}

static bool name_is_shared(const Comparer *comparer, uint32_t i, uint32_t k, Span token)
{
    const Claim *a = fact_claim(comparer, i);
    uint32_t article = comparer->fact->claims.at[i].article;
    for (uint32_t n = 0; n < a->names.count; n++) {
        const Name *name = &fact_article(comparer, i)->found.names.at[a->names.at[n]];
        if (!span_holds(name->span, token)) continue;
        uint32_t entity = comparer->story->entities.of_name[article][a->names.at[n]];
        Relation relation;
        const Claim *b = fact_claim(comparer, k);
        uint32_t other = comparer->fact->claims.at[k].article;
        for (uint32_t m = 0; m < b->names.count; m++) {
            const Name *there = &fact_article(comparer, k)->found.names.at[b->names.at[m]];
            if (comparer->story->entities.of_name[other][b->names.at[m]] == entity ||
                (there->type == name->type &&
                 !names_relation(comparer, article, name, other, there, &relation)))
                return true;
        }
    }
    return false;
}

/* The first such word of claim i that claim k has not; NONE when there is none. */
static uint32_t only_in(const Comparer *comparer, uint32_t i, uint32_t k, TokenTest *test)
{
    const Article *article = fact_article(comparer, i);
    const Claim *claim = fact_claim(comparer, i);
    for (uint32_t t = 0; t < claim->token_count; t++) {
        uint32_t token = claim->first_token + t;
        const Token *word = &article->text->tokens.at[token];
        if (!test(article, token) ||
            claim_has(fact_article(comparer, k), fact_claim(comparer, k), word->fold))
            continue;
        if (value_is_shared(comparer, i, k, word->span) ||
            name_is_shared(comparer, i, k, word->span) ||
            office_is_shared(comparer, i, k, word->span))
            continue;
        return token;
    }
    return NONE;
}

static bool is_content(Upos upos)
{
    return upos == UPOS_NOUN || upos == UPOS_VERB || upos == UPOS_ADJ;
}

/* Has the other claim the word, or one near to it in meaning? */
static bool means_the_same(const Article *article, const Claim *claim, const Word *word)
{
    uint32_t group = word_group(word->lemma);
    for (uint32_t t = 0; t < claim->token_count; t++) {
        const Word *other = &article->words.at[claim->first_token + t];
        if (str_equal(other->lemma, word->lemma)) return true;
        if (group != NONE && word_group(other->lemma) == group) return true;
    }
    return false;
}

/* The word that alone of its kind stands in claim i and not in claim k; NULL for none or several.
 */
static const Word *lone_word(const Comparer *comparer, uint32_t i, uint32_t k)
{
    const Article *article = fact_article(comparer, i);
    const Claim *claim = fact_claim(comparer, i);
    const Word *found = NULL;
    for (uint32_t t = 0; t < claim->token_count; t++) {
        const Word *word = &article->words.at[claim->first_token + t];
        Span span = article->text->tokens.at[claim->first_token + t].span;
        if (!is_content(word->upos) || value_is_shared(comparer, i, k, span) ||
            means_the_same(fact_article(comparer, k), fact_claim(comparer, k), word))
            continue;
        if (found) return NULL;
        found = word;
    }
    return found;
}

/* "a former judge", "a former general": all alike but for one word. */
static bool one_word_apart(const Comparer *comparer, uint32_t i, uint32_t k)
{
    const Word *x = lone_word(comparer, i, k), *y = lone_word(comparer, k, i);
    return x && y && x->upos == y->upos && !are_converse(x->lemma, y->lemma);
}

/* "The builder paid the mayor", "the mayor paid the builder": whoever does it in one has it done to
 * them in the other. */
static bool may_be_swapped(const Comparer *comparer, uint32_t i, uint32_t k)
{
    const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
    if (a->subject_head == NONE || b->subject_head == NONE || a->passive != b->passive)
        return false;
    Str x = fact_article(comparer, i)->text->tokens.at[a->subject_head].fold;
    Str y = fact_article(comparer, k)->text->tokens.at[b->subject_head].fold;
    return !str_equal(x, y) && same_predicate(a, b) && claim_has(fact_article(comparer, k), b, x) &&
           claim_has(fact_article(comparer, i), a, y);
}

/* Any of the kind, whether the other claim has it or not. */
static bool has_any(const Comparer *comparer, uint32_t i, TokenTest *test)
{
    const Claim *claim = fact_claim(comparer, i);
    for (uint32_t t = 0; t < claim->token_count; t++)
        if (test(fact_article(comparer, i), claim->first_token + t)) return true;
    return false;
}

/* "whether it was built": nobody says that it was. */
static bool leaves_open(const Comparer *comparer, uint32_t index)
{
    const Text *text = fact_article(comparer, index)->text;
    return str_is(text->tokens.at[fact_claim(comparer, index)->first_token].fold, "whether");
}

static bool doubt_add(Comparer *comparer, uint32_t i, uint32_t k, DifferenceKind kind,
                      Relation relation)
{
    const Fact *fact = comparer->fact;
    Difference *difference = difference_add(comparer, kind, relation);
    value_add(comparer, difference, fact->claims.at[i].article, fact_claim(comparer, i)->span);
    value_add(comparer, difference, fact->claims.at[k].article, fact_claim(comparer, k)->span);
    return true;
}

/* A headline without a verb says nothing of how sure it is. */
static bool surely_apart(const Claim *a, const Claim *b)
{
    return a->verb != NONE && b->verb != NONE && a->certainty != b->certainty;
}

/* The figures of claim i make one of claim k's together. */
static bool sums_here(const Comparer *comparer, uint32_t i, uint32_t k)
{
    const Claim *claim = fact_claim(comparer, k);
    const Quantity *all = fact_article(comparer, k)->found.quantities.at;
    for (uint32_t n = 0; n < claim->quantities.count; n++)
        if (claim_sums(comparer, i, &all[claim->quantities.at[n]])) return true;
    return false;
}

/* A figure of claim i that the other article gives nowhere. */
static bool untold_figure(const Comparer *comparer, uint32_t i, uint32_t k)
{
    const Claim *claim = fact_claim(comparer, i);
    const Findings *there = &fact_article(comparer, k)->found;
    for (uint32_t n = 0; n < claim->quantities.count; n++) {
        const Quantity *figure =
            &fact_article(comparer, i)->found.quantities.at[claim->quantities.at[n]];
        /* converted, not told; or told in parts, or the sum of what the other tells in parts */
        bool told = figure->original != NONE || claim_sums(comparer, k, figure) ||
                    sums_here(comparer, i, k);
        for (uint32_t m = 0; m < there->quantities.count && m < MOST_FIGURES_OF_ONE && !told; m++) {
            Relation relation;
            const Quantity *other = &there->quantities.at[m];
            told = same_measure(figure, other) &&
                   (!quantities_relation(figure, other, &relation) || !relation_excludes(relation));
        }
        if (!told) return true;
    }
    return false;
}

/* The same of a length of time: "lasted 48 hours". */
static bool untold_length(const Comparer *comparer, uint32_t i, uint32_t k)
{
    const Claim *claim = fact_claim(comparer, i);
    const Findings *there = &fact_article(comparer, k)->found;
    for (uint32_t n = 0; n < claim->times.count; n++) {
        const Time *length = &fact_article(comparer, i)->found.times.at[claim->times.at[n]];
        bool told = length->type != TIME_DURATION;
        for (uint32_t m = 0; m < there->times.count && !told; m++)
            told = times_equal(length, &there->times.at[m]);
        if (!told) return true;
    }
    return false;
}

/* A claim that stands in the fact beside those of claim k's article, and is like none of them. */
static bool is_stranger(const Comparer *comparer, uint32_t index, uint32_t k)
{
    const Fact *fact = comparer->fact;
    uint32_t article = fact->claims.at[k].article;
    while (k > 0 && fact->claims.at[k - 1].article == article) k--;
    for (; k < fact->claims.count && fact->claims.at[k].article == article; k++)
        if (are_alike(comparer, index, k)) return false;
    return true;
}

/* "The strike lasted 48 hours" among those that tell when it began: what it counts is agreed by
 * nobody. */
static bool stranger_doubt(Comparer *comparer, uint32_t i, uint32_t k)
{
    return (untold_figure(comparer, i, k) || untold_length(comparer, i, k)) &&
           is_stranger(comparer, i, k) &&
           doubt_add(comparer, i, k, DIFFERENCE_NUMBER, RELATION_MORE_TOLD);
}

static bool pair_doubt(Comparer *comparer, uint32_t i, uint32_t k)
{
    bool sums = sums_here(comparer, i, k) || sums_here(comparer, k, i);
    if (!sums && only_in(comparer, i, k, is_figure) != NONE &&
        only_in(comparer, k, i, is_figure) != NONE)
        return doubt_add(comparer, i, k, DIFFERENCE_NUMBER, RELATION_OTHER_COUNT);
    if (only_in(comparer, i, k, is_proper) != NONE && only_in(comparer, k, i, is_proper) != NONE)
        return doubt_add(comparer, i, k, DIFFERENCE_OTHER, RELATION_OTHER_NAMES);
    if (has_any(comparer, i, is_negation) != has_any(comparer, k, is_negation))
        return doubt_add(comparer, i, k, DIFFERENCE_NEGATION, RELATION_OTHER_DENIAL);
    if (has_any(comparer, i, is_modal) != has_any(comparer, k, is_modal) ||
        leaves_open(comparer, i) != leaves_open(comparer, k))
        return doubt_add(comparer, i, k, DIFFERENCE_CERTAINTY, RELATION_LESS_CERTAIN);
    if (surely_apart(fact_claim(comparer, i), fact_claim(comparer, k)))
        return doubt_add(comparer, i, k, DIFFERENCE_CERTAINTY, RELATION_LESS_CERTAIN);
    if (untold_figure(comparer, i, k) || untold_figure(comparer, k, i))
        return doubt_add(comparer, i, k, DIFFERENCE_NUMBER, RELATION_MORE_TOLD);
    if (may_be_swapped(comparer, i, k) || one_word_apart(comparer, i, k))
        return doubt_add(comparer, i, k, DIFFERENCE_OTHER, RELATION_OTHER_WORD);
    return false;
}

void compare_doubts(Comparer *comparer)
{
    const Fact *fact = comparer->fact;
    for (uint32_t i = 0; i < fact->claims.count; i++)
        for (uint32_t k = laid_after(comparer, i, i); k < fact->claims.count;
             k = laid_after(comparer, i, k))
            if (fact->claims.at[i].article != fact->claims.at[k].article &&
                (are_alike(comparer, i, k)
                     ? pair_doubt(comparer, i, k)
                     : stranger_doubt(comparer, i, k) || stranger_doubt(comparer, k, i)))
                return;
}
