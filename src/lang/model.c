#include "lang/model.h"

#include <string.h>

uint32_t model_checksum(const unsigned char *bytes, size_t size) {
    uint32_t low = 1, high = 0; /* Adler-32 (RFC 1950) */
    for (size_t i = 0; i < size; i++) {
        low = (low + bytes[i]) % 65521u;
        high = (high + low) % 65521u;
    }
    return high << 16 | low;
}

static uint32_t number_at(const unsigned char *at) {
    return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

/* Seven bits a byte, the last byte without the high bit. */
static uint32_t number_packed(const unsigned char **at) {
    uint32_t number = 0, shift = 0;
    while (**at & 0x80) {
        number |= (uint32_t)(*(*at)++ & 0x7F) << shift;
        shift += 7;
    }
    return number | (uint32_t) * (*at)++ << shift;
}

static const char *bytes_doubt(const unsigned char *bytes, size_t size) {
    if (size < MODEL_HEADER || memcmp(bytes, "CORLANG\n", 8) != 0)
        return "this is not a language model of Corroborate";
    if (number_at(bytes + 8) != MODEL_VERSION)
        return "the language model is of another version than the engine";
    if (number_at(bytes + 12) != size)
        return "the language model is incomplete";
    if (number_at(bytes + 16) != model_checksum(bytes + MODEL_HEADER, size - MODEL_HEADER))
        return "the language model is damaged";
    return NULL;
}

static KeyTable table_new(Arena *arena, uint32_t count) {
    uint32_t size = 16;
    while (size < count * 2)
        size *= 2;
    return (KeyTable){NEW_ARRAY(arena, uint32_t, size), NEW_ARRAY(arena, uint32_t, size), size - 1};
}

/* Values are kept plus one: zero marks a free place. */
static void table_add(KeyTable *table, uint32_t key, uint32_t value) {
    uint32_t place = key & table->mask;
    while (table->values[place])
        place = (place + 1) & table->mask;
    table->keys[place] = key;
    table->values[place] = value + 1;
}

uint32_t table_value(const KeyTable *table, uint32_t key) {
    uint32_t place = key & table->mask;
    while (table->values[place] && table->keys[place] != key)
        place = (place + 1) & table->mask;
    return table->values[place] - 1; /* NONE when free */
}

/* count u32 | pairs "upos\0xpos\0" */
static void labels_read(Model *model, const unsigned char *at) {
    model->label_count = number_at(at);
    const char *text = (const char *)at + 4;
    for (uint32_t i = 0; i < model->label_count && i < MODEL_LABELS; i++) {
        strncpy(model->labels[i].upos, text, 7);
        text += strlen(text) + 1;
        strncpy(model->labels[i].xpos, text, 7);
        text += strlen(text) + 1;
    }
}

/* count u32 | per feature, by rising key: packed distance to the key before, count, pairs */
static void tagger_read(Arena *arena, Model *model, const unsigned char *at) {
    uint32_t count = number_at(at), key = 0;
    model->tag_keys = table_new(arena, count);
    model->tag_weights = at;
    const unsigned char *next = at + 4;
    for (uint32_t i = 0; i < count; i++) {
        key += number_packed(&next);
        table_add(&model->tag_keys, key, (uint32_t)(next - at));
        next += 1 + 2 * *next;
    }
}

/* edits u32 | 16 bytes each | keys u32 | per key: packed distance, packed number of the edit */
static void lemmas_read(Arena *arena, Model *model, const unsigned char *at) {
    model->edit_count = number_at(at);
    model->edits = at + 4;
    const unsigned char *next = model->edits + 16 * (size_t)model->edit_count;
    uint32_t count = number_at(next), key = 0;
    next += 4;
    model->lemma_keys = table_new(arena, count);
    for (uint32_t i = 0; i < count; i++) {
        key += number_packed(&next);
        table_add(&model->lemma_keys, key, number_packed(&next));
    }
}

static void section_read(Arena *arena, Model *model, const unsigned char *at) {
    if (memcmp(at, "LABL", 4) == 0)
        labels_read(model, at + 8);
    else if (memcmp(at, "TAGS", 4) == 0)
        tagger_read(arena, model, at + 8);
    else if (memcmp(at, "LEMM", 4) == 0)
        lemmas_read(arena, model, at + 8);
}

Model *model_open(Arena *arena, const unsigned char *bytes, size_t size, const char **why) {
    *why = bytes_doubt(bytes, size);
    if (*why)
        return NULL;
    Model *model = NEW(arena, Model);
    size_t at = MODEL_HEADER;
    while (at + 8 <= size) {
        section_read(arena, model, bytes + at);
        at += 8 + ((size_t)number_at(bytes + at + 4) + 3) / 4 * 4;
    }
    return model;
}
