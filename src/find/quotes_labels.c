/* Speakers set beside what they say, without a verb: in headlines and in transcripts. */
#include "find/quotes.h"

enum {
    LONGEST_LABEL = 5, /* tokens */
    FEWEST_LABELS = 3  /* paragraphs that begin with one, in a transcript */
};

static const Speech LABEL = {":", STANCE_SAID, THAT};

/* The colon that ends a label at the paragraph's start, NONE if there is none. */
static uint32_t label_end(const Scene *scene, Range range)
{
    uint32_t end = range.first + LONGEST_LABEL;
    for (uint32_t token = range.first; token < range.end && token <= end; token++) {
        if (scene->pair[token] != NONE || is_finite(scene, token)) return NONE;
        if (fold_is(scene, token, ":")) return token > range.first ? token : NONE;
    }
    return NONE;
}

/* ---- transcripts -------------------------------------------------------------------------- */

static bool is_block_start(const Scene *scene, Range range)
{
    const Text *text = scene->text;
    const Block *block =
        &text->blocks.at[text->sentences.at[text->tokens.at[range.first].sentence].block];
    return (block->kind == BLOCK_BODY || block->kind == BLOCK_SUBHEAD) &&
           block->first_sentence == text->tokens.at[range.first].sentence;
}

static bool is_capital(const Scene *scene, uint32_t token)
{
    return scene->text->tokens.at[token].shape & SHAPE_UPPER_FIRST;
}

static bool same_label(const Scene *scene, uint32_t a, uint32_t b)
{
    return str_equal(scene->text->tokens.at[a].fold, scene->text->tokens.at[b].fold);
}

bool is_transcript(const Scene *scene)
{
    uint32_t labels = 0, again = 0, last = NONE, before = NONE;
    for (uint32_t i = 0; i < scene->stretches.count; i++) {
        Range range = scene->stretches.at[i].tokens;
        if (!is_block_start(scene, range) || !is_capital(scene, range.first)) continue;
        if (label_end(scene, range) == NONE) continue;
        labels++;
        again += before != NONE && same_label(scene, range.first, before) &&
                 !same_label(scene, range.first, last); /* not "Photos:" again and again */
        before = last;
        last = range.first;
    }
    return labels >= FEWEST_LABELS && again > 0;
}

static bool label_of_transcript(Search *search)
{
    const Scene *scene = search->scene;
    uint32_t colon = label_end(scene, search->range);
    if (!search->transcript || colon == NONE || !is_block_start(scene, search->range)) return false;
    if (!is_capital(scene, search->range.first)) return false;
    Cue cue = {.verb = colon, .speech = &LABEL, .why = "TRANSCRIPT", .told = true, .owned = true};
    cue.words = (Range){colon, colon + 1};
    cue.source = (Range){search->range.first, colon};
    cue.core = (Range){search->range.first, colon + 1};
    cue.start = colon + 1;
    cue.transcript = true;
    cue.content[0] = (Range){colon + 1, search->range.end};
    while (search->stretch + 1 < scene->stretches.count) { /* to the paragraph's end */
        const Stretch *next = &scene->stretches.at[search->stretch + 1];
        if (next->block != scene->stretches.at[search->stretch].block) break;
        cue.content[0].end = next->tokens.end;
        search->stretch++;
    }
    if (!range_empty(cue.content[0])) cue_add(search, cue);
    return true;
}

/* ---- headlines ---------------------------------------------------------------------------- */

static bool is_role(const Scene *scene, uint32_t token)
{
    Str lemma = scene->words->at[token].lemma, fold = scene->text->tokens.at[token].fold;
    return is_personal_word(lemma) || quote_word(WORD_BODY, lemma) || is_personal_word(fold) ||
           quote_word(WORD_BODY, fold);
}

/* The range is one name of that type. */
static bool is_name(const Scene *scene, Range range, NameType type)
{
    Span span = range_span(scene, range);
    const Findings *found = scene->found;
    uint32_t i = FIRST_FROM(found->names, span.from);
    return i < found->names.count && found->names.at[i].span.from == span.from &&
           found->names.at[i].span.to == span.to && found->names.at[i].type == type;
}

/* Somebody who can speak: "Minister", "a local police chief", "Ann Berg". */
static bool can_speak(const Scene *scene, Range range)
{
    if (range_empty(range) || range.end - range.first > LONGEST_LABEL) return false;
    if (range_has_verb(scene, range)) return false;
    return is_role(scene, range.end - 1) || is_name(scene, range, NAME_PERSON);
}

static bool tells(const Scene *scene, Range range)
{
    for (uint32_t token = range.first; token < range.end; token++)
        if (scene->pair[token] != NONE || scene->words->at[token].upos == UPOS_VERB ||
            scene->words->at[token].upos == UPOS_AUX)
            return true;
    return false;
}

static bool headline_cue(Search *search, uint32_t mark, Range source, Range content)
{
    const Scene *scene = search->scene;
    if (!can_speak(scene, source) || range_empty(content)) return false;
    if (!tells(scene, content) && !is_role(scene, source.end - 1)) return false;
    Cue cue = {
        .verb = mark, .speech = &LABEL, .why = "HEADLINE_SPEAKER", .told = true, .owned = true};
    cue.words = (Range){mark, mark + 1};
    cue.core = source.first < mark ? (Range){source.first, mark + 1} : (Range){mark, source.end};
    cue.source = source;
    cue.start = cue.core.end;
    cue.content[0] = content;
    cue_add(search, cue);
    return true;
}

static bool label_of_headline(Search *search)
{
    const Scene *scene = search->scene;
    BlockKind kind = scene->text->blocks.at[scene->stretches.at[search->stretch].block].kind;
    Range range = search->range;
    if (kind != BLOCK_HEADLINE && kind != BLOCK_SUBHEAD) return false;
    for (uint32_t token = range.first + 1; token + 1 < range.end; token++) {
        bool colon = fold_is(scene, token, ":");
        bool dash =
            fold_is(scene, token, "-") && scene->text->tokens.at[token].shape & SHAPE_SPACE_BEFORE;
        if (scene->pair[token] != NONE || (!colon && !dash)) continue;
        Range before = {range.first, token}, behind = {token + 1, range.end};
        if (colon && headline_cue(search, token, before, behind)) return true;
        if (tells(scene, before) && headline_cue(search, token, behind, before)) return true;
    }
    return false;
}

bool cue_of_label(Search *search)
{
    return label_of_transcript(search) || label_of_headline(search);
}
