/* A text made of words that someone else has split: for scoring against annotated corpora. */
#include "text/inner.h"

/* The words joined by blanks, each sentence on a line. */
static Str given_bytes(Arena *arena, const Given *given)
{
    Builder bytes = {.arena = arena};
    for (uint32_t i = 0; i < given->count; i++) {
        build_str(&bytes, given->at[i].word);
        build_char(&bytes, given->at[i].last ? '\n' : ' ');
    }
    return build_done(&bytes);
}

static void sentence_close(Arena *arena, Text *text, uint32_t first_token)
{
    uint32_t count = text->tokens.count - first_token;
    Span span = {text->tokens.at[first_token].span.from,
                 text->tokens.at[text->tokens.count - 1].span.to};
    LIST_PUSH(arena, &text->sentences, ((Sentence){span, 0, first_token, count}));
    text->tokens.at[first_token].shape |= SHAPE_SENTENCE_FIRST;
}

Text *text_given(Arena *arena, const Given *given)
{
    Text *text = NEW(arena, Text);
    text->bytes = given_bytes(arena, given);
    text->given = true;
    uint32_t at = 0, first_token = 0;
    for (uint32_t i = 0; i < given->count; i++) {
        Span span = {at, at + given->at[i].word.size};
        token_given(arena, text, span);
        at = span.to + 1;
        if (given->at[i].last || i + 1 == given->count) {
            sentence_close(arena, text, first_token);
            first_token = text->tokens.count;
        }
    }
    Span whole = {0, text->bytes.size};
    LIST_PUSH(arena, &text->blocks,
              ((Block){whole, BLOCK_BODY, false, 0, text->sentences.count, "GIVEN"}));
    return text;
}
