/* Civil dates of the proleptic Gregorian calendar. No clock is ever read. */
#ifndef COR_DATE_H
#define COR_DATE_H

#include "base/base.h"

typedef struct Date {
    int32_t year;       /* 0 together with month 0: no date */
    uint8_t month, day; /* 1-12, 1-31 */
} Date;

typedef enum Weekday { MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY } Weekday;

/* The year a week belongs to is not always the year of its days (ISO 8601). */
typedef struct Week {
    int32_t year;
    uint8_t number; /* 1-53 */
} Week;

bool date_valid(Date date);
/* <0, 0, >0 */
int date_compare(Date a, Date b);
/* Days since 1970-01-01 (negative before). Method: H. Hinnant, "chrono-compatible date algorithms".
 */
int32_t date_days(Date date);
Date date_of_days(int32_t days);
Date date_add_days(Date date, int32_t days);
/* Day of month is cut to the month's last: 31 January + 1 month = 28 or 29 February. */
Date date_add_months(Date date, int32_t months);
Weekday date_weekday(Date date);
Week date_week(Date date);
/* Sunday of Easter, western churches (Meeus/Jones/Butcher). */
Date easter_sunday(int32_t year);
/* The nth (1-5) weekday of a month, the last for nth = -1: fourth Thursday of November. */
Date month_weekday(int32_t year, uint8_t month, Weekday weekday, int nth);
/* "2024-07-03" or false. */
bool date_parse(Str text, Date *date);
Str date_format(Arena *arena, Date date);

#endif
