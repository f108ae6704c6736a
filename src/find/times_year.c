/* Dates that leave out their year, month or order of digits: the anchor and the tense choose. */
#include "find/times_answer.h"

int32_t days_between(Date a, Date b)
{
    int32_t days = date_days(a) - date_days(b);
    return days < 0 ? -days : days;
}

typedef bool DateOfYear(const Recipe *recipe, int32_t year, Date *date);

static bool calendar_of_year(const Recipe *recipe, int32_t year, Date *date)
{
    *date = (Date){year, recipe->month, recipe->day == 0 ? 1 : recipe->day};
    return date_valid(*date);
}

static bool holiday_of_year(const Recipe *recipe, int32_t year, Date *date)
{
    return holiday_date(recipe->day, year, date) && date_valid(*date);
}

static bool period_of_year(const Recipe *recipe, int32_t year, Date *date)
{
    char kind = recipe->period[0];
    uint8_t month = 1;
    if (kind == 'Q')
        month = (uint8_t)(3 * (recipe->period[1] - '1') + 1);
    else if (kind == 'H')
        month = recipe->period[1] == '1' ? 1 : 7;
    else if (kind == 'F')
        month = 9;
    else if (kind == 'W')
        month = 12;
    else
        month = recipe->period[1] == 'P' ? 3 : 6;
    *date = (Date){year, month, 1};
    return true;
}

static bool nth_of_year(const Recipe *recipe, int32_t year, Date *date)
{
    if (recipe->month == 0) return false;
    *date = month_weekday(year, recipe->month, (Weekday)(recipe->weekday - 1),
                          recipe->day == 9 ? -1 : recipe->day);
    return date->month == recipe->month;
}

/* The last day of what the recipe names, which begins on `first`. */
static Date last_of(const Recipe *recipe, Date first)
{
    bool month = recipe->kind == RECIPE_DATE && recipe->day == 0;
    bool period = recipe->kind == RECIPE_PERIOD;
    if (!month && !period) return first;
    int32_t months = month ? 1 : recipe->period[0] == 'H' ? 6 : 3;
    return date_add_days(date_add_months(first, months), -1);
}

static bool past_of(const Recipe *recipe, Date date, Date anchor)
{
    if (recipe->kind == RECIPE_PERIOD && recipe->strict) /* "last spring" is over */
        return date_compare(last_of(recipe, date), anchor) < 0;
    if (recipe->kind == RECIPE_DATE && recipe->day == 0) {
        int order = date.year != anchor.year ? date.year - anchor.year : date.month - anchor.month;
        return recipe->strict ? order < 0 : order <= 0;
    }
    int order = date_compare(date, anchor);
    return recipe->strict ? order < 0 : order <= 0;
}

static bool wrong_weekday(const Recipe *recipe, Date date)
{
    return recipe->kind == RECIPE_DATE && recipe->weekday != 0 &&
           (int)date_weekday(date) + 1 != recipe->weekday;
}

/* The tense put the day nearly a year away, while it has just passed or is close ahead. */
static bool far_off(const Recipe *recipe, Date directed, Date nearest, Date anchor)
{
    int32_t near_days = recipe->direction < 0 ? NEAR_DAYS : JUST_PASSED_DAYS;
    bool quarter = recipe->kind == RECIPE_PERIOD && recipe->period[0] == 'Q';
    return !recipe->strict && (recipe->day != 0 || quarter) &&
           days_between(directed, anchor) > FAR_DAYS && days_between(nearest, anchor) < near_days;
}

static bool year_choose(const Recipe *recipe, Date anchor, DateOfYear *of_year, Date *chosen)
{
    Date nearest = {0}, directed = {0}, date;
    bool weekday = false;
    for (int32_t year = anchor.year - 4; year <= anchor.year + 4; year++) {
        if (!of_year(recipe, year, &date) || wrong_weekday(recipe, date)) continue;
        weekday |= recipe->weekday != 0;
        if (!known(nearest) || days_between(date, anchor) < days_between(nearest, anchor))
            nearest = date;
        bool past = past_of(recipe, date, anchor);
        bool future = recipe->strict ? date_compare(date, anchor) > 0
                                     : date_compare(last_of(recipe, date), anchor) >= 0;
        if (recipe->direction < 0 ? past : (future && !known(directed))) directed = date;
    }
    if (!known(nearest)) return false;
    bool by_tense =
        recipe->direction != 0 && known(directed) && !(weekday && recipe->kind == RECIPE_DATE);
    *chosen = by_tense && !far_off(recipe, directed, nearest, anchor) ? directed : nearest;
    return true;
}

static Answer yearless_answer(const Context *context, const Recipe *recipe, DateOfYear *of_year,
                              uint8_t grain)
{
    Date date;
    if (recipe->year != 0) {
        if (!of_year(recipe, recipe->year, &date)) return nothing("no such day");
        return unit_around(date, grain, "written with its year");
    }
    if (recipe->told_year && known(context->told)) {
        if (!of_year(recipe, context->told.year, &date)) return nothing("no such day");
        return unit_around(date, grain, "in the year told before");
    }
    if (!known(context->anchor)) return nothing(NO_ANCHOR);
    if (recipe->year_offset) {
        bool winter_on = recipe->period[0] == 'W' && context->anchor.month <= WINTER_LAST_MONTH;
        int32_t year = context->anchor.year + recipe->offset - (winter_on ? 1 : 0);
        if (!of_year(recipe, year, &date)) return nothing("no such day");
        return unit_around(date, grain, "in the year named, counted from the publication date");
    }
    if (!year_choose(recipe, context->anchor, of_year, &date)) return nothing("no such day");
    return unit_around(date, grain,
                       date_compare(date, context->anchor) > 0
                           ? "the year that puts it after the publication date"
                           : "the year that puts it before the publication date");
}

/* Is `date` a better reading than `best`, as seen from the anchor and the way the verb points? */
static bool reads_better(const Recipe *recipe, Date date, Date best, Date anchor)
{
    int order = date_compare(date, anchor);
    if (recipe->direction != 0 && order != 0 && (order > 0) != (recipe->direction > 0))
        return false;
    return !known(best) || days_between(date, anchor) < days_between(best, anchor);
}

/* "on the 15th", "the 20th of next month", "Thursday the 15th". */
static Answer monthless_answer(const Context *context, const Recipe *recipe)
{
    if (!known(context->anchor)) return nothing(NO_ANCHOR);
    Date best = {0}, first = context->anchor;
    first.day = 1;
    int32_t from = recipe->year_offset ? recipe->offset : -12;
    int32_t to = recipe->year_offset ? recipe->offset : 12;
    for (int32_t months = from; months <= to; months++) {
        Date date = date_add_months(first, months);
        date.day = recipe->day;
        bool fits = date_valid(date) &&
                    (recipe->weekday == 0 || (int)date_weekday(date) + 1 == recipe->weekday);
        if (fits && (recipe->year_offset || reads_better(recipe, date, best, context->anchor)))
            best = date;
    }
    if (!known(best)) return nothing("no such day");
    return unit_around(best, GRAIN_DAY, "the month that puts it nearest to the publication date");
}

Answer date_answer(const Context *context, const Recipe *recipe)
{
    if (recipe->month == 0 && recipe->day != 0) return monthless_answer(context, recipe);
    if (recipe->month == 0) {
        Date first = {recipe->year, 1, 1};
        return unit_around(first, recipe->grain, "written with its year");
    }
    return yearless_answer(context, recipe, calendar_of_year, recipe->grain);
}

/* "5/6/2024", nothing in the article telling: the reading that lies by the publication date, if
 * the other does not; else the time stays open. */
Answer either_answer(const Context *context, const Recipe *recipe)
{
    if (recipe->year == 0) return nothing("could be day first or month first");
    Date day_first = {recipe->year, recipe->month, recipe->day};
    Date month_first = {recipe->year, recipe->day, recipe->month};
    bool a = known(context->anchor) && days_between(day_first, context->anchor) <= DIGITS_NEAR_DAYS;
    bool b =
        known(context->anchor) && days_between(month_first, context->anchor) <= DIGITS_NEAR_DAYS;
    if (a == b)
        return nothing("could be day first or month first, and nothing in the article tells");
    return unit_around(a ? day_first : month_first, GRAIN_DAY,
                       "of day first and month first, the one by the publication date");
}

Answer nth_answer(const Context *context, const Recipe *recipe)
{
    if (recipe->month != 0) return yearless_answer(context, recipe, nth_of_year, GRAIN_DAY);
    if (!known(context->anchor)) return nothing(NO_ANCHOR);
    Date month = date_add_months(context->anchor, recipe->offset);
    Recipe named = *recipe;
    named.month = month.month;
    named.year = month.year;
    Date date;
    if (!nth_of_year(&named, month.year, &date)) return nothing("no such day");
    return unit_around(date, GRAIN_DAY, "counted from the publication date");
}

Answer period_answer(const Context *context, const Recipe *recipe)
{
    return yearless_answer(context, recipe, period_of_year, recipe->grain);
}

Answer holiday_answer(const Context *context, const Recipe *recipe)
{
    return yearless_answer(context, recipe, holiday_of_year, GRAIN_DAY);
}
