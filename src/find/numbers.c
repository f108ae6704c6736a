#include "find/limits.h"
#include "find/numbers.h"

/* The hyphen of "twenty-one", or nothing. */
static uint32_t hyphen_skip(const Scan *scan, uint32_t at)
{
    return piece_joins(scan, at, "-") ? at + 1 : at;
}

/* Up to ninety-nine: "seven", "nineteen", "twenty-one". */
static uint32_t tens_read(const Scan *scan, uint32_t at, int64_t *number)
{
    const Piece *piece = piece_at(scan, at);
    if (piece->class == CLASS_DIGIT) {
        *number = piece->value;
        return at + 1;
    }
    if (piece->class != CLASS_TENS) return 0;
    *number = piece->value;
    uint32_t next = hyphen_skip(scan, at + 1);
    const Piece *unit = piece_at(scan, next);
    if (unit->class == CLASS_DIGIT && unit->value > 0 && unit->value < 10) {
        *number += unit->value;
        return next + 1;
    }
    return at + 1;
}

static bool is_hundred(const Scan *scan, uint32_t at)
{
    return piece_class(scan, at, CLASS_SCALE) && piece_at(scan, at)->value == 2;
}

/* Up to nine hundred and ninety-nine: "a hundred", "three hundred and twelve". */
static uint32_t hundreds_read(const Scan *scan, uint32_t at, int64_t *number)
{
    uint32_t next = 0;
    if (piece_among(scan, at, "a an") && is_hundred(scan, at + 1)) {
        *number = 1;
        next = at + 1;
    } else {
        next = tens_read(scan, at, number);
    }
    uint32_t hundred = next == 0 ? 0 : hyphen_skip(scan, next);
    if (next == 0 || !is_hundred(scan, hundred)) return next;
    *number *= 100;
    next = hundred + 1;
    int64_t rest;
    uint32_t end = tens_read(scan, piece_is(scan, next, "and") ? next + 1 : next, &rest);
    if (end == 0) return next;
    *number += rest;
    return end;
}

static bool big_scale(const Scan *scan, uint32_t at)
{
    return piece_class(scan, at, CLASS_SCALE) && piece_at(scan, at)->value > 2;
}

/* "two and a half": the half is added to a count in words. */
static uint32_t half_read(const Scan *scan, uint32_t at, Decimal *value)
{
    uint32_t and = hyphen_skip(scan, at), a = hyphen_skip(scan, and+1);
    uint32_t half = hyphen_skip(scan, a + 1); /* "two-and-a-half" */
    if (!piece_is(scan, and, "and") || !piece_is(scan, a, "a") || !piece_is(scan, half, "half"))
        return at;
    *value = decimal_plus(*value, (Decimal){5, -1, 1});
    return half + 1;
}

/* One group and its scale: "thirty-one million", "a thousand", "two and a half million". */
static uint32_t group_read(const Scan *scan, uint32_t at, Decimal *value, bool *scaled)
{
    int64_t count = 1;
    uint32_t next = hundreds_read(scan, at, &count);
    if (next == 0 && piece_among(scan, at, "a an") &&
        (big_scale(scan, at + 1) || piece_is(scan, at + 1, "dozen")))
        next = at + 1;
    if (next == 0) return 0;
    *value = decimal_of(count);
    next = half_read(scan, next, value);
    uint32_t scale = hyphen_skip(scan, next);
    bool plural = piece_class(scan, scale, CLASS_SCALES) && piece_at(scan, scale)->value > 2 &&
                  !piece_is(scan, scale + 1, "of"); /* "three billions" */
    *scaled = big_scale(scan, scale) || plural;
    if (*scaled)
        *value = decimal_shift(*value, piece_at(scan, scale)->value);
    else if (piece_is(scan, scale, "dozen"))
        *value = decimal_times(*value, decimal_of(12));
    else
        return next;
    return scale + 1;
}

/* "four hundred sixty thousand and five": each group smaller than the one before. */
static uint32_t words_read(const Scan *scan, uint32_t at, Number *number)
{
    bool scaled;
    uint32_t end = group_read(scan, at, &number->value, &scaled);
    number->article = piece_among(scan, at, "a an");
    if (end != 0 && scaled) number->scale = piece_at(scan, end - 1)->value;
    Decimal before = number->value;
    while (end != 0 && scaled) {
        Decimal group;
        uint32_t next = piece_is(scan, end, "and") ? end + 1 : end;
        if (piece_among(scan, next, "a an")) break;
        uint32_t after = group_read(scan, next, &group, &scaled);
        if (after == 0 || decimal_compare(group, before) >= 0) break;
        number->value = decimal_plus(number->value, group);
        before = group;
        end = after;
    }
    return end;
}

/* "1,250.5", "121 billion", "5bn", "100k", "3 dozen". */
static uint32_t figures_read(const Scan *scan, uint32_t at, Number *number)
{
    const Piece *piece = piece_at(scan, at);
    if (piece->kind != PIECE_NUMBER || !decimal_parse(piece->fold, &number->value)) return 0;
    number->figures = true;
    uint32_t half = half_read(scan, at + 1, &number->value); /* "11-and-a-half| hours" */
    uint32_t next = hyphen_skip(scan, half);
    const Piece *scale = piece_at(scan, next);
    bool close = next == at + 1 && !scale->spaced;
    if (scale->class == CLASS_SCALE ||
        (scale->class == CLASS_SCALE_SHORT && (close || scale->value > 3))) {
        number->value = decimal_shift(number->value, scale->value);
        number->scale = scale->value;
        return next + 1;
    }
    if (piece_is(scan, next, "dozen") || piece_is(scan, next, "dozens")) {
        number->value = decimal_times(number->value, decimal_of(12));
        return next + 1;
    }
    return half;
}

/* "a quarter of a million", "three-quarters of a million". */
static uint32_t quarter_scale_read(const Scan *scan, uint32_t at, Number *number)
{
    bool three = piece_among(scan, at, "three 3");
    uint32_t quarter = hyphen_skip(scan, at + 1);
    if ((!three && !piece_is(scan, at, "a")) || !piece_among(scan, quarter, "quarter quarters") ||
        !piece_is(scan, quarter + 1, "of") || !piece_is(scan, quarter + 2, "a") ||
        !big_scale(scan, quarter + 3))
        return 0;
    Decimal part = {three ? 75 : 25, -2, 2};
    number->value = decimal_shift(part, piece_at(scan, quarter + 3)->value);
    return quarter + 4;
}

/* "half a million", "a half million", "half a dozen". */
static uint32_t half_scale_read(const Scan *scan, uint32_t at, Number *number)
{
    uint32_t half = piece_is(scan, at, "a") ? at + 1 : at;
    uint32_t scale = piece_among(scan, half + 1, "a -") ? half + 2 : half + 1;
    if (!piece_is(scan, half, "half")) return 0;
    if (big_scale(scan, scale))
        number->value = decimal_shift((Decimal){5, -1, 1}, piece_at(scan, scale)->value);
    else if (piece_is(scan, scale, "dozen"))
        number->value = decimal_of(6);
    else
        return 0;
    return scale + 1;
}

/* "a couple of |men", "a couple hundred| men", "several thousand| men", "a few dozen| men";
 * "several men" is no number. */
static uint32_t few_read(const Scan *scan, uint32_t at, Number *number)
{
    uint32_t few = piece_is(scan, at, "a") ? at + 1 : at;
    bool couple = few > at && piece_is(scan, few, "couple");
    if (!couple && !piece_class(scan, few, CLASS_VAGUE)) return 0;
    bool of = couple && piece_is(scan, few + 1, "of");
    uint32_t scale = of ? few + 2 : few + 1;
    number->at_least = !couple;
    number->about = couple;
    number->value = decimal_of(A_FEW);
    if (piece_class(scan, scale, CLASS_SCALE))
        number->value = decimal_shift(number->value, piece_at(scan, scale)->value);
    else if (piece_is(scan, scale, "dozen"))
        number->value = decimal_times(number->value, decimal_of(12));
    else
        return couple && (of || piece_among(scan, scale, "other more")) ? few + 1 : 0;
    return scale + 1;
}

/* Behind "hundreds|, if not thousands,| of men": the smaller is sure. */
static uint32_t if_not_skip(const Scan *scan, uint32_t at)
{
    uint32_t end = piece_after(scan, at, ", if not");
    if (end == 0) end = piece_after(scan, at, "if not");
    if (end == 0 || !piece_class(scan, end, CLASS_SCALES)) return at;
    return piece_is(scan, end + 1, ",") ? end + 2 : end + 1;
}

/* "dozens", "scores", "hundreds of thousands": two dozen, two score, the power of ten named. */
static uint32_t plural_read(const Scan *scan, uint32_t at, Number *number)
{
    uint32_t end = at + 1;
    number->at_least = true;
    if (piece_is(scan, at, "dozens")) {
        number->value = decimal_of(24);
    } else if (piece_is(scan, at, "handful") && piece_is(scan, end, "of")) {
        number->value = decimal_of(HANDFUL);
    } else if (piece_is(scan, at, "scores") && piece_among(scan, at + 1, "of more")) {
        number->value = decimal_of(40);
    } else if (piece_is(scan, at, "tens") && piece_is(scan, at + 1, "of") &&
               piece_class(scan, at + 2, CLASS_SCALES)) {
        number->value = decimal_shift(decimal_of(1), 1 + piece_at(scan, at + 2)->value);
        end = at + 3;
    } else if (piece_class(scan, at, CLASS_SCALES)) {
        number->value = decimal_shift(decimal_of(1), piece_at(scan, at)->value);
        if (piece_is(scan, end, "of") && piece_class(scan, end + 1, CLASS_SCALES)) {
            number->value = decimal_shift(number->value, piece_at(scan, end + 1)->value);
            end += 2;
        }
    } else {
        return 0;
    }
    return if_not_skip(scan, end);
}

uint32_t number_read(const Scan *scan, uint32_t at, Number *number)
{
    uint32_t end;
    *number = (Number){0};
    if ((end = quarter_scale_read(scan, at, number)) != 0 ||
        (end = figures_read(scan, at, number)) != 0 || (end = words_read(scan, at, number)) != 0 ||
        (end = half_scale_read(scan, at, number)) != 0 || (end = few_read(scan, at, number)) != 0)
        return end;
    return plural_read(scan, at, number);
}

bool number_written(const Findings *found, Span span, Decimal *value)
{
    Number number;
    if (!found->scan) return false;
    uint32_t at = FIRST_FROM(found->scan->pieces, span.from);
    bool read = number_read(found->scan, at, &number) != 0;
    *value = number.value;
    return read;
}
