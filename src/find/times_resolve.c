/* Gives every time its value as seen from the article's day: "on Tuesday" -> 2024-07-02. */
#include "find/times_answer.h"

static bool representable(Date date)
{
    return date.year > 0 && date.year < 10000;
}

Answer unit_around(Date day, uint8_t grain, const char *basis)
{
    Answer answer = {day, day, grain, basis};
    Date first = day;
    int32_t months = 0;
    switch ((Grain)grain) {
    case GRAIN_WEEK:
    case GRAIN_WEEKEND:
        first = date_add_days(day, -(int32_t)date_weekday(day));
        answer.first = grain == GRAIN_WEEK ? first : date_add_days(first, 5);
        answer.last = date_add_days(first, 6);
        return answer;
    case GRAIN_MONTH: months = 1; break;
    case GRAIN_QUARTER:
        first.month = (uint8_t)((day.month - 1) / 3 * 3 + 1);
        months = 3;
        break;
    case GRAIN_HALF:
        first.month = day.month <= 6 ? 1 : 7;
        months = 6;
        break;
    case GRAIN_YEAR:
    case GRAIN_DECADE:
    case GRAIN_CENTURY:
        months = grain == GRAIN_YEAR ? 12 : grain == GRAIN_DECADE ? 120 : 1200;
        first.month = 1;
        first.year -= grain == GRAIN_YEAR ? 0 : first.year % (months / 12);
        break;
    default: return answer;
    }
    first.day = 1;
    answer.first = first;
    answer.last = date_add_days(date_add_months(first, months), -1);
    return answer;
}

static Date grain_add(Date date, uint8_t grain, int32_t count)
{
    switch ((Grain)grain) {
    case GRAIN_DAY: return date_add_days(date, count);
    case GRAIN_WEEK:
    case GRAIN_WEEKEND: return date_add_days(date, 7 * count);
    case GRAIN_MONTH: return date_add_months(date, count);
    case GRAIN_QUARTER: return date_add_months(date, 3 * count);
    case GRAIN_YEAR: return date_add_months(date, 12 * count);
    case GRAIN_DECADE: return date_add_months(date, 120 * count);
    case GRAIN_CENTURY: return date_add_months(date, 1200 * count);
    default: return date;
    }
}

/* ---- days of the week --------------------------------------------------------------------- */

static bool told_as_past(const Recipe *recipe)
{
    return recipe->kind == RECIPE_WEEKDAY && recipe->grain != GRAIN_WEEK && !recipe->strict &&
           recipe->direction <= 0;
}

/* A report of what happened "on Friday", dated Thursday: the date is that of its first version, or
 * of a newsroom west of what happened. */
static Answer weekday_answer(const Context *context, const Recipe *recipe)
{
    if (!known(context->anchor)) return nothing(NO_ANCHOR);
    int32_t of_anchor = (int32_t)date_weekday(context->anchor), wanted = recipe->weekday - 1;
    if (recipe->grain == GRAIN_WEEK) {
        Date day = date_add_days(context->anchor, 7 * recipe->offset + wanted - of_anchor);
        return unit_around(day, GRAIN_DAY,
                           "weekday of the week named, counted from the publication date");
    }
    int32_t ahead = (wanted - of_anchor + 7) % 7;
    if (ahead == 1 && told_as_past(recipe) && context->outlived)
        return unit_around(date_add_days(context->anchor, 1), GRAIN_DAY,
                           "weekday of the day after the publication date");
    if (ahead == 0 && !recipe->strict)
        return unit_around(context->anchor, GRAIN_DAY, "weekday of the publication date");
    if (recipe->direction > 0)
        return unit_around(date_add_days(context->anchor, ahead == 0 ? 7 : ahead), GRAIN_DAY,
                           "weekday after the publication date");
    return unit_around(date_add_days(context->anchor, ahead - 7), GRAIN_DAY,
                       "weekday before the publication date");
}

/* ---- counted from today, from what was told -------------------------------------------------- */

static Answer shift_answer(const Context *context, const Recipe *recipe)
{
    if (!known(context->anchor)) return nothing(NO_ANCHOR);
    int32_t offset = recipe->offset;
    /* "over the weekend", read on a weekday, and "this weekend", on a Monday, may be over */
    Weekday read = date_weekday(context->anchor);
    bool over = recipe->strict ? recipe->direction <= 0 && read < SATURDAY
                               : recipe->direction < 0 && read == MONDAY;
    if (recipe->grain == GRAIN_WEEKEND && offset == 0 && over) offset = -1;
    Date day = grain_add(context->anchor, recipe->grain, offset);
    if (!representable(day)) return nothing("out of the calendar");
    return unit_around(day, recipe->grain,
                       offset == 0 && recipe->grain == GRAIN_DAY
                           ? "the publication date"
                           : "counted from the publication date");
}

static Answer recipe_answer(const Context *context, const Recipe *recipe);

static Answer beside_answer(const Context *context, const Recipe *recipe, const Recipe *base)
{
    Answer answer = recipe_answer(context, base);
    if (!known(answer.first)) return answer;
    Date day = grain_add(answer.first, recipe->grain, recipe->offset);
    if (!representable(day)) return nothing("out of the calendar");
    return unit_around(day, answer.grain, "counted from the date named with it");
}

/* "It fell on Monday. The mayor said on Tuesday that ... |That night|": Monday's. */
static bool means_event(const Context *context, const Recipe *recipe)
{
    return recipe->grain == GRAIN_DAY && context->told_aside && known(context->event) &&
           context->told_sentence != context->sentence && context->sentence != NONE &&
           context->sentence - context->event_sentence <= TOLD_SENTENCES;
}

static Answer mention_answer(const Context *context, const Recipe *recipe)
{
    bool same_sentence = context->told_sentence == context->sentence;
    bool fine = known(context->told) && context->told_grain <= recipe->grain &&
                (same_sentence || !recipe->year_offset);
    Date base = means_event(context, recipe) ? context->event
                : fine                       ? context->told
                                             : context->anchor;
    if (recipe->strict && known(context->told))
        return unit_around(context->told, context->told_grain, "the time told before");
    bool told_later = !fine && recipe->offset > 0 && recipe->direction < 0;
    if (!known(base) || told_later) return nothing("no date told before to count from");
    Date day = grain_add(base, recipe->grain, recipe->offset);
    bool beyond =
        known(context->anchor) && recipe->offset > 0 && day.year > context->anchor.year + 1;
    if (!representable(day) || beyond) return nothing("no date told before to count from");
    /* "in the third quarter, up from a year earlier": that quarter of the year before */
    bool part = fine && recipe->grain == GRAIN_YEAR && recipe->offset != 0 && same_sentence &&
                (context->told_grain == GRAIN_QUARTER || context->told_grain == GRAIN_MONTH);
    return unit_around(day, part ? context->told_grain : recipe->grain,
                       fine ? "counted from the date told before"
                            : "counted from the publication date");
}

/* "The flight left on Tuesday. It landed |at 7:33 p.m.|": the tale of that day goes on, if it is
 * told as past and no new day has come between. */
static bool goes_on(const Context *context, const Recipe *recipe)
{
    return known(context->event) && recipe->direction <= 0 && context->sentence != NONE &&
           context->sentence - context->event_sentence <= TOLD_SENTENCES;
}

/* A clock time or part of a day with no day said. A late hour belongs to the night told before, as
 * "late on Thursday"; the small hours that follow a night belong to the next day. */
static Answer context_answer(const Context *context, const Recipe *recipe)
{
    bool morning = recipe->part[0] == 'M' && recipe->part[1] == 'O';
    bool part = recipe->hour < 0, told = known(context->told) && context->told_grain == GRAIN_DAY;
    if (part && told)
        return unit_around(date_add_days(context->told, morning && context->told_late ? 1 : 0),
                           GRAIN_DAY, "the day told before");
    if (told && !part && context->told_sentence == context->sentence)
        return unit_around(context->told, GRAIN_DAY, "the day told in the same sentence");
    bool of_night = recipe->hour >= LATE_HOUR && known(context->night);
    bool ended_night = of_night && days_between(context->event, context->night) == 1;
    if (!part && goes_on(context, recipe) && !ended_night) {
        bool next_day = context->event_late && recipe->hour < EARLY_HOUR;
        return unit_around(date_add_days(context->event, next_day ? 1 : 0), GRAIN_DAY,
                           "the day told before");
    }
    if (of_night) return unit_around(context->night, GRAIN_DAY, "the night told before");
    if (!known(context->anchor)) return nothing(NO_ANCHOR);
    return unit_around(context->anchor, GRAIN_DAY, "the publication date");
}

static Answer recipe_answer(const Context *context, const Recipe *recipe)
{
    switch ((RecipeKind)recipe->kind) {
    case RECIPE_DATE: return date_answer(context, recipe);
    case RECIPE_PERIOD: return period_answer(context, recipe);
    case RECIPE_WEEKDAY: return weekday_answer(context, recipe);
    case RECIPE_SHIFT: return shift_answer(context, recipe);
    case RECIPE_MENTION: return mention_answer(context, recipe);
    case RECIPE_HOLIDAY: return holiday_answer(context, recipe);
    case RECIPE_NTH_WEEKDAY: return nth_answer(context, recipe);
    case RECIPE_EITHER: return either_answer(context, recipe);
    case RECIPE_CONTEXT: return context_answer(context, recipe);
    case RECIPE_BESIDE:
    case RECIPE_STATED: break;
    }
    return nothing("");
}

/* ---- values ---------------------------------------------------------------------------------- */

static Str clock_text(Arena *arena, Str day, const Recipe *recipe)
{
    return str_format(arena, "%.*sT%02d:%02d%s", (int)day.size, day.at, (int)recipe->hour,
                      (int)recipe->minute, recipe->utc ? "Z" : "");
}

static Str value_text(Arena *arena, const Recipe *recipe, const Answer *answer)
{
    int year = (int)answer->first.year;
    Week week = date_week(answer->first);
    if (recipe->kind == RECIPE_PERIOD) return str_format(arena, "%04d-%s", year, recipe->period);
    switch ((Grain)answer->grain) {
    case GRAIN_WEEK: return str_format(arena, "%04d-W%02d", (int)week.year, (int)week.number);
    case GRAIN_WEEKEND: return str_format(arena, "%04d-W%02d-WE", (int)week.year, (int)week.number);
    case GRAIN_MONTH: return str_format(arena, "%04d-%02d", year, (int)answer->first.month);
    case GRAIN_QUARTER:
        return str_format(arena, "%04d-Q%d", year, (answer->first.month - 1) / 3 + 1);
    case GRAIN_HALF: return str_format(arena, "%04d-H%d", year, answer->first.month < 7 ? 1 : 2);
    case GRAIN_YEAR: return str_format(arena, "%04d", year);
    case GRAIN_DECADE: return str_format(arena, "%03d", year / 10);
    case GRAIN_CENTURY: return str_format(arena, "%02d", year / 100);
    default: break;
    }
    Str day = date_format(arena, answer->first);
    return recipe->hour >= 0 ? clock_text(arena, day, recipe) : day;
}

/* The tale of a day begins, or goes on. */
static void event_set(Context *context, const Time *time, const Answer *answer)
{
    bool clock = time->from.kind == RECIPE_CONTEXT;
    if (clock && date_compare(context->event, answer->first) == 0)
        context->event_sentence = context->sentence;
    if (clock || time->aside || time->from.direction > 0) return;
    context->event = answer->first;
    context->event_sentence = context->sentence;
    context->event_late = context->told_late;
}

static void told_set(Context *context, const Time *time, const Answer *answer)
{
    const Recipe *recipe = &time->from;
    context->told = answer->first;
    context->told_grain = answer->grain;
    context->told_sentence = context->sentence;
    context->told_aside = time->aside;
    context->told_late =
        time->late || recipe->hour >= LATE_HOUR || recipe->part[0] == 'E' || recipe->part[0] == 'N';
    if (answer->grain != GRAIN_DAY) return;
    bool to_come = known(context->anchor) && date_compare(answer->first, context->anchor) > 0;
    if (context->told_late && !to_come) context->night = answer->first;
    event_set(context, time, answer);
}

/* "February 20-31": a range that ends on no day is none. */
static bool range_broken(const Context *context, const Time *time)
{
    const Recipe *to = &time->to;
    int32_t year = to->year != 0 ? to->year : known(context->anchor) ? context->anchor.year : 2000;
    return time->range && to->kind == RECIPE_DATE && to->month != 0 && to->day != 0 &&
           !date_valid((Date){year, to->month, to->day});
}

static void time_resolve(Context *context, Time *time)
{
    bool beside = time->from.kind == RECIPE_BESIDE;
    Answer from = beside ? beside_answer(context, &time->from, &time->to)
                         : recipe_answer(context, &time->from);
    time->basis = str_of(from.basis);
    time->value = (Str){0};
    time->first = time->last = (Date){0};
    if (known(from.first) && range_broken(context, time)) {
        time->basis = STR("no such day");
        return;
    }
    if (!known(from.first)) return;
    time->first = from.first;
    time->last = from.last;
    time->value = value_text(context->arena, &time->from, &from);
    if (time->range) {
        Context after = *context;
        Answer to = recipe_answer(&after, &time->to);
        if (time->to.kind == RECIPE_WEEKDAY && known(to.first) &&
            date_compare(to.first, from.first) < 0) /* "from Friday to Monday" */
            to = unit_around(date_add_days(to.first, 7), GRAIN_DAY, to.basis);
        if (known(to.first) && date_compare(to.first, from.first) >= 0) {
            Str a = time->value, b = value_text(context->arena, &time->to, &to);
            time->value =
                str_format(context->arena, "%.*s/%.*s", (int)a.size, a.at, (int)b.size, b.at);
            time->last = to.last;
        }
    }
    told_set(context, time, &from);
}

static uint32_t sentence_of(const Text *text, const Time *time)
{
    return time->first_token < text->tokens.count ? text->tokens.at[time->first_token].sentence
                                                  : NONE;
}

/* Does it tell of the day after its date as past, early on or more than once? Else "on Friday",
 * dated Thursday, is six days ago. */
static bool is_outlived(const Text *text, const Findings *found, Date anchor)
{
    uint32_t count = 0;
    bool early = false;
    int32_t next = ((int32_t)date_weekday(anchor) + 1) % 7 + 1;
    for (uint32_t at = 0; at < found->times.count; at++) {
        const Time *time = &found->times.at[at];
        if (!told_as_past(&time->from) || time->from.weekday != next) continue;
        early |= sentence_of(text, time) < LEAD_SENTENCES;
        count++;
    }
    return early || count > 1;
}

void times_resolve(Arena *arena, const Text *text, const Words *words, Findings *found,
                   Anchor anchor)
{
    Context context = {.arena = arena, .told_sentence = NONE};
    (void)words;
    if (anchor.basis != ANCHOR_NONE) {
        context.anchor = anchor.date;
        context.outlived = is_outlived(text, found, anchor.date);
    }
    for (uint32_t at = 0; at < found->times.count; at++) {
        Time *time = &found->times.at[at];
        context.sentence = sentence_of(text, time);
        if (time->from.kind != RECIPE_STATED)
            time_resolve(&context, time);
        else if (time->basis.size == 0)
            time->basis = time->type == TIME_DATE  ? STR("said without a date")
                          : time->type == TIME_SET ? STR("repeated, as written")
                                                   : STR("a length of time, as written");
    }
}
