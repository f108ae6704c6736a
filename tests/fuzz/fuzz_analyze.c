/* Any bytes as articles: no crash, and the same answer twice.
 * The first byte picks format, offsets and whether to look twice; a byte 0x1E parts the rest into
 * articles. */
#include "corroborate.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_ARTICLES = 4 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static size_t split(const char *text, size_t size, CorSource *sources)
{
    size_t count = 0;
    while (count < MOST_ARTICLES) {
        const char *end = count + 1 < MOST_ARTICLES ? memchr(text, 0x1E, size) : NULL;
        size_t length = end ? (size_t)(end - text) : size;
        sources[count++] = (CorSource){.text = text, .size = length};
        if (!end) break;
        text = end + 1;
        size -= length + 1;
    }
    return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0) return 0;
    CorSource sources[MOST_ARTICLES];
    size_t count = split((const char *)data + 1, size - 1, sources);
    CorOptions options = {.offsets = (CorOffsets)(data[0] % 3),
                          .format = (CorFormat)(data[0] / 3 % 4)};
    CorAnswer once = cor_analyze(sources, count, &options);
    if (once.code || !once.text) abort();
    if (data[0] >= 0xC0) {
        CorAnswer twice = cor_analyze(sources, count, &options);
        if (once.size != twice.size || memcmp(once.text, twice.text, once.size) != 0) abort();
        cor_free(twice.text);
    }
    cor_free(once.text);
    return 0;
}
