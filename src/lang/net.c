#include "lang/net.h"

#include "lang/tree.h"

#include <string.h>

Reading *reading_new(Arena *arena)
{
    enum { CELLS = (NET_LONGEST + DENSE_ROWS) * NET_WIDEST };
    Reading *reading = NEW(arena, Reading);
    int16_t **spaces[] = {
        &reading->input,     &reading->state,         &reading->top,
        &reading->dependent, &reading->head_view,     &reading->asked,
        &reading->scores,    &reading->relation_head, &reading->relation_dependent};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
        *spaces[i] = NEW_ARRAY(arena, int16_t, CELLS);
    reading->gates = NEW_ARRAY(arena, int16_t, 2 * CELLS);
    reading->new_gates = NEW_ARRAY(arena, int16_t, 2 * CELLS);
    reading->known = NEW_ARRAY(arena, KnownWord, KNOWN_WORDS);
    reading->arcs = NEW_ARRAY(arena, int32_t, NET_LONGEST * (NET_LONGEST + 1));
    return reading;
}

/* x -> 1 / (1 + e^-x), 2^15 for 1. */
static int32_t squash(const int16_t *table, int16_t value)
{
    int32_t place = (value >> 4) + SQUASH_SIZE / 2;
    return table[place < 0 ? 0 : place >= SQUASH_SIZE ? SQUASH_SIZE - 1 : place];
}

/* state = state before + (candidate - state before) * gate, one word on. */
static void state_step(const Net *net, const int16_t *gates, const int16_t *before, int16_t *state)
{
    uint32_t half = net->hidden / 2;
    int32_t open[NET_WIDEST / 2];
    for (uint32_t j = 0; j < half; j++) open[j] = squash(net->squash, gates[j]);
    for (uint32_t j = 0; j < half; j++) {
        int32_t gap = gates[half + j] - before[j];
        state[j] = (int16_t)(before[j] + ((gap * open[j]) >> 15));
    }
}

static void states_run(const Net *net, uint32_t count, Reading *reading)
{
    static const int16_t nothing[NET_WIDEST];
    uint32_t half = net->hidden / 2, wide = net->hidden;
    for (uint32_t n = 0; n < count; n++) {
        int16_t *state = reading->state + (size_t)n * wide;
        state_step(net, reading->gates + (size_t)n * 2 * wide, n ? state - wide : nothing, state);
    }
    for (uint32_t n = count; n-- > 0;) {
        int16_t *state = reading->state + (size_t)n * wide + half;
        state_step(net, reading->gates + (size_t)n * 2 * wide + wide,
                   n + 1 < count ? state + wide : nothing, state);
    }
}

static int16_t limited(int32_t value)
{
    return (int16_t)(value > INT16_MAX ? INT16_MAX : value < INT16_MIN ? INT16_MIN : value);
}

/* The first layer's gates are there already. Each layer after it adds to what the layer before
 * gave. */
static void layers_run(const Net *net, uint32_t count, Reading *reading)
{
    for (uint32_t layer = 0; layer < net->layers; layer++) {
        if (layer) dense_run(&net->gates[layer], reading->top, count, reading->gates);
        states_run(net, count, reading);
        for (uint32_t i = 0; i < count * net->hidden; i++)
            reading->top[i] = limited(reading->state[i] + (layer ? reading->top[i] : 0));
    }
}

static uint8_t highest(const int16_t *scores, uint32_t count)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < count; i++)
        if (scores[i] > scores[best]) best = i;
    return (uint8_t)best;
}

static void labels_run(const Net *net, uint32_t count, Reading *reading)
{
    dense_run(&net->label, reading->top, count, reading->scores);
    for (uint32_t i = 0; i < count; i++)
        reading->label[i] = highest(reading->scores + (size_t)i * net->label.outputs, net->labels);
    dense_run(&net->name, reading->top, count, reading->scores);
    for (uint32_t i = 0; i < count; i++)
        reading->name[i] = highest(reading->scores + (size_t)i * net->name.outputs, NET_NAMES);
}

/* How much word i would like each word, and the root, for its head. */
static void arcs_of_word(const Net *net, uint32_t count, uint32_t i, Reading *reading)
{
    const int16_t *dependent = reading->dependent + (size_t)i * net->arc;
    const int16_t *asked = reading->asked + (size_t)i * net->arc;
    int32_t *arcs = reading->arcs + (size_t)i * (count + 1), by_distance[DISTANCES];
    for (uint32_t d = 0; d < DISTANCES; d++)
        by_distance[d] = values_dot(dependent, net->distance + (size_t)d * net->arc, net->arc);
    arcs[0] = values_dot(asked, net->root, net->arc);
    for (uint32_t j = 0; j < count; j++)
        arcs[1 + j] = values_dot(asked, reading->head_view + (size_t)j * net->arc, net->arc) +
                      by_distance[distance_row(i, j)];
    arcs[1 + i] = INT32_MIN;
}

static void heads_run(const Net *net, uint32_t count, Reading *reading)
{
    dense_run(&net->dependent, reading->top, count, reading->dependent);
    dense_run(&net->head, reading->top, count, reading->head_view);
    values_narrow(reading->dependent, count * net->arc, true, ARC_LIMIT);
    values_narrow(reading->head_view, count * net->arc, true, ARC_LIMIT);
    dense_run(&net->asked, reading->dependent, count, reading->asked);
    values_narrow(reading->asked, count * net->arc, false, ARC_LIMIT);
    for (uint32_t i = 0; i < count; i++) arcs_of_word(net, count, i, reading);
    tree_choose(reading->arcs, count, reading->head);
}

static void relations_run(const Net *net, uint32_t count, Reading *reading)
{
    uint32_t wide = net->relation;
    dense_run(&net->relation_dependent, reading->top, count, reading->relation_dependent);
    dense_run(&net->relation_head, reading->top, count, reading->relation_head);
    for (uint32_t i = 0; i < count; i++) {
        int16_t *sum = reading->relation_dependent + (size_t)i * wide;
        uint32_t head = reading->head[i];
        const int16_t *there =
            head ? reading->relation_head + (size_t)(head - 1) * wide : net->relation_root;
        for (uint32_t k = 0; k < wide; k++) sum[k] = limited(sum[k] + there[k]);
    }
    values_narrow(reading->relation_dependent, count * wide, true, INT16_MAX);
    dense_run(&net->relation_score, reading->relation_dependent, count, reading->scores);
    for (uint32_t i = 0; i < count; i++)
        reading->relation[i] =
            highest(reading->scores + (size_t)i * net->relation_score.outputs, net->relations);
}

void net_read(const Net *net, const Form *forms, uint32_t count, Casing casing, bool first,
              Reading *reading)
{
    if (!count) return;
    gates_open(net, forms, count, casing, first, reading);
    layers_run(net, count, reading);
    labels_run(net, count, reading);
    heads_run(net, count, reading);
    relations_run(net, count, reading);
}
