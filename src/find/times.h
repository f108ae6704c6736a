/* Private to the times*.c files: the units of time and how an expression is worked out. */
#ifndef COR_FIND_TIMES_H
#define COR_FIND_TIMES_H

#include "find/limits.h"
#include "find/numbers.h"
#include "find/pieces.h"

typedef enum Grain {
    GRAIN_SECOND,
    GRAIN_MINUTE,
    GRAIN_HOUR,
    GRAIN_DAY,
    GRAIN_WEEKEND,
    GRAIN_WEEK,
    GRAIN_FORTNIGHT,
    GRAIN_MONTH,
    GRAIN_QUARTER,
    GRAIN_HALF,
    GRAIN_YEAR,
    GRAIN_DECADE,
    GRAIN_CENTURY
} Grain;

typedef enum DayPart {
    DAYPART_NONE,
    DAYPART_MORNING,
    DAYPART_MIDDAY,
    DAYPART_AFTERNOON,
    DAYPART_EVENING,
    DAYPART_NIGHT,
    DAYPART_MIDNIGHT
} DayPart;

typedef enum RecipeKind {
    RECIPE_STATED,  /* the value is there already: durations, sets, the vague */
    RECIPE_DATE,    /* year, month, day as far as said */
    RECIPE_PERIOD,  /* quarter, half, season of a year */
    RECIPE_WEEKDAY, /* "Tuesday"; offset: in which week from the anchor's, where grain is WEEK */
    RECIPE_SHIFT,   /* `offset` grains from the anchor: "last month" */
    RECIPE_BESIDE,  /* `offset` grains from the date in `to`: "two days after Christmas" */
    RECIPE_MENTION, /* `offset` grains from the date mentioned last: "a day earlier" */
    RECIPE_HOLIDAY, /* `day` is the row of holidays.def */
    RECIPE_NTH_WEEKDAY, /* "the first Monday of October": day is which, 9 the last */
    RECIPE_EITHER,      /* "5/6/2024": month and day may change places */
    RECIPE_CONTEXT      /* a clock time or part of a day, the day being known from around it */
} RecipeKind;

/* "two weeks", "several days": `vague` when the count is X. */
typedef struct Length {
    Decimal count;
    Grain grain;
    bool vague;
} Length;

/* Every reader looks at the pieces from `at` on, fills `time` (span and tokens are set by the
 * caller) and gives the piece after its last one; 0 when it does not match. */
uint32_t time_read(Scan *scan, uint32_t at, Time *time);
uint32_t numeric_read(Scan *scan, uint32_t at, Time *time);
uint32_t calendar_read(Scan *scan, uint32_t at, Time *time);
bool of_month_at(const Scan *scan, uint32_t at); /* "of March" */
uint32_t clock_read(Scan *scan, uint32_t at, Time *time);
uint32_t duration_read(Scan *scan, uint32_t at, Time *time);
uint32_t set_read(Scan *scan, uint32_t at, Time *time);
uint32_t plural_set_read(Scan *scan, uint32_t at, Time *time);
uint32_t relative_read(Scan *scan, uint32_t at, Time *time);
uint32_t period_read(Scan *scan, uint32_t at, Time *time);
uint32_t vague_read(Scan *scan, uint32_t at, Time *time);
uint32_t holiday_read(Scan *scan, uint32_t at, Time *time);
/* What may follow a day or a clock time: "Tuesday| evening| at 9 a.m.", "11pm| on Thursday". */
uint32_t day_tail_read(Scan *scan, uint32_t at, Time *time);
uint32_t day_part_read(Scan *scan, uint32_t at, Recipe *recipe);
/* "third", "3rd", "twenty-first": gives its number. */
uint32_t ordinal_read(const Scan *scan, uint32_t at, int32_t *number);
/* A year in four digits that nothing shows to be a count. */
bool year_at(Scan *scan, uint32_t at, int32_t *year);
uint32_t length_read(const Scan *scan, uint32_t at, Length *length);
/* The unit alone; `counted`: a number stands before it, so that short forms may follow. */
uint32_t length_unit_read(const Scan *scan, uint32_t at, Grain *grain, bool counted);
/* "P3D", "PT24H", "PXY"; without the mark only "3D". */
Str length_text(Arena *arena, Length length, bool mark);
/* Which way the verb of the clause points: -1 past, +1 future, 0 not clear. */
int8_t tense_around(const Scan *scan, uint32_t from, uint32_t to, bool plans);

/* Dates the time only an act of saying, or the end of a stretch: "the mayor said on Tuesday", "the
 * first since May 3"? */
bool time_aside(const Scan *scan, uint32_t from, uint32_t to);

/* Settles day first or month first once the whole article is read. */
void digits_order_settle(const Scan *scan, Time *time);

/* Does it name one day: "July 3", "Tuesday", "next Friday"? */
bool recipe_is_day(const Recipe *recipe);

Time time_new(TimeType type, RecipeKind kind, Grain grain, const char *why);
Time time_stated(TimeType type, Str value, const char *why);

/* Day of the holiday in a year; false when the row has none. */
bool holiday_date(uint8_t row, int32_t year, Date *date);

#endif
