/* The report as CSV (RFC 4180): one row per fact and article. */
#include "report/prose.h"

#include <string.h>

/* A cell that a spreadsheet would run as a formula gets a leading apostrophe. */
static void csv_cell(Builder *out, Str text)
{
    build_char(out, '"');
    if (text.size && strchr("=+-@\t\r", text.at[0])) build_char(out, '\'');
    for (uint32_t i = 0; i < text.size; i++) {
        if (text.at[i] == '"') build_char(out, '"');
        build_char(out, text.at[i]);
    }
    build_char(out, '"');
}

static Str words_of(Arena *arena, const Article *article, Span span)
{
    Builder words = {.arena = arena};
    prose_words(&words, article, span);
    return build_done(&words);
}

static Str differing_value(Arena *arena, const Story *story, const Fact *fact, uint32_t article,
                           Span claim)
{
    for (uint32_t d = 0; d < fact->differences.count; d++) {
        for (uint32_t v = 0; v < fact->differences.at[d].values.count; v++) {
            const Value *value = &fact->differences.at[d].values.at[v];
            if (value->article == article && span_overlaps(value->span, claim))
                return words_of(arena, &story->articles[article], value->span);
        }
    }
    return (Str){0};
}

static void csv_row(Builder *out, const Story *story, const Fact *fact, uint32_t number,
                    uint32_t index)
{
    const Article *article;
    const Claim *claim = prose_claim(story, fact, index, &article);
    Str time = claim->time == NONE ? (Str){0} : article->found.times.at[claim->time].value;
    const Difference *difference = fact->differences.count ? &fact->differences.at[0] : NULL;
    Builder letter = {.arena = out->arena};
    prose_letter(&letter, article);
    Str cells[] = {
        str_format(out->arena, "%u", (unsigned)number),
        str_of(verdict_label(fact)),
        str_format(out->arena, "%u", (unsigned)fact->wording[index] + 1),
        build_done(&letter),
        article->outlet,
        time,
        differing_value(out->arena, story, fact, fact->claims.at[index].article, claim->span),
        difference ? str_of(difference_kind_name(difference->kind)) : (Str){0},
        claim->polarity == POLARITY_NEGATED ? STR("denied")
                                            : str_of(certainty_name(claim->certainty)),
        words_of(out->arena, article, claim->attribution),
        words_of(out->arena, article, claim->span),
    };
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        if (i) build_char(out, ',');
        csv_cell(out, cells[i]);
    }
    build_text(out, "\r\n");
}

Str report_csv(Arena *arena, const Story *story)
{
    Builder out = {.arena = arena};
    build_text(&out, "fact,verdict,wording,article,outlet,date,value,what_differs,certainty,"
                     "source_named,sentence\r\n");
    for (uint32_t f = 0; f < story->facts.count; f++)
        for (uint32_t i = 0; i < story->facts.at[f].claims.count; i++)
            csv_row(&out, story, &story->facts.at[f], f + 1, i);
    return build_done(&out);
}
