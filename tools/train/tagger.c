/* Trains the tagger: an averaged perceptron (Collins 2002). */
#include "train.h"

#include "lang/tag.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A feature's row of weights, with the running sums that give the average (Daumé's trick). */
typedef struct Trainer {
    const Model *model;
    uint32_t *keys, *rows, mask; /* key -> row + 1 */
    uint32_t row_count;
    float *weights, *sums; /* row_count x labels */
    float now;
} Trainer;

enum { TABLE_BITS = 24 };

static uint32_t *row_place(Trainer *trainer, uint32_t key) {
    uint32_t place = key & trainer->mask;
    while (trainer->rows[place] && trainer->keys[place] != key)
        place = (place + 1) & trainer->mask;
    trainer->keys[place] = key;
    return &trainer->rows[place];
}

static uint32_t forms_fill(const Str *words, uint32_t count, Form *forms) {
    for (uint32_t i = 0; i < count; i++)
        forms[i] = form_of(words[i]);
    return casing_of(words, count);
}

/* Rows only for features seen twice: the rest could only be learned by heart. */
static void features_count(Trainer *trainer, const Treebank *train) {
    static Form forms[1000];
    static Str words[1000];
    static uint8_t labels[1000];
    uint8_t *seen = calloc((size_t)trainer->mask + 1, 1);
    for (uint32_t s = 0; s < train->count; s++) {
        const Sentence *sentence = &train->at[s];
        for (uint32_t i = 0; i < sentence->count; i++) {
            words[i] = sentence->at[i].form;
            labels[i] = (uint8_t)label_of(trainer->model, &sentence->at[i]);
        }
        Casing casing = forms_fill(words, sentence->count, forms);
        for (uint32_t i = 0; i < sentence->count; i++) {
            uint32_t keys[TAG_FEATURES];
            tag_features(forms, sentence->count, i, casing, labels, keys);
            for (int k = 0; k < TAG_FEATURES; k++) {
                uint32_t *row = row_place(trainer, keys[k]);
                if (!*row)
                    *row = UINT32_MAX; /* seen once */
                else if (*row == UINT32_MAX)
                    *row = ++trainer->row_count;
            }
        }
    }
    free(seen);
}

static uint8_t label_guess(Trainer *trainer, const uint32_t *rows, int count) {
    float scores[MODEL_LABELS] = {0};
    uint32_t labels = trainer->model->label_count, best = 0;
    for (int k = 0; k < count; k++) {
        const float *weights = trainer->weights + (size_t)rows[k] * labels;
        for (uint32_t l = 0; l < labels; l++)
            scores[l] += weights[l];
    }
    for (uint32_t l = 1; l < labels; l++)
        if (scores[l] > scores[best])
            best = l;
    return (uint8_t)best;
}

static void weights_move(Trainer *trainer, const uint32_t *rows, int count, uint32_t label,
                         float by) {
    for (int k = 0; k < count; k++) {
        size_t at = (size_t)rows[k] * trainer->model->label_count + label;
        trainer->weights[at] += by;
        trainer->sums[at] += by * trainer->now;
    }
}

static uint32_t sentence_learn(Trainer *trainer, const Sentence *sentence, const Str *words) {
    static Form forms[1000];
    static uint8_t labels[1000];
    uint32_t wrong = 0;
    Casing casing = forms_fill(words, sentence->count, forms);
    for (uint32_t i = 0; i < sentence->count; i++) {
        uint32_t keys[TAG_FEATURES], rows[TAG_FEATURES];
        int count = 0;
        tag_features(forms, sentence->count, i, casing, labels, keys);
        for (int k = 0; k < TAG_FEATURES; k++) {
            uint32_t row = *row_place(trainer, keys[k]);
            if (row && row != UINT32_MAX)
                rows[count++] = row - 1;
        }
        uint32_t gold = label_of(trainer->model, &sentence->at[i]);
        labels[i] = label_guess(trainer, rows, count);
        if (labels[i] != gold) {
            wrong++;
            weights_move(trainer, rows, count, gold, 1);
            weights_move(trainer, rows, count, labels[i], -1);
        }
        trainer->now++;
    }
    return wrong;
}

static void round_learn(Trainer *trainer, const Treebank *train, uint64_t *chance) {
    static Str words[1000];
    uint32_t *order = malloc(train->count * sizeof *order), wrong = 0;
    for (uint32_t i = 0; i < train->count; i++)
        order[i] = i;
    for (uint32_t i = train->count; i > 1; i--) {
        uint32_t other = random_below(chance, i), keep = order[i - 1];
        order[i - 1] = order[other];
        order[other] = keep;
    }
    for (uint32_t i = 0; i < train->count; i++) {
        Arena *arena = arena_new();
        words_recase(arena, &train->at[order[i]], chance, words);
        wrong += sentence_learn(trainer, &train->at[order[i]], words);
        arena_free(arena);
    }
    fprintf(stderr, "tagger: %u wrong in this round\n", wrong);
    free(order);
}

typedef struct KeyRow {
    uint32_t key, row;
} KeyRow;

static int by_key(const void *a, const void *b) {
    const KeyRow *left = a, *right = b;
    return left->key < right->key ? -1 : left->key > right->key;
}

/* The label-weight pairs of a row that matter; gives their number. */
static unsigned char row_pairs(const Trainer *trainer, uint32_t row, float least,
                               unsigned char *pairs) {
    uint32_t labels = trainer->model->label_count;
    unsigned char count = 0;
    for (uint32_t l = 0; l < labels; l++) {
        size_t at = (size_t)row * labels + l;
        float average = trainer->weights[at] - trainer->sums[at] / trainer->now;
        float scaled = average * 12; /* weights beyond 10 are cut off */
        int weight = (int)(scaled < 0 ? scaled - 0.5f : scaled + 0.5f);
        weight = weight > 127 ? 127 : weight < -127 ? -127 : weight;
        if (average < least && average > -least)
            continue;
        pairs[2 * count] = (unsigned char)l;
        pairs[2 * count++ + 1] = (unsigned char)weight;
    }
    return count;
}

static void tagger_write(const Trainer *trainer, float least, Bytes *into) {
    KeyRow *all = malloc(trainer->row_count * sizeof *all);
    uint32_t count = 0, kept = 0, before = 0;
    for (uint32_t i = 0; i <= trainer->mask; i++)
        if (trainer->rows[i] && trainer->rows[i] != UINT32_MAX)
            all[count++] = (KeyRow){trainer->keys[i], trainer->rows[i] - 1};
    qsort(all, count, sizeof *all, by_key);
    bytes_number(into, 0);
    for (uint32_t i = 0; i < count; i++) {
        unsigned char pairs[2 * MODEL_LABELS];
        unsigned char number = row_pairs(trainer, all[i].row, least, pairs);
        if (!number)
            continue;
        bytes_packed(into, all[i].key - before);
        bytes_add(into, &number, 1);
        bytes_add(into, pairs, 2 * (size_t)number);
        before = all[i].key;
        kept++;
    }
    memcpy(into->at, &kept, 4);
    fprintf(stderr, "tagger: %u features of %u kept\n", kept, count);
    free(all);
}

void tagger_train(const Model *model, const Treebank *train, int rounds, float least, Bytes *into) {
    size_t places = (size_t)1 << TABLE_BITS;
    Trainer trainer = {.model = model, .mask = (uint32_t)places - 1, .now = 1};
    uint64_t chance = 20260101;
    trainer.keys = calloc(places, sizeof(uint32_t));
    trainer.rows = calloc(places, sizeof(uint32_t));
    features_count(&trainer, train);
    size_t weights = (size_t)trainer.row_count * model->label_count;
    trainer.weights = calloc(weights, sizeof(float));
    trainer.sums = calloc(weights, sizeof(float));
    for (int i = 0; i < rounds; i++)
        round_learn(&trainer, train, &chance);
    tagger_write(&trainer, least, into);
    free(trainer.keys);
    free(trainer.rows);
    free(trainer.weights);
    free(trainer.sums);
}
