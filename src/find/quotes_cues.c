/* Cues: the words that say that somebody says something. */
#include "find/quotes.h"

static bool is_aux(const Scene *scene, uint32_t token, uint32_t verb)
{
    if (scene->words->at[token].head != verb) return false;
    return relation_is(scene, token, "aux") || relation_is(scene, token, "advmod") ||
           relation_is(scene, token, "cop");
}

/* "went on to say", "seemed to suggest" */
static void going_on(const Search *search, Cue *cue)
{
    static const char *const GO_ON[] = {"go", "continue", "proceed", "seem", "appear"};
    const Scene *scene = search->scene;
    uint32_t verb = scene->words->at[cue->verb].head;
    bool goes = verb != NONE && verb < cue->verb && verb >= search->range.first &&
                cue->verb - verb <= 3 && AMONG(scene->words->at[verb].lemma, GO_ON);
    if (!goes) return;
    cue->infinitive = false;
    cue->words.first = verb;
}

/* "has long said", and what it tells of the verb. */
void group_read(const Search *search, Cue *cue)
{
    static const char *const NEGATIONS[] = {"not", "n't", "never"};
    static const char *const SUPPORTS[] = {"did", "do", "does", "has", "have", "had"};
    const Scene *scene = search->scene;
    uint32_t first = cue->verb;
    while (first > search->range.first && scene->pair[first - 1] == NONE &&
           is_aux(scene, first - 1, cue->verb)) {
        first--;
        cue->negated |= fold_among(scene, first, NEGATIONS, 3);
        cue->modal |= scene->words->at[first].form == VERB_MODAL;
        cue->modal |=
            scene->words->at[first].upos == UPOS_AUX && fold_among(scene, first, SUPPORTS, 3);
        cue->passive |= relation_is(scene, first, "aux:pass");
        cue->helped |= scene->words->at[first].upos == UPOS_AUX;
    }
    bool joined = scene->words->at[cue->verb].form == VERB_BASE && first == cue->verb &&
                  relation_is(scene, cue->verb, "conj"); /* "would watch it and tell them" */
    cue->infinitive = joined || (first > search->range.first && fold_is(scene, first - 1, "to"));
    while (first < cue->verb && first == search->range.first &&
           scene->words->at[first].upos == UPOS_ADV)
        first++; /* "Also, she said" */
    cue->words = (Range){first, cue->verb + 1};
    if (cue->infinitive) going_on(search, cue);
}

Cue *cue_add(Search *search, Cue cue)
{
    cue.stretch = search->stretch;
    LIST_PUSH(search->arena, search->cues, cue);
    return &search->cues->at[search->cues->count - 1];
}

/* ---- verbs -------------------------------------------------------------------------------- */

static bool leads_to_quotation(const Search *search, const Cue *cue)
{
    return cue->start < search->range.end && search->scene->pair[cue->start] != NONE;
}

/* An apposition stands right behind what it explains. */
static bool explains_neighbour(const Scene *scene, uint32_t noun, uint32_t first)
{
    uint32_t last = first - 2, head = scene->words->at[noun].head;
    return last == head ||
           (relation_is(scene, last, "flat") && scene->words->at[last].head == head);
}

/* Words for a subject, and a finite verb soon behind. */
static bool begins_clause(const Search *search, uint32_t token)
{
    enum { FURTHEST = 8 }; /* tokens */
    const Scene *scene = search->scene;
    if (token >= search->range.end) return false;
    Upos upos = scene->words->at[token].upos;
    if (upos != UPOS_DET && upos != UPOS_NUM && upos != UPOS_PRON && !is_noun(scene, token))
        if (!fold_is(scene, token, "more") && !fold_is(scene, token, "that")) return false;
    for (uint32_t at = token + 1; at < search->range.end && at < token + FURTHEST; at++) {
        if (fold_is(scene, at, ",")) return false;
        if (is_finite(scene, at)) return true;
    }
    return false;
}

/* "Analysts estimated in May | that shares would rise", "It sank, a source confirmed | to CNN": the
 * tree has the speaker for a part of what is said, and the verb for a participle. */
static bool is_torn_from_speaker(const Search *search, uint32_t verb)
{
    const Scene *scene = search->scene;
    uint32_t noun = scene->words->at[verb].head;
    if (noun == NONE || noun > verb || noun < search->range.first) return false;
    if (is_named(scene, noun) && fold_is(scene, verb - 1, ",") && begins_clause(search, verb + 1))
        return true; /* "Roy, the mayor, confirmed | two ships were lost" */
    uint32_t top = scene->words->at[noun].head, mark = NONE;
    if (top == NONE) top = child_in(scene, verb, "ccomp");
    if (top != NONE && top > verb) mark = child_in(scene, top, "mark");
    if (mark != NONE && mark > verb && fold_is(scene, mark, "that"))
        return !range_has_verb(scene, (Range){verb + 1, mark});
    uint32_t first = scene->reach[noun].first;
    if (first < search->range.first + 2 || !fold_is(scene, first - 1, ",")) return false;
    bool last = verb + 2 >= search->range.end ||
                quote_word(WORD_TIME, scene->text->tokens.at[verb + 1].fold);
    bool apart =
        relation_is(scene, noun, "parataxis") ||
        (relation_is(scene, noun, "appos") && (last || !explains_neighbour(scene, noun, first)));
    return apart && (is_speaker(scene, (Range){first, verb}) ||
                     channel_of_word(scene, noun) == CHANNEL_UNNAMED);
}

/* "the plan announced on Monday": nobody is made to speak here. */
static bool is_bare_participle(const Search *search, const Cue *cue)
{
    static const char *const HANGING[] = {"acl", "amod", "advcl"};
    const Scene *scene = search->scene;
    if (cue->speech->frames & THAT && !(cue->speech->frames & WHOM) &&
        is_torn_from_speaker(search, cue->verb))
        return false;
    return RELATION_AMONG(scene, cue->verb, HANGING) && !cue->helped &&
           scene->words->at[cue->verb].form == VERB_PARTICIPLE &&
           child_in(scene, cue->verb, "nsubj") == NONE;
}

/* "was confident that": the adjective with what stands before it. */
static const Speech *adjective_read(const Search *search, uint32_t token)
{
    const Speech *speech = speech_adjective_at(search, token);
    return speech && child_in(search->scene, token, "cop") != NONE ? speech : NULL;
}

/* "you can see", "those wanting": nobody in particular. */
static bool is_generic(const Scene *scene, Range source)
{
    static const char *const GENERIC[] = {"you",  "one",   "those", "this",
                                          "that", "which", "i",     "we"};
    return source.end == source.first + 1 && fold_among(scene, source.first, GENERIC, 8);
}

/* "bars police from recommending": nobody does. */
static bool hangs_on_preposition(const Scene *scene, uint32_t verb)
{
    static const char *const LEADS[] = {"from", "of", "without", "against", "for", "about", "into"};
    return verb > 0 && fold_among(scene, verb - 1, LEADS, 7);
}

static bool is_left_out(const Search *search, const Cue *cue)
{
    const Scene *scene = search->scene;
    if (relation_is(scene, cue->verb, "csubj") && !is_finite(scene, cue->words.first))
        return true; /* "Saying so is easy" */
    if (fold_is(scene, cue->verb + 1, "on") && cue->speech->stance == STANCE_REPORTED &&
        !quote_word(WORD_TIME, scene->text->tokens.at[cue->verb + 2].fold))
        return true; /* "reporting on the leaks" */
    bool bare = scene->words->at[cue->verb].form == VERB_BASE && !cue->modal &&
                child_in(scene, cue->verb, "nsubj") == NONE; /* "to let you know" */
    if (bare && !is_uttered(cue->speech)) return true;
    return cue->participle && hangs_on_preposition(scene, cue->verb);
}

static void cue_of_verb(Search *search, uint32_t token, const Speech *speech)
{
    Cue cue = {.verb = token, .speech = speech, .why = "SPEECH", .told = is_uttered(speech)};
    group_read(search, &cue);
    cue.participle = cue.words.first == token && is_speech_participle(search, token);
    bool quoted = token + 1 < search->range.end && search->scene->pair[token + 1] != NONE;
    if ((is_left_out(search, &cue) && !quoted) || is_bare_participle(search, &cue)) return;
    cue.unsaid = cue.negated && cue.told && speech->stance != STANCE_DENIED;
    if (cue.unsaid) cue.told = false;
    const Speech *felt = cue.passive ? speech_adjective_at(search, token) : NULL;
    if (felt) { /* "is convinced that" */
        cue.speech = felt;
        cue.passive = cue.told = false;
    }
    if (cue.passive && cue.unsaid) return;
    if (cue.passive) {
        cue.told = false;
        cue_of_passive(search, &cue);
        return;
    }
    cue.source = source_find(search, &cue);
    cue.relative |= search->scene->words->at[token].upos == UPOS_NOUN && cue.owned;
    cue.relative &= !is_torn_from_speaker(search, token);
    core_find(search, &cue);
    as_clause_read(search, &cue);
    quoted = leads_to_quotation(search, &cue);
    if (cue.infinitive && !(speech->frames & (THAT | CALL)) && speech->stance != STANCE_SAID)
        return; /* "urged them to reject “fear”" */
    if ((cue.infinitive || (cue.modal && cue.told)) && !quoted) return;
    if (range_empty(cue.source) && !quoted) return;
    if (!cue.told && is_generic(search->scene, cue.source)) return;
    if (cue.participle)
        cue.why = "SPEECH_PARTICIPLE";
    else if (cue.source.first > token)
        cue.why = "SPEECH_INVERTED";
    cue_add(search, cue);
}

/* ---- according to ------------------------------------------------------------------------- */

/* Head of the noun phrase behind "according to". */
static uint32_t noun_behind(const Search *search, uint32_t token)
{
    static const char *const INSIDE[] = {"det",    "amod", "compound", "nmod",
                                         "nummod", "flat", "advmod",   "case"};
    const Scene *scene = search->scene;
    uint32_t noun = token + 2;
    if (noun >= search->range.end) return NONE;
    for (;;) {
        bool inside = RELATION_AMONG(scene, noun, INSIDE);
        uint32_t head = scene->words->at[noun].head;
        if (!inside || head == NONE || head < noun || head >= search->range.end) return noun;
        noun = head;
    }
}

/* "According to a story | in the Herald, ": up to the comma. */
static uint32_t opening_end(const Search *search, uint32_t from)
{
    enum { FURTHEST = 8 }; /* tokens */
    const Scene *scene = search->scene;
    for (uint32_t token = from; token < search->range.end && token < from + FURTHEST; token++) {
        if (fold_is(scene, token, ",")) return token;
        if (is_finite(scene, token)) break;
    }
    return from;
}

/* "according to a story in the Herald, | medics found a cart": the tree has taken the subject of
 * what is said into the source. */
static uint32_t subject_left(const Scene *scene, Range source)
{
    uint32_t comma = source.end;
    for (uint32_t token = source.first; token < source.end; token++)
        if (fold_is(scene, token, ",") && scene->pair[token] == NONE) comma = token;
    return is_finite(scene, source.end) ? comma : source.end;
}

/* "According to an aide, | who wished not to be named, …" */
static void aside_skip(const Search *search, Cue *cue)
{
    const Scene *scene = search->scene;
    if (cue->start >= search->range.end || scene->words->at[cue->start].xpos[0] != 'W') return;
    for (uint32_t token = cue->start; token + 1 < search->range.end; token++)
        if (fold_is(scene, token, ",")) {
            cue->start = token + 1;
            return;
        }
}

static bool cue_of_according(Search *search, uint32_t token)
{
    static const Speech ACCORDING = {"according", STANCE_SAID, THAT};
    const Scene *scene = search->scene;
    if (!fold_is(scene, token, "according") || !fold_is(scene, token + 1, "to")) return false;
    uint32_t noun = noun_behind(search, token);
    if (noun == NONE) return false;
    Cue cue = {.verb = token, .speech = &ACCORDING, .why = "ACCORDING_TO"};
    cue.owned = cue.told = true;
    cue.words = (Range){token, token + 2};
    cue.source = phrase_of(scene, noun, token + 1);
    bool opening = token == search->range.first || scene->words->at[token - 1].upos == UPOS_CCONJ;
    if (opening) cue.source.end = opening_end(search, subject_left(scene, cue.source));
    cue.core = (Range){token, cue.source.end};
    cue.start = cue.core.end;
    if (opening && fold_is(scene, cue.start, ",")) {
        cue.start++;
        cue.introduced = true;
        adverb_skip(scene, &cue);
        aside_skip(search, &cue);
    }
    cue_add(search, cue);
    return true;
}

/* ---- documents ---------------------------------------------------------------------------- */

/* "issued a statement condemning “…”" */
static bool cue_of_document(Search *search, uint32_t token)
{
    static const Speech GIVES_WORDS = {"issue", STANCE_SAID, QUOTE};
    const Scene *scene = search->scene;
    if (!gives_words(scene, token)) return false;
    uint32_t noun = child_in(scene, token, "obj");
    if (noun == NONE || noun < token || !is_document(scene, noun)) return false;
    if (scene->pair[noun] != NONE) return false; /* made the “calls” */
    Cue cue = {.verb = token, .speech = &GIVES_WORDS, .why = "STATEMENT", .told = true};
    group_read(search, &cue);
    cue.source = source_find(search, &cue);
    if (cue.negated || cue.passive || range_empty(cue.source)) return false;
    cue.words.end = noun + 1;
    cue.core = (Range){cue.words.first, noun + 1};
    cue.start = noun + 1;
    cue_add(search, cue);
    return true;
}

/* ---- quoted as saying --------------------------------------------------------------------- */

/* The "saying" of "quoted the minister as saying", NONE when there is none. */
static uint32_t quoted_as_saying(const Search *search, uint32_t token)
{
    enum { FURTHEST = 14 }; /* tokens */
    const Scene *scene = search->scene;
    if (scene->words->at[token].upos != UPOS_VERB ||
        !(str_is(scene->words->at[token].lemma, "quote") ||
          str_is(scene->words->at[token].lemma, "cite")))
        return NONE;
    for (uint32_t i = token + 1; i + 1 < search->range.end && i < token + FURTHEST; i++)
        if (fold_is(scene, i, "as") && scene->words->at[i + 1].form == VERB_ING)
            return speech_at(search, i + 1) ? i + 1 : NONE;
    return NONE;
}

/* Active: "state media quoted the minister as saying"; passive: "the minister was quoted as saying
 * by state media". Gives the token to go on from, or NONE. */
static uint32_t cue_of_quoting(Search *search, uint32_t token)
{
    const Scene *scene = search->scene;
    uint32_t saying = quoted_as_saying(search, token);
    if (saying == NONE) return NONE;
    Cue cue = {.verb = token, .why = "QUOTED_AS_SAYING", .told = true};
    cue.speech = speech_at(search, saying);
    group_read(search, &cue);
    Range giver = source_find(search, &cue);
    uint32_t quoted = child_in(scene, token, "obj");
    cue.source = giver;
    if (!cue.passive && quoted != NONE && quoted < saying) {
        cue.source = phrase_of(scene, quoted, token);
        if (cue.source.end > saying - 1) cue.source.end = saying - 1;
    }
    if (range_empty(cue.source)) return NONE;
    cue.words.end = saying + 1;
    cue.verb = saying;
    core_find(search, &cue);
    if (!range_empty(giver) && giver.first < cue.core.first) cue.core.first = giver.first;
    cue_add(search, cue);
    return saying;
}

/* ---- all ---------------------------------------------------------------------------------- */

static void search_stretch(Search *search)
{
    search->range = search->scene->stretches.at[search->stretch].tokens;
    search->first_cue = search->cues->count;
    if (cue_of_label(search)) return;
    for (uint32_t token = search->range.first; token < search->range.end; token++) {
        uint32_t pair = search->scene->pair[token];
        if (pair != NONE) {
            token = search->scene->pairs.at[pair].tokens.end - 1;
            continue;
        }
        if (cue_of_according(search, token) || cue_of_document(search, token) ||
            cue_of_putting(search, token) || cue_of_voice(search, token))
            continue;
        uint32_t saying = cue_of_quoting(search, token);
        if (saying != NONE) {
            token = saying;
            continue;
        }
        const Speech *speech = speech_at(search, token);
        if (!speech) speech = adjective_read(search, token);
        if (speech)
            cue_of_verb(search, token, speech);
        else if (!cue_of_noun(search, token))
            cue_of_adverb(search, token);
    }
    cue_of_colon(search);
    contents_find(search);
}

Cues cues_find(Arena *arena, const Scene *scene)
{
    Cues cues = {0};
    Search search = {.arena = arena, .scene = scene, .cues = &cues};
    lexicon_index(&search);
    search.transcript = is_transcript(scene);
    for (search.stretch = 0; search.stretch < scene->stretches.count; search.stretch++)
        search_stretch(&search);
    return cues;
}
