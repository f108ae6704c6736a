/* Tokens, split as Universal Dependencies splits English (checked against EWT and GUM).
 *
 *     "don't" -> do|n't    "Lindgren's" -> Lindgren|'s    "$5m" -> $|5|m    "two-day" -> two|-|day
 *     "re-elected" -> one  "U.S." -> one            "1,000.5" -> one  "July 3-4" -> July|3|-|4
 *
 * Each step reads forward from where it stands, so the time is linear in the text. */
#include "text/inner.h"

typedef struct Scan {
    Arena *arena;
    Text *text;
    Str bytes;
    uint32_t at, end;
    bool gap_before;
} Scan;

/* Prefixes that keep their hyphen, as in EWT and GUM; sorted. */
static const char *const prefixes[] = {
    "anti",  "co",    "counter", "cross", "de",    "e",     "ex",    "extra",  "inter", "intra",
    "macro", "mega",  "meta",    "micro", "mid",   "mini",  "mis",   "multi",  "neo",   "non",
    "over",  "pan",   "para",    "post",  "pre",   "pro",   "proto", "pseudo", "quasi", "re",
    "semi",  "socio", "sub",     "super", "trans", "ultra", "un",    "uni",    "vice"};

static CharKind kind_here(const Scan *scan, uint32_t at)
{
    return kind_at(scan->bytes, at, scan->end);
}

static uint32_t point_here(const Scan *scan, uint32_t at)
{
    return codepoint_at(scan->bytes, at, scan->end);
}

static uint32_t step(const Scan *scan, uint32_t at)
{
    if (at < scan->end) char_next(scan->bytes, &at);
    return at;
}

/* ---- what a token looks like --------------------------------------------------------- */

static bool is_plain(Str word)
{
    for (uint32_t i = 0; i < word.size; i++) {
        unsigned char byte = (unsigned char)word.at[i];
        if (byte >= 0x80 || (byte >= 'A' && byte <= 'Z')) return false;
    }
    return true;
}

static uint16_t shape_of(Str word, bool gap_before)
{
    uint32_t uppers = 0, letters = 0, digits = 0;
    bool upper_first = false;
    for (uint32_t at = 0; at < word.size;) {
        CharKind kind = char_kind(char_next(word, &at));
        bool letter = kind == CHAR_UPPER || kind == CHAR_LOWER || kind == CHAR_LETTER;
        if (letter && !letters && !digits) upper_first = kind == CHAR_UPPER;
        letters += letter;
        uppers += kind == CHAR_UPPER;
        digits += kind == CHAR_DIGIT;
    }
    int shape = upper_first ? SHAPE_UPPER_FIRST : 0;
    if (letters >= 2 && uppers == letters) shape |= SHAPE_ALL_UPPER;
    if (digits) shape |= SHAPE_DIGIT;
    if (gap_before) shape |= SHAPE_SPACE_BEFORE;
    return (uint16_t)shape;
}

static void token_add(Scan *scan, uint32_t to, TokenKind kind)
{
    Str word = str_slice(scan->bytes, scan->at, to);
    Token *token = LIST_ADD(scan->arena, &scan->text->tokens);
    token->span = (Span){scan->at, to};
    token->fold = is_plain(word) ? word : str_fold(scan->arena, word);
    token->kind = kind;
    token->shape = shape_of(word, scan->gap_before);
    scan->gap_before = false;
    scan->at = to;
}

/* ---- numbers ------------------------------------------------------------------------- */

static uint32_t digits_end(const Scan *scan, uint32_t at)
{
    while (kind_here(scan, at) == CHAR_DIGIT) at = step(scan, at);
    return at;
}

/* "303-832-8160", "2024-07-03", "555-1234" are one number; "3-4" and "2014-2016" are ranges.
 * Gives the end of the last group, or `first` when the hyphen stands for a range. */
static uint32_t hyphen_groups_end(const Scan *scan, uint32_t from, uint32_t first)
{
    uint32_t groups = 1, at = first, last_size = 0;
    while (point_here(scan, at) == '-' && kind_here(scan, at + 1) == CHAR_DIGIT) {
        uint32_t next = digits_end(scan, at + 1);
        last_size = next - at - 1;
        at = next;
        groups++;
    }
    bool phone = groups == 2 && first - from == 3 && last_size == 4;
    return groups >= 3 || phone ? at : first;
}

static bool joins_digits(uint32_t codepoint)
{
    return codepoint == '.' || codepoint == ',' || codepoint == ':' || codepoint == '/';
}

/* Letters that belong to the number: "20th", "1980s", "5G"; not "35|mm", "10|pm", "5|m". */
static uint32_t number_letters_end(const Scan *scan, uint32_t at)
{
    uint32_t to = at;
    while (is_word_char(kind_here(scan, to)) && to - at < 24) to = step(scan, to);
    Str letters = str_slice(scan->bytes, at, to);
    bool ordinal = str_is_nocase(letters, "st") || str_is_nocase(letters, "nd") ||
                   str_is_nocase(letters, "rd") || str_is_nocase(letters, "th") ||
                   str_is(letters, "s");
    if (ordinal) return to;
    bool one_capital = letters.size == 1 && kind_here(scan, at) == CHAR_UPPER &&
                       *letters.at != 'K' && *letters.at != 'M' && *letters.at != 'B';
    bool mixed = false; /* an identifier: "3a2f" */
    for (uint32_t i = 0; i < letters.size; i++)
        mixed |= letters.at[i] >= '0' && letters.at[i] <= '9';
    return one_capital || mixed ? to : at;
}

static void number_scan(Scan *scan)
{
    uint32_t first = digits_end(scan, scan->at);
    uint32_t to = hyphen_groups_end(scan, scan->at, first);
    while (joins_digits(point_here(scan, to)) && kind_here(scan, to + 1) == CHAR_DIGIT)
        to = digits_end(scan, to + 1);
    token_add(scan, number_letters_end(scan, to), TOKEN_NUMBER);
}

/* ---- words --------------------------------------------------------------------------- */

/* Characters that carry a word on without being letters: "_", soft hyphen, joiners. */
static bool is_glue(uint32_t codepoint)
{
    return codepoint == '_' || codepoint == 0xAD || codepoint == 0x200C || codepoint == 0x200D ||
           codepoint == 0x2060;
}

static uint32_t letters_end(const Scan *scan, uint32_t at)
{
    while (is_word_char(kind_here(scan, at)) || is_glue(point_here(scan, at))) at = step(scan, at);
    return at;
}

static bool is_letter_here(const Scan *scan, uint32_t at)
{
    return at < scan->end && char_is_letter(point_here(scan, at));
}

static bool has_kept_prefix(Str part)
{
    char lower[8];
    if (part.size >= sizeof lower) return false;
    for (uint32_t i = 0; i < part.size; i++) lower[i] = (char)char_lower((unsigned char)part.at[i]);
    return table_find(prefixes, sizeof prefixes / sizeof *prefixes, (Str){lower, part.size}) !=
           NONE;
}

static bool is_short_capitals(const Scan *scan, uint32_t from, uint32_t to)
{
    if (to == from || to - from > 3) return false;
    for (uint32_t at = from; at < to; at++)
        if (kind_here(scan, at) != CHAR_UPPER) return false;
    return true;
}

/* End of the word when the mark at `to` goes on with it ("O'Neill", "AT&T", "co-op", "w/o"), or
 * `to`. `part` is where the piece before the mark starts. */
static uint32_t joined_end(const Scan *scan, uint32_t part, uint32_t to)
{
    uint32_t mark = point_here(scan, to), next = step(scan, to);
    if (!is_letter_here(scan, next)) return to;
    uint32_t more = letters_end(scan, next);
    Str before = str_slice(scan->bytes, part, to);
    if (is_apostrophe(mark)) return more;
    if (mark == '-' && part == scan->at && has_kept_prefix(before)) return more;
    if (mark == '&' && is_short_capitals(scan, part, to) && is_short_capitals(scan, next, more))
        return more;
    bool single = to - part == 1 && more - next == 1 && part == scan->at;
    return mark == '/' && single && point_here(scan, more) != '/' ? more : to;
}

/* "U.S", "a.m", "Ph.D" from the one or two letters [from, to): end of the last letter. */
static uint32_t dotted_end(const Scan *scan, uint32_t from, uint32_t to)
{
    bool starts = to - from == 1 || str_is(str_slice(scan->bytes, from, to), "Ph");
    while (starts && point_here(scan, to) == '.' && is_letter_here(scan, to + 1)) {
        uint32_t letter = step(scan, to + 1);
        if (letters_end(scan, to + 1) != letter) break;
        to = letter;
    }
    return to;
}

static uint32_t after_gap(const Scan *scan, uint32_t at)
{
    while (at < scan->end && is_gap(kind_here(scan, at))) at = step(scan, at);
    return at;
}

/* The letters from `at` to the end of the word, to ask whether it starts a sentence. */
static bool starter_at(const Scan *scan, uint32_t at)
{
    uint32_t to = at;
    while (to - at < 16 && is_letter_here(scan, to)) to = step(scan, to);
    return word_starts_sentence(str_slice(scan->bytes, at, to));
}

/* "by J. Smith" and "John F. Kennedy" against "you and I. Did" and "vitamin C. The". */
static bool is_initial_here(const Scan *scan, uint32_t stop)
{
    uint32_t next = after_gap(scan, stop + 1);
    if (next == scan->end || kind_here(scan, next) != CHAR_UPPER)
        return next < scan->end && point_here(scan, next) == ',';
    const Text *text = scan->text;
    const Token *before = text->tokens.count ? &text->tokens.at[text->tokens.count - 1] : NULL;
    bool name_before = before && before->shape & SHAPE_UPPER_FIRST && scan->gap_before;
    if (point_here(scan, scan->at) == 'I' && !name_before) return false;
    return !starter_at(scan, next) || (next + 1 < scan->end && scan->bytes.at[next + 1] == '.');
}

/* Does the full stop at `to` belong to the word [scan->at, to)? */
static bool keeps_stop(const Scan *scan, uint32_t to)
{
    if (point_here(scan, to) != '.' || point_here(scan, to + 1) == '.') return false;
    Abbreviation kind = abbreviation_kind(str_slice(scan->bytes, scan->at, to));
    uint32_t next = after_gap(scan, to + 1);
    switch (kind) {
    case ABBREVIATION_NONE: return false;
    case ABBREVIATION_NUMBERED: return kind_here(scan, next) == CHAR_DIGIT;
    case ABBREVIATION_INITIAL: return is_initial_here(scan, to);
    case ABBREVIATION_PLACE: /* "Miss" and "Ill" and "Ore" are words too: a place has a comma before
                              */
        return scan->text->tokens.count &&
               (str_is(scan->text->tokens.at[scan->text->tokens.count - 1].fold, ",") ||
                to - scan->at > 4 || kind_here(scan, next) != CHAR_UPPER);
    default: return true;
    }
}

/* Adds [scan->at, to), taking contractions off its end. */
static void word_add(Scan *scan, uint32_t to)
{
    uint32_t cuts[3], count = 0, end = to;
    while (count < 3) {
        uint32_t size = word_ending_size(str_slice(scan->bytes, scan->at, end));
        if (!size) break;
        end -= size;
        cuts[count++] = end;
    }
    while (count > 0) token_add(scan, cuts[--count], TOKEN_WORD);
    token_add(scan, to, TOKEN_WORD);
}

static uint32_t currency_end(const Scan *scan, uint32_t to)
{
    uint32_t mark = point_here(scan, to);
    bool currency = mark == '$' || mark == 0xA3 || mark == 0x20AC;
    return currency && is_short_capitals(scan, scan->at, to) ? step(scan, to) : to;
}

static void word_scan(Scan *scan)
{
    uint32_t to = letters_end(scan, scan->at);
    uint32_t symbol = currency_end(scan, to);
    if (symbol > to) {
        token_add(scan, symbol, TOKEN_SYMBOL); /* "US$" */
        return;
    }
    uint32_t dotted = dotted_end(scan, scan->at, to);
    if (dotted > to) {
        to = dotted;
        if (point_here(scan, to) == '.' && point_here(scan, to + 1) != '.') to++;
        token_add(scan, to, TOKEN_WORD);
        return;
    }
    for (uint32_t part = scan->at;;) {
        uint32_t more = joined_end(scan, part, to);
        if (more == to) break;
        part = step(scan, to);
        to = more;
    }
    if (keeps_stop(scan, to))
        token_add(scan, to + 1, TOKEN_WORD);
    else
        word_add(scan, to);
}

/* ---- marks --------------------------------------------------------------------------- */

/* A mark that starts with an apostrophe: "'s" after a bracket or "U.S.", "'90s", "'em". */
static uint32_t apostrophe_end(const Scan *scan)
{
    uint32_t first = step(scan, scan->at), to = first;
    while (to - first < 8 && is_word_char(kind_here(scan, to))) to = step(scan, to);
    if (is_word_char(kind_here(scan, to))) return scan->at;
    Str rest = str_slice(scan->bytes, first, to);
    if (!scan->gap_before) {
        bool ending = str_is_nocase(rest, "s") || str_is_nocase(rest, "m") ||
                      str_is_nocase(rest, "re") || str_is_nocase(rest, "ve") ||
                      str_is_nocase(rest, "ll") || str_is_nocase(rest, "d");
        return ending ? to : scan->at;
    }
    bool year = (rest.size == 2 || (rest.size == 3 && rest.at[2] == 's')) && rest.at[0] >= '0' &&
                rest.at[0] <= '9' && rest.at[1] >= '0' && rest.at[1] <= '9';
    bool clipped = str_is_nocase(rest, "em") || str_is_nocase(rest, "til") ||
                   str_is_nocase(rest, "cause") || str_is_nocase(rest, "tis") ||
                   str_is_nocase(rest, "twas") || str_is_nocase(rest, "n");
    if (str_is(rest, "n") && is_apostrophe(point_here(scan, to))) return step(scan, to); /* 'n' */
    return year || clipped ? to : scan->at;
}

static bool is_ending_mark(uint32_t codepoint)
{
    return codepoint == '.' || codepoint == '!' || codepoint == '?';
}

static bool repeats_as_one(uint32_t codepoint)
{
    return codepoint == '-' || codepoint == '*' || codepoint == '=' || codepoint == '_' ||
           codepoint == '~' || codepoint == '$' || codepoint == '<' || codepoint == '>' ||
           codepoint == '\'' || codepoint == '`' || codepoint == 0x2014 || codepoint == 0x2026;
}

/* Emoji with its joiners, skin tones and variation marks. */
static uint32_t emoji_end(const Scan *scan, uint32_t at)
{
    for (;;) {
        uint32_t codepoint = point_here(scan, at);
        bool modifier = codepoint == 0xFE0F || codepoint == 0x20E3 ||
                        (codepoint >= 0x1F3FB && codepoint <= 0x1F3FF);
        if (!modifier && codepoint != 0x200D) return at;
        at = step(scan, at);
        if (codepoint == 0x200D && kind_here(scan, at) == CHAR_SYMBOL) at = step(scan, at);
    }
}

/* ":)" ";-)" ":D": three characters at most, alone between gaps. */
static uint32_t emoticon_end(const Scan *scan)
{
    uint32_t eyes = point_here(scan, scan->at);
    if (!scan->gap_before || (eyes != ':' && eyes != ';' && eyes != '=')) return scan->at;
    uint32_t to = scan->at + 1;
    if (point_here(scan, to) == '-') to++;
    uint32_t mouth = point_here(scan, to);
    bool known = mouth == ')' || mouth == '(' || mouth == 'D' || mouth == 'P' || mouth == 'p';
    return known && is_gap(kind_here(scan, to + 1)) ? to + 1 : scan->at;
}

/* How treebanks write brackets; the mark that it stands for, or NULL. */
static const char *bracket_code(Str word)
{
    static const char *const codes[][2] = {{"-LRB-", "("}, {"-RRB-", ")"}, {"-LSB-", "["},
                                           {"-RSB-", "]"}, {"-LCB-", "{"}, {"-RCB-", "}"}};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (str_is(word, codes[i][0])) return codes[i][1];
    return NULL;
}

static bool bracket_scan(Scan *scan)
{
    enum { CODE = 5 };
    if (scan->end - scan->at < CODE) return false;
    const char *mark = bracket_code(str_slice(scan->bytes, scan->at, scan->at + CODE));
    if (!mark) return false;
    token_add(scan, scan->at + CODE, TOKEN_PUNCT);
    scan->text->tokens.at[scan->text->tokens.count - 1].fold = str_of(mark);
    return true;
}

static void mark_scan(Scan *scan)
{
    uint32_t codepoint = point_here(scan, scan->at);
    if (codepoint == '-' && bracket_scan(scan)) return;
    uint32_t to = emoticon_end(scan);
    if (to > scan->at) {
        token_add(scan, to, TOKEN_SYMBOL);
        return;
    }
    if (is_apostrophe(codepoint) && (to = apostrophe_end(scan)) > scan->at) {
        token_add(scan, to, kind_here(scan, to - 1) == CHAR_DIGIT ? TOKEN_NUMBER : TOKEN_WORD);
        return;
    }
    to = step(scan, scan->at);
    if (is_ending_mark(codepoint))
        while (is_ending_mark(point_here(scan, to))) to++;
    else if (repeats_as_one(codepoint))
        while (point_here(scan, to) == codepoint) to = step(scan, to);
    bool symbol = (char_kind(codepoint) == CHAR_SYMBOL && codepoint != '`') || codepoint == '%' ||
                  codepoint == 0x2030;
    if (symbol) to = emoji_end(scan, to);
    token_add(scan, to, symbol ? TOKEN_SYMBOL : TOKEN_PUNCT);
}

/* ---- the walk ------------------------------------------------------------------------ */

/* An address can start where no name character stands before: each run is looked at once. */
static bool address_scan(Scan *scan)
{
    if (scan->at > 0) {
        uint32_t before = scan->at;
        uint32_t codepoint = char_before(scan->bytes, &before);
        if (!scan->gap_before && (is_word_char(char_kind(codepoint)) || codepoint == '.' ||
                                  codepoint == '-' || codepoint == '_' || codepoint == '%' ||
                                  codepoint == '+' || codepoint == '@' || codepoint == '#'))
            return false;
    }
    uint32_t to = address_end(scan->bytes, scan->at, scan->end);
    if (to <= scan->at) return false;
    token_add(scan, to, TOKEN_ADDRESS);
    return true;
}

static bool signed_number_here(const Scan *scan)
{
    uint32_t mark = point_here(scan, scan->at);
    return (mark == '+' || mark == '.') && scan->gap_before &&
           kind_here(scan, scan->at + 1) == CHAR_DIGIT;
}

static void token_scan(Scan *scan)
{
    if (address_scan(scan)) return;
    CharKind kind = kind_here(scan, scan->at);
    if (kind == CHAR_DIGIT) {
        number_scan(scan);
    } else if (kind == CHAR_UPPER || kind == CHAR_LOWER || kind == CHAR_LETTER) {
        word_scan(scan);
    } else if (signed_number_here(scan)) {
        uint32_t to = digits_end(scan, scan->at + 1);
        token_add(scan, to, TOKEN_NUMBER);
    } else {
        mark_scan(scan);
    }
}

void tokens_split(Arena *arena, Text *text, Span span)
{
    Scan scan = {arena, text, text->bytes, span.from, span.to, true};
    while (scan.at < scan.end) {
        if (is_gap(kind_here(&scan, scan.at))) {
            scan.at = step(&scan, scan.at);
            scan.gap_before = true;
        } else {
            token_scan(&scan);
        }
    }
}

/* ---- words already split
 * -------------------------------------------------------------------------
 */

static TokenKind kind_of_given(Str word)
{
    switch (kind_at(word, 0, word.size)) {
    case CHAR_DIGIT: return TOKEN_NUMBER;
    case CHAR_PUNCT: return TOKEN_PUNCT;
    case CHAR_SYMBOL: return TOKEN_SYMBOL;
    default: return TOKEN_WORD;
    }
}

void token_given(Arena *arena, Text *text, Span span)
{
    Scan scan = {arena, text, text->bytes, span.from, span.to, true};
    token_add(&scan, span.to, kind_of_given(str_at(text->bytes, span)));
    text->tokens.at[text->tokens.count - 1].sentence = text->sentences.count;
}
