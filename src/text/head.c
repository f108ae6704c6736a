/* The top of the page: headline, standfirst, bylines, labels and captions before the report. */
#include "text/page.h"
#include "text/limits.h"

static bool is_apart(BlockRule rule)
{
    BlockKind kind = rule_kind(rule);
    return rule != RULE_UNDECIDED &&
           (kind == BLOCK_FURNITURE || kind == BLOCK_BYLINE || kind == BLOCK_CAPTION);
}

/* First paragraph that is long enough, and ends, as the report's own sentences do. */
static uint32_t lead_find(const Page *page, uint32_t fewest_words)
{
    for (uint32_t i = 0; i < page->paragraphs.count; i++) {
        const Paragraph *row = &page->paragraphs.at[i];
        if (row->rule == RULE_UNDECIDED && row->stops && !row->bullet &&
            row->words >= fewest_words && row->lowers * 2 > row->words)
            return i;
    }
    return NONE;
}

/* A full stop at the end makes a title only of the very first line, before a report of some length.
 */
static bool reads_as_title(const Page *page, uint32_t i)
{
    const Paragraph *row = &page->paragraphs.at[i];
    if (row->rule != RULE_UNDECIDED || row->bullet || row->ends > 2) return false;
    if (row->words < 2 || row->words > headline_most_words) return false;
    bool long_lead =
        page->lead != NONE && page->paragraphs.at[page->lead].words >= lead_fewest_words;
    if (dateline_size(str_at(page->bytes, row->span))) return false;
    return row->last != '.' || (i == 0 && long_lead && row->words >= title_fewest_words);
}

/* The first line of four words or more; a later one when it says far more of the report. */
static uint32_t headline_find(const Page *page)
{
    uint32_t first = NONE, best = NONE;
    for (uint32_t i = 0; i < page->lead && i < head_most_paragraphs; i++) {
        const Paragraph *row = &page->paragraphs.at[i];
        if (!reads_as_title(page, i)) continue;
        if (first == NONE) first = i;
        if (row->words < title_fewest_words) continue;
        if (best == NONE)
            best = i;
        else if (page_tie(page, best) <= tie_none && page_tie(page, i) >= tie_close)
            return i;
    }
    return best != NONE ? best : first;
}

/* A short sentence right before a much longer lead, after furniture, with words of its own. */
static bool is_caption_before_lead(const Page *page, uint32_t i)
{
    const Paragraph *row = &page->paragraphs.at[i];
    if (i + 1 != page->lead || i == 0 || !is_apart(row[-1].rule) || row->ends) return false;
    if (dateline_size(str_at(page->bytes, row->span))) return false;
    return row->words <= caption_before_lead_words && row[1].words * 2 >= row->words * 5 &&
           page_tie(page, i) <= tie_loose;
}

/* Does furniture, a byline or a caption stand between the paragraph and the lead? */
static bool apart_follows(const Page *page, uint32_t i)
{
    while (++i < page->lead)
        if (is_apart(page->paragraphs.at[i].rule)) return true;
    return false;
}

static bool only_apart_since_headline(const Page *page, uint32_t i)
{
    while (--i > page->headline)
        if (!is_apart(page->paragraphs.at[i].rule)) return false;
    return true;
}

static BlockRule rule_under_headline(const Page *page, uint32_t i)
{
    const Paragraph *row = &page->paragraphs.at[i];
    bool first = only_apart_since_headline(page, i);
    if (is_name_line(page, row) || is_name_in_place(page, row)) return RULE_BYLINE_NAME;
    if (is_caption_before_lead(page, i)) return RULE_CAPTION_BEFORE_LEAD;
    if (row->stops)
        return first && row->words >= 8 && apart_follows(page, i) ? RULE_STANDFIRST
                                                                  : RULE_UNDECIDED;
    if (row->last == ':' || row->last == ',' || row->bullet) return RULE_UNDECIDED;
    if (row->words >= standfirst_fewest_words)
        return first || i + 1 < page->lead ? RULE_STANDFIRST : RULE_CAPTION_UNSTOPPED;
    return row->words <= 3 ? RULE_SECTION_LABEL : RULE_STANDFIRST;
}

/* A long standfirst looks like the lead, but a byline follows it before the report begins. */
static uint32_t lead_after_byline(const Page *page)
{
    if (page->lead == NONE || page->lead > 6) return page->lead;
    bool byline = false;
    for (uint32_t i = page->lead + 1; i < page->paragraphs.count && i <= page->lead + 8; i++) {
        const Paragraph *row = &page->paragraphs.at[i];
        bool beside =
            i + 1 < page->paragraphs.count && (is_apart(row[-1].rule) || is_apart(row[1].rule));
        bool own = row->rule == RULE_BYLINE_BY || row->rule == RULE_BYLINE_STAMP ||
                   (row->rule == RULE_UNDECIDED && beside && is_name_line(page, row));
        byline |= own && i <= page->lead + 3;
        if (byline && row->rule == RULE_UNDECIDED && row->stops && row->words >= lead_fewest_words)
            return i;
    }
    return page->lead;
}

void head_find(Page *page)
{
    page->lead = lead_find(page, lead_fewest_words);
    if (page->lead == NONE) page->lead = lead_find(page, 6);
    if (page->lead != 0) page->lead = lead_after_byline(page);
    if (page->lead == 0 || page->lead == NONE) return;
    page->headline = headline_find(page);
    if (page->headline == NONE) return;
    for (uint32_t i = 0; i < page->headline; i++)
        if (page->paragraphs.at[i].last != '.') paragraph_decide(page, i, RULE_SECTION_LABEL);
    paragraph_decide(page, page->headline, RULE_HEADLINE);
    if (page->lead > page->headline + head_most_paragraphs) return;
    for (uint32_t i = page->headline + 1; i < page->lead; i++)
        if (!paragraph_decided(page, i)) page->paragraphs.at[i].rule = rule_under_headline(page, i);
}
