/* Who says it, from the tree. */
#include "find/quotes.h"

/* ---- the subject of a cue ----------------------------------------------------------------- */

/* "the official who said", "a letter saying": the noun before. */
static Range antecedent(const Search *search, Cue *cue, uint32_t verb)
{
    uint32_t noun = search->scene->words->at[verb].head;
    uint32_t limit = search->scene->reach[verb].first;
    if (noun == NONE || noun >= verb || noun < search->range.first) return (Range){0, 0};
    Range range = search->scene->reach[noun];
    for (uint32_t token = range.first; token < noun; token++) /* "She | posted photos, writing" */
        if (relation_is(search->scene, token, "nsubj") &&
            search->scene->words->at[search->scene->words->at[token].head].upos == UPOS_VERB)
            return phrase_of(search->scene, token, search->scene->words->at[token].head);
    if (limit > noun && range.end > limit) range.end = limit;
    cue->relative = true;
    return range_tidy(search->scene, range_behead(search->scene, range, noun));
}

/* "the ministry this month said": the month is taken for a subject too. */
static bool is_subject(const Scene *scene, uint32_t child, uint32_t verb)
{
    bool small = !(scene->text->tokens.at[child].shape & SHAPE_UPPER_FIRST);
    if (!relation_is(scene, child, "nsubj") || (scene->words->at[child].upos == UPOS_VERB && small))
        return false;
    if (scene->pair[child] != NONE && scene->pair[verb] == NONE) return false;
    return !quote_word(WORD_TIME, scene->text->tokens.at[child].fold);
}

/* Nothing or "and" stands between the two, or a comma that another one answers. */
static bool adjoins(const Scene *scene, Range left, Range right, uint32_t verb)
{
    if (left.end >= right.first) return true;
    if (left.end + 1 != right.first) return false;
    if (scene->words->at[left.end].upos == UPOS_CCONJ) return true;
    for (uint32_t token = left.first; token < left.end; token++)
        if (scene->words->at[token].upos == UPOS_VERB) return false;
    return fold_is(scene, left.end, ",") && fold_is(scene, right.end, ",") &&
           !fold_is(scene, verb + 1, ",");
}

/* "Alex Berg, head of research | at Watch, a charity, | told": the tree has hung the rest on words
 * inside the marks. */
static Range gap_closed(const Scene *scene, Range range, uint32_t verb)
{
    if (range.end >= verb || !fold_is(scene, verb - 1, ",")) return range;
    for (uint32_t token = range.end; token < verb; token++) {
        uint32_t head = scene->words->at[token].head;
        if (head != NONE && head < range.first && scene->pair[head] != NONE)
            return (Range){range.first, verb - 1};
    }
    return range;
}

/* "The ship …, | said the agency": the one behind the verb is meant. */
static bool is_inverted(const Scene *scene, uint32_t subject, uint32_t verb)
{
    return verb > 0 && fold_is(scene, verb - 1, ",") && scene->reach[subject].first == verb + 1;
}

/* "Another official, | deputy chief Piet Olsen, | said": one phrase in several pieces. */
static Range subject_of(const Search *search, Cue *cue, uint32_t verb)
{
    const Scene *scene = search->scene;
    Range range = {0, 0};
    uint32_t subject = NONE;
    for (uint32_t child = scene->child[verb]; child != NONE; child = scene->sibling[child]) {
        if (!is_subject(scene, child, verb)) continue;
        if (subject != NONE && child > verb && !is_inverted(scene, child, verb)) continue;
        Range next = phrase_of(scene, child, verb);
        bool joins = subject != NONE && (child < verb || subject > verb) &&
                     !is_relative_pronoun(scene, subject) && adjoins(scene, range, next, verb);
        if (joins && next.end < range.end) next.end = range.end;
        range = joins ? (Range){range.first, next.end} : next;
        subject = child;
    }
    if (subject == NONE) return range;
    if (subject > verb && fold_is(scene, verb + 1, "that"))
        return (Range){0, 0}; /* "announced | that parties could": theirs is no subject of it */
    if (subject > verb) range = participle_cut(search, range);
    if (is_relative_pronoun(scene, subject)) {
        if (fold_is(scene, subject, "what")) return (Range){0, 0};
        return relation_is(scene, verb, "acl") ? antecedent(search, cue, verb) : (Range){0, 0};
    }
    cue->relative |= relation_is(scene, verb, "acl");
    return gap_closed(scene, range, verb);
}

/* "…, adding that": whoever the sentence let speak last. */
static Range last_source(const Search *search)
{
    for (uint32_t i = search->cues->count; i-- > search->first_cue;)
        if (!range_empty(search->cues->at[i].source)) return search->cues->at[i].source;
    return (Range){0, 0};
}

/* "The mayor “condemns it” and | said": the verb above stands in marks, its subject does not. */
static Range subject_outside_marks(const Search *search, Cue *cue)
{
    const Scene *scene = search->scene;
    uint32_t head = scene->words->at[cue->verb].head;
    bool joined = relation_is(scene, cue->verb, "conj") && head != NONE &&
                  head >= search->range.first && head < cue->verb && scene->pair[head] != NONE;
    uint32_t subject = joined ? child_in(scene, head, "nsubj") : NONE;
    if (subject == NONE || scene->pair[subject] != NONE) return (Range){0, 0};
    cue->owned = false;
    return phrase_of(scene, subject, head);
}

bool gives_words(const Scene *scene, uint32_t verb)
{
    static const char *const GIVE[] = {"issue", "release", "publish", "post", "send",
                                       "give",  "make",    "write",   "sign"};
    const Word *word = &scene->words->at[verb];
    return word->upos == UPOS_VERB && AMONG(word->lemma, GIVE);
}

/* "issued a statement saying": the verb whose subject gives the document. */
static uint32_t giving_verb(const Search *search, uint32_t verb)
{
    const Scene *scene = search->scene;
    uint32_t noun = scene->words->at[verb].head;
    if (noun == NONE || noun > verb || !is_document(scene, noun)) return NONE;
    uint32_t giver = scene->words->at[noun].head;
    bool object = relation_is(scene, noun, "obj") && giver != NONE && giver < noun &&
                  giver >= search->range.first;
    return object && gives_words(scene, giver) ? giver : NONE;
}

/* "reports from Oslo claiming": the tree has hung the participle elsewhere. */
static Range document_before(const Search *search, const Cue *cue)
{
    Range range = neighbour(search, cue->words.first);
    for (uint32_t token = range.first; token < range.end; token++)
        if (is_document(search->scene, token)) return range;
    return (Range){0, 0};
}

/* "sent a letter to the paper | saying": whoever sent it. */
static Range sender_before(const Search *search, Cue *cue)
{
    enum { FURTHEST = 12 }; /* tokens */
    const Scene *scene = search->scene;
    uint32_t first = cue->words.first;
    for (uint32_t token = first; token-- > search->range.first && first - token < FURTHEST;) {
        uint32_t verb = scene->words->at[token].head;
        if (fold_is(scene, token, ",") || is_finite(scene, token)) break;
        bool sent = is_document(scene, token) && relation_is(scene, token, "obj") && verb < token &&
                    verb >= search->range.first && gives_words(scene, verb);
        if (sent) return subject_of(search, cue, verb);
    }
    return (Range){0, 0};
}

/* "remembered the guide | telling them" */
static Range one_perceived(const Search *search, const Cue *cue)
{
    static const char *const PERCEIVE[] = {"recall", "hear",   "see",   "remember", "catch",
                                           "show",   "record", "quote", "film",     "describe"};
    const Scene *scene = search->scene;
    uint32_t head = scene->words->at[cue->verb].head;
    if (head == NONE || head > cue->verb || !AMONG(scene->words->at[head].lemma, PERCEIVE))
        return (Range){0, 0};
    uint32_t object = child_in(scene, head, "obj");
    bool adjoins_verb = object != NONE && scene->reach[object].end == cue->words.first;
    return adjoins_verb ? phrase_of(scene, object, cue->verb) : (Range){0, 0};
}

/* What an earlier cue of the stretch is said to say holds the subject: "said the bridge was safe,
 * | adding" is no word of the bridge's. */
static Range not_inside(const Search *search, Range subject)
{
    for (uint32_t i = search->cues->count; i-- > search->first_cue;) {
        const Cue *cue = &search->cues->at[i];
        bool holds = cue->told && cue->speech->frames & THAT && cue->start >= cue->words.end;
        bool inside = holds ? subject.first >= cue->start
                            : range_holds(cue->content[0], subject.first); /* "claims that it" */
        if (!inside) continue;
        if (!range_empty(cue->source)) return cue->source;
        Range above = main_subject(search->scene, (Range){search->range.first, cue->words.first});
        return range_empty(above) ? subject : above;
    }
    return subject;
}

/* The noun right before a finite verb is its subject, whatever the tree says. */
static Range noun_before(const Search *search, uint32_t verb, uint32_t first)
{
    bool finite = is_finite(search->scene, first);
    if (!finite || first <= search->range.first ||
        !(is_noun(search->scene, first - 1) || is_named(search->scene, first - 1)) ||
        search->scene->words->at[first - 1].xpos[0] == 'W' ||
        relation_is(search->scene, verb, "acl"))
        return (Range){0, 0};
    return neighbour(search, first);
}

/* "rejected any talk of a deal with Norland, | stating": of the sentence, whatever it hangs on. */
static bool goes_on_behind(const Search *search, const Cue *cue)
{
    return cue->participle && cue->words.first > search->range.first &&
           fold_is(search->scene, cue->words.first - 1, ",");
}

static Range speaker_so_far(const Search *search, Cue *cue)
{
    Range stretch = {search->range.first, cue->words.first}, last = last_source(search);
    cue->owned = false;
    return range_empty(last) ? main_subject(search->scene, stretch) : last;
}

/* Of the cue that the verb is. */
static Range source_known(const Search *search, uint32_t verb)
{
    for (uint32_t i = search->first_cue; i < search->cues->count; i++)
        if (search->cues->at[i].verb == verb) return search->cues->at[i].source;
    return (Range){0, 0};
}

static Range source_above(Search *search, Cue *cue)
{
    const Scene *scene = search->scene;
    uint32_t verb = cue->verb;
    for (uint32_t step = 0; step < MOST_STEPS; step++) {
        Range subject = subject_of(search, cue, verb);
        if (range_empty(subject) && step) subject = source_known(search, verb);
        if (range_empty(subject))
            subject = noun_before(search, verb, step ? verb : cue->words.first);
        if (range_empty(subject) && step == 0) subject = neighbour_behind(search, cue);
        cue->owned = step == 0;
        if (!range_empty(subject)) return step ? not_inside(search, subject) : subject;
        uint32_t head = scene->words->at[verb].head;
        bool hangs = relation_is(scene, verb, "acl");
        bool inside = hangs && head != NONE && head < cue->words.first &&
                      range_has_marks(scene, (Range){scene->reach[head].first, cue->words.first});
        if (hangs && giving_verb(search, verb) == NONE)
            return inside || goes_on_behind(search, cue) ? speaker_so_far(search, cue)
                                                         : antecedent(search, cue, verb);
        bool climbs =
            hangs || relation_is(scene, verb, "conj") || relation_is(scene, verb, "xcomp") ||
            (step && relation_is(scene, verb, "ccomp") && is_finite(scene, cue->verb) &&
             scene->words->at[verb].form == VERB_ING) || /* "denied hiding it and said" */
            (relation_is(scene, verb, "advcl") && (cue->participle || cue->words.first == head));
        if (!climbs || head == NONE || head < search->range.first || scene->pair[head] != NONE)
            break;
        verb = hangs ? giving_verb(search, verb) : head;
    }
    return (Range){0, 0};
}

/* "Ana Roy, a visitor who was there when it fell, | described": the tree takes the name for all of
 * the sentence, and the verb for a part of it. */
static Range root_before(const Search *search, const Cue *cue)
{
    const Scene *scene = search->scene;
    uint32_t first = cue->words.first, top = cue->verb;
    Range none = {0, 0};
    if (first < search->range.first + 3 || !fold_is(scene, first - 1, ",")) return none;
    if (!is_finite(scene, first) || child_in(scene, cue->verb, "nsubj") != NONE) return none;
    for (uint32_t step = 0; step < MOST_STEPS && scene->words->at[top].head != NONE; step++)
        top = scene->words->at[top].head;
    bool name = scene->words->at[top].head == NONE && top < first && is_noun(scene, top) &&
                child_in(scene, top, "cop") == NONE && child_in(scene, top, "nsubj") == NONE;
    if (!name || scene->reach[top].first != search->range.first) return none;
    for (uint32_t token = top; token < first - 1; token++)
        if (fold_is(scene, token, ",")) return (Range){scene->reach[top].first, first - 1};
    return none;
}

Range source_find(Search *search, Cue *cue)
{
    const Scene *scene = search->scene;
    Range root = root_before(search, cue);
    if (range_empty(root)) root = inverted_behind_marks(search, cue);
    if (range_empty(root)) root = closing_speaker(search, cue);
    cue->owned = true;
    if (!range_empty(root)) return root;
    bool after_comma =
        cue->words.first > search->range.first &&
        (fold_is(scene, cue->words.first - 1, ",") || scene->pair[cue->words.first - 1] != NONE);
    Range range = {0, 0};
    if (cue->participle && !after_comma) {
        range = sender_before(search, cue);
        cue->owned = range_empty(range);
    }
    if (range_empty(range) && cue->participle && !after_comma &&
        relation_is(scene, cue->verb, "advcl"))
        range = document_before(search, cue);
    if (range_empty(range) && cue->participle && !after_comma) range = one_perceived(search, cue);
    if (range_empty(range) && cue->participle && !after_comma)
        range = one_accompanying(search, cue);
    if (range_empty(range)) range = source_above(search, cue);
    if (!range_empty(range)) return apposition_widen(search, cue, range);
    cue->owned = !cue->participle;
    if (cue->participle) return after_comma ? last_source(search) : range;
    range = subject_outside_marks(search, cue);
    if (!range_empty(range)) return range;
    range = phrase_behind_marks(search, cue);
    if (range_empty(range)) range = subject_of_clause(search, cue);
    if (range_empty(range)) range = closing_phrase(search, cue);
    if (range_empty(range)) range = neighbour(search, cue->words.first);
    if (!range_empty(range)) range = apposition_widen(search, cue, range);
    if (range_empty(range)) range = before_aside(search, cue);
    uint32_t head = scene->words->at[cue->verb].head;
    bool goes_on =
        relation_is(scene, cue->verb, "conj") && head != NONE && scene->pair[head] != NONE;
    if (!range_empty(range) || !goes_on) return range;
    cue->owned = false;
    return last_source(search);
}
