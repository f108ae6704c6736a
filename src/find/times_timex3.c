/* Times as TimeML writes them (Pustejovsky et al. 2003, TIMEX3), where that differs from the value
 * that articles are compared by: there "Tuesday evening" is that Tuesday. */
#include "find/times.h"

static Str range_end(Str value, int end)
{
    uint32_t mark = str_find(value, STR("/"));
    if (mark == NONE) return value;
    return end == 0 ? str_slice(value, 0, mark) : str_slice(value, mark + 1, value.size);
}

bool time_has_part(const Time *time)
{
    return time->from.part[0] != '\0' && time->from.hour < 0;
}

Str time_timex3(Arena *arena, const Time *time, int end)
{
    bool ends = span_size(time->ends[1]) > 0;
    Str value = ends ? range_end(time->value, end) : time->value;
    if (value.size == 0 || time->range || !time_has_part(time)) return value;
    return str_format(arena, "%.*sT%s", (int)value.size, value.at, time->from.part);
}
