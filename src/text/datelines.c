/* "LONDON, Jan 3 (Reuters) - ", "LUND, Sweden — ", "(CNN) ": where a report was filed. */
#include "text/inner.h"
#include "text/limits.h"

static bool is_dash(uint32_t codepoint)
{
    return codepoint == '-' || codepoint == 0x2013 || codepoint == 0x2014 || codepoint == 0x2015;
}

/* The first dash with a space on either side, or NONE; *after is past it and the spaces. */
static uint32_t spaced_dash(Str text, uint32_t *after)
{
    uint32_t most = text.size < dateline_most_bytes ? text.size : dateline_most_bytes;
    bool gap = false;
    for (uint32_t at = 0; at < most;) {
        uint32_t from = at;
        uint32_t codepoint = char_next(text, &at);
        if (!is_dash(codepoint)) {
            gap = is_gap(char_kind(codepoint));
            continue;
        }
        while (is_dash(codepoint_at(text, at, text.size))) char_next(text, &at);
        bool gap_after = is_gap(kind_at(text, at, text.size));
        bool bracket_before = from > 0 && (text.at[from - 1] == ')' || text.at[from - 1] == '/');
        bool long_dash = codepoint != '-';
        if ((gap && gap_after) || ((bracket_before || (long_dash && gap)) && at < text.size)) {
            while (at < text.size && is_gap(kind_at(text, at, text.size))) char_next(text, &at);
            *after = at;
            return from;
        }
        gap = false;
    }
    return NONE;
}

/* First word in capitals: a town as datelines write it. "COVID-19" is none. */
static bool starts_in_capitals(Str text)
{
    uint32_t uppers = 0;
    for (uint32_t at = 0; at < text.size;) {
        uint32_t codepoint = char_next(text, &at);
        CharKind kind = char_kind(codepoint);
        if (kind == CHAR_LOWER || kind == CHAR_DIGIT) return false;
        if (kind != CHAR_UPPER && codepoint != '.' && codepoint != '\'') break;
        uppers += kind == CHAR_UPPER;
    }
    return uppers >= 3;
}

/* Every word begins with a capital or a digit: a place, a date, an agency. */
static bool all_capitalised(Str text)
{
    bool word_start = true;
    for (uint32_t at = 0; at < text.size;) {
        uint32_t codepoint = char_next(text, &at);
        CharKind kind = char_kind(codepoint);
        if (word_start && kind == CHAR_LOWER) return false;
        word_start = !is_word_char(kind) && codepoint != '\'' && codepoint != 0x2019;
        if (codepoint == '"' || codepoint == ':' || codepoint == '?' || codepoint == '!')
            return false;
    }
    return true;
}

static bool starts_a_sentence(Str text, uint32_t at)
{
    CharKind kind = kind_at(text, at, text.size);
    return kind == CHAR_UPPER || kind == CHAR_DIGIT || kind == CHAR_PUNCT || kind == CHAR_SYMBOL;
}

/* "(CNN) The …", "(Reuters) The …": past the brackets and the spaces, or 0. */
static uint32_t bracketed_outlet(Str text)
{
    if (text.size < 6 || text.at[0] != '(') return 0;
    uint32_t at = 1;
    while (at < text.size && at < 24 && text.at[at] != ')') at++;
    if (at >= text.size || text.at[at] != ')' || at < 3) return 0;
    Str inside = str_slice(text, 1, at);
    bool outlet =
        all_capitalised(inside) && (starts_in_capitals(inside) || str_is(inside, "Reuters") ||
                                    str_is(inside, "AP") || str_is(inside, "Bloomberg"));
    at++;
    if (!outlet || !is_gap(kind_at(text, at, text.size))) return 0;
    while (at < text.size && is_gap(kind_at(text, at, text.size))) at++;
    return kind_at(text, at, text.size) == CHAR_UPPER ? at : 0;
}

uint32_t dateline_size(Str text)
{
    uint32_t after = 0;
    uint32_t dash = spaced_dash(text, &after);
    if (dash == NONE || dash < 2) return bracketed_outlet(text);
    Str before = str_trim(str_slice(text, 0, dash));
    bool bracket = str_find(before, STR("(")) != NONE && str_ends(before, STR(")"));
    bool place = starts_in_capitals(before) || bracket;
    return place && all_capitalised(before) && starts_a_sentence(text, after) ? after : 0;
}
