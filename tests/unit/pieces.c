#include "find/numbers.h"
#include "find/times.h"
#include "tiny.h"

static Arena *arena;

static Scan cut(const char *bytes)
{
    static Text text;
    static Words words;
    text.bytes = str_of(bytes);
    Scan scan = {.arena = arena, .text = &text, .words = &words};
    pieces_cut_span(&scan, (Span){0, text.bytes.size});
    return scan;
}

static bool reads(const char *words, const char *value)
{
    Scan scan = cut(words);
    Number number;
    uint32_t end = number_read(&scan, 0, &number);
    return end == scan.pieces.count - 1 && str_is(decimal_format(arena, number.value), value);
}

static void time_words_in_order(void)
{
    static const char *const WORDS[] = {
#define TIME_WORD(word, class, value) word,
#include "find/time_words.def"
#undef TIME_WORD
    };
    for (size_t at = 1; at < sizeof WORDS / sizeof *WORDS; at++)
        CHECK(strcmp(WORDS[at - 1], WORDS[at]) < 0);
}

static void words_are_cut_fine(void)
{
    CHECK(cut("11:30pm").pieces.count == 5);
    CHECK(cut("$1,250.50").pieces.count == 3);
    CHECK(cut("3.7.2024").pieces.count == 6);
    CHECK(cut("").pieces.count == 1);
}

static void numbers_in_words(void)
{
    CHECK(reads("twenty-one", "21"));
    CHECK(reads("a hundred", "100"));
    CHECK(reads("one hundred and fifty", "150"));
    CHECK(reads("seven hundred twenty-one thousand and twelve", "721012"));
    CHECK(reads("two and a half million", "2500000"));
    CHECK(reads("three dozen", "36"));
    CHECK(reads("tens of thousands", "10000"));
}

static void numbers_in_figures(void)
{
    CHECK(reads("1,250.5", "1250.5"));
    CHECK(reads("121 billion", "121000000000"));
    CHECK(reads("5bn", "5000000000"));
    CHECK(reads("100k", "100000"));
    CHECK(reads("30 lakh", "3000000"));
}

int main(void)
{
    arena = arena_new();
    RUN(time_words_in_order);
    RUN(words_are_cut_fine);
    RUN(numbers_in_words);
    RUN(numbers_in_figures);
    arena_free(arena);
    return END();
}
