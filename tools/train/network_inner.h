/* What the files of the network share. */
#ifndef TRAIN_NETWORK_INNER_H
#define TRAIN_NETWORK_INNER_H

#include "network.h"

/* What a run over one batch leaves behind for the way back. */
typedef struct Run {
    float *vector, *input, *window, *window_slope, *layer[LAYERS_MOST + 1], *slope[LAYERS_MOST + 1],
        *mask[LAYERS_MOST + 1];
    float *gates[LAYERS_MOST], *gates_slope, *state[LAYERS_MOST];
    float *scores, *scores_slope;
    float *dependent, *head, *asked, *relation_dependent, *relation_head, *relation_sum;
    float *dependent_slope, *head_slope, *asked_slope, *relation_dependent_slope,
        *relation_head_slope, *relation_sum_slope;
} Run;

extern Run run; /* one at a time: training is single-threaded */

/* ---- pieces.c ---------------------------------------------------------------------------------
 */

void bias_add(float *to, const Matrix *bias, uint32_t rows);
void bias_slope(Matrix *bias, const float *slope, uint32_t rows);
void positive(float *values, size_t count);
void positive_slope(float *slope, const float *values, size_t count);
/* Sets mask to 0 or 1 / (1 - dropout) and applies it. */
void drop(float *values, float *mask, size_t count, float dropout, uint64_t *chance);
void drop_slope(float *slope, const float *mask, size_t count, float dropout);
/* Softmax cross-entropy in place: scores become slopes. */
float choice_loss(float *scores, uint32_t count, const Target *target);
uint32_t highest(const float *scores, uint32_t count);
float dot(const float *a, const float *b, uint32_t count);
void add_scaled(float *to, const float *from, float by, uint32_t count);

/* ---- layers.c: input, gated layers, labels -----------------------------------------------------
 */

void input_run(Network *net, const Batch *batch);
void input_back(Network *net, const Batch *batch);
/* Of one word; the first layer's is that of the whole window. */
uint32_t input_width(const Network *net);
uint32_t layer_inputs(const Network *net, uint32_t layer);
void layer_run(Network *net, const Batch *batch, uint32_t layer);
void layer_back(Network *net, const Batch *batch, uint32_t layer);
float *top(const Network *net);
void task_scores(Network *net, uint32_t words, int task);
float task_learn(Network *net, const Batch *batch, int task);

/* ---- parse.c: arcs and relations
 * ----------------------------------------------------------------- */

void parse_views(Network *net, uint32_t words);
/* Scores of all heads for word i of the sentence [from, to): [0] the root, [1 + j] word j. */
void arc_scores(const Network *net, uint32_t from, uint32_t to, uint32_t i, float *scores);
void relation_sum(const Network *net, uint32_t from, uint32_t i, uint32_t head);
void relation_scores(Network *net, uint32_t words);
float parse_learn(Network *net, const Batch *batch);

#endif
