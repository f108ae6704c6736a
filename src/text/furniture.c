/* Furniture that a paragraph's own words give away. */
#include "text/page.h"
#include "text/limits.h"

typedef enum Match {
    MATCH_LINE,
    MATCH_START,
    MATCH_LISTS,
    MATCH_END,
    MATCH_HOLDS,
    MATCH_PLEA
} Match;

typedef struct Phrase {
    Match match;
    Str words;
    BlockRule rule;
    bool ends_article;
} Phrase;

static const Phrase phrases[] = {
#define PHRASE(match, words, rule, ends)                                                           \
    {MATCH_##match, {"" words, sizeof(words) - 1}, RULE_##rule, ends},
#include "text/furniture.def"
#undef PHRASE
};

/* The line without the marks at its ends: "Read more »" -> "read more". */
static Str line_core(Str line)
{
    uint32_t from = 0, to = line.size;
    while (to > from) {
        uint32_t before = to;
        if (is_word_char(char_kind(char_before(line, &before)))) break;
        to = before;
    }
    while (from < to) {
        uint32_t after = from;
        if (is_word_char(char_kind(char_next(line, &after)))) break;
        from = after;
    }
    return str_slice(line, from, to);
}

static bool at_word_end(Str line, uint32_t at)
{
    return at >= line.size || !is_word_char(kind_at(line, at, line.size));
}

static bool holds_words(Str line, Str words)
{
    uint32_t at = str_find(line, words);
    bool open = !is_word_char(kind_at(words, words.size - 1, words.size)); /* "on twitter @" */
    if (at == NONE || !(open || at_word_end(line, at + words.size))) return false;
    return at == 0 || !is_word_char(kind_at(line, at - 1, line.size));
}

/* A title at the very top may begin "Live:" or "Opinion:": there only whole lines count, and
 * labels like "Image caption" that no title begins with. */
static bool counts_at_top(const Phrase *phrase)
{
    bool label = phrase->rule == RULE_CAPTION_LABEL && phrase->match == MATCH_START &&
                 !str_ends(phrase->words, STR(":"));
    return phrase->match == MATCH_LINE || phrase->match == MATCH_PLEA || label;
}

/* Titles in a row: words enough for two, and hardly a full stop. */
static bool is_list(const Paragraph *paragraph)
{
    enum { FEWEST_WORDS = 12, WORDS_A_STOP = 20 };
    return paragraph->words >= FEWEST_WORDS && paragraph->ends * WORDS_A_STOP <= paragraph->words;
}

static bool phrase_matches(const Phrase *phrase, const Paragraph *paragraph, Str core, bool top)
{
    Str line = paragraph->line;
    uint32_t most = phrase->rule == RULE_CAPTION_LABEL   ? caption_most_words
                    : phrase->rule == RULE_BYLINE_CREDIT ? credit_most_words
                                                         : plea_most_words;
    bool first_byte = phrase->match <= MATCH_LISTS; /* most phrases end here: pages can be long */
    if (first_byte &&
        (!line.size ||
         *phrase->words.at != (phrase->match == MATCH_LINE && core.size ? *core.at : *line.at)))
        return false;
    if (top && !counts_at_top(phrase)) return false;
    switch (phrase->match) {
    case MATCH_LINE: return str_equal(core, phrase->words);
    case MATCH_START:
        return paragraph->words <= most && str_starts(line, phrase->words) &&
               (phrase->rule == RULE_CAPTION_LABEL || at_word_end(line, phrase->words.size));
    case MATCH_LISTS:
        return !paragraph->stops && is_list(paragraph) && str_starts(line, phrase->words);
    case MATCH_END:
        return !paragraph->stops && paragraph->words <= teaser_most_words &&
               str_ends(core, phrase->words);
    case MATCH_HOLDS:
        if (paragraph->words > plea_most_words && phrase->rule == RULE_CAPTION_LABEL)
            return paragraph->words <= most &&
                   holds_words(str_slice(line, 0, label_most_bytes), phrase->words);
        return paragraph->words <= plea_most_words && holds_words(line, phrase->words);
    case MATCH_PLEA:
        return paragraph->words <= legal_most_words && holds_words(line, phrase->words);
    }
    return false;
}

/* A note about the page that says what was wrong is part of the report. */
static bool is_correction(Str line)
{
    static const char *const words[] = {"corrected", "correction", "corrects",    "incorrectly",
                                        "misstated", "misspelled", "erroneously", "mistakenly"};
    uint32_t at = 0;
    for (Str word = line_word(line, &at); word.size; word = line_word(line, &at))
        if (AMONG(word, words)) return true;
    return false;
}

bool is_plea_anywhere(Str line)
{
    if (str_find(line, STR("\"")) != NONE) return false; /* somebody said it */
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        const Phrase *phrase = &phrases[i];
        bool own = phrase->match == MATCH_HOLDS && phrase->rule == RULE_PLEA &&
                   (str_find(phrase->words, STR("our ")) != NONE ||
                    str_find(phrase->words, STR("newsletter")) != NONE);
        if ((own || phrase->match == MATCH_PLEA) && holds_words(line, phrase->words)) return true;
    }
    return false;
}

static bool phrase_find(Page *page, uint32_t paragraph)
{
    Paragraph *row = &page->paragraphs.at[paragraph];
    Str core = line_core(row->line);
    bool top = paragraph == 0 && row->words >= title_fewest_words;
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        bool long_line = row->words > legal_most_words && phrases[i].match != MATCH_LISTS;
        if (long_line || !phrase_matches(&phrases[i], row, core, top)) continue;
        bool corrects = phrases[i].rule == RULE_LEGAL && is_correction(row->line);
        row->ends_article = phrases[i].ends_article;
        paragraph_decide(page, paragraph, corrects ? RULE_CORRECTION : phrases[i].rule);
        return true;
    }
    return false;
}

/* ---- stamps -------------------------------------------------------------------------- */

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static const char *const month_and_day_words[] = {
    "jan",      "january", "feb",       "february",  "mar",    "march",   "apr",
    "april",    "may",     "jun",       "june",      "jul",    "july",    "aug",
    "august",   "sep",     "sept",      "september", "oct",    "october", "nov",
    "november", "dec",     "december",  "mon",       "monday", "tue",     "tues",
    "tuesday",  "wed",     "wednesday", "thu",       "thur",   "thurs",   "thursday",
    "fri",      "friday",  "sat",       "saturday",  "sun",    "sunday"};

static const char *const stamp_words[] = {
    "a.m",       "p.m",     "am",      "pm",      "gmt",  "utc",   "bst",    "est",
    "edt",       "et",      "cst",     "cdt",     "pt",   "pst",   "pdt",    "ist",
    "cet",       "cest",    "aest",    "eest",    "hkt",  "jst",   "sgt",    "wib",
    "published", "publish", "updated", "update",  "last", "first", "posted", "modified",
    "edited",    "created", "issued",  "release", "date", "dated", "time",   "on",
    "at",        "of",      "local",   "new",     "and",  "the"};

static const char *const duration_words[] = {
    "min",    "mins", "minute", "minutes", "hour",      "hours", "hr",      "hrs",
    "day",    "days", "week",   "weeks",   "ago",       "read",  "reading", "time",
    "listen", "just", "now",    "today",   "yesterday", "an",    "a"};

/* "3", "2024", "3rd", "10.30am", "2h". */
static bool is_number_word(Str word)
{
    return is_digit(*word.at) && word.size <= 10;
}

/* "1:45 PM · Jul 3" */
static bool is_mark(Str word)
{
    return !is_word_char(kind_at(word, 0, word.size));
}

static bool is_stamp_word(Str word)
{
    return is_mark(word) || is_number_word(word) || is_agency_name(word) ||
           AMONG(word, month_and_day_words) || AMONG(word, stamp_words);
}

static bool is_duration_word(Str word)
{
    return is_number_word(word) || AMONG(word, duration_words) || AMONG(word, stamp_words);
}

static bool line_has(Str line, bool (*wanted)(Str word))
{
    uint32_t at = 0;
    for (Str word = line_word(line, &at); word.size; word = line_word(line, &at))
        if (wanted(word)) return true;
    return false;
}

static bool is_date_word(Str word)
{
    static const char *const marks[] = {"published", "updated", "posted", "modified", "gmt",
                                        "utc",       "ist",     "bst",    "est",      "edt",
                                        "am",        "pm",      "a.m",    "p.m"};
    return AMONG(word, month_and_day_words) || AMONG(word, marks) || word.size >= 8;
}

static bool is_reading_word(Str word)
{
    static const char *const marks[] = {"ago", "read", "reading", "min", "mins", "listen"};
    return AMONG(word, marks) ||
           (word.size <= 3 && is_digit(*word.at) && !is_digit(word.at[word.size - 1]));
}

/* "14:32", "9.05": the stamp of an entry in a live report. */
static bool is_clock(Str line)
{
    uint32_t colon = line.size == 5 ? 2 : 1;
    if (line.size < 4 || line.size > 5 || (line.at[colon] != ':' && line.at[colon] != '.'))
        return false;
    for (uint32_t i = 0; i < line.size; i++)
        if (i != colon && !is_digit(line.at[i])) return false;
    return line.at[colon + 1] < '6';
}

static void stamp_find(Page *page, uint32_t paragraph)
{
    Paragraph *row = &page->paragraphs.at[paragraph];
    if (is_clock(row->line)) paragraph_decide(page, paragraph, RULE_LIVE_STAMP);
    if (row->words > stamp_most_words || !line_has(row->line, is_number_word)) return;
    if (line_only(row->line, stamp_most_words, is_stamp_word) && line_has(row->line, is_date_word))
        paragraph_decide(page, paragraph, RULE_BYLINE_STAMP);
    else if (line_only(row->line, stamp_most_words, is_duration_word) &&
             line_has(row->line, is_reading_word))
        paragraph_decide(page, paragraph, RULE_READING_TIME);
}

/* ---- menus, links, contacts ---------------------------------------------------------- */

static const char *const menu_words[] = {"africa",
                                         "americas",
                                         "analysis",
                                         "arts",
                                         "asia",
                                         "australia",
                                         "blog",
                                         "books",
                                         "breaking",
                                         "business",
                                         "climate",
                                         "comment",
                                         "contact",
                                         "copy",
                                         "culture",
                                         "donate",
                                         "economy",
                                         "education",
                                         "email",
                                         "entertainment",
                                         "environment",
                                         "europe",
                                         "events",
                                         "facebook",
                                         "fashion",
                                         "features",
                                         "finance",
                                         "flipboard",
                                         "food",
                                         "football",
                                         "gallery",
                                         "global",
                                         "health",
                                         "home",
                                         "instagram",
                                         "international",
                                         "investigations",
                                         "jobs",
                                         "latest",
                                         "life",
                                         "lifestyle",
                                         "link",
                                         "linkedin",
                                         "live",
                                         "local",
                                         "login",
                                         "magazine",
                                         "markets",
                                         "media",
                                         "menu",
                                         "messenger",
                                         "middle",
                                         "east",
                                         "money",
                                         "more",
                                         "music",
                                         "national",
                                         "news",
                                         "newsletter",
                                         "newsletters",
                                         "opinion",
                                         "opinions",
                                         "photos",
                                         "pinterest",
                                         "podcast",
                                         "podcasts",
                                         "politics",
                                         "print",
                                         "reddit",
                                         "save",
                                         "science",
                                         "search",
                                         "share",
                                         "shop",
                                         "sign",
                                         "in",
                                         "up",
                                         "sport",
                                         "sports",
                                         "style",
                                         "subscribe",
                                         "tech",
                                         "technology",
                                         "telegram",
                                         "threads",
                                         "top",
                                         "topics",
                                         "travel",
                                         "trending",
                                         "tumblr",
                                         "tv",
                                         "tweet",
                                         "twitter",
                                         "uk",
                                         "us",
                                         "usa",
                                         "video",
                                         "videos",
                                         "viber",
                                         "watch",
                                         "weather",
                                         "whatsapp",
                                         "world",
                                         "x",
                                         "youtube",
                                         "and",
                                         "on",
                                         "via",
                                         "this",
                                         "to",
                                         "bluesky",
                                         "mail",
                                         "sms"};

static bool is_menu_word(Str word)
{
    return AMONG(word, menu_words) || is_number_word(word);
}

static bool is_bracketed(const Page *page, const Paragraph *row)
{
    const char *at = page->bytes.at;
    return at[row->span.from] == '[' && at[row->span.to - 1] == ']' && row->words >= 3 &&
           !row->stops;
}

/* "press@example.org", "Tel. +44 20 7946 0000", "SpaceX: http://…": an address and hardly a word.
 */
static bool is_contact(const Page *page, const Paragraph *row)
{
    if (row->words == 0 || row->words > contact_most_words) return false;
    uint32_t addresses = 0, others = 0;
    for (uint32_t at = row->span.from; at < row->span.to;) {
        while (at < row->span.to && is_gap(kind_at(page->bytes, at, row->span.to)))
            char_next(page->bytes, &at);
        if (at >= row->span.to) break;
        uint32_t end = address_end(page->bytes, at, row->span.to);
        addresses += end > at;
        others += end == at;
        if (end > at) at = end;
        while (at < row->span.to && !is_gap(kind_at(page->bytes, at, row->span.to)))
            char_next(page->bytes, &at);
    }
    return addresses > 0 && others <= 4 * addresses && !row->ends;
}

static void shape_find(Page *page, uint32_t paragraph)
{
    const Paragraph *row = &page->paragraphs.at[paragraph];
    if (row->words == 0)
        paragraph_decide(page, paragraph, RULE_NO_WORDS);
    else if (row->words >= 2 && !row->stops && line_only(row->line, menu_most_words, is_menu_word))
        paragraph_decide(page, paragraph, RULE_MENU);
    else if (is_bracketed(page, row))
        paragraph_decide(page, paragraph, RULE_TEASER);
    else if (is_contact(page, row))
        paragraph_decide(page, paragraph, RULE_CONTACT);
}

void furniture_find(Page *page)
{
    for (uint32_t i = 0; i < page->paragraphs.count; i++) {
        if (phrase_find(page, i)) continue;
        stamp_find(page, i);
        shape_find(page, i);
    }
}
