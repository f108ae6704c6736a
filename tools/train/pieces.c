/* Small arithmetic. */
#include "network_inner.h"

#include "train.h"

#include <math.h>

void bias_add(float *to, const Matrix *bias, uint32_t rows)
{
    for (uint32_t i = 0; i < rows; i++)
        for (uint32_t j = 0; j < bias->columns; j++)
            to[(size_t)i * bias->columns + j] += bias->value[j];
}

void bias_slope(Matrix *bias, const float *slope, uint32_t rows)
{
    for (uint32_t i = 0; i < rows; i++)
        for (uint32_t j = 0; j < bias->columns; j++)
            bias->slope[j] += slope[(size_t)i * bias->columns + j];
}

void positive(float *values, size_t count)
{
    for (size_t i = 0; i < count; i++) values[i] = values[i] > 0 ? values[i] : 0;
}

void positive_slope(float *slope, const float *values, size_t count)
{
    for (size_t i = 0; i < count; i++) slope[i] = values[i] > 0 ? slope[i] : 0;
}

/* Sets mask to 0 or 1/(1-dropout) and applies it; all ones when there is none. */
void drop(float *values, float *mask, size_t count, float dropout, uint64_t *chance)
{
    uint32_t limit = (uint32_t)(dropout * 65536);
    for (size_t i = 0; i < count && dropout > 0; i++) {
        uint32_t roll = random_below(chance, 65536);
        mask[i] = roll < limit ? 0 : 1 / (1 - dropout);
        values[i] *= mask[i];
    }
}

void drop_slope(float *slope, const float *mask, size_t count, float dropout)
{
    for (size_t i = 0; i < count && dropout > 0; i++) slope[i] *= mask[i];
}

/* softmax cross-entropy in place: scores become slopes. */
float choice_loss(float *scores, uint32_t count, uint32_t gold)
{
    float most = scores[0], sum = 0;
    for (uint32_t i = 1; i < count; i++) most = scores[i] > most ? scores[i] : most;
    for (uint32_t i = 0; i < count; i++) sum += scores[i] = expf(scores[i] - most);
    float loss = -logf(scores[gold] / sum + 1e-12f);
    for (uint32_t i = 0; i < count; i++) scores[i] /= sum;
    scores[gold] -= 1;
    return loss;
}

uint32_t highest(const float *scores, uint32_t count)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < count; i++)
        if (scores[i] > scores[best]) best = i;
    return best;
}

float dot(const float *a, const float *b, uint32_t count)
{
    float sum = 0;
    for (uint32_t i = 0; i < count; i++) sum += a[i] * b[i];
    return sum;
}

void add_scaled(float *to, const float *from, float by, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) to[i] += from[i] * by;
}
