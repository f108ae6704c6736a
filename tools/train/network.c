#include "network_inner.h"

#include "train.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Run run;

enum { WIDEST = 1024 };

static float *space(void)
{
    return floats_new((size_t)BATCH_MOST * WIDEST / 2);
}

static void run_ready(void)
{
    float **all = (float **)(void *)&run;
    for (size_t i = 0; i < sizeof run / sizeof(float *); i++) all[i] = space();
}

static float spread_for(uint32_t inputs, uint32_t outputs)
{
    return sqrtf(6.0f / (float)(inputs + outputs));
}

static Matrix dense(uint32_t inputs, uint32_t outputs, uint64_t *chance)
{
    return matrix_new(inputs, outputs, spread_for(inputs, outputs), chance);
}

Network *network_new(const Vocabulary *vocabulary, Sizes size, uint64_t *chance)
{
    Network *net = calloc(1, sizeof *net);
    uint32_t wide = size.hidden;
    net->size = size;
    net->vocabulary = vocabulary;
    net->project = dense(VECTOR, size.word, chance);
    net->own = rows_new(vocabulary->count, size.word, 0.01f, chance);
    net->affix = rows_new(AFFIX_ROWS, size.affix, 0.05f, chance);
    for (uint32_t i = 0; i < size.layers; i++) {
        net->gates[i] = dense(layer_inputs(net, i), 2 * wide, chance);
        net->gates_bias[i] = matrix_new(1, 2 * wide, 0, chance);
    }
    for (int i = 0; i < TASKS; i++) {
        net->output[i] = dense(wide, size.outputs[i], chance);
        net->output_bias[i] = matrix_new(1, size.outputs[i], 0, chance);
    }
    net->dependent = dense(wide, size.arc, chance);
    net->dependent_bias = matrix_new(1, size.arc, 0, chance);
    net->head = dense(wide, size.arc, chance);
    net->head_bias = matrix_new(1, size.arc, 0, chance);
    net->arc = dense(size.arc, size.arc, chance);
    net->arc_bias = matrix_new(1, size.arc, 0, chance);
    net->root = matrix_new(1, size.arc, 0.3f, chance);
    net->distance = matrix_new(DISTANCES, size.arc, 0.05f, chance);
    net->relation_dependent = dense(wide, size.relation, chance);
    net->relation_head = dense(wide, size.relation, chance);
    net->relation_bias = matrix_new(1, size.relation, 0, chance);
    net->relation_root = matrix_new(1, size.relation, 0.1f, chance);
    net->relation = dense(size.relation, size.relations, chance);
    net->relations_bias = matrix_new(1, size.relations, 0, chance);
    if (!run.vector) run_ready();
    return net;
}

static uint32_t matrices(Network *net, Matrix **all)
{
    uint32_t count = 0;
    Matrix *fixed[] = {
        &net->project,        &net->own,           &net->affix,         &net->dependent,
        &net->dependent_bias, &net->head,          &net->head_bias,     &net->arc,
        &net->arc_bias,       &net->root,          &net->distance,      &net->relation_dependent,
        &net->relation_head,  &net->relation_bias, &net->relation_root, &net->relation,
        &net->relations_bias};
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++) all[count++] = fixed[i];
    for (uint32_t i = 0; i < net->size.layers; i++) {
        all[count++] = &net->gates[i];
        all[count++] = &net->gates_bias[i];
    }
    for (int i = 0; i < TASKS; i++) {
        all[count++] = &net->output[i];
        all[count++] = &net->output_bias[i];
    }
    return count;
}

static void network_pass(Network *net, const char *path, const char *mode)
{
    Matrix *all[64];
    uint32_t count = matrices(net, all);
    FILE *file = fopen(path, mode);
    size_t bad = !file;
    for (uint32_t i = 0; i < count && !bad; i++) {
        size_t cells = (size_t)all[i]->rows * all[i]->columns;
        bad = cells != (mode[0] == 'w' ? fwrite(all[i]->value, sizeof(float), cells, file)
                                       : fread(all[i]->value, sizeof(float), cells, file));
    }
    if (bad || fclose(file) != 0) {
        fprintf(stderr, "cannot pass %s\n", path);
        exit(1);
    }
}

void network_save(Network *net, const char *path)
{
    network_pass(net, path, "wb");
}

void network_load(Network *net, const char *path)
{
    network_pass(net, path, "rb");
}

static float slopes_length(Matrix **all, uint32_t count)
{
    double sum = 0;
    for (uint32_t i = 0; i < count; i++)
        if (!all[i]->touched)
            for (size_t j = 0; j < (size_t)all[i]->rows * all[i]->columns; j++)
                sum += (double)all[i]->slope[j] * all[i]->slope[j];
    return (float)sqrt(sum);
}

void network_step(Network *net, const Adam *adam)
{
    Matrix *all[64];
    uint32_t count = matrices(net, all);
    float length = slopes_length(all, count);
    for (uint32_t i = 0; i < count; i++) {
        if (length > 5 && !all[i]->touched)
            for (size_t j = 0; j < (size_t)all[i]->rows * all[i]->columns; j++)
                all[i]->slope[j] *= 5 / length;
        matrix_step(all[i], adam);
    }
}

float network_learn(Network *net, const Batch *batch, float dropout, uint64_t *chance)
{
    uint32_t wide = net->size.hidden, first = input_width(net), layers = net->size.layers;
    size_t cells = (size_t)batch->words * wide;
    input_run(net, batch);
    drop(run.layer[0], run.mask[0], (size_t)batch->words * first, dropout, chance);
    for (uint32_t i = 0; i < layers; i++) {
        layer_run(net, batch, i);
        drop(run.layer[i + 1], run.mask[i + 1], cells, dropout, chance);
    }
    memset(run.slope[layers], 0, cells * sizeof(float));
    float loss = 0;
    for (int task = 0; task < TASKS; task++) loss += task_learn(net, batch, task);
    loss += parse_learn(net, batch);
    for (uint32_t i = layers; i-- > 0;) {
        drop_slope(run.slope[i + 1], run.mask[i + 1], cells, dropout);
        layer_back(net, batch, i);
    }
    drop_slope(run.slope[0], run.mask[0], (size_t)batch->words * first, dropout);
    input_back(net, batch);
    return loss;
}
