/* Lemmas: the word's longest known ending under its label chooses an edit. */
#ifndef COR_LANG_LEMMA_H
#define COR_LANG_LEMMA_H

#include "lang/model.h"

enum { LEMMA_LONGEST_ENDING = 7, EDIT_TAIL = 13 };

/* Keep the case or lower it; cut so many bytes off the end; add the tail.
 * "studies" -> lower, cut 3, add "y". */
typedef struct Edit {
    unsigned char keep_case, cut, tail_size;
    char tail[EDIT_TAIL];
} Edit;

/* Key for an ending of `size` bytes of the lower-case word; the whole word is marked as such. */
uint32_t lemma_key(uint32_t label, const char *ending, uint32_t size, bool whole);

Str edit_apply(Arena *arena, const Edit *edit, Str word);

/* Of a form that no ending tells: "oversaw" -> "oversee"; else empty. */
Str verb_lemma(Str word);

Str lemma_of(Arena *arena, const Model *model, Str word, uint32_t label);

#endif
