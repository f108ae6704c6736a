/* Times in digits: "2024-07-03", "3/7/2024", "2001", "2014-16", "the 1990s". */
#include "find/times.h"

static bool bare_number(const Scan *scan, uint32_t at, uint32_t size)
{
    const Piece *piece = piece_at(scan, at);
    return piece->kind == PIECE_NUMBER && piece->fold.size == size && piece_whole(scan, at) >= 0;
}

/* "2024-07-03", "2024/07/03", and a time behind a T is left to the clock. */
static uint32_t iso_read(const Scan *scan, uint32_t at, Time *time)
{
    const char *mark = piece_joins(scan, at + 1, "-") ? "-" : "/";
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

/* "3/7/2024" can be March or July: whole texts write one way, and a day over 12 gives it away. */
static uint32_t slash_read(Scan *scan, uint32_t at, Time *time)
{
    const char *mark = piece_joins(scan, at + 1, "/") ? "/" : ".";
    if (!piece_joins(scan, at + 1, mark) || !piece_joins(scan, at + 3, mark)) return 0;
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
    bool broken = piece_joins(scan, at + 1, ":") || piece_joins(scan, at + 1, "/") ||
                  (!piece_at(scan, at + 1)->spaced && piece_at(scan, at + 1)->kind == PIECE_WORD);
    if (!bare_number(scan, at, 4) || *year < EARLIEST_YEAR || *year > LATEST_YEAR || broken)
        return false;
    if (tied &&
        !(piece_is(scan, at - 1, "-") && at > 1 && piece_among(scan, at - 2, "mid pre post")) &&
        !(piece_is(scan, at - 1, "-") && at > 1 && piece_whole(scan, at - 2) >= EARLIEST_YEAR))
        return false;
    if (*year < 1700 && (at == 0 || !piece_among(scan, at - 1, "in since until year of from")))
        return false;
    return !counts_something(scan, at);
}

/* A year that follows a name: "Windows 2000", "Blade Runner 2049", "Agenda 2030". */
static bool part_of_name(const Scan *scan, uint32_t at)
{
    const Piece *before = piece_at(scan, at - 1), *piece = piece_at(scan, at);
    if (at == 0 || !before->capital || !piece->spaced || before->class != CLASS_NONE) return false;
    return piece_word(scan, at - 1)->upos == UPOS_PROPN && piece_whole(scan, at) > 2035;
}

static uint32_t year_read(Scan *scan, uint32_t at, Time *time)
{
    int32_t year, second;
    if (!year_at(scan, at, &year) || part_of_name(scan, at)) return 0;
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
    return at + 3;
}

/* "the 1990s", "the '90s", "the early 1980s": the value is the first three digits. */
static uint32_t decade_read(const Scan *scan, uint32_t at, Time *time)
{
    uint32_t number = piece_is(scan, at, "'") ? at + 1 : at;
    int32_t year = piece_whole(scan, number);
    uint32_t suffix = piece_is(scan, number + 1, "'") ? number + 2 : number + 1;
    if (!piece_is(scan, suffix, "s") || piece_at(scan, suffix)->spaced || year < 0 ||
        year % 10 != 0)
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
    if (piece_is(scan, at, "'")) return decade_read(scan, at, time);
    if (piece_at(scan, at)->kind != PIECE_NUMBER) return 0;
    if ((end = iso_read(scan, at, time)) != 0 || (end = slash_read(scan, at, time)) != 0 ||
        (end = decade_read(scan, at, time)) != 0)
        return end;
    return year_read(scan, at, time);
}

/* Day and month were read day first; the article shows which it is, else the time stays open. */
void digits_order_settle(const Scan *scan, Time *time)
{
    Recipe *recipe = &time->from;
    if (!recipe->strict) return;
    recipe->strict = false;
    bool turn =
        recipe->day <= 12 && (recipe->month > 12 || (scan->month_first && !scan->day_first));
    bool known = recipe->day > 12 || recipe->month > 12 || scan->day_first != scan->month_first ||
                 recipe->day == recipe->month;
    if (turn) {
        uint8_t day = recipe->month;
        recipe->month = recipe->day;
        recipe->day = day;
    }
    if (known) return;
    recipe->kind = RECIPE_EITHER;
    time->why = "DAY_OR_MONTH_FIRST";
}
