/* "the airline", "the Russian president", "the 59-year-old": whom or what the article has called
 * so, where that is one. Left open where it says more ("the bank's new owner" is another) or where
 * two could be meant. */
#include "find/names.h"

/* ---- the words ------------------------------------------------------------------------------- */

/* What follows the noun and makes it another's: "the president |of the club|". */
static bool is_narrowed(const Scene *scene, uint32_t noun)
{
    enum { REACH = 12 };
    for (uint32_t i = noun + 1; i < noun + REACH && same_sentence(scene, i, noun); i++) {
        if (scene->words->at[i].head != noun) continue;
        static const char *const kinds[] = {"nmod", "acl", "acl:relcl", "appos", "flat", "nummod"};
        if (AMONG(str_of(scene->words->at[i].deprel), kinds)) return true;
    }
    bool clause = noun + 1 < scene->count && scene->words->at[noun + 1].upos == UPOS_PRON;
    return clause && same_sentence(scene, noun + 1, noun); /* "the company |it hired|" */
}

/* "X is the president", "as the president": says what somebody is. */
static bool is_told_of(const Scene *scene, uint32_t noun)
{
    static const char *const roles[] = {"compound", "appos", "nmod:unmarked", "flat"};
    if (AMONG(str_of(scene->words->at[noun].deprel), roles)) return true;
    for (uint32_t i = noun; i > 0 && same_sentence(scene, i - 1, noun) && noun - i < 8; i--) {
        const Word *word = &scene->words->at[i - 1];
        if (word->head != noun) continue;
        Str deprel = str_of(word->deprel);
        if (str_is(deprel, "cop")) return true;
        if (str_is(deprel, "case") && token_is(scene, i - 1, "as")) return true;
    }
    return false;
}

static bool begins_name(const Cast *cast, uint32_t token)
{
    uint32_t from = token < cast->scene->count ? cast->scene->cells[token].part.from : 0;
    uint32_t at = FIRST_FROM(cast->found->names, from);
    return token < cast->scene->count && at < cast->found->names.count &&
           cast->found->names.at[at].first_token == token;
}

Str description_covers(Str noun)
{
    static const struct {
        const char *noun, *words;
    } rows[] = {
#define DESCRIPTION(noun, words) {noun, words},
#include "find/description_nouns.def"
#undef DESCRIPTION
    };
    for (uint32_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (str_is(noun, rows[i].noun)) return str_of(rows[i].words);
    return (Str){0};
}

static bool is_covered(Str word, Str noun)
{
    Str words = description_covers(noun);
    return words.size && str_listed(word, words.at);
}

/* ---- whom it fits ---------------------------------------------------------------------------- */

typedef struct Description {
    const Cast *cast;
    uint32_t from, noun;
    bool demonym; /* its first word: "the Russian leader" */
} Description;

/* "the minister" is no deputy minister. */
static bool is_lesser(const Scene *scene, const Label *label, uint32_t from)
{
    return from > label->from &&
           (token_is(scene, from - 1, "vice") || token_is(scene, from - 1, "deputy") ||
            token_is(scene, from - 1, "former") || token_is(scene, from - 1, "assistant") ||
            token_is(scene, from - 1, "ex"));
}

/* The words of the description end the label: "foreign minister", "Turkish foreign minister". */
static bool ends_label(const Description *it, const Label *label)
{
    const Scene *scene = it->cast->scene;
    uint32_t count = it->noun - it->from + 1;
    if (count > label->to - label->from) return false;
    for (uint32_t i = 0; i < count - 1; i++)
        if (!str_equal(scene->cells[it->noun - 1 - i].fold, scene->cells[label->to - 2 - i].fold))
            return false;
    return !is_lesser(scene, label, label->to - count);
}

static bool label_fits(const Description *it, const Label *label)
{
    const Scene *scene = it->cast->scene;
    Str noun = scene->cells[it->noun].fold;
    if (str_equal(noun, label->noun) && ends_label(it, label)) return true;
    uint32_t bare = it->demonym ? it->from + 1 : it->from;
    bool fits = str_equal(noun, label->noun) || is_covered(label->noun, noun);
    if (!fits || bare != it->noun || is_lesser(scene, label, label->to - 1)) return false;
    if (!it->demonym) return true;
    for (uint32_t i = label->from; i + 1 < label->to; i++)
        if (is_demonym_at(it->cast, i))
            return str_equal(scene->cells[i].fold, scene->cells[it->from].fold);
    return false;
}

static bool figure_fits(const Description *it, const Figure *figure)
{
    for (uint32_t i = 0; i < figure->labels.count; i++)
        if (label_fits(it, &figure->labels.at[i])) return true;
    return false;
}

/* "the company" for an airline: another body may be meant that the article has called nothing yet.
 */
static bool is_exact(const Description *it, const Figure *figure)
{
    for (uint32_t i = 0; i < figure->labels.count; i++)
        if (str_equal(figure->labels.at[i].noun, it->cast->scene->cells[it->noun].fold))
            return true;
    return false;
}

/* Nothing of its type that the article has not called something else was named after it. */
static bool is_latest(const Description *it, uint32_t index, const uint32_t *recent)
{
    const Figure *meant = &it->cast->figures.at[index];
    for (uint32_t i = 0; recent[i] != index; i++) {
        const Figure *figure = &it->cast->figures.at[recent[i]];
        if (figure->type == meant->type && (!figure->labels.count || figure_fits(it, figure)))
            return false;
    }
    return true;
}

/* "Russian" or "Russian Foreign Ministry" between China and "the country": perhaps Russia. */
static bool people_between(const Description *it, const Figure *place)
{
    enum { MOST_NAMES = 24 };
    const Findings *found = it->cast->found;
    const Scene *scene = it->cast->scene;
    Str fold = phrase_fold(scene, found->names.at[place->name].first_token,
                           found->names.at[place->name].first_token +
                               found->names.at[place->name].token_count);
    Str code = gazetteer_find(fold).place;
    uint32_t at = FIRST_FROM(found->names, scene->cells[it->noun].part.from);
    for (uint32_t i = at; i > 0 && at - i < MOST_NAMES; i--) {
        const Name *name = &found->names.at[i - 1];
        if (name->type == NAME_PLACE && &it->cast->figures.at[it->cast->of_name[i - 1]] == place &&
            !name->demonym)
            return false;
        GazetteerEntry entry = gazetteer_find(scene->cells[name->first_token].fold);
        if (entry.kinds & GAZETTEER_DEMONYM && !str_equal(entry.place, code)) return true;
    }
    return true;
}

/* The only one that fits, else the only one of them named in this sentence or the one before. */
static uint32_t only_fitting(const Description *it, const uint32_t *recent, uint32_t count)
{
    uint32_t sentence = it->cast->scene->text->tokens.at[it->noun].sentence;
    uint32_t fitting = NONE, near = NONE, near_count = 0;
    bool several = false;
    for (uint32_t i = 0; i < count; i++) {
        const Figure *figure = &it->cast->figures.at[recent[i]];
        if (!figure_fits(it, figure)) continue;
        several |= fitting != NONE;
        fitting = recent[i];
        if (figure->sentence + 1 < sentence) continue;
        near = recent[i];
        near_count++;
    }
    uint32_t meant = !several ? fitting : near_count == 1 ? near : NONE;
    if (meant == NONE) return NONE;
    const Figure *figure = &it->cast->figures.at[meant];
    static const char *const vague[] = {"city", "town", "capital", "country", "nation"};
    Str noun = it->cast->scene->cells[it->noun].fold;
    bool shown = is_exact(it, figure) && !AMONG(noun, vague);
    if (!shown && !is_latest(it, meant, recent)) return NONE;
    bool country = str_is(noun, "country") || str_is(noun, "nation");
    return country && people_between(it, figure) ? NONE : meant;
}

/* "the company": the only body named in this sentence or the one before, where it does something
 * and the article has not shown that it is no company. */
static uint32_t only_company(const Description *it, const uint32_t *recent, uint32_t count)
{
    static const char *const nouns[] = {"company", "firm", "corporation"};
    const Scene *scene = it->cast->scene;
    uint32_t sentence = scene->text->tokens.at[it->noun].sentence, meant = NONE;
    if (it->from != it->noun || !AMONG(scene->cells[it->noun].fold, nouns)) return NONE;
    for (uint32_t i = 0; i < count; i++) {
        const Figure *figure = &it->cast->figures.at[recent[i]];
        if (figure->type != NAME_ORGANIZATION || figure->sentence + 1 < sentence) continue;
        if (meant != NONE) return NONE;
        meant = recent[i];
    }
    if (meant == NONE) return NONE;
    const Figure *figure = &it->cast->figures.at[meant];
    bool subject = figure->acted != NONE && figure->acted + 1 >= sentence;
    return subject && (!figure->labels.count || figure_fits(it, figure)) ? meant : NONE;
}

/* ---- ages ------------------------------------------------------------------------------------ */

/* "the |59-year-old|": the number's token when "old" stands at `old`, else NONE. */
static uint32_t age_token(const Scene *scene, uint32_t old)
{
    bool says = old >= 5 && token_is(scene, old, "old") && token_is(scene, old - 1, "-") &&
                token_is(scene, old - 2, "year") && token_is(scene, old - 3, "-") &&
                token_is(scene, old - 5, "the");
    return says ? old - 4 : NONE;
}

static uint32_t of_age(const Cast *cast, uint32_t number, const uint32_t *recent, uint32_t count)
{
    uint32_t fitting = NONE;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t age = cast->figures.at[recent[i]].age;
        Str said = str_format(cast->scene->arena, "%u", (unsigned)age);
        if (!age || !str_equal(said, cast->scene->cells[number].fold)) continue;
        if (fitting != NONE) return NONE;
        fitting = recent[i];
    }
    return fitting;
}

uint32_t description_resolve(const Cast *cast, uint32_t noun, const uint32_t *recent,
                             uint32_t count, Span *span)
{
    const Scene *scene = cast->scene;
    uint32_t number = age_token(scene, noun);
    if (number != NONE) {
        bool whole = noun + 1 == scene->count || scene->words->at[noun].head != noun + 1 ||
                     !person_noun_gender(scene->cells[noun + 1].fold);
        uint32_t last = whole ? noun : noun + 1; /* "the 59-year-old |man|" */
        *span = (Span){scene->cells[number - 1].part.from, scene->cells[last].part.to};
        return of_age(cast, number, recent, count);
    }
    const Word *word = &scene->words->at[noun];
    if (word->upos != UPOS_NOUN || word->plural) return NONE;
    uint32_t from = phrase_start(scene, noun);
    if (from == 0 || !token_is(scene, from - 1, "the") || is_narrowed(scene, noun) ||
        is_told_of(scene, noun) || begins_name(cast, noun + 1))
        return NONE;
    Description it = {cast, from, noun, from < noun && is_demonym_at(cast, from)};
    *span = (Span){scene->cells[from - 1].part.from, scene->cells[noun].part.to};
    uint32_t meant = only_fitting(&it, recent, count);
    return meant == NONE ? only_company(&it, recent, count) : meant;
}
