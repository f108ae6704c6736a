/* Lines and paragraphs of plain text. A line is a paragraph, except in text wrapped by hand at some
 * column: there the next line goes on when its first word would not have fitted on this one. */
#include "text/inner.h"
#include "text/limits.h"

typedef struct Line {
    Span span;           /* trimmed */
    uint32_t width;      /* characters */
    uint32_t first_word; /* characters of the first word */
    bool blank_before;
} Line;

typedef LIST(Line) Lines;

static bool is_line_end(uint32_t codepoint)
{
    return char_kind(codepoint) == CHAR_NEWLINE;
}

static void line_measure(Str bytes, Line *line)
{
    bool in_first = true;
    for (uint32_t at = line->span.from; at < line->span.to; line->width++) {
        if (is_gap(char_kind(char_next(bytes, &at)))) in_first = false;
        line->first_word += in_first;
    }
}

static Span trimmed(Str bytes, uint32_t from, uint32_t to)
{
    while (from < to && is_gap(kind_at(bytes, from, to))) char_next(bytes, &from);
    while (to > from) {
        uint32_t before = to;
        if (!is_gap(char_kind(char_before(bytes, &before)))) break;
        to = before;
    }
    return (Span){from, to};
}

static Lines lines_find(Arena *arena, Str bytes)
{
    Lines lines = {0};
    bool blank = true;
    for (uint32_t at = 0; at < bytes.size;) {
        uint32_t from = at, to = at;
        while (at < bytes.size && !is_line_end(char_next(bytes, &at))) to = at;
        if (at == bytes.size && to < at && !is_line_end(codepoint_at(bytes, to, at))) to = at;
        if (to + 1 < bytes.size && bytes.at[to] == '\r' && bytes.at[to + 1] == '\n') at = to + 2;
        Span span = trimmed(bytes, from, to);
        if (span.from < span.to) {
            Line line = {.span = span, .blank_before = blank};
            line_measure(bytes, &line);
            LIST_PUSH(arena, &lines, line);
        }
        blank = span.from >= span.to;
    }
    return lines;
}

static bool ends_sentence(Str bytes, Span span)
{
    uint32_t at = span.to;
    while (at > span.from) {
        uint32_t codepoint = char_before(bytes, &at);
        bool closer = codepoint == '"' || codepoint == '\'' || codepoint == ')' ||
                      codepoint == 0x201D || codepoint == 0x2019;
        if (!closer) return codepoint == '.' || codepoint == '!' || codepoint == '?';
    }
    return false;
}

static bool starts_lower(Str bytes, Span span)
{
    return kind_at(bytes, span.from, span.to) == CHAR_LOWER;
}

/* Does the line break off inside a sentence that the next one goes on with? */
static bool breaks_off(Str bytes, const Line *next)
{
    const Line *line = next - 1;
    return !next->blank_before && starts_lower(bytes, next->span) &&
           !ends_sentence(bytes, line->span) && line->width >= wrap_narrowest &&
           line->width <= wrap_widest;
}

/* Column at which the text is wrapped, or 0: nearly all lines are short, and many break off inside
 * a sentence. The widest of those shows the column. */
static uint32_t wrap_column(Str bytes, const Lines *lines)
{
    uint32_t column = 0, too_wide = 0, broken = 0, joints = 0;
    for (uint32_t i = 0; i < lines->count; i++) {
        const Line *line = &lines->at[i];
        too_wide += line->width > wrap_widest;
        joints += i > 0 && !line->blank_before;
        if (i == 0 || !breaks_off(bytes, line)) continue;
        broken++;
        if (line[-1].width > column) column = line[-1].width;
    }
    bool wrapped = broken >= wrap_fewest && broken * 4 >= joints && too_wide * 10 <= lines->count;
    return wrapped ? column : 0;
}

static bool starts_list_item(Str bytes, Span span)
{
    uint32_t first = codepoint_at(bytes, span.from, span.to);
    return first == 0x2022 || first == '*' || first == '-' || first == 0xB7 || first == 0x25AA;
}

/* Does `line` carry on the paragraph of the line before it? */
static bool carries_on(Str bytes, const Line *line, uint32_t column)
{
    const Line *before = line - 1;
    if (line->blank_before || starts_list_item(bytes, line->span)) return false;
    if (column)
        return before->width <= column + wrap_slack &&
               before->width + 1 + line->first_word + wrap_slack > column;
    /* a stray break in one sentence: "It was a cold / night in the city." */
    return starts_lower(bytes, line->span) && ends_sentence(bytes, line->span) &&
           !ends_sentence(bytes, before->span) && !starts_lower(bytes, before->span) &&
           before->width > line->first_word;
}

void paragraphs_find(Arena *arena, Str bytes, Spans *paragraphs)
{
    Lines lines = lines_find(arena, bytes);
    uint32_t column = wrap_column(bytes, &lines);
    for (uint32_t i = 0; i < lines.count; i++) {
        const Line *line = &lines.at[i];
        if (i > 0 && carries_on(bytes, line, column))
            paragraphs->at[paragraphs->count - 1].to = line->span.to;
        else
            LIST_PUSH(arena, paragraphs, line->span);
    }
}
