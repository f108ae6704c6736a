/* From floating point to the whole numbers of src/find/recogniser.c. */
#include "export.h"

#include "lang/bytes.h"
#include "lang/model.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { SCALE = 24 }; /* weights are counted in 24ths: 8 bits reach to 5.3 */

static int fixed(float value)
{
    int number = (int)lroundf(value * SCALE);
    return number > 127 ? 127 : number < -127 ? -127 : number;
}

typedef struct Kept {
    uint32_t key, number;
    float size;
} Kept;

static int by_key(const void *a, const void *b)
{
    const Kept *left = a, *right = b;
    return left->key < right->key ? -1 : left->key > right->key;
}

static int by_falling_size(const void *a, const void *b)
{
    const Kept *left = a, *right = b;
    if (left->size != right->size) return left->size > right->size ? -1 : 1;
    return by_key(a, b);
}

/* What the weights that ship add up to. */
static float size_of(const float *value, float least)
{
    float sum = 0;
    for (uint32_t t = 0; t < TAG_COUNT; t++)
        if (fabsf(value[t]) >= least) sum += fabsf(value[t]);
    return sum;
}

static uint32_t weights_mask(const float *value, float least)
{
    uint32_t mask = 0;
    for (uint32_t t = 0; t < TAG_COUNT; t++)
        if (fabsf(value[t]) >= least && fixed(value[t])) mask |= 1u << t;
    return mask;
}

static void weight_add(Bytes *out, const float *value, float least)
{
    uint32_t mask = weights_mask(value, least);
    bytes_add(out, (unsigned char[]){(unsigned char)mask, (unsigned char)(mask >> 8)}, 2);
    for (uint32_t t = 0; t < TAG_COUNT; t++)
        if (mask >> t & 1) {
            signed char number = (signed char)fixed(value[t]);
            bytes_add(out, &number, 1);
        }
}

static Bytes weights_write(const Numbers *numbers, const Average *average, uint32_t most,
                           float least)
{
    Bytes out = {0};
    for (uint32_t f = 0; f <= TAG_COUNT; f++)
        for (uint32_t t = 0; t < TAG_COUNT; t++)
            number_add(&out, (uint32_t)(int32_t)lroundf(average->step[f][t] * SCALE));
    Kept *kept = malloc((numbers->used + 1) * sizeof *kept);
    uint32_t count = 0, key = 0;
    for (uint32_t i = 0; i <= numbers->mask; i++) {
        const float *value = average->value + (size_t)numbers->numbers[i] * TAG_COUNT;
        if (numbers->numbers[i] && weights_mask(value, least))
            kept[count++] = (Kept){numbers->keys[i], numbers->numbers[i], size_of(value, least)};
    }
    qsort(kept, count, sizeof *kept, by_falling_size);
    if (count > most) count = most;
    qsort(kept, count, sizeof *kept, by_key);
    number_add(&out, count);
    for (uint32_t i = 0; i < count; key = kept[i++].key) {
        packed_add(&out, kept[i].key - key);
        weight_add(&out, average->value + (size_t)kept[i].number * TAG_COUNT, least);
    }
    printf("%u features of %u, %zu bytes\n", count, numbers->used, out.size);
    free(kept);
    return out;
}

void recogniser_write(const char *clusters, const char *path, const Numbers *numbers,
                      const Average *average, uint32_t most, float least)
{
    Bytes old = {0}, part = {0}, weights = weights_write(numbers, average, most, least);
    bytes_read(&old, clusters);
    const unsigned char *section = old.at + MODEL_HEADER, *at = section + 4;
    bytes_add(&part, section, 8 + (bytes_number(&at) + 3) / 4 * 4); /* CLUS stands first */
    section_add(&part, "NAMW", &weights);
    part_write(path, &part);
}
