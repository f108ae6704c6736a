/* Times told from the article's day or from the date told before: "yesterday", "last week", "this
 * morning", "the previous month", "the day before", "later this year". */
#include "find/times.h"

#include <string.h>

static uint32_t named_day_read(Scan *scan, uint32_t at, Time *time)
{
    const Piece *piece = piece_at(scan, at);
    int32_t offset = piece->value;
    uint32_t end = at + 1;
    uint32_t day = piece_is(scan, at, "the") ? at + 1 : at;
    if (piece_is(scan, day, "day") && piece_among(scan, day + 1, "before after") &&
        piece_among(scan, day + 2, "yesterday tomorrow")) {
        offset = piece_is(scan, day + 1, "before") ? -2 : 2;
        end = day + 3;
    } else if (piece->class != CLASS_DAY) {
        return 0;
    } else if (piece_named(scan, at)) {
        return 0; /* "Holm Today" */
    }
    *time = time_new(TIME_DATE, RECIPE_SHIFT, GRAIN_DAY, "DAY_FROM_TODAY");
    time->from.offset = offset;
    if (piece_is(scan, at, "tonight")) {
        time->from.part[0] = 'N';
        time->from.part[1] = 'I';
    }
    return end;
}

/* "last night", "this morning", "next morning". */
static uint32_t shifted_part_read(Scan *scan, uint32_t at, int32_t step, Time *time)
{
    if (!piece_class(scan, at, CLASS_PART) || piece_is(scan, at, "midnight")) return 0;
    bool told =
        step == 2 || step == -2 || (step == 1 && piece_at(scan, at)->value == DAYPART_MORNING);
    *time = time_new(TIME_DATE, told ? RECIPE_MENTION : RECIPE_SHIFT, GRAIN_DAY, "PART_FROM_TODAY");
    time->from.offset = step > 0 ? 1 : step < 0 ? -1 : 0;
    return day_part_read(scan, at, &time->from);
}

static uint32_t shifted_unit_read(Scan *scan, uint32_t at, int32_t step, bool the, Time *time)
{
    if (piece_among(scan, at, "fiscal financial calendar tax school academic") &&
        piece_is(scan, at + 1, "year"))
        at++; /* "next |fiscal| year" */
    if (!piece_class(scan, at, CLASS_UNIT) || of_month_at(scan, at + 1)) return 0;
    uint8_t grain = (uint8_t)piece_at(scan, at)->value;
    bool next_day = grain == GRAIN_DAY && (step == 1 || step == 2 || step == -2);
    if (grain < GRAIN_DAY || (grain == GRAIN_DAY && !next_day)) return 0;
    bool told = step == 2 || step == -2 || next_day || (the && step == 1);
    *time = time_new(TIME_DATE, told ? RECIPE_MENTION : RECIPE_SHIFT, grain,
                     told ? "UNIT_FROM_MENTION" : "UNIT_FROM_TODAY");
    time->from.offset = step > 0 ? 1 : step < 0 ? -1 : 0;
    return at + 1;
}

/* "last Tuesday", "next July", "this summer", "last Christmas". */
static uint32_t shifted_name_read(Scan *scan, uint32_t at, int32_t step, Time *time)
{
    const Piece *piece = piece_at(scan, at);
    uint32_t end = 0;
    if (piece->class == CLASS_SEASON) {
        *time = time_new(TIME_DATE, RECIPE_PERIOD, GRAIN_QUARTER, "SEASON");
        memcpy(time->from.period, &"SP\0SU\0FA\0WI"[3 * (piece->value - 1)], 2);
        end = at + 1;
    } else if (piece->capital && (end = calendar_read(scan, at, time)) == 0) {
        end = holiday_read(scan, at, time);
    }
    if (end == 0 || time->from.kind == RECIPE_STATED || time->from.year != 0) return 0;
    if (time->from.kind == RECIPE_WEEKDAY && piece_is(scan, at - 1, "next")) {
        time->from.grain = GRAIN_WEEK; /* "next Friday": of next week; "Friday" is this week's */
        time->from.offset = 1;
    }
    if (step == 0 && time->from.kind != RECIPE_WEEKDAY) {
        time->from.year_offset = true;
        time->from.offset = 0;
    }
    time->from.direction = (int8_t)(step < 0 ? -1 : step > 0 ? 1 : 0);
    time->from.year_offset |= step == 0; /* "this Monday" is ahead unless the verb looks back */
    time->from.strict = step != 0;
    return end;
}

/* "last", "this", "next", "previous", "the following" and what they point at. */
static uint32_t shifted_read(Scan *scan, uint32_t at, Time *time)
{
    bool the = piece_is(scan, at, "the");
    uint32_t next = the || (piece_is(scan, at, "this") && piece_is(scan, at + 1, "past")) ? at + 1
                                                                                          : at,
             end;
    if (!piece_class(scan, next, CLASS_SHIFT)) return 0;
    if (piece_at(scan, next)->capital && piece_named(scan, next + 1) &&
        piece_class(scan, next + 1, CLASS_UNIT))
        return 0; /* on ABC's "This Week" */
    int32_t step = piece_at(scan, next)->value;
    if (the && step == 0 && !piece_is(scan, next, "current")) return 0;
    next++;
    if ((end = shifted_unit_read(scan, next, step, the, time)) != 0 ||
        (end = shifted_part_read(scan, next, step, time)) != 0)
        return end;
    return shifted_name_read(scan, next, step, time);
}

/* "later in| the year", "earlier in| the week": of the article's own. */
static uint32_t within_unit_read(const Scan *scan, uint32_t at, Time *time)
{
    bool within = at > 1 && piece_is(scan, at - 1, "in") &&
                  piece_among(scan, at - 2, "later earlier late early");
    if (!within || !piece_is(scan, at, "the") || !piece_class(scan, at + 1, CLASS_UNIT) ||
        piece_at(scan, at + 1)->value <= GRAIN_DAY)
        return 0;
    *time =
        time_new(TIME_DATE, RECIPE_SHIFT, (Grain)piece_at(scan, at + 1)->value, "UNIT_FROM_TODAY");
    return at + 2;
}

/* "end |the day|", "in |the morning|": TimeML marks a unit that the text takes for known; a reader
 * who compares reports would rather not have it guessed. */
static uint32_t known_unit_read(const Scan *scan, uint32_t at, Time *time)
{
    const Piece *unit = piece_at(scan, at + 1), *next = piece_at(scan, at + 2);
    bool fits = unit->class == CLASS_UNIT && unit->value >= GRAIN_DAY && unit->value <= GRAIN_YEAR;
    Upos behind = piece_word(scan, at + 2)->upos;
    bool ends = next->kind != PIECE_WORD || behind == UPOS_ADP || behind == UPOS_CCONJ ||
                behind == UPOS_AUX;
    if (!scan->text->plain || !piece_is(scan, at, "the") || !fits || !ends ||
        piece_among(scan, at + 2, "of - ' before after") || next->kind == PIECE_NUMBER ||
        piece_named(scan, at + 1) || (at > 0 && piece_among(scan, at - 1, "of all by is was be")))
        return 0;
    *time = time_new(TIME_DATE, RECIPE_MENTION, (Grain)unit->value, "KNOWN_UNIT");
    return at + 2;
}

/* "the same day", "that evening", "that year"; "later in the day". */
static uint32_t same_read(Scan *scan, uint32_t at, Time *time)
{
    bool same = piece_among(scan, at, "the that") && piece_is(scan, at + 1, "same");
    uint32_t next = same ? at + 2 : at + 1;
    bool in_day = piece_among(scan, at, "later earlier late") && piece_is(scan, at + 1, "in") &&
                  piece_is(scan, at + 2, "the") && piece_is(scan, at + 3, "day");
    if (in_day)
        next = at + 3;
    else if (!same && !piece_is(scan, at, "that"))
        return 0;
    const Piece *piece = piece_at(scan, next);
    bool unit = piece->class == CLASS_UNIT && piece->value >= GRAIN_DAY;
    if (!unit && piece->class != CLASS_PART) return 0;
    *time = time_new(TIME_DATE, RECIPE_MENTION, unit ? (Grain)piece->value : GRAIN_DAY,
                     "SAME_AS_MENTION");
    if (!unit) (void)day_part_read(scan, next, &time->from);
    return next + 1;
}

/* "the day before", "the week after", at the end of a phrase: from the date told before. */
static uint32_t beside_read(Scan *scan, uint32_t at, Time *time)
{
    if (!piece_among(scan, at, "the") || !piece_class(scan, at + 1, CLASS_UNIT) ||
        !piece_among(scan, at + 2, "before after earlier"))
        return 0;
    const Piece *behind = piece_at(scan, at + 3);
    bool ends = behind->kind != PIECE_WORD || piece_word(scan, at + 3)->upos == UPOS_ADP ||
                piece_word(scan, at + 3)->upos == UPOS_CCONJ;
    Grain grain = (Grain)piece_at(scan, at + 1)->value;
    if (!ends || grain < GRAIN_DAY) return 0;
    *time = time_new(TIME_DATE, RECIPE_MENTION, grain, "UNIT_FROM_MENTION");
    time->from.offset = piece_is(scan, at + 2, "after") ? 1 : -1;
    return at + 3;
}

/* "by |year's end|", "at |year-end|". */
static uint32_t year_end_read(const Scan *scan, uint32_t at, Time *time)
{
    bool said = at > 0 && piece_among(scan, at - 1, "by at before until till through since");
    uint32_t end = piece_after(scan, at, "year ' s end");
    if (end == 0) end = piece_after(scan, at, "year - end");
    if (end == 0 || !said) return 0;
    *time = time_new(TIME_DATE, RECIPE_SHIFT, GRAIN_YEAR, "UNIT_FROM_TODAY");
    time->mod = "END";
    return end;
}

/* "the end of| the year", "the rest of the week": of the unit that holds the article's day. */
static uint32_t edge_of_unit_read(Scan *scan, uint32_t at, Time *time)
{
    bool edge = piece_among(scan, at, "end start beginning middle rest course turn close");
    uint32_t unit = piece_is(scan, at + 2, "the") ? at + 3 : at + 2;
    if (!edge || !piece_is(scan, at + 1, "of") || !piece_class(scan, unit, CLASS_UNIT) ||
        piece_is(scan, unit + 1, "of"))
        return 0;
    Grain grain = (Grain)piece_at(scan, unit)->value;
    if (grain < GRAIN_DAY || (unit == at + 2 && grain != GRAIN_MONTH && grain != GRAIN_YEAR))
        return 0;
    *time = time_new(TIME_DATE, RECIPE_SHIFT, grain, "UNIT_FROM_TODAY");
    time->mod = piece_among(scan, at, "start beginning turn") ? "START"
                : piece_among(scan, at, "end close rest")     ? "END"
                : piece_is(scan, at, "middle")                ? "MID"
                                                              : NULL;
    return unit + 1;
}

/* "the same quarter |last year|", "the same month |a year ago|", "in |2012|"; 0 for none. */
static uint32_t year_before_read(const Scan *scan, uint32_t at)
{
    uint32_t next = piece_among(scan, at, "of in") ? at + 1 : at;
    if (piece_is(scan, next, "last") && piece_is(scan, next + 1, "year")) return next + 2;
    if (piece_is(scan, next, "the") && piece_among(scan, next + 1, "previous prior") &&
        piece_is(scan, next + 2, "year"))
        return next + 3;
    bool a_year = piece_among(scan, at, "a one") && piece_is(scan, at + 1, "year");
    bool the_year = piece_is(scan, at, "the") && piece_is(scan, at + 1, "year");
    if (a_year && piece_among(scan, at + 2, "ago earlier before")) return at + 3;
    return the_year && piece_among(scan, at + 2, "before earlier") ? at + 3 : 0;
}

/* "the same quarter last year", "the same period a year ago". */
static uint32_t same_of_year_read(const Scan *scan, uint32_t at, Time *time)
{
    if (!piece_is(scan, at, "the") || !piece_is(scan, at + 1, "same") ||
        !piece_among(scan, at + 2, "quarter period month week day time point stage season"))
        return 0;
    uint32_t end = year_before_read(scan, at + 3);
    if (end == 0) return 0;
    *time = time_new(TIME_DATE, RECIPE_MENTION, GRAIN_YEAR, "UNIT_FROM_MENTION");
    time->from.offset = -1;
    time->from.year_offset = true; /* here: the year counts from the anchor's */
    return end;
}

/* "the |year-earlier quarter|", "the |year-ago period|". */
static uint32_t year_earlier_read(const Scan *scan, uint32_t at, Time *time)
{
    if (!piece_is(scan, at, "year") || !piece_joins(scan, at + 1, "-") ||
        !piece_among(scan, at + 2, "earlier ago"))
        return 0;
    *time = time_new(TIME_DATE, RECIPE_MENTION, GRAIN_YEAR, "UNIT_FROM_MENTION");
    time->from.offset = -1;
    return piece_among(scan, at + 3, "quarter period month") ? at + 4 : at + 3;
}

/* "the |week of July 8", "the |weekend of 6 July": the whole that holds the day. */
static uint32_t week_of_read(Scan *scan, uint32_t at, Time *time)
{
    bool week = piece_is(scan, at, "week"), weekend = piece_is(scan, at, "weekend");
    if ((!week && !weekend) || !piece_among(scan, at + 1, "of beginning starting ending")) return 0;
    uint32_t end = calendar_read(scan, at + 2, time);
    if (end == 0 || time->from.kind != RECIPE_DATE || time->from.grain != GRAIN_DAY) return 0;
    time->range = false;
    time->from.grain = week ? GRAIN_WEEK : GRAIN_WEEKEND;
    return end;
}

/* "over the weekend", "at the weekend". */
static uint32_t weekend_read(Scan *scan, uint32_t at, Time *time)
{
    if (!piece_is(scan, at, "the") || !piece_is(scan, at + 1, "weekend")) return 0;
    *time = time_new(TIME_DATE, RECIPE_SHIFT, GRAIN_WEEKEND, "WEEKEND");
    time->from.strict = true;
    return at + 2;
}

/* "since then", "until then": the time told before, whatever its size. */
static uint32_t then_read(Scan *scan, uint32_t at, Time *time)
{
    if (!piece_among(scan, at, "since until till by from") || !piece_is(scan, at + 1, "then"))
        return 0;
    *time = time_new(TIME_DATE, RECIPE_MENTION, GRAIN_DAY, "THEN");
    time->from.strict = true;
    return at + 2;
}

uint32_t relative_read(Scan *scan, uint32_t at, Time *time)
{
    uint32_t end;
    if ((end = named_day_read(scan, at, time)) != 0 || (end = shifted_read(scan, at, time)) != 0 ||
        (end = same_of_year_read(scan, at, time)) != 0 || (end = same_read(scan, at, time)) != 0 ||
        (end = beside_read(scan, at, time)) != 0 || (end = year_end_read(scan, at, time)) != 0 ||
        (end = edge_of_unit_read(scan, at, time)) != 0 || (end = weekend_read(scan, at, time)) != 0)
        return end;
    if ((end = within_unit_read(scan, at, time)) != 0 ||
        (end = known_unit_read(scan, at, time)) != 0 ||
        (end = year_earlier_read(scan, at, time)) != 0 || (end = week_of_read(scan, at, time)) != 0)
        return end;
    return then_read(scan, at, time);
}
