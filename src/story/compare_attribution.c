/* Who is said to say it, in each article: the same source, another one, or none, so that the outlet
 * tells it in its own voice. What is said stays the same: no conflict. Nor is one where a quotation
 * has two speakers, since whom "he" stands for may be misread; but it is the first to check. */
#include "story/compare.h"

static bool names_source(const Claim *claim)
{
    return span_size(claim->attribution) > 0;
}

/* The words of somebody who is not told, "officials say" in a headline: no voice of the outlet. */
static bool is_own_voice(const Claim *claim)
{
    return !names_source(claim) && claim->quote == NONE && claim->kind != CLAIM_SAYING &&
           !span_size(claim->hedge);
}

static Str source_words(const Comparer *comparer, uint32_t index)
{
    Str bytes = fact_article(comparer, index)->text->bytes;
    return str_fold(comparer->arena, str_at(bytes, fact_claim(comparer, index)->attribution));
}

static uint32_t source_entity(const Comparer *comparer, uint32_t index)
{
    uint32_t name = fact_claim(comparer, index)->attributed_name;
    return name == NONE
               ? NONE
               : comparer->story->entities.of_name[comparer->fact->claims.at[index].article][name];
}

static bool is_pronoun(const Comparer *comparer, uint32_t index)
{
    const Article *article = fact_article(comparer, index);
    uint32_t token = token_at(article->text, fact_claim(comparer, index)->attribution.from);
    return article->words.at[token].upos == UPOS_PRON;
}

/* "the ministry" and "the foreign ministry" may be one; so may "officials" and "the mayor". Two
 * names are not. */
static bool sources_differ(const Comparer *comparer, uint32_t i, uint32_t k)
{
    uint32_t a = source_entity(comparer, i), b = source_entity(comparer, k);
    if (a == NONE || b == NONE || a == b) return false;
    if (is_pronoun(comparer, i) || is_pronoun(comparer, k)) return false;
    const Entity *list = comparer->story->entities.list.at;
    if (list[a].type != list[b].type) return false;
    Str x = source_words(comparer, i), y = source_words(comparer, k);
    return !words_within(x, y) && !words_within(y, x);
}

/* The quotation is one, and each article gives it to somebody else. */
static bool speakers_differ(const Comparer *comparer, uint32_t i, uint32_t k)
{
    const Fact *fact = comparer->fact;
    const Claim *one = fact_claim(comparer, i), *two = fact_claim(comparer, k);
    const QuotePairs *pairs = &comparer->story->quotes;
    uint32_t article = fact->claims.at[i].article;
    for (uint32_t n = quote_pairs_from(pairs, article, one->quote); n < pairs->count; n++) {
        const QuotePair *pair = &pairs->at[n];
        if (pair->article_a != article || pair->quote_a != one->quote) break;
        bool here = pair->article_b == fact->claims.at[k].article && pair->quote_b == two->quote;
        if (here && pair->other_speaker && pair->both_marked) return true;
    }
    return false;
}

/* ---- one telling an article ------------------------------------------------------------------ */

/* How well a claim shows whose word the article gives: the first that names a source, else the
 * first of its text. */
static uint32_t weight_of(const Comparer *comparer, uint32_t index)
{
    const Claim *claim = fact_claim(comparer, index);
    if (comparer->fact->guest[index]) return 0;
    if (names_source(claim)) return 3;
    return claim->place == BLOCK_HEADLINE ? 1 : 2;
}

/* The claim of each article of the fact that shows it, in order. */
static Indexes tellings_choose(const Comparer *comparer)
{
    Indexes tellings = {0};
    const Fact *fact = comparer->fact;
    for (uint32_t i = 0; i < fact->claims.count; i++) {
        if (!weight_of(comparer, i)) continue;
        uint32_t *last = tellings.count ? &tellings.at[tellings.count - 1] : NULL;
        if (!last || fact->claims.at[*last].article != fact->claims.at[i].article)
            LIST_PUSH(comparer->arena, &tellings, i);
        else if (weight_of(comparer, i) > weight_of(comparer, *last))
            *last = i;
    }
    return tellings;
}

static Value telling_value(const Comparer *comparer, uint32_t index)
{
    const Claim *claim = fact_claim(comparer, index);
    return (Value){comparer->fact->claims.at[index].article,
                   names_source(claim) ? claim->attribution : claim->span};
}

/* In the same wording somebody took the source away. */
static Relation missing_source(const Fact *fact, uint32_t i, uint32_t k)
{
    return fact->wording[i] == fact->wording[k] ? RELATION_SOURCE_DROPPED : RELATION_NO_SOURCE;
}

static void tellings_compare(Comparer *comparer, uint32_t i, uint32_t k)
{
    const Claim *one = fact_claim(comparer, i), *two = fact_claim(comparer, k);
    bool both = names_source(one) && names_source(two);
    bool one_only =
        (names_source(one) && is_own_voice(two)) || (names_source(two) && is_own_voice(one));
    if (both ? !sources_differ(comparer, i, k) : !one_only || !are_alike(comparer, i, k)) return;
    Relation relation = one_only                          ? missing_source(comparer->fact, i, k)
                        : speakers_differ(comparer, i, k) ? RELATION_SPEAKERS_DIFFER
                                                          : RELATION_OTHER_SOURCE;
    rivals_add(comparer, DIFFERENCE_ATTRIBUTION, relation, STR("source"),
               telling_value(comparer, i), telling_value(comparer, k));
}

void compare_attribution(Comparer *comparer)
{
    Indexes tellings = tellings_choose(comparer);
    for (uint32_t i = 0; i < tellings.count; i++)
        for (uint32_t k = i + 1; k < tellings.count && k < i + MOST_LAID; k++)
            tellings_compare(comparer, tellings.at[i], tellings.at[k]);
}
