/* Claims that tell the same in nearly the same words are laid side by side; where one has other
 * words in the same frame, these are compared: figures, times, names, words that exclude each
 * other. "rose to [14] dollars in May", "rose to [40] dollars in May". */
#include "lang/word_sides.h"
#include "story/align.h"
#include "story/compare.h"

/* One swap between two claims of the fact. */
typedef struct Rival {
    Comparer *comparer;
    uint32_t i, k; /* claims of the fact */
    const Article *a, *b;
    const Claim *one, *two;
    const Swap *swap;
    Span left, right; /* the words swapped */
    bool before;      /* words alike stand before them too */
    bool copied;      /* hardly anything else differs */
} Rival;

static void rival_say(const Rival *rival, DifferenceKind kind, Relation relation, Span left,
                      Span right)
{
    const Fact *fact = rival->comparer->fact;
    rivals_add(rival->comparer, kind, relation, STR("words"),
               (Value){fact->claims.at[rival->i].article, left},
               (Value){fact->claims.at[rival->k].article, right});
}

/* The first finding of the claim that the words swapped overlap; NONE. */
#define FINDING_IN(findings, indexes, words)                                                       \
    finding_in((findings).at, sizeof *(findings).at, &(indexes), (words))
static uint32_t finding_in(const void *findings, size_t size, const Indexes *indexes, Span words)
{
    for (uint32_t n = 0; n < indexes->count; n++) {
        const char *at = (const char *)findings + indexes->at[n] * size;
        if (span_overlaps(*(const Span *)(const void *)at, words)) return indexes->at[n];
    }
    return NONE;
}

static bool is_light(Upos upos)
{
    return upos == UPOS_DET || upos == UPOS_AUX || upos == UPOS_PUNCT || upos == UPOS_PART ||
           upos == UPOS_PRON || upos == UPOS_CCONJ;
}

/* Whether words with content stand among those swapped beside the value: "[signed in 1996]". */
static bool says_more(const Article *article, uint32_t from, uint32_t to, Span value)
{
    for (uint32_t t = from; t < to; t++) {
        Upos upos = article->words.at[t].upos;
        if (!span_overlaps(article->text->tokens.at[t].span, value) && !is_light(upos) &&
            upos != UPOS_ADP && upos != UPOS_ADV)
            return true;
    }
    return false;
}

/* Values of one thing: nothing but them was swapped, and not of another one: "The owner came on
 * [May 2]", "The minister came on [May 4]". */
static bool only_values(const Rival *rival, Span left, Span right)
{
    const Swap *swap = rival->swap;
    if (!span_holds(rival->one->subject, left) &&
        subjects_apart(rival->comparer, rival->i, rival->k))
        return false;
    return !says_more(rival->a, swap->a, swap->a_end, left) &&
           !says_more(rival->b, swap->b, swap->b_end, right);
}

/* Each looks whether the swap is of its kind; true when it is, whatever it found. */
static bool figures_swapped(const Rival *rival)
{
    uint32_t left = FINDING_IN(rival->a->found.quantities, rival->one->quantities, rival->left);
    uint32_t right = FINDING_IN(rival->b->found.quantities, rival->two->quantities, rival->right);
    if (left == NONE || right == NONE) return false;
    const Quantity *x = &rival->a->found.quantities.at[left],
                   *y = &rival->b->found.quantities.at[right];
    Casualty casualty = quantity_casualty(rival->a, rival->one, x);
    const ClaimRef *claims = rival->comparer->fact->claims.at;
    Relation relation;
    if (x->other == y->other && !both_converted(x, y) &&
        !figures_apart(rival->comparer, rival->i, x, rival->k, y) &&
        casualty == quantity_casualty(rival->b, rival->two, y) &&
        only_values(rival, x->span, y->span) &&
        !years_differ(rival->comparer, rival->i, rival->k) &&
        counts_relation(rival->comparer, casualty, claims[rival->i].article, x,
                        claims[rival->k].article, y, &relation))
        rival_say(rival, DIFFERENCE_NUMBER, relation, x->span, y->span);
    return true;
}

static bool times_swapped(const Rival *rival)
{
    uint32_t left = FINDING_IN(rival->a->found.times, rival->one->times, rival->left);
    uint32_t right = FINDING_IN(rival->b->found.times, rival->two->times, rival->right);
    if (left == NONE || right == NONE) return false;
    /* "World Series 2016": a heading's year dates no act */
    if (rival->one->verb == NONE || rival->two->verb == NONE) return true;
    const Time *x = &rival->a->found.times.at[left], *y = &rival->b->found.times.at[right];
    Relation relation;
    if (speaks_again(rival->comparer, rival->i, rival->k)) return true;
    if (only_values(rival, x->span, y->span) && times_date_alike(rival->a, x, rival->b, y) &&
        times_relation(x, y, &relation))
        rival_say(rival, time_kind(x), relation, x->span, y->span);
    return true;
}

static bool names_swapped(const Rival *rival)
{
    uint32_t left = FINDING_IN(rival->a->found.names, rival->one->names, rival->left);
    uint32_t right = FINDING_IN(rival->b->found.names, rival->two->names, rival->right);
    if (left == NONE || right == NONE) return false;
    const Name *x = &rival->a->found.names.at[left], *y = &rival->b->found.names.at[right];
    if (x->demonym != y->demonym) return false;
    if (rival->a->found.names.at[left].type == NAME_PLACE && !rival->before) return true;
    const Fact *fact = rival->comparer->fact;
    Relation relation;
    if (roles_swapped(rival->comparer, rival->i, rival->k, x, y))
        rival_say(rival, DIFFERENCE_OTHER, RELATION_ROLES_SWAPPED, x->span, y->span);
    else if ((rival->copied || (only_here(rival->comparer, rival->i, rival->k, x) &&
                                only_here(rival->comparer, rival->k, rival->i, y))) &&
             names_relation(rival->comparer, fact->claims.at[rival->i].article, x,
                            fact->claims.at[rival->k].article, y, &relation))
        rival_say(rival,
                  x->type == NAME_PLACE || y->type == NAME_PLACE ? DIFFERENCE_PLACE
                                                                 : DIFFERENCE_NAME,
                  relation, x->span, y->span);
    return true;
}

/* The one word with content among the words swapped; NONE when there are more. */
static uint32_t lone_word(const Article *article, uint32_t from, uint32_t to)
{
    uint32_t found = NONE;
    for (uint32_t t = from; t < to; t++) {
        Upos upos = article->words.at[t].upos;
        if (is_light(upos)) continue;
        if (found != NONE) return NONE;
        found = t;
    }
    return found;
}

static bool words_swapped(const Rival *rival)
{
    uint32_t x = lone_word(rival->a, rival->swap->a, rival->swap->a_end);
    uint32_t y = lone_word(rival->b, rival->swap->b, rival->swap->b_end);
    if (x == NONE || y == NONE) return false;
    Arena *arena = rival->comparer->arena;
    Str left = str_fold(arena, rival->a->words.at[x].lemma);
    Str right = str_fold(arena, rival->b->words.at[y].lemma);
    if (!words_exclude(left, right)) return false;
    rival_say(rival, DIFFERENCE_OTHER, RELATION_WORDS_EXCLUDE, rival->a->text->tokens.at[x].span,
              rival->b->text->tokens.at[y].span);
    return true;
}

static void swap_judge(Rival *rival)
{
    const Swap *swap = rival->swap;
    if (swap->a_end - swap->a > LONGEST_SWAP || swap->b_end - swap->b > LONGEST_SWAP) return;
    rival->left = stretch_span(rival->a, swap->a, swap->a_end);
    rival->right = stretch_span(rival->b, swap->b, swap->b_end);
    if (figures_swapped(rival) || times_swapped(rival) || names_swapped(rival)) return;
    (void)words_swapped(rival);
}

static Stretch stretch_of(const Comparer *comparer, uint32_t index)
{
    const Claim *claim = fact_claim(comparer, index);
    return (Stretch){fact_article(comparer, index), claim->first_token, claim->token_count};
}

static void pair_lay(Comparer *comparer, uint32_t i, uint32_t k)
{
    Stretch a = stretch_of(comparer, i), b = stretch_of(comparer, k);
    Swaps swaps;
    if (!stretches_align(&a, &b, &swaps)) return;
    uint32_t shorter = a.count < b.count ? a.count : b.count;
    if (swaps.content < ALIKE_CONTENT || swaps.same * 100 < shorter * ALIKE_PERCENT) return;
    for (uint32_t s = 0; s < swaps.count; s++) {
        Frame frame = swap_frame(&a, &b, &swaps.at[s]);
        if (frame.before + frame.after < FRAME_WORDS) continue;
        Rival rival = {.comparer = comparer,
                       .i = i,
                       .k = k,
                       .a = a.article,
                       .b = b.article,
                       .one = fact_claim(comparer, i),
                       .two = fact_claim(comparer, k),
                       .swap = &swaps.at[s],
                       .before = frame.before > 0,
                       .copied = swaps.same * 100 >= shorter * COPIED_PERCENT};
        swap_judge(&rival);
    }
}

void compare_swaps(Comparer *comparer)
{
    const Fact *fact = comparer->fact;
    for (uint32_t i = 0; i < fact->claims.count; i++)
        for (uint32_t k = laid_after(comparer, i, i); k < fact->claims.count;
             k = laid_after(comparer, i, k))
            if (fact->claims.at[i].article != fact->claims.at[k].article) pair_lay(comparer, i, k);
}
