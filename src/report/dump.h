/* Dumps: what a stage found, one finding a line, quoting its words. The corpus cases' expected
 * half is exactly this. A line reads
 *     kind "the words" key=value key=value (RULE_NAME)
 * Line breaks inside quoted words are printed as a space, double quotes as they are. */
#ifndef COR_DUMP_H
#define COR_DUMP_H

#include "report/report.h"

#define ARTICLE_STAGE(name) void dump_##name(Builder *out, const Article *article);
#define STORY_STAGE(name) void dump_##name(Builder *out, const Story *story);
#include "report/dump_stages.def"
#undef ARTICLE_STAGE
#undef STORY_STAGE

/* NULL-terminated names of all stages. */
extern const char *const dump_stage_names[];
/* False when there is no such stage. Each article's findings follow a line "~~~ ID" when there is
 * more than one article. */
bool report_dump(Builder *out, const char *stage, const Story *story);

/* Words already split, from CoNLL-U or a table whose first column is the word; blank lines end
 * sentences. The other two print the same table with what the engine says of each word: CoNLL-U
 * with its own columns 3 to 8, or "word TAB B-person". */
Given given_read(Arena *arena, Str table, bool conllu);
void dump_given_conllu(Builder *out, const Article *article, Str table);
void dump_given_names(Builder *out, const Article *article, Str table);

/* `"the words"`: of a span of the article's text, on one line. */
void dump_quoted(Builder *out, const Article *article, Span span);
/* ` key="words"`, nothing for an empty span. */
void dump_span(Builder *out, const char *key, const Article *article, Span span);
/* ` key=value`, nothing for an empty value. */
void dump_value(Builder *out, const char *key, Str value);
/* ` (RULE)` and the end of the line. */
void dump_end(Builder *out, const char *why);

#endif
