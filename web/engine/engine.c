/* The engine's half of the border with the page; web/engine/core.js is the other half. One string
 * in, one string out, both JSON in UTF-8; this side owns the memory, JavaScript copies out. */
#include "corroborate.h"

#include <emscripten/emscripten.h>
#include <stdlib.h>
#include <string.h>

/* The page's: stage names cross as text, so that JavaScript has none of C's constants. */
__attribute__((import_module("env"), import_name("cor_progress"))) void
cor_progress(const char *stage, size_t stage_size, unsigned done, unsigned total);

static CorAnswer answer;

static void progress(void *context, const char *stage, unsigned done, unsigned total)
{
    (void)context;
    cor_progress(stage, strlen(stage), done, total);
}

/* Room for a request of `size` bytes. */
EMSCRIPTEN_KEEPALIVE char *cor_engine_alloc(size_t size)
{
    return malloc(size ? size : 1);
}

/* V8 collects its garbage whenever memory grows: by the 64 KB of the allocator's default that took
 * as long as half of a large story. So it grows in steps that go with the request, from 4 MB on; a
 * story takes some 700 times its text. Emscripten's allocator has it, and no header for it. */
int mallopt(int parameter, int value);

static void memory_steps(size_t request)
{
    enum { STEP_PARAMETER = -2, LEAST = 4 << 20, MOST = 64 << 20, OF_REQUEST = 32 };
    int step = LEAST;
    while (step < MOST && (size_t)step < request * OF_REQUEST) step *= 2; /* a power of two */
    mallopt(STEP_PARAMETER, step);
}

/* Takes the language model (bytes from cor_engine_alloc, kept from now on), before the first
 * request. NULL, or a terminated sentence that says what is wrong with it. */
EMSCRIPTEN_KEEPALIVE const char *cor_engine_model(const char *bytes, size_t size)
{
    memory_steps(0);
    return cor_model_load(bytes, size);
}

/* Reads the request and releases it; the answer stays until the next call or cor_engine_free. */
EMSCRIPTEN_KEEPALIVE const char *cor_engine_answer(char *request, size_t size)
{
    cor_free(answer.text);
    memory_steps(size);
    answer = cor_answer(request, size, progress, NULL);
    free(request);
    return answer.text;
}

/* Bytes of the answer. */
EMSCRIPTEN_KEEPALIVE size_t cor_engine_answer_size(void)
{
    return answer.size;
}

EMSCRIPTEN_KEEPALIVE void cor_engine_free(void)
{
    cor_free(answer.text);
    answer = (CorAnswer){0};
}

EMSCRIPTEN_KEEPALIVE int cor_engine_schema(void)
{
    return cor_schema();
}
