#include "lang/model.h"

#include "lang/bytes.h"

#include <string.h>

uint32_t model_checksum(const unsigned char *bytes, size_t size)
{
    uint32_t low = 1, high = 0; /* Adler-32 (RFC 1950), whose sums fit 5552 bytes at a time */
    for (size_t i = 0; i < size;) {
        size_t stop = size - i < 5552 ? size : i + 5552;
        for (; i < stop; i++) {
            low += bytes[i];
            high += low;
        }
        low %= 65521u;
        high %= 65521u;
    }
    return high << 16 | low;
}

/* Also gives the size of the part that begins here. */
static const char *part_doubt(const unsigned char *bytes, size_t size, size_t *part)
{
    const unsigned char *at = bytes + 8;
    if (size < MODEL_HEADER || memcmp(bytes, "CORLANG\n", 8) != 0)
        return "this is not a language model of Corroborate";
    if (bytes_number(&at) != MODEL_VERSION)
        return "the language model is of another version than the engine";
    *part = bytes_number(&at);
    if (*part < MODEL_HEADER || *part > size) return "the language model is incomplete";
    if (bytes_number(&at) != model_checksum(bytes + MODEL_HEADER, *part - MODEL_HEADER))
        return "the language model is damaged";
    return NULL;
}

/* The terminated string at *text; steps past it. */
static const char *text_next(const char **text)
{
    const char *here = *text;
    *text += strlen(here) + 1;
    return here;
}

/* count u32 | pairs "upos\0xpos\0" */
static void labels_open(Model *model, const unsigned char *at)
{
    model->label_count = bytes_number(&at);
    const char *text = (const char *)at;
    for (uint32_t i = 0; i < model->label_count && i < MODEL_LABELS; i++) {
        strncpy(model->labels[i].upos, text_next(&text), 7);
        strncpy(model->labels[i].xpos, text_next(&text), 7);
    }
}

/* count u32 | names, terminated */
static void relations_open(Model *model, const unsigned char *at)
{
    model->relation_count = bytes_number(&at);
    const char *text = (const char *)at;
    for (uint32_t i = 0; i < model->relation_count && i < MODEL_RELATIONS; i++)
        model->relations[i] = text_next(&text);
}

/* edits u32 | 16 bytes each | keys u32 | per key: packed distance, packed number of the edit */
static void lemmas_open(Arena *arena, Model *model, const unsigned char *at)
{
    model->edit_count = bytes_number(&at);
    model->edits = at;
    at += 16 * (size_t)model->edit_count;
    uint32_t count = bytes_number(&at), key = 0;
    model->lemma_keys = keys_new(arena, count);
    for (uint32_t i = 0; i < count; i++) {
        key += bytes_packed(&at);
        keys_add(&model->lemma_keys, key, bytes_packed(&at));
    }
}

static void section_open(Arena *arena, Model *model, const char *name, const unsigned char *at)
{
    if (memcmp(name, "LABL", 4) == 0)
        labels_open(model, at);
    else if (memcmp(name, "RELS", 4) == 0)
        relations_open(model, at);
    else if (memcmp(name, "LEMM", 4) == 0)
        lemmas_open(arena, model, at);
    else if (!net_section(arena, &model->net, name, at) && model->other_count < MODEL_OTHERS)
        model->others[model->other_count++] = (Section){name, at};
}

static void part_open(Arena *arena, Model *model, const unsigned char *bytes, size_t size)
{
    const unsigned char *at = bytes + MODEL_HEADER;
    while (at + 8 <= bytes + size) {
        const char *name = (const char *)at;
        at += 4;
        uint32_t section = bytes_number(&at);
        section_open(arena, model, name, at);
        at += ((size_t)section + 3) / 4 * 4;
    }
}

Model *model_open(Arena *arena, const unsigned char *bytes, size_t size, const char **why)
{
    size_t part = 0;
    Model *model = NEW(arena, Model);
    model->arena = arena;
    for (size_t from = 0; !from || from < size; from += part) {
        *why = part_doubt(bytes + from, size - from, &part);
        if (*why) return NULL;
        part_open(arena, model, bytes + from, part);
    }
    return model;
}

const unsigned char *model_section(const Model *model, const char *name)
{
    for (uint32_t i = 0; i < model->other_count; i++)
        if (memcmp(model->others[i].name, name, 4) == 0) return model->others[i].at;
    return NULL;
}
