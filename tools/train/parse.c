/* Who hangs on whom, and how. */
#include "network_inner.h"

#include "train.h"

#include <string.h>

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

void parse_views(Network *net, uint32_t words)
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

void arc_scores(const Network *net, uint32_t from, uint32_t to, uint32_t i, float *scores)
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

void relation_sum(const Network *net, uint32_t from, uint32_t i, uint32_t head)
{
    uint32_t wide = net->size.relation;
    const float *there = relation_of_head(net, from, head);
    for (uint32_t k = 0; k < wide; k++) {
        float sum = run.relation_dependent[(size_t)i * wide + k] + there[k];
        run.relation_sum[(size_t)i * wide + k] = sum > 0 ? sum : 0;
    }
}

void relation_scores(Network *net, uint32_t words)
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
            loss += choice_loss(scores, to - from + 1, &batch->arc[i]);
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
        loss += choice_loss(run.scores + (size_t)i * count, count, &batch->relation[i]);
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

float parse_learn(Network *net, const Batch *batch)
{
    uint32_t words = batch->words, arc = net->size.arc;
    size_t cells = (size_t)words * arc;
    parse_views(net, words);
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
