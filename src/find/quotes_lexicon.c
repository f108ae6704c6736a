#include "find/quotes_search.h"

/* ---- the lexicon -------------------------------------------------------------------------- */

const char *const speech_stance_names[] = {
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

void forms_index(Search *search)
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

/* "which the agency reports was": tagged as a noun. */
static bool is_relative_verb(const Search *search, uint32_t unit)
{
    if (unit_part(search, unit + 1) != PART_FINITE ||
        !str_ends(unit_fold(search->outside, unit), STR("s")))
        return false;
    for (uint32_t i = unit; i-- > search->range.first;) {
        Part part = unit_part(search, i);
        if (part == PART_WH) return i + 1 < unit;
        if (part != PART_NOUN && part != PART_ADJECTIVE && part != PART_DETERMINER) return false;
    }
    return false;
}

/* "said" is a verb whatever the tagger thinks. */
const Speech *speech_at(const Search *search, uint32_t unit)
{
    Part part = unit_part(search, unit);
    if (part == PART_QUOTED) return NULL;
    uint32_t symbol = symbol_find(search->forms, unit_fold(search->outside, unit));
    if (symbol == NONE) return NULL;
    const Speech *verb = &speech[search->verb_of_form[symbol]];
    bool say = unit_is(search->outside, unit, "say"); /* also a noun */
    bool sure = verb == &speech[0] && (!say || unit_part(search, unit + 1) == PART_FINITE);
    sure |= part == PART_NOUN && (is_closing_verb(search, unit) || is_relative_verb(search, unit));
    bool tagged =
        part == PART_FINITE || part == PART_ING || part == PART_PARTICIPLE || part == PART_BASE;
    return tagged || sure ? verb : NULL;
}

/* ---- the verb group ----------------------------------------------------------------------- */

bool is_one_of(const Outside *outside, uint32_t unit, const char *const *words)
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
    static const char *const negations[] = {"not", "n't", "never", NULL};
    if (is_one_of(outside, unit, negations)) return group->negated = true;
    if (is_one_of(outside, unit, has)) return group->has = true;
    if (is_one_of(outside, unit, be)) return group->be = true;
    if (is_one_of(outside, unit, modal)) return group->modal = true;
    return part == PART_ADVERB;
}

Group group_read(const Search *search, uint32_t verb)
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
bool is_bare_participle(const Search *search, uint32_t unit, const Speech *verb, const Group *group)
{
    if (unit_part(search, unit) != PART_PARTICIPLE || group->has || group->be) return false;
    bool sure = verb == &speech[0] || verb->frames & WHOM;
    if (sure && is_past_form(search, unit, verb)) return false;
    return range_empty(subject_closing(search, unit, unit));
}
