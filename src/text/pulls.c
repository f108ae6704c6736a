/* Pull quotes: a short line, with a speaker's name or without, whose words stand in a longer
 * paragraph too.
 *
 * The opening words of each short line are looked up among all runs of as many words of the longer
 * paragraphs, so the time is linear. */
#include "text/page.h"
#include "text/limits.h"

typedef struct Place {
    uint32_t paragraph, at; /* byte of the folded line */
} Place;
typedef LIST(Place) Places;

/* The first words of the line from `at`, pull_fewest_words of them; empty when there are fewer. */
static Str opening_at(Str line, uint32_t at)
{
    uint32_t from = NONE, words = 0;
    while (words < pull_fewest_words) {
        Str word = line_word(line, &at);
        if (!word.size) return (Str){0};
        if (from == NONE) from = (uint32_t)(word.at - line.at);
        words++;
    }
    return str_slice(line, from, at);
}

static void openings_add(Page *page, uint32_t paragraph, Symbols *openings, Places *places)
{
    Str line = page->paragraphs.at[paragraph].line;
    for (uint32_t at = 0; at < line.size;) {
        Str opening = opening_at(line, at);
        if (!opening.size) return;
        uint32_t symbol = symbol_of(openings, opening);
        if (symbol == places->count)
            LIST_PUSH(page->arena, places, ((Place){paragraph, (uint32_t)(opening.at - line.at)}));
        line_word(line, &at);
    }
}

/* What the line has beyond the words that it shares with `other` from its start on. */
static Str rest_after(Str line, Str other, uint32_t other_at)
{
    for (uint32_t at = 0;;) {
        uint32_t from = at;
        Str word = line_word(line, &at), same = line_word(other, &other_at);
        if (!word.size) return (Str){0};
        if (!str_equal(word, same)) return str_slice(line, from, line.size);
    }
}

/* Does the paragraph's last word but `count` begin with a capital? */
static bool capital_before_last(const Page *page, const Paragraph *row, uint32_t count)
{
    uint32_t at = row->span.to, words = 0;
    for (bool gap = false; at > row->span.from; gap = !gap) {
        uint32_t before = at;
        while (before > row->span.from &&
               is_gap(char_kind(char_before(page->bytes, &before))) == gap)
            at = before;
        if (!gap && ++words > count) break;
    }
    return kind_at(page->bytes, at, row->span.to) == CHAR_UPPER;
}

/* "… rather massive Jane Doe, analyst": the rest, without a full stop, begins with a name; or goes
 * on after one that stands in the longer paragraph too. */
static bool is_speaker(const Page *page, const Paragraph *row, Str rest)
{
    uint32_t words = 0;
    for (uint32_t i = 0; i < rest.size;) words += line_word(rest, &i).size > 0;
    if (row->stops || !words || words > pull_name_most_words) return false;
    return capital_before_last(page, row, words - 1) || capital_before_last(page, row, words);
}

static bool is_long(const Paragraph *row)
{
    return row->rule == RULE_UNDECIDED && row->stops && row->words >= lead_fewest_words;
}

/* All its words but a name at the end stand in the longer paragraph. */
static bool is_pull(const Page *page, uint32_t i, const Symbols *openings, const Places *places)
{
    const Paragraph *row = &page->paragraphs.at[i];
    Str opening = opening_at(row->line, 0);
    uint32_t symbol = opening.size ? symbol_find(openings, opening) : NONE;
    if (symbol == NONE) return false;
    const Paragraph *other = &page->paragraphs.at[places->at[symbol].paragraph];
    if (other->words <= row->words) return false;
    Str rest = rest_after(row->line, other->line, places->at[symbol].at);
    return !rest.size || is_speaker(page, row, rest);
}

void pulls_find(Page *page)
{
    Symbols *openings = symbols_new(page->arena);
    Places places = {0};
    for (uint32_t i = 0; i < page->paragraphs.count; i++)
        if (is_long(&page->paragraphs.at[i])) openings_add(page, i, openings, &places);
    for (uint32_t i = page->lead == NONE ? 0 : page->lead + 1; i < page->paragraphs.count; i++) {
        const Paragraph *row = &page->paragraphs.at[i];
        bool open = row->rule == RULE_UNDECIDED && row->words <= pull_most_words;
        if (open && is_pull(page, i, openings, &places)) paragraph_decide(page, i, RULE_PULL_QUOTE);
    }
}
