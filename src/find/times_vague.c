/* Times without a date: "now", "recently", "so far", "soon", "up to now". */
#include "find/times.h"

typedef struct VagueTime {
    const char *words; /* a blank between */
    const char *value;
} VagueTime;

/* Longer ones before those they begin with. */
static const VagueTime VAGUE_TIMES[] = {
    {"up to now", "PRESENT_REF"},
    {"up until now", "PRESENT_REF"},
    {"until now", "PRESENT_REF"},
    {"till now", "PRESENT_REF"},
    {"by now", "PRESENT_REF"},
    {"for now", "PRESENT_REF"},
    {"right now", "PRESENT_REF"},
    {"just now", "PRESENT_REF"},
    {"now", "PRESENT_REF"},
    {"nowadays", "PRESENT_REF"},
    {"currently", "PRESENT_REF"},
    {"presently", "PRESENT_REF"},
    {"at present", "PRESENT_REF"},
    {"at the moment", "PRESENT_REF"},
    {"these days", "PRESENT_REF"},
    {"to date", "PRESENT_REF"},
    {"so far", "PRESENT_REF"},
    {"thus far", "PRESENT_REF"},
    {"for the time being", "PRESENT_REF"},
    {"recently", "PAST_REF"},
    {"lately", "PAST_REF"},
    {"previously", "PAST_REF"},
    {"formerly", "PAST_REF"},
    {"in the past", "PAST_REF"},
    {"long ago", "PAST_REF"},
    {"in the future", "FUTURE_REF"},
    {"the future", "FUTURE_REF"},
    {"the near future", "FUTURE_REF"},
    {"in the near future", "FUTURE_REF"},
    {"in future", "FUTURE_REF"},
    {"soon", "FUTURE_REF"},
};

/* TimeML marks these too. To a reader who compares reports they are no time
 * of anything, so only plain text, which is given for scoring, has them marked. */
static const struct Marked {
    const char *words, *value;
    TimeType type;
} MARKED[] = {
    {"annual", "P1Y", TIME_SET},
    {"annually", "P1Y", TIME_SET},
    {"yearly", "P1Y", TIME_SET},
    {"quarterly", "P1Q", TIME_SET},
    {"monthly", "P1M", TIME_SET},
    {"weekly", "P1W", TIME_SET},
    {"daily", "P1D", TIME_SET},
    {"nightly", "P1D", TIME_SET},
    {"hourly", "PT1H", TIME_SET},
    {"current", "PRESENT_REF", TIME_DATE},
    {"recent", "PAST_REF", TIME_DATE},
    {"the past", "PAST_REF", TIME_DATE},
    {"at the time", "PAST_REF", TIME_DATE},
    {"at that time", "PAST_REF", TIME_DATE},
    {"at this time", "PRESENT_REF", TIME_DATE},
    {"at this point", "PRESENT_REF", TIME_DATE},
    {"the near term", "FUTURE_REF", TIME_DATE},
    {"to this day", "PRESENT_REF", TIME_DATE},
    {"some day", "FUTURE_REF", TIME_DATE},
    {"as soon as possible", "FUTURE_REF", TIME_DATE},
    {"someday", "FUTURE_REF", TIME_DATE},
};

enum { VAGUE_TIME_COUNT = sizeof VAGUE_TIMES / sizeof *VAGUE_TIMES };

/* "soon after the blast", "as soon as", "so far as", "in the past 24 hours" are something else. */
static bool other_sense(const Scan *scan, uint32_t at, uint32_t end)
{
    if (piece_is(scan, end - 1, "soon"))
        return piece_among(scan, end, "after thereafter as to -") ||
               piece_word(scan, end)->form == VERB_PAST ||
               (at > 0 && piece_among(scan, at - 1, "as how too"));
    if (piece_is(scan, end - 1, "far")) return piece_among(scan, end, "as from away apart");
    if (piece_is(scan, end - 1, "past"))
        return piece_at(scan, end)->kind == PIECE_NUMBER ||
               piece_at(scan, end)->class != CLASS_NONE;
    /* TimeML leaves sequences alone: "previously" is before something told, not past. */
    if (scan->text->plain && piece_among(scan, at, "previously formerly")) return true;
    if (piece_is(scan, end - 1, "now") && at > 0 && piece_is(scan, at - 1, "every"))
        return true; /* "every now and then" */
    bool up = piece_is(scan, at, "to") && at > 0 && piece_among(scan, at - 1, "up -");
    return piece_is(scan, end - 1, "date") && (up || piece_word(scan, end - 1)->upos == UPOS_VERB);
}

/* "that were |once| part of": an adverb of the past, unless it counts or joins clauses. */
static uint32_t once_read(Scan *scan, uint32_t at, Time *time)
{
    bool joins = piece_word(scan, at)->upos != UPOS_ADV ||
                 piece_among(scan, at + 1, "a an every per in more the");
    bool be = at > 0 && (piece_word(scan, at - 1)->upos == UPOS_AUX ||
                         piece_among(scan, at - 1, "who which"));
    bool verb = piece_word(scan, at + 1)->upos == UPOS_VERB && at > 0 &&
                piece_at(scan, at - 1)->kind == PIECE_WORD;
    if (!piece_is(scan, at, "once") || joins || (!be && !verb) ||
        piece_among(scan, at - 1, "at all"))
        return 0;
    *time = time_stated(TIME_DATE, STR("PAST_REF"), "VAGUE");
    return at + 1;
}

static uint32_t marked_read(const Scan *scan, uint32_t at, Time *time)
{
    const Piece *piece = piece_at(scan, at);
    for (uint32_t row = 0; scan->text->plain && row < sizeof MARKED / sizeof *MARKED; row++) {
        uint32_t end = piece_after(scan, at, MARKED[row].words);
        if (end == 0 || other_sense(scan, at, end)) continue;
        bool capitals = piece_at(scan, end)->capital || (at > 0 && piece_at(scan, at - 1)->capital);
        bool name = end == at + 1 && piece->capital && (capitals || piece_named(scan, at));
        if (name || piece_among(scan, end, "of when that")) return 0; /* "Daily Mail" */
        *time = time_stated(MARKED[row].type, str_of(MARKED[row].value), "MARKED_WORD");
        return end;
    }
    return 0;
}

uint32_t vague_read(Scan *scan, uint32_t at, Time *time)
{
    if (piece_at(scan, at)->kind != PIECE_WORD) return 0;
    for (uint32_t row = 0; row < VAGUE_TIME_COUNT; row++) {
        uint32_t end = piece_after(scan, at, VAGUE_TIMES[row].words);
        if (end == 0 || other_sense(scan, at, end) || piece_named(scan, at)) continue;
        *time = time_stated(TIME_DATE, str_of(VAGUE_TIMES[row].value), "VAGUE");
        return end;
    }
    uint32_t end = marked_read(scan, at, time);
    return end != 0 ? end : once_read(scan, at, time);
}
