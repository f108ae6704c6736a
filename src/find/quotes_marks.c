#include "find/quotes.h"

#include <stdlib.h>

/* A quotation mark in its place: the characters on both sides, 0 at the paragraph's ends. */
typedef struct Mark {
    uint32_t from, to;
    uint32_t glyph, before, after;
    bool single;
    bool strong_close_later; /* single marks: a sure closing mark follows before the next opening */
} Mark;

typedef LIST(Mark) Marks;

typedef struct Pairing {
    Arena *arena;
    Str bytes;
    uint32_t block;
    MarkPairs *pairs;
    Mark twofold, single; /* the open ones */
    Mark outer;           /* “the “outer” one” */
    bool has_twofold, has_single, has_outer;
    bool resumed;   /* the open one is an outer one: dropped unless it is closed */
    uint32_t chain; /* pairs from here on were closed by the next opening mark; NONE if not */
} Pairing;

enum {
    LOW = 0x201E,
    LEFT = 0x201C,
    RIGHT = 0x201D,
    ANGLE_LEFT = 0xAB,
    ANGLE_RIGHT = 0xBB,
    DOUBLE_PRIME = 0x2033,
    ONE_LEFT = 0x2018,
    ONE_RIGHT = 0x2019,
    LONGEST_WEAK_SINGLE = 40 /* bytes: 'em … the dogs' home is no quotation */
};

static bool is_blank(uint32_t codepoint)
{
    CharKind kind = char_kind(codepoint);
    return codepoint == 0 || kind == CHAR_SPACE || kind == CHAR_NEWLINE;
}

static bool is_alnum(uint32_t codepoint)
{
    return codepoint != 0 && (char_is_letter(codepoint) || char_kind(codepoint) == CHAR_DIGIT);
}

/* What may stand before an opening mark. */
static bool is_lead(uint32_t codepoint)
{
    return is_blank(codepoint) || codepoint == '(' || codepoint == '[' || codepoint == 0x2014 ||
           codepoint == 0x2013 || codepoint == '-' || codepoint == '"' || codepoint == LEFT;
}

/* What may stand behind an opening mark. */
static bool is_start(uint32_t codepoint)
{
    if (is_blank(codepoint)) return false;
    return is_alnum(codepoint) || char_kind(codepoint) == CHAR_SYMBOL || codepoint == '(' ||
           codepoint == '[' || codepoint == '\'' || codepoint == ONE_LEFT || codepoint == 0x2026 ||
           codepoint == '#';
}

static bool is_twofold_glyph(uint32_t glyph)
{
    return glyph == '"' || glyph == LEFT || glyph == RIGHT || glyph == LOW || glyph == 0x201F ||
           glyph == DOUBLE_PRIME || glyph == ANGLE_LEFT || glyph == ANGLE_RIGHT;
}

static bool is_single_glyph(uint32_t glyph)
{
    return glyph == '\'' || glyph == '`' || glyph == ONE_LEFT || glyph == ONE_RIGHT ||
           glyph == 0x201A || glyph == 0x2039 || glyph == 0x203A;
}

/* Two single marks written for a double one: ``so'' */
static void join_doubled(Mark *mark)
{
    if (!mark->single || mark->after != mark->glyph) return;
    mark->single = false;
    mark->to += mark->to - mark->from;
    mark->glyph = mark->glyph == ONE_RIGHT ? RIGHT : mark->glyph == ONE_LEFT ? LEFT : '"';
}

static void read_after(Str bytes, uint32_t end, Mark *mark)
{
    uint32_t at = mark->to;
    mark->after = at < end ? char_next(bytes, &at) : 0;
}

static Marks marks_read(Arena *arena, Str bytes, Span block)
{
    Marks marks = {0};
    uint32_t before = 0;
    for (uint32_t at = block.from; at < block.to;) {
        Mark mark = {.from = at, .before = before};
        mark.glyph = before = char_next(bytes, &at);
        if (mark.glyph == DOUBLE_PRIME) mark.glyph = '"';
        mark.to = at;
        mark.single = is_single_glyph(mark.glyph);
        if (!mark.single && !is_twofold_glyph(mark.glyph)) continue;
        read_after(bytes, block.to, &mark);
        join_doubled(&mark);
        read_after(bytes, block.to, &mark);
        at = mark.to;
        LIST_PUSH(arena, &marks, mark);
    }
    return marks;
}

/* ---- single marks ---------------------------------------------------------------------------- */

static bool single_opens(const Mark *mark)
{
    bool glyph = mark->glyph != ONE_RIGHT && mark->glyph != 0x203A;
    bool decade = char_kind(mark->after) == CHAR_DIGIT && mark->glyph == '\''; /* '90s */
    return glyph && is_lead(mark->before) && !is_blank(mark->after) && !decade;
}

static bool single_closes(const Mark *mark)
{
    bool glyph = mark->glyph == '\'' || mark->glyph == ONE_RIGHT || mark->glyph == 0x203A;
    return glyph && !is_blank(mark->before) && !is_alnum(mark->after);
}

/* the workers' rights: may be an apostrophe */
static bool is_possessive(const Mark *mark)
{
    return char_lower(mark->before) == 's' && is_blank(mark->after) && mark->after != 0;
}

static void look_ahead(Marks *marks)
{
    bool strong = false;
    for (uint32_t i = marks->count; i-- > 0;) {
        Mark *mark = &marks->at[i];
        if (!mark->single) continue;
        mark->strong_close_later = strong;
        if (single_opens(mark))
            strong = false;
        else if (single_closes(mark) && !is_possessive(mark))
            strong = true;
    }
}

/* ---- pairing ------------------------------------------------------------------------------ */

static void pair_add(Pairing *pairing, const Mark *open, uint32_t inside_to, uint32_t whole_to)
{
    Span inside = {open->to, inside_to};
    while (inside.from < inside.to && pairing->bytes.at[inside.from] == ' ') inside.from++;
    while (inside.to > inside.from && pairing->bytes.at[inside.to - 1] == ' ') inside.to--;
    if (span_size(inside) < (open->single ? 2u : 1u)) return;
    MarkPair *pair = LIST_ADD(pairing->arena, pairing->pairs);
    pair->whole = (Span){open->from, whole_to};
    pair->inside = inside;
    pair->block = pairing->block;
}

static bool twofold_closes(const Mark *open, const Mark *mark)
{
    bool leads_on = is_lead(mark->before) && is_start(mark->after);
    switch (mark->glyph) {
    case RIGHT: return true;
    case ANGLE_RIGHT: return open->glyph == ANGLE_LEFT;
    case ANGLE_LEFT: return open->glyph == ANGLE_RIGHT;
    case LEFT: return open->glyph == LOW || (!is_blank(mark->before) && !is_alnum(mark->after));
    case LOW: return false;
    default: return !leads_on;
    }
}

static bool twofold_opens(const Mark *mark)
{
    if (mark->after == 0) return false;
    bool leads_on = is_lead(mark->before) && !is_blank(mark->after);
    if (mark->glyph == RIGHT || mark->glyph == ANGLE_RIGHT) return leads_on;
    /* 15" and a closing mark whose partner is missing */
    if (mark->glyph == '"' && !is_lead(mark->before))
        return is_alnum(mark->after) && !is_alnum(mark->before);
    return true;
}

static bool ends_sentence(Str bytes, uint32_t at)
{
    while (at > 0 && (bytes.at[at - 1] == ' ' || bytes.at[at - 1] == '\n')) at--;
    return at > 0 &&
           (bytes.at[at - 1] == '.' || bytes.at[at - 1] == '!' || bytes.at[at - 1] == '?');
}

/* “One paragraph. “The next one.” with the break between them lost: the first ends where the next
 * begins, if that one is closed in the end. */
static void chain_add(Pairing *pairing, const Mark *mark)
{
    uint32_t count = pairing->pairs->count;
    pair_add(pairing, &pairing->twofold, mark->from, mark->from);
    if (pairing->pairs->count == count) return;
    pairing->pairs->at[count].open_ended = true;
    if (pairing->chain == NONE) pairing->chain = count;
}

static void chain_drop(Pairing *pairing)
{
    for (uint32_t i = pairing->chain; i < pairing->pairs->count; i++)
        if (pairing->pairs->at[i].open_ended)
            pairing->pairs->at[i].whole.to = pairing->pairs->at[i].whole.from;
    pairing->chain = NONE;
}

/* “an “honest broker”, it says,”: behind a word, and no sentence has ended since. */
static bool stands_inside(const Pairing *pairing, const Mark *mark)
{
    return pairing->has_twofold && !pairing->has_outer && mark->glyph == LEFT &&
           pairing->twofold.glyph == LEFT && !ends_sentence(pairing->bytes, mark->from);
}

static void pair_twofold(Pairing *pairing, const Mark *mark)
{
    if (pairing->has_outer && mark->glyph == RIGHT) {
        pair_add(pairing, &pairing->twofold, mark->from, mark->to);
        pairing->twofold = pairing->outer;
        pairing->has_outer = false;
        pairing->resumed = true;
    } else if (pairing->has_twofold && twofold_closes(&pairing->twofold, mark)) {
        pairing->resumed = false;
        pairing->chain = NONE;
        if (pairing->single.from > pairing->twofold.from) pairing->has_single = false;
        pairing->has_twofold = false;
        pair_add(pairing, &pairing->twofold, mark->from, mark->to);
    } else if (twofold_opens(mark)) {
        if (pairing->has_twofold && ends_sentence(pairing->bytes, mark->from))
            chain_add(pairing, mark);
        else if (pairing->chain != NONE)
            chain_drop(pairing);
        pairing->has_outer = stands_inside(pairing, mark);
        if (pairing->has_outer) pairing->outer = pairing->twofold;
        pairing->resumed = false;
        pairing->twofold = *mark;
        pairing->has_twofold = true;
    }
}

static bool single_pair_ends(const Pairing *pairing, const Mark *mark)
{
    if (!pairing->has_single || !single_closes(mark)) return false;
    if (pairing->has_twofold && pairing->twofold.from > pairing->single.from) return false;
    if (!is_possessive(mark)) return true;
    return !mark->strong_close_later && mark->from - pairing->single.to < LONGEST_WEAK_SINGLE;
}

static void pair_single(Pairing *pairing, const Mark *mark)
{
    if (single_pair_ends(pairing, mark)) {
        pairing->has_single = false;
        pair_add(pairing, &pairing->single, mark->from, mark->to);
    } else if (single_opens(mark)) {
        pairing->single = *mark;
        pairing->has_single = true;
    }
}

/* The next paragraph of the report begins with an opening mark of that kind again. */
static bool goes_on(const Text *text, uint32_t block, bool single)
{
    for (uint32_t next = block + 1; next < text->blocks.count; next++) {
        const Block *other = &text->blocks.at[next];
        if (other->kind != BLOCK_BODY) continue;
        uint32_t at = other->span.from;
        uint32_t first = at < other->span.to ? char_next(text->bytes, &at) : 0;
        if (single) return first == '\'' || first == ONE_LEFT;
        return first == '"' || first == LEFT || first == ANGLE_LEFT || first == LOW;
    }
    return false;
}

static void pair_open_ended(Pairing *pairing, const Mark *open, uint32_t end)
{
    uint32_t count = pairing->pairs->count;
    pair_add(pairing, open, end, end);
    if (pairing->pairs->count > count) pairing->pairs->at[count].open_ended = true;
}

/* “said: ‘One paragraph.” or the paragraph's own first mark: a single one elsewhere may be an
 * apostrophe. */
static bool leads_paragraph(Str bytes, Span block, const Mark *mark)
{
    uint32_t at = mark->from;
    while (at > block.from && bytes.at[at - 1] == ' ') at--;
    return at == block.from || bytes.at[at - 1] == ':' || bytes.at[at - 1] == ',';
}

/* “A,” he said. “B: the closing mark is missing, as the paragraph has had quotations before. */
static bool lacks_only_close(const Pairing *pairing, Span block, const Mark *mark, uint32_t count)
{
    bool begins = mark->from == block.from || ends_sentence(pairing->bytes, mark->from);
    return begins && is_start(mark->after) && pairing->chain == NONE &&
           pairing->pairs->count > count;
}

static void pair_block(Pairing *pairing, const Text *text)
{
    const Block *block = &text->blocks.at[pairing->block];
    Marks marks = marks_read(pairing->arena, text->bytes, block->span);
    uint32_t count = pairing->pairs->count;
    look_ahead(&marks);
    for (uint32_t i = 0; i < marks.count; i++)
        (marks.at[i].single ? pair_single : pair_twofold)(pairing, &marks.at[i]);
    if (pairing->resumed) pairing->has_twofold = false;
    bool body = block->kind == BLOCK_BODY;
    if (pairing->has_twofold && body &&
        (goes_on(text, pairing->block, false) ||
         lacks_only_close(pairing, block->span, &pairing->twofold, count))) {
        pair_open_ended(pairing, &pairing->twofold, block->span.to);
    } else if (pairing->has_twofold) {
        chain_drop(pairing);
    } else if (pairing->has_single && body &&
               ((goes_on(text, pairing->block, true) &&
                 leads_paragraph(text->bytes, block->span, &pairing->single)) ||
                lacks_only_close(pairing, block->span, &pairing->single, count))) {
        pair_open_ended(pairing, &pairing->single, block->span.to);
    }
}

static int pair_compare(const void *left, const void *right)
{
    const MarkPair *a = left, *b = right;
    if (a->whole.from != b->whole.from) return a->whole.from < b->whole.from ? -1 : 1;
    if (a->whole.to != b->whole.to) return a->whole.to > b->whole.to ? -1 : 1;
    return 0;
}

static bool block_is_told(BlockKind kind)
{
    return kind == BLOCK_BODY || kind == BLOCK_HEADLINE || kind == BLOCK_STANDFIRST ||
           kind == BLOCK_SUBHEAD;
}

MarkPairs marks_pair(Arena *arena, const Text *text)
{
    MarkPairs pairs = {0};
    for (uint32_t i = 0; i < text->blocks.count; i++) {
        if (!block_is_told(text->blocks.at[i].kind)) continue;
        Pairing pairing = {
            .arena = arena, .bytes = text->bytes, .block = i, .pairs = &pairs, .chain = NONE};
        pair_block(&pairing, text);
    }
    if (pairs.count) qsort(pairs.at, pairs.count, sizeof *pairs.at, pair_compare);
    uint32_t outer_to = 0, kept = 0;
    for (uint32_t i = 0; i < pairs.count; i++)
        if (span_size(pairs.at[i].whole)) pairs.at[kept++] = pairs.at[i];
    pairs.count = kept;
    for (uint32_t i = 0; i < pairs.count; i++) {
        pairs.at[i].nested = pairs.at[i].whole.to <= outer_to;
        if (!pairs.at[i].nested) outer_to = pairs.at[i].whole.to;
    }
    return pairs;
}
