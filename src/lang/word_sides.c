#include "lang/word_sides.h"

static const char *const lines[] = {
#define OPPOSITES(line) line,
#include "lang/word_sides.def"
};

/* The side of the line that holds the word, counted from 1; 0 when none does. */
static uint8_t side_of(const char *line, Str word)
{
    Str rest = str_of(line);
    uint8_t side = 1;
    uint32_t from = 0;
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

WordSides word_sides(Str lemma)
{
    WordSides sides = {.any = false};
    for (uint32_t i = 0; lemma.size && i < WORD_SIDE_LINES; i++) {
        sides.of[i] = side_of(lines[i], lemma);
        sides.any |= sides.of[i] > 0;
    }
    return sides;
}

bool sides_exclude(const WordSides *a, const WordSides *b)
{
    for (uint32_t i = 0; a->any && b->any && i < WORD_SIDE_LINES; i++)
        if (a->of[i] && b->of[i] && a->of[i] != b->of[i]) return true;
    return false;
}

bool words_exclude(Str a, Str b)
{
    WordSides left = word_sides(a);
    if (!left.any) return false;
    WordSides right = word_sides(b);
    return sides_exclude(&left, &right);
}
