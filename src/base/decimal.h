/* Exact decimals: value = digits * 10^exponent. Never a floating point number. */
#ifndef COR_DECIMAL_H
#define COR_DECIMAL_H

#include "base/base.h"

typedef struct Decimal {
    int64_t digits;
    int32_t exponent;
    uint32_t precision; /* significant digits as written: "1.50 million" has 3; for rounding */
} Decimal;

/* "1,234.5" / "-3" / "0.05" (grouping commas allowed); false when not a number or too long. */
bool decimal_parse(Str text, Decimal *decimal);
Decimal decimal_of(int64_t whole);
/* Moves the point: 121 by 9 powers is 121 billion. */
Decimal decimal_shift(Decimal decimal, int32_t powers);
/* Product and sum; kept to their 18 leading digits should they need more. */
Decimal decimal_times(Decimal a, Decimal b);
Decimal decimal_plus(Decimal a, Decimal b);
/* a / b to six decimal places, half away from zero; b > 0. `exact`: nothing was lost. */
Decimal decimal_ratio(int32_t a, int32_t b, bool *exact);
/* <0, 0, >0; 1.50 equals 1.5. */
int decimal_compare(Decimal a, Decimal b);
/* Plain notation without exponent or trailing zeros: "1500000", "0.05". */
Str decimal_format(Arena *arena, Decimal decimal);
/* To a multiple of 10^place, half away from zero: 37.777 to place -2 is 37.78. */
Decimal decimal_round(Decimal decimal, int32_t place);
/* Whether one is the other rounded to the precision it is written in: 1,237 and "1,200". */
bool decimal_rounds_to(Decimal exact, Decimal rounded);

#endif
