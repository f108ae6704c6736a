/* The report as JSON: order of parts, ids and spans. */
#include "report/write.h"

void write_span(const Writer *writer, Json *object, uint32_t article, Span span)
{
    json_put_number(object, "from", offset_of(writer->offsets[article], span.from));
    json_put_number(object, "to", offset_of(writer->offsets[article], span.to));
}

void write_place(const Writer *writer, Json *object, uint32_t article, Span span)
{
    const Article *source = &writer->story->articles[article];
    json_put_str(object, "source", source->id);
    write_span(writer, object, article, span);
    json_put_str(object, "text", str_at(source->text->bytes, span));
}

Json *write_slot(const Writer *writer, Json *object, const char *key, uint32_t article, Span span,
                 uint32_t name)
{
    if (!span_size(span)) return json_put_null(object, key), NULL;
    Json *slot = json_put_object(object, key);
    write_span(writer, slot, article, span);
    json_put_str(slot, "entity", entity_id(writer, article, name));
    return slot;
}

Str entity_id(const Writer *writer, uint32_t article, uint32_t name)
{
    if (name == NONE) return (Str){0};
    uint32_t entity = writer->story->entities.of_name[article][name];
    return entity == NONE ? (Str){0} : str_format(writer->arena, "e%u", (unsigned)entity + 1);
}

Str claim_id(const Writer *writer, uint32_t article, uint32_t claim)
{
    return str_format(writer->arena, "c%u", (unsigned)(writer->first_claim[article] + claim + 1));
}

Writer writer_new(Arena *arena, const Story *story, OffsetUnit unit)
{
    uint32_t room = story->count + 1;
    Writer writer = {arena,
                     story,
                     NEW_ARRAY(arena, Offsets *, room),
                     NEW_ARRAY(arena, uint32_t, room),
                     NEW_ARRAY(arena, uint32_t, room),
                     NEW_ARRAY(arena, uint32_t, room),
                     NEW_ARRAY(arena, uint32_t, room)};
    for (uint32_t i = 0; i < story->count; i++) {
        const Article *article = &story->articles[i];
        writer.offsets[i] = offsets_new(arena, article, unit);
        writer.first_time[i + 1] = writer.first_time[i] + article->found.times.count;
        writer.first_quantity[i + 1] = writer.first_quantity[i] + article->found.quantities.count;
        writer.first_quote[i + 1] = writer.first_quote[i] + article->found.quotes.count;
        writer.first_claim[i + 1] = writer.first_claim[i] + article->claims.count;
    }
    return writer;
}

const char *offset_unit_name(OffsetUnit unit)
{
    static const char *const NAMES[] = {"utf16", "byte", "codepoint"};
    return NAMES[unit];
}

static void write_groups(const Writer *writer, Json *report)
{
    Json *stories = json_put_array(report, "stories");
    for (uint32_t i = 0; i < writer->story->groups.count; i++) {
        Json *ids = json_add_array(stories);
        for (uint32_t k = 0; k < writer->story->groups.at[i].count; k++)
            json_add_str(ids, writer->story->articles[writer->story->groups.at[i].at[k]].id);
    }
}

Str report_sources(Arena *arena, const Story *story, OffsetUnit unit)
{
    Writer writer = writer_new(arena, story, unit);
    Json *report = json_new_object(arena);
    write_sources(&writer, report);
    return json_done(report);
}

Str report_json(Arena *arena, const Story *story, OffsetUnit unit)
{
    Writer writer = writer_new(arena, story, unit);
    Json *report = json_new_object(arena);
    json_put_number(report, "schema", REPORT_SCHEMA);
    json_put_text(report, "version", COR_VERSION);
    json_put_text(report, "offsets", offset_unit_name(unit));
    write_coverage(&writer, report);
    write_groups(&writer, report);
    write_sources(&writer, report);
    write_findings(&writer, report);
    write_claims(&writer, report);
    write_facts(&writer, report);
    write_quotations(&writer, report);
    write_utterances(&writer, report);
    write_origins(&writer, report);
    return json_done(report);
}
