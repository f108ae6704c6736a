/* An utterance in all its renderings, laid below one another: each is aligned with the longest, and
 * where not all have the same words stands a cell of what each has (star alignment, as biologists
 * lay sequences). */
#include "story/quote_align.h"

#include <stdlib.h>

/* One rendering against the longest, word by word of that one. */
typedef struct Row {
    const Said *said;
    uint32_t *at;        /* per word of the longest: the same word here, or NONE */
    uint32_t first, end; /* the words of the longest that this one reaches */
    uint32_t from, to;   /* its own words that were laid beside those */
} Row;

typedef struct Laying {
    Aligning *aligning;
    const Said *base;
    LIST(Row) rows; /* the longest first */
    Utterance *utterance;
} Laying;

/* ---- which renderings ------------------------------------------------------------------------ */

static void row_add(Laying *laying, const Said *said)
{
    Aligning *aligning = laying->aligning;
    Alignment *alignment = NEW(aligning->arena, Alignment);
    alignment_read(aligning, laying->base, said, alignment);
    Row row = {.said = said,
               .at = NEW_ARRAY(aligning->arena, uint32_t, laying->base->count + 1),
               .first = alignment->first.a,
               .end = alignment->end.a,
               .from = alignment->first.b,
               .to = alignment->end.b};
    for (uint32_t i = 0; i < laying->base->count; i++) row.at[i] = NONE;
    for (uint32_t i = 0; i < alignment->count; i++)
        row.at[alignment->same[i].a] = alignment->same[i].b;
    LIST_PUSH(aligning->arena, &laying->rows, row);
    LIST_PUSH(aligning->arena, &laying->utterance->renderings,
              ((Rendering){said->article, said->quote, said->direct}));
}

/* ---- columns --------------------------------------------------------------------------------- */

/* Whether all that reach the word have it. */
static bool is_common(const Laying *laying, uint32_t word)
{
    for (uint32_t r = 0; r < laying->rows.count; r++) {
        const Row *row = &laying->rows.at[r];
        if (word >= row->first && word < row->end && row->at[word] == NONE) return false;
    }
    return true;
}

/* The row's own words between the words `after` (NONE: before the first) and `before` of the
 * longest, both common. False when the row begins later or ends sooner. */
static bool words_between(const Laying *laying, const Row *row, uint32_t after, uint32_t before,
                          Cell *own)
{
    uint32_t start = after == NONE ? 0 : after + 1;
    bool left = after != NONE && after >= row->first && after < row->end;
    bool right = before < laying->base->count && before >= row->first && before < row->end;
    own->a = left ? row->at[after] + 1 : row->from;
    own->b = right ? row->at[before] : row->to;
    if (left && right) return true;
    return left    ? row->end > start
           : right ? row->first < before
                   : row->first < before && row->end > start;
}

static UtteranceCell *cell_add(Laying *laying, bool same)
{
    UtteranceCell *cell = LIST_ADD(laying->aligning->arena, &laying->utterance->cells);
    cell->same = same;
    return cell;
}

static void cell_word(Laying *laying, UtteranceCell *cell, const Row *row, Cell own, bool reaches)
{
    Arena *arena = laying->aligning->arena;
    LIST_PUSH(arena, &cell->beyond, !reaches);
    LIST_PUSH(arena, &cell->words, reaches ? said_span(row->said, own.a, own.b) : ((Span){0, 0}));
}

/* The common words [from, to). */
static void common_add(Laying *laying, uint32_t from, uint32_t to)
{
    if (from >= to) return;
    UtteranceCell *cell = cell_add(laying, true);
    for (uint32_t r = 0; r < laying->rows.count; r++) {
        const Row *row = &laying->rows.at[r];
        uint32_t first = from > row->first ? from : row->first;
        uint32_t end = to < row->end ? to : row->end;
        bool reaches = first < end;
        Cell own = {reaches ? row->at[first] : 0, reaches ? row->at[end - 1] + 1 : 0};
        cell_word(laying, cell, row, own, reaches);
    }
}

static bool differs_between(const Laying *laying, uint32_t after, uint32_t before)
{
    for (uint32_t r = 0; r < laying->rows.count; r++) {
        Cell own;
        if (words_between(laying, &laying->rows.at[r], after, before, &own) && own.a < own.b)
            return true;
    }
    return false;
}

/* What stands between two common words, where anybody differs there. */
static void change_add(Laying *laying, uint32_t after, uint32_t before)
{
    uint32_t start = after == NONE ? 0 : after + 1;
    UtteranceCell *cell = cell_add(laying, false);
    for (uint32_t r = 0; r < laying->rows.count; r++) {
        const Row *row = &laying->rows.at[r];
        Cell own;
        bool reaches = words_between(laying, row, after, before, &own);
        cell_word(laying, cell, row, own, reaches);
        if (!reaches || r == 0) continue;
        QuoteClass kind = change_class(laying->aligning, laying->base, row->said,
                                       (Cell){start, own.a}, (Cell){before, own.b});
        if (kind > cell->kind) cell->kind = kind;
    }
}

static void cells_lay(Laying *laying)
{
    uint32_t run = 0, last = NONE, count = laying->base->count;
    for (uint32_t word = 0; word <= count; word++) {
        if (word < count && !is_common(laying, word)) continue;
        if (differs_between(laying, last, word)) {
            common_add(laying, run, last == NONE ? 0 : last + 1);
            change_add(laying, last, word);
            run = word;
        }
        last = word;
    }
    common_add(laying, run, count);
}

/* ---- all utterances -------------------------------------------------------------------------- */

/* Per quotation those it was found to be one utterance with. */
static Indexes *partners_read(const Aligning *aligning)
{
    Indexes *partners = NEW_ARRAY(aligning->arena, Indexes, aligning->saids.count + 1);
    for (uint32_t i = 0; i < aligning->said_pairs.count; i++) {
        SaidPair pair = aligning->said_pairs.at[i];
        LIST_PUSH(aligning->arena, &partners[pair.a], pair.b);
        LIST_PUSH(aligning->arena, &partners[pair.b], pair.a);
    }
    return partners;
}

/* "words, index" of a quotation, so that the longest sorts first, the earlier before the later. */
static int longest_first(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return a < b ? -1 : a > b;
}

static uint64_t *order_read(const Aligning *aligning)
{
    uint64_t *order = NEW_ARRAY(aligning->arena, uint64_t, aligning->saids.count + 1);
    for (uint32_t i = 0; i < aligning->saids.count; i++)
        order[i] = (uint64_t)(LONGEST_QUOTE - aligning->saids.at[i].count) << 32 | i;
    if (aligning->saids.count) qsort(order, aligning->saids.count, sizeof *order, longest_first);
    return order;
}

static void utterance_lay(Aligning *aligning, uint32_t base, const Indexes *partners, bool *laid,
                          Utterances *utterances)
{
    Laying laying = {.aligning = aligning, .base = &aligning->saids.at[base]};
    bool any = false;
    for (uint32_t i = 0; i < partners->count; i++) any |= !laid[partners->at[i]];
    if (laid[base] || !any) return;
    laying.utterance = LIST_ADD(aligning->arena, utterances);
    laid[base] = true;
    row_add(&laying, laying.base);
    for (uint32_t i = 0; i < partners->count; i++) {
        if (laid[partners->at[i]]) continue;
        laid[partners->at[i]] = true;
        row_add(&laying, &aligning->saids.at[partners->at[i]]);
    }
    cells_lay(&laying);
}

Utterances utterances_lay(Aligning *aligning)
{
    Utterances utterances = {0};
    Indexes *partners = partners_read(aligning);
    uint64_t *order = order_read(aligning);
    bool *laid = NEW_ARRAY(aligning->arena, bool, aligning->saids.count + 1);
    for (uint32_t i = 0; i < aligning->saids.count; i++) {
        uint32_t base = (uint32_t)(order[i] & 0xFFFFFFFFu);
        utterance_lay(aligning, base, &partners[base], laid, &utterances);
    }
    return utterances;
}
