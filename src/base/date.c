#include "base/date.h"

static bool year_is_leap(int32_t year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static uint8_t month_days(int32_t year, uint8_t month)
{
    static const uint8_t length[13] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month == 2 && year_is_leap(year)) return 29;
    return month <= 12 ? length[month] : 0;
}

bool date_valid(Date date)
{
    return date.month >= 1 && date.month <= 12 && date.day >= 1 &&
           date.day <= month_days(date.year, date.month) && date.year > 0 && date.year < 10000;
}

int date_compare(Date a, Date b)
{
    if (a.year != b.year) return a.year < b.year ? -1 : 1;
    if (a.month != b.month) return a.month < b.month ? -1 : 1;
    return (int)a.day - (int)b.day;
}

/* The year is counted from March, so that the leap day is its last day. */
int32_t date_days(Date date)
{
    int32_t year = date.month <= 2 ? date.year - 1 : date.year;
    int32_t era = (year >= 0 ? year : year - 399) / 400;
    int32_t of_era = year - era * 400;
    int32_t month = date.month > 2 ? date.month - 3 : date.month + 9;
    int32_t of_year = (153 * month + 2) / 5 + date.day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

Date date_of_days(int32_t days)
{
    int32_t shifted = days + 719468;
    int32_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    int32_t day_of_era = shifted - era * 146097;
    int32_t of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int32_t of_year = day_of_era - (365 * of_era + of_era / 4 - of_era / 100);
    int32_t month = (5 * of_year + 2) / 153;
    Date date = {.year = of_era + era * 400 + (month >= 10 ? 1 : 0),
                 .month = (uint8_t)(month < 10 ? month + 3 : month - 9),
                 .day = (uint8_t)(of_year - (153 * month + 2) / 5 + 1)};
    return date;
}

Date date_add_days(Date date, int32_t days)
{
    return date_of_days(date_days(date) + days);
}

Date date_add_months(Date date, int32_t months)
{
    int32_t count = date.year * 12 + (date.month - 1) + months;
    int32_t year = count >= 0 ? count / 12 : -((11 - count) / 12);
    uint8_t month = (uint8_t)(count - year * 12 + 1);
    uint8_t last = month_days(year, month);
    return (Date){year, month, date.day < last ? date.day : last};
}

Weekday date_weekday(Date date)
{
    int32_t since_thursday = date_days(date) % 7; /* 1970-01-01 was a Thursday */
    if (since_thursday < 0) since_thursday += 7;
    return (Weekday)((since_thursday + THURSDAY) % 7);
}

/* A week belongs to the year that holds its Thursday. */
Week date_week(Date date)
{
    Date thursday = date_add_days(date, (int32_t)THURSDAY - (int32_t)date_weekday(date));
    Date first = {thursday.year, 1, 1};
    int32_t number = (date_days(thursday) - date_days(first)) / 7 + 1;
    return (Week){thursday.year, (uint8_t)number};
}

Date easter_sunday(int32_t year)
{
    int32_t a = year % 19, b = year / 100, c = year % 100;
    int32_t d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    int32_t h = (19 * a + b - d - g + 15) % 30;
    int32_t i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    int32_t m = (a + 11 * h + 22 * l) / 451;
    int32_t n = h + l - 7 * m + 114;
    return (Date){year, (uint8_t)(n / 31), (uint8_t)(n % 31 + 1)};
}

Date month_weekday(int32_t year, uint8_t month, Weekday weekday, int nth)
{
    if (nth < 0) {
        Date last = {year, month, month_days(year, month)};
        return date_add_days(last, -(((int32_t)date_weekday(last) - (int32_t)weekday + 7) % 7));
    }
    Date first = {year, month, 1};
    return date_add_days(first,
                         ((int32_t)weekday - (int32_t)date_weekday(first) + 7) % 7 + 7 * (nth - 1));
}

static bool digits_read(Str text, uint32_t from, uint32_t to, int32_t *number)
{
    *number = 0;
    for (uint32_t at = from; at < to; at++) {
        if (text.at[at] < '0' || text.at[at] > '9') return false;
        *number = *number * 10 + (text.at[at] - '0');
    }
    return true;
}

bool date_parse(Str text, Date *date)
{
    int32_t year, month, day;
    if (text.size != 10 || text.at[4] != '-' || text.at[7] != '-' ||
        !digits_read(text, 0, 4, &year) || !digits_read(text, 5, 7, &month) ||
        !digits_read(text, 8, 10, &day))
        return false;
    *date = (Date){year, (uint8_t)month, (uint8_t)day};
    return date_valid(*date);
}

Str date_format(Arena *arena, Date date)
{
    return str_format(arena, "%04d-%02d-%02d", (int)date.year, (int)date.month, (int)date.day);
}
