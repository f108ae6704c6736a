/* Units: money by sign, code and name; percent; measures; and the noun that is counted. */
#include "find/quantities.h"

#include <string.h>

typedef struct Pair {
    const char *word, *code;
} Pair;

typedef struct Kind {
    const char *adjective, *name, *code;
} Kind;

static const Pair SYMBOLS[] = {
#define CURRENCY_SYMBOL(word, code) {word, code},
#include "find/currencies.def"
};

static const Pair PREFIXES[] = {
#define CURRENCY_PREFIX(letters, code) {letters, code},
#include "find/currencies.def"
};

static const Pair NAMES[] = {
#define CURRENCY_NAME(word, code) {word, code},
#include "find/currencies.def"
};

static const Kind KINDS[] = {
#define CURRENCY_KIND(adjective, name, code) {adjective, name, code},
#include "find/currencies.def"
};

static const char *const CODES[] = {
#define CURRENCY_CODE(code) code,
#include "find/currencies.def"
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const Pair SIGNS[] = {
#define CURRENCY_SIGN(letters, code) {letters, code},
#include "find/currencies.def"
};

static const char *pair_find(const Pair *pairs, size_t count, Str word)
{
    for (size_t at = 0; at < count; at++)
        if (str_is(word, pairs[at].word)) return pairs[at].code;
    return NULL;
}

static const char *symbol_at(const Scan *scan, uint32_t at)
{
    return piece_at(scan, at)->kind == PIECE_MARK
               ? pair_find(SYMBOLS, COUNT(SYMBOLS), piece_at(scan, at)->fold)
               : NULL;
}

static const char *code_at(const Scan *scan, uint32_t at)
{
    const Piece *piece = piece_at(scan, at);
    Str written = str_at(scan->text->bytes, piece->span);
    if (piece->kind != PIECE_WORD || written.size != 3) return NULL;
    for (size_t code = 0; code < COUNT(CODES); code++)
        if (str_is(written, CODES[code])) return CODES[code];
    return NULL;
}

/* Behind money only: "$82m", "£5b", "$1t". */
static uint32_t money_scale_read(const Scan *scan, uint32_t at, Number *number)
{
    const Piece *piece = piece_at(scan, at);
    if (piece->spaced || piece->kind != PIECE_WORD || !piece_among(scan, at, "m b t")) return at;
    number->value = decimal_shift(number->value, piece_is(scan, at, "m")   ? 6
                                                 : piece_is(scan, at, "b") ? 9
                                                                           : 12);
    return at + 1;
}

uint32_t money_before_read(const Scan *scan, uint32_t at, Number *number, Str *unit)
{
    const char *code = symbol_at(scan, at);
    uint32_t next = at + 1;
    if (code == NULL && symbol_at(scan, at + 1) != NULL && !piece_at(scan, at + 1)->spaced &&
        piece_at(scan, at)->kind == PIECE_WORD) {
        code = pair_find(PREFIXES, COUNT(PREFIXES), piece_at(scan, at)->fold);
        next = at + 2;
    }
    if (code == NULL) code = code_at(scan, at);
    if (code == NULL && piece_at(scan, at)->capital) {
        code = pair_find(SIGNS, COUNT(SIGNS), piece_at(scan, at)->fold);
        if (code != NULL && piece_is(scan, next, ".")) next++;
    }
    if (code == NULL || (piece_at(scan, next)->kind != PIECE_NUMBER && !piece_is(scan, next, ".")))
        return 0;
    uint32_t end = number_read(scan, next, number);
    *unit = str_of(code);
    return end == 0 ? 0 : money_scale_read(scan, end, number);
}

/* "dollars", "Australian dollars", "euros": the lemma or the word without its s. */
static Str singular(const Scan *scan, uint32_t at)
{
    Str fold = piece_at(scan, at)->fold;
    return fold.size > 3 && fold.at[fold.size - 1] == 's' ? str_slice(fold, 0, fold.size - 1)
                                                          : fold;
}

/* "Australian| dollars", "South Korean| won": the country before the name decides. */
static const char *kind_find(const Scan *scan, uint32_t at, Str name)
{
    for (size_t kind = 0; kind < COUNT(KINDS); kind++)
        if (str_is(name, KINDS[kind].name) && piece_is(scan, at, KINDS[kind].adjective))
            return KINDS[kind].code;
    return NULL;
}

/* "a 10|-pound baby", "weighed 7| pounds", "7| pounds of flour", "7| pounds heavier". */
static bool is_weight(const Scan *scan, uint32_t at, uint32_t end)
{
    for (uint32_t back = 1; back <= WEIGHS_REACH && back <= at; back++)
        if (piece_among(scan, at - back, "weigh weighs weighed weighing")) return true;
    return piece_among(scan, end, "of heavier lighter overweight") ||
           piece_joins(scan, at - 1, "-");
}

static uint32_t money_name_read(const Scan *scan, uint32_t at, Str *unit)
{
    for (uint32_t skip = 0; skip <= 2; skip++) {
        if (skip > 0 && !piece_at(scan, at + skip - 1)->capital) return at;
        Str name = singular(scan, at + skip);
        const char *code = skip > 0 ? kind_find(scan, at + skip - 1, name) : NULL;
        if (code == NULL) code = pair_find(NAMES, COUNT(NAMES), name);
        if (code == NULL) continue;
        bool weight = str_is(name, "pound") && is_weight(scan, at, at + skip + 1);
        *unit = weight ? STR("pound") : str_of(code);
        return at + skip + 1;
    }
    return at;
}

static uint32_t percent_read(const Scan *scan, uint32_t at, Str *unit)
{
    uint32_t end = at;
    if (piece_among(scan, at, "% percent pct"))
        end = at + 1;
    else if (piece_is(scan, at, "per") && piece_is(scan, at + 1, "cent"))
        end = at + 2;
    *unit = STR("percent");
    bool points =
        (end > at && piece_among(scan, end, "point points")) ||
        (piece_among(scan, at, "percentage basis") && piece_among(scan, at + 1, "point points"));
    if (!points) return end;
    *unit = piece_is(scan, at, "basis") ? STR("basis point") : STR("percentage point");
    return end > at ? end + 1 : at + 2;
}

/* "°C", "degrees Celsius", "degrees". */
static uint32_t degree_read(const Scan *scan, uint32_t at, Str *unit)
{
    const Piece *letter = piece_at(scan, at);
    bool model = at > 1 && piece_at(scan, at - 2)->capital; /* "a Kite 4C rocket" */
    if (letter->capital && !letter->spaced && !piece_at(scan, at + 1)->capital && !model &&
        piece_among(scan, at, "c f")) { /* "40C" */
        *unit = piece_is(scan, at, "c") ? STR("degree Celsius") : STR("degree Fahrenheit");
        return at + 1;
    }
    if (!piece_among(scan, at, "° º degree degrees")) return at;
    bool celsius = piece_among(scan, at + 1, "c celsius centigrade");
    bool fahrenheit = piece_among(scan, at + 1, "f fahrenheit");
    *unit = celsius ? STR("degree Celsius") : fahrenheit ? STR("degree Fahrenheit") : STR("degree");
    return celsius || fahrenheit ? at + 2 : at + 1;
}

uint32_t unit_behind_read(const Scan *scan, uint32_t at, bool figures, Str *unit, const char **rule)
{
    uint32_t next = piece_joins(scan, at, "-") ? at + 1 : at, end;
    *rule = "PERCENT";
    if ((end = percent_read(scan, next, unit)) != next) return end;
    *rule = "MONEY";
    const char *code = symbol_at(scan, next) != NULL && !piece_at(scan, next)->spaced
                           ? symbol_at(scan, next)
                           : NULL;
    if (code == NULL) code = code_at(scan, next);
    if (code != NULL) {
        *unit = str_of(code);
        return next + 1;
    }
    if ((end = money_name_read(scan, next, unit)) != next) return end;
    *rule = "MEASURE";
    if ((end = degree_read(scan, next, unit)) != next ||
        (end = measure_read(scan, next, figures, unit)) != next)
        return end;
    *unit = (Str){0};
    *rule = "COUNT";
    return at;
}

/* ---- what is counted ---- */

/* "12 current |or| former leaders". */
static bool is_between_kinds(const Scan *scan, uint32_t at)
{
    return piece_among(scan, at, "or and") && piece_word(scan, at - 1)->upos == UPOS_ADJ &&
           piece_word(scan, at + 1)->upos == UPOS_ADJ;
}

static bool modifies(const Scan *scan, uint32_t at)
{
    const Piece *piece = piece_at(scan, at);
    const Word *word = piece_word(scan, at);
    if (piece_joins(scan, at, "-")) return true;
    if (strcmp(word->deprel, "acl") == 0) return false; /* "two |involving| children" */
    return piece->kind == PIECE_WORD &&
           (piece->class != CLASS_SHIFT || piece_is(scan, at, "current")) &&
           (word->upos == UPOS_ADJ || is_between_kinds(scan, at) || word->upos == UPOS_NOUN ||
            word->upos == UPOS_PROPN || word->form == VERB_PARTICIPLE || word->form == VERB_ING ||
            piece_among(scan, at, "more other others"));
}

/* Right behind a number "homes" and "cars" are nouns, whatever a tagger says. */
static bool noun_at(const Scan *scan, uint32_t at, bool first)
{
    const Word *word = piece_word(scan, at);
    bool mistaken = first && word->upos == UPOS_VERB && !piece_at(scan, at)->capital &&
                    piece_at(scan, at)->kind == PIECE_WORD && word->form == VERB_PRESENT &&
                    str_ends(piece_at(scan, at)->fold, STR("s"));
    return mistaken || word->upos == UPOS_NOUN || word->upos == UPOS_PROPN;
}

/* A plural noun ends its group: what follows, if a noun, belongs elsewhere. */
static bool ends_group(const Scan *scan, uint32_t at)
{
    const Word *word = piece_word(scan, at);
    bool plural = word->plural || piece_is(scan, at, "people") || word->form == VERB_PRESENT;
    bool name = piece_named(scan, at) && piece_word(scan, at + 1)->upos == UPOS_NOUN;
    return plural && word->upos != UPOS_PROPN && !name && !piece_joins(scan, at + 1, "-");
}

/* "of the gunman's three |brothers|": what is counted stands behind the owner. */
static uint32_t owner_skip(const Scan *scan, uint32_t at)
{
    Number own;
    for (uint32_t next = at + 1; next < at + 4; next++) {
        if (!piece_is(scan, next, "'") || piece_at(scan, next)->spaced) continue;
        uint32_t behind = piece_is(scan, next + 1, "s") ? next + 2 : next + 1;
        uint32_t end = number_read(scan, behind, &own);
        return end != 0 ? end : behind;
    }
    return at;
}

static void counted_set(const Scan *scan, uint32_t start, uint32_t head, Quantity *quantity)
{
    const Piece *piece = piece_at(scan, head);
    quantity->counted = (Span){piece_at(scan, start)->span.from, piece->span.to};
    quantity->unit = piece_word(scan, head)->lemma;
    bool whole = piece->token < scan->text->tokens.count &&
                 span_size(scan->text->tokens.at[piece->token].span) == span_size(piece->span);
    if (quantity->unit.size == 0 || !whole) quantity->unit = piece->fold;
}

/* "12| current or former world |leaders|": the noun that the parse gives the number to. */
static uint32_t counted_by_parse(const Scan *scan, uint32_t at)
{
    const Word *number = at > 0 ? piece_word(scan, at - 1) : piece_word(scan, at);
    if (strcmp(number->deprel, "nummod") != 0 || piece_at(scan, at)->kind != PIECE_WORD)
        return NONE;
    for (uint32_t next = at; next < at + COUNTED_REACH; next++) {
        const Piece *piece = piece_at(scan, next);
        if (piece->kind == PIECE_STOP || piece->kind == PIECE_NUMBER ||
            piece_among(scan, next, "to others") ||
            (piece_word(scan, next)->upos == UPOS_ADP && !piece_is(scan, next, "of")) ||
            strcmp(piece_word(scan, next)->deprel, "acl") == 0)
            return NONE;
        bool last = piece_at(scan, next + 1)->token != piece_at(scan, next)->token;
        if (piece_at(scan, next)->token == number->head && last)
            return piece_word(scan, next)->upos == UPOS_NOUN ? next : NONE;
    }
    return NONE;
}

/* "three Heron |9| rockets", "two Baltic-|14| rockets". */
static bool is_model(const Scan *scan, uint32_t at)
{
    return piece_at(scan, at)->kind == PIECE_NUMBER && at > 0 &&
           (piece_at(scan, at - 1)->capital || piece_joins(scan, at - 1, "-")) &&
           piece_word(scan, at + 1)->upos == UPOS_NOUN;
}

uint32_t counted_read(const Scan *scan, uint32_t at, Quantity *quantity)
{
    bool joined = piece_joins(scan, at, "-");
    uint32_t start = joined ? at + 1 : at, head = NONE;
    bool part = piece_among(scan, start + 1, "the these those its their his her our") ||
                piece_at(scan, start + 1)->kind == PIECE_NUMBER;
    bool vague = quantity->bound == BOUND_AT_LEAST || piece_class(scan, at - 1, CLASS_SCALES) ||
                 piece_is(scan, at - 1, "couple");
    if (piece_is(scan, start, "of") && (part || vague)) {
        start++; /* "15 |of the suspects|" */
        if (part) start = owner_skip(scan, start);
    }
    if (piece_among(scan, start, "the these those its their his her our")) start++;
    Number whole;
    uint32_t of = start > at && !joined ? number_read(scan, start, &whole) : 0;
    if (of != 0) start = of; /* "2,000 of the 5,000 |homes|" */
    bool one = decimal_compare(quantity->value, decimal_of(1)) == 0;
    if (joined && !noun_at(scan, start, true) && !piece_is(scan, start, "strong"))
        return at; /* "a one-handed catch" */
    for (uint32_t next = start; next < start + COUNTED_WORDS; next++) {
        bool noun = noun_at(scan, next, next == start), ends = ends_group(scan, next);
        bool chained = next > start && piece_joins(scan, next - 1, "-"); /* "ship-to-|ship|" */
        if (!noun && !chained && !modifies(scan, next) && !is_model(scan, next)) break;
        if (one && head != NONE && ends) break; /* "one |question| people ask" */
        if (head != NONE && !piece_at(scan, head)->capital && piece_at(scan, next)->capital)
            break; /* "one |reason| Tern sold" */
        if (piece_among(scan, next, "other others"))
            quantity->other = true;
        else if (noun && !(piece_joins(scan, next + 1, "-") && next > start))
            head = next;
        if (noun && (joined || ends)) break; /* "a 15-|member council" */
    }
    if (head == NONE && !joined && start == at) head = counted_by_parse(scan, at);
    if (head == NONE) return at;
    counted_set(scan, start, head, quantity);
    return head + 1;
}
