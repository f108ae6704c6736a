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
    uint64_t limit = (uint64_t)(dropout * 65536);
    for (size_t i = 0; i < count && dropout > 0; i += 4) { /* rows are whole fours */
        random_below(chance, 1);
        for (size_t part = 0; part < 4; part++) {
            bool out = (*chance >> part * 16 & 0xFFFF) < limit;
            mask[i + part] = out ? 0 : 1 / (1 - dropout);
            values[i + part] *= mask[i + part];
        }
    }
}

void drop_slope(float *slope, const float *mask, size_t count, float dropout)
{
    for (size_t i = 0; i < count && dropout > 0; i++) slope[i] *= mask[i];
}

float choice_loss(float *scores, uint32_t count, const Target *target)
{
    float most = scores[0], sum = 0, loss = 0;
    for (uint32_t i = 1; i < count; i++) most = scores[i] > most ? scores[i] : most;
    for (uint32_t i = 0; i < count; i++) sum += scores[i] = expf(scores[i] - most);
    for (uint32_t i = 0; i < count; i++) scores[i] /= sum;
    for (uint32_t i = 0; i < target->count; i++) {
        loss -= target->share[i] * logf(scores[target->answer[i]] + 1e-12f);
        scores[target->answer[i]] -= target->share[i];
    }
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
