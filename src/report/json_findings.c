/* What one stage found in one plain text, as JSON: for scoring against other people's corpora.
 * Every finding is {"from", "to", "text", ...} and says by which rule ("why"); the README shows
 * the shapes. */
#include "claim/propositions.h"
#include "report/report.h"
#include "report/write.h"

static const Article *the_article(const Writer *writer)
{
    return &writer->story->articles[0];
}

/* "from", "to", "text" put into `object`. */
static void put_words(const Writer *writer, Json *object, Span span)
{
    write_span(writer, object, 0, span);
    json_put_str(object, "text", str_at(the_article(writer)->text->bytes, span));
}

/* key: {"from", "to", "text"}, or null for an empty span. */
static Json *put_slot(const Writer *writer, Json *object, const char *key, Span span)
{
    if (!span_size(span)) return json_put_null(object, key), NULL;
    Json *slot = json_put_object(object, key);
    put_words(writer, slot, span);
    return slot;
}

static void put_time(const Writer *writer, Json *list, const Time *time, int end)
{
    bool ends = span_size(time->ends[1]) > 0;
    Json *item = json_add_object(list);
    put_words(writer, item, ends ? time->ends[end] : time->span);
    json_put_text(item, "type", time_type_name(time_has_part(time) ? TIME_TIME : time->type));
    json_put_str(item, "value", time_timex3(writer->arena, time, end));
    json_put_text(item, "mod", time->mod);
    json_put_str(item, "range", ends ? time->value : (Str){0});
    json_put_str(item, "basis", time->basis);
    json_put_text(item, "why", time->why);
}

/* TimeML has no ranges: one that is written as two times is two. */
static void put_times(const Writer *writer, Json *list)
{
    const Findings *found = &the_article(writer)->found;
    for (uint32_t k = 0; k < found->times.count; k++) {
        const Time *time = &found->times.at[k];
        put_time(writer, list, time, 0);
        if (span_size(time->ends[1])) put_time(writer, list, time, 1);
    }
}

static void put_quantities(const Writer *writer, Json *list)
{
    const Findings *found = &the_article(writer)->found;
    for (uint32_t k = 0; k < found->quantities.count; k++) {
        const Quantity *quantity = &found->quantities.at[k];
        bool between = quantity->bound == BOUND_BETWEEN;
        Json *item = json_add_object(list);
        put_words(writer, item, quantity->span);
        json_put_str(item, "value", decimal_format(writer->arena, quantity->value));
        json_put_str(item, "high",
                     between ? decimal_format(writer->arena, quantity->high) : (Str){0});
        json_put_text(item, "bound", bound_name(quantity->bound));
        json_put_str(item, "unit", quantity->unit);
        write_base(writer, item, quantity, 0);
        put_slot(writer, item, "counted", quantity->counted);
        json_put_bool(item, "other", quantity->other);
        json_put_text(item, "why", quantity->why);
    }
}

static Span attribution_span(const Attribution *it)
{
    return (Span){it->content.at[0].from, it->content.at[it->content.count - 1].to};
}

static Json *put_attribution(const Writer *writer, Json *list, const Attribution *it)
{
    Json *item = json_add_object(list);
    json_put_text(item, "kind", attribution_kind_name(it->kind));
    put_words(writer, item, attribution_span(it));
    put_slot(writer, item, "source", it->source);
    put_slot(writer, item, "cue", it->cue);
    Json *content = json_put_array(item, "content");
    for (uint32_t part = 0; part < it->content.count; part++)
        put_words(writer, json_add_object(content), it->content.at[part]);
    Json *speaker = put_slot(writer, item, "speaker", it->speaker);
    if (speaker) json_put_str(speaker, "entity", entity_id(writer, 0, it->speaker_name));
    json_put_text(item, "stance", it->stance);
    json_put_text(item, "channel", channel_name(it->channel));
    json_put_bool(item, "negated", it->negated);
    json_put_text(item, "why", it->why);
    return json_put_array(item, "inner");
}

/* Whoever is said to say, think or want something. One whose cue stands in what another says is in
 * that one's "inner": "state media said the minister told …". */
static void put_quotes(const Writer *writer, Json *list)
{
    enum { DEEPEST = 4 };
    const Findings *found = &the_article(writer)->found;
    struct {
        Span span;
        Json *inner;
    } open[DEEPEST];
    uint32_t depth = 0;
    for (uint32_t k = 0; k < found->attributions.count; k++) {
        const Attribution *it = &found->attributions.at[k];
        while (depth && !span_holds(open[depth - 1].span,
                                    span_size(it->cue) ? it->cue : attribution_span(it)))
            depth--;
        Json *inner = put_attribution(writer, depth ? open[depth - 1].inner : list, it);
        if (depth == DEEPEST) continue;
        open[depth].span = attribution_span(it);
        open[depth++].inner = inner;
    }
}

/* A pronoun or description, and the name it stands for. */
static void put_references(const Writer *writer, Json *list)
{
    const Findings *found = &the_article(writer)->found;
    for (uint32_t k = 0; k < found->references.count; k++) {
        const Reference *reference = &found->references.at[k];
        Json *item = json_add_object(list);
        put_words(writer, item, reference->span);
        json_put_str(item, "entity", entity_id(writer, 0, reference->name));
        put_slot(writer, item, "name", found->names.at[reference->name].span);
        json_put_text(item, "why", reference->why);
    }
}

static void put_names(const Writer *writer, Json *list)
{
    const Findings *found = &the_article(writer)->found;
    for (uint32_t k = 0; k < found->names.count; k++) {
        const Name *name = &found->names.at[k];
        Json *item = json_add_object(list);
        put_words(writer, item, name->span);
        json_put_text(item, "type", name->demonym ? "demonym" : name_type_name(name->type));
        json_put_str(item, "entity", entity_id(writer, 0, k));
        put_slot(writer, item, "title", name->title);
        json_put_text(item, "why", name->why);
    }
}

/* "is": the word that an apposition leaves unsaid. */
static void put_predicate(const Writer *writer, Json *item, const Proposition *told)
{
    Json *predicate = json_put_object(item, "predicate");
    write_span(writer, predicate, 0, told->predicate);
    json_put_str(predicate, "text",
                 span_size(told->predicate)
                     ? str_at(the_article(writer)->text->bytes, told->predicate)
                     : told->unsaid);
    json_put_str(predicate, "lemma", told->lemma);
}

/* Each claim quotes its sentence; a text without a full stop is not quoted a thousand times. */
static Span sentence_shown(const Text *text, uint32_t sentence)
{
    enum { LONGEST_QUOTED = 16 * 1024 };
    Span span = text->sentences.at[sentence].span;
    return span_size(span) <= LONGEST_QUOTED ? span : (Span){0, 0};
}

static void put_claims(const Writer *writer, Json *list)
{
    const Article *article = the_article(writer);
    Propositions all =
        propositions_find(writer->arena, article->text, &article->words, &article->found);
    for (uint32_t k = 0; k < all.count; k++) {
        const Proposition *told = &all.at[k];
        Json *item = json_add_object(list);
        json_put_text(item, "kind", claim_kind_name(told->kind));
        put_slot(writer, item, "sentence", sentence_shown(article->text, told->sentence));
        put_slot(writer, item, "subject", told->subject);
        put_predicate(writer, item, told);
        Json *arguments = json_put_array(item, "arguments");
        for (uint32_t i = 0; i < told->arguments.count; i++) {
            Json *argument = json_add_object(arguments);
            json_put_text(argument, "role", role_name(told->arguments.at[i].role));
            put_words(writer, argument, told->arguments.at[i].span);
        }
        json_put_text(item, "polarity", polarity_name(told->polarity));
        json_put_text(item, "certainty", certainty_name(told->certainty));
        put_slot(writer, item, "attribution",
                 told->quote == NONE ? (Span){0, 0}
                                     : article->found.quotes.at[told->quote].speaker);
        json_put_text(item, "why", claim_rule(told->kind));
    }
}

Str report_findings(Arena *arena, const char *stage, const Story *story, OffsetUnit unit)
{
    static const struct {
        const char *stage;
        void (*put)(const Writer *, Json *);
    } WRITERS[] = {{"times", put_times}, {"quantities", put_quantities}, {"quotes", put_quotes},
                   {"names", put_names}, {"references", put_references}, {"claims", put_claims}};
    for (size_t row = 0; row < sizeof WRITERS / sizeof *WRITERS; row++) {
        if (!str_is(str_of(stage), WRITERS[row].stage)) continue;
        Writer writer = writer_new(arena, story, unit);
        Json *document = json_new_object(arena);
        json_put_text(document, "offsets", offset_unit_name(unit));
        write_publication(&writer, document, &story->articles[0].anchor);
        WRITERS[row].put(&writer, json_put_array(document, WRITERS[row].stage));
        return json_done(document);
    }
    return (Str){0};
}
