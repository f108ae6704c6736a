/* Longest common subsequence (Needleman-Wunsch without a price for gaps) by base form, content
 * words counting twice. */
#include "story/align.h"

typedef struct Grid {
    uint8_t best[LONGEST_ALIGNED + 1][LONGEST_ALIGNED + 1]; /* of what follows */
} Grid;

static bool is_mark(const Article *article, uint32_t token)
{
    return article->text->tokens.at[token].kind == TOKEN_PUNCT;
}

static bool same_word(const Stretch *a, const Stretch *b, uint32_t i, uint32_t k)
{
    uint32_t x = a->first + i, y = b->first + k;
    if (is_mark(a->article, x) != is_mark(b->article, y)) return false;
    if (str_equal(a->article->text->tokens.at[x].fold, b->article->text->tokens.at[y].fold))
        return true;
    return str_equal(a->article->words.at[x].lemma, b->article->words.at[y].lemma);
}

static bool has_content(const Article *article, uint32_t token)
{
    Upos upos = article->words.at[token].upos;
    return upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_VERB || upos == UPOS_ADJ ||
           upos == UPOS_NUM;
}

static uint8_t worth(const Stretch *a, uint32_t i)
{
    uint32_t token = a->first + i;
    return is_mark(a->article, token) ? 0 : has_content(a->article, token) ? 2 : 1;
}

static void grid_fill(const Stretch *a, const Stretch *b, Grid *grid)
{
    for (uint32_t i = 0; i <= a->count; i++) grid->best[i][b->count] = 0;
    for (uint32_t k = 0; k <= b->count; k++) grid->best[a->count][k] = 0;
    for (uint32_t i = a->count; i-- > 0;)
        for (uint32_t k = b->count; k-- > 0;) {
            uint8_t best = grid->best[i + 1][k];
            if (grid->best[i][k + 1] > best) best = grid->best[i][k + 1];
            uint8_t both =
                same_word(a, b, i, k) ? (uint8_t)(grid->best[i + 1][k + 1] + worth(a, i)) : 0;
            grid->best[i][k] = both > best ? both : best;
        }
}

/* Marks at the ends of what was swapped don't belong to it. */
static void swap_add(const Stretch *a, const Stretch *b, Swap swap, Swaps *swaps)
{
    while (swap.a < swap.a_end && is_mark(a->article, a->first + swap.a)) swap.a++;
    while (swap.a < swap.a_end && is_mark(a->article, a->first + swap.a_end - 1)) swap.a_end--;
    while (swap.b < swap.b_end && is_mark(b->article, b->first + swap.b)) swap.b++;
    while (swap.b < swap.b_end && is_mark(b->article, b->first + swap.b_end - 1)) swap.b_end--;
    if (swap.a == swap.a_end || swap.b == swap.b_end) return;
    swaps->at[swaps->count++] =
        (Swap){a->first + swap.a, a->first + swap.a_end, b->first + swap.b, b->first + swap.b_end};
}

bool stretches_align(const Stretch *a, const Stretch *b, Swaps *swaps)
{
    Grid grid;
    *swaps = (Swaps){.count = 0};
    if (a->count > LONGEST_ALIGNED || b->count > LONGEST_ALIGNED) return false;
    grid_fill(a, b, &grid);
    uint32_t i = 0, k = 0;
    Swap open = {0, 0, 0, 0};
    while (i < a->count && k < b->count) {
        if (same_word(a, b, i, k) && grid.best[i][k] == grid.best[i + 1][k + 1] + worth(a, i)) {
            swap_add(a, b, (Swap){open.a, i, open.b, k}, swaps);
            swaps->same += worth(a, i) > 0;
            swaps->content += worth(a, i) > 1;
            i++;
            k++;
            open.a = i;
            open.b = k;
        } else if (grid.best[i + 1][k] >= grid.best[i][k + 1])
            i++;
        else
            k++;
    }
    swap_add(a, b, (Swap){open.a, a->count, open.b, b->count}, swaps);
    return true;
}

Frame swap_frame(const Stretch *a, const Stretch *b, const Swap *swap)
{
    Frame frame = {0, 0};
    uint32_t i = swap->a - a->first, k = swap->b - b->first;
    while (i > 0 && k > 0 && same_word(a, b, i - 1, k - 1)) {
        frame.before += worth(a, i - 1) > 0;
        i--;
        k--;
    }
    i = swap->a_end - a->first;
    k = swap->b_end - b->first;
    while (i < a->count && k < b->count && same_word(a, b, i, k)) {
        frame.after += worth(a, i) > 0;
        i++;
        k++;
    }
    return frame;
}
