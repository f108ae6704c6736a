#include "find/quotes_search.h"

/* ---- subjects ----------------------------------------------------------------------------- */

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

/* "Maria Ek, a local farmer, | said": the subject with what stands between its commas. */
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
        if (!range_empty(named) && (age || named.first == search->range.first ||
                                    unit_part(search, named.first - 1) == PART_QUOTED))
            head = named;
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
Range subject_closing(const Search *search, uint32_t verb, uint32_t said)
{
    Range none = {verb, verb};
    uint32_t after = adverbial_end(search->outside, said + 1, search->range.end);
    if (after < search->range.end && unit_part(search, after) != PART_STOP) return none;
    uint32_t from = verb;
    while (from > search->range.first && unit_part(search, from - 1) != PART_COMMA &&
           unit_part(search, from - 1) != PART_QUOTED)
        from--;
    Part first = unit_part(search, from);
    bool starts = first == PART_NOUN || first == PART_DETERMINER || first == PART_ADJECTIVE ||
                  first == PART_PRONOUN;
    if (!starts || !range_has_verb(search->outside, (Range){search->range.first, from}))
        return none;
    return trim_time(search->outside, (Range){from, verb});
}

Range subject_before(const Search *search, uint32_t verb, uint32_t said)
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
Range subject_inverted(const Search *search, uint32_t said, uint32_t first, const Speech *verb)
{
    Range none = {said, said};
    Part before = first > search->range.first ? unit_part(search, first - 1) : PART_STOP;
    if (verb->frames & WHOM || (verb->frames & CALL && before != PART_QUOTED)) return none;
    if (first > search->range.first && before != PART_COMMA && before != PART_QUOTED &&
        before != PART_DASH)
        return none;
    Range range = phrase_after(search->outside, said + 1, search->range.end);
    if (range_empty(range)) return none;
    uint32_t after = adverbial_end(search->outside, range.end, search->range.end);
    Part stop = unit_part(search, after);
    bool ends = stop == PART_STOP || stop == PART_COMMA || stop == PART_COLON || stop == PART_WH ||
                stop == PART_DASH || stop == PART_ING;
    return ends ? range : none;
}

Range subject_of_ing(const Search *search, uint32_t verb, uint32_t first)
{
    Part before = unit_part(search, first - 1);
    bool own = first > search->range.first && before == PART_NOUN &&
               !is_document(search->outside, first - 1);
    if (!own) return last_subject(search, first);
    Range range =
        trim_time(search->outside, phrase_before(search->outside, search->range.first, first));
    return range_empty(range) ? (Range){verb, verb} : range;
}
