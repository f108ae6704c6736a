/* What a word was taken for elsewhere in the article: the second look of the recogniser (two-stage
 * labelling, Krishnan and Manning 2006). Shared with the trainer. */
#ifndef COR_NAMES_EVIDENCE_H
#define COR_NAMES_EVIDENCE_H

#include "find/recogniser.h"

/* A token after the first look. */
typedef struct Sighting {
    uint32_t word; /* hash of its folded form */
    uint8_t tag;
    bool capital; /* only such are evidence, and are given any */
} Sighting;

/* Codes of `count` tokens of an article: 0 where nothing is known. */
void evidence_weigh(Arena *arena, const Sighting *seen, uint32_t count, uint8_t *codes);

enum { EVIDENCE_FEATURES = 8 };
/* The features that the codes of a token, the one before and the one after make with what the rules
 * and the network say of it. Gives their number. */
uint32_t evidence_features(const uint8_t codes[3], uint8_t rule, uint8_t guess, uint32_t shape,
                           uint32_t keys[EVIDENCE_FEATURES]);

#endif
