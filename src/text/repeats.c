/* What the page says twice: second copies, galleries, key points. */
#include "text/page.h"
#include "text/limits.h"

/* ---- second copies ------------------------------------------------------------------- */

static BlockRule copy_rule(const Page *page, uint32_t first)
{
    const Paragraph *row = &page->paragraphs.at[first];
    if (row->rule == RULE_HEADLINE || row->rule == RULE_STANDFIRST) return RULE_REPEATED_HEADLINE;
    BlockKind kind = rule_kind(row->rule);
    bool apart = row->rule != RULE_UNDECIDED && (kind == BLOCK_CAPTION || kind == BLOCK_FURNITURE);
    return apart ? row->rule : RULE_REPEATED_PARAGRAPH;
}

static void copies_find(Page *page)
{
    Symbols *lines = symbols_new(page->arena);
    Terms firsts = {0};
    for (uint32_t i = 0; i < page->paragraphs.count; i++) {
        Paragraph *row = &page->paragraphs.at[i];
        if (row->words < 3) continue;
        uint32_t symbol = symbol_of(lines, row->line);
        if (symbol == firsts.count)
            LIST_PUSH(page->arena, &firsts, i);
        else if (row->rule == RULE_UNDECIDED || rule_kind(row->rule) == BLOCK_STANDFIRST)
            row->rule = copy_rule(page, firsts.at[symbol]);
    }
}

/* "Headline | Outlet", "Headline - World - Outlet". */
static void titled_copies_find(Page *page)
{
    if (page->headline == NONE) return;
    const Paragraph *title = &page->paragraphs.at[page->headline];
    for (uint32_t i = 0; i < page->paragraphs.count && i < page->headline + head_most_paragraphs;
         i++) {
        Paragraph *row = &page->paragraphs.at[i];
        if (i == page->headline || row->stops || title->words < title_fewest_words) continue;
        bool open = row->rule == RULE_UNDECIDED || row->rule == RULE_STANDFIRST;
        bool longer =
            row->words <= title->words + title_suffix_words && str_starts(row->line, title->line);
        if (open && longer) row->rule = RULE_REPEATED_HEADLINE;
    }
}

/* ---- galleries ----------------------------------------------------------------------- */

typedef struct Opening {
    uint32_t count, first, last;
} Opening;
typedef LIST(Opening) Openings;

/* The first four words, when they look like a title: capitals or a number after the first word. */
static Str opening_of(const Page *page, const Paragraph *row)
{
    if (row->words < 6 || row->bullet || row->capitals < 2) return STR("");
    uint32_t at = 0, words = 0, digits = 0;
    while (words < 4 && line_word(row->line, &at).size) words++;
    uint32_t capitals = 0;
    bool start = true;
    for (uint32_t i = row->span.from, left = 4; i < row->span.to && left > 0;) {
        CharKind kind = kind_at(page->bytes, i, row->span.to);
        capitals += start && kind == CHAR_UPPER;
        digits += start && kind == CHAR_DIGIT;
        start = is_gap(kind);
        left -= start;
        char_next(page->bytes, &i);
    }
    return capitals >= 2 || digits ? str_slice(row->line, 0, at) : STR("");
}

static void galleries_find(Page *page)
{
    Symbols *openings = symbols_new(page->arena);
    Openings rows = {0};
    uint32_t *opening = NEW_ARRAY(page->arena, uint32_t, page->paragraphs.count + 1);
    for (uint32_t i = 0; i < page->paragraphs.count; i++) {
        opening[i] = NONE;
        const Paragraph *row = &page->paragraphs.at[i];
        bool open = row->rule == RULE_UNDECIDED || rule_kind(row->rule) == BLOCK_CAPTION;
        Str words = open ? opening_of(page, row) : STR("");
        if (!words.size) continue;
        uint32_t symbol = opening[i] = symbol_of(openings, words);
        if (symbol == rows.count) LIST_PUSH(page->arena, &rows, ((Opening){0, i, i}));
        rows.at[symbol].count++;
        rows.at[symbol].last = i;
    }
    for (uint32_t i = 0; i < page->paragraphs.count; i++) {
        if (opening[i] == NONE) continue;
        const Opening *row = &rows.at[opening[i]];
        if (row->count >= gallery_fewest && row->last - row->first <= 2 * row->count)
            paragraph_decide(page, i, RULE_CAPTION_GALLERY);
    }
}

/* ---- key points ---------------------------------------------------------------------- */

static const char *const key_headings[] = {
    "key takeaways", "key takeaway", "takeaways",       "the takeaways",   "key points",
    "key facts",     "key point",    "main points",     "the main points", "at a glance",
    "in brief",      "in short",     "in a nutshell",   "highlights",      "story highlights",
    "summary",       "in summary",   "article summary", "quick read",      "quick summary",
    "tl;dr",         "the gist",     "bottom line",     "the bottom line", "key developments",
    "ai summary",    "what to know", "top points",      "the essentials",  "essentials"};

static bool is_key_heading(const Paragraph *row)
{
    if (row->words > 4) return false;
    Str line = row->line;
    while (line.size && (line.at[line.size - 1] == ':' || line.at[line.size - 1] == ' '))
        line.size--;
    return AMONG(line, key_headings);
}

static void key_points_mark(Page *page, uint32_t heading)
{
    Paragraph *rows = page->paragraphs.at;
    if (rows[heading].rule == RULE_UNDECIDED || rule_kind(rows[heading].rule) == BLOCK_FURNITURE)
        rows[heading].rule = RULE_SUBHEAD;
    rows[heading].repeats = true;
    uint32_t first = heading + 1;
    for (uint32_t i = first; i < page->paragraphs.count && i < first + key_points_most; i++) {
        bool item = rows[first].bullet
                        ? rows[i].bullet
                        : rows[i].words <= key_point_most_words && page_tie(page, i) >= tie_close;
        if (!item) return;
        if (rule_kind(rows[i].rule) != BLOCK_BODY && rule_kind(rows[i].rule) != BLOCK_STANDFIRST)
            continue;
        rows[i].rule = RULE_KEY_POINT;
        rows[i].repeats = true;
    }
}

/* A list between the headline and the report that tells of it in its own words. */
static void key_lists_find(Page *page)
{
    for (uint32_t i = page->headline; page->headline != NONE && ++i < page->lead;) {
        Paragraph *row = &page->paragraphs.at[i];
        if (row->rule != RULE_UNDECIDED || !row->bullet || page_tie(page, i) < tie_close) continue;
        row->rule = RULE_KEY_POINT;
        row->repeats = true;
    }
}

void repeats_find(Page *page)
{
    copies_find(page);
    titled_copies_find(page);
    galleries_find(page);
    key_lists_find(page);
    for (uint32_t i = 0; i < page->paragraphs.count; i++)
        if (is_key_heading(&page->paragraphs.at[i])) key_points_mark(page, i);
}
