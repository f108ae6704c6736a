/* Numbers found by key: open addressing, a power of two of places. */
#ifndef COR_LANG_KEYS_H
#define COR_LANG_KEYS_H

#include "base/base.h"

/* Values are kept plus one: zero marks a free place. */
typedef struct KeyTable {
    uint32_t *keys, *values, mask;
} KeyTable;

KeyTable keys_new(Arena *arena, uint32_t count);
void keys_add(KeyTable *table, uint32_t key, uint32_t value);
/* NONE when the key is not there. */
uint32_t keys_find(const KeyTable *table, uint32_t key);

#endif
