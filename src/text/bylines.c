/* Bylines: names, roles, agencies; and the author's box. */
#include "text/page.h"
#include "text/limits.h"

static const char *const role_heads[] = {
    "reporter", "reporters",   "correspondent", "correspondents", "editor",       "editors",
    "writer",   "writers",     "journalist",    "journalists",    "columnist",    "author",
    "producer", "contributor", "contributors",  "analyst",        "photographer", "desk",
    "bureau",   "staff",       "agencies",      "commentator",    "blogger",      "newsroom",
    "service",  "anchor",      "presenter",     "fellow"};

static const char *const role_words[] = {
    "senior",    "special",  "chief",         "staff",     "political",   "diplomatic", "foreign",
    "national",  "world",    "international", "business",  "economics",   "technology", "science",
    "health",    "security", "defence",       "defense",   "news",        "sports",     "sport",
    "assistant", "deputy",   "managing",      "executive", "web",         "digital",    "video",
    "data",      "legal",    "home",          "affairs",   "the",         "of",         "and",
    "for",       "our",      "own",           "guest",     "freelance",   "breaking",   "general",
    "regional",  "city",     "crime",         "court",     "environment", "climate",    "energy",
    "editorial", "wire",     "investigative", "asia",      "europe",      "africa",     "us",
    "uk"};

static const char *const name_particles[] = {"de",  "del", "della", "da", "di",  "van",  "von",
                                             "der", "den", "al",    "el", "bin", "bint", "ibn",
                                             "la",  "le",  "and",   "y",  "e"};

static const char *const byline_words[] = {"by",         "and",       "in",
                                           "with",       "for",       "of",
                                           "the",        "via",       "at",
                                           "on",         "from",      "a.m",
                                           "p.m",        "am",        "pm",
                                           "updated",    "published", "posted",
                                           "min",        "read",      "de",
                                           "del",        "van",       "von",
                                           "der",        "al",        "bin",
                                           "la",         "le",        "da",
                                           "di",         "reporter",  "correspondent",
                                           "editor",     "staff",     "writer",
                                           "agencies",   "special",   "senior",
                                           "additional", "reporting"};

static bool is_role_head(Str word)
{
    return AMONG(word, role_heads);
}

static bool is_role_word(Str word)
{
    return is_role_head(word) || AMONG(word, role_words);
}

/* The words as written: *from at the next one's start, empty at the end. */
static Str raw_word(Str bytes, uint32_t *at, uint32_t end)
{
    while (*at < end && !is_word_char(kind_at(bytes, *at, end))) char_next(bytes, at);
    uint32_t from = *at;
    while (*at < end && !is_gap(kind_at(bytes, *at, end)) && bytes.at[*at] != ',' &&
           bytes.at[*at] != '|')
        char_next(bytes, at);
    return str_slice(bytes, from, *at);
}

static bool all_capital_or(const Page *page, Span span, bool (*allowed)(Str word))
{
    uint32_t at = span.from;
    for (Str word = raw_word(page->bytes, &at, span.to); word.size;
         word = raw_word(page->bytes, &at, span.to)) {
        CharKind kind = kind_at(word, 0, word.size);
        if (kind == CHAR_LOWER && !allowed(word)) return false;
    }
    return true;
}

static bool is_byline_word(Str word)
{
    return AMONG(word, byline_words) || is_role_word(word);
}

static bool is_particle(Str word)
{
    return AMONG(word, name_particles);
}

static bool has_digit(Str line)
{
    for (uint32_t i = 0; i < line.size; i++)
        if (line.at[i] >= '0' && line.at[i] <= '9') return true;
    return false;
}

bool is_name_line(const Page *page, const Paragraph *row)
{
    if (row->words < 2 || row->words > name_most_words || row->capitals < 2) return false;
    if (row->stops || row->last == ':' || has_digit(row->line)) return false;
    const char *first = page->bytes.at + row->span.from;
    if (*first == '"' || *first == '\'' || *first == '#') return false;
    uint32_t at = 0;
    for (Str word = line_word(row->line, &at); word.size; word = line_word(row->line, &at))
        if (word_starts_sentence(word) && !is_particle(word)) return false;
    return all_capital_or(page, row->span, is_particle);
}

bool is_name_in_place(const Page *page, const Paragraph *row)
{
    uint32_t at = row->span.from, in = 0, words = 0;
    for (Str word = raw_word(page->bytes, &at, row->span.to); word.size;
         word = raw_word(page->bytes, &at, row->span.to)) {
        words++;
        if (str_is(word, "in") && !in)
            in = words;
        else if (kind_at(word, 0, word.size) != CHAR_UPPER)
            return false;
    }
    bool named = in == 3 || in == 4; /* two names or three */
    return named && words > in && words <= in + 3 && !row->stops && row->last != ':';
}

static const char *const by_starts[] = {
    "by ",        "written by ",  "words by ", "story by ", "posted by ",   "published by ",
    "report by ", "reported by ", "text by ",  "author: ",  "authored by ", "from "};

/* "By Jane Doe", "by JANE DOE and John Roe, Political Editor | 3 July 2024". */
static bool is_by_line(const Page *page, const Paragraph *row)
{
    if (row->words < 2 || row->words > byline_most_words || row->ends > 1) return false;
    uint32_t by = NONE;
    for (size_t i = 0; i < sizeof by_starts / sizeof *by_starts; i++)
        if (str_starts(row->line, str_of(by_starts[i]))) by = str_of(by_starts[i]).size;
    if (by == NONE || (row->stops && row->words > 6)) return false;
    uint32_t at = row->span.from;
    Str first = raw_word(page->bytes, &at, row->span.to); /* "By", "Written" */
    if (str_is_nocase(first, "from") && row->words > 5) return false;
    if (!str_is_nocase(first, "by") && !str_is_nocase(first, "author:") &&
        !str_is_nocase(first, "from"))
        raw_word(page->bytes, &at, row->span.to);
    uint32_t named = at;
    Str name = raw_word(page->bytes, &named, row->span.to);
    if (kind_at(name, 0, name.size) != CHAR_UPPER) return false;
    return all_capital_or(page, (Span){at, row->span.to}, is_byline_word);
}

/* "Special correspondent", "Staff writer": short, and a role stands at the end or fills it. */
static bool is_role_line(const Paragraph *row)
{
    if (row->words > role_most_words || row->stops || row->last == ':') return false;
    uint32_t at = 0, words = 0;
    bool all = true, head = false, last_is_head = false, starts = false;
    for (Str word = line_word(row->line, &at); word.size; word = line_word(row->line, &at)) {
        starts |= words++ == 0 && word_starts_sentence(word);
        all &= is_role_word(word);
        last_is_head = is_role_head(word);
        head |= last_is_head;
    }
    return (all && head) || (last_is_head && words >= 2 && words <= 4 && !starts);
}

static const char *const agencies[] = {
    "afp",     "ap",     "reuters", "dpa",           "pti",      "ani",       "ians",
    "xinhua",  "tass",   "upi",     "efe",           "ansa",     "pa",        "associated",
    "press",   "the",    "agence",  "france-presse", "agencies", "bloomberg", "news",
    "cnn",     "bbc",    "with",    "and",           "by",       "agency",    "via",
    "anadolu", "yonhap", "kyodo",   "interfax",      "ria",      "novosti",   "press",
    "trust",   "india",  "of",      "staff"};

static const char *const agency_heads[] = {
    "afp",      "ap",        "reuters", "dpa",    "pti",   "ani",        "ians",
    "xinhua",   "tass",      "upi",     "efe",    "ansa",  "associated", "france-presse",
    "agencies", "bloomberg", "anadolu", "yonhap", "kyodo", "interfax"};

static bool is_agency_word(Str word)
{
    return AMONG(word, agencies) || word.size <= 3; /* editors' initials: "jm/dm (AFP, dpa)" */
}

bool is_agency_name(Str word)
{
    return AMONG(word, agency_heads);
}

static bool is_agency_line(const Paragraph *row)
{
    if (row->words > agency_most_words || row->stops || row->words == 0) return false;
    uint32_t at = 0;
    bool head = false;
    for (Str word = line_word(row->line, &at); word.size; word = line_word(row->line, &at)) {
        if (!is_agency_word(word)) return false;
        head |= AMONG(word, agency_heads);
    }
    return head;
}

void bylines_find(Page *page)
{
    for (uint32_t i = 0; i < page->paragraphs.count; i++) {
        if (paragraph_decided(page, i)) continue;
        const Paragraph *row = &page->paragraphs.at[i];
        if (is_agency_line(row))
            paragraph_decide(page, i, RULE_BYLINE_AGENCY);
        else if (is_by_line(page, row))
            paragraph_decide(page, i, RULE_BYLINE_BY);
        else if (is_role_line(row))
            paragraph_decide(page, i, RULE_BYLINE_ROLE);
    }
}

static const char *const author_heads[] = {
    "reporter",  "correspondent", "editor",      "writer",      "journalist",   "columnist",
    "author",    "producer",      "contributor", "commentator", "photographer", "anchor",
    "presenter", "blogger",       "newsletter",  "bureau"};

static const char *const author_verbs[] = {"covers", "writes", "edits"};

static const char *const articles[] = {"a", "an", "the", "our", "senior", "chief"};

/* "Jane Doe is a senior reporter …", "Jane Doe covers energy for …", "… is based in Paris". */
bool is_author_bio(const Page *page, const Paragraph *row)
{
    if (row->words < 6 || row->words > bio_most_words) return false;
    uint32_t raw = row->span.from;
    Str first = raw_word(page->bytes, &raw, row->span.to);
    Str second = raw_word(page->bytes, &raw, row->span.to);
    if (kind_at(first, 0, first.size) != CHAR_UPPER ||
        kind_at(second, 0, second.size) != CHAR_UPPER)
        return false;
    uint32_t at = 0, is_at = NONE;
    Str before = {0};
    for (uint32_t number = 0; number < 20; number++) {
        Str word = line_word(row->line, &at);
        if (!word.size) return false;
        if (number >= 2 && number <= 4 && AMONG(word, author_verbs)) return true;
        if (number >= 2 && number <= 6 && str_is(word, "is") && is_at == NONE) is_at = number;
        bool said_to_be = is_at != NONE && number == is_at + 1;
        bool possessive = str_ends(word, STR("'s")) || str_ends(word, STR("s'")); /* "is CNN's" */
        if (said_to_be && !possessive && !AMONG(word, articles) && !str_is(word, "based") &&
            word.size < 8)
            return false;
        if (is_at != NONE && number <= is_at + 10 && AMONG(word, author_heads)) return true;
        if (str_is(word, "in") && str_is(before, "based")) return is_at != NONE;
        before = word;
    }
    return false;
}
