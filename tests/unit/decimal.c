#include "base/decimal.h"
#include "tiny.h"

static Arena *arena;

static Decimal number(const char *text)
{
    Decimal decimal = {0};
    decimal_parse(str_of(text), &decimal);
    return decimal;
}

static bool prints(Decimal decimal, const char *text)
{
    return str_is(decimal_format(arena, decimal), text);
}

static void written_as_read(void)
{
    CHECK(prints(number("121"), "121"));
    CHECK(prints(number("1,250.50"), "1250.5"));
    CHECK(prints(number("-0.05"), "-0.05"));
    CHECK(prints(number(".5"), "0.5"));
    CHECK(prints(number("1000000"), "1000000"));
    CHECK(prints(number("0.00"), "0"));
    CHECK(prints(decimal_shift(number("1.5"), 6), "1500000"));
}

static void not_numbers(void)
{
    Decimal decimal;
    CHECK(!decimal_parse(STR(""), &decimal));
    CHECK(!decimal_parse(STR("-"), &decimal));
    CHECK(!decimal_parse(STR("1.2.3"), &decimal));
    CHECK(!decimal_parse(STR("12a"), &decimal));
    CHECK(!decimal_parse(STR("1234567890123456789"), &decimal));
}

static void compared_exactly(void)
{
    CHECK(decimal_compare(number("1.50"), number("1.5")) == 0);
    CHECK(decimal_compare(number("0.1"), number("0.09")) > 0);
    CHECK(decimal_compare(number("-2"), number("1")) < 0);
    CHECK(decimal_compare(number("-2"), number("-1")) < 0);
    CHECK(decimal_compare(decimal_shift(number("1"), 40), number("999999999999999999")) > 0);
}

static void sums_and_products(void)
{
    CHECK(prints(decimal_plus(number("0.1"), number("0.2")), "0.3"));
    CHECK(prints(decimal_plus(number("5"), number("-5")), "0"));
    CHECK(prints(decimal_times(number("1.609344"), number("100")), "160.9344"));
    bool exact;
    CHECK(prints(decimal_ratio(1, 4, &exact), "0.25") && exact);
    CHECK(prints(decimal_ratio(2, 3, &exact), "0.666667") && !exact);
}

static void rounding(void)
{
    CHECK(decimal_rounds_to(number("1237"), number("1,200")));
    CHECK(!decimal_rounds_to(number("1251"), number("1,200")));
    CHECK(decimal_rounds_to(number("120.6"), number("121")));
    CHECK(!decimal_rounds_to(number("120.4"), number("121")));
    CHECK(!decimal_rounds_to(number("1.5"), number("1.0")));
}

int main(void)
{
    arena = arena_new();
    RUN(written_as_read);
    RUN(not_numbers);
    RUN(compared_exactly);
    RUN(sums_and_products);
    RUN(rounding);
    arena_free(arena);
    return END();
}
