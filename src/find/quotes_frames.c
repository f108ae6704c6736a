/* What is said when no clause tells it: "urged them to leave", "accused the firm of fraud",
 * "condemned the attack", "plans to stay". */
#include "find/quotes.h"

static bool begins_with_to(const Scene *scene, uint32_t token)
{
    uint32_t first = scene->reach[token].first;
    if (fold_is(scene, first, "not")) first++;
    return fold_is(scene, first, "to") && scene->words->at[first].upos == UPOS_PART;
}

/* An infinitive of the verb, or one that the tree has hung on its object. */
static uint32_t infinitive_of(const Scene *scene, uint32_t verb)
{
    static const char *const CLAUSES[] = {"xcomp", "ccomp", "acl", "advcl"};
    for (uint32_t child = scene->child[verb]; child != NONE; child = scene->sibling[child])
        for (uint32_t i = 0; child > verb && i < sizeof CLAUSES / sizeof *CLAUSES; i++)
            if (relation_is(scene, child, CLAUSES[i]) && begins_with_to(scene, child)) return child;
    return NONE;
}

/* "urged anyone who got a letter | to call": wherever the tree has hung it. */
static uint32_t infinitive_inside(const Scene *scene, uint32_t object)
{
    uint32_t to = infinitive_of(scene, object), last = scene->reach[object].end;
    for (uint32_t token = object + 1; to == NONE && token + 1 < last; token++)
        if (fold_is(scene, token, "to") && scene->words->at[token].upos == UPOS_PART)
            to = token + 1;
    return to;
}

static uint32_t object_of(const Scene *scene, uint32_t verb)
{
    for (uint32_t child = scene->child[verb]; child != NONE; child = scene->sibling[child]) {
        bool doing = scene->words->at[child].form == VERB_ING &&
                     (relation_is(scene, child, "xcomp") || relation_is(scene, child, "ccomp"));
        if (child > verb && child_in(scene, child, "case") == NONE &&
            (doing || relation_is(scene, child, "obj") || relation_is(scene, child, "iobj")))
            return child;
    }
    return NONE;
}

/* "of fraud", "for a truce", "about lying" */
uint32_t matter_of(const Scene *scene, uint32_t verb)
{
    static const char *const HANGING[] = {"obl", "advcl", "acl", "nmod", "xcomp"};
    static const char *const LEADS[] = {"of", "for", "about", "on", "at", "against", "over", "to"};
    for (uint32_t child = scene->child[verb]; child != NONE; child = scene->sibling[child]) {
        if (child < verb || quote_word(WORD_TIME, scene->text->tokens.at[child].fold)) continue;
        bool hangs = RELATION_AMONG(scene, child, HANGING);
        if (hangs && fold_among(scene, scene->reach[child].first, LEADS, 8) &&
            !begins_with_to(scene, child))
            return child;
    }
    return NONE;
}

static Range content_from(const Search *search, const Cue *cue, uint32_t child)
{
    Range range = {search->scene->reach[child].first, 0};
    if (range.first <= cue->verb) range.first = child;
    uint32_t end = search->scene->reach[cue->verb].end;
    range.end = content_end(search, cue, range.first);
    if (range.end > end && end > range.first) range.end = end;
    uint32_t pair = range_empty(range) ? NONE : search->scene->pair[range.end - 1];
    if (pair != NONE) range.end = search->scene->pairs.at[pair].tokens.end;
    return range;
}

Range content_of_frame(const Search *search, const Cue *cue)
{
    const Scene *scene = search->scene;
    uint16_t frames = cue->speech->frames;
    uint32_t verb = cue->verb, object = object_of(scene, verb), to = infinitive_of(scene, verb);
    if (object != NONE && to == NONE && frames & WHOM_TO) to = infinitive_inside(scene, object);
    if (frames & WHOM_TO && object != NONE && to != NONE && object < to)
        return content_from(search, cue, object);
    if (frames & (TO | TO_DO) && to != NONE && (object == NONE || to < object))
        return content_from(search, cue, to);
    if (frames & CALL && object != NONE) return (Range){0, 0}; /* "called a meeting" */
    bool blames = cue->speech->stance == STANCE_JUDGED && frames & OF && !(frames & CALL);
    if (blames && object == NONE && !cue->passive)
        return (Range){0, 0}; /* "a man accused of theft" */
    uint32_t matter = frames & OF ? matter_of(scene, verb) : NONE;
    if (matter == NONE && frames & OF && object != NONE) matter = matter_of(scene, object);
    if (matter != NONE)
        return content_from(search, cue, object != NONE && object < matter ? object : matter);
    bool thing = frames & OBJECT && object != NONE &&
                 !quote_word(WORD_TIME, scene->text->tokens.at[object].fold);
    return thing ? content_from(search, cue, object) : (Range){0, 0};
}
