/* Cues whose subject does not speak: passives ("it was reported that", "is said to be", "was
 * told that") and adverbs ("reportedly"). Whoever speaks stands behind "by", or is not named. */
#include "find/quotes.h"

static void by_agent(const Search *search, Cue *cue)
{
    const Scene *scene = search->scene;
    uint32_t agent = NONE;
    for (uint32_t child = scene->child[cue->verb]; child != NONE; child = scene->sibling[child])
        if (child > cue->verb && relation_is(scene, child, "obl") &&
            fold_is(scene, scene->reach[child].first, "by") &&
            !quote_word(WORD_TIME, scene->text->tokens.at[child].fold))
            agent = child;
    cue->source = agent == NONE ? (Range){0, 0} : phrase_of(scene, agent, cue->verb);
}

/* "was told by an engineer | that": the tree has hung the clause on the engineer. */
static Range stray_clause(const Search *search, const Cue *cue)
{
    enum { FURTHEST = 12 }; /* tokens */
    const Scene *scene = search->scene;
    uint32_t end = cue->words.end + FURTHEST;
    if (end > search->range.end) end = search->range.end;
    for (uint32_t token = cue->words.end; token < end && !is_finite(scene, token); token++)
        if (fold_is(scene, token, "that") && relation_is(scene, token, "mark"))
            return (Range){token + 1, content_end(search, cue, token + 1)};
    return (Range){0, 0};
}

/* The clause of "it was reported that …", "was told that …". */
static Range clause_behind(const Search *search, const Cue *cue)
{
    const Scene *scene = search->scene;
    for (uint32_t child = scene->child[cue->verb]; child != NONE; child = scene->sibling[child]) {
        bool clause = relation_is(scene, child, "ccomp") || relation_is(scene, child, "csubj") ||
                      relation_is(scene, child, "advcl");
        uint32_t first = scene->reach[child].first;
        if (child < cue->verb || !clause || first <= cue->verb) continue;
        bool that = fold_is(scene, first, "that");
        if (!that && relation_is(scene, child, "advcl")) continue;
        if (that) first++;
        return (Range){first, scene->reach[child].end};
    }
    return stray_clause(search, cue);
}

static uint32_t infinitive_behind(const Scene *scene, uint32_t verb)
{
    uint32_t clause = child_in(scene, verb, "xcomp");
    if (clause == NONE) clause = child_in(scene, verb, "ccomp");
    bool to = clause != NONE && clause > verb && fold_is(scene, scene->reach[clause].first, "to");
    return to ? clause : NONE;
}

static Range passive_subject(const Scene *scene, uint32_t verb)
{
    uint32_t subject = child_in(scene, verb, "nsubj");
    bool named = subject != NONE && subject < verb && scene->words->at[subject].xpos[0] != 'W' &&
                 !fold_is(scene, subject, "it");
    return named ? phrase_of(scene, subject, verb) : (Range){0, 0};
}

/* "accused by residents | of lying" */
static Range matter_of_agent(const Search *search, Cue *cue)
{
    const Scene *scene = search->scene;
    for (uint32_t noun = cue->source.first; noun < cue->source.end; noun++) {
        uint32_t matter = matter_of(scene, noun);
        if (matter == NONE) continue;
        cue->source.end = scene->reach[matter].first;
        return scene->reach[matter];
    }
    return (Range){0, 0};
}

bool cue_of_passive(Search *search, Cue *cue)
{
    const Scene *scene = search->scene;
    uint16_t frames = cue->speech->frames;
    if (!(frames & (THAT | WHOM | WHOM_TO | OF | TO | OBJECT))) return false;
    by_agent(search, cue);
    cue->core = cue->words;
    cue->start = cue->words.end;
    cue->why = "PASSIVE";
    uint32_t to = infinitive_behind(scene, cue->verb);
    Range clause = clause_behind(search, cue);
    if (to != NONE) {
        Range subject = passive_subject(scene, cue->verb);
        Range rest = scene->reach[to];
        bool first = !range_empty(subject);
        cue->content[0] = first ? subject : rest;
        if (first) cue->content[1] = rest;
    } else if (!range_empty(clause)) {
        cue->content[0] = clause;
    } else if (frames & OF) {
        cue->content[0] = content_of_frame(search, cue);
        if (range_empty(cue->content[0])) cue->content[0] = matter_of_agent(search, cue);
    } else if (frames & OBJECT && !range_empty(cue->source) &&
               cue->speech->stance != STANCE_FOUND) { /* "The deal was announced by the firm" */
        cue->content[0] = passive_subject(scene, cue->verb);
        cue->phrase = true;
    }
    if (range_empty(cue->content[0])) return false;
    if (range_holds(cue->source, cue->content[0].first)) cue->source.end = cue->content[0].first;
    if (fold_is(scene, cue->source.end - 1, "that")) cue->source.end--;
    cue_add(search, *cue);
    return true;
}

/* ---- adverbs ------------------------------------------------------------------------------ */

static const Speech *adverb_at(const Scene *scene, uint32_t token)
{
    static const char *const ADVERBS[] = {"reportedly", "allegedly", "supposedly", "purportedly"};
    static const Speech REPORTED = {"reportedly", STANCE_REPORTED, THAT};
    return fold_among(scene, token, ADVERBS, 4) ? &REPORTED : NULL;
}

/* "The boy reportedly made a full recovery": nobody is named; all of the clause is meant. */
bool cue_of_adverb(Search *search, uint32_t token)
{
    const Scene *scene = search->scene;
    const Speech *speech = adverb_at(scene, token);
    uint32_t verb = speech ? scene->words->at[token].head : NONE;
    if (verb == NONE || verb < search->range.first || scene->pair[verb] != NONE) return false;
    if (speech_at(search, verb)) return false; /* "reportedly said": a part of that cue */
    Range whole = scene->reach[verb];
    if (whole.first < search->range.first) whole.first = search->range.first;
    if (whole.end > search->range.end) whole.end = search->range.end;
    Cue cue = {.verb = token, .speech = speech, .why = "REPORTEDLY"};
    cue.words = cue.core = (Range){token, token + 1};
    cue.start = token + 1;
    cue.content[0] = (Range){whole.first, token};
    cue.content[1] = (Range){token + 1, whole.end};
    if (range_empty(cue.content[0])) {
        cue.content[0] = cue.content[1];
        cue.content[1] = (Range){0, 0};
    }
    cue_add(search, cue);
    return true;
}
