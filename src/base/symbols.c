#include "base/base.h"

#include <string.h>

/* FNV-1a with a final mix: short keys, no need to withstand an attacker beyond slowness, and the
 * same number on every platform. */
uint64_t hash_bytes(const void *bytes, size_t size)
{
    const unsigned char *at = bytes;
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < size; i++) hash = (hash ^ at[i]) * 1099511628211u;
    return hash_mix(hash, size);
}

uint64_t hash_mix(uint64_t a, uint64_t b)
{
    uint64_t mixed = a ^ (b + 0x9E3779B97F4A7C15u + (a << 6) + (a >> 2));
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
}

struct Symbols {
    Arena *arena;
    LIST(Str) texts;
    uint32_t *slots; /* symbol + 1, 0 when free */
    uint32_t slot_count;
};

Symbols *symbols_new(Arena *arena)
{
    Symbols *symbols = NEW(arena, Symbols);
    symbols->arena = arena;
    symbols->slot_count = 64;
    symbols->slots = NEW_ARRAY(arena, uint32_t, symbols->slot_count);
    return symbols;
}

static uint32_t *slot_of(const Symbols *symbols, Str text)
{
    uint32_t mask = symbols->slot_count - 1;
    uint32_t at = (uint32_t)hash_bytes(text.at, text.size) & mask;
    while (symbols->slots[at] && !str_equal(symbols->texts.at[symbols->slots[at] - 1], text))
        at = (at + 1) & mask;
    return &symbols->slots[at];
}

static void symbols_widen(Symbols *symbols)
{
    symbols->slot_count *= 2;
    symbols->slots = NEW_ARRAY(symbols->arena, uint32_t, symbols->slot_count);
    for (uint32_t i = 0; i < symbols->texts.count; i++)
        *slot_of(symbols, symbols->texts.at[i]) = i + 1;
}

uint32_t symbol_of(Symbols *symbols, Str text)
{
    uint32_t *slot = slot_of(symbols, text);
    if (*slot) return *slot - 1;
    LIST_PUSH(symbols->arena, &symbols->texts, str_copy(symbols->arena, text));
    *slot = symbols->texts.count;
    if (symbols->texts.count * 2 > symbols->slot_count) symbols_widen(symbols);
    return symbols->texts.count - 1;
}

uint32_t symbol_find(const Symbols *symbols, Str text)
{
    return *slot_of(symbols, text) - 1; /* 0 - 1 is NONE */
}

uint32_t symbols_count(const Symbols *symbols)
{
    return symbols->texts.count;
}
