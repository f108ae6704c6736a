/* Names of one article: see names.h for the order of things. */
#include "find/names.h"

#include <stdlib.h>

static void sentence_find(Scene *scene, const Sentence *sentence)
{
    uint32_t limit = sentence->first_token + sentence->token_count;
    for (uint32_t at = sentence->first_token; at < limit;) {
        uint32_t end = run_end(scene, at);
        if (end > at) run_split(scene, at, end);
        at = end > at ? end : at + 1;
    }
}

static void sentences_each(Scene *scene, uint8_t titled, void (*read)(Scene *, const Sentence *))
{
    for (uint32_t i = 0; i < scene->text->sentences.count; i++) {
        const Sentence *sentence = &scene->text->sentences.at[i];
        if (!sentence->token_count || !cell_marked(scene, sentence->first_token, MARK_READ))
            continue;
        if ((scene->cells[sentence->first_token].marks & MARK_TITLED) == titled)
            read(scene, sentence);
    }
}

static int by_place(const void *a, const void *b)
{
    const Candidate *left = a, *right = b;
    if (left->name.span.from != right->name.span.from)
        return left->name.span.from < right->name.span.from ? -1 : 1;
    return left->name.span.to > right->name.span.to ? -1 : left->name.span.to < right->name.span.to;
}

/* Days of the year are times. */
static bool is_day(const Candidate *candidate)
{
    static const char *const days[] = {
        "new year",     "christmas", "christmas eve", "christmas day",  "easter",
        "new year eve", "eve",       "boxing day",    "good friday",    "new year day",
        "halloween",    "ramadan",   "thanksgiving",  "new year's day", "new year's eve"};
    return AMONG(candidate->fold, days);
}

/* A name may stand on a word that only looked like one: a lone title, a lone ordinary word. */
static bool worth_keeping(const Scene *scene, const Candidate *candidate)
{
    const Name *name = &candidate->name;
    if (name->demonym || name->token_count > 1) return true;
    uint32_t bare = CLASS_TITLE | CLASS_RANK | CLASS_HONORIFIC | CLASS_BODY | CLASS_SITE |
                    CLASS_HAPPENING | CLASS_PAPER;
    if (cell_has(scene, name->first_token, bare) && candidate->strength < STRENGTH_SHAPE)
        return false;
    const Cell *cell = &scene->cells[name->first_token];
    bool emphasis = candidate->strength == STRENGTH_GUESS && scene->lower[cell->symbol] > 0 &&
                    scene->upper[cell->symbol] < 3 && word_is_ordinary(scene, name->first_token);
    bool shouted = candidate->strength == STRENGTH_GUESS && candidate->fold.size >= 4 &&
                   (scene->text->tokens.at[name->first_token].shape & SHAPE_ALL_UPPER) &&
                   word_is_ordinary(scene, name->first_token);
    return candidate->fold.size > 1 && !emphasis && !shouted;
}

static void candidates_order(Scene *scene)
{
    if (scene->candidates.count)
        qsort(scene->candidates.at, scene->candidates.count, sizeof(Candidate), by_place);
}

static void candidates_sift(Scene *scene)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < scene->candidates.count; i++)
        if (worth_keeping(scene, &scene->candidates.at[i]))
            scene->candidates.at[kept++] = scene->candidates.at[i];
    scene->candidates.count = kept;
}

Scene *names_propose(Arena *arena, const Text *text, const Words *words)
{
    Scene *scene = scene_read(arena, text, words);
    sentences_each(scene, 0, sentence_find);
    candidates_agree(scene);
    headlines_ready(scene);
    sentences_each(scene, MARK_TITLED, headline_read);
    candidates_order(scene);
    candidates_agree(scene);
    candidates_sift(scene);
    return scene;
}

void names_find(Arena *arena, const Text *text, const Words *words, Findings *found)
{
    Scene *scene = names_propose(arena, text, words);
    candidates_recognise(scene);
    candidates_order(scene);
    candidates_agree(scene);
    for (uint32_t i = 0; i < scene->candidates.count; i++)
        if (!is_day(&scene->candidates.at[i]))
            LIST_PUSH(arena, &found->names, scene->candidates.at[i].name);
    governments_mark(scene, found);
    references_find(scene, found);
}

const char *name_type_name(NameType type)
{
    static const char *const names[] = {
#define NAME_TYPE(name, json) json,
#include "find/name_types.def"
#undef NAME_TYPE
    };
    return type < NAME_TYPE_COUNT ? names[type] : "other";
}
