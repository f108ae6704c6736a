/* Holidays as days: "Christmas Day", "Easter Monday 2013". */
#include "find/times.h"

typedef enum HolidayKind {
    HOLIDAY_NONE,
    HOLIDAY_FIXED,
    HOLIDAY_EASTER,
    HOLIDAY_NTH,
    HOLIDAY_AFTER
} HolidayKind;

typedef struct Holiday {
    const char *name;
    HolidayKind kind;
    int16_t a, b, c;
} Holiday;

static const Holiday HOLIDAYS[] = {
#define HOLIDAY(name, kind, a, b, c) {name, HOLIDAY_##kind, a, b, c},
#include "find/holidays.def"
#undef HOLIDAY
};

enum { HOLIDAY_COUNT = sizeof HOLIDAYS / sizeof *HOLIDAYS };

/* "the |Christmas| market": the time of year, no day. */
static bool names_a_kind(const Scan *scan, uint32_t end)
{
    return piece_among(scan, end - 1, "christmas easter halloween thanksgiving") &&
           piece_word(scan, end)->upos == UPOS_NOUN && !piece_at(scan, end)->capital &&
           !piece_among(scan, end, "weekend holiday holidays week break morning night");
}

uint32_t holiday_read(Scan *scan, uint32_t at, Time *time)
{
    const Piece *piece = piece_at(scan, at);
    if (piece->kind != PIECE_WORD || !piece->capital) return 0;
    for (uint8_t row = 0; row < HOLIDAY_COUNT; row++) {
        uint32_t end = piece_after(scan, at, HOLIDAYS[row].name);
        int32_t year;
        if (end == 0 || HOLIDAYS[row].kind == HOLIDAY_NONE) continue;
        if (names_a_kind(scan, end)) return 0;
        *time = time_new(TIME_DATE, RECIPE_HOLIDAY, GRAIN_DAY, "HOLIDAY");
        time->from.day = row;
        if (piece_is(scan, end, "of") && piece_among(scan, end + 1, "last this next") &&
            piece_is(scan, end + 2, "year")) {
            time->from.year_offset = true;
            time->from.offset = piece_at(scan, end + 1)->value;
            return end + 3;
        }
        if (year_at(scan, piece_is(scan, end, ",") ? end + 1 : end, &year)) {
            time->from.year = year;
            end += piece_is(scan, end, ",") ? 2 : 1;
        }
        return end;
    }
    return 0;
}

bool holiday_date(uint8_t row, int32_t year, Date *date)
{
    const Holiday *holiday = &HOLIDAYS[row < HOLIDAY_COUNT ? row : 0];
    switch (holiday->kind) {
    case HOLIDAY_FIXED: *date = (Date){year, (uint8_t)holiday->a, (uint8_t)holiday->b}; return true;
    case HOLIDAY_EASTER: *date = date_add_days(easter_sunday(year), holiday->a); return true;
    case HOLIDAY_NTH:
        *date = month_weekday(year, (uint8_t)holiday->a, (Weekday)holiday->b, holiday->c);
        return true;
    case HOLIDAY_AFTER:
        *date = month_weekday(year, (uint8_t)holiday->a, (Weekday)holiday->b, holiday->c);
        *date = date_add_days(*date, 1);
        return true;
    case HOLIDAY_NONE: break;
    }
    return false;
}
