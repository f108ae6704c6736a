/* What a model may know of a word by its letters alone: hashes of the word, its beginnings and
 * ends, its shape. Shared by the engine and the trainer, so that both see the same. */
#ifndef COR_LANG_FORM_H
#define COR_LANG_FORM_H

#include "base/base.h"

enum { FORM_PREFIXES = 3, FORM_SUFFIXES = 4, FORM_LONGEST = 48 };

typedef struct Form {
    uint32_t word;                  /* as written */
    uint32_t lower;                 /* in lower case, digits as 0 */
    uint32_t prefix[FORM_PREFIXES]; /* first 1..3 letters of the lower case */
    uint32_t suffix[FORM_SUFFIXES]; /* last 1..4 letters */
    uint32_t shape;                 /* "McDonald's-2" -> "XxXx'x-d" */
} Form;

/* FNV-1a: for short words, no set-up. */
uint32_t letters_hash(const char *at, uint32_t size);

Form form_of(Str word);

/* Lower case with plain quotes, cut at FORM_LONGEST bytes. Gives the size. */
uint32_t form_lower(Str word, char into[FORM_LONGEST]);

/* One feature: which question was asked (template) and the answer. */
static inline uint32_t feature_key(uint32_t template_number, uint32_t a, uint32_t b)
{
    uint64_t mixed = ((uint64_t)a << 32 | b) * 0x9E3779B97F4A7C15u;
    mixed = (mixed ^ (mixed >> 29) ^ template_number * 0x85EBCA6Bu) * 0xBF58476D1CE4E5B9u;
    return (uint32_t)(mixed >> 32);
}

#endif
