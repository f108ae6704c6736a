#include "lang/features.h"

static bool is_upper(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

static bool is_lower(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

/* Only words of four letters and more are asked: "of", "the" stay small in titles. */
Casing casing_of(const Str *words, uint32_t count)
{
    uint32_t asked = 0, first = 0, second = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (words[i].size < 4 || !(is_upper(words[i].at[0]) || is_lower(words[i].at[0]))) continue;
        asked++;
        first += is_upper(words[i].at[0]);
        second += is_upper(words[i].at[1]) && is_upper(words[i].at[2]);
    }
    if (asked >= 2 && second * 10 >= asked * 8) return CASING_UPPER;
    return asked >= 3 && first * 10 >= asked * 8 ? CASING_TITLE : CASING_PLAIN;
}

static uint32_t row_in(uint32_t hash, uint32_t from, uint32_t rows)
{
    return from + ((hash ^ hash >> 13) & (rows - 1));
}

void affix_rows(const Form *form, Casing casing, bool first, uint32_t rows[AFFIXES])
{
    uint32_t written = (uint32_t)casing << 1 | first;
    rows[0] = row_in(form->suffix[0], 0, 256);
    rows[1] = row_in(form->suffix[1], 256, 1024);
    rows[2] = row_in(form->suffix[2], 1280, 2048);
    rows[3] = row_in(form->suffix[3], 3328, 2048);
    rows[4] = row_in(form->prefix[0], 5376, 256);
    rows[5] = row_in(form->prefix[1], 5632, 1024);
    rows[6] = row_in(form->prefix[2], 6656, 2048);
    rows[7] = row_in(form->shape * 31 + written * 0x9E3779B9u, 8704, 512);
}

uint32_t distance_row(uint32_t word, uint32_t head)
{
    static const uint8_t rows[24] = {0, 0, 1, 2, 3, 4, 4, 5, 5, 5, 6, 6,
                                     6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7, 8};
    uint32_t gap = head < word ? word - head : head - word;
    return (head < word ? 0u : 9u) + rows[gap < 23 ? gap : 23];
}
