/* Times of one fact: the same, one inside the other, or excluding each other. */
#include "story/compare.h"

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

bool times_relation(Str a, Str b, Relation *relation)
{
    if (!a.size || !b.size || str_equal(a, b)) return false;
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

/* Whether times that exclude each other date the same: one act of the same, with one time each. */
static bool date_the_same(const Comparer *comparer, uint32_t i, uint32_t k)
{
    const Claim *a = fact_claim(comparer, i), *b = fact_claim(comparer, k);
    return a->times.count == 1 && b->times.count == 1 && same_subject_and_verb(comparer, i, k);
}

/* "midnight", "the year": the same words mean the same, whenever the articles were published. */
static bool same_words(const Comparer *comparer, uint32_t i, const Time *x, uint32_t k,
                       const Time *y)
{
    Str a = str_at(fact_article(comparer, i)->text->bytes, x->span);
    Str b = str_at(fact_article(comparer, k)->text->bytes, y->span);
    return str_equal(str_fold(comparer->arena, a), str_fold(comparer->arena, b));
}

static const Time *time_of(const Comparer *comparer, uint32_t index)
{
    uint32_t time = fact_claim(comparer, index)->time;
    return time == NONE ? NULL : &fact_article(comparer, index)->found.times.at[time];
}

bool times_exclude(const Comparer *comparer, uint32_t i, uint32_t k)
{
    const Time *x = time_of(comparer, i), *y = time_of(comparer, k);
    Relation relation;
    return x && y && times_relation(x->value, y->value, &relation) &&
           relation == RELATION_DATES_EXCLUDE;
}

void compare_times(Comparer *comparer)
{
    const Fact *fact = comparer->fact;
    for (uint32_t i = 0; i < fact->claims.count; i++) {
        for (uint32_t k = i + 1; k < fact->claims.count; k++) {
            const Time *x = time_of(comparer, i), *y = time_of(comparer, k);
            if (!x || !y || fact->claims.at[i].article == fact->claims.at[k].article) continue;
            Relation relation;
            if (!times_relation(x->value, y->value, &relation) || same_words(comparer, i, x, k, y))
                continue;
            if (relation == RELATION_DATES_EXCLUDE && !date_the_same(comparer, i, k)) continue;
            rivals_add(comparer, DIFFERENCE_DATE, relation, STR("time"),
                       (Value){fact->claims.at[i].article, x->span},
                       (Value){fact->claims.at[k].article, y->span});
        }
    }
}
