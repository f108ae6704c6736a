/* Sentences, found over tokens: after each token, does one end here?
 *
 *     "Stop!" he said.              one: a lower-case word follows the closing mark
 *     "It ended." She left.         two
 *     the U.S. Government           one: no word that begins a sentence
 *     in the U.S. The vote          two
 *
 * Nothing looks further than a few tokens ahead, so the time is linear. */
#include "text/inner.h"

typedef struct Reader {
    const Text *text;
    uint32_t first, end; /* the block's tokens */
    uint32_t start;      /* first token of the sentence being read */
    uint32_t next_item;  /* number (or letter - 'a' + 1) of the list item awaited, 0 when no list */
    bool letters;        /* the list counts a, b, c */
} Reader;

static const Token *token_or_null(const Reader *reader, uint32_t token)
{
    return token < reader->end ? &reader->text->tokens.at[token] : NULL;
}

static bool has_space(const Token *token)
{
    return token->shape & SHAPE_SPACE_BEFORE;
}

static char byte_at(const Token *token, uint32_t i)
{
    return i < token->fold.size ? token->fold.at[i] : '\0';
}

/* The fold of any closing or opening quotation mark is ' or ". */
static bool is_quote(const Token *token)
{
    char first = byte_at(token, 0);
    return token->kind == TOKEN_PUNCT && (first == '"' || first == '\'' || first == '`');
}

static bool is_opener(const Token *token)
{
    char first = byte_at(token, 0);
    return token->kind == TOKEN_PUNCT &&
           (first == '(' || first == '[' || first == '{' || is_quote(token));
}

/* A closing mark stands right after the sentence's last mark. */
static bool is_closer(const Token *token)
{
    char first = byte_at(token, 0);
    bool closes = first == ')' || first == ']' || first == '}' || is_quote(token);
    return token->kind == TOKEN_PUNCT && closes && !has_space(token);
}

typedef enum Ending {
    ENDS_NOT,
    ENDS_STOP,
    ENDS_CRY,
    ENDS_DOTS,
    ENDS_SHORT_DOTS,
    ENDS_ABBREVIATION
} Ending;

/* What kind of end the token may be: "." "!" "…" "Inc." */
static Ending ending_of(const Token *token)
{
    uint32_t size = token->fold.size;
    if (token->kind == TOKEN_WORD && size > 1 && token->fold.at[size - 1] == '.')
        return ENDS_ABBREVIATION;
    if (token->kind != TOKEN_PUNCT) return ENDS_NOT;
    uint32_t dots = 0;
    bool cry = false;
    for (uint32_t at = 0; at < size;) {
        uint32_t codepoint = char_next(token->fold, &at);
        dots += codepoint == '.';
        cry |= codepoint == '!' || codepoint == '?' || codepoint == 0x3002;
        if (codepoint != '.' && codepoint != '!' && codepoint != '?' && codepoint != 0x3002)
            return ENDS_NOT;
    }
    if (cry) return ENDS_CRY;
    if (dots == 1) return ENDS_STOP;
    return dots > 3 ? ENDS_DOTS : ENDS_SHORT_DOTS; /* "…" folds to "..." */
}

static bool is_dot(const Token *token)
{
    return token && token->fold.size == 1 && token->fold.at[0] == '.';
}

/* ". . . ." spaced out: gives the last dot, counting into *dots. */
static uint32_t spaced_dots(const Reader *reader, uint32_t token, uint32_t *dots)
{
    *dots = 1;
    while (is_dot(token_or_null(reader, token + 1))) {
        token++;
        ++*dots;
    }
    return token;
}

static Str word_of(const Reader *reader, uint32_t token)
{
    return token < reader->end ? token_text(reader->text, token) : STR("");
}

/* Is the word lower-case at its start? "iPhone" and "eBay" count as names. */
static bool starts_lower(const Reader *reader, uint32_t token)
{
    const Token *row = token_or_null(reader, token);
    if (!row || row->kind == TOKEN_NUMBER) return false;
    Str word = word_of(reader, token);
    uint32_t at = 0;
    if (char_kind(char_next(word, &at)) != CHAR_LOWER) return false;
    return !(at < word.size && char_kind(char_next(word, &at)) == CHAR_UPPER);
}

static bool starts_upper(const Reader *reader, uint32_t token)
{
    const Token *row = token_or_null(reader, token);
    return row && row->shape & SHAPE_UPPER_FIRST;
}

static const char *const zones_and_days[] = {
    "bst",      "cest",   "cet",      "cst",     "edt", "est",      "et",  "friday",
    "gmt",      "ist",    "local",    "monday",  "mst", "pdt",      "pst", "pt",
    "saturday", "sunday", "thursday", "tuesday", "utc", "wednesday"};

static bool is_zone_or_day(const Token *token)
{
    return table_find(zones_and_days, sizeof zones_and_days / sizeof *zones_and_days,
                      token->fold) != NONE;
}

/* Does a sentence end after the abbreviation, when `next` (capitalised) follows? */
static bool abbreviation_ends(const Reader *reader, uint32_t token, uint32_t next)
{
    Str word = word_of(reader, token);
    Abbreviation kind = abbreviation_kind(str_slice(word, 0, word.size - 1));
    const Token *following = &reader->text->tokens.at[next];
    bool starter = word_starts_sentence(following->fold);
    switch (kind) {
    case ABBREVIATION_TITLE:
    case ABBREVIATION_INNER:
    case ABBREVIATION_NUMBERED: return false;
    case ABBREVIATION_INITIAL: return starter && next == token + 1 && byte_at(following, 1) != '.';
    case ABBREVIATION_HOUR: /* "At 5 a.m. Mr. Smith": too early for an end */
        return token - reader->start >= 3 && !is_zone_or_day(following);
    case ABBREVIATION_LAST: return true;
    default: return starter || next > token + 1;
    }
}

static const char *const cues[] = {
    "added",  "adding",  "announced", "asked",    "asks",  "cried", "joked",   "insisted",
    "posted", "quoted",  "replied",   "reported", "said",  "says",  "shouted", "tells",
    "told",   "tweeted", "warned",    "wondered", "wrote", "yelled"};

static bool is_cue(Str word)
{
    return AMONG(word, cues);
}

/* "Stop!" Mr Smith said: a name and a verb of saying follow the closing mark. */
static bool cue_follows(const Reader *reader, uint32_t next)
{
    for (uint32_t token = next; token < next + 5 && token < reader->end; token++) {
        const Token *row = &reader->text->tokens.at[token];
        if (token > next && is_cue(row->fold)) return true;
        if (row->kind != TOKEN_WORD && !is_dot(row)) return false;
    }
    return false;
}

/* ---- lists inside one paragraph: "1. First 2. Second", "a) one b) two" --------------- */

/* Number that the token counts to as a list mark (a word "b" counts 2), or 0. */
static uint32_t item_number(const Reader *reader, uint32_t token, bool letters)
{
    Str word = word_of(reader, token);
    if (letters)
        return word.size == 1 && *word.at >= 'a' && *word.at <= 'z' ? (uint32_t)(*word.at - 'a' + 1)
                                                                    : 0;
    uint32_t number = 0;
    for (uint32_t i = 0; i < word.size; i++) {
        if (word.at[i] < '0' || word.at[i] > '9' || i > 2) return 0;
        number = number * 10 + (uint32_t)(word.at[i] - '0');
    }
    return number;
}

static bool is_item_mark(const Token *token)
{
    return token && !has_space(token) &&
           (str_is(token->fold, ")") || str_is(token->fold, ".") || str_is(token->fold, ".)"));
}

/* Token after the mark of a list item ("1.)") that starts at `token`, or `token`. */
static uint32_t item_text(const Reader *reader, uint32_t token, bool letters)
{
    uint32_t next = token + 1;
    if (!item_number(reader, token, letters) || !is_item_mark(token_or_null(reader, next)))
        return token;
    while (is_item_mark(token_or_null(reader, next))) next++;
    const Token *text = token_or_null(reader, next);
    return text && has_space(text) && text->kind == TOKEN_WORD ? next : token;
}

/* A list has begun when its first item stands at the block's start. */
static void list_begin(Reader *reader)
{
    for (int letters = 0; letters < 2; letters++) {
        if (item_text(reader, reader->first, letters) == reader->first) continue;
        if (item_number(reader, reader->first, letters) != 1) continue;
        reader->letters = letters;
        reader->next_item = 2;
    }
}

static bool item_starts(Reader *reader, uint32_t token)
{
    if (!reader->next_item || item_text(reader, token, reader->letters) == token) return false;
    if (item_number(reader, token, reader->letters) != reader->next_item) return false;
    reader->next_item++;
    return true;
}

static bool is_bullet(const Reader *reader, uint32_t token)
{
    Str word = word_of(reader, token);
    uint32_t at = 0;
    uint32_t codepoint = word.size ? char_next(word, &at) : 0;
    return codepoint == 0x2022 || codepoint == 0x2043 || codepoint == 0x25E6 ||
           codepoint == 0x25AA || codepoint == 0x25CF || codepoint == 0x2023;
}

/* The stop of "1." or "a." at the sentence's start marks a list item; so does one after a bullet.
 */
static bool is_list_stop(const Reader *reader, uint32_t token)
{
    uint32_t start = reader->start;
    if (start < token && is_bullet(reader, start)) start++;
    if (token != start + 1) return false;
    return item_number(reader, start, false) || item_number(reader, start, true);
}

/* ---- the walk ------------------------------------------------------------------------ */

/* What follows an end and its closing marks decides: may the sentence end before `next`? */
static bool next_allows(const Reader *reader, uint32_t token, uint32_t next, Ending ending)
{
    uint32_t word = next;
    while (word < reader->end && word < next + 3 && is_opener(&reader->text->tokens.at[word]))
        word++;
    const Token *row = token_or_null(reader, word);
    const Token *after = &reader->text->tokens.at[next];
    if (!row) return true;
    if (!has_space(after) && next == token + 1)
        return ending == ENDS_STOP && starts_upper(reader, next) && row->kind == TOKEN_WORD;
    if (starts_lower(reader, word)) return is_bullet(reader, next);
    if (row->kind == TOKEN_PUNCT)
        return byte_at(row, 0) == '-' || byte_at(row, 0) == '.' || is_bullet(reader, word);
    bool quoted = next > token + 1 && is_quote(&reader->text->tokens.at[next - 1]);
    if (quoted && ending != ENDS_STOP && cue_follows(reader, word)) return false;
    if (ending == ENDS_ABBREVIATION) {
        if (row->kind == TOKEN_NUMBER || row->kind == TOKEN_SYMBOL) return next > token + 1;
        return starts_upper(reader, word) && abbreviation_ends(reader, token, next);
    }
    if (ending == ENDS_SHORT_DOTS) {
        if (next > token + 1 && byte_at(after, 0) == '(') return false;
        return word > next || (word_starts_sentence(row->fold) && !str_is(row->fold, "i"));
    }
    const Token *before = token > reader->start ? &reader->text->tokens.at[token - 1] : NULL;
    bool numero =
        before && row->kind == TOKEN_NUMBER && str_is(token_text(reader->text, token - 1), "°");
    return !numero;
}

/* Last token of the sentence when one ends at `token`, else NONE. */
static uint32_t end_at(const Reader *reader, uint32_t token)
{
    Ending ending = ending_of(&reader->text->tokens.at[token]);
    if (ending == ENDS_NOT) return NONE;
    bool in_dots = token > reader->first && is_dot(&reader->text->tokens.at[token - 1]);
    if (ending == ENDS_STOP && (in_dots || is_list_stop(reader, token))) return NONE;
    uint32_t last = token;
    if (ending == ENDS_STOP) {
        uint32_t dots;
        last = spaced_dots(reader, token, &dots);
        if (dots > 1) ending = dots > 3 ? ENDS_DOTS : ENDS_SHORT_DOTS;
    }
    uint32_t next = last + 1;
    while (next < reader->end && is_closer(&reader->text->tokens.at[next])) next++;
    if (next >= reader->end) return reader->end - 1;
    return next_allows(reader, last, next, ending) ? next - 1 : NONE;
}

static void first_word_mark(Text *text, const Sentence *sentence)
{
    uint32_t end = sentence->first_token + sentence->token_count;
    for (uint32_t token = sentence->first_token; token < end; token++) {
        if (text->tokens.at[token].kind == TOKEN_PUNCT) continue;
        text->tokens.at[token].shape |= SHAPE_SENTENCE_FIRST;
        return;
    }
}

static void sentence_add(Arena *arena, Text *text, uint32_t block, uint32_t first, uint32_t last)
{
    uint32_t index = text->sentences.count;
    Sentence *sentence = LIST_ADD(arena, &text->sentences);
    sentence->span = (Span){text->tokens.at[first].span.from, text->tokens.at[last].span.to};
    sentence->block = block;
    sentence->first_token = first;
    sentence->token_count = last - first + 1;
    for (uint32_t token = first; token <= last; token++) text->tokens.at[token].sentence = index;
    first_word_mark(text, sentence);
}

void sentences_split(Arena *arena, Text *text, uint32_t block, uint32_t first_token)
{
    Reader reader = {
        .text = text, .first = first_token, .end = text->tokens.count, .start = first_token};
    if (first_token < reader.end) list_begin(&reader);
    for (uint32_t token = first_token; token < reader.end; token++) {
        bool item =
            token > reader.start && (item_starts(&reader, token) || is_bullet(&reader, token));
        if (item) {
            sentence_add(arena, text, block, reader.start, token - 1);
            reader.start = token;
        }
        uint32_t last = end_at(&reader, token);
        if (last == NONE) continue;
        sentence_add(arena, text, block, reader.start, last);
        token = last;
        reader.start = last + 1;
    }
    if (reader.start < reader.end) sentence_add(arena, text, block, reader.start, reader.end - 1);
}
