/* Fixed-point layers: 16-bit values, 8-bit weights widened to 16, 32-bit sums. The same numbers
 * come out on every machine; the trainer proves (tools/train/export.c) that no sum can overflow. */
#ifndef COR_LANG_DENSE_H
#define COR_LANG_DENSE_H

#include "base/base.h"

/* A value v is held as v * 2^VALUE_BITS. */
enum { VALUE_BITS = 10, DENSE_ROWS = 4, DENSE_OUTPUTS = 8 };

typedef struct Dense {
    uint32_t inputs, outputs, shift;
    int16_t *weights; /* for each eight outputs, each pair of inputs, each output: two weights */
    int32_t *bias;    /* at the scale of the sums */
} Dense;

/* out[rows x outputs] = in[rows x inputs] * weights + bias, shifted back and kept within 16 bits.
 * Quickest when rows is a multiple of DENSE_ROWS. */
void dense_run(const Dense *dense, const int16_t *in, uint32_t rows, int16_t *out);

/* Below zero becomes zero; the rest is shifted right and limited, so that dot products of two such
 * rows stay within 32 bits. */
void values_narrow(int16_t *values, uint32_t count, bool positive, int16_t limit);

/* Sum of products; count is a multiple of 8. */
int32_t values_dot(const int16_t *a, const int16_t *b, uint32_t count);

#endif
