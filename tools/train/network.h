/* The network in training (floating point): word vectors and letter features, two-way minimal
 * gated layers (Feng et al. 2024, "Were RNNs all we needed?"), a softmax over labels, biaffine
 * arcs (Dozat and Manning 2017) with a distance term, relations by a small layer on head and word.
 */
#ifndef TRAIN_NETWORK_H
#define TRAIN_NETWORK_H

#include "lang/features.h"
#include "matrix.h"
#include "vocabulary.h"

enum { LAYERS_MOST = 4, BATCH_MOST = 2048, TASKS = 2 };
enum { TASK_LABEL, TASK_NAME };
enum { TARGET_MOST = 4 };

/* The right answer; or several, the likeliest first, with the share of belief in each, where
 * teachers were in doubt. None: not asked. */
typedef struct Target {
    uint32_t count;
    uint32_t answer[TARGET_MOST];
    float share[TARGET_MOST]; /* 1 together */
} Target;

typedef struct Sizes {
    uint32_t word, affix, hidden, layers, arc, relation; /* hidden: of both directions together */
    uint32_t outputs[TASKS], relations;
} Sizes;

/* Sentences laid end to end. */
typedef struct Batch {
    uint32_t words, sentences;
    uint32_t start[BATCH_MOST + 1];
    uint32_t number[BATCH_MOST];     /* in the vocabulary */
    uint8_t own_dropped[BATCH_MOST]; /* leave the word's own trained vector out */
    uint32_t affixes[BATCH_MOST][AFFIXES];
    uint32_t head[BATCH_MOST]; /* in the tree: 0 root, else 1 + place in sentence */
    Target task[TASKS][BATCH_MOST], arc[BATCH_MOST], relation[BATCH_MOST];
} Batch;

typedef struct Network {
    Sizes size;
    const Vocabulary *vocabulary;
    Matrix project, own, affix;
    Matrix gates[LAYERS_MOST], gates_bias[LAYERS_MOST];
    Matrix output[TASKS], output_bias[TASKS];
    Matrix dependent, dependent_bias, head, head_bias, arc, arc_bias, root, distance;
    Matrix relation_dependent, relation_head, relation_bias, relation_root, relation,
        relations_bias;
} Network;

Network *network_new(const Vocabulary *vocabulary, Sizes size, uint64_t *chance);
void network_step(Network *network, const Adam *adam);
/* Runs forwards and backwards; gives the loss summed over the batch. */
float network_learn(Network *network, const Batch *batch, float dropout, uint64_t *chance);
/* Fills what the batch asks for with what the networks choose together. */
void networks_guess(Network **networks, uint32_t count, Batch *batch);
/* The trained numbers as they are, for a later run of the same sizes and vocabulary. */
void network_save(Network *network, const char *path);
void network_load(Network *network, const char *path);

#endif
