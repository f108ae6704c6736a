/* train OUT TREEBANK... : trains everything from CoNLL-U files and writes the model. */
#include "train.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void labels_write(const Model *model, Bytes *into) {
    bytes_number(into, model->label_count);
    for (uint32_t i = 0; i < model->label_count; i++) {
        bytes_add(into, model->labels[i].upos, strlen(model->labels[i].upos) + 1);
        bytes_add(into, model->labels[i].xpos, strlen(model->labels[i].xpos) + 1);
    }
}

static void model_write(const char *path, const Bytes *sections) {
    Bytes file = {0};
    bytes_add(&file, "CORLANG\n", 8);
    bytes_number(&file, MODEL_VERSION);
    bytes_number(&file, (uint32_t)sections->size + MODEL_HEADER);
    bytes_number(&file, model_checksum(sections->at, sections->size));
    bytes_add(&file, sections->at, sections->size);
    FILE *out = fopen(path, "wb");
    if (!out || fwrite(file.at, 1, file.size, out) != file.size || fclose(out) != 0) {
        fprintf(stderr, "cannot write %s\n", path);
        exit(1);
    }
}

int main(int count, char **arguments) {
    if (count < 3) {
        fprintf(stderr, "usage: train OUT TREEBANK.conllu...\n");
        return 2;
    }
    Arena *arena = arena_new();
    Treebank train = {0};
    for (int i = 2; i < count; i++)
        conllu_read(arena, arguments[i], &train);
    Model model = {0};
    Bytes sections = {0}, labels = {0}, tagger = {0}, lemmas = {0};
    labels_choose(&train, 8, &model);
    labels_write(&model, &labels);
    lemmas_train(&model, &train, &lemmas);
    const char *rounds = getenv("ROUNDS"), *least = getenv("LEAST");
    tagger_train(&model, &train, rounds ? atoi(rounds) : 8, least ? (float)atof(least) : 0.5f,
                 &tagger);
    section_add(&sections, "LABL", &labels);
    section_add(&sections, "TAGS", &tagger);
    section_add(&sections, "LEMM", &lemmas);
    model_write(arguments[1], &sections);
    arena_free(arena);
    return 0;
}
