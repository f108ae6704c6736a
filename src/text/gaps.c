/* What can be seen at a gap between two tokens, as rows of one hashed table of weights. */
#include "text/gaps.h"

/* ---- what kind of token -------------------------------------------------------------- */

/* Marks stand for themselves (their ASCII byte); these are the rest. */
typedef enum Class {
    CLASS_EDGE, /* before the block's first token, after its last */
    CLASS_LOWER,
    CLASS_LOWER_SHORT, /* at most 3 letters */
    CLASS_CAPITAL,
    CLASS_CAPITALS,
    CLASS_LETTER, /* one capital */
    CLASS_I,
    CLASS_DOTTED, /* "Inc." "U.S." "J." */
    CLASS_OTHER_WORD,
    CLASS_NUMBER,
    CLASS_SHORT_NUMBER, /* at most 2 digits: days, list numbers */
    CLASS_CLOCK,        /* 10:30, 03/27/2001 */
    CLASS_SYMBOL,
    CLASS_EMOTICON,
    CLASS_MAIL,
    CLASS_HANDLE,
    CLASS_LINK,
    CLASS_BULLET,
    CLASS_MARK,       /* any other mark */
    CLASS_MARKS = 128 /* several of one: "..." "!!" "----" */
} Class;

static uint8_t class_of_word(const Text *text, const Token *token)
{
    Str word = str_at(text->bytes, token->span);
    uint32_t size = word.size;
    if (size > 1 && word.at[size - 1] == '.') return CLASS_DOTTED;
    if (size == 1 && *word.at == 'I') return CLASS_I;
    if (token->shape & SHAPE_ALL_UPPER) return CLASS_CAPITALS;
    if (token->shape & SHAPE_UPPER_FIRST) return size == 1 ? CLASS_LETTER : CLASS_CAPITAL;
    if (char_kind(codepoint_at(word, 0, size)) != CHAR_LOWER) return CLASS_OTHER_WORD;
    return size <= 3 ? CLASS_LOWER_SHORT : CLASS_LOWER;
}

static uint8_t class_of_number(Str word)
{
    for (uint32_t i = 0; i < word.size; i++)
        if (word.at[i] == ':' || word.at[i] == '/') return CLASS_CLOCK;
    return word.size <= 2 ? CLASS_SHORT_NUMBER : CLASS_NUMBER;
}

static uint8_t class_of_address(Str word)
{
    if (*word.at == '@' || *word.at == '#') return CLASS_HANDLE;
    return str_find(word, STR("@")) != NONE ? CLASS_MAIL : CLASS_LINK;
}

static bool is_bullet_char(uint32_t codepoint)
{
    return codepoint == 0x2022 || codepoint == 0x2043 || codepoint == 0x25E6 ||
           codepoint == 0x25AA || codepoint == 0x25CF || codepoint == 0x2023 || codepoint == 0xB7;
}

static uint8_t class_of_mark(Str fold)
{
    unsigned char first = (unsigned char)*fold.at;
    if (is_bullet_char(codepoint_at(fold, 0, fold.size))) return CLASS_BULLET;
    if (first <= ' ' || first >= 0x7F) return CLASS_MARK;
    return fold.size > 1 ? (uint8_t)(CLASS_MARKS | first) : first;
}

static uint8_t class_of(const Text *text, const Token *token)
{
    switch (token->kind) {
    case TOKEN_WORD: return class_of_word(text, token);
    case TOKEN_NUMBER: return class_of_number(token->fold);
    case TOKEN_ADDRESS: return class_of_address(token->fold);
    case TOKEN_SYMBOL: return span_size(token->span) > 1 ? CLASS_EMOTICON : CLASS_SYMBOL;
    case TOKEN_PUNCT: break;
    }
    return class_of_mark(token->fold);
}

/* ---- the block ----------------------------------------------------------------------- */

static bool is_end_class(uint8_t class)
{
    return class == '.' || class == '!' || class == '?' || class >= CLASS_MARKS;
}

static bool is_lower_class(uint8_t class)
{
    return class == CLASS_LOWER || class == CLASS_LOWER_SHORT;
}

static bool is_upper_class(uint8_t class)
{
    return class >= CLASS_CAPITAL && class <= CLASS_I;
}

static uint32_t style_of(const GapView *view)
{
    uint32_t count = view->end - view->first, style = 0;
    for (uint32_t i = 0; i < count; i++) {
        bool after_end = i && is_end_class(view->class[i - 1]);
        if (after_end && is_lower_class(view->class[i])) style |= STYLE_LOWER_AFTER_END;
        if (after_end && is_upper_class(view->class[i])) style |= STYLE_UPPER_AFTER_END;
        if (is_lower_class(view->class[i])) style |= STYLE_LOWER;
        if (str_is(token_text(view->text, view->first + i), "i")) style |= STYLE_LONE_I;
    }
    if (count && is_lower_class(view->class[0])) style |= STYLE_LOWER_FIRST;
    if (count && is_end_class(view->class[count - 1])) style |= STYLE_ENDED;
    return style;
}

/* Open round or square brackets (1) and straight or curly double quotation marks (2) at each token;
 * one left open for long was never meant. */
static void open_find(GapView *view)
{
    uint8_t open = 0;
    uint32_t since = 0;
    for (uint32_t i = 0; i < view->end - view->first; i++) {
        uint8_t class = view->class[i];
        if (i - since > 60) open = 0;
        if (class == '(' || class == '[') open |= 1, since = i;
        if (class == ')' || class == ']') open &= 2;
        if (class == '"') open ^= 2, since = i;
        view->open[i] = open;
    }
}

/* Words that only clauses have. */
static const char *const clause_words[] = {
    "'d",  "'ll",   "'m",   "'re",  "'ve", "am",     "are",   "be",   "can",  "could",
    "did", "do",    "does", "had",  "has", "have",   "he",    "i",    "is",   "it",
    "may", "might", "must", "n't",  "she", "should", "that",  "they", "this", "to",
    "was", "we",    "were", "what", "who", "will",   "would", "you"};

GapView gap_view(Arena *arena, const Text *text, uint32_t block, uint32_t first)
{
    uint32_t end = text->tokens.count, count = end - first;
    GapView view = {.text = text, .block = block, .first = first, .end = end};
    view.word = NEW_ARRAY(arena, uint32_t, count + 1);
    view.class = NEW_ARRAY(arena, uint8_t, count + 1);
    view.open = NEW_ARRAY(arena, uint8_t, count + 1);
    view.clause = NEW_ARRAY(arena, bool, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        const Token *token = &text->tokens.at[first + i];
        view.class[i] = class_of(text, token);
        bool known = table_find(gap_words, gap_word_count, token->fold) != NONE;
        view.clause[i] = AMONG(token->fold, clause_words);
        view.word[i] =
            known ? (uint32_t)hash_bytes(token->fold.at, token->fold.size) : view.class[i];
    }
    open_find(&view);
    view.style = style_of(&view);
    return view;
}

/* ---- the features -------------------------------------------------------------------- */

/* Distances that differ little are told apart little. */
static uint32_t bucket(uint32_t distance)
{
    static const uint8_t steps[] = {0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7, 7};
    return distance < 16 ? steps[distance] : distance < 24 ? 8 : distance < 40 ? 9 : 10;
}

typedef struct Rows {
    uint16_t *at;
    uint32_t count;
} Rows;

/* A feature is its number and up to three values, hashed into one row. */
static void row_add(Rows *rows, uint32_t a, uint32_t b, uint32_t c)
{
    uint32_t hash = (rows->count + 1) * 0x9E3779B1u;
    hash = (hash ^ a) * 0x85EBCA6Bu;
    hash ^= hash >> 15;
    hash = (hash ^ b) * 0xC2B2AE35u;
    hash ^= hash >> 13;
    hash = (hash ^ c) * 0x27D4EB2Fu;
    hash ^= hash >> 16;
    rows->at[rows->count++] = (uint16_t)(hash * 0x9E3779B1u >> (32 - GAP_BITS));
}

typedef struct Around {
    uint32_t class[6], word[6]; /* three tokens before the gap, three after; 2 | 3 around it */
    bool space;
} Around;

static Around around(const GapView *view, uint32_t after)
{
    Around near = {.space = false};
    for (uint32_t i = 0; i < 6; i++) {
        uint32_t token = after + i; /* two further than meant */
        if (token < view->first + 2 || token - 2 >= view->end) continue;
        near.class[i] = view->class[token - 2 - view->first];
        near.word[i] = view->word[token - 2 - view->first];
    }
    if (after + 1 < view->end)
        near.space = view->text->tokens.at[after + 1].shape & SHAPE_SPACE_BEFORE;
    return near;
}

static uint32_t pair(uint32_t a, uint32_t b)
{
    return a << 8 | b;
}

static uint32_t ending_of_word(const GapView *view, uint32_t token)
{
    if (token >= view->end) return 0;
    Str word = view->text->tokens.at[token].fold;
    if (!word.size) return 0; /* characters that fold to nothing */
    uint32_t from = word.size > 3 ? word.size - 3 : 0;
    return (uint32_t)hash_bytes(word.at + from, word.size - from);
}

/* The classes since the sentence's start, when it is short: "Name Name 03/27/2001 09:11 AM". */
static uint32_t short_start(const GapView *view, const Gap *gap)
{
    uint32_t hash = 1;
    if (gap->after - gap->start >= 7) return 0;
    for (uint32_t i = gap->start; i <= gap->after; i++)
        hash = hash * 31 + view->class[i - view->first];
    return hash;
}

/* Do the tokens [from, to) hold a word that only clauses have? Titles, names and lists don't. */
static bool has_clause(const GapView *view, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to && i < view->end; i++)
        if (view->clause[i - view->first]) return true;
    return false;
}

static bool is_name_like(const GapView *view, uint32_t token)
{
    uint8_t class = view->class[token - view->first];
    return is_upper_class(class) || class == CLASS_DOTTED;
}

/* Capitalised words in a row that end at the gap, and that begin there: 6 say it all. */
static uint32_t names_before(const GapView *view, const Gap *gap)
{
    uint32_t count = 0;
    while (count < 6 && count <= gap->after - gap->start && is_name_like(view, gap->after - count))
        count++;
    return count;
}

static uint32_t names_after(const GapView *view, const Gap *gap)
{
    uint32_t count = 0;
    while (count < 6 && gap->after + 1 + count < view->end &&
           is_name_like(view, gap->after + 1 + count))
        count++;
    return count;
}

/* How far the next mark is that may end a sentence; past the block none. */
static uint32_t next_end(const GapView *view, const Gap *gap)
{
    enum { FAR = 24, NEVER = 15 };
    for (uint32_t i = 0; i < FAR; i++) {
        if (gap->after + 1 + i >= view->end) return NEVER;
        if (is_end_class(view->class[gap->after + 1 + i - view->first])) return bucket(i);
    }
    return bucket(FAR);
}

static void marks_add(Rows *rows, const Around *near, uint32_t opinion)
{
    const uint32_t *class = near->class;
    row_add(rows, opinion, near->space, 0);
    row_add(rows, opinion, class[3], 0);
    row_add(rows, opinion, class[3], class[4]);
    row_add(rows, class[2], class[3], near -> space);
    row_add(rows, class[1], class[2], class[3]);
    row_add(rows, class[2], class[3], class[4]);
    row_add(rows, pair(class[1], class[2]), pair(class[3], class[4]), near->space);
    row_add(rows, pair(class[0], class[1]), class[2], class[3]);
    row_add(rows, pair(class[2], class[3]), class[4], class[5]);
}

static void words_add(Rows *rows, const Around *near, uint32_t opinion)
{
    const uint32_t *class = near->class, *word = near->word;
    row_add(rows, word[2], near->space, 0);
    row_add(rows, word[3], near->space, 0);
    row_add(rows, word[2], word[3], 0);
    row_add(rows, word[1], word[2], 0);
    row_add(rows, word[3], word[4], 0);
    row_add(rows, word[2], class[3], 0);
    row_add(rows, class[2], word[3], 0);
    row_add(rows, word[1], class[2], class[3]);
    row_add(rows, class[2], class[3], word[4]);
    row_add(rows, opinion, word[3], class[3]);
    row_add(rows, opinion, word[1], 0);
}

static void place_add(Rows *rows, const GapView *view, const Gap *gap, const Around *near)
{
    const uint32_t *class = near->class, opinion = gap->opinion;
    uint32_t since = bucket(gap->after + 1 - gap->start), left = bucket(view->end - gap->after - 1);
    uint32_t start = gap->start - view->first;
    uint32_t open = view->open[gap->after - view->first];
    uint32_t last = view->class[view->end - 1 - view->first];
    row_add(rows, since, class[2], class[3]);
    row_add(rows, since, opinion, near->space);
    row_add(rows, view->class[start], class[2], class[3]);
    row_add(rows, view->word[start], since < 5 ? since : 5, 0);
    row_add(rows, view->style, opinion, class[3]);
    row_add(rows, view->style, class[2], class[3]);
    row_add(rows, open, opinion, class[3]);
    row_add(rows, open, class[2], class[3]);
    row_add(rows, left, class[2], class[3]);
    row_add(rows, left, opinion, since);
    row_add(rows, ending_of_word(view, gap->after + 1), opinion, class[2]);
    row_add(rows, ending_of_word(view, gap->after), class[3], 0);
    row_add(rows, short_start(view, gap), class[3], 0);
    row_add(rows, short_start(view, gap), near->word[3], 0);
    row_add(rows, last, opinion, class[3]);
    row_add(rows, near->word[2], since, class[3]);
}

/* Lists repeat themselves: the next one starts as this sentence did, the last ended likewise. */
static void likeness_add(Rows *rows, const GapView *view, const Gap *gap, const Around *near)
{
    const uint32_t *class = near->class;
    uint32_t since = bucket(gap->after + 1 - gap->start), start = gap->start - view->first;
    uint32_t alike = (view->word[start] == near->word[3]) * 2u + (view->class[start] == class[3]);
    uint32_t before = start ? view->class[start - 1] : CLASS_EDGE;
    row_add(rows, alike, since, class[3]);
    row_add(rows, alike, class[2], class[3]);
    row_add(rows, before, class[2], class[3]);
    row_add(rows, pair(before, view->class[start]), class[2], class[3]);
}

static void clauses_add(Rows *rows, const GapView *view, const Gap *gap, const Around *near)
{
    enum { BEFORE = 20, AFTER = 6 };
    const uint32_t *class = near->class;
    uint32_t since = bucket(gap->after + 1 - gap->start), end = next_end(view, gap);
    uint32_t next = gap->after + 1, from = next - gap->start > BEFORE ? next - BEFORE : gap->start;
    uint32_t clauses = has_clause(view, from, next) * 2u + has_clause(view, next, next + AFTER);
    uint32_t names = pair(names_before(view, gap), names_after(view, gap));
    row_add(rows, clauses, class[2], class[3]);
    row_add(rows, clauses, gap->opinion, since);
    row_add(rows, names, class[3], clauses);
    row_add(rows, names, since, gap->opinion);
    row_add(rows, end, class[2], class[3]);
    row_add(rows, end, since, clauses);
}

uint32_t gap_features(const GapView *view, const Gap *gap, uint16_t *features)
{
    Rows rows = {features, 0};
    Around near = around(view, gap->after);
    marks_add(&rows, &near, gap->opinion);
    words_add(&rows, &near, gap->opinion);
    place_add(&rows, view, gap, &near);
    likeness_add(&rows, view, gap, &near);
    clauses_add(&rows, view, gap, &near);
    return rows.count;
}
