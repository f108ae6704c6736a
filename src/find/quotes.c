/* Quotations and who is said to say them. Direct: what stands inside the marks; indirect: the
 * reported clause. A quotation in marks that stands in a reported clause gives both rows. */
#include "find/quotes.h"

#include <stdlib.h>

enum {
    FEWEST_WORDS_ALONE = 8, /* without a cue, fewer words in marks are a title or a scare quote */
    FEWEST_WORDS_SAID = 4   /* the same for a whole sentence in marks */
};

typedef struct Writing {
    Arena *arena;
    const Outside *outside;
    const Cues *cues;
    Findings *found;
    uint32_t *owner; /* per unit: the cue that governs it, or NONE */
} Writing;

static Quote *quote_add(Writing *writing, Span span, QuoteKind kind, const char *why)
{
    Quote *quote = LIST_ADD(writing->arena, &writing->found->quotes);
    *quote = (Quote){.span = span, .kind = kind, .speaker_name = NONE, .why = why};
    return quote;
}

static void quote_credit(Writing *writing, Quote *quote, const Cue *cue)
{
    quote->speaker = cue->speaker;
    quote->cue = range_span(writing->outside, cue->words);
    quote->stance = cue->stance;
    if (span_size(cue->speaker)) quote->speaker_name = speaker_name(writing->found, cue->speaker);
}

/* ---- indirect ----------------------------------------------------------------------------- */

static bool is_reported_clause(const Outside *outside, const Cue *cue, Range range, bool resumed)
{
    bool finite = false, quoted = false, words = false;
    for (uint32_t i = range.first; i < range.end; i++) {
        Part part = outside->units.at[i].part;
        bool past = part == PART_PARTICIPLE && i > range.first &&
                    outside->units.at[i - 1].part == PART_NOUN;
        finite |= part == PART_FINITE || past;
        quoted |= part == PART_QUOTED;
        words |= part == PART_NOUN;
    }
    Part first = outside->units.at[range.first].part;
    if (cue->frames & CALL) return !quoted && words && range.end - range.first > 2;
    if (cue->frames & QUOTE) return false;
    if (first == PART_QUOTED && pair_has_verb(outside, &outside->units.at[range.first]))
        return false;
    return finite || (cue->frames & TO && first == PART_TO) || (resumed && !quoted && words);
}

/* An opening mark whose partner is missing: “We will win, he said. */
static bool opens_unclosed(const Outside *outside, Range range)
{
    Str text = str_at(outside->text->bytes, outside->units.at[range.first].span);
    return range.end - range.first > 1 && (str_is(text, "\"") || str_is(text, "“"));
}

static void indirect_write(Writing *writing, const Cue *cue)
{
    for (uint32_t part = 0; part < 2; part++) {
        Range range = cue->content[part];
        if (!range_empty(range) && opens_unclosed(writing->outside, range)) {
            Span inside = range_span(writing->outside, (Range){range.first + 1, range.end});
            quote_credit(writing, quote_add(writing, inside, QUOTE_DIRECT, "UNCLOSED_MARK"), cue);
            continue;
        }
        if (range_empty(range) || !is_reported_clause(writing->outside, cue, range, part == 1))
            continue;
        quote_credit(
            writing,
            quote_add(writing, range_span(writing->outside, range), QUOTE_INDIRECT, cue->why), cue);
    }
}

/* ---- direct ------------------------------------------------------------------------------- */

static bool is_title_lead(const Outside *outside, Range stretch, uint32_t unit)
{
    for (uint32_t back = 1; back <= 2 && unit >= stretch.first + back; back++) {
        const Unit *lead = &outside->units.at[unit - back];
        if (lead->part != PART_QUOTED &&
            quote_word(WORD_TITLE_LEAD, unit_fold(outside, unit - back)))
            return true;
    }
    return false;
}

typedef struct Inside {
    uint32_t words, capitals;
} Inside;

static Inside inside_count(const Outside *outside, const Unit *unit)
{
    Inside inside = {0, 0};
    for (uint32_t token = unit->token; token < unit->end; token++) {
        const Token *it = &outside->text->tokens.at[token];
        if (it->kind != TOKEN_WORD && it->kind != TOKEN_NUMBER) continue;
        inside.words++;
        inside.capitals += it->kind == TOKEN_NUMBER || it->shape & SHAPE_UPPER_FIRST;
    }
    return inside;
}

static bool is_title(const Outside *outside, Range stretch, uint32_t unit)
{
    const Unit *it = &outside->units.at[unit];
    Inside inside = inside_count(outside, it);
    if (inside.words == 0) return true;
    if (pair_has_verb(outside, it) && inside.words >= FEWEST_WORDS_SAID) return false;
    return is_title_lead(outside, stretch, unit) || inside.capitals == inside.words;
}

static bool only_quoted(const Outside *outside, Range stretch)
{
    for (uint32_t i = stretch.first; i < stretch.end; i++) {
        Part part = outside->units.at[i].part;
        if (part != PART_QUOTED && part != PART_STOP && part != PART_COMMA) return false;
    }
    return true;
}

/* A quotation without a cue of its own: it goes on from the last one, or stands for itself. */
static void uncued_write(Writing *writing, Range stretch, uint32_t unit, const Cue *carried)
{
    const Outside *outside = writing->outside;
    const Unit *it = &outside->units.at[unit];
    Span inside = outside->pairs.at[it->pair].inside;
    uint32_t words = inside_count(outside, it).words;
    bool said = pair_has_verb(outside, it) && words >= FEWEST_WORDS_SAID;
    bool goes_on = only_quoted(outside, stretch) || (said && unit == stretch.first);
    if (carried && goes_on) {
        quote_credit(writing, quote_add(writing, inside, QUOTE_DIRECT, "QUOTATION_GOES_ON"),
                     carried);
    } else if (only_quoted(outside, stretch) ? said : words >= FEWEST_WORDS_ALONE) {
        quote_add(writing, inside, QUOTE_DIRECT, "QUOTATION_ALONE");
    }
}

static const Cue *direct_write(Writing *writing, const Stretch *stretch, uint32_t unit,
                               const Cue *carried)
{
    const Outside *outside = writing->outside;
    const Cue *cue = writing->owner[unit] == NONE ? NULL : &writing->cues->at[writing->owner[unit]];
    BlockKind kind = outside->text->blocks.at[stretch->block].kind;
    bool called = cue && cue->frames & CALL;
    if (!called && is_title(outside, stretch->units, unit)) return carried;
    if (!cue) {
        if (kind == BLOCK_BODY) uncued_write(writing, stretch->units, unit, carried);
        return carried;
    }
    Span inside = outside->pairs.at[outside->units.at[unit].pair].inside;
    quote_credit(writing, quote_add(writing, inside, QUOTE_DIRECT, cue->why), cue);
    return cue;
}

/* The cue that a quotation of its own may go on from: the last one of this or the paragraph before.
 */
static void stretches_write(Writing *writing)
{
    const Outside *outside = writing->outside;
    const Cue *carried = NULL;
    uint32_t cue = 0;
    for (uint32_t i = 0; i < outside->stretches.count; i++) {
        const Stretch *stretch = &outside->stretches.at[i];
        const Cue *next = NULL;
        for (uint32_t unit = stretch->units.first; unit < stretch->units.end; unit++)
            if (outside->units.at[unit].part == PART_QUOTED) {
                const Cue *used = direct_write(writing, stretch, unit, next ? next : carried);
                if (used != carried || only_quoted(outside, stretch->units)) next = used;
            }
        for (; cue < writing->cues->count && writing->cues->at[cue].stretch == i; cue++)
            if (writing->cues->at[cue].waits) next = &writing->cues->at[cue];
        carried = next;
    }
}

/* ---- all
 * ---------------------------------------------------------------------------------------------------
 */

static void owners_mark(Writing *writing)
{
    uint32_t count = writing->outside->units.count;
    writing->owner = NEW_ARRAY(writing->arena, uint32_t, count + 1);
    for (uint32_t i = 0; i < count; i++) writing->owner[i] = NONE;
    for (uint32_t i = 0; i < writing->cues->count; i++)
        for (uint32_t part = 0; part < 2; part++) {
            Range range = writing->cues->at[i].content[part];
            for (uint32_t unit = range.first; unit < range.end; unit++) writing->owner[unit] = i;
        }
}

static int quote_compare(const void *left, const void *right)
{
    const Quote *a = left, *b = right;
    if (a->span.from != b->span.from) return a->span.from < b->span.from ? -1 : 1;
    if (a->span.to != b->span.to) return a->span.to > b->span.to ? -1 : 1;
    return (int)b->kind - (int)a->kind;
}

void quotes_find(Arena *arena, const Text *text, const Words *words, Findings *found)
{
    Outside outside;
    outside_build(arena, text, words, found, &outside);
    Cues cues = cues_find(arena, &outside);
    speakers_settle(&outside, &cues);
    Writing writing = {.arena = arena, .outside = &outside, .cues = &cues, .found = found};
    owners_mark(&writing);
    stretches_write(&writing);
    for (uint32_t i = 0; i < cues.count; i++) {
        BlockKind kind = text->blocks.at[outside.stretches.at[cues.at[i].stretch].block].kind;
        if (kind == BLOCK_BODY || kind == BLOCK_STANDFIRST) indirect_write(&writing, &cues.at[i]);
    }
    if (found->quotes.count)
        qsort(found->quotes.at, found->quotes.count, sizeof(Quote), quote_compare);
}
