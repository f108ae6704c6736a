/* Private to report: what the JSON writers share. */
#ifndef COR_REPORT_WRITE_H
#define COR_REPORT_WRITE_H

#include "base/json.h"
#include "report/offsets.h"

typedef struct Writer {
    Arena *arena;
    const Story *story;
    Offsets **offsets;    /* per article */
    uint32_t *first_time; /* per article: number of its first time in the report's one list */
    uint32_t *first_quantity, *first_quote, *first_claim;
} Writer;

Writer writer_new(Arena *arena, const Story *story, OffsetUnit unit);
const char *offset_unit_name(OffsetUnit unit);

/* "published", how that is known, and why. */
void write_publication(const Writer *writer, Json *source, const Anchor *anchor);
/* {"from", "to"} put into `object`. */
void write_span(const Writer *writer, Json *object, uint32_t article, Span span);
/* "source", "from", "to", "text". */
void write_place(const Writer *writer, Json *object, uint32_t article, Span span);
/* "base_value", "base_unit": what it is compared as; "original": the amount that it converts, as an
 * index into a list in which the article's first quantity is `first`. */
void write_base(const Writer *writer, Json *object, const Quantity *quantity, uint32_t first);
/* key: {"from", "to", "entity"} or null for an empty span; `name` NONE or an index into names.
 * Gives what was begun, NULL for null. */
Json *write_slot(const Writer *writer, Json *object, const char *key, uint32_t article, Span span,
                 uint32_t name);
/* "e12", of the entity the name belongs to; empty when none. */
Str entity_id(const Writer *writer, uint32_t article, uint32_t name);
Str claim_id(const Writer *writer, uint32_t article, uint32_t claim);

void write_sources(const Writer *writer, Json *report);
void write_findings(const Writer *writer, Json *report);
void write_claims(const Writer *writer, Json *report);
void write_facts(const Writer *writer, Json *report);
void write_quotations(const Writer *writer, Json *report);
void write_utterances(const Writer *writer, Json *report);
void write_origins(const Writer *writer, Json *report);
void write_coverage(const Writer *writer, Json *report);

#endif
