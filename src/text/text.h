/* text: bytes -> blocks, sentences, tokens. Knows characters, white space and page furniture;
 * knows nothing of grammar or meaning. */
#ifndef COR_TEXT_H
#define COR_TEXT_H

#include "base/base.h"

typedef enum BlockKind {
#define BLOCK_KIND(name, json, says) BLOCK_##name,
#include "text/block_kinds.def"
#undef BLOCK_KIND
    BLOCK_KIND_COUNT
} BlockKind;

/* One paragraph-like stretch of a source. Blocks are in order, do not overlap, and hold every
 * character that is not white space. */
typedef struct Block {
    Span span;
    BlockKind kind;
    bool repeats; /* says again what the article says elsewhere (key points): counts once */
    uint32_t first_sentence, sentence_count;
    const char *why; /* name of the rule that gave the kind */
} Block;

typedef enum TokenKind {
    TOKEN_WORD,
    TOKEN_NUMBER, /* starts with a digit: 14, 1,000.5, 3rd, 10:30, 2024-07-03 */
    TOKEN_PUNCT,
    TOKEN_SYMBOL, /* $, %, +, emoji */
    TOKEN_ADDRESS /* URL, e-mail, @handle, #tag */
} TokenKind;

enum TokenShape {
    SHAPE_UPPER_FIRST = 1,    /* first letter is a capital */
    SHAPE_ALL_UPPER = 2,      /* two or more letters, all capitals */
    SHAPE_DIGIT = 4,          /* holds a digit */
    SHAPE_SPACE_BEFORE = 8,   /* white space or the text's start stands before it */
    SHAPE_SENTENCE_FIRST = 16 /* first word of its sentence (marks and brackets skipped) */
};

/* Tokenised as Universal Dependencies does English: do|n't, Lindgren|'s, $|5. */
typedef struct Token {
    Span span;
    Str fold; /* folded form (str_fold): the form in which words are compared */
    TokenKind kind;
    uint16_t shape; /* enum TokenShape */
    uint32_t sentence;
} Token;

typedef struct Sentence {
    Span span;
    uint32_t block;
    uint32_t first_token, token_count;
} Sentence;

/* A source as read. Furniture has no sentences and no tokens; tokens and the gaps between them
 * (furniture included) give the bytes back exactly. */
typedef struct Text {
    Str bytes;  /* valid UTF-8 */
    bool plain; /* given as plain text, not pasted as a page: every line is body */
    bool given; /* someone else split its words: it comes from a corpus */
    LIST(Block) blocks;
    LIST(Sentence) sentences;
    LIST(Token) tokens;
} Text;

/* Reads any valid UTF-8; never fails. Time grows linearly with the text. Keeps `bytes`. `plain`:
 * no page was pasted, so there is no headline and no furniture; every line is body. `keep`: lines
 * that a reader says belong to the report though they look like furniture; NULL, or ended by NULL.
 */
Text *text_read(Arena *arena, Str bytes, bool plain, const char *const *keep);

/* Words split elsewhere, none empty; `last` of its sentence. Their text is these words and blanks.
 */
typedef struct GivenWord {
    Str word;
    bool last;
} GivenWord;
typedef LIST(GivenWord) Given;
Text *text_given(Arena *arena, const Given *given);

/* ISO 639-1 code of the language the text seems to be in ("en", "ru", …), "und" when unclear. */
const char *text_language(const Text *text);

/* Which blocks are plainly in another language than English, and how many words those hold. */
typedef struct Foreign {
    bool *blocks; /* per block */
    uint32_t words;
} Foreign;

Foreign text_foreign(Arena *arena, const Text *text);

/* "headline" for BLOCK_HEADLINE. */
const char *block_kind_name(BlockKind kind);

static inline Str token_text(const Text *text, uint32_t token)
{
    return str_at(text->bytes, text->tokens.at[token].span);
}

/* A word or a number: what counts when words are counted. */
static inline bool token_is_wordy(const Text *text, uint32_t token)
{
    return text->tokens.at[token].kind == TOKEN_WORD || text->tokens.at[token].kind == TOKEN_NUMBER;
}
/* How many of those the tokens [from, to) hold. */
uint32_t words_count(const Text *text, uint32_t from, uint32_t to);

/* Is it the end of a word written as one: the "n't" of "don't", the "not" of "cannot"? */
bool token_is_ending(const Text *text, uint32_t token);

/* First token that ends after `at`, tokens.count when there is none. Binary search. */
uint32_t token_at(const Text *text, uint32_t at);

#endif
