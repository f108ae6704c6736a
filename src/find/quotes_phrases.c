#include "find/quotes.h"

enum { LONGEST_PHRASE = 40 /* units; beyond this a "noun phrase" is a mistake of the tagger */ };

static bool is_time(const Outside *outside, uint32_t unit)
{
    return outside->units.at[unit].part != PART_QUOTED &&
           quote_word(WORD_TIME, unit_fold(outside, unit));
}

static bool is_year(const Outside *outside, uint32_t unit)
{
    const Token *token = &outside->text->tokens.at[outside->units.at[unit].token];
    return token->kind == TOKEN_NUMBER;
}

bool is_document(const Outside *outside, uint32_t unit)
{
    return outside->units.at[unit].part == PART_NOUN &&
           quote_word(WORD_DOCUMENT, unit_fold(outside, unit));
}

/* ---- going back --------------------------------------------------------------------------- */

static bool is_joining_participle(const Outside *outside, uint32_t from, uint32_t unit)
{
    if (unit <= from) return false;
    Part before = outside->units.at[unit - 1].part;
    return before == PART_NOUN || before == PART_DETERMINER ||
           before == PART_ADJECTIVE; /* "Investors contacted by …", "a published report" */
}

/* "an earlier version", "a most senior official" */
static bool is_attributive(const Outside *outside, uint32_t from, uint32_t unit)
{
    if (unit <= from) return false;
    Part before = outside->units.at[unit - 1].part;
    return before == PART_DETERMINER || before == PART_ADJECTIVE;
}

/* "the special forces command in Uppsala": tagged as a verb, but no clause has two. */
static bool is_hidden_noun(const Outside *outside, uint32_t from, uint32_t unit)
{
    const Word *word = &outside->words->at[outside->units.at[unit].token];
    if (unit <= from || word->upos != UPOS_VERB || !str_is(str_of(word->xpos), "VBP")) return false;
    Part before = outside->units.at[unit - 1].part;
    return before == PART_NOUN || before == PART_ADJECTIVE;
}

/* What a noun phrase is made of, whichever way it is read. */
static bool is_phrase_part(Part part)
{
    return part == PART_NOUN || part == PART_ADJECTIVE || part == PART_DETERMINER ||
           part == PART_GENITIVE || part == PART_PREPOSITION || part == PART_AND ||
           part == PART_BRACKET;
}

static bool belongs_back(const Outside *outside, uint32_t from, uint32_t unit)
{
    Part part = outside->units.at[unit].part;
    if (is_phrase_part(part)) return true;
    switch (part) {
    case PART_PRONOUN: return outside->units.at[unit + 1].part == PART_AND; /* "he and his wife" */
    case PART_PARTICIPLE: return is_joining_participle(outside, from, unit);
    case PART_QUOTED: {
        const Unit *quoted = &outside->units.at[unit];
        return !pair_has_verb(outside, quoted) && !pair_ends_in_comma(outside, quoted);
    }
    case PART_FINITE: return is_hidden_noun(outside, from, unit);
    case PART_ING:
    case PART_ADVERB: return is_attributive(outside, from, unit);
    default: return false;
    }
}

static bool is_verb(Part part)
{
    return part == PART_FINITE || part == PART_ING || part == PART_PARTICIPLE || part == PART_BASE;
}

static bool is_noun_end(Part part)
{
    return part == PART_NOUN || part == PART_BRACKET || part == PART_ADJECTIVE ||
           part == PART_QUOTED || part == PART_DETERMINER;
}

/* "On its website the ministry": where the subject begins after an opening "On …". */
static uint32_t after_preposition(const Outside *outside, Range range)
{
    uint32_t start = NONE;
    for (uint32_t i = range.first + 2; i < range.end; i++) {
        Part before = outside->units.at[i - 1].part, part = outside->units.at[i].part;
        if (part == PART_DETERMINER && before == PART_NOUN) start = i;
        if (part == PART_NOUN && before == PART_NOUN && is_time(outside, i - 1)) start = i;
    }
    return start;
}

/* First name at or after the token. */
static uint32_t names_from(const Findings *found, uint32_t token)
{
    uint32_t low = 0, high = found->names.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (found->names.at[middle].first_token < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The name that ends where the range ends begins, with its title; NONE when no name ends there. */
static uint32_t name_start(const Outside *outside, Range range)
{
    uint32_t token_end = outside->units.at[range.end - 1].end;
    const Findings *found = outside->found;
    uint32_t i = names_from(found, outside->units.at[range.first].token);
    for (; i < found->names.count && found->names.at[i].first_token < token_end; i++) {
        const Name *name = &found->names.at[i];
        if (name->first_token + name->token_count != token_end) continue;
        uint32_t from = span_size(name->title) && name->title.from < name->span.from
                            ? name->title.from
                            : name->span.from;
        for (uint32_t unit = range.first; unit < range.end; unit++)
            if (outside->units.at[unit].span.from >= from) return unit;
    }
    return NONE;
}

/* "missiles | North Korea": no name goes with a plural before it. */
static bool is_plural(const Outside *outside, uint32_t unit)
{
    const Unit *it = &outside->units.at[unit];
    const Token *token = &outside->text->tokens.at[it->token];
    return it->part == PART_NOUN && outside->words->at[it->token].plural &&
           !(token->shape & SHAPE_UPPER_FIRST);
}

/* Leaves the phrase that stands last: cuts a leading "In Berlin", "and", "saw the car and". */
static Range phrase_tidy(const Outside *outside, uint32_t from, Range range)
{
    Part ahead = range.first > from ? outside->units.at[range.first - 1].part : PART_STOP;
    if (is_verb(ahead))
        for (uint32_t i = range.end; i-- > range.first;)
            if (outside->units.at[i].part == PART_AND) {
                range.first = i + 1;
                break;
            }
    for (uint32_t i = range.end - 1; i-- > range.first;) /* "Florida (CNN) President Smith" */
        if (unit_is(outside, i, ")")) {
            range.first = i + 1;
            break;
        }
    uint32_t name = range_empty(range) ? NONE : name_start(outside, range);
    if (name != NONE && name > range.first && is_plural(outside, name - 1)) range.first = name;
    while (!range_empty(range) && outside->units.at[range.first].part == PART_AND) range.first++;
    if (!range_empty(range) && outside->units.at[range.first].part == PART_PREPOSITION) {
        uint32_t start = unit_is(outside, range.first, "with") ? range.first + 1
                                                               : after_preposition(outside, range);
        if (start == NONE) start = name_start(outside, range);
        range.first = start == NONE ? range.end : start;
    }
    return range;
}

Range phrase_before(const Outside *outside, uint32_t from, uint32_t end)
{
    Range none = {end, end};
    if (end <= from) return none;
    const Unit *last = &outside->units.at[end - 1];
    if (last->part == PART_PRONOUN) return (Range){end - 1, end};
    if (!is_noun_end(last->part)) return none;
    Range range = {end, end};
    bool closed = false; /* passed a ")" */
    while (range.first > from && end - range.first < LONGEST_PHRASE &&
           belongs_back(outside, from, range.first - 1)) {
        bool bracket = outside->units.at[range.first - 1].part == PART_BRACKET;
        if (bracket && unit_is(outside, range.first - 1, "(") && !closed) break;
        closed = closed || bracket;
        range.first--;
    }
    return phrase_tidy(outside, from, range);
}

/* The subject of the first verb of that part: with PART_PARTICIPLE, "Hooli confirmed" mistagged.
 */
static Range subject_of_first(const Outside *outside, Range stretch, Part verb)
{
    for (uint32_t i = stretch.first; i < stretch.end; i++) {
        if (outside->units.at[i].part != verb) continue;
        uint32_t end = i;
        while (end > stretch.first && outside->units.at[end - 1].part == PART_ADVERB) end--;
        Range range = phrase_before(outside, stretch.first, end);
        if (!range_empty(range)) return range;
    }
    return (Range){stretch.first, stretch.first};
}

Range main_subject(const Outside *outside, Range stretch)
{
    Range range = subject_of_first(outside, stretch, PART_FINITE);
    return range_empty(range) ? subject_of_first(outside, stretch, PART_PARTICIPLE) : range;
}

/* ---- going on ----------------------------------------------------------------------------- */

static bool belongs_on(const Outside *outside, uint32_t from, uint32_t unit)
{
    Part part = outside->units.at[unit].part;
    if (is_phrase_part(part)) return true;
    switch (part) {
    case PART_PARTICIPLE:
    case PART_ING:
    case PART_ADVERB: return is_attributive(outside, from, unit);
    default: return false;
    }
}

static bool starts_phrase(Part part)
{
    return part == PART_NOUN || part == PART_DETERMINER || part == PART_ADJECTIVE;
}

/* Step over ", the head of the clinic" that ends at a comma, a quotation or the sentence's end. */
static uint32_t apposition_end(const Outside *outside, uint32_t comma, uint32_t end)
{
    uint32_t at = comma + 1;
    if (at >= end || !starts_phrase(outside->units.at[at].part)) return comma;
    while (at < end && at - comma < LONGEST_PHRASE && belongs_on(outside, comma + 1, at)) at++;
    Part stop = at < end ? outside->units.at[at].part : PART_STOP;
    return stop == PART_COMMA || stop == PART_STOP || stop == PART_QUOTED ? at : comma;
}

/* "in a statement", "on Tuesday" at unit: not a part of the phrase before it. */
static bool starts_adverbial(const Outside *outside, uint32_t unit, uint32_t end)
{
    if (outside->units.at[unit].part != PART_PREPOSITION) return false;
    if (unit_is(outside, unit, "of") || unit_is(outside, unit, "by") ||
        unit_is(outside, unit, "from"))
        return false;
    return adverbial_end(outside, unit, end) > unit;
}

Range phrase_after(const Outside *outside, uint32_t from, uint32_t end)
{
    Range range = {from, from};
    if (from >= end) return range;
    if (outside->units.at[from].part == PART_PRONOUN) return (Range){from, from + 1};
    if (!starts_phrase(outside->units.at[from].part)) return range;
    while (range.end < end && range.end - from < LONGEST_PHRASE &&
           belongs_on(outside, from, range.end) && !starts_adverbial(outside, range.end, end))
        range.end++;
    if (range.end < end && outside->units.at[range.end].part == PART_COMMA)
        range.end = apposition_end(outside, range.end, end);
    while (range.end > from && (outside->units.at[range.end - 1].part == PART_PREPOSITION ||
                                outside->units.at[range.end - 1].part == PART_AND))
        range.end--;
    return trim_time(outside, range);
}

Range trim_time(const Outside *outside, Range range)
{
    uint32_t end = range.end;
    while (end > range.first + 1 && (is_time(outside, end - 1) || is_year(outside, end - 1))) end--;
    if (end == range.end) return range;
    while (end > range.first + 1 &&
           (outside->units.at[end - 1].part == PART_PREPOSITION ||
            unit_is(outside, end - 1, "this") || unit_is(outside, end - 1, "last") ||
            unit_is(outside, end - 1, "late") || unit_is(outside, end - 1, "early")))
        end--;
    return (Range){range.first, end};
}

/* ---- what may stand between cue and content ----------------------------------------------- */

/* One noun phrase without "of …": where it ends. Names end where the name does. */
static uint32_t bare_phrase_end(const Outside *outside, uint32_t from, uint32_t end)
{
    uint32_t at = from;
    while (at < end && at - from < LONGEST_PHRASE) {
        Part part = outside->units.at[at].part;
        Part before = at > from ? outside->units.at[at - 1].part : PART_OTHER;
        bool fresh = part == PART_DETERMINER && at > from && before != PART_DETERMINER;
        bool inner = (part == PART_PARTICIPLE || part == PART_ING || part == PART_ADVERB) &&
                     is_attributive(outside, from, at);
        if (fresh || !(starts_phrase(part) || part == PART_GENITIVE || inner)) break;
        if (at > from && is_time(outside, at - 1) && !is_year(outside, at) && !is_time(outside, at))
            break;
        at++;
    }
    return at;
}

/* A name ends inside [from, at): "told Hooli News Norlinje sailors had". */
static uint32_t cut_at_name(const Outside *outside, uint32_t from, uint32_t at)
{
    uint32_t first = outside->units.at[from].token;
    const Findings *found = outside->found;
    for (uint32_t i = names_from(found, first); i < found->names.count; i++) {
        const Name *name = &found->names.at[i];
        if (name->first_token > first + 1) return at;
        uint32_t token_end = name->first_token + name->token_count;
        if (token_end > outside->units.at[at - 1].end) continue;
        for (uint32_t unit = from; unit < at; unit++)
            if (outside->units.at[unit].end == token_end) return unit + 1;
    }
    return at;
}

uint32_t addressee_end(const Outside *outside, uint32_t from, uint32_t end)
{
    if (from >= end) return from;
    if (outside->units.at[from].part == PART_PRONOUN) return from + 1;
    uint32_t at = bare_phrase_end(outside, from, end);
    if (at > from) at = cut_at_name(outside, from, at);
    while (at > from && at + 1 < end &&
           (unit_is(outside, at, "of") || unit_is(outside, at, "in") ||
            unit_is(outside, at, "from") || unit_is(outside, at, "at") ||
            outside->units.at[at].part == PART_AND)) {
        uint32_t next = bare_phrase_end(outside, at + 1, end);
        if (next == at + 1) break;
        at = next;
    }
    return at;
}

static bool phrase_is_setting(const Outside *outside, uint32_t from, uint32_t end)
{
    for (uint32_t i = from; i < end; i++)
        if (is_time(outside, i) || is_document(outside, i) || is_year(outside, i)) return true;
    return false;
}

static uint32_t preposition_phrase_end(const Outside *outside, uint32_t from, uint32_t end)
{
    uint32_t at = bare_phrase_end(outside, from + 1, end);
    if (at == from + 1) return from;
    bool plain = unit_is(outside, from, "to") || unit_is(outside, from, "by") ||
                 unit_is(outside, from, "via") || unit_is(outside, from, "during") ||
                 unit_is(outside, from, "through");
    if (!plain && !phrase_is_setting(outside, from + 1, at)) return from;
    while (at < end && outside->units.at[at].part == PART_PREPOSITION) {
        uint32_t next = bare_phrase_end(outside, at + 1, end);
        if (next == at + 1) break;
        at = next;
    }
    return at;
}

static uint32_t adverbial_step(const Outside *outside, uint32_t at, uint32_t end)
{
    const Unit *unit = &outside->units.at[at];
    if (unit->part == PART_ADVERB || is_time(outside, at)) return at + 1;
    if (unit->part == PART_PREPOSITION || unit->part == PART_TO)
        return preposition_phrase_end(outside, at, end);
    bool leads = unit->part == PART_ADJECTIVE || unit->part == PART_DETERMINER;
    if (leads && at + 1 < end && is_time(outside, at + 1)) return at + 2; /* "last week" */
    bool year = at > 0 && is_time(outside, at - 1) && is_year(outside, at);
    return year ? at + 1 : at;
}

uint32_t adverbial_end(const Outside *outside, uint32_t from, uint32_t end)
{
    uint32_t at = from;
    while (at < end) {
        uint32_t next = adverbial_step(outside, at, end);
        if (next == at) break;
        at = next;
    }
    return at;
}
