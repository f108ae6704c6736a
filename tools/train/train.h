/* The trainer's shared ground: labels, random choices, the model file under construction. */
#ifndef TRAIN_H
#define TRAIN_H

#include "conllu.h"
#include "lang/model.h"

typedef struct Bytes {
    unsigned char *at;
    size_t size, room;
} Bytes;

void bytes_add(Bytes *bytes, const void *from, size_t size);
void number_add(Bytes *bytes, uint32_t number);
void packed_add(Bytes *bytes, uint32_t number);
/* Closes a section: name, size, padding. */
void section_add(Bytes *file, const char *name, const Bytes *section);

/* Labels by falling frequency; rare ones (below `least`) are left out. */
void labels_choose(const Treebank *train, uint32_t least, Model *model);
/* Label of a row; the nearest with the same UPOS when the pair itself is too rare. */
uint32_t label_of(const Model *model, const Row *row);

/* xorshift: the same on every machine. */
uint32_t random_below(uint64_t *state, uint32_t limit);

/* Header, checksum and sections to a file; ends the program when it can't be written. */
void model_write(const char *path, const Bytes *sections);
void labels_write(const Model *model, Bytes *into);

void lemmas_train(const Model *model, const Treebank *train, Bytes *into);

#endif
