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

static int holders_stand(const Comparer *comparer, uint32_t i, const Quantity *x, uint32_t k,
                         const Quantity *y)
{
    return holders_compare(fact_article(comparer, i), fact_claim(comparer, i), x,
                           fact_article(comparer, k), fact_claim(comparer, k), y);
}

bool same_holder(const Comparer *comparer, uint32_t i, const Quantity *x, uint32_t k,
                 const Quantity *y)
{
    return holders_stand(comparer, i, x, k, y) > 0;
}

/* ---- a part of what is counted --------------------------------------------------------------- */

static bool claim_tells(const Comparer *comparer, uint32_t index, Str lemma)
{
    const Claim *claim = fact_claim(comparer, index);
    const Words *words = &fact_article(comparer, index)->words;
    for (uint32_t t = claim->first_token; t < claim->first_token + claim->token_count; t++)
        if (str_equal(words->at[t].lemma, lemma)) return true;
    return false;
}

/* "two [female] bears": a word that only this claim puts before what it counts. */
static bool is_narrowed(const Comparer *comparer, uint32_t i, const Quantity *figure, uint32_t k)
{
    const Words *words = &fact_article(comparer, i)->words;
    for (uint32_t t = figure->first_token + figure->token_count;
         t < words->count && words->at[t].upos == UPOS_ADJ; t++)
        if (!claim_tells(comparer, k, words->at[t].lemma)) return true;
    return false;
}

/* The smaller figure counts some of those that the larger one counts. */
static bool is_part_of(const Comparer *comparer, uint32_t i, const Quantity *x, uint32_t k,
                       const Quantity *y)
{
    int order = decimal_compare(x->value, y->value);
    if (order > 0) return is_part_of(comparer, k, y, i, x);
    return order < 0 && is_narrowed(comparer, i, x, k) && !is_narrowed(comparer, k, y, i);
}

/* "three bears, two of them females" tells the two of "two female bears" itself. */
static bool claim_counts(const Comparer *comparer, uint32_t index, const Quantity *own,
                         const Quantity *figure)
{
    const Claim *claim = fact_claim(comparer, index);
    const Quantity *all = fact_article(comparer, index)->found.quantities.at;
    for (uint32_t n = 0; n < claim->quantities.count; n++) {
        const Quantity *other = &all[claim->quantities.at[n]];
        if (other != own && decimal_compare(other->value, figure->value) == 0) return true;
    }
    return false;
}

/* "103 passengers and 26 crew": whether the counts of the claim make the figure together. */
bool claim_sums(const Comparer *comparer, uint32_t index, const Quantity *figure)
{
    const Claim *claim = fact_claim(comparer, index);
    const Quantity *all = fact_article(comparer, index)->found.quantities.at;
    Decimal sum = decimal_of(0);
    for (uint32_t n = 0; n < claim->quantities.count; n++) {
        const Quantity *part = &all[claim->quantities.at[n]];
        bool count = part->bound == BOUND_EXACTLY && part->unit.size && !part->base_unit.size &&
                     !unit_is_currency(part->unit) && !str_is(part->unit, "percent");
        if (!count) return false;
        sum = decimal_plus(sum, part->value);
    }
    return claim->quantities.count > 1 && decimal_compare(sum, figure->value) == 0;
}

bool figures_apart(const Comparer *comparer, uint32_t i, const Quantity *x, uint32_t k,
                   const Quantity *y)
{
    return holders_stand(comparer, i, x, k, y) < 0 || is_part_of(comparer, i, x, k, y) ||
           claim_counts(comparer, i, x, y) || claim_counts(comparer, k, y, x) ||
           claim_sums(comparer, i, y) || claim_sums(comparer, k, x);
}
