#include "lang/word_sides.h"

static const char *const lines[] = {
#define OPPOSITES(line) line,
#include "lang/word_sides.def"
};

/* The side of the line that holds the word, counted from 1; 0 when none does. */
static uint32_t side_of(const char *line, Str word)
{
    Str rest = str_of(line);
    uint32_t side = 1, from = 0;
    for (uint32_t at = 0; at <= rest.size; at++) {
        if (at < rest.size && rest.at[at] != ' ') continue;
        Str found = str_slice(rest, from, at);
        if (str_is(found, "/"))
            side++;
        else if (str_equal(found, word))
            return side;
        from = at + 1;
    }
    return 0;
}

bool words_exclude(Str a, Str b)
{
    for (uint32_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        uint32_t left = side_of(lines[i], a);
        uint32_t right = left ? side_of(lines[i], b) : 0;
        if (left && right && left != right) return true;
    }
    return false;
}
