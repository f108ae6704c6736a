/* What a measured figure is of: an age is somebody's, a depth some well's. "a five-year-old [boy]",
 * "an 80m-deep [well]", "the [well] was 40 metres deep", "the [boy], aged six". */
#include "lang/word_groups.h"
#include "story/compare.h"
#include "story/cue_words.h"

typedef struct Holder {
    Str noun;      /* folded; empty where the text leaves it out: "the six-year-old" */
    Str dimension; /* "deep", "tall"; empty where none is told */
} Holder;

static Str fold_at(const Article *article, uint32_t token)
{
    return article->text->tokens.at[token].fold;
}

/* The noun behind the figure: what stands between is an adjective or a hyphen. */
static void holder_behind(const Article *article, const Quantity *figure, Holder *holder)
{
    uint32_t at = figure->first_token + figure->token_count;
    for (uint32_t end = at + HOLDER_REACH; at < end && at < article->text->tokens.count; at++) {
        Upos upos = article->words.at[at].upos;
        Str word = fold_at(article, at);
        if (cue_is(word, CUE_DIMENSION)) holder->dimension = word;
        if (upos == UPOS_ADJ || cue_is(word, CUE_DIMENSION) || str_is(word, "-")) continue;
        bool noun = upos == UPOS_NOUN || upos == UPOS_ADV; /* "well" is often misread */
        if (noun) holder->noun = word;
        return;
    }
}

/* "The boy, aged six", "the boy, 6": the noun before the comma. */
static void holder_before(const Article *article, const Quantity *figure, Holder *holder)
{
    uint32_t at = figure->first_token;
    if (at > 0 && str_is(fold_at(article, at - 1), "aged")) at--;
    if (at < 2 || !str_is(fold_at(article, at - 1), ",")) return;
    if (article->words.at[at - 2].upos == UPOS_NOUN) holder->noun = fold_at(article, at - 2);
}

/* "The well was 40 metres deep": whose it is stands before "was". */
static void holder_of_copula(const Article *article, const Claim *claim, const Quantity *figure,
                             Holder *holder)
{
    if (str_is(claim->lemma, "be") && span_size(claim->subject) &&
        figure->span.from >= claim->predicate.to)
        holder->noun = fold_at(article, token_at(article->text, claim->subject.to - 1));
}

static Holder holder_read(const Article *article, const Claim *claim, const Quantity *figure)
{
    Holder holder = {.noun = {0}};
    holder_behind(article, figure, &holder);
    if (!holder.noun.size) holder_before(article, figure, &holder);
    if (!holder.noun.size) holder_of_copula(article, claim, figure, &holder);
    return holder;
}

static bool nouns_meet(Str a, Str b)
{
    if (str_equal(a, b)) return true;
    return word_group(a) != NONE && word_group(a) == word_group(b);
}

int holders_compare(const Article *left, const Claim *i, const Quantity *x, const Article *right,
                    const Claim *k, const Quantity *y)
{
    bool age = str_is(x->unit, "years old");
    if (!age && !x->base_unit.size) return 0;
    Holder a = holder_read(left, i, x), b = holder_read(right, k, y);
    if (a.dimension.size && b.dimension.size && !str_equal(a.dimension, b.dimension)) return -1;
    if (a.noun.size && b.noun.size) return nouns_meet(a.noun, b.noun) ? 1 : -1;
    return age && (a.noun.size || b.noun.size);
}

bool same_holder(const Comparer *comparer, uint32_t i, const Quantity *x, uint32_t k,
                 const Quantity *y)
{
    return holders_compare(fact_article(comparer, i), fact_claim(comparer, i), x,
                           fact_article(comparer, k), fact_claim(comparer, k), y) > 0;
}

bool holders_apart(const Comparer *comparer, uint32_t i, const Quantity *x, uint32_t k,
                   const Quantity *y)
{
    return holders_compare(fact_article(comparer, i), fact_claim(comparer, i), x,
                           fact_article(comparer, k), fact_claim(comparer, k), y) < 0;
}
