/* The end of the page: author boxes, tags, other stories. */
#include "text/page.h"
#include "text/limits.h"

/* Words of a paragraph that may be the report's own, else 0. */
static uint32_t own_words(const Paragraph *row)
{
    bool own = row->rule == RULE_UNDECIDED || rule_kind(row->rule) == BLOCK_BODY;
    return own && row->stops && row->words >= 8 ? row->words : 0;
}

static uint32_t report_words(const Page *page, uint32_t from)
{
    uint32_t words = 0;
    for (uint32_t i = from; i < page->paragraphs.count; i++)
        words += own_words(&page->paragraphs.at[i]);
    return words;
}

/* ---- author boxes -------------------------------------------------------------------- */

/* The first two words of the folded line. */
static Str name_of(const Paragraph *row)
{
    uint32_t at = 0;
    line_word(row->line, &at);
    line_word(row->line, &at);
    return str_slice(row->line, 0, at);
}

/* Is the name one that the report's own paragraphs speak of? */
static bool is_spoken_of(const Page *page, uint32_t bio, Str name)
{
    for (uint32_t i = 0; i < bio; i++) {
        const Paragraph *row = &page->paragraphs.at[i];
        if (row->rule == RULE_UNDECIDED && row->words > name_most_words &&
            str_find(row->line, name) != NONE)
            return true;
    }
    return false;
}

static void bios_find(Page *page)
{
    uint32_t count = page->paragraphs.count, all = report_words(page, 0);
    uint32_t from = count > tail_most_paragraphs ? count - tail_most_paragraphs : 0;
    for (uint32_t i = from > 1 ? from : 1; i < count; i++) {
        Paragraph *row = &page->paragraphs.at[i];
        if (row->rule != RULE_UNDECIDED || !is_author_bio(page, row)) continue;
        Str name = name_of(row);
        if (is_spoken_of(page, i, name) ||
            report_words(page, i + 1) * 100 > all * after_bio_most_percent)
            continue;
        row->rule = RULE_AUTHOR_BIO;
        row->ends_article = true;
        for (uint32_t back = 1; back <= 4 && back <= i; back++)
            if (str_equal(row[-(int32_t)back].line, name))
                paragraph_decide(page, i - back, RULE_BYLINE_NAME);
    }
}

/* ---- after the end ------------------------------------------------------------------- */

/* First paragraph after which only what surrounds an article follows; count when there is none. */
static uint32_t end_mark(const Page *page)
{
    uint32_t all = report_words(page, 0), before = 0;
    for (uint32_t i = 0; i < page->paragraphs.count; i++) {
        const Paragraph *row = &page->paragraphs.at[i];
        if (row->ends_article && before * 100 >= all * end_least_percent) return i;
        before += own_words(row);
    }
    return page->paragraphs.count;
}

/* Last undecided paragraph that ends as a sentence does, before `end`. */
static uint32_t last_sentence(const Page *page, uint32_t end)
{
    while (end > 0) {
        const Paragraph *row = &page->paragraphs.at[--end];
        bool own = row->rule == RULE_UNDECIDED || rule_kind(row->rule) == BLOCK_BODY;
        if (own && row->words >= 6 && (row->stops || row->words >= long_words || row->bullet))
            return end;
    }
    return NONE;
}

static BlockRule rule_after_report(const Paragraph *row)
{
    bool names = row->lowers == 0 && row->words <= tags_most_words;
    return names || row->words <= 3 ? RULE_TAGS : RULE_TEASER_LIST;
}

void tail_find(Page *page)
{
    bios_find(page);
    uint32_t end = end_mark(page);
    for (uint32_t i = end + 1; i < page->paragraphs.count; i++) {
        const Paragraph *row = &page->paragraphs.at[i];
        if (!row->stops && row->words < long_words)
            paragraph_decide(page, i, row->words <= 3 ? RULE_TAGS : RULE_TEASER_LIST);
        else if (page_tie(page, i) < tie_close)
            paragraph_decide(page, i, RULE_TEASER_TAIL);
    }
    uint32_t last = last_sentence(page, page->paragraphs.count);
    if (last == NONE || page->lead == NONE) return;
    for (uint32_t i = last + 1; i < page->paragraphs.count; i++) {
        const Paragraph *row = &page->paragraphs.at[i];
        if (!row->stops && row->last != ':') paragraph_decide(page, i, rule_after_report(row));
    }
}
