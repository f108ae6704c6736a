/* From floating point to the engine's fixed point. */
#include "export.h"

#include "recipe.h"

#include "lang/dense.h"
#include "lang/net.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ARC_BITS = 7, SCORE_BITS = 8 };

static void short_add(Bytes *bytes, float value, int bits)
{
    float scaled = roundf(value * (float)(1 << bits));
    int number = scaled > 32767 ? 32767 : scaled < -32768 ? -32768 : (int)scaled;
    bytes_add(bytes, (unsigned char[]){(unsigned char)number, (unsigned char)(number >> 8)}, 2);
}

/* Bits after the point with which a column's greatest weight still fits eight bits. */
static int column_bits(const Matrix *weights, uint32_t column)
{
    float most = 1e-6f;
    for (uint32_t i = 0; i < weights->rows; i++)
        most = fmaxf(most, fabsf(weights->value[(size_t)i * weights->columns + column]));
    return (int)floorf(log2f(127 / most));
}

/* The most bits for the whole matrix with which no sum can leave 32 bits. */
static int matrix_bits(const Matrix *weights, const Matrix *bias, int in_bits)
{
    int bits = 0;
    for (uint32_t o = 0; o < weights->columns; o++)
        bits = column_bits(weights, o) > bits ? column_bits(weights, o) : bits;
    bits = bits > 14 ? 14 : bits;
    for (uint32_t o = 0; o < weights->columns; o++) {
        double sum = bias ? fabs((double)bias->value[o]) * (1 << in_bits) / 32768 : 0;
        for (uint32_t i = 0; i < weights->rows; i++)
            sum += fabs((double)weights->value[(size_t)i * weights->columns + o]);
        while (bits > 1 && (sum * 1.02 * (1 << bits) > 65000 || bits - column_bits(weights, o) > 8))
            bits--;
    }
    return bits;
}

static void dense_add(Bytes *bytes, const Matrix *weights, const Matrix *bias, int in_bits,
                      int out_bits)
{
    int bits = matrix_bits(weights, bias, in_bits);
    number_add(bytes, weights->rows);
    number_add(bytes, weights->columns);
    number_add(bytes, (uint32_t)(in_bits + bits - out_bits));
    int *own = malloc(weights->columns * sizeof(int));
    for (uint32_t o = 0; o < weights->columns; o++) {
        own[o] = column_bits(weights, o) < bits ? column_bits(weights, o) : bits;
        unsigned char left = (unsigned char)(bits - own[o]);
        bytes_add(bytes, &left, 1);
    }
    for (uint32_t o = 0; o < weights->columns; o++) {
        float value = bias ? bias->value[o] : 0;
        double half = ldexp(0.5, in_bits + bits - out_bits); /* round to nearest by the shift */
        number_add(bytes, (uint32_t)(int32_t)(ldexp((double)value, in_bits + bits) + half));
    }
    for (uint32_t i = 0; i < weights->rows; i++)
        for (uint32_t o = 0; o < weights->columns; o++) {
            float scaled = roundf(ldexpf(weights->value[(size_t)i * weights->columns + o], own[o]));
            signed char byte = (signed char)(scaled > 127 ? 127 : scaled < -127 ? -127 : scaled);
            bytes_add(bytes, &byte, 1);
        }
    free(own);
}

static void table_add(Bytes *bytes, const float *values, size_t count, int bits)
{
    for (size_t i = 0; i < count; i++) {
        float scaled = roundf(values[i] * (float)(1 << bits));
        signed char byte = (signed char)(scaled > 127 ? 127 : scaled < -127 ? -127 : scaled);
        bytes_add(bytes, &byte, 1);
    }
}

static const Vocabulary *sorted_vocabulary;

static int by_word_key(const void *a, const void *b)
{
    uint32_t left = sorted_vocabulary->keys[*(const uint32_t *)a];
    uint32_t right = sorted_vocabulary->keys[*(const uint32_t *)b];
    return left < right ? -1 : left > right;
}

/* Each word's row is its projected vector plus what training added. */
static float *word_rows(const Network *net, const uint32_t *order)
{
    const Vocabulary *words = net->vocabulary;
    uint32_t wide = net->size.word;
    float *rows = floats_new((size_t)words->count * wide);
    for (uint32_t n = 0; n < words->count; n++) {
        uint32_t number = order[n];
        float *row = rows + (size_t)n * wide;
        product(row, words->vectors + (size_t)number * VECTOR, net->project.value, 1, VECTOR, wide,
                0);
        for (uint32_t j = 0; j < wide && (words->counts[number] || !number); j++)
            row[j] += net->own.value[(size_t)number * wide + j];
    }
    return rows;
}

static void words_export(const Network *net, Bytes *keys, Bytes *rows)
{
    const Vocabulary *words = net->vocabulary;
    uint32_t *order = malloc(words->count * sizeof *order), before = 0;
    for (uint32_t i = 0; i < words->count; i++) order[i] = i;
    sorted_vocabulary = words;
    qsort(order + 1, words->count - 1, sizeof *order, by_word_key);
    number_add(keys, words->count - 1);
    for (uint32_t i = 1; i < words->count; i++) {
        packed_add(keys, words->keys[order[i]] - before);
        before = words->keys[order[i]];
    }
    float *values = word_rows(net, order);
    size_t count = (size_t)words->count * net->size.word;
    table_add(rows, values, count, WORD_BITS);
    free(values);
    free(order);
}

/* The first layer by word instead of by window: a word's input in, what it adds to the gates of the
 * word after it, its own and those of the word before it out, side by side. */
static void first_layer_export(const Network *net, Bytes *bytes)
{
    uint64_t chance = 1;
    const Matrix *gates = &net->gates[0];
    uint32_t inputs = gates->rows / WINDOW, outputs = gates->columns;
    Matrix weights = matrix_new(inputs, WINDOW * outputs, 0, &chance);
    Matrix bias = matrix_new(1, WINDOW * outputs, 0, &chance);
    for (uint32_t n = 0; n < WINDOW; n++)
        for (uint32_t i = 0; i < inputs; i++)
            memcpy(weights.value + (size_t)i * WINDOW * outputs + n * outputs,
                   gates->value + ((size_t)n * inputs + i) * outputs, outputs * sizeof(float));
    memcpy(bias.value + WINDOW / 2 * outputs, net->gates_bias[0].value, outputs * sizeof(float));
    dense_add(bytes, &weights, &bias, VALUE_BITS, VALUE_BITS);
}

static void layers_export(const Network *net, Bytes *bytes)
{
    first_layer_export(net, bytes);
    for (uint32_t i = 1; i < net->size.layers; i++)
        dense_add(bytes, &net->gates[i], &net->gates_bias[i], VALUE_BITS, VALUE_BITS);
    dense_add(bytes, &net->output[TASK_LABEL], &net->output_bias[TASK_LABEL], VALUE_BITS,
              SCORE_BITS);
    dense_add(bytes, &net->output[TASK_NAME], &net->output_bias[TASK_NAME], VALUE_BITS, SCORE_BITS);
    dense_add(bytes, &net->dependent, &net->dependent_bias, VALUE_BITS, ARC_BITS);
    dense_add(bytes, &net->head, &net->head_bias, VALUE_BITS, ARC_BITS);
    dense_add(bytes, &net->arc, &net->arc_bias, ARC_BITS, ARC_BITS);
    dense_add(bytes, &net->relation_dependent, &net->relation_bias, VALUE_BITS, VALUE_BITS);
    dense_add(bytes, &net->relation_head, NULL, VALUE_BITS, VALUE_BITS);
    dense_add(bytes, &net->relation, &net->relations_bias, VALUE_BITS, SCORE_BITS);
    for (uint32_t i = 0; i < net->size.arc; i++) short_add(bytes, net->root.value[i], ARC_BITS);
    for (uint32_t i = 0; i < net->size.arc * DISTANCES; i++)
        short_add(bytes, net->distance.value[i], ARC_BITS);
    for (uint32_t i = 0; i < net->size.relation; i++)
        short_add(bytes, net->relation_root.value[i], VALUE_BITS);
}

void network_export(const Network *net, uint32_t labels, uint32_t relations, Bytes *file)
{
    Bytes sizes = {0}, keys = {0}, rows = {0}, affixes = {0}, layers = {0};
    size_t affix_cells = (size_t)AFFIX_ROWS * net->size.affix;
    words_export(net, &keys, &rows);
    table_add(&affixes, net->affix.value, affix_cells, AFFIX_BITS);
    layers_export(net, &layers);
    uint32_t numbers[] = {net->size.word,
                          net->size.affix,
                          net->size.hidden,
                          net->size.layers,
                          net->size.arc,
                          net->size.relation,
                          labels,
                          relations,
                          (uint32_t)(VALUE_BITS - WORD_BITS),
                          (uint32_t)(VALUE_BITS - AFFIX_BITS)};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) number_add(&sizes, numbers[i]);
    section_add(file, "SIZE", &sizes);
    section_add(file, "WORD", &keys);
    section_add(file, "ROWS", &rows);
    section_add(file, "AFFX", &affixes);
    section_add(file, "LAYR", &layers);
    fprintf(stderr, "words: %zu + %zu bytes, affixes %zu, layers %zu\n", keys.size, rows.size,
            affixes.size, layers.size);
}
