/* Numbers in figures and words: "1,250.5", "121 billion", "twenty-one thousand", "half a million",
 * "dozens". Private to find; shared by times ("two weeks") and quantities. */
#ifndef COR_FIND_NUMBERS_H
#define COR_FIND_NUMBERS_H

#include "find/pieces.h"

typedef struct Number {
    Decimal value;
    int32_t scale; /* power of ten said behind the figures: 6 for "10 million" */
    bool figures;  /* written in digits, at least in part */
    bool at_least; /* "dozens", "tens of thousands": the least it can mean */
    bool about;    /* "a couple of" */
    bool article;  /* "a million": begins with a, an */
} Number;

/* Gives the piece after the number, 0 when there is none at `at`. */
uint32_t number_read(const Scan *scan, uint32_t at, Number *number);

#endif
