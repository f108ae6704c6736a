/* Sentences, found over tokens: after each token, does one end here?
 *
 *     "Stop!" he said.              one: a lower-case word follows the closing mark
 *     "It ended." She left.         two
 *     the U.S. Government           one: no word that begins a sentence
 *     in the U.S. The vote          two
 *
 * Nothing looks further than a few tokens ahead, so the time is linear. */
#include "text/gaps.h"
#include "text/limits.h"

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

static bool is_dash(const Reader *reader, uint32_t token)
{
    const Token *row = token_or_null(reader, token);
    return row && row->kind == TOKEN_PUNCT && byte_at(row, 0) == '-';
}

static bool is_hour(const Reader *reader, uint32_t token)
{
    Str word = word_of(reader, token);
    return word.size > 1 &&
           abbreviation_kind(str_slice(word, 0, word.size - 1)) == ABBREVIATION_HOUR;
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
        return (ending == ENDS_STOP || is_hour(reader, token)) && starts_upper(reader, next) &&
               row->kind == TOKEN_WORD;
    if (starts_lower(reader, word)) return is_bullet(reader, next);
    if (row->kind == TOKEN_PUNCT)
        return (is_dash(reader, word) && ending != ENDS_ABBREVIATION &&
                !starts_lower(reader, word + 1)) ||
               byte_at(row, 0) == '.' || is_bullet(reader, word);
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

/* Past "[12]" and "[3][4]": the numbers of notes belong to the sentence they follow. */
static uint32_t notes_end(const Reader *reader, uint32_t token)
{
    while (token + 2 < reader->end && byte_at(token_or_null(reader, token), 0) == '[' &&
           token_or_null(reader, token + 1)->kind == TOKEN_NUMBER &&
           byte_at(token_or_null(reader, token + 2), 0) == ']')
        token += 3;
    return token;
}

/* "approx. two hours": listed, though its stop is a token of its own. */
static bool is_short_form(const Reader *reader, uint32_t stop)
{
    Str word = stop > reader->first ? word_of(reader, stop - 1) : STR("");
    Abbreviation kind = abbreviation_kind(word);
    return word.size > 1 && kind != ABBREVIATION_NONE && kind != ABBREVIATION_LAST;
}

/* What the rules say of the gap that follows `token` and the marks that close with it; *last is the
 * token before that gap. */
static Opinion opinion_at(const Reader *reader, uint32_t token, uint32_t *last)
{
    Ending ending = ending_of(&reader->text->tokens.at[token]);
    *last = token;
    if (ending == ENDS_NOT)
        return token == reader->start && is_dash(reader, token) ? OPINION_NEVER : OPINION_NONE;
    bool in_dots = token > reader->first && is_dot(&reader->text->tokens.at[token - 1]);
    bool list_stop = ending == ENDS_STOP && (in_dots || is_list_stop(reader, token));
    uint32_t end = token, dots = 1;
    if (ending == ENDS_STOP) end = spaced_dots(reader, token, &dots);
    if (dots > 1) ending = dots > 3 ? ENDS_DOTS : ENDS_SHORT_DOTS;
    uint32_t next = end + 1;
    while (next < reader->end && is_closer(&reader->text->tokens.at[next])) next++;
    next = notes_end(reader, next);
    bool ends = next >= reader->end || next_allows(reader, end, next, ending);
    *last = next - 1;
    bool quoted = next > end + 1 && is_quote(&reader->text->tokens.at[next - 1]);
    bool goes_on = dots > 1 || quoted || is_short_form(reader, token);
    if (list_stop || (!ends && goes_on)) return OPINION_NEVER;
    if (ends && (ending == ENDS_ABBREVIATION || is_dash(reader, next))) return OPINION_ALWAYS;
    return (ends ? OPINION_ENDS : OPINION_GOES_ON) + (Opinion)ending;
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

void sentences_walk(Arena *arena, Text *text, uint32_t block, uint32_t first_token, GapEnds *ends,
                    void *context)
{
    Reader reader = {
        .text = text, .first = first_token, .end = text->tokens.count, .start = first_token};
    if (first_token >= reader.end) return;
    list_begin(&reader);
    for (uint32_t token = first_token, last; token < reader.end; token = last + 1) {
        Gap gap = {.start = reader.start, .opinion = opinion_at(&reader, token, &last)};
        gap.after = last;
        if (last + 1 >= reader.end) break;
        if (item_starts(&reader, last + 1) || is_bullet(&reader, last + 1))
            gap.opinion = OPINION_ALWAYS;
        if (!ends(context, &gap)) continue;
        sentence_add(arena, text, block, reader.start, last);
        reader.start = last + 1;
    }
    sentence_add(arena, text, block, reader.start, reader.end - 1);
}

/* What the weights' sum must exceed; limits.h has the reasons. */
static int bar_of(const GapView *view, const Gap *gap)
{
    enum { CAREFUL = STYLE_LOWER | STYLE_ENDED };
    bool careful = (view->style & (CAREFUL | STYLE_CARELESS)) == CAREFUL;
    if (gap->opinion >= OPINION_ENDS) return careful ? -gap_bar_against : 0;
    if (gap->opinion >= OPINION_GOES_ON) return careful ? gap_bar_against : 0;
    BlockKind kind = view->text->blocks.at[view->block].kind;
    if (kind != BLOCK_BODY && kind != BLOCK_CAPTION) return gap_bar_title;
    if (!careful) return 0;
    return view->class[gap->after - view->first] == ':' ? gap_bar_colon : gap_bar_unmarked;
}

static bool gap_ends(void *context, const Gap *gap)
{
    const GapView *view = context;
    if (gap->opinion == OPINION_ALWAYS) return true;
    if (gap->opinion == OPINION_NEVER) return false;
    uint16_t features[GAP_FEATURES];
    uint32_t count = gap_features(view, gap, features);
    int sum = 0;
    for (uint32_t i = 0; i < count; i++) sum += gap_weights[features[i]];
    return sum > bar_of(view, gap);
}

void sentences_split(Arena *arena, Text *text, uint32_t block, uint32_t first_token)
{
    GapView view = gap_view(arena, text, block, first_token);
    sentences_walk(arena, text, block, first_token, gap_ends, &view);
}
