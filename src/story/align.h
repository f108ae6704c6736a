/* Private to story: two claims laid side by side, word by word. */
#ifndef COR_ALIGN_H
#define COR_ALIGN_H

#include "story/story.h"

enum { LONGEST_ALIGNED = 64 }; /* tokens: longer clauses are seldom retold word by word */

/* Tokens of an article. */
typedef struct Stretch {
    const Article *article;
    uint32_t first, count;
} Stretch;

/* Where one has other words than the other, tokens [a, a_end) and [b, b_end), between words that
 * are the same. */
typedef struct Swap {
    uint32_t a, a_end, b, b_end;
} Swap;

typedef struct Swaps {
    Swap at[LONGEST_ALIGNED];
    uint32_t count;
    uint32_t same;    /* words alike */
    uint32_t content; /* of them, nouns, names, verbs, adjectives, figures */
} Swaps;

/* False when either is too long to lay side by side. */
bool stretches_align(const Stretch *a, const Stretch *b, Swaps *swaps);

/* Words alike directly before and after a swap, in both. */
typedef struct Frame {
    uint32_t before, after;
} Frame;
Frame swap_frame(const Stretch *a, const Stretch *b, const Swap *swap);

static inline Span stretch_span(const Article *article, uint32_t from, uint32_t to)
{
    const Text *text = article->text;
    return (Span){text->tokens.at[from].span.from, text->tokens.at[to - 1].span.to};
}

#endif
