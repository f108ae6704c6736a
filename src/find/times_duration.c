/* Lengths of time: "two-day", "the past 24 hours", "several weeks", and what is counted with them:
 * "two weeks ago", "a day earlier", "twice a week". Ages ("27-year-old") are left to quantities. */
#include "find/times.h"

static bool is_unit(const Scan *scan, uint32_t at)
{
    return piece_class(scan, at, CLASS_UNIT) || piece_class(scan, at, CLASS_UNITS);
}

/* "P3D", "PT24H", "PXY": decades and centuries are counted in years. */
Str length_text(Arena *arena, Length length, bool mark)
{
    static const char *const LETTERS[] = {"S", "M", "H", "D", "WE", "W", "W",
                                          "M", "Q", "Y", "Y", "DE", "CE"};
    static const int32_t TIMES[] = {1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 10, 100};
    const char *letter = LETTERS[length.grain];
    Str count = STR("X");
    if (!length.vague) {
        count = decimal_format(arena, decimal_times(length.count, decimal_of(TIMES[length.grain])));
        letter = length.grain >= GRAIN_DECADE ? "Y" : letter;
    }
    return str_format(arena, "%s%.*s%s",
                      !mark                      ? ""
                      : length.grain < GRAIN_DAY ? "PT"
                                                 : "P",
                      (int)count.size, count.at, letter);
}

/* Words that may stand between the count and the unit: "two full days", "five trading days". */
static uint32_t filler_skip(const Scan *scan, uint32_t at)
{
    bool filler = piece_among(scan, at,
                              "full long straight consecutive trading business working "
                              "successive whole more additional further other solid short "
                              "calendar extra entire");
    return filler && is_unit(scan, at + 1) ? at + 1 : at;
}

uint32_t length_unit_read(const Scan *scan, uint32_t at, Grain *grain, bool counted)
{
    uint32_t next = filler_skip(scan, piece_joins(scan, at, "-") ? at + 1 : at);
    bool joined = next > at && piece_joins(scan, at, "-");
    if (counted && piece_is(scan, next, "second") &&
        (joined || !piece_at(scan, next + 1)->spaced)) {
        *grain = GRAIN_SECOND;
        return next + 1;
    }
    if (piece_among(scan, next, "mins min hrs hr secs yrs") && counted) {
        *grain = piece_among(scan, next, "mins min") ? GRAIN_MINUTE
                 : piece_among(scan, next, "hrs hr") ? GRAIN_HOUR
                 : piece_is(scan, next, "secs")      ? GRAIN_SECOND
                                                     : GRAIN_YEAR;
        return next + 1;
    }
    if (!is_unit(scan, next)) return 0;
    *grain = (Grain)piece_at(scan, next)->value;
    bool of_unit = piece_is(scan, next + 1, "of") && piece_among(scan, next + 2, "a an the");
    bool fraction = *grain == GRAIN_QUARTER && (piece_class(scan, next, CLASS_UNIT) || of_unit);
    return fraction ? 0 : next + 1;
}

/* "several", "a few", "a couple of", "many", "a number of". */
static uint32_t vague_count_read(const Scan *scan, uint32_t at, Length *length)
{
    uint32_t next = piece_is(scan, at, "a") ? at + 1 : at;
    length->vague = true;
    if (piece_is(scan, next, "couple")) {
        length->vague = false;
        length->count = decimal_of(2);
        return piece_is(scan, next + 1, "of") ? next + 2 : next + 1;
    }
    bool as_many = at > 0 && piece_is(scan, at - 1, "as"); /* "the third in as many weeks" */
    if (piece_class(scan, next, CLASS_VAGUE) ||
        (next == at && !as_many && piece_among(scan, next, "many some")))
        return next + 1;
    return 0;
}

static uint32_t half_length_read(const Scan *scan, uint32_t at, Length *length)
{
    if (!piece_is(scan, at, "half") || !piece_among(scan, at + 1, "a an -")) return 0;
    uint32_t end = length_unit_read(scan, at + 2, &length->grain, false);
    if (end == 0) return 0;
    length->count = (Decimal){5, -1, 1};
    if (length->grain == GRAIN_HOUR || length->grain == GRAIN_YEAR) {
        length->count = decimal_of(length->grain == GRAIN_HOUR ? 30 : 6);
        length->grain = length->grain == GRAIN_HOUR ? GRAIN_MINUTE : GRAIN_MONTH;
    }
    return end;
}

uint32_t length_read(const Scan *scan, uint32_t at, Length *length)
{
    Number number;
    *length = (Length){.count = decimal_of(1)};
    uint32_t end = half_length_read(scan, at, length), next;
    if (end != 0) return end;
    if ((next = number_read(scan, at, &number)) != 0) {
        bool year = number.figures && next == at + 1 && piece_whole(scan, at) >= EARLIEST_YEAR &&
                    piece_whole(scan, at) <= LATEST_YEAR && piece_class(scan, next, CLASS_UNIT);
        if (year) return 0; /* "the World Cup 2018 day five" */
        length->count = number.value;
        length->vague = number.at_least;
        if ((number.at_least || number.about) && piece_is(scan, next, "of")) next++;
        end = length_unit_read(scan, next, &length->grain, true);
    } else if (piece_among(scan, at, "a an") &&
               (end = length_unit_read(scan, at + 1, &length->grain, false)) != 0) {
        end = piece_class(scan, end - 1, CLASS_UNIT) ? end : 0;
    } else if ((next = vague_count_read(scan, at, length)) != 0) {
        end = length_unit_read(scan, next, &length->grain, false);
        if (piece_is(scan, at, "some") && end != 0 && piece_class(scan, end - 1, CLASS_UNIT))
            end = 0;
    }
    bool half = end != 0 && piece_is(scan, end, "and") && piece_is(scan, end + 1, "a") &&
                piece_is(scan, end + 2, "half");
    if (half) length->count = decimal_plus(length->count, (Decimal){5, -1, 1});
    return half ? end + 3 : end;
}

/* "27-year-old", "27 years old", "six months of age". */
static bool age_behind(const Scan *scan, uint32_t at)
{
    uint32_t next = piece_joins(scan, at, "-") ? at + 1 : at;
    return piece_among(scan, next, "old olds") ||
           (piece_is(scan, at, "of") && piece_is(scan, at + 1, "age"));
}

static bool ends_phrase(const Scan *scan, uint32_t at)
{
    const Piece *piece = piece_at(scan, at);
    return piece->kind == PIECE_STOP || piece_among(scan, at, ". , ; : ) ? ! and but when as");
}

/* +1 for "later", -1 for "ago" and "earlier"; `mention`: counted from what was told before. */
static uint32_t counter_read(const Scan *scan, uint32_t at, int32_t *sign, bool *mention)
{
    *mention = false;
    *sign = -1;
    if (piece_is(scan, at, "ago")) return at + 1;
    *mention = true;
    if (piece_is(scan, at + 1, "than")) return 0; /* "a week earlier than last year" */
    if (piece_among(scan, at, "earlier previously") ||
        (piece_is(scan, at, "before") && ends_phrase(scan, at + 1)))
        return at + 1;
    *sign = 1;
    if (piece_among(scan, at, "later afterwards afterward") ||
        (piece_is(scan, at, "after") && ends_phrase(scan, at + 1)))
        return at + 1;
    *mention = false;
    if (piece_is(scan, at, "from") && piece_among(scan, at + 1, "now today")) return at + 2;
    return piece_is(scan, at, "hence") ? at + 1 : 0;
}

static bool whole_count(Decimal count, int32_t *number)
{
    if (count.exponent < 0 || count.exponent > 4 || count.digits > 10000) return false;
    *number = (int32_t)count.digits;
    for (int32_t power = 0; power < count.exponent; power++) *number *= 10;
    return true;
}

/* Decades and centuries ago are told in years, hours and minutes in days. */
static void shift_set(Time *time, Length length, int32_t count)
{
    Grain grain = length.grain;
    int32_t factor = grain == GRAIN_DECADE      ? 10
                     : grain == GRAIN_CENTURY   ? 100
                     : grain == GRAIN_FORTNIGHT ? 2
                                                : 1;
    if (grain >= GRAIN_DECADE)
        grain = GRAIN_YEAR;
    else if (grain == GRAIN_FORTNIGHT || grain == GRAIN_WEEKEND)
        grain = GRAIN_WEEK;
    else if (grain < GRAIN_DAY) {
        grain = GRAIN_DAY;
        factor = 0;
    }
    time->from.grain = (uint8_t)grain;
    time->from.offset = count * factor;
}

/* "two days |after Christmas|", "a week |from tomorrow|". */
static uint32_t beside_date_read(Scan *scan, uint32_t at, Length length, Time *time)
{
    Time base;
    int32_t count;
    if (!piece_among(scan, at, "before after from") || length.vague || length.grain < GRAIN_DAY ||
        !whole_count(length.count, &count))
        return 0;
    uint32_t end = calendar_read(scan, at + 1, &base);
    if (end == 0) end = relative_read(scan, at + 1, &base);
    if (end == 0) end = holiday_read(scan, at + 1, &base);
    if (end == 0) end = numeric_read(scan, at + 1, &base);
    bool counts = end != 0 && !base.range && base.from.kind != RECIPE_STATED &&
                  base.from.kind != RECIPE_MENTION && base.from.kind != RECIPE_CONTEXT &&
                  (recipe_is_day(&base.from) || base.from.grain <= length.grain);
    if (!counts) return 0;
    *time = time_new(TIME_DATE, RECIPE_BESIDE, GRAIN_DAY, "COUNTED_FROM_DATE");
    shift_set(time, length, piece_is(scan, at, "before") ? -count : count);
    time->to = base.from;
    return end;
}

static uint32_t counted_read(Scan *scan, uint32_t end, Length length, Time *time)
{
    int32_t sign, count;
    bool mention;
    uint32_t after = beside_date_read(scan, end, length, time);
    if (after != 0) return after;
    after = counter_read(scan, end, &sign, &mention);
    if (after == 0 && piece_is(scan, end, "'") && piece_is(scan, end + 1, "time"))
        after = counter_read(scan, end, &sign, &mention) + end + 2;
    if (after == 0) return 0;
    if (length.vague || !whole_count(length.count, &count) ||
        (mention && length.grain < GRAIN_DAY)) {
        bool ago = !mention && sign < 0;
        *time =
            time_stated(TIME_DATE, ago ? STR("PAST_REF") : length_text(scan->arena, length, true),
                        ago ? "VAGUE_AGO" : "LENGTH");
        time->type = ago ? TIME_DATE : TIME_DURATION;
        return after;
    }
    *time = time_new(TIME_DATE, mention ? RECIPE_MENTION : RECIPE_SHIFT, GRAIN_DAY,
                     mention ? "COUNTED_FROM_MENTION" : "COUNTED_FROM_TODAY");
    shift_set(time, length, sign * count);
    return after;
}

/* "will open in| two weeks": a day to come; "was built in| two weeks" a length. */
static uint32_t ahead_read(const Scan *scan, uint32_t at, uint32_t end, Length length, Time *time)
{
    int32_t count;
    if (at == 0 || !piece_is(scan, at - 1, "in") || length.vague || length.grain < GRAIN_DAY ||
        !whole_count(length.count, &count) || piece_is(scan, end, "'") ||
        (at > 1 && piece_among(scan, at - 2, "time times once twice")) ||
        tense_around(scan, at, end, false) <= 0)
        return 0;
    *time = time_new(TIME_DATE, RECIPE_SHIFT, GRAIN_DAY, "COUNTED_FROM_TODAY");
    shift_set(time, length, count);
    return end;
}

/* "three years and two months", "1 hour 20 minutes": P3Y2M, PT1H20M. */
static uint32_t second_length_read(Scan *scan, uint32_t at, Length first, Time *time)
{
    Length second;
    uint32_t next = piece_is(scan, at, "and") ? at + 1 : at;
    uint32_t end = first.vague ? 0 : length_read(scan, next, &second);
    if (end == 0 || second.vague || second.grain >= first.grain || age_behind(scan, end) ||
        (first.grain >= GRAIN_DAY) != (second.grain >= GRAIN_DAY) || piece_is(scan, end, "ago"))
        return at;
    Str a = time->value, b = length_text(scan->arena, second, false);
    time->value = str_format(scan->arena, "%.*s%.*s", (int)a.size, a.at, (int)b.size, b.at);
    return end;
}

/* A rate is a repeated time: "$70 a share a year", "twice a week", "40,000 tonnes a year". */
static bool is_rate(const Scan *scan, uint32_t at)
{
    const Piece *before = at > 0 ? piece_at(scan, at - 1) : piece_at(scan, scan->pieces.count);
    if (!piece_among(scan, at, "a an") || before->kind == PIECE_STOP) return false;
    return piece_among(scan, at - 1, "once twice times % percent") ||
           before->kind == PIECE_NUMBER || before->class == CLASS_SCALE ||
           piece_word(scan, at - 1)->plural ||
           (at > 1 && piece_at(scan, at - 2)->kind == PIECE_NUMBER);
}

/* What years and hours measure no time with: "light-years", "kilowatt hours". */
#define NO_TIMES "light watt kilowatt megawatt gigawatt terawatt man"

/* "in the |hours| after the blast": TimeML marks a stretch that an event begins or ends. */
static bool told_from(const Scan *scan, uint32_t at)
{
    return scan->text->plain && piece_among(scan, at - 2, "in during for") &&
           piece_among(scan, at + 1, "after since before following leading that ahead immediately");
}

/* "for years", "days before", "hours later": a bare plural needs a word that makes it a length. */
static uint32_t bare_plural_read(Scan *scan, uint32_t at, Time *time)
{
    if (!piece_class(scan, at, CLASS_UNITS) ||
        (at > 0 && piece_at(scan, at - 1)->kind == PIECE_NUMBER) ||
        (at > 1 && (piece_among(scan, at - 1, NO_TIMES) || piece_among(scan, at - 2, NO_TIMES))))
        return 0;
    Length length = {.grain = (Grain)piece_at(scan, at)->value, .vague = true};
    bool before =
        at > 0 && piece_among(scan, at - 1,
                              "for in within over after lasting took last taken take been "
                              "spent spend through of just only takes taking");
    if (piece_is(scan, at + 1, "ago")) {
        *time = time_stated(TIME_DATE, STR("PAST_REF"), "VAGUE_AGO");
        return at + 2;
    }
    Upos led = at > 0 ? piece_word(scan, at - 1)->upos : UPOS_X;
    bool of =
        piece_is(scan, at + 1, "of") && led != UPOS_ADJ && led != UPOS_DET && led != UPOS_PRON;
    bool behind = of ||
                  piece_among(scan, at + 1, "before after later earlier long from in away into") ||
                  piece_joins(scan, at + 1, "-");
    before |= at > 1 && piece_is(scan, at - 1, "the") &&
              (piece_among(scan, at - 2, "over through") || told_from(scan, at));
    bool season = length.grain == GRAIN_QUARTER || length.grain == GRAIN_SECOND;
    if (season || (!before && !behind) || age_behind(scan, at + 1)) return 0;
    *time = time_stated(TIME_DURATION, length_text(scan->arena, length, true), "BARE_LENGTH");
    return piece_among(scan, at + 1, "later earlier") ? at + 2 : at + 1;
}

/* "recent weeks", "previous years" are past, "coming days" future; "these days" now. */
static uint32_t vague_units_read(Scan *scan, uint32_t at, Time *time)
{
    if (!piece_class(scan, at + 1, CLASS_UNITS)) return 0;
    const char *value = piece_among(scan, at, "recent previous prior") ? "PAST_REF"
                        : piece_among(scan, at, "coming upcoming")     ? "FUTURE_REF"
                        : piece_is(scan, at, "these")                  ? "PRESENT_REF"
                                                                       : NULL;
    if (value == NULL) return 0;
    *time = time_stated(TIME_DATE, str_of(value), "VAGUE_STRETCH");
    return at + 2;
}

/* "the past| 24 hours", "the last| six months", "the next| few weeks". */
static uint32_t shift_prefix(const Scan *scan, uint32_t at)
{
    uint32_t next = piece_is(scan, at, "the") || piece_is(scan, at, "this") ? at + 1 : at;
    return piece_class(scan, next, CLASS_SHIFT) && !piece_is(scan, next, "this") ? next + 1 : at;
}

/* "over the past year": a length, while "last year" is a year. */
static uint32_t past_unit_read(Scan *scan, uint32_t at, Time *time)
{
    uint32_t next = shift_prefix(scan, at);
    if (next == at || !piece_class(scan, next, CLASS_UNIT) ||
        !piece_among(scan, at, "the this past"))
        return 0;
    bool stretch = at > 0 && piece_among(scan, at - 1, "over in during for within throughout");
    if (piece_among(scan, next, "weekend quarter")) return 0;
    if (of_month_at(scan, next + 1)) return 0; /* "the last week of March" */
    bool past = piece_is(scan, next - 1, "past") && (piece_is(scan, at, "the") || stretch);
    bool last = stretch && piece_among(scan, next - 1, "last next coming") &&
                piece_at(scan, next)->value > GRAIN_DAY;
    if (!past && !last) return 0;
    Length length = {.count = decimal_of(1), .grain = (Grain)piece_at(scan, next)->value};
    *time = time_stated(TIME_DURATION, length_text(scan->arena, length, true), "PAST_STRETCH");
    return next + 1;
}

/* "between| 60 and 90 days", "three to five years": two lengths, the unit said once. */
static uint32_t length_range_read(const Scan *scan, uint32_t at, Time *time)
{
    Number number;
    Length second, first = {0};
    uint32_t joint = number_read(scan, at, &number);
    bool between = at > 0 && piece_is(scan, at - 1, "between") && piece_is(scan, joint, "and");
    if (joint == 0 || number.at_least || (!between && !piece_among(scan, joint, "to - or")))
        return 0;
    uint32_t end = length_read(scan, joint + 1, &second);
    if (end == 0 || second.vague || piece_among(scan, joint + 1, "a an half") ||
        age_behind(scan, end) || decimal_compare(number.value, second.count) >= 0 ||
        piece_among(scan, end, "ago later earlier"))
        return 0;
    first.count = number.value;
    first.grain = second.grain;
    Str a = length_text(scan->arena, first, true), b = length_text(scan->arena, second, true);
    *time = time_stated(TIME_DURATION,
                        str_format(scan->arena, "%.*s/%.*s", (int)a.size, a.at, (int)b.size, b.at),
                        "LENGTHS");
    time->ends[0] = (Span){piece_at(scan, at)->span.from, piece_at(scan, joint - 1)->span.to};
    time->ends[1] = (Span){piece_at(scan, joint + 1)->span.from, piece_at(scan, end - 1)->span.to};
    return end;
}

uint32_t duration_read(Scan *scan, uint32_t at, Time *time)
{
    Length length;
    uint32_t end = set_read(scan, at, time);
    if (end != 0 || (end = length_range_read(scan, at, time)) != 0 ||
        (end = vague_units_read(scan, at, time)) != 0 ||
        (end = past_unit_read(scan, at, time)) != 0 ||
        (end = bare_plural_read(scan, at, time)) != 0)
        return end;
    if (piece_class(scan, at, CLASS_LONG)) {
        length = (Length){.count = decimal_of(1), .grain = (Grain)piece_at(scan, at)->value};
        *time = time_stated(TIME_DURATION, length_text(scan->arena, length, true), "LENGTH");
        return at + 1;
    }
    uint32_t start = shift_prefix(scan, at);
    end = length_read(scan, start, &length);
    bool name = end > start && piece_named(scan, end - 1); /* "the Six-Day War" */
    if (end == 0 || name || age_behind(scan, end)) return 0;
    uint32_t after = start == at ? counted_read(scan, end, length, time) : 0;
    if (after == 0 && start == at) after = ahead_read(scan, at, end, length, time);
    if (after != 0) return after;
    bool rate = is_rate(scan, at);
    *time = time_stated(rate ? TIME_SET : TIME_DURATION, length_text(scan->arena, length, true),
                        rate ? "RATE" : "LENGTH");
    return second_length_read(scan, end, length, time);
}
