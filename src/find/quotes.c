/* Quotations and who is said to say them. Direct: what stands inside the marks; indirect: the
 * reported clause. A quotation in marks that stands in a reported clause gives both rows. */
#include "find/quotes.h"

#include <stdlib.h>

enum {
    FEWEST_WORDS_ALONE = 8, /* without a cue, fewer words in marks are a title or a scare quote */
    FEWEST_WORDS_SAID = 4   /* the same for a whole sentence in marks */
};

static Quote *quote_add(Writing *writing, Span span, QuoteKind kind, const char *why)
{
    Quote *quote = LIST_ADD(writing->arena, &writing->found->quotes);
    *quote = (Quote){.span = span, .kind = kind, .speaker_name = NONE, .why = why};
    return quote;
}

static void quote_credit(Writing *writing, Quote *quote, const Cue *cue)
{
    quote->speaker = cue->speaker;
    quote->cue = range_span(writing->scene, cue->words);
    quote->stance = speech_stance_names[cue->speech->stance];
    quote->channel = cue->channel;
    if (span_size(cue->speaker)) quote->speaker_name = speaker_name(writing->found, cue->speaker);
}

/* ---- indirect ----------------------------------------------------------------------------- */

static bool is_reported_clause(const Scene *scene, const Cue *cue, Range range, bool resumed)
{
    bool quoted = false, words = false, verb = false, only_lead = true;
    for (uint32_t i = range.first; i < range.end; i++) {
        bool inside = scene->pair[i] != NONE;
        Upos upos = scene->words->at[i].upos;
        quoted |= inside;
        verb |= !inside && upos == UPOS_VERB;
        only_lead &= inside || upos == UPOS_CCONJ || upos == UPOS_PUNCT ||
                     (upos == UPOS_ADV && !fold_is(scene, i, "there"));
        words |= !inside && (upos == UPOS_NOUN || upos == UPOS_PROPN);
    }
    uint32_t pair = scene->pair[range.first];
    if (cue->speech->frames & CALL) return !quoted && words && range.end - range.first > 2;
    if (!(cue->speech->frames & (THAT | TO)) || cue->open) return false;
    if (pair != NONE && pair_has_verb(scene, pair)) return false;
    if (quoted && only_lead && !resumed) return false; /* still, “we are glad” */
    if (range_has_verb(scene, range)) return true;
    if (cue->introduced && !resumed && verb) return true; /* "proposed that it open in May" */
    uint32_t clause = child_in(scene, cue->verb, "ccomp");
    if (range_holds(range, clause) && scene->words->at[clause].upos == UPOS_VERB &&
        scene->pair[clause] == NONE)
        return true; /* "said Norland, an ally, needed to do more" */
    bool infinitive = fold_is(scene, range.first, "to") || fold_is(scene, range.first, "not");
    return (cue->speech->frames & TO && infinitive) || (resumed && !quoted && words);
}

/* An opening mark whose partner is missing: “We will win, he said. */
static bool opens_unclosed(const Scene *scene, Range range)
{
    if (scene->pair[range.first] != NONE || range.end - range.first < 2) return false;
    Str text = token_text(scene->text, range.first);
    return str_is(text, "\"") || str_is(text, "“");
}

static void indirect_write(Writing *writing, const Cue *cue)
{
    if (cue->transcript) {
        Span whole = range_span(writing->scene, cue->content[0]);
        quote_credit(writing, quote_add(writing, whole, QUOTE_DIRECT, cue->why), cue);
        return;
    }
    for (uint32_t part = 0; part < 2; part++) {
        Range range = cue->content[part];
        if (!range_empty(range) && opens_unclosed(writing->scene, range)) {
            Span inside = range_span(writing->scene, (Range){range.first + 1, range.end});
            quote_credit(writing, quote_add(writing, inside, QUOTE_DIRECT, "UNCLOSED_MARK"), cue);
            continue;
        }
        if (range_empty(range) || !is_reported_clause(writing->scene, cue, range, part == 1))
            continue;
        quote_credit(
            writing,
            quote_add(writing, range_span(writing->scene, range), QUOTE_INDIRECT, cue->why), cue);
    }
}

/* ---- direct ------------------------------------------------------------------------------- */

static bool is_title_lead(const Scene *scene, Range stretch, Range quoted)
{
    for (uint32_t back = 1; back <= 2 && quoted.first >= stretch.first + back; back++) {
        uint32_t lead = quoted.first - back;
        if (scene->pair[lead] == NONE &&
            quote_word(WORD_TITLE_LEAD, scene->text->tokens.at[lead].fold))
            return true;
    }
    return false;
}

typedef struct Inside {
    uint32_t words, capitals;
} Inside;

static Inside inside_count(const Scene *scene, Range quoted)
{
    Inside inside = {0, 0};
    for (uint32_t token = quoted.first; token < quoted.end; token++) {
        const Token *it = &scene->text->tokens.at[token];
        if (!token_is_wordy(scene->text, token)) continue;
        inside.words++;
        inside.capitals += it->kind == TOKEN_NUMBER || it->shape & SHAPE_UPPER_FIRST;
    }
    return inside;
}

static bool is_title(const Scene *scene, Range stretch, uint32_t pair)
{
    Range quoted = scene->pairs.at[pair].tokens;
    Inside inside = inside_count(scene, quoted);
    if (inside.words == 0) return true;
    if (pair_has_verb(scene, pair) && inside.words >= FEWEST_WORDS_SAID) return false;
    return is_title_lead(scene, stretch, quoted) || inside.capitals == inside.words;
}

static bool only_quoted(const Scene *scene, Range stretch)
{
    for (uint32_t i = stretch.first; i < stretch.end; i++)
        if (scene->pair[i] == NONE && scene->words->at[i].upos != UPOS_PUNCT) return false;
    return true;
}

/* What it says stands in marks. */
static bool quotes(const Scene *scene, const Cue *cue)
{
    if (!cue || range_empty(cue->content[0])) return cue != NULL;
    return scene->pair[cue->content[0].first] != NONE ||
           scene->pair[cue->content[0].end - 1] != NONE;
}

/* A quotation without a cue of its own: it goes on from the last one, or stands for itself. */
static void uncued_write(Writing *writing, Range stretch, uint32_t pair, const Cue *carried)
{
    const Scene *scene = writing->scene;
    const MarkPair *it = &scene->pairs.at[pair];
    uint32_t words = inside_count(scene, it->tokens).words;
    bool said = pair_has_verb(scene, pair) && words >= FEWEST_WORDS_SAID;
    bool alone = only_quoted(scene, stretch);
    Range rest = {it->tokens.end, stretch.end};
    bool leads = it->tokens.first == stretch.first && !range_has_verb(scene, rest);
    bool goes_on = alone || (said && leads && quotes(scene, carried));
    if (carried && goes_on) {
        quote_credit(writing, quote_add(writing, it->inside, QUOTE_DIRECT, "QUOTATION_GOES_ON"),
                     carried);
        LIST_PUSH(writing->arena, &writing->attributions[carried - writing->cues->at].content,
                  it->whole);
    } else if (alone ? said : words >= FEWEST_WORDS_ALONE) {
        quote_add(writing, it->inside, QUOTE_DIRECT, "QUOTATION_ALONE");
        attribution_alone(writing, it->whole, "QUOTATION_ALONE");
    }
}

static const Cue *direct_write(Writing *writing, const Stretch *stretch, uint32_t pair,
                               const Cue *carried)
{
    const Scene *scene = writing->scene;
    const Cue *cue = writing->owner[pair] == NONE ? NULL : &writing->cues->at[writing->owner[pair]];
    BlockKind kind = scene->text->blocks.at[stretch->block].kind;
    bool called = cue && cue->speech->frames & CALL;
    if (cue && cue->transcript) return cue;
    if (!called && is_title(scene, stretch->tokens, pair)) return carried;
    if (!cue) {
        if (kind == BLOCK_BODY) uncued_write(writing, stretch->tokens, pair, carried);
        return carried;
    }
    Span inside = scene->pairs.at[pair].inside;
    quote_credit(writing, quote_add(writing, inside, QUOTE_DIRECT, cue->why), cue);
    return cue;
}

/* "The mayor said | the engineer told him": the second is what the first says. */
static bool is_inside(const Cue *outer, const Cue *cue)
{
    return outer && (range_holds(outer->content[0], cue->words.first) ||
                     range_holds(outer->content[1], cue->words.first));
}

/* The cue that a quotation of its own may go on from: the last one of this or the paragraph before.
 */
static void stretches_write(Writing *writing)
{
    const Scene *scene = writing->scene;
    const Cue *carried = NULL;
    uint32_t cue = 0;
    for (uint32_t i = 0; i < scene->stretches.count; i++) {
        const Stretch *stretch = &scene->stretches.at[i];
        const Cue *next = NULL;
        for (uint32_t token = stretch->tokens.first; token < stretch->tokens.end; token++) {
            uint32_t pair = scene->pair[token];
            if (pair == NONE || scene->pairs.at[pair].tokens.first != token) continue;
            const Cue *used = direct_write(writing, stretch, pair, next ? next : carried);
            if (used != carried || only_quoted(scene, stretch->tokens)) next = used;
            token = scene->pairs.at[pair].tokens.end - 1;
        }
        const Cue *last = NULL;
        for (; cue < writing->cues->count && writing->cues->at[cue].stretch == i; cue++) {
            const Cue *it = &writing->cues->at[cue];
            if (it->waits) next = it;
            if (it->told && !range_empty(it->content[0]) && !is_inside(last, it)) last = it;
        }
        carried = next ? next : last;
    }
}

/* ---- all ---------------------------------------------------------------------------------- */

/* The one that tells, and of those the innermost, governs what stands in marks. */
static bool governs(const Writing *writing, uint32_t cue, Range range, uint32_t pair)
{
    uint32_t other = writing->owner[pair];
    if (other == NONE) return true;
    bool tells = writing->cues->at[cue].told, told = writing->cues->at[other].told;
    if (tells != told) return tells;
    return range.end - range.first <= writing->governed[pair];
}

static void owner_mark(Writing *writing, uint32_t cue, Range range)
{
    const Scene *scene = writing->scene;
    for (uint32_t token = range.first; token < range.end; token++) {
        uint32_t pair = scene->pair[token];
        if (pair == NONE) continue;
        if (governs(writing, cue, range, pair)) {
            writing->owner[pair] = cue;
            writing->governed[pair] = range.end - range.first;
        }
        token = scene->pairs.at[pair].tokens.end - 1;
    }
}

static void owners_mark(Writing *writing)
{
    uint32_t count = writing->scene->pairs.count;
    writing->owner = NEW_ARRAY(writing->arena, uint32_t, count + 1);
    writing->governed = NEW_ARRAY(writing->arena, uint32_t, count + 1);
    for (uint32_t i = 0; i < count; i++) writing->owner[i] = NONE;
    for (uint32_t i = 0; i < writing->cues->count; i++)
        for (uint32_t part = 0; part < 2 && !writing->cues->at[i].unsaid; part++)
            owner_mark(writing, i, writing->cues->at[i].content[part]);
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
    Scene scene;
    scene_build(arena, text, words, found, &scene);
    Cues cues = cues_find(arena, &scene);
    speakers_settle(&scene, &cues);
    Writing writing = {.arena = arena, .scene = &scene, .cues = &cues, .found = found};
    owners_mark(&writing);
    attributions_begin(&writing);
    stretches_write(&writing);
    for (uint32_t i = 0; i < cues.count; i++) {
        BlockKind kind = text->blocks.at[scene.stretches.at[cues.at[i].stretch].block].kind;
        if (kind == BLOCK_CAPTION) continue;
        if (cues.at[i].told) indirect_write(&writing, &cues.at[i]);
    }
    attributions_end(&writing);
    if (found->quotes.count)
        qsort(found->quotes.at, found->quotes.count, sizeof(Quote), quote_compare);
}
