/* Times that come again: "every Tuesday", "each summer", "per hour", "Monday mornings". */
#include "find/times.h"

/* "miles |per hour|" is one measure. */
static bool is_speed(const Scan *scan, uint32_t at)
{
    return at > 0 && piece_is(scan, at, "per") && piece_among(scan, at + 1, "hour second") &&
           piece_among(scan, at - 1,
                       "km kilometre kilometres kilometer kilometers mile miles metre metres meter "
                       "meters feet foot m");
}

/* "every| Tuesday", "each| September", "every| summer", "every| morning": 0 for anything else. */
static uint32_t every_name_read(Scan *scan, uint32_t at, Time *time)
{
    const Piece *piece = piece_at(scan, at);
    if (piece->class == CLASS_WEEKDAY) {
        *time = time_stated(TIME_SET, str_format(scan->arena, "XXXX-WXX-%d", (int)piece->value),
                            "EVERY_WEEKDAY");
    } else if (piece->class == CLASS_PART) {
        *time = time_stated(TIME_SET, STR("P1D"), "EVERY");
    } else if (piece->class == CLASS_SEASON) {
        const char *season = &"SP\0SU\0FA\0WI"[3 * (piece->value - 1)];
        *time = time_stated(TIME_SET, str_format(scan->arena, "XXXX-%s", season), "EVERY");
    } else if (piece->capital &&
               (piece->class == CLASS_MONTH || piece->class == CLASS_MONTH_NAME)) {
        *time =
            time_stated(TIME_SET, str_format(scan->arena, "XXXX-%02d", (int)piece->value), "EVERY");
    } else {
        return 0;
    }
    return at + 1;
}

/* "Mondays", "Monday mornings", "weekends". */
uint32_t plural_set_read(Scan *scan, uint32_t at, Time *time)
{
    const Piece *piece = piece_at(scan, at);
    bool day = piece->class == CLASS_WEEKDAY, days = piece->class == CLASS_WEEKDAYS;
    bool parts = day && piece_among(scan, at + 1, "mornings afternoons evenings nights");
    if (piece_is(scan, at, "weekends") && at > 0 && piece_among(scan, at - 1, "on at")) {
        *time = time_stated(TIME_SET, STR("XXXX-WXX-WE"), "EVERY_WEEKDAY");
        return at + 1;
    }
    if (!days && !parts) return 0;
    const char *part = !parts                                 ? ""
                       : piece_is(scan, at + 1, "mornings")   ? "TMO"
                       : piece_is(scan, at + 1, "afternoons") ? "TAF"
                       : piece_is(scan, at + 1, "evenings")   ? "TEV"
                                                              : "TNI";
    *time = time_stated(TIME_SET, str_format(scan->arena, "XXXX-WXX-%d%s", (int)piece->value, part),
                        "EVERY_WEEKDAY");
    return parts ? at + 2 : at + 1;
}

/* "every", "each", "per" and a unit or name; "every two weeks". */
uint32_t set_read(Scan *scan, uint32_t at, Time *time)
{
    if (!piece_among(scan, at, "every each per") || is_speed(scan, at)) return 0;
    Length length = {.count = decimal_of(1)};
    uint32_t next = piece_among(scan, at + 1, "other single") ? at + 2 : at + 1;
    uint32_t end = piece_is(scan, at, "per") ? 0 : every_name_read(scan, next, time);
    if (end != 0) return end;
    end = length_unit_read(scan, next, &length.grain, false);
    if (end == 0) end = length_read(scan, next, &length);
    if (end == 0) return 0;
    if (piece_is(scan, at + 1, "other")) length.count = decimal_of(2);
    *time = time_stated(TIME_SET, length_text(scan->arena, length, true), "EVERY");
    return end;
}
