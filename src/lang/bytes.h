/* Reading the model file, whatever the machine's byte order. */
#ifndef COR_LANG_BYTES_H
#define COR_LANG_BYTES_H

#include "base/base.h"

/* Step past what they read. */
uint32_t bytes_number(const unsigned char **at);
/* Seven bits a byte, the last byte without the high bit. */
uint32_t bytes_packed(const unsigned char **at);
int16_t *bytes_shorts(Arena *arena, const unsigned char **at, uint32_t count);

#endif
