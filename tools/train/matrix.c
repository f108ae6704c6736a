#include "matrix.h"

#include "train.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

float *floats_new(size_t count)
{
    float *made = aligned_alloc(64, (count * sizeof(float) + 63) / 64 * 64);
    memset(made, 0, count * sizeof(float));
    return made;
}

Matrix matrix_new(uint32_t rows, uint32_t columns, float spread, uint64_t *chance)
{
    size_t count = (size_t)rows * columns;
    Matrix matrix = {
        rows, columns, floats_new(count), floats_new(count), floats_new(count), floats_new(count),
        NULL};
    for (size_t i = 0; i < count; i++)
        matrix.value[i] = spread * ((float)random_below(chance, 20001) / 10000.0f - 1.0f);
    return matrix;
}

Matrix rows_new(uint32_t rows, uint32_t columns, float spread, uint64_t *chance)
{
    Matrix matrix = matrix_new(rows, columns, spread, chance);
    matrix.touched = calloc(rows, 1);
    return matrix;
}

static void row_step(Matrix *matrix, size_t from, size_t count, const Adam *adam)
{
    float fix_mean = 1 - powf(0.9f, (float)adam->step),
          fix_square = 1 - powf(0.98f, (float)adam->step);
    float rate = adam->rate / fix_mean, keep = 1 - adam->rate * adam->shrink;
    float *value = matrix->value + from, *slope = matrix->slope + from;
    float *mean = matrix->mean + from, *square = matrix->square + from;
    for (size_t i = 0; i < count; i++) {
        mean[i] = 0.9f * mean[i] + 0.1f * slope[i];
        square[i] = 0.98f * square[i] + 0.02f * slope[i] * slope[i];
        value[i] = keep * value[i] - rate * mean[i] / (sqrtf(square[i] / fix_square) + 1e-8f);
        slope[i] = 0;
    }
}

void matrix_step(Matrix *matrix, const Adam *adam)
{
    if (!matrix->touched) {
        row_step(matrix, 0, (size_t)matrix->rows * matrix->columns, adam);
        return;
    }
    for (uint32_t row = 0; row < matrix->rows; row++)
        if (matrix->touched[row]) {
            row_step(matrix, (size_t)row * matrix->columns, matrix->columns, adam);
            matrix->touched[row] = 0;
        }
}

#ifndef __AMX_BF16__ /* else product_tiles.c */

typedef float Lane __attribute__((vector_size(64), aligned(4)));
enum { LANES = 16 };

/* Four rows of c at a time, 32 columns wide: the sums stay in registers. */
static void block(float *c, const float *a, const float *b, uint32_t rows, uint32_t k, uint32_t m,
                  uint32_t column, int add)
{
    Lane sums[4][2];
    uint32_t wide = m - column >= 2 * LANES ? 2 : 1;
    for (uint32_t r = 0; r < 4; r++)
        for (uint32_t w = 0; w < 2; w++) sums[r][w] = (Lane){0};
    for (uint32_t i = 0; i < k; i++) {
        const float *row = b + (size_t)i * m + column;
        Lane left = *(const Lane *)(const void *)row;
        Lane right = wide == 2 ? *(const Lane *)(const void *)(row + LANES) : left;
        for (uint32_t r = 0; r < 4; r++) {
            float factor = a[(size_t)(r < rows ? r : 0) * k + i];
            sums[r][0] += left * factor;
            sums[r][1] += right * factor;
        }
    }
    for (uint32_t r = 0; r < rows; r++)
        for (uint32_t w = 0; w < wide; w++) {
            Lane *place = (Lane *)(void *)(c + (size_t)r * m + column + w * LANES);
            *place = add ? *place + sums[r][w] : sums[r][w];
        }
}

void product(float *c, const float *a, const float *b, uint32_t n, uint32_t k, uint32_t m, int add)
{
    for (uint32_t column = 0; column < m; column += 2 * LANES)
        for (uint32_t row = 0; row < n; row += 4)
            block(c + (size_t)row * m, a + (size_t)row * k, b, n - row < 4 ? n - row : 4, k, m,
                  column, add);
}

static float *turned(const float *a, uint32_t rows, uint32_t columns)
{
    static float *space;
    static size_t room;
    size_t count = (size_t)rows * columns;
    if (count > room) {
        free(space);
        space = floats_new(count);
        room = count;
    }
    for (uint32_t r = 0; r < rows; r++)
        for (uint32_t c = 0; c < columns; c++)
            space[(size_t)c * rows + r] = a[(size_t)r * columns + c];
    return space;
}

void product_back(float *c, const float *a, const float *b, uint32_t n, uint32_t k, uint32_t m,
                  int add)
{
    product(c, a, turned(b, k, m), n, m, k, add);
}

void product_slope(float *c, const float *a, const float *b, uint32_t n, uint32_t k, uint32_t m)
{
    product(c, turned(a, n, k), b, k, n, m, 1);
}

#endif
