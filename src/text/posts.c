/* Embedded posts: what somebody wrote on a network, quoted whole in the report.
 *
 *     We are safe. pic.twitter.com/x1 — Jane Doe (@janedoe) July 3, 2024     a post
 *     The picture was posted by Jane Doe (@janedoe) on July 3, 2024.         a sentence */
#include "text/page.h"
#include "text/limits.h"

/* The last "(@handle)" of the folded line and what stands around it. */
static bool handle_find(Str line, uint32_t *from, uint32_t *to)
{
    for (uint32_t at = line.size; at > 1; at--) {
        if (line.at[at - 2] != '(' || line.at[at - 1] != '@') continue;
        uint32_t end = at;
        while (end < line.size && line.at[end] != ')' && line.at[end] != ' ') end++;
        if (end == line.size || line.at[end] != ')') return false;
        *from = at - 2;
        *to = end + 1;
        return true;
    }
    return false;
}

/* "- jane doe " right before `to`. */
static bool dash_before(Str line, uint32_t to)
{
    uint32_t least = to > post_name_most_bytes ? to - post_name_most_bytes : 0;
    for (uint32_t at = to; at > least; at--)
        if (line.at[at - 1] == '-' && (at == 1 || line.at[at - 2] == ' ')) return true;
    return false;
}

/* "july 3, 2024", "3 july 2024", and nothing more. */
static bool is_post_date(Str text)
{
    uint32_t at = 0, words = 0;
    bool year = false, month = false;
    for (Str word = line_word(text, &at); word.size; word = line_word(text, &at)) {
        words++;
        year = word.size == 4 && *word.at >= '1' && *word.at <= '2';
        month |= is_month_word(word);
    }
    return words == 3 && year && month;
}

void posts_find(Page *page)
{
    for (uint32_t i = 0; i < page->paragraphs.count; i++) {
        const Paragraph *row = &page->paragraphs.at[i];
        uint32_t from = 0, to = 0;
        if (!handle_find(row->line, &from, &to) || !dash_before(row->line, from)) continue;
        if (is_post_date(str_slice(row->line, to, row->line.size)))
            paragraph_decide(page, i, RULE_EMBEDDED_POST);
    }
}
