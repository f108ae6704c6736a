/* What a word was taken for elsewhere in the article: the second look of the recogniser (two-stage
 * labelling, Krishnan and Manning 2006). Shared with the trainer. */
#ifndef COR_NAMES_EVIDENCE_H
#define COR_NAMES_EVIDENCE_H

#include "find/recogniser.h"

/* A token after the first look. */
typedef struct Sighting {
    uint32_t word, shape; /* hashes */
    uint8_t rule, guess;  /* of its Atom */
    uint8_t tag;
    bool capital; /* only such are evidence, and are given any */
    uint8_t code; /* what the word was taken for elsewhere; 0: nothing known */
} Sighting;

/* Finds the codes; `seen`: an article's open tokens. */
void evidence_weigh(Arena *arena, Sighting *seen, uint32_t count);

enum { EVIDENCE_FEATURES = 8 };
/* The features that the codes of token i of `count` in a row and of its neighbours make with what
 * the rules and the network say of it. Gives their number. */
uint32_t evidence_features(const Sighting *row, uint32_t count, uint32_t i,
                           uint32_t keys[EVIDENCE_FEATURES]);

#endif
