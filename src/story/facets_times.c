/* Times as facets: when what happened, in whatever words it is told. */
#include "story/facets.h"

#include "lang/word_groups.h"

#include <string.h>

/* "The attack [happened]", "The attack [on Friday] shut the port": what happened is the subject. */
static bool only_happens(Str lemma)
{
    static const char *const verbs[] = {"happen", "occur", "take", "begin", "start", "hear"};
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

/* "Explosion near the harbour": what a heading without a verb names first. */
static Str first_noun(const Article *article, const Claim *claim)
{
    for (uint32_t t = claim->first_token; t < claim->first_token + claim->token_count; t++)
        if (article->words.at[t].upos == UPOS_NOUN) return article->words.at[t].lemma;
    return (Str){0};
}

static uint32_t act_of(Facets *facets, const Article *article, const Claim *claim)
{
    if (claim->kind == CLAIM_HEADING) return act_symbol(facets, first_noun(article, claim));
    bool of_subject = claim->time != NONE &&
                      span_holds(claim->subject, article->found.times.at[claim->time].span);
    if (!of_subject && !only_happens(claim->lemma)) return act_symbol(facets, claim->act);
    if (claim->subject_head == NONE) return NONE;
    return act_symbol(facets, article->words.at[claim->subject_head].lemma);
}

/* ---- what the articles are about ------------------------------------------------------------- */

/* Told in a headline, and by more than half of the articles of its event. */
static bool is_main(const Facets *facets, const Cluster *cluster, const Fact *fact)
{
    bool heads = false;
    for (uint32_t i = 0; i < cluster->count; i++) {
        ClaimRef ref = facets->table->claims.at[cluster->at[i].claim].ref;
        heads |= facets->story->articles[ref.article].claims.at[ref.claim].place == BLOCK_HEADLINE;
    }
    uint32_t event = facets->story->event_of[fact->claims.at[0].article];
    return heads && fact->sources >= FEWEST_FOR_MAIN &&
           fact->sources * 2 > facets->story->groups.at[event].count;
}

/* "[Explosion] in the port hurts nine": what did it may be an act as well. */
static void main_note(Facets *facets, uint32_t claim, uint32_t fact)
{
    uint32_t acts[] = {facets->acts[claim], facets->doers[claim]};
    for (uint32_t i = 0; i < 2; i++) {
        if (acts[i] == NONE) continue;
        Indexes *mains = &facets->mains_of[acts[i]];
        if (!mains->count || mains->at[mains->count - 1] != fact)
            LIST_PUSH(facets->arena, mains, fact);
    }
}

static uint32_t doer_of(Facets *facets, const Article *article, const Claim *claim)
{
    if (claim->subject_head == NONE || claim->subject_name != NONE) return NONE;
    return act_symbol(facets, article->words.at[claim->subject_head].lemma);
}

static void acts_read(Facets *facets)
{
    uint32_t count = facets->table->claims.count;
    facets->acts = NEW_ARRAY(facets->arena, uint32_t, count + 1);
    facets->doers = NEW_ARRAY(facets->arena, uint32_t, count + 1);
    for (uint32_t c = 0; c < count; c++) {
        ClaimRef ref = facets->table->claims.at[c].ref;
        const Article *article = &facets->story->articles[ref.article];
        facets->acts[c] = act_of(facets, article, &article->claims.at[ref.claim]);
        facets->doers[c] = doer_of(facets, article, &article->claims.at[ref.claim]);
    }
}

void main_acts_read(Facets *facets)
{
    acts_read(facets);
    facets->mains_of = NEW_ARRAY(facets->arena, Indexes, symbols_count(facets->things) + 1);
    for (uint32_t f = 0; f < facets->clusters->count; f++) {
        const Cluster *cluster = &facets->clusters->at[f];
        if (!is_main(facets, cluster, &facets->story->facts.at[f])) continue;
        for (uint32_t i = 0; i < cluster->count; i++)
            if (!cluster->at[i].guest) main_note(facets, cluster->at[i].claim, f);
    }
}

/* ---- when ------------------------------------------------------------------------------------ */

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

/* The hour is told apart from the day: "around 11 pm", "late on Thursday". */
static bool has_clock(const Time *time)
{
    return str_find(time->value, STR(":")) != NONE;
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
        if (claim->polarity == POLARITY_NEGATED || claim->kind == CLAIM_SAYING) continue;
        uint32_t clock = str_find(time->value, STR("T"));
        Str day = clock == NONE ? time->value : str_slice(time->value, 0, clock);
        uint32_t thing = symbol_of(
            facets->things,
            str_format(facets->arena, "%u %s %.*s", (unsigned)facets->table->event_of[number],
                       has_clock(time) ? "at" : "on", (int)day.size, day.at));
        LIST_PUSH(facets->arena, &facets->readings,
                  ((Reading){.facet = DIFFERENCE_DATE,
                             .claim = c,
                             .article = number,
                             .thing = thing,
                             .act = facets->acts[c],
                             .hash = terms->hash,
                             .span = time->span,
                             .time = time}));
    }
}

static bool clocks_differ(const Reading *a, const Reading *b)
{
    return has_clock(a->time) && !str_equal(a->time->value, b->time->value);
}

bool facet_times_vary(const Reading *a, const Reading *b)
{
    return clocks_differ(a, b);
}

/* "the attack", "the explosion": words for what the story is about. */
static bool name_the_main_act(const Facets *facets, const Reading *a, const Reading *b)
{
    return indexes_meet(&facets->mains_of[a->act], &facets->mains_of[b->act]);
}

/* Another hour of the day is of the same only where each article tells one, and the words are for
 * the same act. */
bool facet_times_meet(const Facets *facets, const Reading *a, const Reading *b)
{
    const Article *articles = facets->story->articles;
    if (!times_date_alike(&articles[a->article], a->time, &articles[b->article], b->time))
        return false;
    bool same_act = a->act != NONE && a->act == b->act;
    bool main_act = a->act != NONE && b->act != NONE && name_the_main_act(facets, a, b);
    if (clocks_differ(a, b)) {
        if (a->article == b->article || a->varied || b->varied) return false;
        return main_act || (same_act && readings_share_fact(facets, a, b));
    }
    return main_act || readings_share_fact(facets, a, b) ||
           (same_act && readings_are_tied(facets, a, b));
}
