/* Properties of every text, on ordinary and on hostile bytes. */
#include "text/text.h"
#include "tiny.h"

#include <stdlib.h>

/* The tokens and the gaps between them, laid end to end, are the text. */
static bool gives_back(const Text *text)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < text->tokens.count; i++) {
        Span span = text->tokens.at[i].span;
        if (span.from < at || span.to <= span.from || span.to > text->bytes.size) return false;
        at = span.to;
    }
    return true;
}

/* Every character that is no white space lies in exactly one block, in order. */
static bool blocks_hold_all(const Text *text)
{
    uint32_t block = 0;
    for (uint32_t at = 0; at < text->bytes.size;) {
        uint32_t from = at;
        CharKind kind = char_kind(char_next(text->bytes, &at));
        while (block < text->blocks.count && text->blocks.at[block].span.to <= from) block++;
        bool inside = block < text->blocks.count && text->blocks.at[block].span.from <= from;
        bool blank = kind == CHAR_SPACE || kind == CHAR_NEWLINE || kind == CHAR_CONTROL;
        if (!inside && !blank) return false;
    }
    for (uint32_t i = 1; i < text->blocks.count; i++)
        if (text->blocks.at[i].span.from < text->blocks.at[i - 1].span.to) return false;
    return true;
}

static bool nested(const Text *text)
{
    uint32_t sentence = 0, token = 0;
    for (uint32_t b = 0; b < text->blocks.count; b++) {
        const Block *block = &text->blocks.at[b];
        if (block->first_sentence != sentence) return false;
        if (block->kind == BLOCK_FURNITURE && block->sentence_count) return false;
        for (uint32_t s = 0; s < block->sentence_count; s++, sentence++) {
            const Sentence *row = &text->sentences.at[sentence];
            if (row->block != b || row->first_token != token || !row->token_count) return false;
            if (!span_holds(block->span, row->span)) return false;
            for (uint32_t t = 0; t < row->token_count; t++, token++) {
                const Token *part = &text->tokens.at[token];
                if (part->sentence != sentence || !span_holds(row->span, part->span)) return false;
                if (token_at(text, part->span.from) != token) return false;
            }
        }
    }
    return sentence == text->sentences.count && token == text->tokens.count;
}

static bool holds(const char *bytes, size_t size)
{
    Arena *arena = arena_new();
    Repairs repairs = {0};
    const Text *text = text_read(arena, utf8_clean(arena, bytes, size, &repairs), false, NULL);
    bool well = gives_back(text) && blocks_hold_all(text) && nested(text) && *text_language(text);
    arena_free(arena);
    return well;
}

static bool holds_text(const char *text)
{
    return holds(text, strlen(text));
}

static void properties_hold_on_an_article(void)
{
    CHECK(holds_text(
        "Harbour bridge shut\r\n\r\nBy Jane Doe\r\n\r\nPORT HOLM (Reuters) - The bridge was shut "
        "on "
        "Monday, the mayor's office said. \"We don't know why,\" he said.\r\n\r\nRead more\r\n"));
    CHECK(holds_text("One line."));
    CHECK(holds_text("word"));
    CHECK(holds_text(""));
    CHECK(holds_text("  \n\r\n \t "));
}

static void properties_hold_on_odd_bytes(void)
{
    CHECK(holds("a\0b\0\0 c.", 8));
    CHECK(holds_text("\xFF\xFE\x80 \xC3( \xE2\x82"));
    CHECK(holds_text("\xE2\x80\xAEmirrored\xE2\x80\xAC \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D."));
    CHECK(holds_text("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB ok \xE2\x80\x8D\xE2\x80\x8D"));
    CHECK(holds_text("<p>It's &amp; 5 < 6</p> http://a.b/(c)). 'x' ''' \"\"\" ... . . . ---"));
    CHECK(holds_text("' '' 's 'S '90s n't 're . .. ?! !? @ @a # #1 #a $ 5$ US$ %"));
    CHECK(holds_text("1- 1-2- 1-2-3 1, 1,2 1: 1. 1.. 1/2 \xC2\xBD 2\xC2\xBD m\xC2\xB2 .5 +1 - 5"));
}

static void properties_hold_on_random_bytes(void)
{
    static const char pieces[] = "aAbZ09 .,'\"-\n\r()@#:/&$%!?\xE2\x80\x94\xC2\xA0\xFF";
    uint64_t state = 7;
    for (int round = 0; round < 300; round++) {
        char bytes[400];
        for (size_t i = 0; i < sizeof bytes; i++) {
            state = hash_mix(state, i + 1);
            bytes[i] = pieces[state % (sizeof pieces - 1)];
        }
        CHECK(holds(bytes, sizeof bytes));
    }
}

/* Big inputs of one shape each: they must end in about a second, not in minutes. */
static void long_inputs_end(void)
{
    static const char *const units[] = {"word ", "a",  "\"",    "a.b.", "Mr. ",  "(a@",
                                        ". ",    "1-", "www.(", "a\n",  "By A\n"};
    const size_t size = 500000;
    char *bytes = malloc(size);
    CHECK(bytes);
    for (size_t unit = 0; unit < sizeof units / sizeof *units; unit++) {
        size_t length = strlen(units[unit]);
        for (size_t i = 0; i < size; i++) bytes[i] = units[unit][i % length];
        bool well = holds(bytes, size);
        if (!well) fprintf(stderr, "unit %zu\n", unit);
        CHECK(well);
    }
    free(bytes);
}

static void languages_are_told_apart(void)
{
    static const struct {
        const char *code, *text;
    } rows[] = {
        {"en", "The ferry to the island was late and the crew said it would not sail again."},
        {"de", "Die Faehre zur Insel war zu spaet und die Leute sagten, dass sie nicht mehr "
               "auslaufen werde."},
        {"fr", "Le bateau pour les \xC3\xAEles est en retard et il ne partira pas avant la nuit."},
        {"ru", "\xD0\x9F\xD0\xB0\xD1\x80\xD0\xBE\xD0\xBC "
               "\xD0\xBE\xD0\xBF\xD0\xBE\xD0\xB7\xD0\xB4\xD0\xB0\xD0\xBB."},
        {"und", "Anna Keller"},
        {"und", ""}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Arena *arena = arena_new();
        const Text *text = text_read(arena, str_of(rows[i].text), false, NULL);
        bool right = strcmp(text_language(text), rows[i].code) == 0;
        if (!right) fprintf(stderr, "%s: %s\n", rows[i].code, text_language(text));
        arena_free(arena);
        CHECK(right);
    }
}

int main(void)
{
    RUN(properties_hold_on_an_article);
    RUN(properties_hold_on_odd_bytes);
    RUN(properties_hold_on_random_bytes);
    RUN(long_inputs_end);
    RUN(languages_are_told_apart);
    return END();
}
