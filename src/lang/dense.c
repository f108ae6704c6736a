#include "lang/dense.h"

#include "lang/simd.h"

/* Four rows, eight outputs: the eight sums stay in registers. */
static void block_run(const Dense *dense, const int16_t *in, uint32_t output, int16_t *out)
{
    Lanes sums[DENSE_ROWS][2];
    for (int row = 0; row < DENSE_ROWS; row++) {
        sums[row][0] = lanes_load(dense->bias + output);
        sums[row][1] = lanes_load(dense->bias + output + 4);
    }
    const int16_t *weights = dense->weights + 2 * (size_t)output;
    for (uint32_t i = 0; i < dense->inputs; i += 2, weights += 2 * (size_t)dense->outputs) {
        Lanes left = lanes_load(weights), right = lanes_load(weights + 8);
        for (uint32_t row = 0; row < DENSE_ROWS; row++) {
            Lanes pair = lanes_pair(in + (size_t)row * dense->inputs + i);
            sums[row][0] = lanes_products(sums[row][0], pair, left);
            sums[row][1] = lanes_products(sums[row][1], pair, right);
        }
    }
    for (uint32_t row = 0; row < DENSE_ROWS; row++)
        lanes_store(out + (size_t)row * dense->outputs + output,
                    lanes_pack(sums[row][0], sums[row][1], dense->shift));
}

void dense_run(const Dense *dense, const int16_t *in, uint32_t rows, int16_t *out)
{
    for (uint32_t output = 0; output < dense->outputs; output += 8)
        for (uint32_t row = 0; row < rows; row += DENSE_ROWS)
            block_run(dense, in + (size_t)row * dense->inputs, output,
                      out + (size_t)row * dense->outputs);
}

void values_narrow(int16_t *values, uint32_t count, bool positive, int16_t limit)
{
    int16_t least = positive ? 0 : (int16_t)-limit;
    for (uint32_t i = 0; i < count; i++) {
        int16_t value = values[i];
        value = value < least ? least : value;
        values[i] = value > limit ? limit : value;
    }
}

int32_t values_dot(const int16_t *a, const int16_t *b, uint32_t count)
{
    int32_t four[4];
    Lanes sum = lanes_zero();
    for (uint32_t i = 0; i < count; i += 8)
        sum = lanes_products(sum, lanes_load(a + i), lanes_load(b + i));
    lanes_store(four, sum);
    return four[0] + four[1] + four[2] + four[3];
}
