/* A linear-chain conditional random field by stochastic gradient descent with AdaGrad (Duchi, Hazan
 * and Singer 2011), a weight for all corpora and one for each group that agrees (Daumé III 2007).
 */
#include "field.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define RATE 0.15f
#define KEPT 0.8f    /* of a token's features each time: the rest must do without */
#define HIDDEN 0.35f /* of the tokens lose all features that name words */
#define DECAY_SHARED 2e-5f
#define DECAY_OWN 8e-5f /* what one group alone says must be worth it */
#define NEVER (-1e9f)

uint32_t random_next(void)
{
    static uint64_t state = 88172645463325252ull;
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)(state >> 32);
}

Field *field_new(uint32_t features)
{
    Field *field = calloc(1, sizeof *field);
    field->count = features;
    field->shared = calloc(features, sizeof(Weight));
    for (int g = 0; g < GROUPS; g++) field->own[g] = calloc(features, sizeof(Weight));
    return field;
}

void field_free(Field *field)
{
    free(field->shared);
    for (int g = 0; g < GROUPS; g++) free(field->own[g]);
    free(field);
}

static bool may_follow(uint32_t from, uint32_t to)
{
    bool goes_on = to != TAG_OUTSIDE && to % 2 == 0;
    return !goes_on || from == to || from + 1 == to;
}

/* From TAG_COUNT: from the start of the stretch. */
static float step_of(const Field *field, uint32_t group, uint32_t from, uint32_t to)
{
    if (!may_follow(from == TAG_COUNT ? TAG_OUTSIDE : from, to)) return NEVER;
    return field->step[GROUPS][from].value[to] + field->step[group][from].value[to];
}

/* ---- a stretch ------------------------------------------------------------------------------ */

static void feature_add(Study *study, uint32_t i, uint32_t number)
{
    if (number) study->features[i][study->counts[i]++] = number;
}

void study_fill(Study *study, const Corpus *corpus, uint32_t number, const Numbers *numbers,
                bool evidence)
{
    Stretch stretch = corpus->stretches.at[number];
    const Row *rows = corpus->rows.at + stretch.first;
    study->count = stretch.count;
    for (uint32_t i = 0; i < study->count; i++) {
        study->counts[i] = 0;
        study->gold[i] = rows[i].gold;
        for (uint32_t k = 0; k < rows[i].count; k++) {
            if (k == rows[i].lexical) study->lexical[i] = study->counts[i];
            feature_add(study, i, corpus->features.at[rows[i].first + k]);
        }
        if (!evidence) continue;
        uint32_t keys[EVIDENCE_FEATURES];
        uint32_t count = evidence_features(corpus->seen.at + stretch.first, study->count, i, keys);
        for (uint32_t k = 0; k < count; k++) feature_add(study, i, number_of(numbers, keys[k]));
    }
}

static bool chance(float share)
{
    return (random_next() & 0xFFFF) < (uint32_t)(share * 65536);
}

static void features_drop(Study *study)
{
    for (uint32_t i = 0; i < study->count; i++) {
        uint32_t left = 0, from = chance(HIDDEN) ? study->lexical[i] : 0;
        for (uint32_t k = from; k < study->counts[i]; k++)
            if (chance(KEPT)) study->features[i][left++] = study->features[i][k];
        study->counts[i] = left;
    }
}

static void study_score(const Field *field, Study *study, uint32_t group, float kept)
{
    for (uint32_t i = 0; i < study->count; i++) {
        float sum[TAG_COUNT] = {0};
        for (uint32_t k = 0; k < study->counts[i]; k++) {
            const float *all = field->shared[study->features[i][k]].value;
            const float *own = field->own[group][study->features[i][k]].value;
            for (int t = 0; t < TAG_COUNT; t++) sum[t] += all[t] + own[t];
        }
        for (int t = 0; t < TAG_COUNT; t++) study->score[i][t] = sum[t] / kept;
    }
}

static float sum_of_exponents(const float *values)
{
    float most = values[0], sum = 0;
    for (int t = 1; t < TAG_COUNT; t++) most = fmaxf(most, values[t]);
    for (int t = 0; t < TAG_COUNT; t++) sum += expf(values[t] - most);
    return most + logf(sum);
}

/* Forward and backward; gives the logarithm of the sum over all rows of tags. */
static float study_sweep(const Field *field, Study *study, uint32_t group)
{
    float values[TAG_COUNT], step[TAG_COUNT + 1][TAG_COUNT];
    for (uint32_t f = 0; f <= TAG_COUNT; f++)
        for (uint32_t t = 0; t < TAG_COUNT; t++) step[f][t] = step_of(field, group, f, t);
    for (uint32_t t = 0; t < TAG_COUNT; t++)
        study->ahead[0][t] = study->score[0][t] + step[TAG_COUNT][t];
    for (uint32_t i = 1; i < study->count; i++)
        for (uint32_t t = 0; t < TAG_COUNT; t++) {
            for (uint32_t f = 0; f < TAG_COUNT; f++)
                values[f] = study->ahead[i - 1][f] + step[f][t];
            study->ahead[i][t] = study->score[i][t] + sum_of_exponents(values);
        }
    uint32_t last = study->count - 1;
    memset(study->behind[last], 0, sizeof study->behind[0]);
    for (uint32_t i = last; i-- > 0;)
        for (uint32_t f = 0; f < TAG_COUNT; f++) {
            for (uint32_t t = 0; t < TAG_COUNT; t++)
                values[t] = step[f][t] + study->score[i + 1][t] + study->behind[i + 1][t];
            study->behind[i][f] = sum_of_exponents(values);
        }
    return sum_of_exponents(study->ahead[last]);
}

/* ---- learning -------------------------------------------------------------------------------- */

static void weight_move(Weight *weight, const float *slope, float decay)
{
    for (int t = 0; t < TAG_COUNT; t++) {
        float push = slope[t] - decay * weight->value[t];
        weight->square[t] += push * push;
        weight->value[t] += RATE * push / sqrtf(weight->square[t] + 1e-6f);
    }
}

static void steps_move(Field *field, const Study *study, uint32_t group, float whole)
{
    float slope[TAG_COUNT + 1][TAG_COUNT] = {{0}};
    for (uint32_t t = 0; t < TAG_COUNT; t++)
        slope[TAG_COUNT][t] -= expf(study->ahead[0][t] + study->behind[0][t] - whole);
    slope[TAG_COUNT][study->gold[0]] += 1;
    for (uint32_t i = 1; i < study->count; i++) {
        slope[study->gold[i - 1]][study->gold[i]] += 1;
        for (uint32_t f = 0; f < TAG_COUNT; f++)
            for (uint32_t t = 0; t < TAG_COUNT; t++)
                if (may_follow(f, t))
                    slope[f][t] -= expf(study->ahead[i - 1][f] + step_of(field, group, f, t) +
                                        study->score[i][t] + study->behind[i][t] - whole);
    }
    for (uint32_t f = 0; f <= TAG_COUNT; f++) {
        weight_move(&field->step[GROUPS][f], slope[f], 0);
        weight_move(&field->step[group][f], slope[f], 0);
    }
}

void field_learn(Field *field, Study *study, uint32_t group)
{
    features_drop(study);
    study_score(field, study, group, KEPT);
    float whole = study_sweep(field, study, group);
    static float slope[LONGEST][TAG_COUNT];
    for (uint32_t i = 0; i < study->count; i++)
        for (uint32_t t = 0; t < TAG_COUNT; t++)
            slope[i][t] = (t == study->gold[i] ? 1.0f : 0.0f) -
                          expf(study->ahead[i][t] + study->behind[i][t] - whole);
    steps_move(field, study, group, whole);
    for (uint32_t i = 0; i < study->count; i++)
        for (uint32_t k = 0; k < study->counts[i]; k++) {
            weight_move(&field->shared[study->features[i][k]], slope[i], DECAY_SHARED);
            weight_move(&field->own[group][study->features[i][k]], slope[i], DECAY_OWN);
        }
}

/* ---- decoding -------------------------------------------------------------------------------- */

void field_decode(const Field *field, Study *study, uint8_t *tags)
{
    static uint8_t back[LONGEST][TAG_COUNT];
    float best[2][TAG_COUNT];
    study_score(field, study, 0, 1);
    for (uint32_t t = 0; t < TAG_COUNT; t++)
        best[0][t] = study->score[0][t] + step_of(field, 0, TAG_COUNT, t);
    for (uint32_t i = 1; i < study->count; i++)
        for (uint32_t t = 0; t < TAG_COUNT; t++) {
            best[i % 2][t] = 2 * NEVER;
            for (uint32_t f = 0; f < TAG_COUNT; f++) {
                float sum = best[(i - 1) % 2][f] + step_of(field, 0, f, t);
                if (sum > best[i % 2][t]) best[i % 2][t] = sum, back[i][t] = (uint8_t)f;
            }
            best[i % 2][t] += study->score[i][t];
        }
    const float *end = best[(study->count - 1) % 2];
    uint8_t last = 0;
    for (uint8_t t = 1; t < TAG_COUNT; t++)
        if (end[t] > end[last]) last = t;
    for (uint32_t i = study->count; i-- > 0;) {
        tags[i] = last;
        last = back[i][last];
    }
}

/* ---- what ships ------------------------------------------------------------------------------ */

void average_add(Field *average, const Field *field)
{
    for (uint32_t i = 0; i < field->count; i++)
        for (int t = 0; t < TAG_COUNT; t++)
            average->shared[i].value[t] += field->shared[i].value[t] + field->own[0][i].value[t];
    for (int f = 0; f <= TAG_COUNT; f++)
        for (int t = 0; t < TAG_COUNT; t++)
            average->step[GROUPS][f].value[t] +=
                field->step[GROUPS][f].value[t] + field->step[0][f].value[t];
}

void average_close(Field *average, uint32_t times)
{
    for (uint32_t i = 0; i < average->count; i++)
        for (int t = 0; t < TAG_COUNT; t++) average->shared[i].value[t] /= (float)times;
    for (int f = 0; f <= TAG_COUNT; f++)
        for (int t = 0; t < TAG_COUNT; t++) average->step[GROUPS][f].value[t] /= (float)times;
}

static int by_falling_size(const void *a, const void *b)
{
    const float *left = a, *right = b;
    return *left < *right ? 1 : *left > *right ? -1 : 0;
}

void average_choose(const Field *average, const uint32_t *seen, uint32_t most, bool *chosen)
{
    uint32_t count = average->count;
    float *sizes = calloc(count, sizeof *sizes), *sorted = malloc(count * sizeof *sorted);
    for (uint32_t i = 0; i < count; i++)
        for (int t = 0; t < TAG_COUNT; t++)
            sizes[i] += fabsf(average->shared[i].value[t]) * sqrtf((float)seen[i]);
    memcpy(sorted, sizes, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, by_falling_size);
    for (uint32_t i = 0; i < count; i++) chosen[i] = count <= most || sizes[i] > sorted[most];
    free(sizes);
    free(sorted);
}
