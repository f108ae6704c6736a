/* Writing a part of the model file: see src/lang/model.h. */
#ifndef PART_H
#define PART_H

#include "base/base.h"

typedef struct Bytes {
    unsigned char *at;
    size_t size, room;
} Bytes;

void bytes_add(Bytes *bytes, const void *from, size_t size);
void number_add(Bytes *bytes, uint32_t number);
/* Seven bits a byte. */
void packed_add(Bytes *bytes, uint32_t number);
/* Name, size, padding to a multiple of four. */
void section_add(Bytes *part, const char *name, const Bytes *section);
/* The first section of a whole part, as section_add made it. */
void section_copy(Bytes *into, const Bytes *part);
/* Header and sections to a file; exits when it can't be written. */
void part_write(const char *path, const Bytes *sections);
/* Appends a file; exits when it can't be read. */
void bytes_read(Bytes *bytes, const char *path);

#endif
