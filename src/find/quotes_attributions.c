/* Attributions: one for each cue that something is said, thought or wanted by. */
#include "find/quotes.h"

#include <stdlib.h>

static bool is_all_quoted(const Scene *scene, Range range)
{
    for (uint32_t token = range.first; token < range.end; token++)
        if (scene->pair[token] == NONE && scene->words->at[token].upos != UPOS_PUNCT) return false;
    return true;
}

static AttributionKind kind_of(const Scene *scene, const Cue *cue)
{
    if (!is_uttered(cue->speech)) return ATTRIBUTION_ATTITUDE;
    Range first = cue->content[0], second = cue->content[1];
    if (cue->transcript) return ATTRIBUTION_DIRECT;
    if (scene->pair[first.first] == NONE && fold_is(scene, first.first, "\""))
        return ATTRIBUTION_DIRECT; /* a mark without its partner */
    if (is_all_quoted(scene, first) && is_all_quoted(scene, second)) return ATTRIBUTION_DIRECT;
    if (cue->phrase) return ATTRIBUTION_SUMMARY;
    if (!cue->told && !range_has_verb(scene, first) && !range_has_verb(scene, second))
        return ATTRIBUTION_SUMMARY;
    bool marks = range_has_marks(scene, first) || range_has_marks(scene, second);
    return marks ? ATTRIBUTION_MIXED : ATTRIBUTION_INDIRECT;
}

static Attribution attribution_of(Writing *writing, const Cue *cue)
{
    const Scene *scene = writing->scene;
    Range source = range_empty(cue->whole_source) ? cue->source : cue->whole_source;
    Attribution attribution = {.source = range_span(scene, source),
                               .cue = range_span(scene, cue->words),
                               .speaker = cue->speaker,
                               .speaker_name = NONE,
                               .stance = speech_stance_names[cue->speech->stance],
                               .channel = cue->channel,
                               .negated = cue->unsaid,
                               .why = cue->why};
    if (span_size(cue->speaker))
        attribution.speaker_name = speaker_name(writing->found, cue->speaker);
    for (uint32_t part = 0; part < 2; part++) {
        Range range = cue->content[part];
        if (!range_empty(range) && fold_is(scene, range.first, ",")) range.first++;
        if (!range_empty(range))
            LIST_PUSH(writing->arena, &attribution.content, range_span(scene, range));
    }
    attribution.kind = attribution.content.count ? kind_of(scene, cue) : ATTRIBUTION_DIRECT;
    return attribution;
}

void attributions_begin(Writing *writing)
{
    uint32_t count = writing->cues->count;
    writing->attributions = NEW_ARRAY(writing->arena, Attribution, count + 1);
    for (uint32_t i = 0; i < count; i++)
        writing->attributions[i] = attribution_of(writing, &writing->cues->at[i]);
}

void attribution_alone(Writing *writing, Span whole, const char *why)
{
    Attribution *attribution = LIST_ADD(writing->arena, &writing->found->attributions);
    *attribution = (Attribution){.kind = ATTRIBUTION_DIRECT, .speaker_name = NONE, .why = why};
    LIST_PUSH(writing->arena, &attribution->content, whole);
}

/* Where cue and content begin; a source may be another's too. */
static uint32_t starts_at(const Attribution *attribution)
{
    uint32_t from = attribution->content.at[0].from;
    return span_size(attribution->cue) && attribution->cue.from < from ? attribution->cue.from
                                                                       : from;
}

static uint32_t ends_at(const Attribution *attribution)
{
    return attribution->content.at[attribution->content.count - 1].to;
}

static int attribution_compare(const void *left, const void *right)
{
    const Attribution *a = left, *b = right;
    uint32_t from_a = starts_at(a), from_b = starts_at(b), to_a = ends_at(a), to_b = ends_at(b);
    if (from_a != from_b) return from_a < from_b ? -1 : 1;
    if (to_a != to_b) return to_a > to_b ? -1 : 1;
    return a->cue.from < b->cue.from ? -1 : a->cue.from > b->cue.from;
}

void attributions_end(Writing *writing)
{
    Findings *found = writing->found;
    for (uint32_t i = 0; i < writing->cues->count; i++)
        if (writing->attributions[i].content.count)
            LIST_PUSH(writing->arena, &found->attributions, writing->attributions[i]);
    if (found->attributions.count)
        qsort(found->attributions.at, found->attributions.count, sizeof(Attribution),
              attribution_compare);
}

const char *attribution_kind_name(AttributionKind kind)
{
    static const char *const NAMES[] = {
#define ATTRIBUTION_KIND(name, json, says) json,
#include "find/attribution_kinds.def"
#undef ATTRIBUTION_KIND
    };
    return NAMES[kind];
}
