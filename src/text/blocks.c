#include "text/inner.h"
void blocks_find(Arena *arena, Text *text) {
    Spans paragraphs = {0};
    paragraphs_find(arena, text->bytes, &paragraphs);
    for (uint32_t i = 0; i < paragraphs.count; i++) {
        Block *block = LIST_ADD(arena, &text->blocks);
        block->span = paragraphs.at[i];
        block->kind = BLOCK_BODY;
        block->why = "BODY";
    }
}
