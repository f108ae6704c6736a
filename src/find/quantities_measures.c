/* Measures: "5 km", "4,000 square miles", "6 feet 2 inches", "40 mph"; and what makes two of them
 * comparable: "10 miles" is 16093.44 metres. */
#include "find/quantities.h"

#include <string.h>

typedef struct Measure {
    const char *unit, *base;
    int64_t digits;
    int32_t exponent;
    const char *symbols, *words;
} Measure;

static const Measure MEASURES[] = {
#define MEASURE(unit, base, digits, exponent, symbols, words)                                      \
    {unit, base, digits, exponent, symbols, words},
#include "find/measures.def"
};

static const struct MeasurePart {
    const char *large, *small;
    int64_t times;
} PARTS[] = {
#define MEASURE_PART(large, small, times) {large, small, times},
#include "find/measures.def"
};

enum {
    EXACT = 18, /* digits: a factor takes no precision from the figure */
    MEASURE_COUNT = sizeof MEASURES / sizeof *MEASURES,
    PART_COUNT = sizeof PARTS / sizeof *PARTS
};

/* ---- reading --------------------------------------------------------------------------------- */

/* Is the piece that word, with or without an s? */
static bool word_or_plural(const Scan *scan, uint32_t at, Str word)
{
    Str fold = piece_at(scan, at)->fold;
    bool plural = fold.size == word.size + 1 && fold.at[word.size] == 's';
    return str_equal(plural ? str_slice(fold, 0, word.size) : fold, word);
}

/* The piece after one of the forms, 0 when none is written here. Only the last word takes an s. */
static uint32_t form_after(const Scan *scan, uint32_t at, const char *forms, bool plural)
{
    while (*forms != '\0') {
        size_t size = strcspn(forms, "|");
        uint32_t next = at;
        bool fits = true;
        for (size_t from = 0; from < size && fits; next++) {
            size_t word = strcspn(forms + from, " |");
            Str wanted = {forms + from, (uint32_t)word};
            bool last = from + word >= size;
            fits = last && plural ? word_or_plural(scan, next, wanted)
                                  : str_equal(piece_at(scan, next)->fold, wanted);
            from += word + 1;
        }
        if (fits) return next;
        forms += size + (forms[size] == '|');
    }
    return 0;
}

/* "5 M" is no length and "5 c" none of money: one letter stands close, or is one of few; so does
 * the "in" of "10in". */
static bool letter_fits(const Scan *scan, uint32_t at, uint32_t end)
{
    const Piece *piece = piece_at(scan, at);
    if (piece_is(scan, at, "in")) return !piece->spaced;
    bool one = end == at + 1 && piece->fold.size == 1;
    return !one || (!piece->capital && (!piece->spaced || piece_among(scan, at, "m g l")));
}

/* The longest form counts: "km/h" before "km". */
static uint32_t plain_measure_read(const Scan *scan, uint32_t at, bool figures, const char **unit)
{
    uint32_t longest = at;
    for (size_t row = 0; row < MEASURE_COUNT; row++) {
        uint32_t end = form_after(scan, at, MEASURES[row].words, true);
        if (end == 0 && figures) {
            end = form_after(scan, at, MEASURES[row].symbols, false);
            if (end != 0 && !letter_fits(scan, at, end)) end = 0;
        }
        if (end <= longest) continue;
        *unit = MEASURES[row].unit;
        longest = end;
    }
    return longest;
}

/* "square", "sq", "cubic": raised to the second, the third power. */
static const char *power_at(const Scan *scan, uint32_t at)
{
    if (piece_among(scan, at, "square sq")) return "square ";
    return piece_among(scan, at, "cubic cu") ? "cubic " : "";
}

uint32_t measure_read(const Scan *scan, uint32_t at, bool figures, Str *unit)
{
    const char *power = power_at(scan, at), *name = "";
    uint32_t start = *power != '\0' ? at + 1 : at;
    if (start > at && piece_joins(scan, start, "-")) start++; /* "a 100-square-|mile| area" */
    if (piece_at(scan, at)->kind != PIECE_WORD) return at;
    uint32_t end = plain_measure_read(scan, start, figures, &name);
    if (end == start) return at;
    const char *per = "";
    if (piece_among(scan, end, "per an a") && piece_among(scan, end + 1, "hour second")) {
        per = piece_is(scan, end + 1, "hour") ? " per hour" : " per second";
        end += 2;
    }
    *unit = *power == '\0' && *per == '\0' ? str_of(name)
                                           : str_format(scan->arena, "%s%s%s", power, name, per);
    return end;
}

/* ---- comparing ------------------------------------------------------------------------------- */

static const Measure *measure_of(Str unit)
{
    for (size_t row = 0; row < MEASURE_COUNT; row++)
        if (str_is(unit, MEASURES[row].unit)) return &MEASURES[row];
    return NULL;
}

typedef struct Factor {
    Decimal times;
    Str base;
} Factor;

/* What one unit is of its base; false for what counts nothing but itself. */
static bool factor_of(Arena *arena, Str unit, Factor *factor)
{
    bool square = str_starts(unit, STR("square ")), cubic = str_starts(unit, STR("cubic "));
    bool second = str_ends(unit, STR(" per second")), hour = str_ends(unit, STR(" per hour"));
    const Measure *measure = measure_of(unit);
    if (!measure && (square || cubic))
        measure = measure_of(str_slice(unit, square ? 7 : 6, unit.size));
    if (!measure && hour) measure = measure_of(str_slice(unit, 0, unit.size - 9));
    if (!measure || second || (hour && !str_is(unit, measure->unit))) return false;
    Decimal once = {measure->digits, measure->exponent, EXACT};
    *factor = (Factor){once, str_of(measure->base)};
    if (str_is(unit, measure->unit)) return true;
    if (!str_is(factor->base, "metre")) return false;
    factor->times = decimal_times(once, once);
    if (cubic) factor->times = decimal_shift(decimal_times(factor->times, once), 3);
    factor->base = cubic ? STR("litre") : str_format(arena, "square metre");
    return true;
}

/* (F - 32) * 5 / 9, to the hundredth of a degree. */
static Decimal celsius_of(Decimal fahrenheit)
{
    Decimal from_zero = decimal_plus(fahrenheit, decimal_of(-32));
    return decimal_round(decimal_times(from_zero, (Decimal){555555556, -9, 9}), -2);
}

static Decimal base_of(Str unit, Decimal value, const Factor *factor)
{
    return str_is(unit, "degree Fahrenheit") ? celsius_of(value)
                                             : decimal_times(value, factor->times);
}

void measure_compare_as(Arena *arena, Quantity *quantity)
{
    Factor factor;
    if (!factor_of(arena, quantity->unit, &factor)) return;
    quantity->base_unit =
        str_is(quantity->unit, "degree Fahrenheit") ? STR("degree Celsius") : factor.base;
    quantity->base_value = base_of(quantity->unit, quantity->value, &factor);
    if (quantity->bound == BOUND_BETWEEN)
        quantity->base_high = base_of(quantity->unit, quantity->high, &factor);
}

/* How many of the small unit make one of the large; 0 when it is no part of it. */
int64_t measure_part(Str large, Str small)
{
    for (size_t row = 0; row < PART_COUNT; row++)
        if (str_is(large, PARTS[row].large) && str_is(small, PARTS[row].small))
            return PARTS[row].times;
    bool money = large.size == 3 && large.at[0] >= 'A' && large.at[0] <= 'Z';
    return money && (str_is(small, "cent") || str_is(small, "penny")) ? 100 : 0;
}
