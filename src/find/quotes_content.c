#include "find/quotes_search.h"

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

/* ", but he said": somebody speaks again. */
static bool speaker_starts(const Search *search, uint32_t comma)
{
    if (unit_part(search, comma) != PART_COMMA || unit_part(search, comma + 1) != PART_AND)
        return false;
    Range who = phrase_after(search->outside, comma + 2, search->range.end);
    return !range_empty(who) && unit_part(search, who.end) == PART_FINITE &&
           speech_at(search, who.end);
}

static bool content_stops(const Search *search, uint32_t unit, bool in_relative)
{
    Part part = unit_part(search, unit);
    if (part == PART_SEMICOLON || cue_starts(search, unit) || speaker_starts(search, unit))
        return true;
    if (part == PART_COMMA && unit_is(search->outside, unit + 1, "according")) return true;
    if (part == PART_COLON) return unit_part(search, unit + 1) == PART_QUOTED;
    bool comma = part == PART_COMMA ||
                 (part == PART_QUOTED &&
                  pair_ends_in_comma(search->outside, &search->outside->units.at[unit]));
    if (part == PART_COMMA && in_relative) return true;
    return part == PART_COMMA && comma && relay_starts(search, unit);
}

enum { LONGEST_CONTENT = 150 }; /* units: keeps the work linear on a text of commas */

uint32_t content_end(const Search *search, uint32_t from, bool in_relative)
{
    uint32_t end = from;
    while (end < search->range.end && end - from < LONGEST_CONTENT &&
           !content_stops(search, end, in_relative)) {
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
    bool setting = unit_is(search->outside, from, "this") || unit_is(search->outside, from, "last");
    if (part != PART_PREPOSITION && part != PART_COMMA && part != PART_ADVERB && !setting)
        return NONE;
    for (uint32_t i = from; i < search->range.end && i < from + 30; i++) {
        Part here = unit_part(search, i);
        bool quoted =
            here == PART_QUOTED && pair_has_verb(search->outside, &search->outside->units.at[i]);
        if (here == PART_FINITE || quoted || cue_starts(search, i)) return NONE;
        if (unit_part(search, i) == PART_THAT && unit_part(search, i - 1) != PART_NOUN)
            return i + 1;
    }
    return NONE;
}

/* Where what is said begins, after the verb, who is told, when and where. */
uint32_t content_start(const Search *search, uint32_t from, const Speech *verb)
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

Range content_after(const Search *search, uint32_t from, const Speech *verb, bool in_relative)
{
    uint32_t at = content_start(search, from, verb);
    Part part = unit_part(search, at);
    if (part == PART_COMMA || part == PART_STOP || part == PART_SEMICOLON || part == PART_AND ||
        cue_starts(search, at))
        return (Range){at, at};
    return (Range){at, content_end(search, at, in_relative)};
}

/* "the operator offered passengers": past forms are often mistaken for participles. */
static bool is_past(const Search *search, Range range, uint32_t unit)
{
    if (unit == range.first || unit_part(search, unit) != PART_PARTICIPLE) return false;
    Part after = unit_part(search, unit + 1);
    return unit_part(search, unit - 1) == PART_NOUN &&
           (after == PART_NOUN || after == PART_DETERMINER || after == PART_PRONOUN ||
            after == PART_ADJECTIVE);
}

/* Has a verb of its own, not only one in "…, as Apple has refused" or "… which they say is". */
static bool is_clause(const Search *search, Range range)
{
    bool inside = false;
    for (uint32_t i = range.first; i < range.end; i++) {
        Part part = unit_part(search, i);
        if (part == PART_WH || part == PART_SUBORDINATOR) inside = true;
        if (part == PART_COMMA) inside = false;
        bool quoted =
            part == PART_QUOTED && pair_has_verb(search->outside, &search->outside->units.at[i]);
        if (!inside && (part == PART_FINITE || quoted || is_past(search, range, i))) return true;
    }
    return false;
}

/* A clause, not "When asked about it," or "In a verified email sent to a reader,". */
static bool is_said_before(const Search *search, Range range)
{
    Part first = unit_part(search, range.first);
    bool alone = range.end - range.first == 1; /* “The cranes,” she said, “will …” */
    if (first == PART_QUOTED || unit_part(search, range.end - 1) == PART_QUOTED)
        return alone || range_has_verb(search->outside, range);
    if (first == PART_FINITE || first == PART_PARTICIPLE || first == PART_ING)
        return false; /* "Asked if …" */
    if (is_clause(search, range)) return true;
    if (first == PART_PREPOSITION || first == PART_SUBORDINATOR || first == PART_ADVERB)
        return false;
    for (uint32_t i = range.first; i < range.end; i++)
        if (unit_part(search, i) == PART_FINITE) return false; /* only in "when …", "which …" */
    return range_has_verb(search->outside, range);
}

/* What stands before "…, S said": from the sentence's start, or from the end of an earlier cue. */
Range content_before(const Search *search, uint32_t end)
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
    return is_said_before(search, range) ? range : none;
}

/* "it, the ministry says, …" and "a phone, and that …" are no clauses to report. */
static bool breaks_off(const Search *search, Range range)
{
    Part first = unit_part(search, range.first);
    Part second = unit_part(search, range.first + 1);
    bool object = second == PART_COMMA || second == PART_NOUN || second == PART_PREPOSITION ||
                  second == PART_DETERMINER;
    if (first == PART_PRONOUN && object) return true; /* "announced it years ago" */
    for (uint32_t i = range.first; i < range.end && unit_part(search, i) != PART_FINITE; i++)
        if (unit_part(search, i) == PART_COMMA && unit_part(search, i + 1) == PART_AND) return true;
    return first == PART_TO;
}

/* "the attack | a reprisal": names one thing with another. */
static bool is_naming(const Search *search, Range range)
{
    uint32_t at = addressee_end(search->outside, range.first, range.end);
    Part part = unit_part(search, at);
    return at > range.first &&
           (part == PART_DETERMINER || part == PART_ADJECTIVE || part == PART_QUOTED);
}

static bool holds_quotation(const Search *search, Range range)
{
    for (uint32_t i = range.first; i < range.end; i++)
        if (unit_part(search, i) == PART_QUOTED) return true;
    return false;
}

/* "continued", "read": not what stands in marks later in the sentence. */
static bool is_plain_speech(const Speech *verb)
{
    return verb->stance == STANCE_SAID || verb->stance == STANCE_WROTE;
}

static bool opens_with_quotation(const Search *search, Range content)
{
    enum { NEAR = 3 }; /* units: "expressed his “deep concern”" */
    for (uint32_t i = content.first; i < content.end && i < content.first + NEAR; i++)
        if (unit_part(search, i) == PART_QUOTED) return true;
    return false;
}

bool content_fits(const Search *search, Range content, const Speech *verb)
{
    if (range_empty(content)) return false;
    Part part = unit_part(search, content.first);
    if (verb->frames & CALL)
        return part != PART_PREPOSITION && part != PART_TO /* not "called on", "called for" */
               && (holds_quotation(search, content) || is_naming(search, content));
    if (verb->frames & QUOTE)
        return !is_plain_speech(verb) || opens_with_quotation(search, content);
    if (verb->frames & TO && part == PART_TO) return true;
    if (content.first > search->range.first && unit_part(search, content.first - 1) == PART_THAT)
        return true;
    return part == PART_QUOTED || (!breaks_off(search, content) && is_clause(search, content));
}

/* The part behind "…, the ministry said, | as well as talks". */
Range content_resumed(const Search *search, uint32_t from, bool inverted)
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
