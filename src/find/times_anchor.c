/* When an article was published: given, stated on the page, or inferred; never read from a clock.
 */
#include "find/times.h"

static bool full_date(const Time *time)
{
    return time->from.kind == RECIPE_DATE && time->from.grain == GRAIN_DAY &&
           time->from.year != 0 && !time->from.strict;
}

static Date recipe_date(const Recipe *recipe)
{
    return (Date){recipe->year, recipe->month, recipe->day};
}

/* The first full date of a stretch of text. */
static bool stretch_date(Arena *arena, const Text *text, DateOrder order, Span span, Date *date,
                         Span *where)
{
    static const Words UNTAGGED = {0};
    Scan scan = {.arena = arena, .text = text, .words = &UNTAGGED, .date_order = order};
    pieces_cut_span(&scan, span);
    for (uint32_t at = 0; at < scan.pieces.count;) {
        Time time;
        uint32_t end = time_read(&scan, at, &time);
        if (end != 0 && str_is(str_of(time.why), "DATE_IN_DIGITS"))
            digits_order_settle(&scan, &time);
        if (end != 0 && full_date(&time) && date_valid(recipe_date(&time.from))) {
            *date = recipe_date(&time.from);
            *where = (Span){piece_at(&scan, at)->span.from, piece_at(&scan, end - 1)->span.to};
            return true;
        }
        at = end > at ? end : at + 1;
    }
    return false;
}

static bool says_published(Str words)
{
    static const char *const WORDS[] = {"Published", "published", "PUBLISHED", "Posted", "POSTED",
                                        "Updated",   "updated",   "UPDATED",   "Date:",  "DATE:"};
    for (uint32_t at = 0; at < sizeof WORDS / sizeof *WORDS; at++)
        if (str_find(words, str_of(WORDS[at])) != NONE) return true;
    return false;
}

/* A byline, a dateline or a line of furniture that says when the article appeared. */
static bool stated_find(Arena *arena, const Text *text, DateOrder order, Anchor *anchor)
{
    for (uint32_t at = 0; at < text->blocks.count; at++) {
        const Block *block = &text->blocks.at[at];
        Str words = str_at(text->bytes, block->span);
        bool byline = block->kind == BLOCK_BYLINE || block->kind == BLOCK_DATELINE;
        bool stamp =
            block->kind == BLOCK_FURNITURE && words.size <= STAMP_BYTES && says_published(words);
        Span where;
        if ((!byline && !stamp) ||
            !stretch_date(arena, text, order, block->span, &anchor->date, &where))
            continue;
        Str said = str_at(text->bytes, where);
        anchor->basis = ANCHOR_STATED;
        anchor->why = str_format(arena, "the %s says \"%.*s\"", byline ? "byline" : "page",
                                 (int)said.size, said.at);
        return true;
    }
    return false;
}

/* ---- inferred -------------------------------------------------------------------------------- */

/* The latest year an article names: it was not published before. */
static int32_t latest_year(const Findings *found)
{
    int32_t latest = 0;
    for (uint32_t at = 0; at < found->times.count; at++) {
        const Time *time = &found->times.at[at];
        bool written = time->from.kind == RECIPE_DATE && time->from.grain <= GRAIN_YEAR;
        if (written && time->from.direction <= 0 && time->from.year > latest)
            latest = time->from.year;
    }
    return latest;
}

/* The date told is past; the article may be a day or two younger: "on Tuesday, July 2 … the council
 * said on Wednesday". */
static Date day_of_telling(const Findings *found, Date told)
{
    int32_t latest = 0;
    for (uint32_t at = 0; at < found->times.count; at++) {
        const Recipe *recipe = &found->times.at[at].from;
        if (recipe->kind != RECIPE_WEEKDAY || recipe->grain == GRAIN_WEEK || recipe->strict ||
            recipe->direction > 0)
            continue;
        int32_t ahead = (recipe->weekday - 1 - (int32_t)date_weekday(told) + 7) % 7;
        if (ahead <= YOUNGER_DAYS && ahead > latest) latest = ahead;
    }
    return date_add_days(told, latest);
}

/* The first year from `latest` on, if near, in which the day of the month has the weekday told. */
static bool year_of_weekday(const Recipe *recipe, int32_t latest, Date *date)
{
    for (int32_t year = latest; year <= latest + NEAR_YEARS; year++) {
        *date = (Date){year, recipe->month, recipe->day};
        if (date_valid(*date) && (int)date_weekday(*date) + 1 == recipe->weekday) return true;
    }
    return false;
}

/* The latest year that any article of the story names. */
static int32_t latest_year_of_all(const Findings *const *found, uint32_t count)
{
    int32_t latest = 0;
    for (uint32_t at = 0; at < count; at++)
        if (latest_year(found[at]) > latest) latest = latest_year(found[at]);
    return latest;
}

/* "Wednesday, July 3" happens every five or six years or so: the first such year not before the
 * latest one named fixes the day. `others`: the latest year the other articles name. */
static bool weekday_date_find(Arena *arena, const Text *text, const Findings *found, int32_t others,
                              Anchor *anchor)
{
    int32_t own = latest_year(found), latest = own != 0 ? own : others;
    for (uint32_t at = 0; at < found->times.count && latest != 0; at++) {
        const Time *time = &found->times.at[at];
        const Recipe *recipe = &time->from;
        Date date;
        if (recipe->kind != RECIPE_DATE || recipe->weekday == 0 || recipe->year != 0 ||
            recipe->direction > 0 || !year_of_weekday(recipe, latest, &date))
            continue;
        Str said = str_at(text->bytes, time->span);
        *anchor = (Anchor){day_of_telling(found, date), ANCHOR_INFERRED, {0}};
        anchor->why = str_format(
            arena, "\"%.*s\" was so in %d, and %s", (int)said.size, said.at, (int)date.year,
            own != 0 ? "the article names no later year" : "no article names a later year");
        return true;
    }
    return false;
}

/* The articles of one story appear within days: when those with a date agree so far, one without
 * any takes the latest of theirs. */
static bool neighbours_agree(const Anchor *anchors, uint32_t count, Date *latest)
{
    Date earliest = {0};
    *latest = (Date){0};
    for (uint32_t at = 0; at < count; at++) {
        if (anchors[at].basis == ANCHOR_NONE) continue;
        Date date = anchors[at].date;
        if (earliest.month == 0 || date_compare(date, earliest) < 0) earliest = date;
        if (latest->month == 0 || date_compare(date, *latest) > 0) *latest = date;
    }
    return earliest.month != 0 && date_days(*latest) - date_days(earliest) <= STORY_DAYS;
}

void anchors_settle(Arena *arena, const Text *const *texts, const Findings *const *found,
                    Anchor *anchors, uint32_t count)
{
    for (uint32_t at = 0; at < count; at++)
        if (anchors[at].basis == ANCHOR_NONE &&
            !stated_find(arena, texts[at], found[at]->date_order, &anchors[at]))
            anchors[at] = (Anchor){0};
    int32_t year = latest_year_of_all(found, count);
    for (uint32_t at = 0; at < count; at++)
        if (anchors[at].basis == ANCHOR_NONE)
            (void)weekday_date_find(arena, texts[at], found[at], year, &anchors[at]);
    Date latest;
    bool agree = neighbours_agree(anchors, count, &latest);
    for (uint32_t at = 0; at < count; at++) {
        if (!agree || anchors[at].basis != ANCHOR_NONE) continue;
        Str day = date_format(arena, latest);
        anchors[at] = (Anchor){latest, ANCHOR_INFERRED, {0}};
        anchors[at].why = str_format(arena, "the other articles of the story are dated up to %.*s",
                                     (int)day.size, day.at);
    }
}

const char *anchor_basis_name(AnchorBasis basis)
{
    static const char *const NAMES[] = {"none", "given", "stated", "inferred"};
    return NAMES[basis];
}
