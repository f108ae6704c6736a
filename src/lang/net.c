#include "lang/net.h"

#include "lang/simd.h"
#include "lang/tree.h"

#include <string.h>

Reading *reading_new(Arena *arena)
{
    enum { CELLS = (NET_LONGEST + DENSE_ROWS) * NET_WIDEST };
    Reading *reading = NEW(arena, Reading);
    reading->arena = arena;
    int16_t **spaces[] = {
        &reading->input,     &reading->state,         &reading->top,
        &reading->dependent, &reading->head_view,     &reading->asked,
        &reading->scores,    &reading->relation_head, &reading->relation_dependent};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
        *spaces[i] = NEW_ARRAY(arena, int16_t, CELLS);
    reading->gates = NEW_ARRAY(arena, int16_t, 2 * CELLS);
    reading->new_gates = NEW_ARRAY(arena, int16_t, WINDOW * 2 * CELLS);
    reading->known = NEW_ARRAY(arena, KnownWord, KNOWN_WORDS + NET_LONGEST);
    reading->arcs = NEW_ARRAY(arena, int32_t, NET_LONGEST * (NET_LONGEST + 1));
    return reading;
}

/* About 1 / (1 + e^-x), as the trainer's: 1/2 + x (8 - |x|) / 32 for x between -4 and 4; 2^15
 * for 1. */
static Lanes squash(Lanes x)
{
    enum { MOST = (4 << VALUE_BITS) - 1 };
    x = lanes_least(lanes_most(x, lanes_all(-MOST)), lanes_all(MOST));
    Lanes size = lanes_most(x, lanes_less(lanes_zero(), x));
    Lanes rest = lanes_less(lanes_all(2 * MOST + 1), size);
    Lanes half = lanes_scaled(lanes_shift_left(x, 3), lanes_shift_left(rest, 2));
    return lanes_add(lanes_all(1 << 14), half);
}

/* state = state before + (candidate - state before) * gate, one word on. */
static void state_step(const Net *net, const int16_t *gates, const int16_t *before, int16_t *state)
{
    uint32_t half = net->hidden / 2;
    for (uint32_t j = 0; j < half; j += 8) {
        Lanes old = lanes_load(before + j);
        Lanes gap = lanes_less(lanes_load(gates + half + j), old);
        lanes_store(state + j, lanes_add(old, lanes_scaled(gap, squash(lanes_load(gates + j)))));
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

/* to += values; or to = values. */
static void values_add(int16_t *to, const int16_t *values, uint32_t count, bool afresh)
{
    for (uint32_t i = 0; i < count; i += 8)
        lanes_store(to + i, afresh ? lanes_load(values + i)
                                   : lanes_add(lanes_load(to + i), lanes_load(values + i)));
}

/* The first layer's gates are there already. Each layer after it adds to what the layer before
 * gave. */
static void layers_run(const Net *net, uint32_t count, Reading *reading)
{
    for (uint32_t layer = 0; layer < net->layers; layer++) {
        if (layer) dense_run(&net->gates[layer], reading->top, count, reading->gates);
        states_run(net, count, reading);
        values_add(reading->top, reading->state, count * net->hidden, !layer);
    }
}

/* The first of the highest: mostly one of the first, as answers stand in order of frequency. */
static uint8_t highest(const int16_t *scores, uint32_t count)
{
    int16_t eight[8], best = INT16_MIN;
    Lanes most = lanes_all(INT16_MIN);
    uint32_t whole = count / 8 * 8, at = 0;
    for (uint32_t i = 0; i < whole; i += 8) most = lanes_most(most, lanes_load(scores + i));
    lanes_store(eight, most);
    for (uint32_t i = 0; i < 8; i++) best = eight[i] > best ? eight[i] : best;
    for (uint32_t i = whole; i < count; i++) best = scores[i] > best ? scores[i] : best;
    while (scores[at] != best) at++;
    return (uint8_t)at;
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
        values_add(sum, there, wide, false);
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
