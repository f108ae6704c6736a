#include "train.h"

#include <stdlib.h>
#include <string.h>

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
