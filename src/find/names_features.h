/* What the recogniser knows of each token of a sentence, and the features made of it. */
#ifndef COR_NAMES_FEATURES_H
#define COR_NAMES_FEATURES_H

#include "find/names.h"
#include "find/names_evidence.h"

enum { ATOM_MARGIN = 2 }; /* atoms beyond either end of the sentence, so that all can look around */

typedef struct Atom {
    uint32_t word, shape, prefix, suffix[3]; /* hashes */
    Cluster cluster;
    uint32_t kinds, classes;   /* of its Cell */
    uint32_t phrase;           /* what the lists know of the words it stands in; 0: nothing */
    uint32_t why;              /* the rule that proposes it, hashed */
    uint32_t run_from, run_to; /* the capitals in a row that it belongs to */
    uint8_t upos, guess, marks, rule, strength;
    uint8_t lower, upper; /* how often the article writes it so: 0, 1, 2 for more */
    bool open;            /* may belong to a name */
} Atom;

/* Of one sentence. */
typedef struct Atoms {
    Atom *at;
    uint32_t first, count; /* tokens */
    const Scene *scene;
    const Recogniser *recogniser;
    uint32_t next; /* candidate: they are gone along from sentence to sentence */
} Atoms;

Atoms atoms_new(Arena *arena, const Scene *scene, const Recogniser *recogniser);
/* Reads the sentence in place of the one before. */
void atoms_read(Atoms *atoms, const Sentence *sentence);

/* The next open tokens in a row from `from` on, as [first, limit): the recogniser reads them as one
 * row of tags. False when there are no more. */
bool stretch_find(const Atoms *atoms, uint32_t from, uint32_t *first, uint32_t *limit);

/* Features of the open token i of the sentence. Gives their number; the first `lexical` of them
 * name words, which the trainer hides now and then so that the others are learnt too. */
uint32_t features_read(const Atoms *atoms, uint32_t i, uint32_t keys[FEATURES_MOST],
                       uint32_t *lexical);

/* Of an open token, for the second look. */
Sighting sighting_of(const Atom *atom);

#endif
