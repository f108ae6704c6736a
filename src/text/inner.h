/* What the files of this room share; no other room includes it. */
#ifndef COR_TEXT_INNER_H
#define COR_TEXT_INNER_H

#include "text/text.h"

/* ---- paragraphs and blocks ------------------------------------------------------------------ */

typedef LIST(Span) Spans;

/* Paragraphs of plain text: lines, with hard-wrapped ones joined. In order, trimmed, not empty. */
void paragraphs_find(Arena *arena, Str bytes, Spans *paragraphs);

/* Fills text->blocks from text->bytes; of plain text every paragraph is body. */
void blocks_find(Arena *arena, Text *text, bool plain);

/* Where the body begins after "LONDON, Jan 3 (Reuters) - ": bytes of the dateline, 0 when none. */
uint32_t dateline_size(Str paragraph);

/* ---- tokens ---------------------------------------------------------------------------------- */

/* Appends the tokens of one block's span. */
void tokens_split(Arena *arena, Text *text, Span span);

/* Appends one token as it stands, of the sentence that is to come. */
void token_given(Arena *arena, Text *text, Span span);

/* End of the URL, e-mail, @handle or #tag that starts at `at`, or `at` when there is none.
 * Reads no further than `end`. */
uint32_t address_end(Str bytes, uint32_t at, uint32_t end);

/* Bytes of the contraction or possessive that `word` ends with ("don't" -> 3, "Lindgren's" -> 2,
 * with a curly mark 4), or of the second half of "cannot" (3), or 0. */
uint32_t word_ending_size(Str word);

/* ---- abbreviations --------------------------------------------------------------------------- */

typedef enum Abbreviation {
    ABBREVIATION_NONE,
    ABBREVIATION_TITLE,    /* Mr. : a name follows, never ends a sentence */
    ABBREVIATION_INNER,    /* e.g. : never ends a sentence */
    ABBREVIATION_NUMBERED, /* No. 5 : an abbreviation only before a number */
    ABBREVIATION_MONTH,    /* Jan. 5 */
    ABBREVIATION_COMPANY,  /* Inc. : may end a sentence */
    ABBREVIATION_PLACE,    /* Calif. : may end a sentence */
    ABBREVIATION_HOUR,     /* p.m. : ends one before a capital that is no zone or day */
    ABBREVIATION_LAST,     /* etc. : usually ends one before a capital */
    ABBREVIATION_LETTERS,  /* U.S. */
    ABBREVIATION_INITIAL   /* J. */
} Abbreviation;

/* Kind of a word written without its last full stop: "Mr", "U.S", "J". */
Abbreviation abbreviation_kind(Str word);

/* ---- sentences ------------------------------------------------------------------------------- */

/* Splits the tokens [first, tokens.count) of text->blocks.at[block] into sentences. */
void sentences_split(Arena *arena, Text *text, uint32_t block, uint32_t first_token);

/* Words that begin a sentence rather than go on with a name: "The", "However". ASCII case ignored.
 */
bool word_starts_sentence(Str word);

/* ---- small helpers --------------------------------------------------------------------------- */

/* Kind of the character at `at`, CHAR_NEWLINE at or after `end`. */
CharKind kind_at(Str bytes, uint32_t at, uint32_t end);
uint32_t codepoint_at(Str bytes, uint32_t at, uint32_t end); /* '\n' at or after `end` */
bool is_apostrophe(uint32_t codepoint);
static inline bool is_gap(CharKind kind)
{
    return kind == CHAR_SPACE || kind == CHAR_NEWLINE || kind == CHAR_CONTROL;
}
static inline bool is_word_char(CharKind kind)
{
    return kind == CHAR_UPPER || kind == CHAR_LOWER || kind == CHAR_LETTER || kind == CHAR_DIGIT;
}

#endif
