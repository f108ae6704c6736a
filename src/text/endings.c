/* Contractions and possessives: where a written word is two tokens. */
#include "text/inner.h"

/* ENDING: with ' as the mark; a curly mark counts as one too. */
static const char *const endings[] = {"n't", "'s", "'m", "'re", "'ve", "'ll", "'d"};

/* Words written as one that are two: "can|not". `size` is the second part. */
static const struct {
    const char *word;
    uint32_t size;
} fused[] = {{"cannot", 3}, {"gonna", 2}, {"gotta", 2}, {"wanna", 2},
             {"outta", 2},  {"gimme", 2}, {"lemme", 2}};

/* Matches `ending` backwards from the end of `word`; bytes matched, or 0. */
static uint32_t ending_size(Str word, Str ending)
{
    uint32_t at = word.size;
    for (uint32_t i = ending.size; i > 0; i--) {
        if (at == 0) return 0;
        uint32_t codepoint = char_before(word, &at);
        char want = ending.at[i - 1];
        bool same = want == '\'' ? is_apostrophe(codepoint)
                                 : codepoint < 0x80 && char_lower(codepoint) == (uint32_t)want;
        if (!same) return 0;
    }
    return at > 0 ? word.size - at : 0;
}

uint32_t word_ending_size(Str word)
{
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        uint32_t size = ending_size(word, str_of(endings[i]));
        if (size) return size;
    }
    for (size_t i = 0; i < sizeof fused / sizeof *fused; i++)
        if (str_is_nocase(word, fused[i].word)) return fused[i].size;
    return 0;
}

bool token_is_ending(const Text *text, uint32_t token)
{
    if (!token || text->tokens.at[token].shape & SHAPE_SPACE_BEFORE) return false;
    Span before = text->tokens.at[token - 1].span, span = text->tokens.at[token].span;
    bool wordy = token_is_wordy(text, token - 1) && text->tokens.at[token].kind == TOKEN_WORD;
    Str whole = str_slice(text->bytes, before.from, span.to);
    return wordy && before.to == span.from && word_ending_size(whole) == span_size(span);
}
