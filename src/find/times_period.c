/* Parts of years and sets of years: "the third quarter of 2009", "summer 2014", "the 20th century",
 * "the first Monday of October". */
#include "find/times.h"

#include <string.h>

static const char *const SEASONS[] = {"", "SP", "SU", "FA", "WI"};

uint32_t ordinal_read(const Scan *scan, uint32_t at, int32_t *number)
{
    *number = piece_at(scan, at)->value;
    if (piece_class(scan, at, CLASS_ORDINAL)) return at + 1;
    *number = piece_whole(scan, at);
    if (*number > 0 && piece_among(scan, at + 1, "st nd rd th") && !piece_at(scan, at + 1)->spaced)
        return at + 2;
    if (piece_class(scan, at, CLASS_TENS) && piece_joins(scan, at + 1, "-") &&
        piece_class(scan, at + 2, CLASS_ORDINAL)) {
        *number = piece_at(scan, at)->value + piece_at(scan, at + 2)->value;
        return at + 3;
    }
    return 0;
}

/* "of 2009", "2009", "of last year", "of this year", "of the year"; 0 when no year is said. */
static uint32_t year_behind(Scan *scan, uint32_t at, Recipe *recipe)
{
    uint32_t next = piece_among(scan, at, "of in ,") ? at + 1 : at;
    int32_t year = piece_whole(scan, next);
    bool said = next > at && piece_at(scan, next)->fold.size == 4 && year >= EARLIEST_YEAR &&
                year <= LATEST_YEAR; /* "the first quarter of 2014 sales fell": still a year */
    if (said || year_at(scan, next, &year)) {
        recipe->year = year;
        return next + 1;
    }
    if (piece_among(scan, next, "last this next the") && piece_is(scan, next + 1, "year")) {
        recipe->year_offset = true;
        recipe->offset = piece_is(scan, next, "the") ? 0 : piece_at(scan, next)->value;
        return next + 2;
    }
    return 0;
}

static bool words_near(const Scan *scan, uint32_t at, const char *words)
{
    uint32_t from = at >= ACCOUNTS_REACH ? at - ACCOUNTS_REACH : 0;
    for (uint32_t next = from; next < at + ACCOUNTS_REACH; next++)
        if (piece_among(scan, next, words)) return true;
    return false;
}

/* A match has quarters too: a bare "third quarter" is one of a year where money is talked of, or
 * nothing of a game. */
static bool in_a_game(const Scan *scan, uint32_t at)
{
    return !words_near(scan, at,
                       "profit profits sales earnings revenue revenues results growth loss losses "
                       "income shares economy gdp quarterly fiscal % percent analysts company $ "
                       "bank market grew shrank") &&
           words_near(scan, at,
                      "game games touchdown yard yards score scored scoring points goal goals ball "
                      "team teams coach quarterback season halftime match basket playoff minutes");
}

static uint32_t quarter_read(Scan *scan, uint32_t at, Time *time)
{
    int32_t number = 0;
    uint32_t next = ordinal_read(scan, at, &number);
    if (next == 0 && piece_among(scan, at, "final last")) {
        number = 9;
        next = at + 1;
    }
    if (next == 0 && piece_is(scan, at, "q")) {
        number = piece_whole(scan, at + 1);
        bool alone = piece_at(scan, at)->spaced && number > 0 && number <= 4;
        next = alone && !piece_at(scan, at + 1)->spaced ? at + 2 : 0;
    } else if (next != 0) {
        next = piece_joins(scan, next, "-") || piece_among(scan, next, "fiscal financial")
                   ? next + 1
                   : next;
        bool half = piece_is(scan, next, "half");
        next = half || piece_is(scan, next, "quarter") ? next + 1 : 0;
        number = half ? -number : number;
    }
    if (next == 0 || number == 0) return 0;
    *time = time_new(TIME_DATE, RECIPE_PERIOD, GRAIN_QUARTER, "QUARTER");
    uint32_t end = year_behind(scan, next, &time->from);
    if (number < 0) {
        number = number == -9 ? 2 : -number;
        time->from.grain = GRAIN_HALF;
    } else if (number == 9) {
        number = 4;
    }
    bool bare = end == 0 && (in_a_game(scan, at) || piece_is(scan, next, "of") ||
                             time->from.grain == GRAIN_HALF || piece_among(scan, at, "final last"));
    if (bare || number > (time->from.grain == GRAIN_HALF ? 2 : 4)) return 0;
    time->from.period[0] = time->from.grain == GRAIN_HALF ? 'H' : 'Q';
    time->from.period[1] = (char)('0' + number);
    return end == 0 ? next : end;
}

/* "summer 2014", "the spring of 2014", "in the autumn", "by winter". */
static uint32_t season_read(Scan *scan, uint32_t at, Time *time)
{
    if (!piece_class(scan, at, CLASS_SEASON)) return 0;
    *time = time_new(TIME_DATE, RECIPE_PERIOD, GRAIN_QUARTER, "SEASON");
    memcpy(time->from.period, SEASONS[piece_at(scan, at)->value], 3);
    uint32_t end = year_behind(scan, at + 1, &time->from);
    if (end != 0) return end;
    bool in = at > 0 && (piece_among(scan, at - 1, "in by until till since late early") ||
                         (at > 1 && piece_is(scan, at - 1, "the") &&
                          piece_among(scan, at - 2, "in during over by until through")));
    bool noun =
        piece_at(scan, at + 1)->kind != PIECE_WORD || piece_word(scan, at + 1)->upos != UPOS_NOUN;
    return in && noun && !piece_is(scan, at + 1, "of") ? at + 1 : 0;
}

/* "the 20th century", "19th-century": the value is the first two digits of its years. */
static uint32_t century_read(Scan *scan, uint32_t at, Time *time)
{
    int32_t number;
    uint32_t next = ordinal_read(scan, at, &number);
    if (next == 0 || number > 22) return 0;
    next = piece_joins(scan, next, "-") ? next + 1 : next;
    if (!piece_among(scan, next, "century centuries") || piece_is(scan, next + 1, "bc")) return 0;
    *time = time_new(TIME_DATE, RECIPE_DATE, GRAIN_CENTURY, "CENTURY");
    time->from.year = (number - 1) * 100;
    time->from.strict = true;
    return next + 1;
}

static uint32_t month_behind(Scan *scan, uint32_t at, Recipe *recipe)
{
    Time month;
    if (!piece_among(scan, at, "of in")) return 0;
    if (piece_is(scan, at + 1, "the") && piece_is(scan, at + 2, "month")) return at + 3;
    uint32_t end = calendar_read(scan, at + 1, &month);
    if (end == 0) end = relative_read(scan, at + 1, &month);
    if (end == 0 || month.range || month.from.grain != GRAIN_MONTH) return 0;
    bool date = month.from.kind == RECIPE_DATE;
    recipe->month = date ? month.from.month : 0;
    recipe->year = month.from.year;
    recipe->year_offset = month.from.year_offset;
    recipe->offset = month.from.offset;
    return end;
}

/* "the first Monday of October 2014", "the last Sunday in March". */
static uint32_t nth_weekday_read(Scan *scan, uint32_t at, Time *time)
{
    int32_t number = 9;
    uint32_t next = piece_is(scan, at, "last") ? at + 1 : ordinal_read(scan, at, &number);
    if (next == 0 || !piece_class(scan, next, CLASS_WEEKDAY) || (number > 5 && number != 9))
        return 0;
    *time = time_new(TIME_DATE, RECIPE_NTH_WEEKDAY, GRAIN_DAY, "NTH_WEEKDAY");
    time->from.weekday = (uint8_t)piece_at(scan, next)->value;
    uint32_t end = month_behind(scan, next + 1, &time->from);
    time->from.day = (uint8_t)number;
    return end;
}

uint32_t period_read(Scan *scan, uint32_t at, Time *time)
{
    uint32_t start = piece_is(scan, at, "the") ? at + 1 : at, end;
    if ((end = nth_weekday_read(scan, start, time)) != 0 ||
        (end = quarter_read(scan, start, time)) != 0 ||
        (end = century_read(scan, start, time)) != 0)
        return end;
    return season_read(scan, at, time);
}
