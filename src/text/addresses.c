/* URLs, e-mail addresses, @handles, #tags and bare host names inside a run of text. */
#include "text/inner.h"

/* Last parts of host and file names that are no English words when glued to a full stop
 * ("left.It" must stay two words, so "it", "in", "at", "is", "me", "no", "so", "to" stay out). */
static const char *const host_ends[] = {
    "asp", "au",  "biz", "ca",   "ch",  "cn",   "co",  "com", "de",  "doc", "edu", "eu",  "fr",
    "gl",  "gov", "htm", "html", "ie",  "info", "int", "io",  "jp",  "jpg", "ly",  "mil", "net",
    "nl",  "nz",  "org", "pdf",  "php", "png",  "ru",  "se",  "txt", "ua",  "uk",  "xml"};

static bool is_ascii_alnum(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z');
}

static bool is_mailbox_char(char byte)
{
    return is_ascii_alnum(byte) || byte == '.' || byte == '_' || byte == '%' || byte == '+' ||
           byte == '-';
}

static bool starts_nocase(Str bytes, uint32_t at, uint32_t end, const char *prefix)
{
    Str want = str_of(prefix);
    return end - at > want.size && str_is_nocase(str_slice(bytes, at, at + want.size), prefix);
}

static uint32_t run_end(Str bytes, uint32_t at, uint32_t end)
{
    while (at < end && !is_gap(kind_at(bytes, at, end))) {
        uint32_t codepoint = char_next(bytes, &at);
        bool emoji = codepoint >= 0x80 && char_kind(codepoint) == CHAR_SYMBOL;
        if (emoji || codepoint == '<' || codepoint == '>' || codepoint == '"' ||
            codepoint == 0x201C || codepoint == 0x201D) {
            char_before(bytes, &at);
            return at;
        }
    }
    return at;
}

/* "http://example.org/a)." keeps neither the bracket nor the stop. */
static uint32_t without_trailing_marks(Str bytes, uint32_t from, uint32_t to)
{
    bool bracket = str_find(str_slice(bytes, from, to), STR("(")) != NONE;
    while (to > from) {
        uint32_t before = to;
        uint32_t codepoint = char_before(bytes, &before);
        bool mark = codepoint == '.' || codepoint == ',' || codepoint == ';' || codepoint == ':' ||
                    codepoint == '!' || codepoint == '?' || codepoint == '\'' || codepoint == ']' ||
                    codepoint == 0x2019 || codepoint == 0x2026 || (codepoint == ')' && !bracket);
        if (!mark) break;
        to = before;
    }
    return to;
}

/* "@handle", "#tag": a mark and name characters with single full stops inside. */
static uint32_t marked_name_end(Str bytes, uint32_t at, uint32_t end)
{
    bool tag = bytes.at[at] == '#';
    uint32_t to = at + 1;
    CharKind first = kind_at(bytes, to, end);
    if (!is_word_char(first) || (tag && first == CHAR_DIGIT)) return at;
    while (to < end) {
        CharKind kind = kind_at(bytes, to, end);
        bool stop = !tag && bytes.at[to] == '.' && to + 1 < end && is_ascii_alnum(bytes.at[to + 1]);
        if (!is_word_char(kind) && bytes.at[to] != '_' && !stop) break;
        char_next(bytes, &to);
    }
    return to;
}

static bool host_end_known(Str part)
{
    char lower[8];
    if (part.size < 2 || part.size >= sizeof lower) return false;
    bool net =
        str_is_nocase(part, "com") || str_is_nocase(part, "org") || str_is_nocase(part, "net");
    if (net) return true;
    return table_find(host_ends, sizeof host_ends / sizeof *host_ends, part) != NONE;
}

/* [at, to) are mailbox characters: does it read as host.tld, or as three or more dotted words? */
static bool is_host(Str bytes, uint32_t at, uint32_t to)
{
    uint32_t last_stop = NONE, stops = 0;
    for (uint32_t i = at; i < to; i++) {
        char byte = bytes.at[i];
        if (byte == '+' || byte == '%') return false;
        if (byte != '.') continue;
        bool single = i > at && i + 1 < to && bytes.at[i - 1] != '.' && bytes.at[i + 1] != '.';
        if (!single) return false;
        stops++;
        last_stop = i;
    }
    if (!stops || bytes.at[at] == '-') return false;
    return host_end_known(str_slice(bytes, last_stop + 1, to));
}

/* E-mail address or host name: scans one run of mailbox characters, whose first is at `at`. */
static uint32_t mail_or_host_end(Str bytes, uint32_t at, uint32_t end)
{
    uint32_t to = at;
    while (to < end && is_mailbox_char(bytes.at[to])) to++;
    if (to > at && to + 1 < end && bytes.at[to] == '@' && is_ascii_alnum(bytes.at[to + 1])) {
        uint32_t domain = to + 1;
        while (domain < end && is_mailbox_char(bytes.at[domain])) domain++;
        return without_trailing_marks(bytes, at, domain);
    }
    uint32_t trimmed = without_trailing_marks(bytes, at, to);
    if (trimmed <= at || !is_host(bytes, at, trimmed)) return at;
    if (trimmed == to && to + 1 < end && bytes.at[to] == '/' && is_ascii_alnum(bytes.at[to + 1]))
        return without_trailing_marks(bytes, at, run_end(bytes, to, end));
    return trimmed;
}

uint32_t address_end(Str bytes, uint32_t at, uint32_t end)
{
    char first = bytes.at[at];
    if (first == '@' || first == '#') return marked_name_end(bytes, at, end);
    if (!is_ascii_alnum(first)) return at;
    if (starts_nocase(bytes, at, end, "http://") || starts_nocase(bytes, at, end, "https://") ||
        starts_nocase(bytes, at, end, "ftp://") || starts_nocase(bytes, at, end, "www."))
        return without_trailing_marks(bytes, at, run_end(bytes, at, end));
    return mail_or_host_end(bytes, at, end);
}
