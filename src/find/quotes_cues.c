#include "find/quotes_search.h"

/* ---- cues
 * ---------------------------------------------------------------------------------------------------
 */

static Cue *cue_add(Search *search, Range words, Range subject, const Speech *verb, const char *why)
{
    Cue *cue = LIST_ADD(search->arena, search->cues);
    *cue = (Cue){.words = words, .subject = subject, .stretch = search->stretch, .why = why};
    cue->frames = verb->frames;
    cue->stance = speech_stance_names[verb->stance];
    return cue;
}

static void cue_fill(Search *search, Cue *cue, const Speech *verb, uint32_t after, uint32_t start,
                     bool relative)
{
    Range content = content_after(search, after, verb, relative);
    Range before = start == NONE ? (Range){0, 0} : content_before(search, start);
    if (content_fits(search, content, verb)) {
        cue->content[0] = content;
        bool explained = unit_part(search, content.end) == PART_COLON;
        if (explained) /* said it was bad: “Very bad.” */
            cue->content[1] = (Range){content.end + 1, content_end(search, content.end + 1, false)};
        if (explained || range_empty(before) || unit_part(search, content.first) != PART_QUOTED)
            return;
        cue->content[0] = before; /* “A,” she said, “B.” */
        cue->content[1] = content;
    } else if (!range_empty(before)) {
        cue->content[0] = before;
        cue->content[1] = content_resumed(search, after, cue->subject.first > cue->words.first);
    } else {
        uint32_t end = search->range.end;
        Range resumed = content_resumed(search, after, cue->subject.first > cue->words.first);
        if (unit_part(search, resumed.first) == PART_FINITE)
            cue->content[0] = resumed; /* "The bridge, they said, will" */
        cue->waits = end > after && unit_part(search, end - 1) == PART_COLON;
    }
}

static void cue_of_verb(Search *search, uint32_t unit, const Speech *verb)
{
    Group group = group_read(search, unit);
    Part part = unit_part(search, unit);
    Range words = {group.first, unit + 1};
    bool spoken = !group.negated || verb->stance == STANCE_DENIED;
    if (group.be && part != PART_ING) return;
    if (!spoken || is_bare_participle(search, unit, verb, &group)) return;
    bool leads_to_quote = unit_part(search, content_start(search, unit + 1, verb)) == PART_QUOTED;
    if ((group.infinitive || group.modal) && !leads_to_quote) return;
    Part ahead_of_verb = unit > search->range.first ? unit_part(search, unit - 1) : PART_STOP;
    bool present = ahead_of_verb == PART_NOUN || ahead_of_verb == PART_PRONOUN; /* "police say" */
    if (part == PART_BASE && !group.infinitive && !group.modal && !present) return;
    if (group.infinitive || (part == PART_ING && !group.be)) {
        Range subject = subject_of_ing(search, unit, group.first);
        if (range_empty(subject) && !leads_to_quote) return; /* "Noting the fee, Smith told …" */
        cue_fill(search, cue_add(search, words, subject, verb, "SPEECH_PARTICIPLE"), verb, unit + 1,
                 NONE, false);
        return;
    }
    Range inverted = subject_inverted(search, unit, group.first, verb);
    if (!range_empty(inverted)) {
        Cue *cue = cue_add(search, words, inverted, verb, "SPEECH_INVERTED");
        cue_fill(search, cue, verb, inverted.end, group.first, false);
        return;
    }
    Range subject = subject_before(search, group.first, unit);
    if (range_empty(subject)) return;
    bool joined = unit_part(search, group.first - 1) == PART_AND;
    bool relative = unit_part(search, group.first - 1) == PART_WH;
    Part ahead =
        subject.first > search->range.first ? unit_part(search, subject.first - 1) : PART_STOP;
    Cue *cue = cue_add(search, words, subject, verb, "SPEECH");
    cue_fill(search, cue, verb, unit + 1, joined ? NONE : subject.first,
             relative || ahead == PART_WH);
    if (ahead == PART_WH && unit_is(search->outside, subject.first - 1, "what"))
        cue->frames = QUOTE;
}

/* "according to the ministry" */
static bool cue_of_according(Search *search, uint32_t unit)
{
    const Outside *outside = search->outside;
    if (!unit_is(outside, unit, "according") || !unit_is(outside, unit + 1, "to")) return false;
    Range subject = phrase_after(outside, unit + 2, search->range.end);
    if (range_empty(subject)) return false;
    static const Speech according = {{0}, STANCE_SAID, THAT};
    Cue *cue = cue_add(search, (Range){unit, unit + 2}, subject, &according, "ACCORDING_TO");
    uint32_t after = adverbial_end(outside, subject.end, search->range.end);
    if (unit == search->range.first || unit_part(search, unit - 1) == PART_AND) {
        if (unit_part(search, after) == PART_COMMA) after++;
        cue->content[0] = (Range){after, content_end(search, after, false)};
        return true;
    }
    Range before = {search->range.first, unit};
    if (unit_part(search, unit - 1) == PART_COMMA) before.end--;
    for (uint32_t i = search->first_cue; i + 1 < search->cues->count; i++)
        if (!range_empty(search->cues->at[i].content[0])) return true;
    if (range_has_verb(outside, before)) cue->content[0] = before;
    cue->content[1] = content_resumed(search, subject.end, false);
    return true;
}

/* "issued a statement condemning “…”" */
static bool cue_of_document(Search *search, uint32_t unit)
{
    static const char *const give[] = {"issued", "issues", "issue", "released", "published",
                                       "posted", "sent",   "gave",  "made",     NULL};
    const Outside *outside = search->outside;
    Part part = unit_part(search, unit);
    if ((part != PART_FINITE && part != PART_PARTICIPLE) || !is_one_of(outside, unit, give))
        return false;
    uint32_t noun = unit + 1;
    while (unit_part(search, noun) == PART_DETERMINER || unit_part(search, noun) == PART_ADJECTIVE)
        noun++;
    if (noun >= search->range.end || !is_document(outside, noun)) return false;
    Group group = group_read(search, unit);
    Range subject = subject_before(search, group.first, unit);
    if (group.negated || range_empty(subject)) return false;
    static const Speech give_words = {{0}, STANCE_SAID, QUOTE};
    Cue *cue = cue_add(search, (Range){group.first, noun + 1}, subject, &give_words, "STATEMENT");
    cue->content[0] = (Range){noun + 1, content_end(search, noun + 1, false)};
    return true;
}

/* The "saying" of "quoted the minister as saying", NONE when there is none. */
static uint32_t quoted_as_saying(const Search *search, uint32_t unit)
{
    static const char *const quoted[] = {"quoted", "quotes", "quoting", NULL};
    enum { FURTHEST = 14 }; /* units */
    if (!is_one_of(search->outside, unit, quoted)) return NONE;
    for (uint32_t i = unit + 1; i + 1 < search->range.end && i < unit + FURTHEST; i++)
        if (unit_is(search->outside, i, "as") && unit_part(search, i + 1) == PART_ING)
            return speech_at(search, i + 1) ? i + 1 : NONE;
    return NONE;
}

/* Active: "state media quoted the minister as saying"; passive: "the minister was quoted as saying
 * by state media". Gives the unit to go on from, or NONE. */
static uint32_t cue_of_quoting(Search *search, uint32_t unit)
{
    uint32_t saying = quoted_as_saying(search, unit);
    if (saying == NONE) return NONE;
    Group group = group_read(search, unit);
    Range giver = subject_before(search, group.first, saying);
    Range subject = group.be ? giver : phrase_before(search->outside, unit + 1, saying - 1);
    if (range_empty(subject) || range_empty(giver)) return NONE;
    const Speech *verb = speech_at(search, saying);
    Cue *cue = cue_add(search, (Range){group.first, saying + 1}, subject, verb, "QUOTED_AS_SAYING");
    cue_fill(search, cue, verb, saying + 1, giver.first, false);
    return saying;
}

static void search_stretch(Search *search, uint32_t stretch)
{
    search->stretch = stretch;
    search->range = search->outside->stretches.at[stretch].units;
    search->first_cue = search->cues->count;
    for (uint32_t unit = search->range.first; unit < search->range.end; unit++) {
        if (unit_part(search, unit) == PART_QUOTED) continue;
        if (cue_of_according(search, unit) || cue_of_document(search, unit)) continue;
        uint32_t saying = cue_of_quoting(search, unit);
        if (saying != NONE) unit = saying;
        if (saying != NONE) continue;
        const Speech *verb = speech_at(search, unit);
        if (verb) cue_of_verb(search, unit, verb);
    }
}

Cues cues_find(Arena *arena, const Outside *outside)
{
    Cues cues = {0};
    Search search = {.arena = arena, .outside = outside, .cues = &cues};
    forms_index(&search);
    for (uint32_t i = 0; i < outside->stretches.count; i++) search_stretch(&search, i);
    return cues;
}
