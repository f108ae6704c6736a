/* Shares of a whole: "half of", "two-thirds", "a quarter of the", "one in five", "three out of
 * ten". */
#include "find/quantities.h"

/* "half", "third", "quarters", "fifths": the number below the line. */
static int32_t denominator_at(const Scan *scan, uint32_t at)
{
    if (piece_among(scan, at, "half halves")) return 2;
    if (piece_among(scan, at, "third thirds")) return 3;
    if (piece_among(scan, at, "quarter quarters")) return 4;
    if (piece_among(scan, at, "fifth fifths")) return 5;
    if (piece_among(scan, at, "eighth eighths")) return 8;
    return piece_among(scan, at, "tenth tenths") ? 10 : 0;
}

static void share_set(Quantity *quantity, int32_t part, int32_t whole, const char *why)
{
    bool exact;
    quantity->value = decimal_ratio(part, whole, &exact);
    if (!exact && quantity->bound == BOUND_EXACTLY)
        quantity->bound = BOUND_ABOUT; /* a third has no exact decimal */
    quantity->unit = STR("share");
    quantity->why = why;
}

static int32_t small_number(const Scan *scan, uint32_t at)
{
    if (piece_class(scan, at, CLASS_DIGIT)) return piece_at(scan, at)->value;
    return piece_among(scan, at, "a") ? 1 : piece_whole(scan, at);
}

/* "two-thirds of", "a third of", "three quarters of". */
static uint32_t fraction_read(const Scan *scan, uint32_t at, Quantity *quantity)
{
    int32_t part = small_number(scan, at);
    uint32_t next = piece_joins(scan, at + 1, "-") ? at + 2 : at + 1;
    int32_t whole = denominator_at(scan, next);
    bool of = piece_among(scan, next + 1, "of the its their his her") ||
              (part > 1 && piece_at(scan, next + 1)->class == CLASS_NONE);
    bool counts_units =
        part > 1 && !piece_is(scan, next + 1, "of") && piece_is(scan, next, "quarters");
    bool number = piece_is(scan, next + 1, "of") && piece_is(scan, next + 2, "a") &&
                  piece_class(scan, next + 3, CLASS_SCALE); /* "a quarter of a million" */
    if (number || part < 1 || part >= 20 || whole == 0 || part >= whole || !of || counts_units ||
        at + 1 == next + 1)
        return 0;
    share_set(quantity, part, whole, "FRACTION");
    return next + 1;
}

/* "half of the", "half the seats", "half its fleet". */
static uint32_t half_read(const Scan *scan, uint32_t at, Quantity *quantity)
{
    if (!piece_is(scan, at, "half") || !piece_among(scan, at + 1, "of the its their his her all"))
        return 0;
    if (at > 0 && piece_among(scan, at - 1, "a first second last other latter final the")) return 0;
    share_set(quantity, 1, 2, "FRACTION");
    return at + 1;
}

/* "one in five", "three out of ten". */
static uint32_t ratio_read(const Scan *scan, uint32_t at, Quantity *quantity)
{
    int32_t part = small_number(scan, at);
    uint32_t next = piece_is(scan, at + 1, "in") ? at + 2 : 0;
    if (piece_is(scan, at + 1, "out") && piece_is(scan, at + 2, "of")) next = at + 3;
    bool score = at > 0 && piece_joins(scan, at - 1, "-"); /* "won 8-|7 in ten| innings" */
    if (next == 0 || part < 1 || score || piece_is(scan, at, "a")) return 0;
    Number whole;
    uint32_t end = number_read(scan, next, &whole);
    bool year = end == next + 1 && piece_whole(scan, next) >= 1000;
    bool small = end != 0 && !year && whole.value.exponent <= 6 && whole.value.exponent >= 0 &&
                 whole.value.digits < 1000;
    if (!small || whole.at_least) return 0;
    int64_t of = whole.value.digits;
    for (int32_t power = 0; power < whole.value.exponent; power++) of *= 10;
    if (of <= part || of > 1000000 || piece_among(scan, end, "% percent year years day days"))
        return 0;
    share_set(quantity, part, (int32_t)of, "RATIO");
    return end;
}

uint32_t share_read(const Scan *scan, uint32_t at, Quantity *quantity)
{
    uint32_t end = ratio_read(scan, at, quantity);
    if (end != 0 || (end = half_read(scan, at, quantity)) != 0) return end;
    return fraction_read(scan, at, quantity);
}
