/* How two figures stand to each other: a conflict is what neither rounding, nor a bound, nor a
 * range, nor another unit explains. */
#include "story/compare.h"

static bool admits(const Quantity *bound, const Quantity *exact)
{
    int order = decimal_compare(exact->value, bound->value);
    switch (bound->bound) {
    case BOUND_AT_LEAST:
        return order >= 0 &&
               decimal_compare(exact->value,
                               decimal_times(bound->value, decimal_of(LOOSE_BOUND_FACTOR))) < 0;
    case BOUND_AT_MOST: return order <= 0;
    case BOUND_BETWEEN: return order >= 0 && decimal_compare(exact->value, bound->high) <= 0;
    case BOUND_ABOUT:
        /* within a tenth */
        return decimal_compare(decimal_times(exact->value, decimal_of(10)),
                               decimal_times(bound->value, decimal_of(11))) <= 0 &&
               decimal_compare(decimal_times(exact->value, decimal_of(10)),
                               decimal_times(bound->value, decimal_of(9))) >= 0;
    case BOUND_EXACTLY: break;
    }
    return order == 0;
}

bool are_rounded(Decimal a, Decimal b)
{
    Decimal whole = decimal_of(100), least = decimal_of(100 - MOST_ROUNDED_OFF);
    if (decimal_compare(decimal_times(a, whole), decimal_times(b, least)) < 0 ||
        decimal_compare(decimal_times(b, whole), decimal_times(a, least)) < 0)
        return false;
    return decimal_rounds_to(a, b) || decimal_rounds_to(b, a);
}

/* ---- units ----------------------------------------------------------------------------------- */

bool unit_is_currency(Str unit)
{
    return unit.size == 3 && unit.at[0] >= 'A' && unit.at[0] <= 'Z';
}

/* Kilometres and miles are one kind of measure. */
bool same_measure(const Quantity *x, const Quantity *y)
{
    return str_equal(x->unit, y->unit) ||
           (x->base_unit.size && str_equal(x->base_unit, y->base_unit));
}

/* What is compared where the units differ: both in their base unit. */
static Quantity in_base(Quantity quantity)
{
    quantity.value = quantity.base_value;
    quantity.high = quantity.base_high;
    quantity.unit = quantity.base_unit;
    return quantity;
}

/* "€40m ($43m)" and "€40m ($45m)": of a converted amount only the original was told. */
bool both_converted(const Quantity *x, const Quantity *y)
{
    return x->original != NONE && y->original != NONE;
}

/* "$250,000" and "£250,000" exclude each other: no rate of exchange leaves the figure as it is. */
static bool are_two_currencies(const Quantity *a, const Quantity *b)
{
    return unit_is_currency(a->unit) && unit_is_currency(b->unit) && !str_equal(a->unit, b->unit);
}

/* "one million pounds" may be Egyptian ones: the codes of currencies that share a word. */
static bool share_word(Str a, Str b)
{
    static const char *const families[] = {
#define CURRENCY_FAMILY(codes) codes,
#include "story/currency_families.def"
    };
    for (uint32_t i = 0; i < sizeof families / sizeof *families; i++)
        if (str_find(str_of(families[i]), a) != NONE && str_find(str_of(families[i]), b) != NONE)
            return true;
    return false;
}

bool quantities_relation(const Quantity *x, const Quantity *y, Relation *relation)
{
    if (are_two_currencies(x, y)) {
        *relation = RELATION_FIGURES_EXCLUDE;
        return decimal_compare(x->value, y->value) == 0 && !share_word(x->unit, y->unit);
    }
    bool convert = !str_equal(x->unit, y->unit) && same_measure(x, y);
    Quantity base_x = convert ? in_base(*x) : *x, base_y = convert ? in_base(*y) : *y;
    const Quantity *a = &base_x, *b = &base_y;
    bool equal = decimal_compare(a->value, b->value) == 0;
    if (equal && a->bound == b->bound) return false;
    /* "up to 10", "up to 14": each tells the most there may be */
    bool mosts = a->bound == BOUND_AT_MOST && b->bound == BOUND_AT_MOST;
    if (equal || (!mosts && (admits(a, b) || admits(b, a)))) {
        *relation = RELATION_WITHIN_BOUND;
        return true;
    }
    *relation = are_rounded(a->value, b->value) ? RELATION_ROUNDED : RELATION_FIGURES_EXCLUDE;
    return true;
}
