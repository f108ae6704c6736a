/* A test is a function; a failed CHECK ends it. END prints the closing line.
 *
 *     static void dates_add_up(void) { CHECK(date_add_days(d, 1).day == 2); }
 *     int main(void) { RUN(dates_add_up); return END(); }
 */
#ifndef TINY_H
#define TINY_H
#include <stdio.h>
#include <string.h>

static int tiny_failed_here, tiny_passed, tiny_failed;

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "%s:%d: CHECK(%s)\n", __FILE__, __LINE__, #condition);                 \
            tiny_failed_here = 1;                                                                  \
            return;                                                                                \
        }                                                                                          \
    } while (0)

#define RUN(test)                                                                                  \
    do {                                                                                           \
        tiny_failed_here = 0;                                                                      \
        test();                                                                                    \
        if (tiny_failed_here) {                                                                    \
            tiny_failed++;                                                                         \
            fprintf(stderr, "FAIL %s\n", #test);                                                   \
        } else {                                                                                   \
            tiny_passed++;                                                                         \
        }                                                                                          \
    } while (0)

#define END()                                                                                      \
    (printf("%d passed, %d failed\n", tiny_passed, tiny_failed),                                   \
     tiny_failed != 0 || tiny_passed == 0)

#endif
