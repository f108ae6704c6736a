/* Byte offsets of the clean text -> offsets in the unit that the reader of the report counts in. */
#ifndef COR_OFFSETS_H
#define COR_OFFSETS_H

#include "report/report.h"

typedef struct Offsets Offsets;

Offsets *offsets_new(Arena *arena, const Article *article, OffsetUnit unit);
uint32_t offset_of(const Offsets *offsets, uint32_t byte);

#endif
