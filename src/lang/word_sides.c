#include "lang/word_sides.h"

static const char *const lines[] = {
#define OPPOSITES(line) line,
#include "lang/word_sides.def"
};

/* Matching asks this of every act and every word that was swapped. */
typedef struct Index {
    Symbols *words;
    LIST(WordSides) sides; /* per word */
} Index;

/* "rise grow / fall drop": the first two on side 1, the others on side 2. */
static void line_read(Arena *arena, Index *index, uint32_t line)
{
    Str rest = str_of(lines[line]);
    uint8_t side = 1;
    uint32_t from = 0;
    for (uint32_t at = 0; at <= rest.size; at++) {
        if (at < rest.size && rest.at[at] != ' ') continue;
        Str word = str_slice(rest, from, at);
        from = at + 1;
        if (str_is(word, "/")) {
            side++;
            continue;
        }
        uint32_t symbol = symbol_of(index->words, word);
        if (symbol == index->sides.count) (void)LIST_ADD(arena, &index->sides);
        WordSides *sides = &index->sides.at[symbol];
        if (!sides->of[line]) sides->of[line] = side;
        sides->any = true;
    }
}

static const void *index_make(Arena *arena)
{
    Index *index = NEW(arena, Index);
    index->words = symbols_new(arena);
    for (uint32_t i = 0; i < WORD_SIDE_LINES; i++) line_read(arena, index, i);
    return index;
}

WordSides word_sides(Str lemma)
{
    static MadeOnce made;
    const Index *index = made_once(&made, index_make);
    uint32_t symbol = lemma.size ? symbol_find(index->words, lemma) : NONE;
    return symbol == NONE ? (WordSides){.any = false} : index->sides.at[symbol];
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
