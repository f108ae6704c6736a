#include "train.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void bytes_add(Bytes *bytes, const void *from, size_t size)
{
    if (bytes->size + size > bytes->room) {
        bytes->room = (bytes->size + size) * 2;
        bytes->at = realloc(bytes->at, bytes->room);
    }
    memcpy(bytes->at + bytes->size, from, size);
    bytes->size += size;
}

void number_add(Bytes *bytes, uint32_t number)
{
    unsigned char four[4] = {(unsigned char)number, (unsigned char)(number >> 8),
                             (unsigned char)(number >> 16), (unsigned char)(number >> 24)};
    bytes_add(bytes, four, 4);
}

void packed_add(Bytes *bytes, uint32_t number)
{
    for (; number >= 0x80; number >>= 7)
        bytes_add(bytes, (unsigned char[]){(unsigned char)(number | 0x80)}, 1);
    bytes_add(bytes, (unsigned char[]){(unsigned char)number}, 1);
}

void section_add(Bytes *file, const char *name, const Bytes *section)
{
    bytes_add(file, name, 4);
    number_add(file, (uint32_t)section->size);
    bytes_add(file, section->at, section->size);
    bytes_add(file, "\0\0\0", (4 - section->size % 4) % 4);
}

typedef struct Counted {
    Label label;
    uint32_t count;
} Counted;

static int by_falling_count(const void *a, const void *b)
{
    const Counted *left = a, *right = b;
    if (left->count != right->count) return left->count < right->count ? 1 : -1;
    return memcmp(&left->label, &right->label, sizeof(Label));
}

static Label label_make(const Row *row)
{
    Label label = {0};
    memcpy(label.upos, row->upos.at, row->upos.size < 7 ? row->upos.size : 7);
    memcpy(label.xpos, row->xpos.at, row->xpos.size < 7 ? row->xpos.size : 7);
    return label;
}

static void label_count(Counted *all, uint32_t *count, Label label)
{
    uint32_t i = 0;
    while (i < *count && memcmp(&all[i].label, &label, sizeof label) != 0) i++;
    if (i == *count) all[(*count)++].label = label;
    all[i].count++;
}

void labels_choose(const Treebank *train, uint32_t least, Model *model)
{
    static Counted all[1000];
    uint32_t count = 0;
    for (uint32_t s = 0; s < train->count; s++)
        for (uint32_t w = 0; w < train->at[s].count; w++)
            label_count(all, &count, label_make(&train->at[s].at[w]));
    qsort(all, count, sizeof *all, by_falling_count);
    for (uint32_t i = 0; i < count && i < MODEL_LABELS && all[i].count >= least; i++)
        model->labels[model->label_count++] = all[i].label;
}

uint32_t label_of(const Model *model, const Row *row)
{
    Label label = label_make(row);
    uint32_t near = 0;
    bool found = false;
    for (uint32_t i = 0; i < model->label_count; i++) {
        if (memcmp(&model->labels[i], &label, sizeof label) == 0) return i;
        if (!found && strcmp(model->labels[i].upos, label.upos) == 0) {
            near = i;
            found = true;
        }
    }
    return near;
}

uint32_t random_below(uint64_t *state, uint32_t limit)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return (uint32_t)((*state >> 32) * limit >> 32);
}

void labels_write(const Model *model, Bytes *into)
{
    number_add(into, model->label_count);
    for (uint32_t i = 0; i < model->label_count; i++) {
        bytes_add(into, model->labels[i].upos, strlen(model->labels[i].upos) + 1);
        bytes_add(into, model->labels[i].xpos, strlen(model->labels[i].xpos) + 1);
    }
}

void model_write(const char *path, const Bytes *sections)
{
    Bytes file = {0};
    bytes_add(&file, "CORLANG\n", 8);
    number_add(&file, MODEL_VERSION);
    number_add(&file, (uint32_t)sections->size + MODEL_HEADER);
    number_add(&file, model_checksum(sections->at, sections->size));
    bytes_add(&file, sections->at, sections->size);
    FILE *out = fopen(path, "wb");
    if (!out || fwrite(file.at, 1, file.size, out) != file.size || fclose(out) != 0) {
        fprintf(stderr, "cannot write %s\n", path);
        exit(1);
    }
}
