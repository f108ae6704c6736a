/* The network: word vectors and letter features, two-way gated layers, then a label, a head and a
 * relation for each word. Fixed-point throughout; trained by tools/train/network.c, which says
 * where the methods come from. */
#ifndef COR_LANG_NET_H
#define COR_LANG_NET_H

#include "lang/dense.h"
#include "lang/features.h"
#include "lang/keys.h"

enum {
    NET_LAYERS = 4,
    NET_LONGEST = 256, /* words read at once: longer sentences are cut, so that time stays linear */
    NET_WIDEST = 128,
    KNOWN_WORDS = 4096, /* three words in four of a news article were met in it or in one before */
    NET_NAMES = 9,      /* outside, and two for each of four types */
    ARC_LIMIT = 2895    /* keeps twice 64 products within 32 bits */
};

typedef struct Net {
    uint32_t word, affix, hidden, layers, arc, relation; /* widths */
    uint32_t labels, relations;                          /* how many of each are in use */
    KeyTable words; /* form.lower -> row of word_rows; 0 stands for the unknown */
    const int8_t *word_rows, *affix_rows;
    uint32_t word_shift, affix_shift; /* left, to VALUE_BITS */
    Dense gates[NET_LAYERS];          /* the first: what a word adds to each place of its window */
    Dense label, name, dependent, head, asked, relation_dependent, relation_head, relation_score;
    const int16_t *root, *distance, *relation_root;
    const int16_t *no_gates; /* zeros: what lies beyond the sentence adds */
} Net;

/* A word met before, and what it adds to the first layer's gates: to those of the word after it,
 * its own, and those of the word before it. That depends on nothing around it. */
typedef struct KnownWord {
    Form form;
    uint8_t written;   /* sentence's casing, whether it is the first word; 0: nothing known yet */
    uint32_t sentence; /* the last it was met in: not to be overwritten before that is read */
    int16_t gates[WINDOW * 2 * NET_WIDEST];
} KnownWord;

/* What the network says of a sentence, and its working space. */
typedef struct Reading {
    Arena *arena; /* that it was made in */
    uint8_t label[NET_LONGEST], relation[NET_LONGEST];
    uint8_t name[NET_LONGEST];  /* 0 outside, then begin, go on of each NameGuess in turn */
    uint32_t head[NET_LONGEST]; /* 0: the root, else 1 + place */
    int16_t *input, *state, *gates, *top, *dependent, *head_view, *asked, *relation_dependent,
        *relation_head, *scores;
    KnownWord *known; /* KNOWN_WORDS of them by hash; then NET_LONGEST for a sentence's others */
    const KnownWord *words[NET_LONGEST]; /* of this sentence */
    uint32_t sentence;                   /* how many were read */
    int16_t *new_gates;
    int32_t *arcs; /* count x (count + 1) */
} Reading;

Reading *reading_new(Arena *arena);

/* Opens the network's sections of a model file as they come by; false for those of others. */
bool net_section(Arena *arena, Net *net, const char *name, const unsigned char *at);

/* The first layer's gates for each word: net_read's first step. */
void gates_open(const Net *net, const Form *forms, uint32_t count, Casing casing, bool first,
                Reading *reading);

/* count <= NET_LONGEST */
void net_read(const Net *net, const Form *forms, uint32_t count, Casing casing, bool first,
              Reading *reading);

#endif
