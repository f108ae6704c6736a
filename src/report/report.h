/* report: story -> JSON, dumps, summary, Markdown, CSV. Reads every type, decides nothing. */
#ifndef COR_REPORT_H
#define COR_REPORT_H

#include "story/story.h"

/* Raised when a field is renamed or changes its meaning. */
enum { REPORT_SCHEMA = 1 };

typedef enum OffsetUnit { OFFSET_UTF16, OFFSET_BYTE, OFFSET_CODEPOINT } OffsetUnit;

/* How many facts have each verdict; repeated copy is apart from what is agreed. */
typedef struct Tally {
    uint32_t of[SUPPORT_SINGLE + 1]; /* by Support */
    uint32_t repeated;
} Tally;
Tally verdicts_tally(const Story *story);

/* The document that report.schema.json describes. */
Str report_json(Arena *arena, const Story *story, OffsetUnit unit);
/* {"sources": …} alone, of a story of which only the articles need be there. */
Str report_sources(Arena *arena, const Story *story, OffsetUnit unit);
/* What one stage found in a story of one plain text: {"offsets", "published", STAGE: [...]}; empty
 * for a stage that the table in json_findings.c lacks. */
Str report_findings(Arena *arena, const char *stage, const Story *story, OffsetUnit unit);
/* For a terminal: what to check first, in under a screen or two. */
Str report_summary(Arena *arena, const Story *story);
Str report_markdown(Arena *arena, const Story *story);
/* One row per fact and article (RFC 4180). Cells that a spreadsheet would run as a formula get a
 * leading apostrophe. */
Str report_csv(Arena *arena, const Story *story);
/* Every rule a reader can meet, as a JSON array of {"of", "name", "says"}. */
Str report_rules(Arena *arena);

#endif
