/* The room's front: reads a source, answers where things are. */
#include "text/inner.h"

static const char *const kind_names[] = {
#define BLOCK_KIND(name, json, says) json,
#include "text/block_kinds.def"
#undef BLOCK_KIND
};

const char *block_kind_name(BlockKind kind)
{
    return kind < BLOCK_KIND_COUNT ? kind_names[kind] : "";
}

static void block_read(Arena *arena, Text *text, uint32_t block)
{
    Block *row = &text->blocks.at[block];
    row->first_sentence = text->sentences.count;
    if (row->kind != BLOCK_FURNITURE) {
        uint32_t first_token = text->tokens.count;
        tokens_split(arena, text, row->span);
        sentences_split(arena, text, block, first_token);
    }
    row->sentence_count = text->sentences.count - row->first_sentence;
}

static bool block_is_kept(const Text *text, const Block *block, const char *const *keep)
{
    Str line = str_at(text->bytes, block->span);
    for (; keep && *keep; keep++)
        if (str_equal(str_of(*keep), line)) return true;
    return false;
}

static void furniture_keep(Text *text, const char *const *keep)
{
    for (uint32_t i = 0; i < text->blocks.count; i++) {
        Block *block = &text->blocks.at[i];
        if (block->kind != BLOCK_FURNITURE || !block_is_kept(text, block, keep)) continue;
        block->kind = BLOCK_BODY;
        block->why = "KEPT";
    }
}

Text *text_read(Arena *arena, Str bytes, bool plain, const char *const *keep)
{
    Text *text = NEW(arena, Text);
    text->bytes = bytes;
    text->plain = plain;
    blocks_find(arena, text, plain);
    furniture_keep(text, keep);
    for (uint32_t block = 0; block < text->blocks.count; block++) block_read(arena, text, block);
    return text;
}

uint32_t words_count(const Text *text, uint32_t from, uint32_t to)
{
    uint32_t count = 0;
    for (uint32_t i = from; i < to; i++) count += token_is_wordy(text, i);
    return count;
}

uint32_t token_at(const Text *text, uint32_t at)
{
    uint32_t low = 0, high = text->tokens.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (text->tokens.at[middle].span.to > at)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

CharKind kind_at(Str bytes, uint32_t at, uint32_t end)
{
    return char_kind(codepoint_at(bytes, at, end));
}

uint32_t codepoint_at(Str bytes, uint32_t at, uint32_t end)
{
    return at < end ? char_next(bytes, &at) : '\n';
}

bool is_apostrophe(uint32_t codepoint)
{
    return codepoint == '\'' || codepoint == 0x2019 || codepoint == 0x02BC;
}
