/* The report as JSON: claims. */
#include "report/write.h"

static void write_indexes(Json *object, const char *key, const Indexes *indexes, uint32_t first)
{
    Json *list = json_put_array(object, key);
    for (uint32_t k = 0; k < indexes->count; k++) json_add_number(list, first + indexes->at[k]);
}

static uint32_t name_within(const Article *article, Span span)
{
    for (uint32_t k = FIRST_FROM(article->found.names, span.from);
         k < article->found.names.count && article->found.names.at[k].span.from < span.to; k++)
        if (span_holds(span, article->found.names.at[k].span)) return k;
    return NONE;
}

static void write_predicate(const Writer *writer, Json *item, uint32_t i, const Claim *claim)
{
    if (!span_size(claim->predicate)) {
        json_put_null(item, "predicate");
        return;
    }
    Json *predicate = json_put_object(item, "predicate");
    write_span(writer, predicate, i, claim->predicate);
    json_put_str(predicate, "lemma", claim->lemma);
    json_put_str(predicate, "act", claim->act);
    json_put_str(predicate, "particle", claim->particle);
    json_put_bool(predicate, "passive", claim->passive);
    json_put_text(predicate, "aspect", aspect_name(claim->aspect));
}

static void write_members(const Writer *writer, Json *item, uint32_t i, const Spans *members)
{
    Json *list = json_put_array(item, "members");
    for (uint32_t k = 0; k < members->count; k++)
        write_span(writer, json_add_object(list), i, members->at[k]);
}

static void write_subject(const Writer *writer, Json *item, uint32_t i, const Claim *claim)
{
    uint32_t name = claim->subject_name;
    if (name == NONE) name = name_within(&writer->story->articles[i], claim->subject);
    Json *subject = write_slot(writer, item, "subject", i, claim->subject, name);
    if (!subject) return;
    json_put_text(subject, "role", role_name(claim->subject_role));
    write_members(writer, subject, i, &claim->subject_members);
}

static void write_arguments(const Writer *writer, Json *item, uint32_t i, const Claim *claim)
{
    const Article *article = &writer->story->articles[i];
    Json *objects = json_put_array(item, "objects");
    for (uint32_t k = 0; k < claim->arguments.count; k++) {
        const Argument *argument = &claim->arguments.at[k];
        Json *object = json_add_object(objects);
        uint32_t name = argument->name;
        if (name == NONE) name = name_within(article, argument->span);
        json_put_text(object, "role", role_name(argument->role));
        json_put_str(object, "preposition", argument->preposition);
        write_span(writer, object, i, argument->span);
        json_put_str(object, "entity", entity_id(writer, i, name));
        write_members(writer, object, i, &argument->members);
    }
}

/* Who says it, the outermost first; the last is the attribution. */
static void write_chain(const Writer *writer, Json *item, uint32_t i, const Claim *claim)
{
    Json *chain = json_put_array(item, "chain");
    for (uint32_t k = 0; k < claim->chain.count; k++) {
        const Source *source = &claim->chain.at[k];
        Json *link = json_add_object(chain);
        write_slot(writer, link, "who", i, source->who, source->name);
        json_put_text(link, "stance", source->stance);
        json_put_str(link, "quote",
                     str_format(writer->arena, "q%u",
                                (unsigned)(writer->first_quote[i] + source->quote + 1)));
    }
}

static void write_attribution(const Writer *writer, Json *item, uint32_t i, const Claim *claim)
{
    Json *slot =
        write_slot(writer, item, "attribution", i, claim->attribution, claim->attributed_name);
    if (!slot) return;
    json_put_str(slot, "quote",
                 claim->quote == NONE
                     ? (Str){0}
                     : str_format(writer->arena, "q%u",
                                  (unsigned)(writer->first_quote[i] + claim->quote + 1)));
}

static void write_claim_entities(const Writer *writer, Json *item, uint32_t i, const Claim *claim)
{
    Json *entities = json_put_array(item, "entities");
    for (uint32_t k = 0; k < claim->names.count; k++) {
        Str id = entity_id(writer, i, claim->names.at[k]);
        if (id.size) json_add_str(entities, id);
    }
}

static void write_claim(const Writer *writer, Json *item, uint32_t i, uint32_t k)
{
    const Article *article = &writer->story->articles[i];
    const Claim *claim = &article->claims.at[k];
    json_put_str(item, "id", claim_id(writer, i, k));
    json_put_str(item, "source", article->id);
    write_span(writer, item, i, claim->span);
    json_put_number(item, "sentence", claim->sentence);
    json_put_text(item, "place_in", block_kind_name(claim->place));
    json_put_text(item, "kind", claim_kind_name(claim->kind));
    json_put_str(item, "statement", claim->statement);
    write_subject(writer, item, i, claim);
    write_predicate(writer, item, i, claim);
    write_arguments(writer, item, i, claim);
    if (claim->time == NONE)
        json_put_null(item, "time");
    else
        json_put_number(item, "time", writer->first_time[i] + claim->time);
    write_indexes(item, "times", &claim->times, writer->first_time[i]);
    write_indexes(item, "quantities", &claim->quantities, writer->first_quantity[i]);
    write_claim_entities(writer, item, i, claim);
    json_put_text(item, "polarity", polarity_name(claim->polarity));
    json_put_text(item, "certainty", certainty_name(claim->certainty));
    json_put_bool(item, "conditional", claim->conditional);
    write_slot(writer, item, "hedge", i, claim->hedge, NONE);
    json_put_bool(item, "hearsay", claim->hearsay);
    write_attribution(writer, item, i, claim);
    write_chain(writer, item, i, claim);
    json_put_text(item, "why", claim->why);
}

void write_claims(const Writer *writer, Json *report)
{
    Json *claims = json_put_array(report, "claims");
    for (uint32_t i = 0; i < writer->story->count; i++)
        for (uint32_t k = 0; k < writer->story->articles[i].claims.count; k++)
            write_claim(writer, json_add_object(claims), i, k);
}
