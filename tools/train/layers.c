/* Words in, one row of hidden values a word out; labels from those. */
#include "network_inner.h"

#include "train.h"

#include <math.h>
#include <string.h>

/* ---- input --------------------------------------------------------------------------------- */

void input_run(Network *net, const Batch *batch)
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

void input_back(Network *net, const Batch *batch)
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

/* In place of 1 / (1 + e^-x) two parabolas, which learn as well and need no table: net.c. */
static float squash(float x)
{
    x = x > 4 ? 4 : x < -4 ? -4 : x;
    return 0.5f + x * (8 - fabsf(x)) / 32;
}

/* (4 - |x|) / 16, by its result. */
static float squash_slope(float z)
{
    return sqrtf(fmaxf(16 - 32 * fabsf(z - 0.5f), 0)) / 16;
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
            z_slope[j] = slope * (candidate[j] - before) * squash_slope(z[j]);
            candidate_slope[j] = slope * z[j];
            if (n != from) state_slope[there + j] += slope * (1 - z[j]);
        }
    }
}

uint32_t input_width(const Network *net)
{
    return net->size.word + net->size.affix;
}

uint32_t layer_inputs(const Network *net, uint32_t layer)
{
    return layer ? net->size.hidden : WINDOW * input_width(net);
}

/* The place of a word's neighbour, `to` when the sentence has none there. */
static uint32_t neighbour(uint32_t from, uint32_t to, uint32_t i, uint32_t n)
{
    uint32_t place = i + n - WINDOW / 2; /* wraps below 0, and is then beyond `to` */
    return place >= from && place < to ? place : to;
}

/* Lays each word's input beside those of its neighbours. */
static void window_open(const Network *net, const Batch *batch)
{
    uint32_t wide = input_width(net);
    for (uint32_t s = 0; s < batch->sentences; s++)
        for (uint32_t i = batch->start[s]; i < batch->start[s + 1]; i++)
            for (uint32_t n = 0; n < WINDOW; n++) {
                uint32_t there = neighbour(batch->start[s], batch->start[s + 1], i, n);
                float *place = run.window + ((size_t)i * WINDOW + n) * wide;
                if (there == batch->start[s + 1])
                    memset(place, 0, wide * sizeof(float));
                else
                    memcpy(place, run.layer[0] + (size_t)there * wide, wide * sizeof(float));
            }
}

static void window_back(const Network *net, const Batch *batch)
{
    uint32_t wide = input_width(net);
    memset(run.slope[0], 0, (size_t)batch->words * wide * sizeof(float));
    for (uint32_t s = 0; s < batch->sentences; s++)
        for (uint32_t i = batch->start[s]; i < batch->start[s + 1]; i++)
            for (uint32_t n = 0; n < WINDOW; n++) {
                uint32_t there = neighbour(batch->start[s], batch->start[s + 1], i, n);
                if (there < batch->start[s + 1])
                    add_scaled(run.slope[0] + (size_t)there * wide,
                               run.window_slope + ((size_t)i * WINDOW + n) * wide, 1, wide);
            }
}

void layer_run(Network *net, const Batch *batch, uint32_t layer)
{
    uint32_t wide = net->size.hidden, half = wide / 2;
    float *gates = run.gates[layer], *state = run.state[layer];
    if (!layer) window_open(net, batch);
    product(gates, layer ? run.layer[layer] : run.window, net->gates[layer].value, batch->words,
            layer_inputs(net, layer), 2 * wide, 0);
    bias_add(gates, &net->gates_bias[layer], batch->words);
    for (uint32_t s = 0; s < batch->sentences; s++) {
        scan(gates, state, batch->start[s], batch->start[s + 1], half, false);
        scan(gates, state, batch->start[s], batch->start[s + 1], half, true);
    }
    for (size_t i = 0; i < (size_t)batch->words * wide; i++)
        run.layer[layer + 1][i] = state[i] + (layer ? run.layer[layer][i] : 0);
}

void layer_back(Network *net, const Batch *batch, uint32_t layer)
{
    uint32_t wide = net->size.hidden, half = wide / 2, inputs = layer_inputs(net, layer);
    float *slope = run.slope[layer + 1], *below = layer ? run.slope[layer] : run.window_slope;
    if (layer) memcpy(below, slope, (size_t)batch->words * wide * sizeof(float));
    for (uint32_t s = 0; s < batch->sentences; s++)
        for (int back = 0; back < 2; back++)
            scan_back(run.gates[layer], run.state[layer], slope, run.gates_slope, batch->start[s],
                      batch->start[s + 1], half, back);
    product_slope(net->gates[layer].slope, layer ? run.layer[layer] : run.window, run.gates_slope,
                  batch->words, inputs, 2 * wide);
    bias_slope(&net->gates_bias[layer], run.gates_slope, batch->words);
    product_back(below, run.gates_slope, net->gates[layer].value, batch->words, inputs, 2 * wide,
                 layer > 0);
    if (!layer) window_back(net, batch);
}

/* ---- labels -------------------------------------------------------------------------------- */

float *top(const Network *net)
{
    return run.layer[net->size.layers];
}

void task_scores(Network *net, uint32_t words, int task)
{
    product(run.scores, top(net), net->output[task].value, words, net->size.hidden,
            net->size.outputs[task], 0);
    bias_add(run.scores, &net->output_bias[task], words);
}

float task_learn(Network *net, const Batch *batch, int task)
{
    uint32_t count = net->size.outputs[task], asked = 0;
    float loss = 0;
    for (uint32_t i = 0; i < batch->words; i++) asked += batch->task[task][i].count;
    if (!asked) return 0;
    task_scores(net, batch->words, task);
    for (uint32_t i = 0; i < batch->words; i++) {
        float *scores = run.scores + (size_t)i * count;
        if (batch->task[task][i].count)
            loss += choice_loss(scores, count, &batch->task[task][i]);
        else
            memset(scores, 0, count * sizeof(float));
    }
    product_slope(net->output[task].slope, top(net), run.scores, batch->words, net->size.hidden,
                  count);
    bias_slope(&net->output_bias[task], run.scores, batch->words);
    product_back(run.slope[net->size.layers], run.scores, net->output[task].value, batch->words,
                 net->size.hidden, count, 1);
    return loss;
}
