/* Finds the times of one article: at each place the readers are tried in order, the first that
 * matches takes its pieces. What a time means may wait for the article's day: times_resolve.c. */
#include "find/times.h"

Time time_new(TimeType type, RecipeKind kind, Grain grain, const char *why)
{
    Time time = {.type = type, .why = why};
    time.from.kind = (uint8_t)kind;
    time.from.grain = (uint8_t)grain;
    time.from.hour = -1;
    return time;
}

Time time_stated(TimeType type, Str value, const char *why)
{
    Time time = time_new(type, RECIPE_STATED, GRAIN_DAY, why);
    time.value = value;
    return time;
}

bool recipe_is_day(const Recipe *recipe)
{
    return recipe->grain == GRAIN_DAY || recipe->kind == RECIPE_WEEKDAY;
}

static uint32_t plain_read(Scan *scan, uint32_t at, Time *time)
{
    static uint32_t (*const READERS[])(Scan *, uint32_t, Time *) = {
        clock_read,    calendar_read, period_read, duration_read,
        relative_read, numeric_read,  vague_read,  holiday_read};
    for (uint32_t reader = 0; reader < sizeof READERS / sizeof *READERS; reader++) {
        uint32_t end = READERS[reader](scan, at, time);
        if (end != 0) return end;
    }
    return 0;
}

/* "late| on Thursday", "early| June", "mid-|2011", "later| this month", "earlier| today". */
static uint32_t edge_read(Scan *scan, uint32_t at, Time *time)
{
    if (!piece_class(scan, at, CLASS_EDGE)) return 0;
    uint32_t next = piece_joins(scan, at + 1, "-") ? at + 2 : at + 1;
    if (piece_among(scan, next, "on in the") && piece_among(scan, at, "late early later earlier"))
        next++;
    if (piece_is(scan, next, "the")) next++;
    uint32_t end;
    if ((end = calendar_read(scan, next, time)) != 0 ||
        (end = relative_read(scan, next, time)) != 0 ||
        (end = numeric_read(scan, next, time)) != 0 || (end = period_read(scan, next, time)) != 0)
        return end;
    bool into = piece_is(scan, at, "late") && piece_is(scan, at + 1, "into") &&
                piece_is(scan, at + 2, "the");
    if (!into || !piece_class(scan, at + 3, CLASS_PART)) return 0;
    *time = time_new(TIME_TIME, RECIPE_CONTEXT, GRAIN_DAY, "PART_OF_DAY");
    end = day_part_read(scan, at + 3, &time->from);
    return end;
}

static bool joins_range(const Scan *scan, uint32_t at, uint32_t end, const Time *time)
{
    bool between = at > 0 && piece_is(scan, at - 1, "between");
    bool from = at > 0 && piece_is(scan, at - 1, "from");
    bool clock = time->from.hour >= 0;
    return piece_is(scan, end, "-") || piece_among(scan, end, "through thru") ||
           (between && piece_is(scan, end, "and")) ||
           ((from || clock) && piece_among(scan, end, "to until till")) ||
           (piece_is(scan, end, "to") && time->from.grain == GRAIN_DAY &&
            (time->from.kind == RECIPE_DATE || time->from.kind == RECIPE_WEEKDAY));
}

/* "9 a.m.| to |5 p.m. on Tuesday": the day is said once for both. */
static void day_share(Time *time, const Time *second)
{
    Recipe clock = time->from;
    if (clock.kind != RECIPE_CONTEXT || clock.hour < 0 || second->from.hour < 0) return;
    time->from = second->from;
    time->from.hour = clock.hour;
    time->from.minute = clock.minute;
}

/* "between |1:30| and 4 p.m.", "|7:30|-9 pm": the half of the day is said once for both. */
static void half_share(const Scan *scan, uint32_t end, uint32_t last, Recipe *first,
                       const Recipe *second)
{
    bool said = piece_at(scan, end - 1)->kind != PIECE_NUMBER, after_noon = false;
    for (uint32_t at = end + 1; at < last; at++) after_noon |= piece_among(scan, at, "pm p");
    if (!said && after_noon && first->hour >= 0 && first->hour + 12 <= second->hour)
        first->hour = (int8_t)(first->hour + 12);
}

/* "August 10 to November 12, 2011", "10 August 2013 - 12 September". */
static void year_share(Recipe *first, Recipe *second)
{
    int32_t turn = second->month < first->month ? 1 : 0;
    bool dates = first->kind == RECIPE_DATE && second->kind == RECIPE_DATE;
    if (dates && second->year != 0 && first->year == 0) first->year = second->year - turn;
    if (dates && second->year == 0 && first->year != 0) second->year = first->year + turn;
}

static bool fit_range(const Time *first, const Time *second)
{
    bool clocks = first->from.hour >= 0 && second->from.hour >= 0;
    return !second->range && second->from.kind != RECIPE_STATED &&
           (clocks || (first->from.kind != RECIPE_CONTEXT &&
                       (first->from.grain == second->from.grain ||
                        (recipe_is_day(&first->from) && recipe_is_day(&second->from)))));
}

/* "from| Monday to Friday", "between| 2014 and 2016": two times of one size are one range. */
static uint32_t range_read(Scan *scan, uint32_t at, uint32_t end, Time *time)
{
    Time second;
    if (time->range || time->from.kind == RECIPE_STATED || time->from.kind == RECIPE_BESIDE ||
        !joins_range(scan, at, end, time))
        return end;
    uint32_t last = plain_read(scan, end + 1, &second);
    if (last != 0) last = day_tail_read(scan, last, &second);
    if (last == 0 || !fit_range(time, &second)) return end;
    half_share(scan, end, last, &time->from, &second.from);
    day_share(time, &second);
    time->range = true;
    time->to = second.from;
    time->ends[0] = (Span){piece_at(scan, at)->span.from, piece_at(scan, end - 1)->span.to};
    time->ends[1] = (Span){piece_at(scan, end + 1)->span.from, piece_at(scan, last - 1)->span.to};
    year_share(&time->from, &time->to);
    return last;
}

static void direction_set(const Scan *scan, uint32_t at, uint32_t end, Time *time)
{
    if (time->from.direction == 0)
        time->from.direction = tense_around(scan, at, end, time->from.kind == RECIPE_WEEKDAY);
    bool until = at > 0 && piece_among(scan, at - 1, "until till");
    if (until && time->from.direction == 0) time->from.direction = 1; /* "is shut until spring" */
    if (time->from.kind == RECIPE_WEEKDAY && time->from.year_offset && time->from.direction == 0)
        time->from.direction = 1;
    bool other = time->range || time->from.kind == RECIPE_BESIDE;
    if (other && time->to.direction == 0) time->to.direction = time->from.direction;
}

static const char *edge_mod(const Scan *scan, uint32_t at)
{
    if (piece_among(scan, at, "early")) return "START";
    if (piece_among(scan, at, "late")) return "END";
    return piece_is(scan, at, "mid") ? "MID" : NULL;
}

uint32_t time_read(Scan *scan, uint32_t at, Time *time)
{
    uint32_t end = edge_read(scan, at, time);
    if (end == 0) end = plain_read(scan, at, time);
    if (end == 0) return 0;
    end = day_tail_read(scan, end, time);
    end = range_read(scan, at, end, time);
    time->late = piece_is(scan, at, "late");
    if (time->mod == NULL) time->mod = edge_mod(scan, at);
    if (time->from.kind != RECIPE_STATED) direction_set(scan, at, end, time);
    return end;
}

static void place_set(const Scan *scan, uint32_t at, uint32_t end, Time *time)
{
    const Piece *first = piece_at(scan, at), *last = piece_at(scan, end - 1);
    time->span = (Span){first->span.from, last->span.to};
    time->first_token = first->token;
    time->token_count =
        first->token == NONE || last->token == NONE ? 0 : last->token - first->token + 1;
}

/* "a day later, on |Tuesday|": the day is said twice; `behind`: the piece behind the first. */
static void day_said_twice(const Scan *scan, uint32_t behind, uint32_t at, const Time *time,
                           Time *before)
{
    uint32_t next = piece_is(scan, behind, ",") ? behind + 1 : behind;
    if (piece_is(scan, next, "on")) next++;
    bool told = before->from.kind == RECIPE_MENTION && before->from.part[0] == '\0';
    bool named = time->from.kind == RECIPE_WEEKDAY || time->from.kind == RECIPE_DATE;
    bool counted = str_is(str_of(before->why), "COUNTED_FROM_MENTION");
    if (next == at && next > behind && told && named && recipe_is_day(&time->from) &&
        (counted || recipe_is_day(&before->from)) && !time->range)
        before->from = time->from;
}

void times_find(Arena *arena, const Text *text, const Words *words, Findings *found)
{
    Scan *scan = scan_of(arena, text, words, found);
    uint32_t behind = 0;
    for (uint32_t at = 0; at < scan->pieces.count;) {
        Time time;
        uint32_t end = piece_at(scan, at)->starts & STARTS_TIME ? time_read(scan, at, &time) : 0;
        if (end > at) {
            place_set(scan, at, end, &time);
            time.aside = time_aside(scan, at, end);
            if (found->times.count > 0)
                day_said_twice(scan, behind, at, &time, &found->times.at[found->times.count - 1]);
            LIST_PUSH(arena, &found->times, time);
            behind = end;
        }
        at = end > at ? end : at + 1;
    }
    for (uint32_t at = 0; at < found->times.count; at++) {
        Time *time = &found->times.at[at];
        /* Digits that could be day or month: the article's other dates decide, or nobody. */
        if (str_is(str_of(time->why), "DATE_IN_DIGITS")) digits_order_settle(scan, time);
    }
}

const char *time_type_name(TimeType type)
{
    static const char *const NAMES[] = {"date", "time", "duration", "set"};
    return NAMES[type];
}
