/* Between the paragraphs of the report: subheads, captions without a credit, titles of other
 * stories, list items. */
#include "text/page.h"
#include "text/limits.h"

static bool is_title_like(const Page *page, const Paragraph *row)
{
    (void)page;
    return row->rule == RULE_UNDECIDED && !row->stops && !row->bullet &&
           row->words >= title_fewest_words && row->words <= headline_most_words &&
           row->last != ':' && row->last != ',' && row->capitals * 10 >= row->words * 6;
}

/* "HOLM: And how many were hurt?": a turn in a conversation. */
static bool is_turn(const Page *page, const Paragraph *row)
{
    uint32_t capitals = 0;
    for (uint32_t at = row->span.from; at < row->span.to;) {
        uint32_t codepoint = char_next(page->bytes, &at);
        if (codepoint == ':') return capitals >= 2 && at < row->span.to;
        CharKind kind = char_kind(codepoint);
        if (kind != CHAR_UPPER && codepoint != ' ' && codepoint != '.') return false;
        capitals += kind == CHAR_UPPER;
    }
    return false;
}

/* Captions in a row tell of the report in its own words; titles of other stories don't. */
static bool is_unstopped(const Page *page, const Paragraph *row)
{
    bool told = row->words >= title_fewest_words && row->lowers * 2 >= row->words &&
                page_tie(page, (uint32_t)(row - page->paragraphs.at)) >= tie_told;
    return !told && row->rule == RULE_UNDECIDED && !row->stops && !row->bullet && row->words >= 3 &&
           row->words <= headline_most_words && row->last != ':' && row->last != ',';
}

static bool is_far_title(const Page *page, const Paragraph *row)
{
    return is_unstopped(page, row) &&
           page_tie(page, (uint32_t)(row - page->paragraphs.at)) <= tie_none;
}

/* Three titles in a row, or more lines of any kind without a full stop, are links to other stories.
 */
static void runs_find(Page *page, bool (*wanted)(const Page *, const Paragraph *), uint32_t fewest)
{
    uint32_t run = 0;
    for (uint32_t i = 0; i <= page->paragraphs.count; i++) {
        bool title = i < page->paragraphs.count && wanted(page, &page->paragraphs.at[i]);
        if (title) {
            run++;
            continue;
        }
        for (uint32_t back = 1; run >= fewest && back <= run; back++)
            paragraph_decide(page, i - back, RULE_TEASER_LIST);
        run = 0;
    }
}

static bool is_quoted(const Page *page, const Paragraph *row)
{
    uint32_t first = codepoint_at(page->bytes, row->span.from, row->span.to);
    return first == '"' || first == 0x201C || first == '\'' || first == 0x2018;
}

static BlockRule rule_between(const Page *page, const Paragraph *row)
{
    if (row->bullet && row->last == '-' && row->words <= subhead_most_words)
        return RULE_SUBHEAD; /* "- Talks fail -" */
    if (row->bullet) return RULE_LIST_ITEM;
    if (is_turn(page, row)) return RULE_BODY;
    if (row->stops && row->last != '?') return RULE_BODY;
    if (row->last == ':') return row->words <= subhead_colon_words ? RULE_SUBHEAD : RULE_BODY;
    if (row->last == ',' || row->last == ';' || row->last == '-' ||
        row->words > caption_unstopped_words)
        return RULE_BODY;
    if (row->stops)
        return row->words <= subhead_most_words && !row->ends && !is_quoted(page, row)
                   ? RULE_SUBHEAD
                   : RULE_BODY;
    if (row->words <= subhead_plain_words) return RULE_SUBHEAD;
    if (is_quoted(page, row)) return RULE_BODY;
    if (row->lowers * 2 >= row->words) return RULE_CAPTION_UNSTOPPED;
    return row->words <= subhead_most_words ? RULE_SUBHEAD : RULE_BODY;
}

static bool is_after_plea(const Paragraph *row)
{
    return row[-1].rule == RULE_PLEA && row->words <= after_plea_words && row->last != '.' &&
           row->last != ':';
}

/* Do full stops end most of the text's paragraphs? Where they don't, their lack says nothing. */
static bool is_stopped(const Page *page)
{
    uint32_t with = 0, without = 0;
    for (uint32_t i = 0; i < page->paragraphs.count; i++) {
        const Paragraph *row = &page->paragraphs.at[i];
        if (row->rule != RULE_UNDECIDED) continue;
        *(row->stops ? &with : &without) += row->words;
    }
    return with > without;
}

void middle_find(Page *page)
{
    bool stopped = is_stopped(page);
    if (stopped) {
        runs_find(page, is_title_like, teaser_run_fewest);
        runs_find(page, is_far_title, teaser_run_fewest);
        runs_find(page, is_unstopped, teaser_run_fewest + 2);
    }
    for (uint32_t i = 0; i < page->paragraphs.count; i++) {
        Paragraph *row = &page->paragraphs.at[i];
        if (row->rule != RULE_UNDECIDED) continue;
        if (i > 0 && is_after_plea(row))
            row->rule = RULE_AFTER_PLEA;
        else
            row->rule = page->lead != NONE && i > page->lead
                            ? rule_between(page, row)
                            : (row->bullet ? RULE_LIST_ITEM : RULE_BODY);
    }
}
