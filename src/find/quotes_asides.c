/* Speakers told of in an aside or before a colon, without a verb of speech that takes the words:
 * "as she put it", "in the view of the union", "She was blunt: “…”". */
#include "find/quotes.h"

/* Only "and", "but", "indeed" and commas stand before the token. */
static bool leads_stretch(const Search *search, uint32_t token)
{
    for (uint32_t at = search->range.first; at < token; at++) {
        Upos upos = search->scene->words->at[at].upos;
        if (upos != UPOS_CCONJ && upos != UPOS_ADV && upos != UPOS_PUNCT) return false;
    }
    return true;
}

static bool is_edge(const Search *search, uint32_t token)
{
    static const char *const EDGES[] = {",", ".", "!", "?", ";"};
    return token >= search->range.end || fold_among(search->scene, token, EDGES, 5);
}

/* What follows the comma behind an aside that opens its sentence is said by it. */
static void aside_open(const Search *search, Cue *cue)
{
    if (!leads_stretch(search, cue->core.first) || !fold_is(search->scene, cue->core.end, ","))
        return;
    cue->start = cue->core.end + 1;
    cue->introduced = true;
}

/* "as the Herald explains, | it is legal"; "it is legal, as the Herald explains" */
void as_clause_read(const Search *search, Cue *cue)
{
    if (cue->core.first <= search->range.first || !is_edge(search, cue->core.end)) return;
    if (!fold_is(search->scene, cue->core.first - 1, "as")) return;
    cue->core.first--;
    cue->aside = true;
    aside_open(search, cue);
}

/* ---- put it ------------------------------------------------------------------------------- */

/* "as Ann Berg put it", "She put it bluntly: “…”" */
bool cue_of_putting(Search *search, uint32_t token)
{
    static const Speech PUT = {"put", STANCE_SAID, THAT};
    const Scene *scene = search->scene;
    if (!str_is(scene->words->at[token].lemma, "put") || !fold_is(scene, token + 1, "it"))
        return false;
    Cue cue = {.verb = token, .speech = &PUT, .why = "PUT_IT", .told = true};
    group_read(search, &cue);
    cue.source = source_find(search, &cue);
    cue.words.end = token + 2;
    if (range_empty(cue.source) || cue.infinitive || cue.negated) return false;
    core_find(search, &cue);
    as_clause_read(search, &cue);
    if (!is_edge(search, cue.core.end) && !cue.introduced) return false;
    cue_add(search, cue);
    return true;
}

/* ---- in the words of ---------------------------------------------------------------------- */

static const Speech *voice_at(const Scene *scene, uint32_t token)
{
    static const Speech WORDS = {"word", STANCE_SAID, THAT}, VIEW = {"view", STANCE_BELIEVED, THAT};
    static const char *const SPOKEN[] = {"words", "telling", "account"};
    static const char *const THOUGHT[] = {"view",       "opinion",  "eyes", "estimation",
                                          "assessment", "judgment", "mind", "judgement"};
    if (token >= scene->text->tokens.count) return NULL;
    if (fold_among(scene, token, SPOKEN, 3)) return &WORDS;
    return fold_among(scene, token, THOUGHT, 8) ? &VIEW : NULL;
}

static bool aside_add(Search *search, Cue cue, const Speech *speech)
{
    const Scene *scene = search->scene;
    uint32_t first = cue.core.first;
    bool apart = leads_stretch(search, first) || fold_is(scene, first - 1, ",") ||
                 scene->pair[first - 1] != NONE;
    if (range_empty(cue.source) || !apart || !is_edge(search, cue.core.end)) return false;
    cue.speech = speech;
    cue.told = is_uttered(speech);
    cue.owned = true;
    cue.why = "IN_WORDS_OF";
    cue.start = cue.core.end;
    aside_open(search, &cue);
    cue_add(search, cue);
    return true;
}

/* "in the words | of the mayor" */
static bool voice_of_behind(Search *search, uint32_t token)
{
    const Scene *scene = search->scene;
    const Speech *speech = fold_is(scene, token + 1, "the") ? voice_at(scene, token + 2) : NULL;
    uint32_t noun = speech ? child_in(scene, token + 2, "nmod") : NONE;
    if (noun == NONE || noun < token + 4 || !fold_is(scene, token + 3, "of")) return false;
    Cue cue = {.verb = token + 2, .words = {token, token + 4}};
    cue.source = phrase_of(scene, noun, token + 3);
    cue.core = (Range){token, cue.source.end};
    return aside_add(search, cue, speech);
}

/* "in the mayor's | words", "in her view" */
static bool voice_of_owner(Search *search, uint32_t token)
{
    enum { FURTHEST = 7 }; /* tokens: "in the Norland prime minister's view" */
    const Scene *scene = search->scene;
    for (uint32_t at = token + 2; at < search->range.end && at < token + FURTHEST; at++) {
        const Speech *speech = voice_at(scene, at);
        uint32_t owner = speech ? child_in(scene, at, "nmod:poss") : NONE;
        if (owner == NONE || owner <= token || owner > at) continue;
        Cue cue = {.verb = at, .words = {at, at + 1}, .core = {token, at + 1}};
        cue.source = (Range){token + 1, fold_is(scene, at - 1, "'s") ? at - 1 : at};
        return aside_add(search, cue, speech);
    }
    return false;
}

bool cue_of_voice(Search *search, uint32_t token)
{
    if (!fold_is(search->scene, token, "in")) return false;
    return voice_of_behind(search, token) || voice_of_owner(search, token);
}

/* ---- before a colon ----------------------------------------------------------------------- */

/* "added | a caveat", "offered a warning": a thing that is made of words. */
static bool is_worded(const Search *search, uint32_t noun)
{
    static const char *const WORDED[] = {"caveat",  "message",     "answer",   "advice",
                                         "verdict", "word",        "lesson",   "question",
                                         "reply",   "explanation", "response", "reason"};
    return speech_noun_at(search, noun) || is_document(search->scene, noun) ||
           AMONG(search->scene->words->at[noun].lemma, WORDED);
}

/* "She | was blunt", "The mayor | had a message for them" */
static bool leads_to_words(const Search *search, uint32_t verb)
{
    static const char *const GIVE[] = {"have",  "add",     "offer", "give",   "send",  "issue",
                                       "make",  "deliver", "post",  "leave",  "write", "share",
                                       "draft", "release", "email", "publish"};
    const Scene *scene = search->scene;
    uint32_t object = child_in(scene, verb, "obj");
    if (scene->words->at[verb].upos == UPOS_ADJ)
        return child_in(scene, verb, "cop") != NONE && child_in(scene, verb, "nsubj") != NONE;
    return scene->words->at[verb].upos == UPOS_VERB && AMONG(scene->words->at[verb].lemma, GIVE) &&
           object != NONE && object > verb && is_worded(search, object);
}

/* The first colon before words in marks with a verb; NONE if a cue governs these. */
static uint32_t open_colon(const Search *search)
{
    const Scene *scene = search->scene;
    for (uint32_t token = search->range.first + 2; token + 1 < search->range.end; token++) {
        uint32_t pair = scene->pair[token + 1];
        if (!fold_is(scene, token, ":") || pair == NONE || !pair_has_verb(scene, pair)) continue;
        for (uint32_t i = search->first_cue; i < search->cues->count; i++)
            if (search->cues->at[i].start == token + 1) return NONE;
        return token;
    }
    return NONE;
}

/* “He was blunt: “We lost.”” */
bool cue_of_colon(Search *search)
{
    static const Speech COLON = {":", STANCE_SAID, QUOTE};
    const Scene *scene = search->scene;
    uint32_t colon = open_colon(search);
    for (uint32_t verb = search->range.first; colon != NONE && verb < colon; verb++) {
        if (scene->pair[verb] != NONE || !leads_to_words(search, verb)) continue;
        Cue cue = {.verb = verb, .speech = &COLON, .why = "BEFORE_COLON", .told = true};
        group_read(search, &cue);
        if (cue.negated || cue.infinitive || cue.passive) continue;
        cue.source = source_find(search, &cue);
        if (range_empty(cue.source) || !is_speaker(scene, cue.source)) continue;
        cue.core = (Range){search->range.first, colon + 1};
        cue.start = colon + 1;
        cue.introduced = true;
        cue_add(search, cue);
        return true;
    }
    return false;
}
