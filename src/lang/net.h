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
    KNOWN_WORDS = 1024, /* half a news article's words were met before */
    NET_NAMES = 9,      /* outside, and two for each of four types */
    SQUASH_SIZE = 1024, /* table of 1 / (1 + e^-x) for x in -8 .. 8, scaled by 2^15 */
    ARC_LIMIT = 2895    /* keeps twice 64 products within 32 bits */
};

typedef struct Net {
    uint32_t word, affix, hidden, layers, arc, relation; /* widths */
    uint32_t labels, relations;                          /* how many of each are in use */
    KeyTable words; /* form.lower -> row of word_rows; 0 stands for the unknown */
    const int8_t *word_rows, *affix_rows;
    uint32_t word_shift, affix_shift; /* left, to VALUE_BITS */
    const int16_t *squash;
    Dense gates[NET_LAYERS], label, name, dependent, head, asked, relation_dependent, relation_head,
        relation_score;
    const int16_t *root, *distance, *relation_root;
} Net;

/* A word met before, and what the first layer makes of it: that depends on nothing around it. */
typedef struct KnownWord {
    Form form;
    uint8_t written; /* sentence's casing, whether it is the first word; 0: nothing known yet */
    int16_t gates[2 * NET_WIDEST];
} KnownWord;

/* What the network says of a sentence, and its working space. */
typedef struct Reading {
    uint8_t label[NET_LONGEST], relation[NET_LONGEST];
    uint8_t name[NET_LONGEST];  /* 0 outside, then begin, go on of each NameGuess in turn */
    uint32_t head[NET_LONGEST]; /* 0: the root, else 1 + place */
    int16_t *input, *state, *gates, *top, *dependent, *head_view, *asked, *relation_dependent,
        *relation_head, *scores;
    KnownWord *known; /* KNOWN_WORDS of them, by hash */
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
