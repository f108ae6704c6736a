/* Finds the quantities of one article: a hedge, a number, its unit or what it counts. Numbers
 * inside times are times; numbers in names count nothing (quantities_names.c). */
#include "find/quantities.h"

typedef struct Hedge {
    const char *words;
    Bound bound;
} Hedge;

static const Hedge HEDGES[] = {
#define HEDGE(words, bound) {words, BOUND_##bound},
#include "find/hedges.def"
#undef HEDGE
};

static uint32_t hedge_read(const Scan *scan, uint32_t at, Bound *bound)
{
    if (piece_at(scan, at)->kind != PIECE_WORD || piece_at(scan, at)->class != CLASS_NONE)
        return at;
    for (size_t row = 0; row < sizeof HEDGES / sizeof *HEDGES; row++) {
        uint32_t end = piece_after(scan, at, HEDGES[row].words);
        if (end != 0) {
            *bound = HEDGES[row].bound;
            return end;
        }
    }
    return at;
}

/* "or more", "or so", "or fewer", "+", "-odd". */
static uint32_t hedge_behind_read(const Scan *scan, uint32_t at, Bound *bound)
{
    if (piece_joins(scan, at - 1, "+") ||
        (piece_is(scan, at, "+") && !piece_at(scan, at)->spaced)) {
        *bound = BOUND_AT_LEAST;
        return at + 1;
    }
    if (piece_joins(scan, at, "-") && piece_is(scan, at + 1, "odd")) {
        *bound = BOUND_ABOUT;
        return at + 2;
    }
    if (!piece_is(scan, at, "or")) return at;
    if (piece_among(scan, at + 1, "more above over"))
        *bound = BOUND_AT_LEAST;
    else if (piece_among(scan, at + 1, "less fewer under below"))
        *bound = BOUND_AT_MOST;
    else if (piece_is(scan, at + 1, "so"))
        *bound = BOUND_ABOUT;
    else
        return at;
    return at + 2;
}

/* "one" counts only before what it counts: not "one of the", "no one", "one another", "the one". */
static bool one_counts(const Scan *scan, uint32_t at, uint32_t end, bool hedged)
{
    if (!piece_is(scan, at, "one") || end != at + 1) return true;
    Upos next = piece_word(scan, end)->upos;
    bool noun = next == UPOS_NOUN || next == UPOS_ADJ || piece_among(scan, end, "other more");
    bool after = at > 0 && piece_among(scan, at - 1,
                                       "the this that no every each any which another some only");
    if (piece_among(scan, end, "of another ' -") || piece_class(scan, end, CLASS_UNIT))
        return false;
    return hedged || (noun && !after) || (piece_is(scan, end, "other"));
}

/* "27-year-old", "27 years old", "aged 27", ", 27,": an age. */
static uint32_t age_read(const Scan *scan, uint32_t at, Quantity *quantity)
{
    Number number;
    uint32_t end = number_read(scan, at, &number);
    if (end == 0) return 0;
    bool aged =
        at > 0 &&
        (piece_among(scan, at - 1, "aged age ages turned turning turns") ||
         (piece_is(scan, at - 1, "of") && at > 1 && piece_among(scan, at - 2, "age ages")) ||
         (piece_among(scan, at - 1, "and to -") && at > 2 &&
          piece_among(scan, at - 3, "ages aged")));
    uint32_t unit = piece_joins(scan, end, "-") ? end + 1 : end;
    bool years = piece_class(scan, unit, CLASS_UNIT) || piece_class(scan, unit, CLASS_UNITS);
    uint32_t old = piece_joins(scan, unit + 1, "-") ? unit + 2 : unit + 1;
    bool said = years && piece_among(scan, old, "old olds");
    bool ends = piece_is(scan, end, ",") ||
                (piece_is(scan, end, ".") && piece_at(scan, end + 1)->kind == PIECE_STOP) ||
                (piece_is(scan, end, "of") && piece_at(scan, end + 1)->capital);
    bool beside = at > 1 && piece_is(scan, at - 1, ",") && ends &&
                  piece_word(scan, at - 2)->upos == UPOS_PROPN && piece_at(scan, at - 2)->capital &&
                  number.figures && number.value.exponent >= 0 &&
                  decimal_compare(number.value, decimal_of(120)) < 0;
    if (!aged && !said && !beside) return 0;
    quantity->value = number.value;
    quantity->unit =
        said && !piece_among(scan, unit, "year years")
            ? str_format(scan->arena, "%.*s%s old", (int)piece_at(scan, unit)->fold.size,
                         piece_at(scan, unit)->fold.at,
                         piece_class(scan, unit, CLASS_UNITS) ? "" : "s")
            : STR("years old");
    quantity->why = "AGE";
    return said ? old + 1 : end;
}

/* "a city of |340,000|", "a crew of |seven|": people. */
static void members_count(const Scan *scan, uint32_t at, Quantity *quantity)
{
    bool of = at > 1 && piece_is(scan, at - 1, "of");
    if (of && piece_among(scan, at - 2,
                          "city town village nation country island population community crowd "
                          "audience crew"))
        quantity->unit = STR("people");
}

static uint32_t count_read(const Scan *scan, uint32_t at, bool hedged, Quantity *quantity)
{
    bool plain = false;
    uint32_t end = amount_read(scan, at, quantity, &plain);
    if (end == 0 || (plain && number_names(scan, at, end)) || !one_counts(scan, at, end, hedged))
        return 0;
    end = hedge_behind_read(scan, end, &quantity->bound);
    if (plain && at > 0 && piece_is(scan, at - 1, "magnitude")) {
        quantity->unit = STR("magnitude"); /* of an earthquake */
        quantity->why = "MEASURE";
        return end;
    }
    bool needs_noun = piece_joins(scan, end, "-") || piece_is(scan, end - 1, "couple");
    if (plain && counted_read(scan, end, quantity) == end && needs_noun) return 0;
    if (plain && quantity->unit.size == 0) members_count(scan, at, quantity);
    return end;
}

/* "minus 5 degrees", "-3.2%": a dash that joins nothing on its left. */
static uint32_t minus_read(const Scan *scan, uint32_t at)
{
    bool sign = piece_is(scan, at, "-") && piece_at(scan, at)->spaced &&
                !piece_at(scan, at + 1)->spaced && piece_at(scan, at + 1)->kind == PIECE_NUMBER;
    return sign || piece_is(scan, at, "minus") ? at + 1 : at;
}

static uint32_t quantity_read(const Scan *scan, uint32_t at, Quantity *quantity)
{
    *quantity = (Quantity){.bound = BOUND_EXACTLY, .original = NONE};
    uint32_t hedge = hedge_read(scan, at, &quantity->bound), end;
    uint32_t start = minus_read(scan, hedge);
    if ((end = share_read(scan, start, quantity)) != 0 ||
        (end = age_read(scan, start, quantity)) != 0)
        return end;
    end = count_read(scan, start, hedge > at, quantity);
    if (end != 0 && start > hedge) {
        quantity->value.digits = -quantity->value.digits;
        if (quantity->bound == BOUND_BETWEEN) quantity->bound = BOUND_ABOUT; /* "-5 to 10": open */
    }
    return end;
}

static void place_set(const Scan *scan, uint32_t at, uint32_t end, Quantity *quantity)
{
    const Piece *first = piece_at(scan, at), *last = piece_at(scan, end - 1);
    quantity->span = (Span){first->span.from, last->span.to};
    quantity->first_token = first->token;
    quantity->token_count =
        first->token == NONE || last->token == NONE ? 0 : last->token - first->token + 1;
}

/* The first piece behind the time that holds this one, or `at` when none does. */
static uint32_t time_skip(const Scan *scan, uint32_t at, const Findings *found, uint32_t *time)
{
    Span span = piece_at(scan, at)->span;
    if (piece_at(scan, at)->kind == PIECE_STOP) return at;
    while (*time < found->times.count && found->times.at[*time].span.to <= span.from) (*time)++;
    if (*time >= found->times.count || !span_overlaps(found->times.at[*time].span, span)) return at;
    while (piece_at(scan, at)->kind != PIECE_STOP &&
           piece_at(scan, at)->span.from < found->times.at[*time].span.to)
        at++;
    return at;
}

static bool before_time(const Findings *found, uint32_t time, Span span)
{
    return time >= found->times.count || span.to <= found->times.at[time].span.from;
}

static bool is_money(const Quantity *quantity)
{
    return str_is(str_of(quantity->why), "MONEY");
}

/* "€40m| ($43m", "10 miles| (16 km", "$20, or| £15": the same once more, in another unit. */
static bool converts(const Scan *scan, uint32_t at, uint32_t behind, const Quantity *original,
                     const Quantity *quantity)
{
    uint32_t each = piece_is(scan, behind, "each") ? behind + 1 : behind;
    uint32_t next = piece_is(scan, each, ",") ? each + 1 : each;
    bool joined = at == next + 1 && piece_among(scan, next, "( or /");
    bool money = is_money(original) && is_money(quantity);
    if (original->original != NONE && at == behind + 1 && piece_among(scan, behind, "; , /"))
        return true; /* "£250,000 ($320,000|; €290,000" */
    bool measure =
        original->base_unit.size > 0 && str_equal(original->base_unit, quantity->base_unit);
    return joined && (money || measure) && !str_equal(original->unit, quantity->unit);
}

static void quantity_add(const Scan *scan, uint32_t at, uint32_t behind, Quantity *quantity,
                         Findings *found)
{
    uint32_t count = found->quantities.count;
    measure_compare_as(scan->arena, quantity);
    if (count > 0 && behind != NONE &&
        converts(scan, at, behind, &found->quantities.at[count - 1], quantity))
        quantity->original = found->quantities.at[count - 1].original != NONE
                                 ? found->quantities.at[count - 1].original
                                 : count - 1;
    LIST_PUSH(scan->arena, &found->quantities, *quantity);
}

void quantities_find(Arena *arena, const Text *text, const Words *words, Findings *found)
{
    const Scan *scan = scan_of(arena, text, words, found);
    uint32_t time = 0, behind = NONE; /* the piece behind the last quantity */
    for (uint32_t at = 0; at < scan->pieces.count;) {
        Quantity quantity;
        if (!(piece_at(scan, at)->starts & STARTS_NUMBER)) {
            at++;
            continue;
        }
        uint32_t skip = time_skip(scan, at, found, &time);
        if (skip > at) {
            at = skip;
            continue;
        }
        uint32_t end = quantity_read(scan, at, &quantity);
        if (end > at) {
            place_set(scan, at, end, &quantity);
            if (before_time(found, time, quantity.span)) {
                quantity_add(scan, at, behind, &quantity, found);
                behind = end;
            } else {
                end = at + 1;
            }
        }
        at = end > at ? end : at + 1;
    }
}

const char *bound_name(Bound bound)
{
    static const char *const NAMES[] = {"exactly", "about", "at_least", "at_most", "between"};
    return NAMES[bound];
}
