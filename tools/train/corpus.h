/* From sentences to batches of numbers. */
#ifndef TRAIN_CORPUS_H
#define TRAIN_CORPUS_H

#include "alter.h"
#include "network.h"
#include "train.h"

enum { NAMES = 9 }; /* O and B-, I- of four types */

/* What the numbers of a network's answers stand for. */
typedef struct Lexicon {
    Model labels; /* only its labels are used */
    Str relations[MODEL_RELATIONS];
    uint32_t relation_count;
} Lexicon;

extern const char *const name_labels[NAMES];

void lexicon_make(const Treebank *train, Lexicon *lexicon);
uint32_t relation_of(const Lexicon *lexicon, Str name);
/* Fills in how many answers there are to choose from. */
Sizes sizes_finish(const Lexicon *lexicon, Sizes sizes);

void batch_empty(Batch *batch);
/* `chance` NULL: as it stands; else some words are hidden, so that the network learns to guess. */
void batch_add(const Vocabulary *vocabulary, const Lexicon *lexicon, const Altered *sentence,
               uint64_t *chance, Batch *batch);

#endif
