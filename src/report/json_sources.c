/* The report as JSON: sources and what was found in each. */
#include "report/write.h"

/* ---- sources --------------------------------------------------------------------------------- */

static void write_blocks(const Writer *writer, Json *source, uint32_t i)
{
    const Text *text = writer->story->articles[i].text;
    Json *blocks = json_put_array(source, "blocks");
    for (uint32_t k = 0; k < text->blocks.count; k++) {
        const Block *block = &text->blocks.at[k];
        Json *item = json_add_object(blocks);
        write_span(writer, item, i, block->span);
        json_put_text(item, "kind", block_kind_name(block->kind));
        json_put_bool(item, "repeats", block->repeats);
        json_put_text(item, "why", block->why);
    }
    Json *sentences = json_put_array(source, "sentences");
    for (uint32_t k = 0; k < text->sentences.count; k++)
        write_span(writer, json_add_object(sentences), i, text->sentences.at[k].span);
}

static void write_notices(const Writer *writer, Json *source, uint32_t i)
{
    const Story *story = writer->story;
    Json *notices = json_put_array(source, "notices");
    for (uint32_t k = 0; k < story->notices.count; k++) {
        const Notice *notice = &story->notices.at[k];
        if (notice->article != i) continue;
        Json *item = json_add_object(notices);
        json_put_text(item, "code", notice->code);
        json_put_str(item, "says", notice->says);
        json_put_str(item, "other",
                     notice->other == NONE ? (Str){0} : story->articles[notice->other].id);
    }
}

static Str block_text(const Text *text, BlockKind kind)
{
    for (uint32_t k = 0; k < text->blocks.count; k++)
        if (text->blocks.at[k].kind == kind) return str_at(text->bytes, text->blocks.at[k].span);
    return (Str){0};
}

static void write_credits(const Writer *writer, Json *source, uint32_t i)
{
    const Origins *origins = &writer->story->origins;
    Json *credits = json_put_array(source, "credits");
    for (uint32_t k = 0; origins->credits && k < origins->credits[i].count; k++)
        json_add_str(credits, origins->credits[i].at[k]);
}

void write_publication(const Writer *writer, Json *source, const Anchor *anchor)
{
    bool known = anchor->basis != ANCHOR_NONE;
    json_put_str(source, "published", known ? date_format(writer->arena, anchor->date) : (Str){0});
    json_put_text(source, "published_basis", anchor_basis_name(anchor->basis));
    json_put_str(source, "published_why", anchor->why);
}

void write_sources(const Writer *writer, Json *report)
{
    Json *sources = json_put_array(report, "sources");
    for (uint32_t i = 0; i < writer->story->count; i++) {
        const Article *article = &writer->story->articles[i];
        Json *source = json_add_object(sources);
        json_put_str(source, "id", article->id);
        json_put_str(source, "title",
                     article->title.size ? article->title
                                         : block_text(article->text, BLOCK_HEADLINE));
        json_put_str(source, "outlet", article->outlet);
        json_put_str(source, "byline", block_text(article->text, BLOCK_BYLINE));
        write_publication(writer, source, &article->anchor);
        json_put_text(source, "language", article->language);
        json_put_number(source, "words",
                        words_count(article->text, 0, article->text->tokens.count));
        write_credits(writer, source, i);
        write_notices(writer, source, i);
        write_blocks(writer, source, i);
    }
}

/* ---- findings -------------------------------------------------------------------------------- */

/* "title" is what the article calls the person there: "Turkish President". */
static void write_mention(const Writer *writer, Json *item, const Mention *mention)
{
    const Article *article = &writer->story->articles[mention->article];
    const Name *name = &article->found.names.at[mention->name];
    json_put_str(item, "source", article->id);
    write_span(writer, item, mention->article, name->span);
    if (span_size(name->title))
        write_span(writer, json_put_object(item, "title"), mention->article, name->title);
    else
        json_put_null(item, "title");
}

static void write_entities(const Writer *writer, Json *report)
{
    const Story *story = writer->story;
    Json *entities = json_put_array(report, "entities");
    for (uint32_t i = 0; i < story->entities.list.count; i++) {
        const Entity *entity = &story->entities.list.at[i];
        Json *item = json_add_object(entities);
        json_put_str(item, "id", str_format(writer->arena, "e%u", (unsigned)i + 1));
        json_put_str(item, "name", entity->name);
        json_put_text(item, "type", name_type_name(entity->type));
        Json *aliases = json_put_array(item, "aliases");
        for (uint32_t k = 0; k < entity->aliases.count; k++)
            json_add_str(aliases, entity->aliases.at[k]);
        Json *mentions = json_put_array(item, "mentions");
        for (uint32_t k = 0; k < entity->mentions.count; k++) {
            write_mention(writer, json_add_object(mentions), &entity->mentions.at[k]);
        }
    }
}

static void write_times(const Writer *writer, Json *list, uint32_t i)
{
    const Article *article = &writer->story->articles[i];
    for (uint32_t k = 0; k < article->found.times.count; k++) {
        const Time *time = &article->found.times.at[k];
        Json *item = json_add_object(list);
        write_place(writer, item, i, time->span);
        json_put_text(item, "type", time_type_name(time->type));
        json_put_str(item, "value", time->value);
        json_put_str(item, "basis", time->basis);
        json_put_text(item, "why", time->why);
    }
}

void write_base(const Writer *writer, Json *object, const Quantity *quantity, uint32_t first)
{
    bool known = quantity->base_unit.size > 0;
    json_put_str(object, "base_value",
                 known ? decimal_format(writer->arena, quantity->base_value) : (Str){0});
    json_put_str(object, "base_unit", quantity->base_unit);
    if (quantity->original == NONE)
        json_put_null(object, "original");
    else
        json_put_number(object, "original", first + quantity->original);
}

static void write_quantities(const Writer *writer, Json *list, uint32_t i)
{
    const Article *article = &writer->story->articles[i];
    for (uint32_t k = 0; k < article->found.quantities.count; k++) {
        const Quantity *quantity = &article->found.quantities.at[k];
        Json *item = json_add_object(list);
        write_place(writer, item, i, quantity->span);
        json_put_str(item, "value", decimal_format(writer->arena, quantity->value));
        json_put_str(item, "high",
                     quantity->bound == BOUND_BETWEEN
                         ? decimal_format(writer->arena, quantity->high)
                         : (Str){0});
        json_put_text(item, "bound", bound_name(quantity->bound));
        json_put_str(item, "unit", quantity->unit);
        write_base(writer, item, quantity, writer->first_quantity[i]);
        json_put_text(item, "why", quantity->why);
    }
}

static void write_quotes(const Writer *writer, Json *list, uint32_t i)
{
    const Article *article = &writer->story->articles[i];
    for (uint32_t k = 0; k < article->found.quotes.count; k++) {
        const Quote *quote = &article->found.quotes.at[k];
        Json *item = json_add_object(list);
        json_put_str(item, "id",
                     str_format(writer->arena, "q%u", (unsigned)(writer->first_quote[i] + k + 1)));
        write_place(writer, item, i, quote->span);
        json_put_text(item, "kind", quote->kind == QUOTE_DIRECT ? "direct" : "indirect");
        write_slot(writer, item, "speaker", i, quote->speaker, quote->speaker_name);
        write_slot(writer, item, "cue", i, quote->cue, NONE);
        json_put_text(item, "stance", quote->stance);
        json_put_text(item, "channel", channel_name(quote->channel));
        json_put_text(item, "why", quote->why);
    }
}

void write_findings(const Writer *writer, Json *report)
{
    write_entities(writer, report);
    static const struct {
        const char *key;
        void (*write)(const Writer *, Json *, uint32_t);
    } LISTS[] = {
        {"times", write_times}, {"quantities", write_quantities}, {"quotes", write_quotes}};
    for (size_t row = 0; row < sizeof LISTS / sizeof *LISTS; row++) {
        Json *list = json_put_array(report, LISTS[row].key);
        for (uint32_t i = 0; i < writer->story->count; i++) LISTS[row].write(writer, list, i);
    }
}
