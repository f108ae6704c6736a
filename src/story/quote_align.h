/* Shared by the quote_*.c files alone: quotations as words, laid side by side. */
#ifndef COR_QUOTE_ALIGN_H
#define COR_QUOTE_ALIGN_H

#include "story/limits.h"
#include "story/story.h"

/* One quotation as words. */
typedef struct Said {
    uint32_t article, quote, count;
    bool direct;
    uint32_t *key; /* symbol of the word without differences of spelling */
    Str *fold;
    Span *span;
} Said;

typedef LIST(Said) Saids;

/* Two that were found to be one utterance: indexes of Saids. */
typedef struct SaidPair {
    uint32_t a, b;
} SaidPair;

typedef struct Aligning {
    Arena *arena;
    const Article *articles;
    const Entities *entities;
    Symbols *symbols;
    Saids saids;
    uint32_t words; /* read of the article at hand */
    QuotePairs *pairs;
    LIST(SaidPair) said_pairs; /* the same, in the same order */
    int32_t *scores;           /* two rows */
    uint8_t *steps;            /* (LONGEST_QUOTE + 1)^2 */
} Aligning;

typedef struct Cell {
    uint32_t a, b;
} Cell;

/* The words that are the same, in order. */
typedef struct Alignment {
    Cell same[LONGEST_QUOTE];
    uint32_t count;
    Cell first, end; /* what was laid side by side: words [first, end) of each */
} Alignment;

void alignment_read(Aligning *aligning, const Said *a, const Said *b, Alignment *alignment);
/* The words [from, to) of one; where there are none, the place before word `from`. */
Span said_span(const Said *said, uint32_t from, uint32_t to);

/* quote_classes.c: how the words [from, to) of two renderings differ. */
QuoteClass change_class(const Aligning *aligning, const Said *a, const Said *b, Cell from, Cell to);

/* quote_cells.c: the utterances, each rendering cell by cell. */
Utterances utterances_lay(Aligning *aligning);

#endif
