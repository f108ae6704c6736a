#include "report/dump.h"

#include <string.h>

const char *const dump_stage_names[] = {
#define ARTICLE_STAGE(name) #name,
#define STORY_STAGE(name) #name,
#include "report/dump_stages.def"
#undef ARTICLE_STAGE
#undef STORY_STAGE
    NULL};

static void dump_articles(Builder *out, const Story *story,
                          void (*dump)(Builder *, const Article *))
{
    for (uint32_t i = 0; i < story->count; i++) {
        if (story->count > 1) {
            build_text(out, "~~~ ");
            build_str(out, story->articles[i].id);
            build_char(out, '\n');
        }
        dump(out, &story->articles[i]);
    }
}

bool report_dump(Builder *out, const char *stage, const Story *story)
{
#define ARTICLE_STAGE(name)                                                                        \
    if (strcmp(stage, #name) == 0) return dump_articles(out, story, dump_##name), true;
#define STORY_STAGE(name)                                                                          \
    if (strcmp(stage, #name) == 0) return dump_##name(out, story), true;
#include "report/dump_stages.def"
#undef ARTICLE_STAGE
#undef STORY_STAGE
    return false;
}

void dump_quoted(Builder *out, const Article *article, Span span)
{
    Str words = str_at(article->text->bytes, span);
    build_char(out, '"');
    for (uint32_t i = 0; i < words.size; i++) {
        char byte = words.at[i];
        build_char(out, (unsigned char)byte < ' ' ? ' ' : byte);
    }
    build_char(out, '"');
}

void dump_span(Builder *out, const char *key, const Article *article, Span span)
{
    if (!span_size(span)) return;
    build_format(out, " %s=", key);
    dump_quoted(out, article, span);
}

void dump_value(Builder *out, const char *key, Str value)
{
    if (!value.size) return;
    build_format(out, " %s=", key);
    build_str(out, value);
}

void dump_end(Builder *out, const char *why)
{
    if (why) build_format(out, " (%s)", why);
    build_char(out, '\n');
}
