/* The model that is built into the library. */
#ifndef COR_LANG_MODEL_BYTES_H
#define COR_LANG_MODEL_BYTES_H

#include "lang/model.h"

/* Opened at first use, then kept to the end of the process. */
const Model *model_embedded(void);

#endif
