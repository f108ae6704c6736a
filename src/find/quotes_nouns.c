/* Nouns of speech and thought: "his claim that", "the plan to", "fears of". */
#include "find/quotes.h"

/* "the ministry's claim", "his claim" */
static Range owner_of(const Scene *scene, uint32_t noun)
{
    uint32_t owner = child_in(scene, noun, "nmod:poss");
    if (owner == NONE || owner > noun) return (Range){0, 0};
    Range range = phrase_of(scene, owner, noun);
    if (!range_empty(range) && fold_is(scene, range.end - 1, "'s")) range.end--;
    return range;
}

/* "fears among residents", "a report by the ministry" */
static Range giver_behind(const Scene *scene, uint32_t noun, uint32_t limit)
{
    static const char *const LEADS[] = {"by", "from", "among", "of"};
    for (uint32_t child = scene->child[noun]; child != NONE; child = scene->sibling[child]) {
        Range reach = scene->reach[child];
        if (child < noun || reach.end > limit || !relation_is(scene, child, "nmod")) continue;
        if (fold_among(scene, reach.first, LEADS, 4)) return phrase_of(scene, child, noun);
    }
    return (Range){0, 0};
}

/* "a belief among residents | that": behind whoever holds it. */
static uint32_t that_behind_giver(const Scene *scene, uint32_t noun, uint32_t limit)
{
    Range giver = giver_behind(scene, noun, limit);
    return range_empty(giver) ? noun + 1 : giver.end;
}

/* "The ministry made the claim": whoever does it speaks; who rejects it does not. */
static Range maker_of(Search *search, uint32_t noun)
{
    static const char *const MAKE[] = {"make",      "issue",    "express", "give",    "have",
                                       "repeat",    "voice",    "raise",   "share",   "offer",
                                       "reiterate", "announce", "unveil",  "deliver", "release"};
    const Scene *scene = search->scene;
    uint32_t verb = scene->words->at[noun].head;
    if (verb == NONE || verb > noun || verb < search->range.first) return (Range){0, 0};
    if (!relation_is(scene, noun, "obj") || !AMONG(scene->words->at[verb].lemma, MAKE))
        return (Range){0, 0};
    static const Speech MAKES = {"make", STANCE_SAID, OBJECT};
    Cue cue = {.verb = verb, .speech = &MAKES};
    group_read(search, &cue);
    return cue.negated || cue.passive ? (Range){0, 0} : source_find(search, &cue);
}

/* "The claim that it was safe | was wrong": the tree has taken the main verb in. */
static Range before_main_verb(const Scene *scene, uint32_t noun, Range range)
{
    if (relation_is(scene, noun, "obj") || relation_is(scene, noun, "obl")) return range;
    bool verb = false;
    for (uint32_t token = range.first; token < range.end; token++) {
        if (scene->words->at[token].xpos[0] == 'W') return range;
        if (!is_finite(scene, token)) continue;
        Upos before = scene->words->at[token - 1].upos;
        bool joins = before == UPOS_ADJ || before == UPOS_VERB || before == UPOS_ADP ||
                     (before == UPOS_NOUN && !relation_is(scene, token - 1, "nsubj"));
        if (verb && joins && scene->words->at[token - 1].form != VERB_MODAL)
            return (Range){range.first, token};
        verb = true;
    }
    return range;
}

/* "that it was safe", "to stay", "of a war"; the noun's own, or what the tree hangs on its verb. */
static Range noun_content(const Search *search, const Cue *cue)
{
    static const char *const CLAUSES[] = {"acl", "ccomp", "advcl", "xcomp"};
    const Scene *scene = search->scene;
    uint32_t noun = cue->verb, at = cue->words.end;
    uint16_t frames = cue->speech->frames;
    for (uint32_t child = scene->child[noun]; child != NONE; child = scene->sibling[child]) {
        uint32_t first = scene->reach[child].first;
        if (child < noun || first < at) continue;
        bool clause = RELATION_AMONG(scene, child, CLAUSES);
        bool that = fold_is(scene, first, "that") && scene->words->at[first].upos == UPOS_SCONJ;
        bool to = fold_is(scene, first, "to") && scene->words->at[first].upos == UPOS_PART;
        bool of = fold_is(scene, first, "of") || fold_is(scene, first, "over") ||
                  fold_is(scene, first, "about") || fold_is(scene, first, "for");
        if (clause && that && frames & THAT) {
            Range whole = {first + 1, scene->reach[child].end};
            return before_main_verb(scene, noun, participle_cut(search, whole));
        }
        if (clause && to && frames & TO) return (Range){first, scene->reach[child].end};
        if (of && frames & OF) return (Range){first, scene->reach[child].end};
    }
    at = that_behind_giver(scene, noun, search->range.end);
    bool that = fold_is(scene, at, "that") && scene->words->at[at].upos == UPOS_SCONJ;
    return that && frames & THAT ? (Range){at + 1, content_end(search, cue, at + 1)}
                                 : (Range){0, 0};
}

/* "said in a statement that": the clause is the verb's. */
static bool said_by_verb(const Search *search, Range content)
{
    for (uint32_t i = search->first_cue; i < search->cues->count; i++)
        if (search->cues->at[i].start == content.first) return true;
    return false;
}

bool cue_of_noun(Search *search, uint32_t token)
{
    const Scene *scene = search->scene;
    const Speech *speech = speech_noun_at(search, token);
    if (!speech) return false;
    Cue cue = {.verb = token, .speech = speech, .why = "SPEECH_NOUN"};
    cue.words = cue.core = (Range){token, token + 1};
    cue.start = token + 1;
    cue.content[0] = noun_content(search, &cue);
    Range *content = &cue.content[0];
    if (content->end > search->range.end) content->end = search->range.end;
    if (range_empty(*content) || said_by_verb(search, *content)) return false;
    cue.source = owner_of(scene, token);
    if (range_empty(cue.source)) cue.source = giver_behind(scene, token, content->first);
    if (range_empty(cue.source)) cue.source = maker_of(search, token);
    if (range_empty(cue.source) && !range_has_verb(scene, *content)) return false;
    cue_add(search, cue);
    return true;
}
