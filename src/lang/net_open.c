#include "lang/bytes.h"
#include "lang/net.h"

#include <string.h>

/* sizes, in the order of Net, then the two shifts */
static void sizes_open(Net *net, const unsigned char *at)
{
    uint32_t *sizes[] = {&net->word,       &net->affix,      &net->hidden, &net->layers,
                         &net->arc,        &net->relation,   &net->labels, &net->relations,
                         &net->word_shift, &net->affix_shift};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) *sizes[i] = bytes_number(&at);
}

/* count u32 | packed distances between rising keys; the first key has row 1 */
static void words_open(Arena *arena, Net *net, const unsigned char *at)
{
    uint32_t count = bytes_number(&at), key = 0;
    net->words = keys_new(arena, count);
    for (uint32_t i = 0; i < count; i++) {
        key += bytes_packed(&at);
        keys_add(&net->words, key, i + 1);
    }
}

/* inputs, outputs, shift | left shift per output (u8) | bias per output (u32) | weights (i8), a
 * row of outputs for each input */
static Dense dense_open(Arena *arena, const unsigned char **at)
{
    Dense dense = {.inputs = bytes_number(at), .outputs = bytes_number(at)};
    dense.shift = bytes_number(at);
    const unsigned char *left = *at;
    *at += dense.outputs;
    dense.bias = NEW_ARRAY(arena, int32_t, dense.outputs);
    for (uint32_t o = 0; o < dense.outputs; o++) dense.bias[o] = (int32_t)bytes_number(at);
    dense.weights = NEW_ARRAY(arena, int16_t, (size_t)dense.inputs * dense.outputs);
    for (uint32_t i = 0; i < dense.inputs; i++)
        for (uint32_t o = 0; o < dense.outputs; o++) {
            size_t block = (size_t)(o / DENSE_OUTPUTS) * dense.inputs * DENSE_OUTPUTS;
            int16_t *place =
                dense.weights + block + i / 2 * 2 * DENSE_OUTPUTS + o % DENSE_OUTPUTS * 2 + i % 2;
            *place = (int16_t)((signed char)*(*at)++ * (1 << left[o]));
        }
    return dense;
}

static void layers_open(Arena *arena, Net *net, const unsigned char *at)
{
    Dense *heads[] = {&net->label,         &net->name,          &net->dependent,
                      &net->head,          &net->asked,         &net->relation_dependent,
                      &net->relation_head, &net->relation_score};
    for (uint32_t i = 0; i < net->layers && i < NET_LAYERS; i++)
        net->gates[i] = dense_open(arena, &at);
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) *heads[i] = dense_open(arena, &at);
    net->root = bytes_shorts(arena, &at, net->arc);
    net->distance = bytes_shorts(arena, &at, net->arc * DISTANCES);
    net->relation_root = bytes_shorts(arena, &at, net->relation);
    net->no_gates = NEW_ARRAY(arena, int16_t, 2 * NET_WIDEST);
}

bool net_section(Arena *arena, Net *net, const char *name, const unsigned char *at)
{
    if (memcmp(name, "SIZE", 4) == 0)
        sizes_open(net, at);
    else if (memcmp(name, "WORD", 4) == 0)
        words_open(arena, net, at);
    else if (memcmp(name, "ROWS", 4) == 0)
        net->word_rows = (const int8_t *)at;
    else if (memcmp(name, "AFFX", 4) == 0)
        net->affix_rows = (const int8_t *)at;
    else if (memcmp(name, "LAYR", 4) == 0)
        layers_open(arena, net, at);
    else
        return false;
    return true;
}
