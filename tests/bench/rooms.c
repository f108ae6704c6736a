/* How long each room takes on a text, natively: rooms FILE... prints microseconds, the best of
 * several runs. The parse is the dearest; nothing behind it should cost more. */
#include "claim/claim.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { RUNS = 9, ROOMS = 4 };

static double now(void)
{
    struct timespec at;
    timespec_get(&at, TIME_UTC);
    return (double)at.tv_sec * 1e6 + (double)at.tv_nsec / 1e3;
}

static Str file_read(const char *path)
{
    FILE *file = fopen(path, "rb");
    Str bytes = {0};
    if (!file) return bytes;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *at = malloc((size_t)size + 1);
    bytes = (Str){at, (uint32_t)fread(at, 1, (size_t)size, file)};
    fclose(file);
    return bytes;
}

/* Adds what each room takes to `spent`. */
static uint32_t rooms_time(Str bytes, double spent[ROOMS])
{
    Arena *arena = arena_new();
    double at = now();
    Text *text = text_read(arena, bytes, false, NULL);
    spent[0] = now() - at, at = now();
    Words words = words_tag(arena, text);
    spent[1] = now() - at, at = now();
    Findings found = {0};
    names_find(arena, text, &words, &found);
    times_find(arena, text, &words, &found);
    quantities_find(arena, text, &words, &found);
    quotes_find(arena, text, &words, &found);
    spent[2] = now() - at, at = now();
    Claims claims = claims_find(arena, text, &words, &found);
    spent[3] = now() - at;
    arena_free(arena);
    return claims.count;
}

int main(int count, char **paths)
{
    printf("%10s %10s %10s %10s  claims\n", "text", "lang", "find", "claim");
    for (int i = 1; i < count; i++) {
        Str bytes = file_read(paths[i]);
        double best[ROOMS] = {1e12, 1e12, 1e12, 1e12};
        uint32_t claims = 0;
        for (int run = 0; run < RUNS; run++) {
            double spent[ROOMS];
            claims = rooms_time(bytes, spent);
            for (int room = 0; room < ROOMS; room++)
                if (spent[room] < best[room]) best[room] = spent[room];
        }
        for (int room = 0; room < ROOMS; room++) printf("%10.0f ", best[room]);
        printf("%7u  %s\n", (unsigned)claims, paths[i]);
    }
    return 0;
}
