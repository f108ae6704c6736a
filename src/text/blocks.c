/* Sorts the paragraphs of a pasted page into blocks: each rule in turn, the first that speaks wins.
 */
#include "text/page.h"

static void block_add(Arena *arena, Text *text, Span span, BlockRule rule, bool repeats)
{
    Block *block = LIST_ADD(arena, &text->blocks);
    *block =
        (Block){.span = span, .kind = rule_kind(rule), .repeats = repeats, .why = rule_name(rule)};
}

/* A dateline is a block of its own before the paragraph it opens. */
static void paragraph_emit(Arena *arena, Text *text, const Paragraph *row)
{
    Span span = row->span;
    if (row->rule == RULE_BODY || row->rule == RULE_PLAIN_TEXT || row->rule == RULE_STANDFIRST) {
        uint32_t size = dateline_size(str_at(text->bytes, span));
        uint32_t to = span.from + size;
        if (size && to < span.to) {
            uint32_t end = to;
            while (is_gap(kind_at(text->bytes, end - 1, span.to))) end--;
            block_add(arena, text, (Span){span.from, end}, RULE_DATELINE, false);
            span.from = to;
        }
    }
    block_add(arena, text, span, row->rule, row->repeats);
}

/* One paragraph alone is what its reader wants read, whatever it looks like. */
static void rules_ask(Page *page)
{
    if (page->paragraphs.count == 1 && page->paragraphs.at[0].words > 0) {
        paragraph_decide(page, 0, RULE_BODY);
        return;
    }
    posts_find(page);
    furniture_find(page);
    bylines_find(page);
    captions_find(page);
    head_find(page);
    repeats_find(page);
    pulls_find(page);
    tail_find(page);
    middle_find(page);
}

void blocks_find(Arena *arena, Text *text, bool plain)
{
    Spans paragraphs = {0};
    paragraphs_find(arena, text->bytes, &paragraphs);
    if (!plain) paragraphs = inserts_cut(arena, text->bytes, &paragraphs);
    Page *page = page_measure(arena, text->bytes, &paragraphs);
    for (uint32_t i = 0; plain && i < page->paragraphs.count; i++)
        paragraph_decide(page, i, RULE_PLAIN_TEXT);
    if (!plain) rules_ask(page);
    for (uint32_t i = 0; i < page->paragraphs.count; i++)
        paragraph_emit(arena, text, &page->paragraphs.at[i]);
}
