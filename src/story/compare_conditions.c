/* Conditions: "the offer stands whether or not the merger is approved", "the offer depends on the
 * merger". One holds whatever happens, the other only if it does. */
#include "story/compare.h"
#include "story/cue_words.h"

static Str fold_at(const Article *article, uint32_t token)
{
    return article->text->tokens.at[token].fold;
}

/* The token of "whether" in "stands whether it was built or not"; NONE for "asked whether". */
static uint32_t whatever_happens(const Article *article, const Claim *claim)
{
    uint32_t first = article->text->sentences.at[claim->sentence].first_token;
    uint32_t end = claim->first_token + claim->token_count;
    for (uint32_t t = first; t < end; t++)
        if (str_is(fold_at(article, t), "whether") &&
            holds_regardless(article->text, &article->words, t))
            return t;
    return NONE;
}

/* "hinges on", "is conditional on" */
static bool only_if(const Article *article, const Claim *claim)
{
    uint32_t end = claim->first_token + claim->token_count;
    for (uint32_t t = claim->first_token; t + 1 < end; t++)
        if (cue_is(fold_at(article, t), CUE_HINGE) && cue_is(fold_at(article, t + 1), CUE_TIE))
            return claim->polarity == POLARITY_AFFIRMED;
    return false;
}

/* What depends in the one is what holds in the other. */
static bool tells_of(const Comparer *comparer, uint32_t index, uint32_t to, const Article *there,
                     const Claim *claim)
{
    const Article *article = fact_article(comparer, index);
    const Sentence *sentence = &article->text->sentences.at[fact_claim(comparer, index)->sentence];
    if (claim->subject_head == NONE) return false;
    for (uint32_t t = sentence->first_token; t < to; t++)
        if (str_equal(article->words.at[t].lemma, there->words.at[claim->subject_head].lemma))
            return true;
    return false;
}

static void conditions_pair(Comparer *comparer, uint32_t i, uint32_t k)
{
    const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
    const Article *here = fact_article(comparer, i), *there = fact_article(comparer, k);
    uint32_t whether = whatever_happens(here, a);
    if (whether == NONE || !only_if(there, b) || !tells_of(comparer, i, whether, there, b)) return;
    const Fact *fact = comparer->fact;
    rivals_add(comparer, DIFFERENCE_OTHER, RELATION_CONDITIONS_EXCLUDE, STR("condition"),
               (Value){fact->claims.at[i].article, a->span},
               (Value){fact->claims.at[k].article, b->span});
}

void compare_conditions(Comparer *comparer)
{
    const Fact *fact = comparer->fact;
    for (uint32_t i = 0; i < fact->claims.count; i++)
        for (uint32_t k = laid_after(comparer, i, i); k < fact->claims.count;
             k = laid_after(comparer, i, k)) {
            if (fact->claims.at[i].article == fact->claims.at[k].article) continue;
            conditions_pair(comparer, i, k);
            conditions_pair(comparer, k, i);
        }
}
