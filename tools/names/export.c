/* From floating point to the whole numbers of src/find/recogniser.c. */
#include "export.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { SCALE = 24 }; /* weights are counted in 24ths: 8 bits reach to 5.3 */

static int fixed(float value)
{
    int number = (int)lroundf(value * SCALE);
    return number > 127 ? 127 : number < -127 ? -127 : number;
}

static uint32_t weights_mask(const float *value)
{
    uint32_t mask = 0;
    for (uint32_t t = 0; t < TAG_COUNT; t++)
        if (fixed(value[t])) mask |= 1u << t;
    return mask;
}

static void weight_add(Bytes *out, const float *value)
{
    uint32_t mask = weights_mask(value);
    bytes_add(out, (unsigned char[]){(unsigned char)mask, (unsigned char)(mask >> 8)}, 2);
    for (uint32_t t = 0; t < TAG_COUNT; t++)
        if (mask >> t & 1) {
            signed char number = (signed char)fixed(value[t]);
            bytes_add(out, &number, 1);
        }
}

typedef struct Kept {
    uint32_t key, number;
} Kept;

static int by_key(const void *a, const void *b)
{
    const Kept *left = a, *right = b;
    return left->key < right->key ? -1 : left->key > right->key;
}

static uint32_t kept_list(const Numbers *numbers, const Field *average, Kept *kept)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i <= numbers->mask; i++) {
        uint32_t number = numbers->numbers[i];
        if (number && weights_mask(average->shared[number].value))
            kept[count++] = (Kept){numbers->keys[i], number};
    }
    qsort(kept, count, sizeof *kept, by_key);
    return count;
}

static Bytes weights_write(const Numbers *numbers, const Field *average)
{
    Bytes out = {0};
    for (uint32_t f = 0; f <= TAG_COUNT; f++)
        for (uint32_t t = 0; t < TAG_COUNT; t++)
            number_add(&out, (uint32_t)(int32_t)lroundf(average->step[GROUPS][f].value[t] * SCALE));
    Kept *kept = malloc((numbers->used + 1) * sizeof *kept);
    uint32_t count = kept_list(numbers, average, kept), key = 0;
    number_add(&out, count);
    for (uint32_t i = 0; i < count; key = kept[i++].key) {
        packed_add(&out, kept[i].key - key);
        weight_add(&out, average->shared[kept[i].number].value);
    }
    printf("%u features, %zu bytes\n", count, out.size);
    free(kept);
    return out;
}

void recogniser_write(const char *clusters, const char *path, const Numbers *numbers,
                      const Field *average)
{
    Bytes old = {0}, part = {0}, weights = weights_write(numbers, average);
    bytes_read(&old, clusters);
    section_copy(&part, &old); /* CLUS stands first */
    section_add(&part, "NAMW", &weights);
    part_write(path, &part);
}
