#include "find/quotes.h"

/* ---- the lexicon
 * ------------------------------------------------------------------------------------- */

typedef struct Speech {
    const char *forms[5]; /* say, says, said, said, saying */
    uint8_t stance, frames;
} Speech;

enum {
#define STANCE(name, json) STANCE_##name,
#include "find/speech_stances.def"
#undef STANCE
    STANCE_COUNT
};

static const char *const stance_names[] = {
#define STANCE(name, json) json,
#include "find/speech_stances.def"
#undef STANCE
};

static const Speech speech[] = {
#define SPEECH(base, third, past, participle, ing, stance, frames)                                 \
    {{base, third, past, participle, ing}, STANCE_##stance, frames},
#include "find/speech.def"
#undef SPEECH
};

enum { SPEECH_COUNT = sizeof speech / sizeof *speech };

typedef struct Search {
    Arena *arena;
    const Outside *outside;
    Symbols *forms;
    const uint8_t *verb_of_form; /* per symbol: index into speech */
    Cues *cues;
    uint32_t stretch;
    Range range;        /* of the stretch */
    uint32_t first_cue; /* of the stretch */
} Search;

static void forms_index(Search *search)
{
    uint8_t *verbs = NEW_ARRAY(search->arena, uint8_t, SPEECH_COUNT * 5);
    search->forms = symbols_new(search->arena);
    for (uint32_t verb = 0; verb < SPEECH_COUNT; verb++)
        for (uint32_t form = 0; form < 5; form++) {
            uint32_t before = symbols_count(search->forms);
            uint32_t symbol = symbol_of(search->forms, str_of(speech[verb].forms[form]));
            if (symbol >= before) verbs[symbol] = (uint8_t)verb;
        }
    search->verb_of_form = verbs;
}

static Part unit_part(const Search *search, uint32_t unit)
{
    return part_at(search->outside, search->range, unit);
}

/* "…, reports BBC News.": tagged as a noun. */
static bool is_closing_verb(const Search *search, uint32_t unit)
{
    Part before = unit > search->range.first ? unit_part(search, unit - 1) : PART_STOP;
    if (before != PART_COMMA && before != PART_QUOTED) return false;
    uint32_t next = unit + 1;
    if (unit_part(search, next) != PART_NOUN ||
        !str_ends(unit_fold(search->outside, unit), STR("s")))
        return false;
    while (unit_part(search, next) == PART_NOUN) next++;
    const Token *named =
        &search->outside->text->tokens.at[search->outside->units.at[unit + 1].token];
    return unit_part(search, next) == PART_STOP && named->shape & SHAPE_UPPER_FIRST;
}

/* "said" is a verb whatever the tagger thinks. */
static const Speech *speech_at(const Search *search, uint32_t unit)
{
    Part part = unit_part(search, unit);
    if (part == PART_QUOTED) return NULL;
    uint32_t symbol = symbol_find(search->forms, unit_fold(search->outside, unit));
    if (symbol == NONE) return NULL;
    const Speech *verb = &speech[search->verb_of_form[symbol]];
    bool sure = verb == &speech[0] && !unit_is(search->outside, unit, "say");
    sure |= part == PART_NOUN && is_closing_verb(search, unit);
    bool tagged =
        part == PART_FINITE || part == PART_ING || part == PART_PARTICIPLE || part == PART_BASE;
    return tagged || sure ? verb : NULL;
}

/* ---- the verb group
 * ------------------------------------------------------------------------------------- */

typedef struct Group {
    uint32_t first; /* unit of the first auxiliary, or the verb itself */
    bool has, be, negated, infinitive, modal;
} Group;

static bool is_one_of(const Outside *outside, uint32_t unit, const char *const *words)
{
    for (; *words; words++)
        if (unit_is(outside, unit, *words)) return true;
    return false;
}

static bool group_takes(const Outside *outside, uint32_t unit, Part part, Group *group)
{
    static const char *const has[] = {"has", "have", "had", "'ve", "'d", "having", NULL};
    static const char *const be[] = {"is",   "are",   "was", "were", "be",
                                     "been", "being", "'re", "'m",   NULL};
    static const char *const modal[] = {"will", "would", "may", "might", "can",  "could", "should",
                                        "must", "'ll",   "did", "do",    "does", NULL};
    static const char *const not [] = {"not", "n't", "never", NULL};
    if (is_one_of(outside, unit, not )) return group->negated = true;
    if (is_one_of(outside, unit, has)) return group->has = true;
    if (is_one_of(outside, unit, be)) return group->be = true;
    if (is_one_of(outside, unit, modal)) return group->modal = true;
    return part == PART_ADVERB;
}

static Group group_read(const Search *search, uint32_t verb)
{
    Group group = {.first = verb};
    while (group.first > search->range.first) {
        uint32_t before = group.first - 1;
        Part part = unit_part(search, before);
        if (part == PART_TO) group.infinitive = true;
        if (part == PART_TO || !group_takes(search->outside, before, part, &group)) break;
        group.first = before;
    }
    /* "Also, she said": a comma never stands inside */
    while (group.first < verb && unit_part(search, group.first) == PART_ADVERB &&
           group.first == search->range.first)
        group.first++;
    return group;
}

static bool is_past_form(const Search *search, uint32_t unit, const Speech *verb)
{
    return str_is(unit_fold(search->outside, unit), verb->forms[2]);
}

/* The plan announced on Monday, the toll reported by officials: nobody is made to speak here. */
static bool is_bare_participle(const Search *search, uint32_t unit, const Speech *verb,
                               const Group *group)
{
    if (unit_part(search, unit) != PART_PARTICIPLE || group->has || group->be) return false;
    bool sure = verb == &speech[0] || verb->frames & WHOM;
    return !sure || !is_past_form(search, unit, verb);
}

/* ---- subjects
 * --------------------------------------------------------------------------------------------- */

static Range last_subject(const Search *search, uint32_t before)
{
    for (uint32_t i = search->cues->count; i-- > search->first_cue;)
        if (!range_empty(search->cues->at[i].subject)) return search->cues->at[i].subject;
    return main_subject(search->outside, (Range){search->range.first, before});
}

static uint32_t comma_before(const Search *search, uint32_t unit)
{
    for (uint32_t i = unit; i-- > search->range.first;)
        if (unit_part(search, i) == PART_COMMA) return i;
    return NONE;
}

/* "Ajmal Jan, a local shopkeeper, | said": the subject with what stands between its commas. */
static Range subject_with_apposition(const Search *search, uint32_t verb)
{
    Range none = {verb, verb};
    uint32_t comma = comma_before(search, verb - 1);
    if (comma == NONE) return none;
    Range between = {comma + 1, verb - 1};
    bool relative = unit_part(search, comma + 1) == PART_WH;
    if (unit_part(search, comma + 1) == PART_AND) return none; /* the end of a list */
    if (!relative && range_has_verb(search->outside, between)) return none;
    Range head = phrase_before(search->outside, search->range.first, comma);
    if (range_empty(head)) return none;
    bool age = head.end - head.first == 1 && head.first > search->range.first + 1 &&
               unit_part(search, head.first - 1) == PART_COMMA;
    if (head.first > search->range.first + 1 && unit_part(search, head.first - 1) == PART_COMMA) {
        Range named = phrase_before(search->outside, search->range.first, head.first - 1);
        if (!range_empty(named) && (age || named.first == search->range.first)) head = named;
    }
    return (Range){head.first, verb - 1};
}

static Range relative_antecedent(const Search *search, uint32_t unit)
{
    uint32_t end = unit;
    if (end > search->range.first && unit_part(search, end - 1) == PART_COMMA) end--;
    return phrase_before(search->outside, search->range.first, end);
}

/* "CLAUSE, a spokesman for the joint command said.": when nothing follows, all that stands between
 * the comma and the verb is the subject. */
static Range subject_closing(const Search *search, uint32_t verb, uint32_t said)
{
    Range none = {verb, verb};
    uint32_t after = adverbial_end(search->outside, said + 1, search->range.end);
    if (after < search->range.end && unit_part(search, after) != PART_STOP) return none;
    uint32_t from = verb;
    while (from > search->range.first && unit_part(search, from - 1) != PART_COMMA &&
           unit_part(search, from - 1) != PART_QUOTED)
        from--;
    Part first = unit_part(search, from);
    bool starts = first == PART_NOUN || first == PART_DETERMINER || first == PART_ADJECTIVE;
    if (!starts || !range_has_verb(search->outside, (Range){search->range.first, from}))
        return none;
    return trim_time(search->outside, (Range){from, verb});
}

static Range subject_before(const Search *search, uint32_t verb, uint32_t said)
{
    if (verb <= search->range.first) return (Range){verb, verb};
    Part before = unit_part(search, verb - 1);
    if (before == PART_COMMA) return subject_with_apposition(search, verb);
    if (before == PART_WH || before == PART_THAT) return relative_antecedent(search, verb - 1);
    if (before == PART_AND) return last_subject(search, verb);
    Range closing = subject_closing(search, verb, said);
    if (!range_empty(closing)) return closing;
    return trim_time(search->outside, phrase_before(search->outside, search->range.first, verb));
}

/* "said the minister." - after a quotation or a comma, up to something that ends the clause. */
static Range subject_inverted(const Search *search, uint32_t verb, uint32_t first, bool calls)
{
    Range none = {verb, verb};
    Part before = first > search->range.first ? unit_part(search, first - 1) : PART_STOP;
    if (calls && before != PART_QUOTED) return none;
    if (first > search->range.first && before != PART_COMMA && before != PART_QUOTED &&
        before != PART_DASH)
        return none;
    Range range = phrase_after(search->outside, verb + 1, search->range.end);
    if (range_empty(range)) return none;
    uint32_t after = adverbial_end(search->outside, range.end, search->range.end);
    Part stop = unit_part(search, after);
    bool ends = stop == PART_STOP || stop == PART_COMMA || stop == PART_COLON || stop == PART_WH ||
                stop == PART_DASH || stop == PART_ING;
    return ends ? range : none;
}

static Range subject_of_ing(const Search *search, uint32_t verb, uint32_t first)
{
    Part before = unit_part(search, first - 1);
    bool own = first > search->range.first && before == PART_NOUN &&
               !is_document(search->outside, first - 1);
    if (!own) return last_subject(search, first);
    Range range =
        trim_time(search->outside, phrase_before(search->outside, search->range.first, first));
    return range_empty(range) ? (Range){verb, verb} : range;
}

/* ---- content
 * ------------------------------------------------------------------------------------------------
 */

/* Another speech verb begins here: ", adding", "and said", ", officials said". */
static bool cue_starts(const Search *search, uint32_t unit)
{
    Part part = unit_part(search, unit);
    uint32_t at = unit + 1;
    if (part != PART_COMMA && part != PART_AND) return false;
    if (unit_part(search, at) == PART_AND) at++;
    while (unit_part(search, at) == PART_ADVERB) at++;
    const Speech *verb = at < search->range.end ? speech_at(search, at) : NULL;
    if (!verb) return false;
    Part form = unit_part(search, at);
    return part == PART_COMMA ? form == PART_ING : form == PART_FINITE;
}

/* ", Reuters reported." at the sentence's end: whoever relays the whole of it. */
static bool relay_starts(const Search *search, uint32_t comma)
{
    uint32_t at = comma + 1;
    Range who = phrase_after(search->outside, at, search->range.end);
    if (range_empty(who) || unit_part(search, who.end) != PART_FINITE ||
        !speech_at(search, who.end))
        return false;
    uint32_t after = adverbial_end(search->outside, who.end + 1, search->range.end);
    return unit_part(search, after) == PART_STOP;
}

static bool content_stops(const Search *search, uint32_t unit, bool in_relative)
{
    Part part = unit_part(search, unit);
    if (part == PART_SEMICOLON || cue_starts(search, unit)) return true;
    if (part == PART_COLON) return unit_part(search, unit + 1) == PART_QUOTED;
    bool comma = part == PART_COMMA ||
                 (part == PART_QUOTED &&
                  pair_ends_in_comma(search->outside, &search->outside->units.at[unit]));
    if (part == PART_COMMA && in_relative) return true;
    return part == PART_COMMA && comma && relay_starts(search, unit);
}

static uint32_t content_end(const Search *search, uint32_t from, bool in_relative)
{
    uint32_t end = from;
    while (end < search->range.end && !content_stops(search, end, in_relative)) {
        bool quoted = unit_part(search, end) == PART_QUOTED &&
                      pair_ends_in_comma(search->outside, &search->outside->units.at[end]);
        end++;
        if (quoted && end < search->range.end && relay_starts(search, end - 1)) break;
    }
    while (end > from &&
           (unit_part(search, end - 1) == PART_STOP || unit_part(search, end - 1) == PART_COMMA))
        end--;
    return end;
}

/* "…, that they had": a "that" behind what says when and where. */
static uint32_t late_that(const Search *search, uint32_t from)
{
    Part part = unit_part(search, from);
    if (part != PART_PREPOSITION && part != PART_COMMA && part != PART_ADVERB) return NONE;
    for (uint32_t i = from; i < search->range.end && i < from + 30; i++) {
        Part here = unit_part(search, i);
        if (here == PART_FINITE || here == PART_QUOTED || cue_starts(search, i)) return NONE;
        if (unit_part(search, i) == PART_THAT && unit_part(search, i - 1) != PART_NOUN)
            return i + 1;
    }
    return NONE;
}

/* Where what is said begins, after the verb, who is told, when and where. */
static uint32_t content_start(const Search *search, uint32_t from, const Speech *verb)
{
    uint32_t end = search->range.end, at = from;
    if (verb->frames & WHOM) at = addressee_end(search->outside, at, end);
    at = adverbial_end(search->outside, at, end);
    uint32_t late = late_that(search, at);
    if (late != NONE) return late;
    if (unit_part(search, at) == PART_COLON) at++;
    if (unit_part(search, at) == PART_COMMA && unit_part(search, at + 1) == PART_QUOTED) at++;
    if (unit_part(search, at) == PART_THAT) at++;
    if (unit_part(search, at) == PART_COMMA && unit_part(search, at - 1) == PART_THAT) at++;
    return at;
}

static Range content_after(const Search *search, uint32_t from, const Speech *verb,
                           bool in_relative)
{
    uint32_t at = content_start(search, from, verb);
    Part part = unit_part(search, at);
    if (part == PART_COMMA || part == PART_STOP || part == PART_SEMICOLON || cue_starts(search, at))
        return (Range){at, at};
    return (Range){at, content_end(search, at, in_relative)};
}

/* What stands before "…, S said": from the sentence's start, or from the end of an earlier cue. */
static Range content_before(const Search *search, uint32_t end)
{
    Range none = {end, end}, range = {search->range.first, end};
    if (end <= range.first) return none;
    Part last = unit_part(search, end - 1);
    if (last == PART_COMMA || last == PART_DASH)
        range.end--;
    else if (last != PART_QUOTED && last != PART_STOP)
        return none;
    if (range_empty(range)) return none;
    for (uint32_t i = search->first_cue; i < search->cues->count; i++)
        if (!range_empty(search->cues->at[i].content[0]))
            return none; /* said by somebody already */
    if (unit_part(search, range.first) == PART_AND && range.first + 1 < range.end) range.first++;
    return range_has_verb(search->outside, range) ? range : none;
}

/* ---- cues
 * ---------------------------------------------------------------------------------------------------
 */

static Cue *cue_add(Search *search, Range words, Range subject, const Speech *verb, const char *why)
{
    Cue *cue = LIST_ADD(search->arena, search->cues);
    *cue = (Cue){.words = words, .subject = subject, .stretch = search->stretch, .why = why};
    cue->frames = verb->frames;
    cue->stance = stance_names[verb->stance];
    return cue;
}

/* Has a verb of its own, not only one in "…, as Apple has refused" or "… which they say is". */
static bool is_clause(const Search *search, Range range)
{
    bool inside = false;
    for (uint32_t i = range.first; i < range.end; i++) {
        Part part = unit_part(search, i);
        if (part == PART_WH || part == PART_SUBORDINATOR) inside = true;
        if (part == PART_COMMA) inside = false;
        bool past =
            part == PART_PARTICIPLE && i > range.first && unit_part(search, i - 1) == PART_NOUN;
        if (!inside && (part == PART_FINITE || past)) return true;
    }
    return false;
}

static bool content_fits(const Search *search, Range content, const Speech *verb)
{
    if (range_empty(content)) return false;
    Part part = unit_part(search, content.first);
    if (verb->frames & CALL)
        return part != PART_PREPOSITION && part != PART_TO; /* not "called on", "called for" */
    if (verb->frames & QUOTE) return true;
    if (verb->frames & TO && part == PART_TO) return true;
    if (content.first > search->range.first && unit_part(search, content.first - 1) == PART_THAT)
        return true;
    return part == PART_QUOTED || is_clause(search, content);
}

/* The part behind "…, the ministry said, | as well as talks". */
static Range content_resumed(const Search *search, uint32_t from, bool inverted)
{
    uint32_t at = adverbial_end(search->outside, from, search->range.end);
    Range none = {at, at};
    if (unit_part(search, at) != PART_COMMA) return none;
    Part next = unit_part(search, at + 1);
    if (next == PART_ING || (next == PART_AND && !unit_is(search->outside, at + 1, "and")))
        return none;
    if (inverted && next != PART_QUOTED) return none; /* "says Ann, a professor" */
    Range range = {at + 1, content_end(search, at + 1, false)};
    return range.end >= range.first + 3 || next == PART_QUOTED ? range : none;
}

static void cue_fill(Search *search, Cue *cue, const Speech *verb, uint32_t after, uint32_t start,
                     bool relative)
{
    Range content = content_after(search, after, verb, relative);
    Range before = start == NONE ? (Range){0, 0} : content_before(search, start);
    if (content_fits(search, content, verb)) {
        cue->content[0] = content;
        if (range_empty(before) || unit_part(search, content.first) != PART_QUOTED) return;
        cue->content[0] = before; /* “A,” she said, “B.” */
        cue->content[1] = content;
    } else if (!range_empty(before)) {
        cue->content[0] = before;
        cue->content[1] = content_resumed(search, after, cue->subject.first > cue->words.first);
    } else {
        uint32_t end = search->range.end;
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
    if (part == PART_BASE && !group.infinitive && !group.modal) return;
    if (group.infinitive || (part == PART_ING && !group.be)) {
        Range subject = subject_of_ing(search, unit, group.first);
        cue_fill(search, cue_add(search, words, subject, verb, "SPEECH_PARTICIPLE"), verb, unit + 1,
                 NONE, false);
        return;
    }
    Range inverted = subject_inverted(search, unit, group.first, verb->frames & CALL);
    if (!range_empty(inverted)) {
        Cue *cue = cue_add(search, words, inverted, verb, "SPEECH_INVERTED");
        cue_fill(search, cue, verb, inverted.end, group.first, false);
        return;
    }
    Range subject = subject_before(search, group.first, unit);
    if (range_empty(subject)) return;
    bool joined = unit_part(search, group.first - 1) == PART_AND;
    Part ahead =
        subject.first > search->range.first ? unit_part(search, subject.first - 1) : PART_STOP;
    Cue *cue = cue_add(search, words, subject, verb, "SPEECH");
    cue_fill(search, cue, verb, unit + 1, joined ? NONE : subject.first, ahead == PART_WH);
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

static void search_stretch(Search *search, uint32_t stretch)
{
    search->stretch = stretch;
    search->range = search->outside->stretches.at[stretch].units;
    search->first_cue = search->cues->count;
    for (uint32_t unit = search->range.first; unit < search->range.end; unit++) {
        if (unit_part(search, unit) == PART_QUOTED) continue;
        if (cue_of_according(search, unit) || cue_of_document(search, unit)) continue;
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
