#include "base/date.h"
#include "tiny.h"

static Date day(int32_t year, int month, int number)
{
    return (Date){year, (uint8_t)month, (uint8_t)number};
}

static bool same(Date a, Date b)
{
    return date_compare(a, b) == 0;
}

static void days_and_back(void)
{
    CHECK(date_days(day(1970, 1, 1)) == 0);
    CHECK(date_days(day(2024, 7, 3)) == 19907);
    for (int32_t days = -800000; days < 800000; days += 17)
        CHECK(date_days(date_of_days(days)) == days);
}

static void weekdays_and_weeks(void)
{
    CHECK(date_weekday(day(2024, 7, 3)) == WEDNESDAY);
    CHECK(date_weekday(day(1899, 12, 31)) == SUNDAY);
    CHECK(date_week(day(2021, 1, 3)).year == 2020 && date_week(day(2021, 1, 3)).number == 53);
    CHECK(date_week(day(2018, 2, 5)).number == 6);
}

static void months_are_cut(void)
{
    CHECK(same(date_add_months(day(2024, 1, 31), 1), day(2024, 2, 29)));
    CHECK(same(date_add_months(day(2024, 1, 31), -2), day(2023, 11, 30)));
    CHECK(same(date_add_months(day(2024, 1, 1), -13), day(2022, 12, 1)));
}

static void movable_days(void)
{
    CHECK(same(easter_sunday(2024), day(2024, 3, 31)));
    CHECK(same(easter_sunday(2019), day(2019, 4, 21)));
    CHECK(same(month_weekday(2024, 11, THURSDAY, 4), day(2024, 11, 28)));
    CHECK(same(month_weekday(2024, 5, MONDAY, -1), day(2024, 5, 27)));
}

static void only_real_dates_are_read(void)
{
    Date date;
    CHECK(date_parse(STR("2024-02-29"), &date) && date.day == 29);
    CHECK(!date_parse(STR("2023-02-29"), &date));
    CHECK(!date_parse(STR("2024-13-01"), &date));
    CHECK(!date_parse(STR("2024-7-3"), &date));
    CHECK(!date_parse(STR("20240-7-3"), &date));
}

int main(void)
{
    RUN(days_and_back);
    RUN(weekdays_and_weeks);
    RUN(months_are_cut);
    RUN(movable_days);
    RUN(only_real_dates_are_read);
    return END();
}
