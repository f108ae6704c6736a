/* What tests/bench/lang.mjs times: reading words, by itself and with the splitting before it. */
#include "lang/lang.h"

#include <emscripten/emscripten.h>
#include <stdlib.h>

static Arena *arena;
static Text *text;

EMSCRIPTEN_KEEPALIVE char *bench_alloc(size_t size)
{
    return malloc(size);
}

EMSCRIPTEN_KEEPALIVE const char *bench_model(const char *bytes, size_t size)
{
    return words_model_load(bytes, size);
}

/* Gives how many words. The bytes stay the caller's. */
EMSCRIPTEN_KEEPALIVE uint32_t bench_split(const char *bytes, size_t size)
{
    if (arena) arena_free(arena);
    arena = arena_new();
    text = text_read(arena, (Str){bytes, (uint32_t)size}, true, NULL);
    return text->tokens.count;
}

EMSCRIPTEN_KEEPALIVE uint32_t bench_words(void)
{
    return words_tag(arena, text).count;
}
