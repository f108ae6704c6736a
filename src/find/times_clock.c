/* Clock times and parts of the day: "11:30pm local time", "9 a.m. on Tuesday", "late Thursday
 * night". */
#include "find/times.h"

static const char *const PART_CODES[] = {"", "MO", "MI", "AF", "EV", "NI", "NI"};

static void part_set(Recipe *recipe, DayPart part)
{
    recipe->part[0] = PART_CODES[part][0];
    recipe->part[1] = PART_CODES[part][0] == '\0' ? '\0' : PART_CODES[part][1];
}

/* "pm", "p.m.", "PM": gives 12 or 0 hours to add. */
static uint32_t half_day_read(const Scan *scan, uint32_t at, int *add)
{
    *add = piece_among(scan, at, "pm p") ? 12 : 0;
    if (piece_among(scan, at, "am pm")) return at + 1;
    if (!piece_among(scan, at, "a p") || !piece_is(scan, at + 1, ".") ||
        !piece_is(scan, at + 2, "m"))
        return 0;
    return piece_is(scan, at + 3, ".") && !piece_at(scan, at + 3)->spaced ? at + 4 : at + 3;
}

/* "9", "9:34", "9.34" and "21:30:05": the digits of a clock. */
static uint32_t digits_read(const Scan *scan, uint32_t at, int *hour, int *minute, bool *point)
{
    const Piece *piece = piece_at(scan, at);
    *minute = 0;
    *point = false;
    bool said =
        at > 0 && piece_among(scan, at - 1, "at by until before after around about past to");
    if (piece->class == CLASS_DIGIT && piece->value >= 1 && piece->value <= 12 && said) {
        *hour = piece->value; /* "at |five| o'clock" */
        return at + 1;
    }
    if (piece->kind != PIECE_NUMBER || piece->fold.size > 5) return 0;
    *hour = piece_whole(scan, at);
    if (*hour >= 0 && piece_joins(scan, at + 1, ":") && piece_at(scan, at + 2)->fold.size == 2) {
        *minute = piece_whole(scan, at + 2);
        bool seconds = piece_joins(scan, at + 3, ":") && piece_at(scan, at + 4)->fold.size == 2;
        return seconds ? at + 5 : at + 3;
    }
    uint32_t dot = str_find(piece->fold, STR("."));
    if (dot == NONE) return at + 1;
    if (piece->fold.size != dot + 3 || dot > 2) return 0;
    *point = true;
    *hour = dot == 1 ? piece->fold.at[0] - '0'
                     : (piece->fold.at[0] - '0') * 10 + piece->fold.at[1] - '0';
    *minute = (piece->fold.at[dot + 1] - '0') * 10 + piece->fold.at[dot + 2] - '0';
    return at + 1;
}

static bool zone_at(const Scan *scan, uint32_t at)
{
    return piece_among(scan, at,
                       "gmt utc est edt et cst cdt ct pst pdt pt mst mdt bst cet cest eet ist "
                       "jst msk hkt aest aedt z") &&
           (piece_at(scan, at)->capital || piece_at(scan, at)->spaced) && !piece_is(scan, at, "z");
}

/* "local time", "GMT", "(GMT +8)", "Eastern time", "New York time". */
static uint32_t zone_read(const Scan *scan, uint32_t at, Recipe *recipe)
{
    uint32_t next = piece_is(scan, at, "(") ? at + 1 : at;
    if (zone_at(scan, next)) {
        uint32_t end = next + 1;
        recipe->utc = piece_among(scan, next, "gmt utc");
        if (piece_among(scan, end, "+ -") && piece_whole(scan, end + 1) >= 0) {
            recipe->utc = false;
            end += 2;
        }
        if (next > at && !piece_is(scan, end, ")")) return at;
        return end + (next > at ? 1 : 0);
    }
    for (uint32_t words = 0; words < 3; words++)
        if (piece_among(scan, at + words, "time") && words > 0 &&
            (piece_at(scan, at)->capital || piece_is(scan, at, "local")))
            return at + words + 1;
    return at;
}

static uint32_t face_done(Recipe *recipe, int hour, int minute, uint32_t end)
{
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59) return 0;
    recipe->hour = (int8_t)(hour % 24);
    recipe->minute = (int8_t)minute;
    return end;
}

/* "18:00", "0800 GMT", "9.30am", "9 a.m.", "5 o'clock". */
static uint32_t figures_face_read(const Scan *scan, uint32_t at, Recipe *recipe)
{
    int hour, minute, add;
    bool point;
    uint32_t next = digits_read(scan, at, &hour, &minute, &point);
    if (next == 0) return 0;
    uint32_t end = half_day_read(scan, next, &add);
    if (end != 0)
        return hour < 1 || hour > 12 ? 0 : face_done(recipe, hour % 12 + add, minute, end);
    if (piece_is(scan, next, "o") && piece_is(scan, next + 1, "'") &&
        piece_is(scan, next + 2, "clock"))
        return face_done(recipe, hour, minute, next + 3);
    bool zoned = zone_at(scan, next) && piece_at(scan, at)->kind == PIECE_NUMBER;
    if (next == at + 1 && zoned && piece_at(scan, at)->fold.size == 4 && !point)
        return face_done(recipe, hour / 100, hour % 100, next);
    bool colon = next > at + 1 && piece_at(scan, at)->fold.size <= 2;
    return colon || (point && zoned) ? face_done(recipe, hour, minute, next) : 0;
}

/* "half past", "a quarter to", "20 minutes past", "ten past": 0 when none stands here. */
static uint32_t minutes_past_read(const Scan *scan, uint32_t at, int *minutes)
{
    Number number;
    uint32_t start = piece_is(scan, at, "a") ? at + 1 : at, next = start + 1;
    bool quarter = piece_is(scan, start, "quarter"), half = piece_is(scan, at, "half");
    *minutes = quarter ? 15 : 30;
    bool said = quarter || half;
    if (!said) {
        next = number_read(scan, at, &number);
        if (next == 0 || number.value.exponent < 0 || number.value.exponent > 1) return 0;
        *minutes = (int)(number.value.digits % 60) * (number.value.exponent == 1 ? 10 : 1);
        said = piece_is(scan, next, "minutes");
        next += said ? 1 : 0;
    }
    bool to = piece_is(scan, next, "to") && said && !half; /* "ten to three" may be a range */
    if (*minutes > 59 || (!to && !piece_is(scan, next, "past"))) return 0;
    *minutes = to ? -*minutes : *minutes;
    return next + 1;
}

/* "half past three", "a quarter to noon", "20 past 3pm". */
static uint32_t spoken_face_read(const Scan *scan, uint32_t at, Recipe *recipe)
{
    int minutes, hour, minute, add = 0;
    bool point;
    uint32_t next = minutes_past_read(scan, at, &minutes);
    if (next == 0) return 0;
    bool noon = piece_is(scan, next, "noon"), midnight = piece_is(scan, next, "midnight");
    uint32_t end = next + 1;
    hour = noon ? 12 : 24;
    if (!noon && !midnight) {
        end = digits_read(scan, next, &hour, &minute, &point);
        if (end == 0 || minute != 0 || hour < 1 || hour > 12) return 0;
        uint32_t half_day = half_day_read(scan, end, &add);
        if (half_day != 0) hour = hour % 12 + add;
        end = half_day != 0 ? half_day : end;
    }
    int total = (hour * 60 + minutes + 1440) % 1440;
    return face_done(recipe, total / 60, total % 60, end);
}

/* The clock alone, at its first piece, no day: hour and minute into the recipe. */
static uint32_t clock_face_read(Scan *scan, uint32_t at, Recipe *recipe)
{
    uint32_t end = spoken_face_read(scan, at, recipe);
    if (end == 0) end = figures_face_read(scan, at, recipe);
    if (end == 0 && piece_among(scan, at, "noon midnight midday"))
        end = face_done(recipe, piece_is(scan, at, "midnight") ? 24 : 12, 0, at + 1);
    return end == 0 ? 0 : zone_read(scan, end, recipe);
}

/* "evening", "early morning", "in the morning", "late at night". */
uint32_t day_part_read(Scan *scan, uint32_t at, Recipe *recipe)
{
    uint32_t next = at;
    if (piece_among(scan, next, "early late mid")) next += piece_joins(scan, next + 1, "-") ? 2 : 1;
    if (piece_among(scan, next, "in at during on") && !piece_at(scan, next)->capital) next++;
    if (piece_is(scan, next, "the")) next++;
    if (piece_is(scan, next, "early") || piece_is(scan, next, "late")) next++;
    if (!piece_class(scan, next, CLASS_PART)) return 0;
    part_set(recipe, (DayPart)piece_at(scan, next)->value);
    if (recipe->hour < 0 && piece_among(scan, next, "noon midnight")) {
        recipe->hour = piece_is(scan, next, "noon") ? 12 : 0;
        recipe->minute = 0;
    }
    return next + 1;
}

/* "at 9 a.m.", ", around 11pm": a clock time behind a day. */
static uint32_t clock_tail_read(Scan *scan, uint32_t at, Recipe *recipe)
{
    uint32_t next = at;
    while (next < at + 3 &&
           piece_among(scan, next, ", at around about just before after shortly by"))
        next++;
    if (piece_joins(scan, at, "t")) next = at + 1; /* 2024-07-03T12:00 */
    Recipe clock = *recipe;
    uint32_t end = clock_face_read(scan, next, &clock);
    if (end == 0) return at;
    *recipe = clock;
    return end;
}

uint32_t day_tail_read(Scan *scan, uint32_t at, Time *time)
{
    if (time->range || time->from.grain > GRAIN_WEEK || time->from.kind == RECIPE_STATED) return at;
    uint32_t end = day_part_read(scan, at, &time->from);
    if (end == 0) end = at;
    if (time->from.hour < 0) end = clock_tail_read(scan, end, &time->from);
    if (time->from.hour >= 0) time->type = TIME_TIME;
    return end;
}

/* Behind a clock time: "on Thursday evening", "Monday", "yesterday". */
static uint32_t day_behind_read(Scan *scan, uint32_t at, Time *time)
{
    Time day;
    uint32_t next = piece_is(scan, at, ",") ? at + 1 : at;
    if (piece_among(scan, next, "on late early")) next++;
    uint32_t end = calendar_read(scan, next, &day);
    if (end == 0) end = relative_read(scan, next, &day);
    if (end == 0) end = holiday_read(scan, next, &day);
    if (end == 0 || day.range || day.from.grain != GRAIN_DAY || day.from.kind == RECIPE_STATED)
        return at;
    day.from.hour = time->from.hour;
    day.from.minute = time->from.minute;
    day.from.utc = time->from.utc;
    day.type = TIME_TIME;
    day.why = time->why;
    *time = day;
    uint32_t part = day_part_read(scan, end, &time->from);
    return part == 0 ? end : part;
}

/* "an hour before midnight": a stretch counted from a clock time gives another. */
static uint32_t counted_clock_read(Scan *scan, uint32_t at, Time *time)
{
    Number number = {.value = {1, 0, 1}};
    uint32_t next = piece_among(scan, at, "a an") ? at + 1 : number_read(scan, at, &number);
    bool half = piece_is(scan, at, "half") && piece_among(scan, at + 1, "an -");
    if (half) next = at + 2;
    uint8_t grain = (uint8_t)piece_at(scan, next)->value;
    if (next == 0 ||
        !(piece_class(scan, next, CLASS_UNIT) || piece_class(scan, next, CLASS_UNITS)) ||
        (grain != GRAIN_HOUR && grain != GRAIN_MINUTE) ||
        !piece_among(scan, next + 1, "before after"))
        return 0;
    *time = time_new(TIME_TIME, RECIPE_CONTEXT, GRAIN_HOUR, "CLOCK_COUNTED");
    uint32_t end = clock_face_read(scan, next + 2, &time->from);
    if (end == 0 || number.value.exponent < 0 || number.value.digits > 12) return 0;
    int step =
        (int)(decimal_shift(number.value, 0).digits * (number.value.exponent == 1 ? 10 : 1)) *
        (grain == GRAIN_HOUR ? 60 : 1);
    if (half) step = 30;
    int minutes = time->from.hour * 60 + time->from.minute +
                  (piece_is(scan, next + 1, "after") ? step : -step);
    minutes = (minutes % 1440 + 1440) % 1440;
    time->from.hour = (int8_t)(minutes / 60);
    time->from.minute = (int8_t)(minutes % 60);
    return zone_read(scan, end, &time->from);
}

static uint32_t part_of_day_read(Scan *scan, uint32_t at, Time *time)
{
    Time day = *time;
    uint32_t end = day_behind_read(scan, at + 2, &day);
    if (end == at + 2) return 0;
    part_set(&day.from, (DayPart)piece_at(scan, at)->value);
    day.type = TIME_DATE;
    *time = day;
    return end;
}

/* "the night", "the early hours of the morning", "the early hours": a part of a day told before. */
static uint32_t bare_part_read(Scan *scan, uint32_t at, Time *time)
{
    *time = time_new(TIME_TIME, RECIPE_CONTEXT, GRAIN_DAY, "PART_OF_DAY");
    if (!piece_is(scan, at, "the")) return 0;
    if (piece_among(scan, at + 1, "early small") && piece_is(scan, at + 2, "hours")) {
        part_set(&time->from, DAYPART_MORNING);
        time->why = "SMALL_HOURS";
        if (!piece_is(scan, at + 3, "of")) return at + 3;
        uint32_t end = day_behind_read(scan, at + 4, time);
        if (end != at + 4) {
            time->type = TIME_TIME;
            return end;
        }
        bool morning = piece_is(scan, at + 4, "the") && piece_is(scan, at + 5, "morning");
        return morning ? at + 6 : at + 3;
    }
    if (piece_class(scan, at + 1, CLASS_PART) && piece_is(scan, at + 2, "of")) {
        uint32_t end = part_of_day_read(scan, at + 1, time); /* "the morning of March 4" */
        if (end != 0) return end;
    }
    bool counted = at > 0 && piece_among(scan, at - 1, "for into during through throughout over");
    bool in = at > 0 && piece_is(scan, at - 1, "in");
    uint32_t part = at + 1 + (in && piece_among(scan, at + 1, "early late") ? 1 : 0);
    bool tale = in && piece_word(scan, part + 1)->upos != UPOS_NOUN &&
                !piece_is(scan, part + 1, "of") &&
                tense_around(scan, at, part + 1, false) < 0; /* "took off in |the afternoon|" */
    if ((!counted && !tale) || !piece_class(scan, part, CLASS_PART) ||
        piece_is(scan, part, "sunset"))
        return 0;
    part_set(&time->from, (DayPart)piece_at(scan, part)->value);
    return part + 1;
}

/* "Watch: the rescue |2:38|", "won in |59:12|": how long something runs, not when. */
static bool is_running_time(const Scan *scan, uint32_t at, uint32_t end)
{
    const Piece *before = piece_at(scan, at - 1);
    bool bare = at > 0 && piece_joins(scan, at + 1, ":");
    bool led = before->kind != PIECE_WORD || before->class != CLASS_NONE ||
               piece_among(scan, at - 1,
                           "at by around about from until till to between since before after "
                           "approximately and or just past shortly roughly circa");
    return bare && (!led || piece_is(scan, at - 1, "|")) &&
           !piece_among(scan, end, "on today - to till until");
}

uint32_t clock_read(Scan *scan, uint32_t at, Time *time)
{
    uint32_t end = counted_clock_read(scan, at, time);
    if (end == 0) {
        *time = time_new(TIME_TIME, RECIPE_CONTEXT, GRAIN_HOUR, "CLOCK");
        end = clock_face_read(scan, at, &time->from);
        Recipe other = time->from;
        if (end == at + 3 && is_running_time(scan, at, end)) return 0;
        if (end != 0 && piece_joins(scan, end, "-") && clock_face_read(scan, end + 1, &other) == 0)
            return 0;
    }
    if (end == 0) return bare_part_read(scan, at, time);
    uint32_t part = day_part_read(scan, end, &time->from);
    return day_behind_read(scan, part == 0 ? end : part, time);
}
