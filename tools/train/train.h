/* The trainer's shared ground: labels, random choices. */
#ifndef TRAIN_H
#define TRAIN_H

#include "conllu.h"
#include "lang/model.h"
#include "part.h"

/* Labels by falling frequency; rare ones (below `least`) are left out. */
void labels_choose(const Treebank *train, uint32_t least, Model *model);
/* Label of a row; the nearest with the same UPOS when the pair itself is too rare. */
uint32_t label_of(const Model *model, const Row *row);

/* xorshift: the same on every machine. */
uint32_t random_below(uint64_t *state, uint32_t limit);

void labels_write(const Model *model, Bytes *into);

void lemmas_train(const Model *model, const Treebank *train, Bytes *into);

#endif
