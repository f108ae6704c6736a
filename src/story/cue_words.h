/* Private to story: the short closed lists of words that comparison looks words up in. */
#ifndef COR_CUE_WORDS_H
#define COR_CUE_WORDS_H

#include "base/base.h"

typedef enum CueClass {
    CUE_NEGATION,
    CUE_MODAL,
    CUE_DUTY,
    CUE_PICK,
    CUE_INTENT,
    CUE_POINTER,
    CUE_EARLIER,
    CUE_MUTUAL,
    CUE_SIDE,
    CUE_REACH,
    CUE_PRESENCE,
    CUE_DIMENSION,
    CUE_SPEAKING,
    CUE_HINGE,
    CUE_TIE
} CueClass;

bool cue_is(Str folded, CueClass class);

#endif
