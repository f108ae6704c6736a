/* The arithmetic of training: matrices with their gradients, products, Adam.
 * All widths are multiples of 16, so that a row is whole vectors. */
#ifndef TRAIN_MATRIX_H
#define TRAIN_MATRIX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Matrix {
    uint32_t rows, columns;
    float *value, *slope; /* slope: of the loss, summed over a batch */
    float *mean, *square; /* Adam's running moments */
    uint8_t *touched;     /* per row, for tables of which few rows move at a time; or NULL */
} Matrix;

typedef struct Adam {
    float rate, shrink; /* shrink: weight decay */
    uint32_t step;
} Adam;

Matrix matrix_new(uint32_t rows, uint32_t columns, float spread, uint64_t *chance);
/* As above, but rows move only when touched. */
Matrix rows_new(uint32_t rows, uint32_t columns, float spread, uint64_t *chance);
void matrix_step(Matrix *matrix, const Adam *adam);
float *floats_new(size_t count);

/* c[n x m] (+)= a[n x k] b[k x m] */
void product(float *c, const float *a, const float *b, uint32_t n, uint32_t k, uint32_t m, int add);
/* c[n x k] (+)= a[n x m] b[k x m]' */
void product_back(float *c, const float *a, const float *b, uint32_t n, uint32_t k, uint32_t m,
                  int add);
/* c[k x m] += a[n x k]' b[n x m] */
void product_slope(float *c, const float *a, const float *b, uint32_t n, uint32_t k, uint32_t m);

#endif
