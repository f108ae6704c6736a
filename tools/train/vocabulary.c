#include "vocabulary.h"

#include "lang/form.h"
#include "matrix.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SLOTS = 1 << 20 };

uint32_t vocabulary_find(const Vocabulary *vocabulary, uint32_t key)
{
    uint32_t place = key & vocabulary->mask;
    while (vocabulary->slots[place] && vocabulary->keys[vocabulary->slots[place] - 1] != key)
        place = (place + 1) & vocabulary->mask;
    return vocabulary->slots[place] ? vocabulary->slots[place] - 1 : 0;
}

static uint32_t key_add(Vocabulary *vocabulary, uint32_t key)
{
    uint32_t place = key & vocabulary->mask;
    while (vocabulary->slots[place] && vocabulary->keys[vocabulary->slots[place] - 1] != key)
        place = (place + 1) & vocabulary->mask;
    if (!vocabulary->slots[place]) {
        vocabulary->keys[vocabulary->count++] = key;
        vocabulary->slots[place] = vocabulary->count;
    }
    return vocabulary->slots[place] - 1;
}

static Vocabulary vocabulary_new(void)
{
    Vocabulary made = {calloc(SLOTS, 4), calloc(SLOTS, 4), 1, NULL, calloc(SLOTS, 4), SLOTS - 1};
    return made; /* number 0 is taken: the unknown */
}

static void words_count(Vocabulary *all, const Treebank *train)
{
    for (uint32_t s = 0; s < train->count; s++)
        for (uint32_t i = 0; i < train->at[s].count; i++)
            all->counts[key_add(all, form_of(train->at[s].at[i].form).lower)]++;
}

static FILE *file_open(const char *name, const char *ending)
{
    char path[1000];
    snprintf(path, sizeof path, "%s%s", name, ending);
    FILE *file = fopen(path, "rb");
    if (!file) {
        fprintf(stderr, "cannot open %s\n", path);
        exit(1);
    }
    return file;
}

/* Gives each wanted word its vector: all those of `all` and the first `commonest`. */
static void vectors_read(Vocabulary *into, const Vocabulary *all, const char *name, uint32_t least,
                         uint32_t commonest)
{
    FILE *words = file_open(name, ".txt"), *numbers = file_open(name, ".f32");
    char line[1000];
    float vector[VECTOR_GIVEN];
    into->vectors = floats_new((size_t)SLOTS / 4 * VECTOR);
    for (uint32_t rank = 0; fgets(line, sizeof line, words); rank++) {
        if (fread(vector, sizeof(float), VECTOR_GIVEN, numbers) != VECTOR_GIVEN) break;
        uint32_t key = form_of((Str){line, (uint32_t)strcspn(line, "\n")}).lower;
        uint32_t trained = all->counts[vocabulary_find(all, key)];
        if (rank >= commonest && trained < least) continue;
        uint32_t before = into->count, number = key_add(into, key);
        float *place = into->vectors + (size_t)number * VECTOR;
        if (number >= before || place[0] == 0) memcpy(place, vector, sizeof vector);
        into->counts[number] = trained;
    }
    fclose(words);
    fclose(numbers);
}

Vocabulary vocabulary_make(const Treebank *train, const char *vectors, uint32_t least,
                           uint32_t commonest)
{
    Vocabulary all = vocabulary_new(), made = vocabulary_new();
    words_count(&all, train);
    for (uint32_t i = 1; i < all.count; i++)
        if (all.counts[i] >= least) made.counts[key_add(&made, all.keys[i])] = all.counts[i];
    vectors_read(&made, &all, vectors, least, commonest);
    return made;
}
