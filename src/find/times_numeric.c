/* Times in digits: "2024-07-03", "3/7/2024", "2001", "2014-16", "the 1990s". */
#include "find/times.h"

static bool bare_number(const Scan *scan, uint32_t at, uint32_t size)
{
    const Piece *piece = piece_at(scan, at);
    return piece->kind == PIECE_NUMBER && piece->fold.size == size && piece_whole(scan, at) >= 0;
}

static const char *joining_mark(const Scan *scan, uint32_t at)
{
    return piece_joins(scan, at, "-") ? "-" : piece_joins(scan, at, "/") ? "/" : ".";
}

/* "2024-07-03", "2024/07/03", "2024.07.03"; a time behind a T is left to the clock. */
static uint32_t iso_read(const Scan *scan, uint32_t at, Time *time)
{
    const char *mark = joining_mark(scan, at + 1);
    if (!bare_number(scan, at, 4) || !piece_joins(scan, at + 1, mark) ||
        !piece_joins(scan, at + 3, mark))
        return 0;
    Date date = {piece_whole(scan, at), (uint8_t)(piece_whole(scan, at + 2) & 0xff),
                 (uint8_t)(piece_whole(scan, at + 4) & 0xff)};
    if (!date_valid(date) || piece_at(scan, at + 2)->fold.size > 2 ||
        piece_at(scan, at + 4)->fold.size > 2)
        return 0;
    *time = time_new(TIME_DATE, RECIPE_DATE, GRAIN_DAY, "DATE_IN_DIGITS");
    time->from.year = date.year;
    time->from.month = date.month;
    time->from.day = date.day;
    return at + 5;
}

/* "10-31-74" is a date, "6-3-61" a score; "1.10.30" a version. */
static bool two_digits_each(const Scan *scan, uint32_t at)
{
    return bare_number(scan, at, 2) && bare_number(scan, at + 2, 2);
}

/* "3/7/2024" can be March or July: whole texts write one way, and a day over 12 gives it away. */
static uint32_t slash_read(Scan *scan, uint32_t at, Time *time)
{
    const char *mark = joining_mark(scan, at + 1);
    if (!piece_joins(scan, at + 1, mark) || !piece_joins(scan, at + 3, mark)) return 0;
    if (*mark != '/' && bare_number(scan, at + 4, 2) && !two_digits_each(scan, at)) return 0;
    int32_t a = piece_whole(scan, at), b = piece_whole(scan, at + 2),
            year = piece_whole(scan, at + 4);
    if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12) || year < 0) return 0;
    if (!bare_number(scan, at + 4, 4) && !bare_number(scan, at + 4, 2)) return 0;
    *time = time_new(TIME_DATE, RECIPE_DATE, GRAIN_DAY, "DATE_IN_DIGITS");
    time->from.year = year < 50 ? 2000 + year : year < 100 ? 1900 + year : year;
    time->from.day = (uint8_t)a;
    time->from.month = (uint8_t)b;
    time->from.strict = true; /* until digits_order_settle has seen the whole article */
    scan->day_first |= a > 12 || *mark == '.';
    scan->month_first |= b > 12;
    return at + 5;
}

/* Number of the month named here, 0 when none is. */
static uint32_t month_at(const Scan *scan, uint32_t at)
{
    const Piece *piece = piece_at(scan, at);
    bool month = piece->class == CLASS_MONTH || piece->class == CLASS_MONTH_NAME ||
                 piece->class == CLASS_MONTH_SHORT;
    return month ? (uint32_t)piece->value : 0;
}

/* The part behind a joining mark or, where the year stands at an end, a blank; 0 for none. */
static uint32_t joined_part(const Scan *scan, uint32_t at, bool blank)
{
    if (piece_joins(scan, at, "/") || piece_joins(scan, at, "-")) return at + 1;
    return blank ? at : 0;
}

/* Year, month and day in any order, the month by its name. */
static bool parts_set(Recipe *recipe, int32_t year, uint32_t month, int32_t day)
{
    if (month == 0 || day > 31 || day < 0 || year < 0) return false;
    recipe->month = (uint8_t)month;
    recipe->day = (uint8_t)day;
    recipe->grain = day == 0 ? GRAIN_MONTH : GRAIN_DAY;
    recipe->year = year < 50 ? 2000 + year : year < 100 ? 1900 + year : year;
    return true;
}

/* "31/Oct/1974", "8-Oct-12", "2012/Aug/10", "August-10-2012", "Sep-2012", "2024 August 18". */
static uint32_t month_name_joined_read(const Scan *scan, uint32_t at, Time *time)
{
    bool year_first = bare_number(scan, at, 4);
    uint32_t second = joined_part(scan, at + 1, year_first && piece_at(scan, at + 1)->capital);
    if (second == 0 || (month_at(scan, at) == 0 && month_at(scan, second) == 0)) return 0;
    *time = time_new(TIME_DATE, RECIPE_DATE, GRAIN_DAY, "MONTH_JOINED");
    int32_t a = piece_whole(scan, at), b = piece_whole(scan, second);
    if (month_at(scan, at) != 0 && bare_number(scan, second, 4))
        return parts_set(&time->from, b, month_at(scan, at), 0) ? second + 1 : 0;
    uint32_t third = joined_part(scan, second + 1, year_first || bare_number(scan, second + 1, 4));
    int32_t c = third == 0 || piece_at(scan, third)->fold.size == 3 ? -1 : piece_whole(scan, third);
    bool day = c > 0 && (!year_first || piece_at(scan, third)->fold.size <= 2);
    if (year_first)
        return parts_set(&time->from, a, month_at(scan, second), day ? c : 0)
                   ? (day ? third + 1 : second + 1)
                   : 0;
    bool read = month_at(scan, at) != 0
                    ? b > 0 && parts_set(&time->from, c, month_at(scan, at), b)
                    : a > 0 && parts_set(&time->from, c, month_at(scan, second), a);
    return read ? third + 1 : 0;
}

/* "04/2016", "2014/10": a month of a year. "2011/12" is a season's two years. */
static uint32_t month_year_read(const Scan *scan, uint32_t at, Time *time)
{
    if (!piece_joins(scan, at + 1, "/") || piece_joins(scan, at + 3, "/")) return 0;
    bool year_first = bare_number(scan, at, 4), year_last = bare_number(scan, at + 2, 4);
    int32_t year = piece_whole(scan, year_first ? at : at + 2);
    int32_t month = piece_whole(scan, year_first ? at + 2 : at);
    if (year_first == year_last || month < 1 || month > 12 || year < EARLIEST_YEAR ||
        year > LATEST_YEAR || (year_first && month > year % 100))
        return 0;
    *time = time_new(TIME_DATE, RECIPE_DATE, GRAIN_MONTH, "DATE_IN_DIGITS");
    time->from.year = year;
    time->from.month = (uint8_t)month;
    return at + 3;
}

/* "9/11" is the name of one day, in no order but that. */
static uint32_t named_digits_read(const Scan *scan, uint32_t at, Time *time)
{
    uint32_t end = piece_after(scan, at, "9 / 11");
    if (end == 0 || !piece_joins(scan, at + 1, "/") || piece_joins(scan, end, "/")) return 0;
    *time = time_new(TIME_DATE, RECIPE_DATE, GRAIN_DAY, "DATE_IN_DIGITS");
    time->from.year = 2001;
    time->from.month = 9;
    time->from.day = 11;
    return end;
}

/* "on 2/15", "5/31": a day and a month without a year where no fraction can be meant. */
static uint32_t day_month_read(Scan *scan, uint32_t at, Time *time)
{
    int32_t a = piece_whole(scan, at), b = piece_whole(scan, at + 2);
    if (!piece_joins(scan, at + 1, "/") || piece_joins(scan, at + 3, "/") || a < 1 || b < 1 ||
        a > 31 || b > 31 || (a > 12 && b > 12) || (a == 24 && b == 7))
        return 0;
    bool said = at > 0 && (piece_among(scan, at - 1, "on until till since by before after from") ||
                           piece_at(scan, at - 1)->class == CLASS_WEEKDAY);
    bool clock = piece_is(scan, at + 3, "at") && piece_at(scan, at + 4)->kind == PIECE_NUMBER;
    if (!said && !clock) return 0;
    *time = time_new(TIME_DATE, RECIPE_DATE, GRAIN_DAY, "DATE_IN_DIGITS");
    time->from.day = (uint8_t)a;
    time->from.month = (uint8_t)b;
    time->from.strict = true;
    scan->day_first |= a > 12;
    scan->month_first |= b > 12;
    return at + 3;
}

/* A count rather than a year: "2000 soldiers", "about 2000 people", "$2000", "2000 km". */
static bool counts_something(const Scan *scan, uint32_t at)
{
    if (at > 0 && piece_among(scan, at - 1,
                              "$ £ € ¥ # + nearly almost least most some roughly "
                              "approximately over than about another no"))
        return true;
    const Piece *next = piece_at(scan, at + 1);
    if (piece_among(scan, at + 1, "% ° percent per people km kg m mph million billion $ £ €") &&
        !piece_is(scan, at + 2, "capita"))
        return true;
    const Word *word = piece_word(scan, at + 1);
    bool determined =
        at > 0 && piece_among(scan, at - 1, "the its his her their a an s this that our");
    return next->kind == PIECE_WORD && !next->capital && word->upos == UPOS_NOUN && word->plural &&
           !determined;
}

bool year_at(Scan *scan, uint32_t at, int32_t *year)
{
    const Piece *piece = piece_at(scan, at);
    *year = piece_whole(scan, at);
    bool tied = !piece->spaced && at > 0 && piece_among(scan, at - 1, ". , : / - + # @");
    bool no_day = piece_joins(scan, at + 1, "-") && piece_joins(scan, at + 3, "-");
    bool broken = piece_joins(scan, at + 1, ":") || piece_joins(scan, at + 1, "/") || no_day ||
                  (!piece_at(scan, at + 1)->spaced && piece_at(scan, at + 1)->kind == PIECE_WORD);
    if (!bare_number(scan, at, 4) || *year < EARLIEST_YEAR || *year > LATEST_YEAR || broken)
        return false;
    if (tied &&
        !(piece_is(scan, at - 1, "-") && at > 1 && piece_among(scan, at - 2, "mid pre post")) &&
        !(piece_is(scan, at - 1, "-") && at > 1 && piece_whole(scan, at - 2) >= EARLIEST_YEAR))
        return false;
    bool dash = (piece_joins(scan, at + 1, "-") && bare_number(scan, at + 2, 4)) || tied;
    if (*year < 1700 && !dash &&
        (at == 0 || !piece_among(scan, at - 1, "in since until year of from (")))
        return false;
    return !counts_something(scan, at);
}

/* A year that follows a name: "Windows 2000", "Blade Runner 2049", "Agenda 2030". */
static bool part_of_name(const Scan *scan, uint32_t at)
{
    const Piece *before = piece_at(scan, at - 1), *piece = piece_at(scan, at);
    if (piece_among(scan, at + 1, "index") && piece_at(scan, at + 1)->capital) return true;
    if (at > 0 && before->capital &&
        piece_among(scan, at - 1, "case flight room route highway section article model unit lot"))
        return true;
    if (at == 0 || !before->capital || !piece->spaced || before->class != CLASS_NONE) return false;
    return piece_word(scan, at - 1)->upos == UPOS_PROPN && piece_whole(scan, at) > 2035;
}

static uint32_t year_read(Scan *scan, uint32_t at, Time *time)
{
    int32_t year, second;
    if (!year_at(scan, at, &year) || part_of_name(scan, at)) return 0;
    uint32_t holiday = holiday_read(scan, at + 1, time); /* "the 2015 Christmas Day attack" */
    if (holiday != 0 && time->from.year == 0 && !time->from.year_offset) {
        time->from.year = year;
        return holiday;
    }
    *time = time_new(TIME_DATE, RECIPE_DATE, GRAIN_YEAR, "YEAR");
    time->from.year = year;
    second = piece_joins(scan, at + 1, "-") || piece_joins(scan, at + 1, "/")
                 ? piece_whole(scan, at + 2)
                 : -1;
    if (second < 0 || piece_joins(scan, at + 3, "-")) return at + 1;
    if (bare_number(scan, at + 2, 2)) second += year / 100 * 100;
    if (second <= year || second > LATEST_YEAR || piece_at(scan, at + 2)->fold.size == 3)
        return at + 1;
    time->range = true;
    time->to = time->from;
    time->to.year = second;
    if (bare_number(scan, at + 2, 4)) {
        time->ends[0] = piece_at(scan, at)->span;
        time->ends[1] = piece_at(scan, at + 2)->span;
    }
    return at + 3;
}

/* "in |'96|", "since |'82|". */
static uint32_t short_year_alone_read(const Scan *scan, uint32_t at, Time *time)
{
    int32_t year = piece_whole(scan, at + 1);
    bool said = at > 0 && piece_among(scan, at - 1, "in since of from until till by");
    if (!said || !bare_number(scan, at + 1, 2) || piece_at(scan, at + 1)->spaced) return 0;
    *time = time_new(TIME_DATE, RECIPE_DATE, GRAIN_YEAR, "YEAR");
    time->from.year = year < 50 ? 2000 + year : 1900 + year;
    return at + 2;
}

/* "in her |50s|", "in his mid-|60s|", "in the low |70s|": years of age, degrees. */
static bool is_span_of_age(const Scan *scan, uint32_t at)
{
    uint32_t edge = at;
    while (edge > 0 && piece_among(scan, edge - 1, "early late mid -")) edge--;
    return edge > 0 &&
           piece_among(scan, edge - 1, "his her their my your our whose low high upper lower");
}

/* "the 1990s", "the '90s", "the early 1980s": the value is the first three digits. */
static uint32_t decade_read(const Scan *scan, uint32_t at, Time *time)
{
    uint32_t number = piece_is(scan, at, "'") ? at + 1 : at;
    int32_t year = piece_whole(scan, number);
    uint32_t suffix = piece_is(scan, number + 1, "'") ? number + 2 : number + 1;
    if (!piece_is(scan, suffix, "s") || piece_at(scan, suffix)->spaced || year < 0 ||
        year % 10 != 0 || (bare_number(scan, number, 2) && is_span_of_age(scan, at)))
        return 0;
    bool the = at > 0 && piece_among(scan, at - 1, "the early late mid -");
    the |= at > 1 && piece_among(scan, at - 1, "and to or") && piece_is(scan, at - 2, "s");
    if (bare_number(scan, number, 2) && (number > at || the) && year >= 20)
        year += 1900;
    else if (!bare_number(scan, number, 4) || year < EARLIEST_YEAR || year > LATEST_YEAR)
        return 0;
    *time = time_new(TIME_DATE, RECIPE_DATE, GRAIN_DECADE, "DECADE");
    time->from.year = year;
    return suffix + 1;
}

uint32_t numeric_read(Scan *scan, uint32_t at, Time *time)
{
    uint32_t end;
    if (piece_is(scan, at, "'")) {
        end = decade_read(scan, at, time);
        return end != 0 ? end : short_year_alone_read(scan, at, time);
    }
    if ((end = month_name_joined_read(scan, at, time)) != 0) return end;
    if (piece_at(scan, at)->kind != PIECE_NUMBER) return 0;
    if ((end = iso_read(scan, at, time)) != 0 || (end = slash_read(scan, at, time)) != 0 ||
        (end = month_year_read(scan, at, time)) != 0 ||
        (end = named_digits_read(scan, at, time)) != 0 ||
        (end = day_month_read(scan, at, time)) != 0 || (end = decade_read(scan, at, time)) != 0)
        return end;
    return year_read(scan, at, time);
}

/* "Sunday 12/7/2014": only one order makes it a Sunday. */
static bool weekday_fits(const Recipe *recipe, uint8_t month, uint8_t day)
{
    Date date = {recipe->year, month, day};
    return recipe->weekday != 0 && recipe->year != 0 && date_valid(date) &&
           (int)date_weekday(date) + 1 == recipe->weekday;
}

/* Day and month were read day first; the article shows which it is, else the reader says so, else
 * the time stays open. */
static void order_settle(const Scan *scan, Recipe *recipe, Time *time)
{
    if (!recipe->strict) return;
    bool as_read = weekday_fits(recipe, recipe->month, recipe->day);
    bool turned = weekday_fits(recipe, recipe->day, recipe->month);
    recipe->strict = false;
    bool turn =
        recipe->day <= 12 && (recipe->month > 12 || (scan->month_first && !scan->day_first));
    bool known = recipe->day > 12 || recipe->month > 12 || scan->day_first != scan->month_first ||
                 recipe->day == recipe->month;
    if (as_read != turned) {
        known = true;
        turn = turned;
    }
    if (!known && scan->date_order != ORDER_OPEN) {
        known = true;
        turn = scan->date_order == ORDER_MONTH_FIRST;
    }
    if (turn) {
        uint8_t day = recipe->month;
        recipe->month = recipe->day;
        recipe->day = day;
    }
    if (known) return;
    recipe->kind = RECIPE_EITHER;
    time->why = "DAY_OR_MONTH_FIRST";
}

void digits_order_settle(const Scan *scan, Time *time)
{
    order_settle(scan, &time->from, time);
    if (time->range) order_settle(scan, &time->to, time);
}
