/* Times of one fact: the same, one inside the other, or excluding each other. */
#include "story/compare.h"
#include "story/cue_words.h"

static Str day_of(Str value)
{
    uint32_t clock = str_find(value, STR("T"));
    return clock == NONE ? value : str_slice(value, 0, clock);
}

/* "2024-07-03" lies in "2024-07", in "2024" and in "2024-07-03/2024-07-04". */
static bool day_within(Str narrow, Str wide)
{
    uint32_t slash = str_find(wide, STR("/"));
    if (slash == NONE) return narrow.size > wide.size && str_starts(narrow, wide);
    Str from = str_slice(wide, 0, slash), to = str_slice(wide, slash + 1, wide.size);
    return str_compare(from, narrow) <= 0 &&
           (str_compare(narrow, to) <= 0 || str_starts(narrow, to));
}

/* "since" and "until" date another thing than "on", "in" and no preposition. */
static Str dated_from(const Article *article, const Time *time)
{
    uint32_t before = time->first_token;
    while (before > 0 && article->words.at[before - 1].upos == UPOS_DET) before--;
    Str word = before ? article->text->tokens.at[before - 1].fold : (Str){0};
    return cue_is(word, CUE_REACH) ? word : (Str){0};
}

bool times_date_alike(const Article *a, const Time *x, const Article *b, const Time *y)
{
    return str_equal(dated_from(a, x), dated_from(b, y));
}

/* A day, month or year of the calendar: "2024-07-03", "2024-07", "2024". */
static bool is_calendar(Str value)
{
    if (value.size != 4 && value.size != 7 && value.size != 10) return false;
    for (uint32_t i = 0; i < value.size; i++) {
        bool mark = i == 4 || i == 7;
        if (mark ? value.at[i] != '-' : value.at[i] < '0' || value.at[i] > '9') return false;
    }
    return true;
}

static bool has_clock(Str value)
{
    return str_find(value, STR(":")) != NONE;
}

/* ---- lengths of time ------------------------------------------------------------------------- */

/* "P18M" and "P1.5Y" as months, "PT36H" and "P2D" as seconds: these two can't be told from one
 * another, since months are not alike. */
typedef struct Length {
    Decimal value;
    bool months;
} Length;

static bool length_read(Str value, Length *length)
{
    static const struct {
        const char *unit;
        bool clock, months;
        int64_t each;
    } units[] = {{"Y", false, true, 12},     {"M", false, true, 1},    {"W", false, false, 604800},
                 {"D", false, false, 86400}, {"H", true, false, 3600}, {"M", true, false, 60},
                 {"S", true, false, 1}};
    bool clock = str_starts(value, STR("PT"));
    uint32_t from = clock ? 2 : 1;
    if (value.size <= from + 1 || !str_starts(value, STR("P"))) return false;
    Str unit = str_slice(value, value.size - 1, value.size);
    for (uint32_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (clock != units[i].clock || !str_is(unit, units[i].unit)) continue;
        Decimal count;
        if (!decimal_parse(str_slice(value, from, value.size - 1), &count)) return false;
        *length = (Length){decimal_times(count, decimal_of(units[i].each)), units[i].months};
        return true;
    }
    return false;
}

bool times_equal(const Time *a, const Time *b)
{
    Length x, y;
    if (str_equal(a->value, b->value)) return true;
    return a->type == TIME_DURATION && b->type == TIME_DURATION && length_read(a->value, &x) &&
           length_read(b->value, &y) && x.months == y.months &&
           decimal_compare(x.value, y.value) == 0;
}

static bool lengths_relation(const Time *a, const Time *b, Relation *relation)
{
    Length x, y;
    if (!length_read(a->value, &x) || !length_read(b->value, &y) || x.months != y.months)
        return false;
    if (decimal_compare(x.value, y.value) == 0) return false;
    bool exact = !a->mod && !b->mod;
    *relation = exact ? RELATION_FIGURES_EXCLUDE : RELATION_WITHIN_BOUND;
    if (exact && are_rounded(x.value, y.value)) *relation = RELATION_ROUNDED;
    return true;
}

/* ---- times ----------------------------------------------------------------------------------- */

/* "between 2016 and 2019", "between 2016 and 2021": both say where it ends. */
static bool ranges_exclude(const Time *a, const Time *b)
{
    uint32_t x = str_find(a->value, STR("/")), y = str_find(b->value, STR("/"));
    if (!a->range || !b->range || x == NONE || y == NONE || x != y) return false;
    Str from_a = str_slice(a->value, 0, x), from_b = str_slice(b->value, 0, y);
    Str to_a = str_slice(a->value, x, a->value.size), to_b = str_slice(b->value, y, b->value.size);
    return str_equal(from_a, from_b) != str_equal(to_a, to_b);
}

bool times_relation(const Time *x, const Time *y, Relation *relation)
{
    Str a = x->value, b = y->value;
    if (!a.size || !b.size || str_equal(a, b)) return false;
    if (x->type == TIME_DURATION || y->type == TIME_DURATION)
        return x->type == y->type && lengths_relation(x, y, relation);
    *relation = RELATION_DATES_EXCLUDE;
    if (ranges_exclude(x, y)) return true;
    Str day_a = day_of(a), day_b = day_of(b);
    *relation = RELATION_NARROWER;
    if (str_equal(day_a, day_b)) {
        if (has_clock(a) && has_clock(b)) *relation = RELATION_DATES_EXCLUDE;
        return true;
    }
    if (day_within(day_a, day_b) || day_within(day_b, day_a)) return true;
    *relation = RELATION_DATES_EXCLUDE;
    return is_calendar(day_a) && is_calendar(day_b) && day_a.size == day_b.size;
}

static const Time *time_of(const Comparer *comparer, uint32_t index)
{
    uint32_t time = fact_claim(comparer, index)->time;
    return time == NONE ? NULL : &fact_article(comparer, index)->found.times.at[time];
}

/* No other time of the claim is as exact: "on Thursday, its third cut this year". */
static bool is_dated_once(const Comparer *comparer, uint32_t index)
{
    const Claim *claim = fact_claim(comparer, index);
    const Time *times = fact_article(comparer, index)->found.times.at;
    Str own = day_of(time_of(comparer, index)->value);
    for (uint32_t n = 0; n < claim->times.count; n++) {
        Str other = day_of(times[claim->times.at[n]].value);
        bool wider = is_calendar(own) && is_calendar(other) && other.size < own.size;
        if (claim->times.at[n] != claim->time && !wider) return false;
    }
    return true;
}

bool speaks_again(const Comparer *comparer, uint32_t i, uint32_t k)
{
    const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
    bool speaks = a->kind == CLAIM_SAYING || b->kind == CLAIM_SAYING ||
                  (cue_is(a->lemma, CUE_SPEAKING) && cue_is(b->lemma, CUE_SPEAKING));
    return speaks && !sentences_alike(comparer, i, k);
}

/* Whether times that exclude each other date the same: one act of the same, dated once in each. */
static bool date_the_same(const Comparer *comparer, uint32_t i, uint32_t k)
{
    return is_dated_once(comparer, i) && is_dated_once(comparer, k) &&
           !speaks_again(comparer, i, k) &&
           times_date_alike(fact_article(comparer, i), time_of(comparer, i),
                            fact_article(comparer, k), time_of(comparer, k)) &&
           same_subject_and_verb(comparer, i, k);
}

/* "midnight", "the year": the same words mean the same, whenever the articles were published. */
static bool same_words(const Comparer *comparer, uint32_t i, const Time *x, uint32_t k,
                       const Time *y)
{
    Str a = str_at(fact_article(comparer, i)->text->bytes, x->span);
    Str b = str_at(fact_article(comparer, k)->text->bytes, y->span);
    return str_equal(str_fold(comparer->arena, a), str_fold(comparer->arena, b));
}

bool times_exclude(const Comparer *comparer, uint32_t i, uint32_t k)
{
    const Time *x = time_of(comparer, i), *y = time_of(comparer, k);
    Relation relation;
    return x && y && times_relation(x, y, &relation) && relation == RELATION_DATES_EXCLUDE;
}

/* "14 weeks" is a figure as much as a time. */
DifferenceKind time_kind(const Time *time)
{
    return time->type == TIME_DURATION ? DIFFERENCE_NUMBER : DIFFERENCE_DATE;
}

void compare_times(Comparer *comparer)
{
    const Fact *fact = comparer->fact;
    for (uint32_t i = 0; i < fact->claims.count; i++) {
        for (uint32_t k = laid_after(comparer, i, i); k < fact->claims.count;
             k = laid_after(comparer, i, k)) {
            const Time *x = time_of(comparer, i), *y = time_of(comparer, k);
            if (!x || !y || fact->claims.at[i].article == fact->claims.at[k].article) continue;
            Relation relation;
            if (!times_relation(x, y, &relation) || same_words(comparer, i, x, k, y)) continue;
            if (relation_excludes(relation) && !date_the_same(comparer, i, k)) continue;
            rivals_add(comparer, time_kind(x), relation, STR("time"),
                       (Value){fact->claims.at[i].article, x->span},
                       (Value){fact->claims.at[k].article, y->span});
        }
    }
}
