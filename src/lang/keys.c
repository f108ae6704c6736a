#include "lang/keys.h"

KeyTable keys_new(Arena *arena, uint32_t count)
{
    uint32_t size = 16;
    while (size < count * 2) size *= 2;
    return (KeyTable){NEW_ARRAY(arena, uint32_t, size), NEW_ARRAY(arena, uint32_t, size), size - 1};
}

static uint32_t place_of(const KeyTable *table, uint32_t key)
{
    uint32_t place = key & table->mask;
    while (table->values[place] && table->keys[place] != key) place = (place + 1) & table->mask;
    return place;
}

void keys_add(KeyTable *table, uint32_t key, uint32_t value)
{
    uint32_t place = place_of(table, key);
    table->keys[place] = key;
    table->values[place] = value + 1;
}

uint32_t keys_find(const KeyTable *table, uint32_t key)
{
    return table->values[place_of(table, key)] - 1; /* NONE when free */
}
