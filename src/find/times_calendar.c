/* Dates by the calendar: "July 3, 2024", "3 July", "July 3-4", "Tuesday, July 2", "September 2023".
 */
#include "find/times.h"

static bool is_month(const Scan *scan, uint32_t at)
{
    return piece_class(scan, at, CLASS_MONTH) || piece_class(scan, at, CLASS_MONTH_NAME) ||
           piece_class(scan, at, CLASS_MONTH_SHORT);
}

bool of_month_at(const Scan *scan, uint32_t at)
{
    return piece_is(scan, at, "of") && is_month(scan, at + 1);
}

/* "third", "twenty-fourth": days in words. */
static uint32_t day_word_read(const Scan *scan, uint32_t at, uint8_t *day)
{
    int32_t number;
    uint32_t end = piece_at(scan, at)->kind == PIECE_WORD ? ordinal_read(scan, at, &number) : 0;
    if (end == 0 || number < 1 || number > 31) return 0;
    *day = (uint8_t)number;
    return end;
}

/* "3", "3rd": the day of a month and what is written close to it. */
static uint32_t day_read(const Scan *scan, uint32_t at, uint8_t *day)
{
    int32_t number = piece_whole(scan, at);
    if (number < 1 || number > 31 || piece_at(scan, at)->fold.size > 2) return 0;
    *day = (uint8_t)number;
    if (piece_among(scan, at + 1, "st nd rd th") && !piece_at(scan, at + 1)->spaced) return at + 2;
    bool close = piece_at(scan, at + 1)->kind == PIECE_WORD && !piece_at(scan, at + 1)->spaced;
    return close || piece_joins(scan, at + 1, ":") ? 0 : at + 1;
}

/* The point after "Nov". */
static uint32_t point_skip(const Scan *scan, uint32_t at, uint32_t month)
{
    bool abbreviated = piece_class(scan, month, CLASS_MONTH_SHORT) ||
                       piece_class(scan, month, CLASS_WEEKDAY_SHORT);
    return abbreviated && piece_is(scan, at, ".") && !piece_at(scan, at)->spaced ? at + 1 : at;
}

/* ", 2024", "2024", "of 2024", "of last year", "last year", "this year", "next year", "of that
 * year".
 */
static uint32_t year_tail_read(Scan *scan, uint32_t at, Recipe *recipe, bool day)
{
    uint32_t next = piece_is(scan, at, ",") || piece_is(scan, at, "of") ? at + 1 : at;
    const Piece *piece = piece_at(scan, next);
    int32_t year = piece_whole(scan, next);
    if (year >= EARLIEST_YEAR && year <= LATEST_YEAR && piece->fold.size == 4 &&
        !piece_joins(scan, next + 1, ":") && (day || year_at(scan, next, &year))) {
        recipe->year = year;
        return next + 1;
    }
    uint32_t told = piece_is(scan, next, "that") ? next + 1 : piece_after(scan, next, "the same");
    if (told != 0 && piece_is(scan, told, "year") && !piece_is(scan, at, ",")) {
        recipe->told_year = true;
        return told + 1;
    }
    bool shift = piece->class == CLASS_SHIFT && piece->value >= -1 && piece->value <= 1 &&
                 piece_among(scan, next, "last this next");
    if (!shift || !piece_is(scan, next + 1, "year") || piece_is(scan, at, ",")) return at;
    recipe->year_offset = true;
    recipe->offset = piece->value;
    return next + 2;
}

/* "3 Aug |96|", "14 April |'15|": the end of the phrase shows that it is no count. */
static uint32_t short_year_read(const Scan *scan, uint32_t at, Recipe *recipe)
{
    uint32_t next = piece_is(scan, at, ",") || piece_is(scan, at, "'") ? at + 1 : at;
    int32_t year = piece_whole(scan, next);
    bool ends = piece_at(scan, next + 1)->kind == PIECE_STOP ||
                (piece_at(scan, next + 1)->kind == PIECE_MARK &&
                 piece_among(scan, next + 1, ". , ; ) ! ?"));
    if (year < 0 || piece_at(scan, next)->fold.size != 2 || !ends) return at;
    recipe->year = year < 50 ? 2000 + year : 1900 + year;
    return next + 1;
}

/* "|July 3| and |4|", "|3|-|4 July|": each end's words, from the pieces before and after `joint`.
 */
static void ends_set(const Scan *scan, uint32_t at, uint32_t joint, uint32_t end, Time *time)
{
    uint32_t second = piece_is(scan, joint + 1, "the") ? joint + 2 : joint + 1;
    time->ends[0] = (Span){piece_at(scan, at)->span.from, piece_at(scan, joint - 1)->span.to};
    time->ends[1] = (Span){piece_at(scan, second)->span.from, piece_at(scan, end - 1)->span.to};
}

static void range_of_days(Time *time, uint8_t last)
{
    time->range = true;
    time->to = time->from;
    time->to.day = last;
}

/* ", 6| and 7" behind "Jan. 5": days one after the other, up to what joins the last of them; `at`
 * when there is no such list. */
static uint32_t listed_days_skip(const Scan *scan, uint32_t at, uint8_t *day)
{
    uint32_t next = at;
    uint8_t last = *day, listed;
    while (piece_is(scan, next, ",")) {
        uint32_t end = day_read(scan, next + 1, &listed);
        if (end == 0 || listed != last + 1) return at;
        last = listed;
        next = end;
    }
    if (next == at || !piece_among(scan, next, "and &")) return at;
    *day = last;
    return next;
}

/* "-4", "and 4", "to 4th", "through 4", ", 4 and 5": a second day of the same month. */
static uint32_t second_day_read(Scan *scan, uint32_t first, bool between, Time *time)
{
    uint8_t day, before = time->from.day;
    uint32_t at = listed_days_skip(scan, first, &before);
    if (!piece_among(scan, at, "- to through thru until and or")) return first;
    uint32_t next = piece_is(scan, at + 1, "the") ? at + 2 : at + 1;
    uint32_t end = day_read(scan, next, &day);
    if (end == 0 && piece_is(scan, at, "-")) end = day_word_read(scan, next, &day);
    bool follows = end != 0 && day > time->from.day && !is_month(scan, end);
    bool counts = piece_word(scan, end)->upos == UPOS_NOUN && piece_word(scan, end)->plural;
    bool next_day = between || (day == before + 1 && !counts);
    bool pair = follows && (!piece_among(scan, at, "and or") || next_day);
    if (!pair || piece_among(scan, end, "% $ - people percent")) return first;
    range_of_days(time, day);
    return end;
}

/* "May first|, 2010", "May eighth - tenth": a day in words behind a month, where the phrase ends.
 */
static uint32_t month_day_word_read(const Scan *scan, uint32_t at, uint8_t *day)
{
    uint32_t end = day_word_read(scan, at, day);
    bool ends = piece_at(scan, end)->kind != PIECE_WORD || piece_among(scan, end, "to through");
    return end != 0 && ends ? end : 0;
}

/* "the Sept. 11 |attacks|": long ago, whatever the year of the article. */
static bool names_attacks(const Scan *scan, uint32_t end, const Recipe *recipe)
{
    return recipe->month == 9 && recipe->day == 11 &&
           piece_among(scan, end,
                       "attack attacks terror terrorist terrorists hijackings hijackers");
}

static uint32_t month_first_read(Scan *scan, uint32_t at, Time *time)
{
    uint32_t next = point_skip(scan, at + 1, at), end = day_read(scan, next, &time->from.day);
    if (end == 0) end = month_day_word_read(scan, next, &time->from.day);
    if (end == 0 && piece_is(scan, next, "the") &&
        (end = day_read(scan, next + 1, &time->from.day)) == 0)
        return 0;
    if (end == 0) return 0;
    time->from.month = (uint8_t)piece_at(scan, at)->value;
    time->why = "MONTH_DAY";
    uint32_t joint = end;
    end = second_day_read(scan, end, at > 0 && piece_is(scan, at - 1, "between"), time);
    end = year_tail_read(scan, end, &time->from, true);
    if (time->from.year == 0 && !time->from.year_offset)
        end = short_year_read(scan, end, &time->from);
    if (time->range) {
        range_of_days(time, time->to.day);
        ends_set(scan, at, joint, end, time);
    }
    if (time->from.year == 0 && names_attacks(scan, end, &time->from)) time->from.year = 2001;
    scan->month_first = true;
    return end;
}

/* What stands before a lone month: only these make a month of "May", "March", "June". */
static bool month_expected(const Scan *scan, uint32_t at)
{
    bool list = piece_among(scan, at + 1, "and or ,") && is_month(scan, at + 2) &&
                piece_at(scan, at + 2)->capital; /* "May and June" */
    bool planned = at > 1 && piece_is(scan, at - 1, "for") &&
                   piece_among(scan, at - 2, "planned scheduled set slated forecast expected due");
    bool than = at > 1 && piece_is(scan, at - 1, "than") &&
                piece_among(scan, at - 2, "later earlier sooner");
    bool sure = at > 0 && piece_among(scan, at - 1,
                                      "in since last this next early late mid until till through "
                                      "during every - past ahead");
    bool likely = at > 0 && piece_among(scan, at - 1, "of by from to between and before after");
    bool person = (scan->person_months >> piece_at(scan, at)->value & 1) != 0;
    return list || planned || than || sure || (likely && !person);
}

/* "July", "July 2024", "May of last year": the name's other senses kept out. */
static uint32_t month_alone_read(Scan *scan, uint32_t at, Time *time)
{
    const Piece *month = piece_at(scan, at);
    time->from.month = (uint8_t)month->value;
    time->from.grain = GRAIN_MONTH;
    time->why = "MONTH";
    uint32_t next = point_skip(scan, at + 1, at);
    uint32_t end = year_tail_read(scan, next, &time->from, false);
    if (end != next) return end;
    bool sure = month->class == CLASS_MONTH || month_expected(scan, at);
    if (month->class == CLASS_MONTH_SHORT) {
        bool pointed = next > at + 1 || !piece_at(scan, next)->capital;
        return pointed && month_expected(scan, at) ? next : 0;
    }
    bool name = piece_at(scan, next)->capital && month->class == CLASS_MONTH_NAME &&
                piece_word(scan, next)->upos == UPOS_PROPN;
    return sure && !name ? next : 0;
}

/* "3", "3rd" or, of a month named behind it, "third". */
static uint32_t first_day_read(const Scan *scan, uint32_t at, uint8_t *day)
{
    uint32_t end = day_read(scan, at, day);
    return end != 0 ? end : day_word_read(scan, at, day);
}

/* "july" without its capital is a month behind "23rd"; "may" and "march" never are. */
static bool month_behind_day(const Scan *scan, uint32_t at, uint32_t day)
{
    const Piece *month = piece_at(scan, at);
    bool ordinal = piece_among(scan, day - 1, "st nd rd th");
    return is_month(scan, at) &&
           (month->capital || (ordinal && !piece_among(scan, at, "may march mar")));
}

/* "3 July", "3rd of July", "3-4 July 2024", "3 and 4 July", "the 3rd to the 9th of July". */
static uint32_t day_first_read(Scan *scan, uint32_t at, Time *time)
{
    uint8_t second = 0;
    uint32_t end = first_day_read(scan, at, &time->from.day), joint = end;
    if (end == 0) return 0;
    uint8_t listed = time->from.day;
    end = listed_days_skip(scan, end, &listed);
    uint32_t next = end;
    if (piece_among(scan, end, "- to and through") && !is_month(scan, end)) {
        uint32_t other = piece_is(scan, end + 1, "the") ? end + 2 : end + 1;
        next = first_day_read(scan, other, &second);
        if (next == 0 || second <= time->from.day) return 0;
    }
    uint32_t day = next;
    if (piece_is(scan, next, "of")) next++;
    const Piece *month = piece_at(scan, next);
    if (!month_behind_day(scan, next, day)) return 0;
    time->from.month = (uint8_t)month->value;
    time->why = "DAY_MONTH";
    uint32_t tail = point_skip(scan, next + 1, next);
    next = year_tail_read(scan, tail, &time->from, true);
    if (next == tail) next = short_year_read(scan, tail, &time->from);
    bool word = piece_at(scan, at)->kind == PIECE_WORD, of = piece_is(scan, day, "of");
    if (word && !of && next == tail) return 0; /* "the third May in a row" */
    if (second != 0) {
        range_of_days(time, second);
        ends_set(scan, at, joint, next, time);
    }
    scan->day_first = true;
    return next;
}

/* "a Long |March| 9 rocket": a name, by the adjective written large before it. */
static bool month_named(const Scan *scan, uint32_t at)
{
    return at > 1 && piece_at(scan, at - 2)->kind == PIECE_WORD &&
           piece_at(scan, at - 1)->capital && piece_at(scan, at - 1)->class == CLASS_NONE &&
           piece_word(scan, at - 1)->upos == UPOS_ADJ;
}

static uint32_t date_read(Scan *scan, uint32_t at, Time *time)
{
    *time = time_new(TIME_DATE, RECIPE_DATE, GRAIN_DAY, "MONTH_DAY");
    if (is_month(scan, at) && piece_at(scan, at)->capital && !month_named(scan, at))
        return month_first_read(scan, at, time);
    return day_first_read(scan, at, time);
}

/* "the 15th", "the 20th of this month": a day whose month is known from around it. */
static uint32_t day_alone_read(const Scan *scan, uint32_t at, Time *time)
{
    *time = time_new(TIME_DATE, RECIPE_DATE, GRAIN_DAY, "DAY_OF_MONTH");
    uint32_t end = day_read(scan, at, &time->from.day);
    if (end == 0 || !piece_among(scan, end - 1, "st nd rd th")) return 0;
    uint32_t month = piece_among(scan, end, "of") ? end + 1 : end;
    if (month > end && piece_is(scan, month, "the")) month++;
    if (month > end && piece_class(scan, month, CLASS_SHIFT) &&
        piece_is(scan, month + 1, "month")) {
        int32_t step = piece_at(scan, month)->value;
        time->from.offset = step > 0 ? 1 : step < 0 ? -1 : 0;
        time->from.year_offset = true; /* here: the month is `offset` months from the anchor's */
        return month + 2;
    }
    bool ends = piece_at(scan, end)->kind != PIECE_WORD || piece_word(scan, end)->upos == UPOS_ADP;
    return ends && !piece_is(scan, end, "of") && !piece_joins(scan, end, "-") ? end : 0;
}

/* "on| the 15th": behind "on" or a weekday only. */
static uint32_t the_day_read(const Scan *scan, uint32_t at, Time *time)
{
    bool said = piece_is(scan, at, "the") && at > 0 && piece_among(scan, at - 1, "on until by");
    uint32_t end = piece_is(scan, at, "the") ? day_alone_read(scan, at + 1, time) : 0;
    return end != 0 && (said || time->from.year_offset) ? end : 0;
}

/* "Tuesday|, |July 2", "Tuesday| 2 July", "Tuesday| the 2nd of July". */
static uint32_t weekday_date_read(Scan *scan, uint32_t at, uint8_t weekday, Time *time)
{
    Time date;
    uint32_t next = piece_among(scan, at, ", ( the") ? at + 1 : at;
    if (piece_is(scan, next, "the")) next++;
    uint32_t end = date_read(scan, next, &date);
    if (end == 0) end = numeric_read(scan, next, &date);
    if (end != 0 && (date.from.kind != RECIPE_DATE || date.from.grain != GRAIN_DAY)) end = 0;
    if (end == 0) end = day_alone_read(scan, next, &date);
    if (end == 0 || date.range) return 0;
    if (piece_is(scan, at, "(") && piece_is(scan, end, ")")) end++;
    date.from.weekday = weekday;
    if (!date.from.strict) date.why = "WEEKDAY_AND_DATE"; /* digits wait for their order */
    *time = date;
    return end;
}

/* "last week", "next week" behind a weekday. */
static uint32_t week_tail_read(const Scan *scan, uint32_t at, Recipe *recipe)
{
    uint32_t next = piece_is(scan, at, "of") ? at + 1 : at;
    if (!piece_among(scan, next, "last this next") || !piece_is(scan, next + 1, "week")) return at;
    recipe->grain = GRAIN_WEEK;
    recipe->offset = piece_at(scan, next)->value;
    return next + 2;
}

static bool short_weekday(const Scan *scan, uint32_t at)
{
    uint32_t next = point_skip(scan, at + 1, at);
    return piece_class(scan, at, CLASS_WEEKDAY_SHORT) && piece_at(scan, at)->capital &&
           (next > at + 1 || piece_is(scan, next, ",")) &&
           (is_month(scan, next) || is_month(scan, next + 1) || piece_whole(scan, next) > 0);
}

static uint32_t weekday_read(Scan *scan, uint32_t at, Time *time)
{
    const Piece *piece = piece_at(scan, at);
    uint32_t set = plural_set_read(scan, at, time);
    if (set != 0) return set;
    bool full = piece->class == CLASS_WEEKDAY && piece->capital;
    if (!full && !short_weekday(scan, at)) return 0;
    uint8_t weekday = (uint8_t)piece->value;
    uint32_t next = point_skip(scan, at + 1, at),
             end = weekday_date_read(scan, next, weekday, time);
    if (end != 0) return end;
    if (!full || piece_among(scan, at - 1, "black bloody cyber ash holy palm")) return 0;
    *time = time_new(TIME_DATE, RECIPE_WEEKDAY, GRAIN_DAY, "WEEKDAY");
    time->from.weekday = weekday;
    return week_tail_read(scan, next, &time->from);
}

uint32_t calendar_read(Scan *scan, uint32_t at, Time *time)
{
    uint32_t end = weekday_read(scan, at, time);
    if (end != 0 || (end = date_read(scan, at, time)) != 0 ||
        (end = the_day_read(scan, at, time)) != 0)
        return end;
    if (!is_month(scan, at) || !piece_at(scan, at)->capital) return 0;
    *time = time_new(TIME_DATE, RECIPE_DATE, GRAIN_MONTH, "MONTH");
    return month_alone_read(scan, at, time);
}
