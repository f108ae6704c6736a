/* Captions and picture credits. */
#include "text/page.h"
#include "text/limits.h"

typedef struct Credit {
    Str name;
    bool photo_only;
} Credit;

static const Credit credits[] = {
#define CREDIT(name, photo_only) {{"" name, sizeof(name) - 1}, photo_only},
#include "text/credits.def"
#undef CREDIT
};

static const char *const photo_words[] = {
    "photo:",      "photograph:", "photographer:", "photo by",     "picture:",
    "image:",      "credit:",     "image credit",  "photo credit", "via getty",
    "courtesy of", "ap photo",    "file photo",    "photos:",      "photo/"};

static bool boundary(Str line, uint32_t at)
{
    return at >= line.size || !is_word_char(kind_at(line, at, line.size));
}

/* Longest credit that starts at `at`, or NULL. */
static const Credit *credit_at(Str line, uint32_t at)
{
    const Credit *best = NULL;
    Str rest = str_slice(line, at, line.size);
    for (size_t i = 0; i < sizeof credits / sizeof *credits; i++) {
        Str name = credits[i].name;
        bool here = str_starts(rest, name) && boundary(line, at + name.size);
        if (here && (!best || name.size > best->name.size)) best = &credits[i];
    }
    return best;
}

uint32_t credit_size(Str line)
{
    const Credit *credit = credit_at(line, 0);
    return credit ? credit->name.size : 0;
}

/* Does any credit stand between `from` and `to`? With `photo_only`, one that only pictures have. */
static bool credit_within(Str line, uint32_t from, uint32_t to, bool photo_only)
{
    bool word_start = true;
    for (uint32_t at = from; at < to; at++) {
        const Credit *credit = word_start ? credit_at(line, at) : NULL;
        if (credit && (credit->photo_only || !photo_only)) return true;
        word_start = boundary(line, at);
    }
    return false;
}

/* Words that credit a picture even outside brackets. */
static const char *const plain_photo_words[] = {
    "photo:",   "photograph:",  "photographer:", "photo by",
    "ap photo", "photo credit", "image credit"};

static bool plain_photo_word(const Paragraph *row)
{
    uint32_t size = row->line.size; /* in a sentence that ends, only near its end */
    Str part = str_slice(row->line, row->stops && size > 60 ? size - 60 : 0, size);
    for (size_t i = 0; i < sizeof plain_photo_words / sizeof *plain_photo_words; i++)
        if (str_find(part, str_of(plain_photo_words[i])) != NONE) return true;
    return false;
}

static bool photo_word_within(Str line, uint32_t from, uint32_t to)
{
    Str part = str_slice(line, from, to);
    for (size_t i = 0; i < sizeof photo_words / sizeof *photo_words; i++)
        if (str_find(part, str_of(photo_words[i])) != NONE) return true;
    return false;
}

/* Start of the brackets that close the line, or NONE: "… in Moscow. (Pool/AFP via Getty Images)".
 */
static uint32_t last_bracket(Str line)
{
    uint32_t to = line.size;
    if (to && line.at[to - 1] == '.') to--;
    if (!to || (line.at[to - 1] != ')' && line.at[to - 1] != ']')) return NONE;
    uint32_t least = to > credit_most_bytes ? to - credit_most_bytes : 0;
    for (uint32_t at = to - 1; at > least; at--)
        if (line.at[at - 1] == '(' || line.at[at - 1] == '[') return at - 1;
    return NONE;
}

static bool has_byte(Str line, uint32_t from, uint32_t to, char byte)
{
    for (uint32_t at = from; at < to; at++)
        if (line.at[at] == byte) return true;
    return false;
}

static bool bracket_credit(const Paragraph *row)
{
    uint32_t from = last_bracket(row->line);
    if (from == NONE) return false;
    Str line = row->line;
    if (photo_word_within(line, from, line.size) || credit_within(line, from, line.size, true))
        return true;
    bool slashed = has_byte(line, from, line.size, '/');
    bool alone = row->ends == 0 && row->words <= caption_bare_credit_words && from > 0;
    return credit_within(line, from, line.size, false) && (slashed || alone);
}

/* "Dado Doe/Reuters", "REUTERS/Jane Doe", "Getty Images" at the end of a line. */
static bool ending_credit(const Paragraph *row)
{
    Str line = row->line;
    uint32_t from = line.size;
    for (uint32_t spaces = 0; from > 0 && spaces < 4; from--) spaces += line.at[from - 1] == ' ';
    uint32_t slash = NONE;
    for (uint32_t at = from; at < line.size; at++)
        if (line.at[at] == '/') slash = at;
    if (slash != NONE && slash + 1 < line.size) {
        if (credit_at(line, slash + 1)) return true;
        uint32_t word = slash;
        while (word > 0 && line.at[word - 1] != ' ' && line.at[word - 1] != '(') word--;
        if (credit_at(line, word)) return true;
    }
    if (row->stops) return false;
    for (size_t i = 0; i < sizeof credits / sizeof *credits; i++) {
        Str name = credits[i].name;
        bool ends = str_ends(line, name) && line.size > name.size &&
                    !is_word_char(kind_at(line, line.size - name.size - 1, line.size));
        if (ends && credits[i].photo_only) return true;
    }
    return false;
}

/* "Getty Images The ship lies at its berth": a credit, then a sentence without its full stop. */
static bool starting_credit(const Page *page, const Paragraph *row)
{
    if (row->stops || row->words < 5) return false;
    const Credit *credit = credit_at(row->line, 0);
    if (!credit || (!credit->photo_only && row->lowers * 2 < row->words)) return false;
    Span rest = {row->span.from + credit->name.size, row->span.to};
    while (rest.from < rest.to && !is_word_char(kind_at(page->bytes, rest.from, rest.to)))
        char_next(page->bytes, &rest.from);
    return kind_at(page->bytes, rest.from, rest.to) == CHAR_UPPER;
}

/* "Jane Doe/The Herald": names and a slash, nothing else. */
static bool slashed_names(const Page *page, const Paragraph *row)
{
    if (row->words < 2 || row->words > 6 || row->stops || row->lowers || row->capitals < 2)
        return false;
    for (uint32_t at = row->span.from + 1; at + 1 < row->span.to; at++)
        if (page->bytes.at[at] == '/' && kind_at(page->bytes, at - 1, row->span.to) == CHAR_LOWER &&
            kind_at(page->bytes, at + 1, row->span.to) == CHAR_UPPER)
            return true;
    return false;
}

static bool has_copyright_sign(const Paragraph *row)
{
    uint32_t at = str_find(row->line, STR("\xC2\xA9"));
    return at != NONE && (at == 0 || row->line.size - at < credit_most_bytes);
}

static const char *const months[] = {"january",   "february", "march",    "april",
                                     "may",       "june",     "july",     "august",
                                     "september", "october",  "november", "december"};

bool is_month_word(Str word)
{
    return AMONG(word, months);
}

/* One sentence that ends ", July 3, 2024": so agencies end their captions. */
static bool is_dated(const Paragraph *row)
{
    Str line = row->line;
    if (row->ends || row->words < 8 || row->words > caption_most_words || line.size < 24)
        return false;
    uint32_t to = line.size - (line.at[line.size - 1] == '.');
    Str tail = str_slice(line, to > 40 ? to - 40 : 0, to);
    uint32_t comma = NONE, at = tail.size;
    for (uint32_t commas = 0; at > 0 && commas < 2; at--)
        if (tail.at[at - 1] == ',') {
            commas++;
            comma = at;
        }
    if (comma == NONE) return false;
    uint32_t word = comma - 1;
    while (word > 0 && tail.at[word - 1] != ' ') word--;
    if (str_ends(str_slice(tail, word, comma - 1), STR("day")))
        return false; /* "on Monday, July 1, 2024" */
    at = comma;
    Str month = line_word(tail, &at), day = line_word(tail, &at), year = line_word(tail, &at);
    bool digits = day.size && day.size <= 2 && *day.at >= '0' && *day.at <= '9' && year.size == 4 &&
                  (*year.at == '1' || *year.at == '2');
    return digits && is_month_word(month) && !line_word(tail, &at).size;
}

/* "Pictured: the ferry", "… (pictured) left the port" without its full stop. */
static bool is_pictured(const Paragraph *row)
{
    if (row->words > caption_most_words) return false;
    bool leads = str_starts(row->line, STR("pictured")) ||
                 str_find(row->line, STR(". pictured")) != NONE ||
                 str_find(row->line, STR("pictured:")) != NONE;
    bool told = str_find(row->line, STR("(pictured")) != NONE ||
                str_find(row->line, STR(", pictured")) != NONE;
    return leads || (told && !row->stops);
}

/* "… Hide Caption 1 of 12 … 2 of 12 … 12 of 12": a gallery in one line, counted to its end. */
static bool is_counted(Str line)
{
    enum { FEWEST = 3, NEAR_END = 120 /* bytes */ };
    uint32_t counted = 0, last = 0, at = 0;
    Str before = {0}, of = {0}, total = {0};
    for (Str word = line_word(line, &at); word.size; word = line_word(line, &at)) {
        bool number = word.size <= 3 && word.at[0] >= '0' && word.at[0] <= '9';
        bool counts = number && str_is(of, "of") && before.size && before.at[0] >= '0' &&
                      before.at[0] <= '9' && (!counted || str_equal(word, total));
        if (counts) {
            total = word;
            counted++;
            last = at;
        }
        before = of;
        of = word;
    }
    return counted >= FEWEST && line.size - last <= NEAR_END;
}

static bool is_credited(const Page *page, const Paragraph *row)
{
    if (row->words > caption_most_words) return false;
    if (has_copyright_sign(row) || bracket_credit(row) || ending_credit(row)) return true;
    if (row->words <= caption_short_words && plain_photo_word(row)) return true;
    return starting_credit(page, row) || slashed_names(page, row);
}

void captions_find(Page *page)
{
    for (uint32_t i = 0; i < page->paragraphs.count; i++) {
        if (paragraph_decided(page, i)) continue;
        const Paragraph *row = &page->paragraphs.at[i];
        bool title = i == 0 && page->paragraphs.count > 1 && starting_credit(page, row);
        if (!title && is_credited(page, row))
            paragraph_decide(page, i, RULE_CAPTION_CREDIT);
        else if (is_pictured(row))
            paragraph_decide(page, i, RULE_CAPTION_PICTURED);
        else if (is_dated(row))
            paragraph_decide(page, i, RULE_CAPTION_DATED);
        else if (is_counted(row->line))
            paragraph_decide(page, i, RULE_CAPTION_GALLERY);
    }
}
