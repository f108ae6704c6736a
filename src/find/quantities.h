/* Private to the quantities*.c files. */
#ifndef COR_FIND_QUANTITIES_H
#define COR_FIND_QUANTITIES_H

#include "find/limits.h"
#include "find/numbers.h"

/* "$82", "US$4.7 billion", "EUR 20": the sign before and its number. 0 when there is none. */
uint32_t money_before_read(const Scan *scan, uint32_t at, Number *number, Str *unit);
/* What follows a number and makes its unit: "%", "percent", "euros", "km", "°C". Gives `at` when
 * nothing does; `rule` says which it was. */
uint32_t unit_behind_read(const Scan *scan, uint32_t at, bool figures, Str *unit,
                          const char **rule);
/* "km", "square miles", "mph": gives `at` when none is written there. */
uint32_t measure_read(const Scan *scan, uint32_t at, bool figures, Str *unit);
/* Sets what the quantity is compared as: 10 miles are 16093.44 metres. */
void measure_compare_as(Arena *arena, Quantity *quantity);
/* How many of the small unit make one of the large: 12 for foot and inch; 0 when it is no part. */
int64_t measure_part(Str large, Str small);
/* The core: number and unit, from `at`. `plain` when neither sign nor unit stands by the number. */
uint32_t amount_read(const Scan *scan, uint32_t at, Quantity *quantity, bool *plain);
/* The noun that is counted: "14 |other countries", "11 |new board members". Gives `at` when none.
 */
uint32_t counted_read(const Scan *scan, uint32_t at, Quantity *quantity);
/* Is the number at [at, end) a name's, a label's, a score's, a telephone's: no quantity. */
bool number_names(const Scan *scan, uint32_t at, uint32_t end);
/* "half of", "two-thirds", "a quarter of the", "one in five", "three out of ten". */
uint32_t share_read(const Scan *scan, uint32_t at, Quantity *quantity);

#endif
