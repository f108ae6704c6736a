/* Times as facets: when what happened, in whatever words it is told. */
#include "story/facets.h"

#include "lang/word_groups.h"

#include <string.h>

/* "The attack [happened]": what happened is the subject. */
static bool only_happens(Str lemma)
{
    static const char *const verbs[] = {"happen", "occur", "take", "come", "begin",
                                        "start",  "hear",  "be",   "see"};
    return AMONG(lemma, verbs);
}

static uint32_t act_symbol(Facets *facets, Str word)
{
    if (!word.size) return NONE;
    Str fold = str_fold(facets->arena, word);
    uint32_t group = word_group(fold);
    return symbol_of(facets->things,
                     group == NONE ? str_format(facets->arena, "act %.*s", (int)fold.size, fold.at)
                                   : str_format(facets->arena, "act %u", (unsigned)group));
}

static uint32_t act_of(Facets *facets, const Article *article, const Claim *claim)
{
    if (!only_happens(claim->lemma)) return act_symbol(facets, claim->act);
    if (claim->subject_head == NONE) return NONE;
    return act_symbol(facets, article->words.at[claim->subject_head].lemma);
}

/* "this year", "this week": rather when the article was written than when it happened. */
static bool is_of_writing(const Article *article, const Time *time)
{
    Date written = article->anchor.date;
    return written.month && time->first.month && date_compare(time->first, time->last) < 0 &&
           date_compare(time->first, written) <= 0 && date_compare(written, time->last) <= 0;
}

/* A day, month or year with or without the hour; not "recently", not a length of time. */
static bool is_dated(const Time *time)
{
    return (time->type == TIME_DATE || time->type == TIME_TIME) && time->value.size &&
           time->value.at[0] >= '0' && time->value.at[0] <= '9';
}

void facet_times_read(Facets *facets, uint32_t from, uint32_t to)
{
    uint32_t number = facets->table->claims.at[from].ref.article;
    const Article *article = &facets->story->articles[number];
    for (uint32_t c = from; c < to; c++) {
        const ClaimTerms *terms = &facets->table->claims.at[c];
        const Claim *claim = &article->claims.at[terms->ref.claim];
        const Time *time = claim->time == NONE ? NULL : &article->found.times.at[claim->time];
        if (!time || !is_dated(time) || is_of_writing(article, time)) continue;
        if (claim->polarity == POLARITY_NEGATED) continue;
        uint32_t clock = str_find(time->value, STR("T"));
        Str day = clock == NONE ? time->value : str_slice(time->value, 0, clock);
        uint32_t thing =
            symbol_of(facets->things,
                      str_format(facets->arena, "%u on %.*s",
                                 (unsigned)facets->table->event_of[number], (int)day.size, day.at));
        LIST_PUSH(facets->arena, &facets->readings,
                  ((Reading){.facet = DIFFERENCE_DATE,
                             .claim = c,
                             .article = number,
                             .thing = thing,
                             .act = act_of(facets, article, claim),
                             .hash = terms->hash,
                             .span = time->span,
                             .time = time}));
    }
}

bool facet_times_meet(const Facets *facets, const Reading *a, const Reading *b)
{
    const Article *articles = facets->story->articles;
    if (!times_date_alike(&articles[a->article], a->time, &articles[b->article], b->time))
        return false;
    if (readings_share_fact(facets, a, b)) return true;
    return a->act != NONE && a->act == b->act && readings_are_tied(facets, a, b);
}
