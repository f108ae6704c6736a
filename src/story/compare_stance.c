/* Whether it is so, and how sure: denials, hedges, and acts that exclude each other. */
#include "lang/word_sides.h"
#include "story/compare.h"
#include "story/cue_words.h"

static Span verb_or_claim(const Claim *claim)
{
    return span_size(claim->predicate) ? claim->predicate : claim->span;
}

static Value value_at(const Comparer *comparer, uint32_t index, Span span)
{
    return (Value){comparer->fact->claims.at[index].article, span};
}

/* ---- certainty ------------------------------------------------------------------------------- */

/* "may", "reportedly": told as possible, or as what others say. */
static bool is_hedged(const Claim *claim)
{
    return claim->certainty == CERTAINTY_POSSIBLE || span_size(claim->hedge);
}

/* "hope to save", "expect to save": of what somebody wants, neither is more certain. */
static bool tells_intent(const Article *article, const Claim *claim)
{
    const Text *text = article->text;
    for (uint32_t t = token_at(text, claim->predicate.from);
         t < text->tokens.count && text->tokens.at[t].span.from < claim->predicate.to; t++)
        if (cue_is(article->words.at[t].lemma, CUE_INTENT)) return true;
    return false;
}

/* The hedge is in the words: "reportedly", or another form of the verb. */
static bool shows_hedge(const Comparer *comparer, uint32_t i, uint32_t k)
{
    const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
    Str x = str_at(fact_article(comparer, i)->text->bytes, a->predicate);
    Str y = str_at(fact_article(comparer, k)->text->bytes, b->predicate);
    return span_size(a->hedge) || span_size(b->hedge) ||
           !str_equal(str_fold(comparer->arena, x), str_fold(comparer->arena, y));
}

/* "He arrived, [meeting] the mayor": how sure it is, only the verb before says. */
static bool is_participle(const Comparer *comparer, uint32_t index)
{
    uint32_t verb = fact_claim(comparer, index)->verb;
    if (verb == NONE || fact_article(comparer, index)->words.at[verb].form != VERB_ING)
        return false;
    Span word = fact_article(comparer, index)->text->tokens.at[verb].span;
    return fact_claim(comparer, index)->predicate.from == word.from;
}

static bool certainty_relation(const Comparer *comparer, uint32_t i, uint32_t k, Relation *relation)
{
    const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
    if (a->polarity != b->polarity || !same_assertion(comparer, i, k)) return false;
    if (is_participle(comparer, i) || is_participle(comparer, k)) return false;
    *relation = RELATION_LESS_CERTAIN;
    if (is_hedged(a) == is_hedged(b)) return a->certainty != b->certainty;
    if (!shows_hedge(comparer, i, k)) return true;
    if (!a->conditional && !b->conditional && !tells_intent(fact_article(comparer, i), a) &&
        !tells_intent(fact_article(comparer, k), b) && str_equal(a->lemma, b->lemma) &&
        are_alike(comparer, i, k))
        *relation = RELATION_HEDGED_AND_FLAT;
    return true;
}

/* ---- acts ------------------------------------------------------------------------------------ */

/* What is counted is told by its figure: "10 miles", "16 km". */
static bool is_counted(const Article *article, const Claim *claim, uint32_t token)
{
    for (uint32_t n = 0; n < claim->quantities.count; n++)
        if (span_overlaps(article->found.quantities.at[claim->quantities.at[n]].span,
                          article->text->tokens.at[token].span))
            return true;
    return false;
}

static Str head_lemma(const Comparer *comparer, uint32_t index, const Argument *argument)
{
    if (!argument || argument->head == NONE) return (Str){0};
    if (is_counted(fact_article(comparer, index), fact_claim(comparer, index), argument->head))
        return (Str){0};
    return str_fold(comparer->arena, fact_article(comparer, index)->words.at[argument->head].lemma);
}

static const Argument *object_of(const Claim *claim)
{
    return claim_argument(claim, claim->passive ? ROLE_AGENT : ROLE_OBJECT);
}

/* Opposites that the act and the object of a claim stand among. */
typedef struct Stance {
    WordSides act, object;
} Stance;

/* "rammed a car", "rammed a truck" */
static bool objects_exclude(const Comparer *comparer, uint32_t i, uint32_t k, const Stance *stances)
{
    const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
    return a->passive == b->passive && sides_exclude(&stances[i].object, &stances[k].object) &&
           same_predicate(a, b);
}

/* "killed [the gorilla]", "saved [the child]": both tell to whom it was done, and share no word. */
static bool objects_apart(const Comparer *comparer, uint32_t i, uint32_t k)
{
    const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
    const Argument *x = a->passive ? NULL : claim_argument(a, ROLE_OBJECT);
    const Argument *y = b->passive ? NULL : claim_argument(b, ROLE_OBJECT);
    return x && y && spans_apart(comparer, i, x->span, k, y->span);
}

/* "Shares rose in Oslo", "Shares fell in Oslo" */
static bool acts_exclude(const Comparer *comparer, uint32_t i, uint32_t k, const Stance *stances)
{
    const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
    return a->polarity == b->polarity && sides_exclude(&stances[i].act, &stances[k].act) &&
           subjects_meet(comparer, i, k) && !objects_apart(comparer, i, k);
}

static void acts_compare(Comparer *comparer, uint32_t i, uint32_t k, const Stance *stances)
{
    const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
    bool acts = acts_exclude(comparer, i, k, stances);
    bool objects = objects_exclude(comparer, i, k, stances);
    if (!acts && !objects) return;
    if (times_exclude(comparer, i, k) || years_differ(comparer, i, k)) return;
    if (acts && are_alike(comparer, i, k))
        rivals_add(comparer, DIFFERENCE_OTHER, RELATION_WORDS_EXCLUDE, STR("act"),
                   value_at(comparer, i, a->predicate), value_at(comparer, k, b->predicate));
    if (objects && are_alike(comparer, i, k))
        rivals_add(comparer, DIFFERENCE_OTHER, RELATION_WORDS_EXCLUDE, STR("object"),
                   value_at(comparer, i, object_of(a)->span),
                   value_at(comparer, k, object_of(b)->span));
}

/* ---- all pairs ------------------------------------------------------------------------------- */

static void stance_compare(Comparer *comparer, uint32_t i, uint32_t k, const Stance *stances)
{
    const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
    Relation relation;
    /* "found no damage": the verb alone may not show it */
    if (a->polarity != b->polarity && is_denial(comparer, i, k) && !years_differ(comparer, i, k))
        rivals_add(comparer, DIFFERENCE_NEGATION, RELATION_AFFIRMED_AND_DENIED, STR("polarity"),
                   value_at(comparer, i, a->span), value_at(comparer, k, b->span));
    else if (certainty_relation(comparer, i, k, &relation))
        rivals_add(comparer, DIFFERENCE_CERTAINTY, relation, STR("certainty"),
                   value_at(comparer, i, span_size(a->hedge) ? a->hedge : verb_or_claim(a)),
                   value_at(comparer, k, span_size(b->hedge) ? b->hedge : verb_or_claim(b)));
    acts_compare(comparer, i, k, stances);
}

void compare_stance(Comparer *comparer)
{
    const Fact *fact = comparer->fact;
    Stance *stances = NEW_ARRAY(comparer->arena, Stance, fact->claims.count + 1);
    for (uint32_t i = 0; i < fact->claims.count; i++) {
        const Claim *claim = fact_claim(comparer, i);
        stances[i].act = word_sides(claim->act);
        stances[i].object = word_sides(head_lemma(comparer, i, object_of(claim)));
    }
    for (uint32_t i = 0; i < fact->claims.count; i++)
        for (uint32_t k = laid_after(comparer, i, i); k < fact->claims.count;
             k = laid_after(comparer, i, k))
            if (fact->claims.at[i].article != fact->claims.at[k].article)
                stance_compare(comparer, i, k, stances);
}

/* Polarities or days that differ where nothing shows that the same is meant: no conflict, but no
 * agreement either. */
void compare_other_cases(Comparer *comparer)
{
    const Fact *fact = comparer->fact;
    for (uint32_t i = 0; i < fact->claims.count; i++) {
        for (uint32_t k = laid_after(comparer, i, i); k < fact->claims.count;
             k = laid_after(comparer, i, k)) {
            const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
            if (fact->claims.at[i].article == fact->claims.at[k].article) continue;
            bool denied = a->polarity != b->polarity;
            if (!denied && !times_exclude(comparer, i, k)) continue;
            rivals_add(comparer, denied ? DIFFERENCE_NEGATION : DIFFERENCE_DATE,
                       denied ? RELATION_OTHER_DENIAL : RELATION_OTHER_TIME, STR("case"),
                       value_at(comparer, i, a->span), value_at(comparer, k, b->span));
            return;
        }
    }
}
