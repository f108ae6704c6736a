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

uint32_t layer_inputs(const Network *net, uint32_t layer)
{
    return layer ? net->size.hidden : net->size.word + net->size.affix;
}

void layer_run(Network *net, const Batch *batch, uint32_t layer)
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

void layer_back(Network *net, const Batch *batch, uint32_t layer)
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
