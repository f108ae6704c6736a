/* The training loop, and what it says of its progress. */
#ifndef TRAIN_LEARN_H
#define TRAIN_LEARN_H

#include "corpus.h"
#include "lang/tree.h"

typedef struct Course {
    uint32_t rounds;
    float dropout, rate;
    uint64_t chance;
    uint32_t twice; /* so many sentences, the first, come twice in a round */
} Course;

void network_train(Network *network, const Lexicon *lexicon, const Treebank *train,
                   const Treebank *dev, Course course);

/* Prints UPOS, UAS, LAS of networks voting together. */
void networks_judge(Network **networks, uint32_t count, const Lexicon *lexicon, const Treebank *dev,
                    const char *name);

#endif
