#include "lang/bytes.h"

uint32_t bytes_number(const unsigned char **at)
{
    const unsigned char *four = *at;
    *at += 4;
    return (uint32_t)four[0] | (uint32_t)four[1] << 8 | (uint32_t)four[2] << 16 |
           (uint32_t)four[3] << 24;
}

uint32_t bytes_packed(const unsigned char **at)
{
    uint32_t number = 0, shift = 0;
    while (**at & 0x80) {
        number |= (uint32_t)(*(*at)++ & 0x7F) << shift;
        shift += 7;
    }
    return number | (uint32_t) * (*at)++ << shift;
}

int16_t *bytes_shorts(Arena *arena, const unsigned char **at, uint32_t count)
{
    int16_t *shorts = NEW_ARRAY(arena, int16_t, count);
    for (uint32_t i = 0; i < count; i++, *at += 2) shorts[i] = (int16_t)((*at)[0] | (*at)[1] << 8);
    return shorts;
}
