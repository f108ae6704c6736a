/* The one model in use: built in, or loaded by the page. */
#ifndef COR_LANG_MODEL_CURRENT_H
#define COR_LANG_MODEL_CURRENT_H

#include "lang/model.h"

/* Opened at first use, kept to the end of the process. NULL when there is none. */
const Model *model_current(void);

/* What reading needs at hand, with the words met in texts before; to be given back, in whichever
 * thread. */
Reading *reading_borrow(void);
void reading_return(Reading *reading);

#endif
