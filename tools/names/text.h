/* Corpora as the trainer needs them: each token's features, hashed, and its tag. */
#ifndef NAMES_TEXT_H
#define NAMES_TEXT_H

#include "find/names_features.h"

typedef struct Row { /* an open token */
    uint32_t first;  /* where its features stand in Corpus.features */
    uint8_t count, lexical, gold;
} Row;

typedef struct Stretch {
    uint32_t first, count;
} Stretch;

typedef struct Corpus {
    Arena *arena;
    uint32_t group; /* which convention it follows */
    LIST(uint32_t) features;
    LIST(Row) rows;
    LIST(Sighting) seen;     /* beside the rows */
    LIST(Stretch) stretches; /* of rows: the open tokens in a row */
    LIST(Stretch) documents; /* of stretches */
} Corpus;

/* Reads a file as corpora.mjs writes it, through the engine: words, tags, rules. */
void corpus_read(const char *path, Corpus *corpus);

/* Features by number, from 1; those seen too seldom have 0. */
typedef struct Numbers {
    uint32_t *keys, *numbers, *counts; /* open addressing; count 0: free */
    uint32_t mask, used;
} Numbers;
Numbers numbers_new(void);
void numbers_count(Numbers *numbers, uint32_t key, uint32_t times);
/* Numbers for what was counted so often. */
void numbers_give(Numbers *numbers, uint32_t least);
/* Only the chosen keep theirs. */
void numbers_keep(Numbers *numbers, const bool *chosen);
uint32_t number_of(const Numbers *numbers, uint32_t key);

#endif
