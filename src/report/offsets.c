#include "report/offsets.h"

/* A count every STRIDE bytes; the rest is counted when asked. */
enum { STRIDE = 64 };

struct Offsets {
    Str text;
    const Repairs *repairs;
    OffsetUnit unit;
    uint32_t *counts; /* units before byte i * STRIDE */
    uint32_t *excess; /* per repair: bytes given to it and those before beyond the 3 of U+FFFD */
};

static uint32_t units_of_byte(unsigned char byte, OffsetUnit unit)
{
    if (byte < 0x80) return 1;
    if (byte < 0xC0) return 0; /* continuation */
    return unit == OFFSET_UTF16 && byte >= 0xF0 ? 2 : 1;
}

static void count_units(Offsets *offsets, Arena *arena)
{
    uint32_t strides = offsets->text.size / STRIDE + 1, units = 0;
    offsets->counts = NEW_ARRAY(arena, uint32_t, strides);
    for (uint32_t at = 0; at < offsets->text.size; at++) {
        if (at % STRIDE == 0) offsets->counts[at / STRIDE] = units;
        units += units_of_byte((unsigned char)offsets->text.at[at], offsets->unit);
    }
    if (offsets->text.size % STRIDE == 0) offsets->counts[offsets->text.size / STRIDE] = units;
}

Offsets *offsets_new(Arena *arena, const Article *article, OffsetUnit unit)
{
    Offsets *offsets = NEW(arena, Offsets);
    *offsets = (Offsets){article->text->bytes, &article->repairs, unit, NULL, NULL};
    if (unit != OFFSET_BYTE) {
        count_units(offsets, arena);
        return offsets;
    }
    const uint32_t replacement = 3;
    offsets->excess = NEW_ARRAY(arena, uint32_t, article->repairs.count + 1);
    for (uint32_t i = 0; i < article->repairs.count; i++)
        offsets->excess[i + 1] = offsets->excess[i] + replacement - article->repairs.at[i].bytes;
    return offsets;
}

/* How many repairs lie wholly before `byte`. */
static uint32_t repairs_before(const Repairs *repairs, uint32_t byte)
{
    uint32_t low = 0, high = repairs->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (repairs->at[middle].at < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t offset_of(const Offsets *offsets, uint32_t byte)
{
    if (byte > offsets->text.size) byte = offsets->text.size;
    if (offsets->unit == OFFSET_BYTE)
        return byte - offsets->excess[repairs_before(offsets->repairs, byte)];
    uint32_t units = offsets->counts[byte / STRIDE];
    for (uint32_t at = byte / STRIDE * STRIDE; at < byte; at++)
        units += units_of_byte((unsigned char)offsets->text.at[at], offsets->unit);
    return units;
}
