#include "lang/dense.h"

#include "lang/simd.h"

/* A few rows, eight outputs: the sums stay in registers. Inlined for each number of rows. */
static inline void block_run(const Dense *dense, const int16_t *in, uint32_t rows, uint32_t output,
                             int16_t *out)
{
    Lanes sums[DENSE_ROWS][2];
    for (uint32_t row = 0; row < rows; row++) {
        sums[row][0] = lanes_load(dense->bias + output);
        sums[row][1] = lanes_load(dense->bias + output + 4);
    }
    const int16_t *weights = dense->weights + (size_t)output * dense->inputs;
    for (uint32_t i = 0; i < dense->inputs; i += 2, weights += 2 * (size_t)DENSE_OUTPUTS) {
        Lanes left = lanes_load(weights), right = lanes_load(weights + 8);
        for (uint32_t row = 0; row < rows; row++) {
            Lanes pair = lanes_pair(in + (size_t)row * dense->inputs + i);
            sums[row][0] = lanes_products(sums[row][0], pair, left);
            sums[row][1] = lanes_products(sums[row][1], pair, right);
        }
    }
    for (uint32_t row = 0; row < rows; row++)
        lanes_store(out + (size_t)row * dense->outputs + output,
                    lanes_pack(sums[row][0], sums[row][1], dense->shift));
}

void dense_run(const Dense *dense, const int16_t *in, uint32_t rows, int16_t *out)
{
    uint32_t whole = rows / DENSE_ROWS * DENSE_ROWS;
    const int16_t *rest = in + (size_t)whole * dense->inputs;
    int16_t *rest_out = out + (size_t)whole * dense->outputs;
    for (uint32_t output = 0; output < dense->outputs; output += DENSE_OUTPUTS) {
        for (uint32_t row = 0; row < whole; row += DENSE_ROWS)
            block_run(dense, in + (size_t)row * dense->inputs, DENSE_ROWS, output,
                      out + (size_t)row * dense->outputs);
        if (rows - whole == 1) block_run(dense, rest, 1, output, rest_out);
        if (rows - whole == 2) block_run(dense, rest, 2, output, rest_out);
        if (rows - whole == 3) block_run(dense, rest, 3, output, rest_out);
    }
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
