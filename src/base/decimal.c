#include "base/decimal.h"

enum { MOST_DIGITS = 18, MOST_EXPONENT = 60 };

static int64_t power_of_ten(int32_t exponent)
{
    int64_t power = 1;
    while (exponent-- > 0) power *= 10;
    return power;
}

static int32_t digits_count(int64_t digits)
{
    int32_t count = 0;
    for (; digits != 0; digits /= 10) count++;
    return count;
}

/* No trailing zero in the digits: the form that products and sums stay small in. */
static Decimal shortest(Decimal decimal)
{
    if (decimal.digits == 0) return (Decimal){0, 0, decimal.precision};
    while (decimal.digits % 10 == 0) {
        decimal.digits /= 10;
        decimal.exponent++;
    }
    return decimal;
}

/* Cut to `most` digits so that the next step cannot overflow. */
static Decimal leading(Decimal decimal, int32_t most)
{
    decimal = shortest(decimal);
    for (int32_t extra = digits_count(decimal.digits) - most; extra > 0; extra--) {
        decimal.digits /= 10;
        decimal.exponent++;
    }
    return decimal;
}

Decimal decimal_of(int64_t whole)
{
    return shortest((Decimal){whole, 0, (uint32_t)digits_count(whole)});
}

/* "1,500" is written to two digits, "1,500.0" to five: zeros count only behind a point. */
static uint32_t precision_of(int64_t digits, int32_t exponent)
{
    if (exponent == 0)
        while (digits != 0 && digits % 10 == 0) digits /= 10;
    int32_t count = digits_count(digits);
    return count > 0 ? (uint32_t)count : 1;
}

bool decimal_parse(Str text, Decimal *decimal)
{
    bool negative = text.size > 0 && text.at[0] == '-', point = false, any = false;
    int64_t digits = 0;
    int32_t exponent = 0;
    for (uint32_t at = negative ? 1 : 0; at < text.size; at++) {
        char byte = text.at[at];
        if (byte == ',' && any && !point) continue;
        if (byte == '.' && !point) {
            point = true;
            continue;
        }
        if (byte < '0' || byte > '9' || digits_count(digits) >= MOST_DIGITS || exponent < -40)
            return false;
        digits = digits * 10 + (byte - '0');
        exponent -= point ? 1 : 0;
        any = true;
    }
    if (any)
        *decimal = shortest(
            (Decimal){negative ? -digits : digits, exponent, precision_of(digits, exponent)});
    return any;
}

Decimal decimal_shift(Decimal decimal, int32_t powers)
{
    decimal.exponent += decimal.digits == 0 ? 0 : powers;
    if (decimal.exponent > MOST_EXPONENT) decimal.exponent = MOST_EXPONENT;
    return decimal;
}

static uint32_t less_precise(Decimal a, Decimal b)
{
    return a.precision < b.precision ? a.precision : b.precision;
}

Decimal decimal_times(Decimal a, Decimal b)
{
    a = leading(a, MOST_DIGITS / 2);
    b = leading(b, MOST_DIGITS / 2);
    Decimal product = {a.digits * b.digits, a.exponent + b.exponent, less_precise(a, b)};
    if (product.exponent > MOST_EXPONENT) product.exponent = MOST_EXPONENT;
    return shortest(product);
}

Decimal decimal_plus(Decimal a, Decimal b)
{
    if (a.digits == 0 || b.digits == 0) return a.digits == 0 ? b : a;
    Decimal high = a.exponent > b.exponent ? a : b, low = a.exponent > b.exponent ? b : a;
    int32_t room = MOST_DIGITS - 1 - digits_count(high.digits), gap = high.exponent - low.exponent;
    if (gap > room) {
        low.digits = gap - room > MOST_DIGITS ? 0 : low.digits / power_of_ten(gap - room);
        low.exponent = high.exponent - room;
        gap = room;
    }
    uint32_t precision = high.precision + (uint32_t)gap;
    return shortest((Decimal){high.digits * power_of_ten(gap) + low.digits, low.exponent,
                              precision > low.precision ? precision : low.precision});
}

Decimal decimal_ratio(int32_t a, int32_t b, bool *exact)
{
    int64_t scaled = (int64_t)a * 1000000, half = scaled < 0 ? -(b / 2) : b / 2;
    *exact = scaled % b == 0;
    int64_t digits = (*exact ? scaled : scaled + half) / b;
    return shortest((Decimal){digits, -6, (uint32_t)digits_count(digits)});
}

/* Where the first digit stands: 121 billion has magnitude 12. */
static int32_t magnitude(Decimal decimal)
{
    return decimal.digits == 0 ? INT32_MIN : digits_count(decimal.digits) + decimal.exponent;
}

static int sizes_compare(Decimal a, Decimal b)
{
    if (magnitude(a) != magnitude(b)) return magnitude(a) < magnitude(b) ? -1 : 1;
    int32_t gap = digits_count(a.digits) - digits_count(b.digits);
    int64_t x = a.digits * power_of_ten(gap < 0 ? -gap : 0);
    int64_t y = b.digits * power_of_ten(gap > 0 ? gap : 0);
    return x < y ? -1 : x > y;
}

static Decimal size_of(Decimal decimal)
{
    decimal.digits = decimal.digits < 0 ? -decimal.digits : decimal.digits;
    return decimal;
}

int decimal_compare(Decimal a, Decimal b)
{
    int sign_a = a.digits < 0 ? -1 : a.digits > 0, sign_b = b.digits < 0 ? -1 : b.digits > 0;
    if (sign_a != sign_b) return sign_a < sign_b ? -1 : 1;
    int order = sizes_compare(size_of(a), size_of(b));
    return sign_a < 0 ? -order : order;
}

Str decimal_format(Arena *arena, Decimal decimal)
{
    Builder builder = {.arena = arena};
    char written[24];
    int32_t count = 0;
    decimal = shortest(decimal);
    for (int64_t digits = size_of(decimal).digits; digits != 0; digits /= 10)
        written[count++] = (char)('0' + digits % 10);
    if (decimal.digits < 0) build_char(&builder, '-');
    int32_t whole = count + decimal.exponent;
    if (whole <= 0) build_char(&builder, '0');
    for (int32_t at = 0; at < whole; at++)
        build_char(&builder, at < count ? written[count - 1 - at] : '0');
    if (decimal.exponent < 0) build_char(&builder, '.');
    for (int32_t at = whole; at < count && decimal.exponent < 0; at++)
        build_char(&builder, at < 0 ? '0' : written[count - 1 - at]);
    return build_done(&builder);
}

Decimal decimal_round(Decimal decimal, int32_t place)
{
    int32_t gap = place - decimal.exponent;
    if (gap <= 0 || decimal.digits == 0) return decimal;
    if (gap > MOST_DIGITS - 1) return (Decimal){0, 0, 1};
    int64_t step = power_of_ten(gap), half = decimal.digits < 0 ? -(step / 2) : step / 2;
    return shortest((Decimal){(decimal.digits + half) / step, place, decimal.precision});
}

bool decimal_rounds_to(Decimal exact, Decimal rounded)
{
    rounded = shortest(rounded);
    int32_t place = magnitude(rounded) - (int32_t)rounded.precision;
    if (rounded.digits == 0) return decimal_compare(exact, rounded) == 0;
    return decimal_compare(decimal_round(shortest(exact), place), rounded) == 0;
}
