/* Pleas inside a long line, as pages pasted without their line breaks have them: each is made a
 * paragraph of its own, so that the rules can tell it from the report around it.
 *
 *     ... said the mayor. Sign up for our free newsletter here. The bridge was ...
 *                        |                                     |                    */
#include "text/page.h"
#include "text/limits.h"

static bool is_end(uint32_t codepoint)
{
    return codepoint == '.' || codepoint == '!' || codepoint == '?';
}

/* Where the next sentence begins: past ". " and the like before a capital; the span's end if none
 * does. "J. Smith" cuts too soon, which only keeps a plea from being seen. */
static uint32_t sentence_end(Str bytes, Span span)
{
    uint32_t last = 0;
    for (uint32_t at = span.from; at < span.to;) {
        uint32_t codepoint = char_next(bytes, &at);
        if (!is_gap(char_kind(codepoint))) {
            last = codepoint;
            continue;
        }
        if (is_end(last) && kind_at(bytes, at, span.to) == CHAR_UPPER) return at;
    }
    return span.to;
}

static Span without_gaps(Str bytes, Span span)
{
    while (span.to > span.from && is_gap(kind_at(bytes, span.to - 1, span.to))) span.to--;
    return span;
}

static void part_add(Arena *arena, Str bytes, Span span, Spans *parts)
{
    span = without_gaps(bytes, span);
    if (span.from < span.to) LIST_PUSH(arena, parts, span);
}

static void line_cut(Arena *arena, Str bytes, Span line, Spans *parts)
{
    uint32_t kept = line.from;
    for (uint32_t from = line.from; from < line.to;) {
        Span sentence = {from, sentence_end(bytes, (Span){from, line.to})};
        bool short_one = span_size(sentence) <= insert_most_bytes;
        if (short_one && is_plea_anywhere(str_fold(arena, str_at(bytes, sentence)))) {
            part_add(arena, bytes, (Span){kept, from}, parts);
            part_add(arena, bytes, sentence, parts);
            kept = sentence.to;
        }
        from = sentence.to;
    }
    part_add(arena, bytes, (Span){kept, line.to}, parts);
}

Spans inserts_cut(Arena *arena, Str bytes, const Spans *paragraphs)
{
    Spans parts = {0};
    for (uint32_t i = 0; i < paragraphs->count; i++) {
        Span line = paragraphs->at[i];
        if (span_size(line) < insert_least_line)
            LIST_PUSH(arena, &parts, line);
        else
            line_cut(arena, bytes, line, &parts);
    }
    return parts;
}
