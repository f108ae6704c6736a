/* clusters VECTORS OUT : words that stand in the same places, by number. VECTORS.txt holds a word a
 * line, commonest first, VECTORS.f32 their vectors (tools/train/vectors.mjs). OUT is a part of the
 * model with those clusters and a recogniser that knows nothing yet: what the trainer begins with.
 *
 * k-means on vectors of length one (spherical k-means, Dhillon and Modha 2001), begun with words
 * evenly spread over the list, so that every run gives the same. */
#include "part.h"

#include "find/recogniser.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WIDTH = 100, WORDS = 100000, FINE = 640, COARSE = 48, ROUNDS = 14 };

static void to_length_one(float *vector)
{
    float sum = 1e-9f;
    for (int i = 0; i < WIDTH; i++) sum += vector[i] * vector[i];
    for (int i = 0; i < WIDTH; i++) vector[i] /= sqrtf(sum);
}

static uint16_t nearest(const float *vector, const float *centres, int count)
{
    int best = 0;
    float most = -2;
    for (int k = 0; k < count; k++) {
        float dot = 0;
        for (int i = 0; i < WIDTH; i++) dot += vector[i] * centres[(size_t)k * WIDTH + i];
        if (dot > most) most = dot, best = k;
    }
    return (uint16_t)best;
}

static void centres_move(const float *vectors, int count, const uint16_t *of, float *centres, int k)
{
    float *sums = calloc((size_t)k * WIDTH, sizeof *sums);
    for (int n = 0; n < count; n++)
        for (int i = 0; i < WIDTH; i++)
            sums[(size_t)of[n] * WIDTH + i] += vectors[(size_t)n * WIDTH + i];
    for (int c = 0; c < k; c++) to_length_one(sums + (size_t)c * WIDTH);
    memcpy(centres, sums, (size_t)k * WIDTH * sizeof *sums);
    free(sums);
}

/* Gives the centres; `of` the cluster of each vector. */
static float *clusters_make(const float *vectors, int count, int k, uint16_t *of)
{
    float *centres = malloc((size_t)k * WIDTH * sizeof *centres);
    for (int c = 0; c < k; c++)
        memcpy(centres + (size_t)c * WIDTH, vectors + (size_t)c * (size_t)(count / k) * WIDTH,
               WIDTH * sizeof *centres);
    for (int round = 0; round < ROUNDS; round++) {
        for (int n = 0; n < count; n++) of[n] = nearest(vectors + (size_t)n * WIDTH, centres, k);
        centres_move(vectors, count, of, centres, k);
    }
    return centres;
}

typedef struct Entry {
    uint32_t key, rank;
    uint16_t cluster;
} Entry;

static int by_key(const void *a, const void *b)
{
    const Entry *left = a, *right = b;
    if (left->key != right->key) return left->key < right->key ? -1 : 1;
    return left->rank < right->rank ? -1 : 1;
}

/* Words by key; of two with one key the commoner stays. */
static uint32_t entries_make(char *words, const uint16_t *of, Entry *entries)
{
    uint32_t count = 0, kept = 0;
    for (char *word = strtok(words, "\n"); word && count < WORDS; word = strtok(NULL, "\n")) {
        entries[count] = (Entry){cluster_key(str_of(word)), count, of[count]};
        count++;
    }
    qsort(entries, count, sizeof *entries, by_key);
    for (uint32_t i = 0; i < count; i++)
        if (!kept || entries[kept - 1].key != entries[i].key) entries[kept++] = entries[i];
    return kept;
}

static Bytes file_of(const char *stem, const char *ending)
{
    char path[4096];
    Bytes bytes = {0};
    snprintf(path, sizeof path, "%s%s", stem, ending);
    bytes_read(&bytes, path);
    bytes_add(&bytes, "", 1);
    return bytes;
}

int main(int count, char **arguments)
{
    if (count != 3) return fprintf(stderr, "usage: clusters VECTORS OUT\n"), 2;
    Bytes words = file_of(arguments[1], ".txt"), floats = file_of(arguments[1], ".f32");
    float *vectors = (float *)(void *)floats.at;
    static uint16_t fine[WORDS], coarse[FINE];
    static Entry entries[WORDS];
    if (floats.size < (size_t)WORDS * WIDTH * sizeof *vectors)
        return fprintf(stderr, "too few vectors\n"), 1;
    for (int n = 0; n < WORDS; n++) to_length_one(vectors + (size_t)n * WIDTH);
    float *centres = clusters_make(vectors, WORDS, FINE, fine);
    free(clusters_make(centres, FINE, COARSE, coarse));
    uint32_t kept = entries_make((char *)words.at, fine, entries), key = 0;

    Bytes section = {0}, weights = {0}, part = {0};
    number_add(&section, FINE);
    for (int k = 0; k < FINE; k++)
        bytes_add(&section, (unsigned char[]){(unsigned char)coarse[k]}, 1);
    number_add(&section, kept);
    for (uint32_t i = 0; i < kept; key = entries[i++].key) {
        packed_add(&section, entries[i].key - key);
        packed_add(&section, entries[i].cluster);
    }
    for (int i = 0; i <= (TAG_COUNT + 1) * TAG_COUNT; i++) number_add(&weights, 0);
    section_add(&part, "CLUS", &section);
    section_add(&part, "NAMW", &weights);
    part_write(arguments[2], &part);
    return 0;
}
