#include "find/pieces.h"
#include "find/times.h"

typedef struct TimeWord {
    Str word;
    uint8_t class;
    int16_t value;
} TimeWord;

static const TimeWord TIME_WORDS[] = {
#define TIME_WORD(word, class, value) {{"" word, sizeof(word) - 1}, CLASS_##class, value},
#include "find/time_words.def"
#undef TIME_WORD
};

enum { TIME_WORD_COUNT = sizeof TIME_WORDS / sizeof *TIME_WORDS, LONGEST_WORD = 14 };

static const Piece STOP = {.kind = PIECE_STOP, .token = NONE};

static uint8_t starts_of(const TimeWord *word)
{
    switch (word->class) {
    case CLASS_NONE: return (uint8_t)word->value;
    case CLASS_DIGIT:
    case CLASS_TENS:
    case CLASS_SCALE:
    case CLASS_SCALES:
    case CLASS_VAGUE: return STARTS_BOTH;
    default: return STARTS_TIME;
    }
}

static void class_look_up(Piece *piece)
{
    uint32_t low = 0, high = piece->fold.size > LONGEST_WORD ? 0 : TIME_WORD_COUNT;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        int order = str_compare(piece->fold, TIME_WORDS[middle].word);
        if (order == 0) {
            piece->class = TIME_WORDS[middle].class;
            piece->value = TIME_WORDS[middle].value;
            piece->starts = starts_of(&TIME_WORDS[middle]);
            return;
        }
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
}

static bool is_digit(Str text, uint32_t at)
{
    return at < text.size && text.at[at] >= '0' && text.at[at] <= '9';
}

static uint32_t digits_end(Str text, uint32_t at)
{
    while (is_digit(text, at)) at++;
    return at;
}

/* Groups of three behind commas, then one point: "1,250.50"; "3.7.2024" and "3,2024" fall apart. */
static uint32_t number_end(Str text, uint32_t from, uint32_t limit)
{
    text.size = limit;
    uint32_t at = digits_end(text, from);
    while (at < limit && text.at[at] == ',' && digits_end(text, at + 1) == at + 4) at = at + 4;
    if (at < limit && text.at[at] == '.' && is_digit(text, at + 1)) {
        uint32_t end = digits_end(text, at + 1);
        bool dotted_before = from > 1 && text.at[from - 1] == '.' && is_digit(text, from - 2);
        bool dotted_after = end < limit && text.at[end] == '.' && is_digit(text, end + 1);
        if (!dotted_before && !dotted_after) return end;
    }
    return at;
}

static Str small_letters(Arena *arena, Str word)
{
    bool any = false;
    for (uint32_t at = 0; at < word.size; at++) any |= word.at[at] >= 'A' && word.at[at] <= 'Z';
    if (!any) return word;
    char *small = arena_take(arena, word.size);
    for (uint32_t at = 0; at < word.size; at++) {
        char byte = word.at[at];
        small[at] = byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : byte;
    }
    return (Str){small, word.size};
}

static Str plain_mark(Str mark, uint32_t codepoint)
{
    if (codepoint == 0x2019 || codepoint == 0x2018) return STR("'");
    if (codepoint == 0x2010 || codepoint == 0x2011 || codepoint == 0x2013 || codepoint == 0x2212)
        return STR("-");
    return mark;
}

static bool ascii_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static uint32_t letters_end(Str bytes, uint32_t at, uint32_t limit)
{
    while (at < limit) {
        uint32_t next = at;
        if (ascii_letter(bytes.at[at])) {
            at++;
            continue;
        }
        if ((unsigned char)bytes.at[at] < 0x80 || !char_is_letter(char_next(bytes, &next)) ||
            next > limit)
            break;
        at = next;
    }
    return at;
}

static uint32_t word_piece(Scan *scan, Piece *piece, uint32_t at, uint32_t limit, uint32_t first)
{
    Str bytes = scan->text->bytes;
    at = letters_end(bytes, at, limit);
    piece->kind = PIECE_WORD;
    piece->capital = first < 0x80 ? first >= 'A' && first <= 'Z' : char_kind(first) == CHAR_UPPER;
    piece->fold = small_letters(scan->arena, str_slice(bytes, piece->span.from, at));
    class_look_up(piece);
    /* "USD 20", "A$30" */
    if (piece->capital && piece->fold.size <= 3) piece->starts |= STARTS_NUMBER;
    return at;
}

static bool is_blank(uint32_t codepoint)
{
    if (codepoint <= ' ') return true;
    if (codepoint < 0x7f) return false;
    CharKind kind = char_kind(codepoint);
    return kind == CHAR_SPACE || kind == CHAR_NEWLINE || kind == CHAR_CONTROL;
}

static uint32_t piece_cut(Scan *scan, uint32_t at, uint32_t limit, bool spaced, uint32_t token)
{
    Str bytes = scan->text->bytes;
    uint32_t from = at, first = char_next(bytes, &at);
    if (is_blank(first)) return at;
    Piece piece = {.span = {from, at}, .token = token, .spaced = spaced};
    if (first >= '0' && first <= '9') {
        at = number_end(bytes, from, limit);
        piece.kind = PIECE_NUMBER;
        piece.fold = str_slice(bytes, from, at);
        piece.starts = STARTS_BOTH;
    } else if (ascii_letter(bytes.at[from]) || (first >= 0x80 && char_is_letter(first))) {
        at = word_piece(scan, &piece, at, limit, first);
    } else {
        piece.kind = PIECE_MARK;
        piece.fold = plain_mark(str_slice(bytes, from, at), first);
        bool number = first == '$' || first == '-' || first == '.' || first >= 0x80;
        piece.starts = number ? STARTS_BOTH : STARTS_TIME;
    }
    piece.span.to = at;
    LIST_PUSH(scan->arena, &scan->pieces, piece);
    return at;
}

static void stretch_cut(Scan *scan, Span span, uint32_t first_token, uint32_t tokens)
{
    uint32_t token = first_token, end = first_token + tokens;
    bool spaced = true;
    for (uint32_t at = span.from; at < span.to;) {
        while (token < end && scan->text->tokens.at[token].span.to <= at) token++;
        uint32_t before = scan->pieces.count;
        at = piece_cut(scan, at, span.to, spaced, token < end ? token : NONE);
        spaced = scan->pieces.count == before;
    }
    LIST_PUSH(scan->arena, &scan->pieces, STOP);
}

/* Captions and bylines are not the article's own reporting: their dates do not count as findings.
 */
static bool reports(const Text *text, const Sentence *sentence)
{
    BlockKind kind = text->blocks.at[sentence->block].kind;
    return kind != BLOCK_CAPTION && kind != BLOCK_BYLINE && kind != BLOCK_FURNITURE;
}

/* All sentences but those of bylines and captions; a PIECE_STOP stands after each. */
static void pieces_cut(Scan *scan)
{
    for (uint32_t at = 0; at < scan->text->sentences.count; at++) {
        const Sentence *sentence = &scan->text->sentences.at[at];
        if (reports(scan->text, sentence))
            stretch_cut(scan, sentence->span, sentence->first_token, sentence->token_count);
    }
}

/* "Theresa |May|", "Mrs |May|": then "a letter to May" may be to her. */
static void person_months_find(Scan *scan)
{
    for (uint32_t at = 1; at < scan->pieces.count; at++) {
        const Piece *month = piece_at(scan, at), *before = piece_at(scan, at - 1);
        bool name = month->class == CLASS_MONTH_NAME && month->capital && before->capital &&
                    before->kind == PIECE_WORD && before->class == CLASS_NONE &&
                    piece_word(scan, at - 1)->upos == UPOS_PROPN &&
                    piece_at(scan, at + 1)->kind != PIECE_NUMBER;
        if (name) scan->person_months |= (uint16_t)(1u << month->value);
    }
}

Scan *scan_of(Arena *arena, const Text *text, const Words *words, Findings *found)
{
    if (found->scan == NULL) {
        found->scan = NEW(arena, Scan);
        *found->scan =
            (Scan){.arena = arena, .text = text, .words = words, .date_order = found->date_order};
        pieces_cut(found->scan);
        person_months_find(found->scan);
    }
    return found->scan;
}

void pieces_cut_span(Scan *scan, Span span)
{
    stretch_cut(scan, span, 0, 0);
}

const Piece *piece_at(const Scan *scan, uint32_t at)
{
    return at < scan->pieces.count ? &scan->pieces.at[at] : &STOP;
}

bool piece_is(const Scan *scan, uint32_t at, const char *fold)
{
    return str_is(piece_at(scan, at)->fold, fold);
}

bool piece_among(const Scan *scan, uint32_t at, const char *folds)
{
    return str_listed(piece_at(scan, at)->fold, folds);
}

uint32_t piece_after(const Scan *scan, uint32_t at, const char *folds)
{
    while (*folds != '\0') {
        const char *to = folds;
        while (*to != '\0' && *to != ' ') to++;
        if (!str_equal(piece_at(scan, at)->fold, (Str){folds, (uint32_t)(to - folds)})) return 0;
        at++;
        folds = *to == ' ' ? to + 1 : to;
    }
    return at;
}

bool piece_class(const Scan *scan, uint32_t at, PieceClass class)
{
    return piece_at(scan, at)->class == class;
}

/* Stands a word that a headline in capitals would give one, without it, on this side of `at`? */
static bool small_word_near(const Scan *scan, uint32_t at, int32_t side)
{
    for (int32_t step = 1; step <= TITLE_REACH; step++) {
        const Piece *piece = piece_at(scan, at + (uint32_t)(side * step));
        Upos upos = piece_word(scan, at + (uint32_t)(side * step))->upos;
        if (piece->kind == PIECE_STOP) return false;
        bool weighty = upos == UPOS_NOUN || upos == UPOS_VERB || upos == UPOS_ADJ;
        if (weighty && piece->kind == PIECE_WORD && !piece->capital) return true;
    }
    return false;
}

bool piece_joins(const Scan *scan, uint32_t at, const char *mark)
{
    return piece_is(scan, at, mark) && !piece_at(scan, at)->spaced &&
           !piece_at(scan, at + 1)->spaced && piece_at(scan, at + 1)->kind != PIECE_STOP;
}

bool piece_named(const Scan *scan, uint32_t at)
{
    const Piece *piece = piece_at(scan, at);
    if (!piece->capital || at == 0) return false;
    bool inside = piece_at(scan, at - 1)->kind == PIECE_WORD || piece_joins(scan, at - 1, "-");
    return inside && (small_word_near(scan, at, -1) || small_word_near(scan, at, 1));
}

const Word *piece_word(const Scan *scan, uint32_t at)
{
    static const Word UNTAGGED = {.upos = UPOS_X, .head = NONE, .deprel = ""};
    uint32_t token = piece_at(scan, at)->token;
    return token < scan->words->count ? &scan->words->at[token] : &UNTAGGED;
}

int32_t piece_whole(const Scan *scan, uint32_t at)
{
    const Piece *piece = piece_at(scan, at);
    if (piece->kind != PIECE_NUMBER || piece->fold.size > 6) return -1;
    int32_t number = 0;
    for (uint32_t place = 0; place < piece->fold.size; place++) {
        if (!is_digit(piece->fold, place)) return -1;
        number = number * 10 + (piece->fold.at[place] - '0');
    }
    return number;
}
