/* When two claims of a fact say the same of the same, and when one denies what the other says. */
#include "story/compare.h"
#include "story/cue_words.h"

#include <stdlib.h>

/* Percent of the content words of the shorter claim that two share which say the same. */
enum { ALIKE_LEMMAS = 50, MOST_LEMMAS = 64 };

bool same_predicate(const Claim *a, const Claim *b)
{
    if (!a->act.size || !b->act.size) return false;
    if (str_equal(a->act, b->act)) return true;
    return a->predicate_class != NONE && a->predicate_class == b->predicate_class;
}

bool are_converse(Str one, Str two)
{
#define CONVERSE(words, others)                                                                    \
    if ((str_listed(one, words) && str_listed(two, others)) ||                                     \
        (str_listed(two, words) && str_listed(one, others)))                                       \
        return true;
#include "story/converses.def"
    return false;
}

/* "The captain, [Ewan Rendall], reported it": named beside the subject is named in it. */
bool subject_names(const Article *article, const Claim *claim, const Name *name)
{
    if (span_holds(claim->subject, name->span)) return true;
    if (!span_size(claim->subject) || name->span.from < claim->subject.to) return false;
    uint32_t end = token_at(article->text, claim->subject.to);
    return name->first_token == end + 1 && str_is(article->text->tokens.at[end].fold, ",");
}

/* Entities that the subject names, or that its pronoun is known to stand for. */
static Indexes subject_entities(const Comparer *comparer, uint32_t index)
{
    Indexes entities = {0};
    const Claim *claim = fact_claim(comparer, index);
    const Findings *found = &fact_article(comparer, index)->found;
    const uint32_t *entity_of =
        comparer->story->entities.of_name[comparer->fact->claims.at[index].article];
    for (uint32_t n = 0; n < claim->names.count; n++) {
        uint32_t name = claim->names.at[n];
        if (entity_of[name] != NONE && !found->names.at[name].demonym &&
            subject_names(fact_article(comparer, index), claim, &found->names.at[name]))
            LIST_PUSH(comparer->arena, &entities, entity_of[name]);
    }
    for (uint32_t r = FIRST_FROM(found->references, claim->subject.from);
         r < found->references.count && found->references.at[r].span.from < claim->subject.to; r++)
        if (span_holds(claim->subject, found->references.at[r].span) &&
            entity_of[found->references.at[r].name] != NONE)
            LIST_PUSH(comparer->arena, &entities, entity_of[found->references.at[r].name]);
    return entities;
}

static bool any_shared(const Indexes *a, const Indexes *b)
{
    for (uint32_t i = 0; i < a->count; i++)
        for (uint32_t k = 0; k < b->count; k++)
            if (a->at[i] == b->at[k]) return true;
    return false;
}

static bool subject_is_open_pronoun(const Comparer *comparer, uint32_t index)
{
    const Claim *claim = fact_claim(comparer, index);
    const Article *article = fact_article(comparer, index);
    uint32_t token = token_at(article->text, claim->subject.from);
    return span_size(claim->subject) && article->words.at[token].upos == UPOS_PRON &&
           article->text->tokens.at[token].span.to == claim->subject.to;
}

bool same_assertion(const Comparer *comparer, uint32_t i, uint32_t k)
{
    if (!same_predicate(fact_claim(comparer, i), fact_claim(comparer, k))) return false;
    Indexes a = subject_entities(comparer, i), b = subject_entities(comparer, k);
    if (a.count && b.count) return any_shared(&a, &b);
    bool open_a = !a.count && subject_is_open_pronoun(comparer, i);
    bool open_b = !b.count && subject_is_open_pronoun(comparer, k);
    return !open_a && !open_b;
}

/* ---- denials --------------------------------------------------------------------------------- */

static bool has_content(const Word *word)
{
    return word->upos == UPOS_NOUN || word->upos == UPOS_PROPN || word->upos == UPOS_VERB ||
           word->upos == UPOS_ADJ || word->upos == UPOS_NUM;
}

/* The lemmas of the content words in the tokens [from, to), each once, in order. */
typedef struct Lemmas {
    Str at[MOST_LEMMAS];
    uint32_t count;
} Lemmas;

static int lemma_order(const void *left, const void *right)
{
    return str_compare(*(const Str *)left, *(const Str *)right);
}

static void lemmas_read(const Article *article, Span span, Lemmas *lemmas)
{
    const Text *text = article->text;
    lemmas->count = 0;
    for (uint32_t i = token_at(text, span.from);
         i < text->tokens.count && text->tokens.at[i].span.from < span.to; i++)
        if (has_content(&article->words.at[i]) && lemmas->count < MOST_LEMMAS)
            lemmas->at[lemmas->count++] = article->words.at[i].upos == UPOS_PROPN
                                              ? text->tokens.at[i].fold
                                              : article->words.at[i].lemma;
    if (lemmas->count) qsort(lemmas->at, lemmas->count, sizeof(Str), lemma_order);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < lemmas->count; i++)
        if (!kept || !str_equal(lemmas->at[kept - 1], lemmas->at[i]))
            lemmas->at[kept++] = lemmas->at[i];
    lemmas->count = kept;
}

static uint32_t lemmas_shared(const Lemmas *a, const Lemmas *b)
{
    uint32_t shared = 0;
    for (uint32_t i = 0, k = 0; i < a->count && k < b->count;) {
        int order = str_compare(a->at[i], b->at[k]);
        shared += order == 0;
        i += order <= 0;
        k += order >= 0;
    }
    return shared;
}

/* "these people", "another", "other ships": a group that only this article can tell. */
bool subject_points(const Comparer *comparer, uint32_t index)
{
    const Text *text = fact_article(comparer, index)->text;
    Str first = text->tokens.at[token_at(text, fact_claim(comparer, index)->subject.from)].fold;
    return cue_is(first, CUE_POINTER);
}

bool spans_apart(const Comparer *comparer, uint32_t i, Span x, uint32_t k, Span y)
{
    Lemmas left, right;
    lemmas_read(fact_article(comparer, i), x, &left);
    lemmas_read(fact_article(comparer, k), y, &right);
    return left.count && right.count && !lemmas_shared(&left, &right);
}

bool subjects_meet(const Comparer *comparer, uint32_t i, uint32_t k)
{
    const Claim *x = fact_claim(comparer, i), *y = fact_claim(comparer, k);
    if (!span_size(x->subject) || !span_size(y->subject)) return false;
    if (subject_points(comparer, i) || subject_points(comparer, k)) return false;
    Indexes a = subject_entities(comparer, i), b = subject_entities(comparer, k);
    if (a.count && b.count) return any_shared(&a, &b);
    Lemmas left, right;
    lemmas_read(fact_article(comparer, i), x->subject, &left);
    lemmas_read(fact_article(comparer, k), y->subject, &right);
    return lemmas_shared(&left, &right) > 0;
}

bool subjects_apart(const Comparer *comparer, uint32_t i, uint32_t k)
{
    const Claim *x = fact_claim(comparer, i), *y = fact_claim(comparer, k);
    if (!span_size(x->subject) || !span_size(y->subject)) return false;
    if (subject_is_open_pronoun(comparer, i) || subject_is_open_pronoun(comparer, k)) return false;
    if (subjects_meet(comparer, i, k)) return false;
    Lemmas left, right;
    lemmas_read(fact_article(comparer, i), x->subject, &left);
    lemmas_read(fact_article(comparer, k), y->subject, &right);
    return left.count > 0 && right.count > 0;
}

bool same_subject_and_verb(const Comparer *comparer, uint32_t i, uint32_t k)
{
    return same_predicate(fact_claim(comparer, i), fact_claim(comparer, k)) &&
           subjects_meet(comparer, i, k);
}

/* "had never been seen before": of the time before, which what happened then doesn't contradict. */
bool tells_of_before(const Comparer *comparer, uint32_t index)
{
    const Claim *claim = fact_claim(comparer, index);
    const Text *text = fact_article(comparer, index)->text;
    for (uint32_t t = claim->first_token; t < claim->first_token + claim->token_count; t++)
        if (fact_article(comparer, index)->words.at[t].upos == UPOS_ADV &&
            cue_is(text->tokens.at[t].fold, CUE_EARLIER))
            return true;
    return false;
}

bool is_denial(const Comparer *comparer, uint32_t i, uint32_t k)
{
    const Claim *x = fact_claim(comparer, i), *y = fact_claim(comparer, k);
    if (x->polarity == y->polarity || x->certainty != y->certainty) return false;
    if (x->certainty == CERTAINTY_POSSIBLE || !same_subject_and_verb(comparer, i, k)) return false;
    return !tells_of_before(comparer, i) && !tells_of_before(comparer, k) &&
           are_alike(comparer, i, k);
}

static bool spans_alike(const Comparer *comparer, uint32_t i, Span x, uint32_t k, Span y,
                        uint32_t percent)
{
    Lemmas left, right;
    lemmas_read(fact_article(comparer, i), x, &left);
    lemmas_read(fact_article(comparer, k), y, &right);
    uint32_t least = left.count < right.count ? left.count : right.count;
    return least && lemmas_shared(&left, &right) * 100 >= least * percent;
}

bool are_alike(const Comparer *comparer, uint32_t i, uint32_t k)
{
    return spans_alike(comparer, i, fact_claim(comparer, i)->span, k, fact_claim(comparer, k)->span,
                       ALIKE_LEMMAS);
}

static Span sentence_of(const Comparer *comparer, uint32_t index)
{
    return fact_article(comparer, index)
        ->text->sentences.at[fact_claim(comparer, index)->sentence]
        .span;
}

bool sentences_alike(const Comparer *comparer, uint32_t i, uint32_t k)
{
    return spans_alike(comparer, i, sentence_of(comparer, i), k, sentence_of(comparer, k),
                       COPIED_PERCENT);
}
