/* Which words the network knows one by one, and the vectors they start from. */
#ifndef TRAIN_VOCABULARY_H
#define TRAIN_VOCABULARY_H

#include "conllu.h"

enum { VECTOR = 112, VECTOR_GIVEN = 100 }; /* padded to a multiple of 16 */

typedef struct Vocabulary {
    uint32_t *keys, *counts; /* by number; number 0 stands for every unknown word */
    uint32_t count;
    float *vectors;        /* count x VECTOR; zero where none is known */
    uint32_t *slots, mask; /* key -> number + 1 */
} Vocabulary;

/* Words met `least` times in training, and the `commonest` of the given vectors. */
Vocabulary vocabulary_make(const Treebank *train, const char *vectors, uint32_t least,
                           uint32_t commonest);
uint32_t vocabulary_find(const Vocabulary *vocabulary, uint32_t key);

#endif
