/* The trained model: one block of bytes, embedded or loaded, checked before use.
 *
 *   "CORLANG\n" | version u32 | size of the whole u32 | checksum of the rest u32 | sections
 *   section: name (4 bytes) | size u32 | bytes, padded to 4.      All numbers little-endian.
 *
 * Several such blocks may stand one after the other: the network and the recogniser of names are
 * trained apart. */
#ifndef COR_LANG_MODEL_H
#define COR_LANG_MODEL_H

#include "lang/net.h"

enum {
    MODEL_VERSION = 4,
    MODEL_HEADER = 20,
    MODEL_LABELS = 96,
    MODEL_RELATIONS = 80,
    MODEL_OTHERS = 8
};

/* A part of speech in both tag sets: what the tagger chooses between. */
typedef struct Label {
    char upos[8], xpos[8];
} Label;

/* A section that another room reads. */
typedef struct Section {
    const char *name; /* four bytes */
    const unsigned char *at;
} Section;

typedef struct Model {
    Arena *arena; /* its own, kept as long as it */
    Label labels[MODEL_LABELS];
    uint32_t label_count;
    const char *relations[MODEL_RELATIONS]; /* "nsubj:pass" */
    uint32_t relation_count;
    Net net;
    KeyTable lemma_keys;        /* value: number of the edit */
    const unsigned char *edits; /* 16 bytes each: see lemma.c */
    uint32_t edit_count;
    Section others[MODEL_OTHERS];
    uint32_t other_count;
} Model;

uint32_t model_checksum(const unsigned char *bytes, size_t size);

/* NULL and a sentence in *why when the bytes are no model of this version. Keeps `bytes`. */
Model *model_open(Arena *arena, const unsigned char *bytes, size_t size, const char **why);
/* NULL when there is none. */
const unsigned char *model_section(const Model *model, const char *name);

#endif
