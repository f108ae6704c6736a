#include "network.h"

#include "lang/tree.h"
#include "train.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a run over one batch leaves behind for the way back. */
typedef struct Run {
    float *vector, *input, *layer[LAYERS_MOST + 1], *slope[LAYERS_MOST + 1], *mask[LAYERS_MOST + 1];
    float *gates[LAYERS_MOST], *gates_slope, *state[LAYERS_MOST];
    float *scores, *scores_slope;
    float *dependent, *head, *asked, *relation_dependent, *relation_head, *relation_sum;
    float *dependent_slope, *head_slope, *asked_slope, *relation_dependent_slope,
        *relation_head_slope, *relation_sum_slope;
} Run;

static Run run;

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
        net->gates[i] = dense(i ? wide : size.word + size.affix, 2 * wide, chance);
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

/* ---- small pieces -------------------------------------------------------------------------- */

static void bias_add(float *to, const Matrix *bias, uint32_t rows)
{
    for (uint32_t i = 0; i < rows; i++)
        for (uint32_t j = 0; j < bias->columns; j++)
            to[(size_t)i * bias->columns + j] += bias->value[j];
}

static void bias_slope(Matrix *bias, const float *slope, uint32_t rows)
{
    for (uint32_t i = 0; i < rows; i++)
        for (uint32_t j = 0; j < bias->columns; j++)
            bias->slope[j] += slope[(size_t)i * bias->columns + j];
}

static void positive(float *values, size_t count)
{
    for (size_t i = 0; i < count; i++) values[i] = values[i] > 0 ? values[i] : 0;
}

static void positive_slope(float *slope, const float *values, size_t count)
{
    for (size_t i = 0; i < count; i++) slope[i] = values[i] > 0 ? slope[i] : 0;
}

/* Sets mask to 0 or 1/(1-dropout) and applies it; all ones when there is none. */
static void drop(float *values, float *mask, size_t count, float dropout, uint64_t *chance)
{
    uint32_t limit = (uint32_t)(dropout * 65536);
    for (size_t i = 0; i < count && dropout > 0; i++) {
        uint32_t roll = random_below(chance, 65536);
        mask[i] = roll < limit ? 0 : 1 / (1 - dropout);
        values[i] *= mask[i];
    }
}

static void drop_slope(float *slope, const float *mask, size_t count, float dropout)
{
    for (size_t i = 0; i < count && dropout > 0; i++) slope[i] *= mask[i];
}

/* softmax cross-entropy in place: scores become slopes. */
static float choice_loss(float *scores, uint32_t count, uint32_t gold)
{
    float most = scores[0], sum = 0;
    for (uint32_t i = 1; i < count; i++) most = scores[i] > most ? scores[i] : most;
    for (uint32_t i = 0; i < count; i++) sum += scores[i] = expf(scores[i] - most);
    float loss = -logf(scores[gold] / sum + 1e-12f);
    for (uint32_t i = 0; i < count; i++) scores[i] /= sum;
    scores[gold] -= 1;
    return loss;
}

static uint32_t highest(const float *scores, uint32_t count)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < count; i++)
        if (scores[i] > scores[best]) best = i;
    return best;
}

/* ---- input --------------------------------------------------------------------------------- */

static void input_run(Network *net, const Batch *batch)
{
    uint32_t word = net->size.word, affix = net->size.affix, wide = word + affix;
    float *words = run.input;
    for (uint32_t i = 0; i < batch->words; i++)
        memcpy(run.vector + (size_t)i * VECTOR,
               net->vocabulary->vectors + (size_t)batch->number[i] * VECTOR,
               VECTOR * sizeof(float));
    product(words, run.vector, net->project.value, batch->words, VECTOR, word, 0);
    for (uint32_t i = 0; i < batch->words; i++) {
        float *row = run.layer[0] + (size_t)i * wide;
        const float *own = net->own.value + (size_t)batch->number[i] * word;
        for (uint32_t j = 0; j < word; j++)
            row[j] = words[(size_t)i * word + j] + (batch->own_dropped[i] ? 0 : own[j]);
        memset(row + word, 0, affix * sizeof(float));
        for (uint32_t a = 0; a < AFFIXES; a++)
            for (uint32_t j = 0; j < affix; j++)
                row[word + j] += net->affix.value[(size_t)batch->affixes[i][a] * affix + j];
    }
}

static void input_back(Network *net, const Batch *batch)
{
    uint32_t word = net->size.word, affix = net->size.affix, wide = word + affix;
    for (uint32_t i = 0; i < batch->words; i++) {
        const float *slope = run.slope[0] + (size_t)i * wide;
        memcpy(run.input + (size_t)i * word, slope, word * sizeof(float));
        for (uint32_t j = 0; j < word && !batch->own_dropped[i]; j++)
            net->own.slope[(size_t)batch->number[i] * word + j] += slope[j];
        net->own.touched[batch->number[i]] |= !batch->own_dropped[i];
        for (uint32_t a = 0; a < AFFIXES; a++) {
            uint32_t at = batch->affixes[i][a];
            for (uint32_t j = 0; j < affix; j++)
                net->affix.slope[(size_t)at * affix + j] += slope[word + j];
            net->affix.touched[at] = 1;
        }
    }
    product_slope(net->project.slope, run.vector, run.input, batch->words, VECTOR, word);
}

/* ---- gated layers: state = state before * (1 - z) + candidate * z --------------------------- */

static float squash(float x)
{
    return 1 / (1 + expf(-x));
}

/* gates of a word: [z, candidate] forwards, [z, candidate] backwards, each hidden/2 wide. */
static void scan(float *gates, float *state, uint32_t from, uint32_t to, uint32_t half, bool back)
{
    for (uint32_t n = from; n < to; n++) {
        uint32_t i = back ? to - 1 - (n - from) : n;
        float *z = gates + (size_t)i * half * 4 + (back ? 2 * half : 0), *candidate = z + half;
        float *now = state + (size_t)i * half * 2 + (back ? half : 0);
        const float *before = n == from ? NULL : back ? now + 2 * half : now - 2 * half;
        for (uint32_t j = 0; j < half; j++) {
            z[j] = squash(z[j]);
            now[j] = candidate[j] * z[j] + (before ? before[j] * (1 - z[j]) : 0);
        }
    }
}

static void scan_back(const float *gates, const float *state, float *state_slope,
                      float *gates_slope, uint32_t from, uint32_t to, uint32_t half, bool back)
{
    for (uint32_t n = to; n-- > from;) {
        uint32_t i = back ? to - 1 - (n - from) : n;
        size_t at = (size_t)i * half * 4 + (back ? 2 * half : 0);
        const float *z = gates + at, *candidate = z + half;
        float *z_slope = gates_slope + at, *candidate_slope = z_slope + half;
        size_t here = (size_t)i * half * 2 + (back ? half : 0);
        size_t there = back ? here + 2 * half : here - 2 * half;
        for (uint32_t j = 0; j < half; j++) {
            float slope = state_slope[here + j], before = n == from ? 0 : state[there + j];
            z_slope[j] = slope * (candidate[j] - before) * z[j] * (1 - z[j]);
            candidate_slope[j] = slope * z[j];
            if (n != from) state_slope[there + j] += slope * (1 - z[j]);
        }
    }
}

static uint32_t layer_inputs(const Network *net, uint32_t layer)
{
    return layer ? net->size.hidden : net->size.word + net->size.affix;
}

static void layer_run(Network *net, const Batch *batch, uint32_t layer)
{
    uint32_t wide = net->size.hidden, half = wide / 2;
    float *gates = run.gates[layer], *state = run.state[layer];
    product(gates, run.layer[layer], net->gates[layer].value, batch->words,
            layer_inputs(net, layer), 2 * wide, 0);
    bias_add(gates, &net->gates_bias[layer], batch->words);
    for (uint32_t s = 0; s < batch->sentences; s++) {
        scan(gates, state, batch->start[s], batch->start[s + 1], half, false);
        scan(gates, state, batch->start[s], batch->start[s + 1], half, true);
    }
    for (size_t i = 0; i < (size_t)batch->words * wide; i++)
        run.layer[layer + 1][i] = state[i] + (layer ? run.layer[layer][i] : 0);
}

static void layer_back(Network *net, const Batch *batch, uint32_t layer)
{
    uint32_t wide = net->size.hidden, half = wide / 2, inputs = layer_inputs(net, layer);
    float *slope = run.slope[layer + 1], *below = run.slope[layer];
    if (layer) memcpy(below, slope, (size_t)batch->words * wide * sizeof(float));
    for (uint32_t s = 0; s < batch->sentences; s++)
        for (int back = 0; back < 2; back++)
            scan_back(run.gates[layer], run.state[layer], slope, run.gates_slope, batch->start[s],
                      batch->start[s + 1], half, back);
    product_slope(net->gates[layer].slope, run.layer[layer], run.gates_slope, batch->words, inputs,
                  2 * wide);
    bias_slope(&net->gates_bias[layer], run.gates_slope, batch->words);
    product_back(below, run.gates_slope, net->gates[layer].value, batch->words, inputs, 2 * wide,
                 layer > 0);
}

/* ---- labels -------------------------------------------------------------------------------- */

static float *top(const Network *net)
{
    return run.layer[net->size.layers];
}

static void task_scores(Network *net, uint32_t words, int task)
{
    product(run.scores, top(net), net->output[task].value, words, net->size.hidden,
            net->size.outputs[task], 0);
    bias_add(run.scores, &net->output_bias[task], words);
}

static float task_learn(Network *net, const Batch *batch, int task)
{
    uint32_t count = net->size.outputs[task], asked = 0;
    float loss = 0;
    for (uint32_t i = 0; i < batch->words; i++) asked += batch->gold[task][i] != NONE;
    if (!asked) return 0;
    task_scores(net, batch->words, task);
    for (uint32_t i = 0; i < batch->words; i++) {
        float *scores = run.scores + (size_t)i * count;
        if (batch->gold[task][i] == NONE)
            memset(scores, 0, count * sizeof(float));
        else
            loss += choice_loss(scores, count, batch->gold[task][i]);
    }
    product_slope(net->output[task].slope, top(net), run.scores, batch->words, net->size.hidden,
                  count);
    bias_slope(&net->output_bias[task], run.scores, batch->words);
    product_back(run.slope[net->size.layers], run.scores, net->output[task].value, batch->words,
                 net->size.hidden, count, 1);
    return loss;
}

/* ---- arcs and relations -------------------------------------------------------------------- */

static void view(float *into, const Network *net, const Matrix *weights, const Matrix *bias,
                 uint32_t words)
{
    product(into, top(net), weights->value, words, net->size.hidden, weights->columns, 0);
    if (bias) bias_add(into, bias, words);
}

static void view_back(const Network *net, float *slope, Matrix *weights, Matrix *bias,
                      uint32_t words)
{
    product_slope(weights->slope, top(net), slope, words, net->size.hidden, weights->columns);
    if (bias) bias_slope(bias, slope, words);
    product_back(run.slope[net->size.layers], slope, weights->value, words, net->size.hidden,
                 weights->columns, 1);
}

static void parse_views(Network *net, uint32_t words)
{
    size_t cells = (size_t)words * net->size.arc;
    view(run.dependent, net, &net->dependent, &net->dependent_bias, words);
    view(run.head, net, &net->head, &net->head_bias, words);
    positive(run.dependent, cells);
    positive(run.head, cells);
    product(run.asked, run.dependent, net->arc.value, words, net->size.arc, net->size.arc, 0);
    bias_add(run.asked, &net->arc_bias, words);
    view(run.relation_dependent, net, &net->relation_dependent, &net->relation_bias, words);
    view(run.relation_head, net, &net->relation_head, NULL, words);
}

static float dot(const float *a, const float *b, uint32_t count)
{
    float sum = 0;
    for (uint32_t i = 0; i < count; i++) sum += a[i] * b[i];
    return sum;
}

static void add_scaled(float *to, const float *from, float by, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) to[i] += from[i] * by;
}

/* Scores of all heads for word i of a sentence: [0] the root, [1 + j] word j. */
static void arc_scores(const Network *net, uint32_t from, uint32_t to, uint32_t i, float *scores)
{
    uint32_t wide = net->size.arc;
    const float *asked = run.asked + (size_t)i * wide,
                *dependent = run.dependent + (size_t)i * wide;
    float by_distance[DISTANCES];
    for (uint32_t d = 0; d < DISTANCES; d++)
        by_distance[d] = dot(dependent, net->distance.value + (size_t)d * wide, wide);
    scores[0] = dot(asked, net->root.value, wide);
    for (uint32_t j = from; j < to; j++)
        scores[1 + j - from] = j == i ? -1e9f
                                      : dot(asked, run.head + (size_t)j * wide, wide) +
                                            by_distance[distance_row(i, j)];
}

static void arc_back(Network *net, uint32_t from, uint32_t to, uint32_t i, const float *slopes)
{
    uint32_t wide = net->size.arc;
    const float *asked = run.asked + (size_t)i * wide,
                *dependent = run.dependent + (size_t)i * wide;
    float *asked_slope = run.asked_slope + (size_t)i * wide, by_distance[DISTANCES] = {0};
    add_scaled(net->root.slope, asked, slopes[0], wide);
    add_scaled(asked_slope, net->root.value, slopes[0], wide);
    for (uint32_t j = from; j < to; j++) {
        float slope = slopes[1 + j - from];
        if (j == i) continue;
        add_scaled(asked_slope, run.head + (size_t)j * wide, slope, wide);
        add_scaled(run.head_slope + (size_t)j * wide, asked, slope, wide);
        by_distance[distance_row(i, j)] += slope;
    }
    for (uint32_t d = 0; d < DISTANCES; d++) {
        add_scaled(net->distance.slope + (size_t)d * wide, dependent, by_distance[d], wide);
        add_scaled(run.dependent_slope + (size_t)i * wide, net->distance.value + (size_t)d * wide,
                   by_distance[d], wide);
    }
}

static const float *relation_of_head(const Network *net, uint32_t from, uint32_t head)
{
    return head ? run.relation_head + (size_t)(from + head - 1) * net->size.relation
                : net->relation_root.value;
}

static void relation_sum(const Network *net, uint32_t from, uint32_t i, uint32_t head)
{
    uint32_t wide = net->size.relation;
    const float *there = relation_of_head(net, from, head);
    for (uint32_t k = 0; k < wide; k++) {
        float sum = run.relation_dependent[(size_t)i * wide + k] + there[k];
        run.relation_sum[(size_t)i * wide + k] = sum > 0 ? sum : 0;
    }
}

static void relation_scores(Network *net, uint32_t words)
{
    product(run.scores, run.relation_sum, net->relation.value, words, net->size.relation,
            net->size.relations, 0);
    bias_add(run.scores, &net->relations_bias, words);
}

static float arcs_learn(Network *net, const Batch *batch)
{
    static float scores[BATCH_MOST + 1];
    float loss = 0;
    for (uint32_t s = 0; s < batch->sentences; s++) {
        uint32_t from = batch->start[s], to = batch->start[s + 1];
        for (uint32_t i = from; i < to; i++) {
            arc_scores(net, from, to, i, scores);
            loss += choice_loss(scores, to - from + 1, batch->head[i]);
            arc_back(net, from, to, i, scores);
            relation_sum(net, from, i, batch->head[i]);
        }
    }
    return loss;
}

static float relations_learn(Network *net, const Batch *batch)
{
    uint32_t wide = net->size.relation, count = net->size.relations;
    float loss = 0;
    relation_scores(net, batch->words);
    for (uint32_t i = 0; i < batch->words; i++)
        loss += choice_loss(run.scores + (size_t)i * count, count, batch->relation[i]);
    product_slope(net->relation.slope, run.relation_sum, run.scores, batch->words, wide, count);
    bias_slope(&net->relations_bias, run.scores, batch->words);
    product_back(run.relation_sum_slope, run.scores, net->relation.value, batch->words, wide, count,
                 0);
    positive_slope(run.relation_sum_slope, run.relation_sum, (size_t)batch->words * wide);
    memset(run.relation_head_slope, 0, (size_t)batch->words * wide * sizeof(float));
    for (uint32_t s = 0; s < batch->sentences; s++)
        for (uint32_t i = batch->start[s]; i < batch->start[s + 1]; i++) {
            uint32_t head = batch->head[i];
            float *there =
                head ? run.relation_head_slope + (size_t)(batch->start[s] + head - 1) * wide
                     : net->relation_root.slope;
            add_scaled(there, run.relation_sum_slope + (size_t)i * wide, 1, wide);
        }
    return loss;
}

static float parse_learn(Network *net, const Batch *batch, float dropout, uint64_t *chance)
{
    uint32_t words = batch->words, arc = net->size.arc;
    size_t cells = (size_t)words * arc;
    parse_views(net, words);
    (void)dropout;
    (void)chance;
    memset(run.asked_slope, 0, cells * sizeof(float));
    memset(run.head_slope, 0, cells * sizeof(float));
    memset(run.dependent_slope, 0, cells * sizeof(float));
    float loss = arcs_learn(net, batch) + relations_learn(net, batch);
    product_slope(net->arc.slope, run.dependent, run.asked_slope, words, arc, arc);
    bias_slope(&net->arc_bias, run.asked_slope, words);
    product_back(run.dependent_slope, run.asked_slope, net->arc.value, words, arc, arc, 1);
    positive_slope(run.dependent_slope, run.dependent, cells);
    positive_slope(run.head_slope, run.head, cells);
    view_back(net, run.dependent_slope, &net->dependent, &net->dependent_bias, words);
    view_back(net, run.head_slope, &net->head, &net->head_bias, words);
    view_back(net, run.relation_sum_slope, &net->relation_dependent, &net->relation_bias, words);
    view_back(net, run.relation_head_slope, &net->relation_head, NULL, words);
    return loss;
}

float network_learn(Network *net, const Batch *batch, float dropout, uint64_t *chance)
{
    uint32_t wide = net->size.hidden, first = layer_inputs(net, 0), layers = net->size.layers;
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
    if (batch->head[0] != NONE) loss += parse_learn(net, batch, dropout, chance);
    for (uint32_t i = layers; i-- > 0;) {
        drop_slope(run.slope[i + 1], run.mask[i + 1], cells, dropout);
        layer_back(net, batch, i);
    }
    drop_slope(run.slope[0], run.mask[0], (size_t)batch->words * first, dropout);
    input_back(net, batch);
    return loss;
}

/* ---- guessing ------------------------------------------------------------------------------ */

/* What several networks make of a batch, added up. */
typedef struct Votes {
    float *task[TASKS], *relation, *arcs; /* arcs: BATCH_MOST + 1 for each word */
} Votes;

static void forward(Network *net, const Batch *batch)
{
    input_run(net, batch);
    for (uint32_t i = 0; i < net->size.layers; i++)
        layer_run(net, batch, i);
}

/* Adds the logarithms of a choice's chances. */
static void vote_add(float *to, const float *scores, uint32_t count)
{
    float most = scores[highest(scores, count)], sum = 0;
    for (uint32_t i = 0; i < count; i++)
        sum += expf(scores[i] - most);
    for (uint32_t i = 0; i < count; i++)
        to[i] += fmaxf(scores[i] - most - logf(sum), -30);
}

static void tasks_vote(Network *net, const Batch *batch, Votes *votes)
{
    for (int task = 0; task < TASKS; task++) {
        uint32_t count = net->size.outputs[task];
        task_scores(net, batch->words, task);
        for (uint32_t i = 0; i < batch->words; i++)
            vote_add(votes->task[task] + (size_t)i * count, run.scores + (size_t)i * count, count);
    }
}

static void arcs_vote(Network *net, const Batch *batch, Votes *votes)
{
    static float scores[BATCH_MOST + 1];
    parse_views(net, batch->words);
    for (uint32_t s = 0; s < batch->sentences; s++)
        for (uint32_t i = batch->start[s]; i < batch->start[s + 1]; i++) {
            arc_scores(net, batch->start[s], batch->start[s + 1], i, scores);
            vote_add(votes->arcs + (size_t)i * (BATCH_MOST + 1), scores,
                     batch->start[s + 1] - batch->start[s] + 1);
        }
}

static void relations_vote(Network *net, const Batch *batch, Votes *votes)
{
    uint32_t count = net->size.relations;
    for (uint32_t s = 0; s < batch->sentences; s++)
        for (uint32_t i = batch->start[s]; i < batch->start[s + 1]; i++)
            relation_sum(net, batch->start[s], i, batch->head[i]);
    relation_scores(net, batch->words);
    for (uint32_t i = 0; i < batch->words; i++)
        vote_add(votes->relation + (size_t)i * count, run.scores + (size_t)i * count, count);
}

static void heads_elect(Batch *batch, const Votes *votes)
{
    static int32_t scores[TREE_LONGEST * (TREE_LONGEST + 1)];
    for (uint32_t s = 0; s < batch->sentences; s++) {
        uint32_t from = batch->start[s], count = batch->start[s + 1] - from;
        for (uint32_t i = 0; i < count; i++)
            for (uint32_t j = 0; j <= count; j++)
                scores[i * (count + 1) + j] =
                    j == i + 1 ? INT32_MIN
                               : (int32_t)(votes->arcs[(size_t)(from + i) * (BATCH_MOST + 1) + j] * 10000);
        tree_choose(scores, count, batch->head + from);
    }
}

static Votes votes_new(const Network *net)
{
    static Votes votes;
    for (int task = 0; task < TASKS; task++) {
        free(votes.task[task]);
        votes.task[task] = floats_new((size_t)BATCH_MOST * net->size.outputs[task]);
    }
    free(votes.relation);
    votes.relation = floats_new((size_t)BATCH_MOST * net->size.relations);
    if (!votes.arcs)
        votes.arcs = floats_new((size_t)BATCH_MOST * (BATCH_MOST + 1));
    return votes;
}

void networks_guess(Network **nets, uint32_t count, Batch *batch)
{
    Votes votes = votes_new(nets[0]);
    memset(votes.arcs, 0, (size_t)batch->words * (BATCH_MOST + 1) * sizeof(float));
    for (uint32_t n = 0; n < count; n++) {
        forward(nets[n], batch);
        tasks_vote(nets[n], batch, &votes);
        arcs_vote(nets[n], batch, &votes);
    }
    heads_elect(batch, &votes);
    for (uint32_t n = 0; n < count; n++) {
        if (count > 1) {
            forward(nets[n], batch);
            parse_views(nets[n], batch->words);
        }
        relations_vote(nets[n], batch, &votes);
    }
    for (uint32_t i = 0; i < batch->words; i++) {
        uint32_t relations = nets[0]->size.relations;
        for (int task = 0; task < TASKS; task++) {
            uint32_t outputs = nets[0]->size.outputs[task];
            batch->gold[task][i] = highest(votes.task[task] + (size_t)i * outputs, outputs);
        }
        batch->relation[i] = highest(votes.relation + (size_t)i * relations, relations);
    }
}
