/* The core of a quantity: a number and its unit, the range between two of them, and amounts told in
 * two units: "$5.2 billion", "10-20 km", "between 2 and 3 percent", "6 feet 2 inches". */
#include "find/quantities.h"

typedef struct Amount {
    Number number;
    Str unit;
    const char *rule;
    bool plain; /* neither a sign nor a unit stands by the number */
} Amount;

/* ---- parts of a unit ------------------------------------------------------------------------- */

/* "½": gives how many quarters or thirds it is; false for any other mark. */
static bool mark_fraction(const Scan *scan, uint32_t at, Decimal *value)
{
    static const struct {
        const char *mark;
        int32_t part, whole;
    } MARKS[] = {{"½", 1, 2}, {"¼", 1, 4}, {"¾", 3, 4}, {"⅓", 1, 3}, {"⅔", 2, 3}, {"⅛", 1, 8}};
    bool exact;
    for (size_t row = 0; row < sizeof MARKS / sizeof *MARKS; row++)
        if (piece_is(scan, at, MARKS[row].mark)) {
            *value = decimal_ratio(MARKS[row].part, MARKS[row].whole, &exact);
            return true;
        }
    return false;
}

/* "1/2", "½". */
static uint32_t fraction_at(const Scan *scan, uint32_t at, Decimal *value)
{
    bool exact;
    if (mark_fraction(scan, at, value)) return at + 1;
    int32_t part = piece_whole(scan, at), whole = piece_whole(scan, at + 2);
    if (!piece_joins(scan, at + 1, "/") || part < 1 || whole <= part || whole > 1000) return 0;
    *value = decimal_ratio(part, whole, &exact);
    return at + 3;
}

/* "1/2", "2½", "3 1/2". */
static uint32_t mixed_read(const Scan *scan, uint32_t at, Number *number)
{
    *number = (Number){.figures = true};
    Decimal part;
    uint32_t end = fraction_at(scan, at, &number->value);
    if (end != 0) return end;
    int32_t whole = piece_whole(scan, at);
    end = whole < 0 ? 0 : fraction_at(scan, at + 1, &part);
    if (end != 0) number->value = decimal_plus(decimal_of(whole), part);
    return end;
}

/* "½ million" and "1/2 gallon", but not "1/2" alone: that may be a date or a score. */
static uint32_t mixed_amount_read(const Scan *scan, uint32_t at, Amount *amount)
{
    uint32_t end = mixed_read(scan, at, &amount->number);
    if (end == 0) return 0;
    if (piece_class(scan, end, CLASS_SCALE)) {
        amount->number.value = decimal_shift(amount->number.value, piece_at(scan, end)->value);
        end++;
    }
    uint32_t behind = unit_behind_read(scan, end, true, &amount->unit, &amount->rule);
    amount->plain = behind == end;
    bool mark =
        piece_at(scan, end - 1)->kind == PIECE_MARK || piece_class(scan, end - 1, CLASS_SCALE);
    return behind > end || mark ? behind : 0;
}

/* "half a mile", "half an acre". */
static uint32_t half_unit_read(const Scan *scan, uint32_t at, Amount *amount)
{
    if (!piece_is(scan, at, "half") || !piece_among(scan, at + 1, "a an")) return 0;
    uint32_t end = measure_read(scan, at + 2, false, &amount->unit);
    amount->number = (Number){.value = {5, -1, 1}};
    amount->rule = "MEASURE";
    amount->plain = false;
    return end > at + 2 ? end : 0;
}

/* "5'2\"", "6-foot-2": a height. */
static uint32_t height_read(const Scan *scan, uint32_t at, Amount *amount)
{
    int32_t feet = piece_whole(scan, at), inches;
    bool foot = piece_joins(scan, at + 1, "-") && piece_is(scan, at + 2, "foot") &&
                piece_joins(scan, at + 3, "-");
    uint32_t next = foot ? at + 4 : piece_joins(scan, at + 1, "'") ? at + 2 : 0;
    inches = next == 0 ? -1 : piece_whole(scan, next);
    if (feet < 1 || feet > 9 || inches < 0 || inches > 11) return 0;
    uint32_t end = next + 1;
    while (!foot && end < next + 3 && !piece_at(scan, end)->spaced &&
           piece_among(scan, end, "' \" ”"))
        end++;
    if (!foot && end == next + 1) return 0;
    amount->number = (Number){.value = decimal_of(12 * feet + inches), .figures = true};
    amount->unit = STR("inch");
    amount->rule = "MEASURE";
    return end;
}

/* ---- one amount ------------------------------------------------------------------------------ */

/* ".77": a point that ends no sentence. */
static uint32_t point_number_read(const Scan *scan, uint32_t at, Number *number)
{
    const Piece *digits = piece_at(scan, at + 1);
    if (!piece_is(scan, at, ".") || !piece_at(scan, at)->spaced || digits->spaced ||
        piece_whole(scan, at + 1) < 0)
        return 0;
    uint32_t end = number_read(scan, at + 1, number);
    number->value = decimal_shift(number->value, -(int32_t)digits->fold.size);
    return end;
}

/* "2.3|m viewers" are millions: what is counted stands in the plural behind them. */
static bool millions_close(const Scan *scan, uint32_t at, uint32_t end)
{
    const Word *next = piece_word(scan, end + 1);
    return piece_at(scan, at)->kind == PIECE_NUMBER && piece_is(scan, end, "m") &&
           !piece_at(scan, end)->spaced && !piece_at(scan, end)->capital &&
           piece_at(scan, end + 1)->spaced && next->upos == UPOS_NOUN &&
           (next->plural || piece_is(scan, end + 1, "people"));
}

static uint32_t one_amount_read(const Scan *scan, uint32_t at, Amount *amount)
{
    *amount = (Amount){.rule = "MONEY"};
    uint32_t end = money_before_read(scan, at, &amount->number, &amount->unit);
    if (end != 0) return end;
    if ((end = height_read(scan, at, amount)) != 0 ||
        (end = mixed_amount_read(scan, at, amount)) != 0 ||
        (end = half_unit_read(scan, at, amount)) != 0)
        return end;
    end = point_number_read(scan, at, &amount->number);
    if (end == 0) end = number_read(scan, at, &amount->number);
    if (end == 0) return 0;
    if (millions_close(scan, at, end)) {
        amount->number.value = decimal_shift(amount->number.value, 6);
        amount->number.scale = 6;
        end++;
    }
    bool vague = amount->number.at_least || amount->number.about;
    uint32_t of = vague && piece_is(scan, end, "of") ? end + 1 : end;
    uint32_t behind =
        unit_behind_read(scan, of, amount->number.figures, &amount->unit, &amount->rule);
    amount->plain = behind == of; /* "millions |of dollars|", but "dozens| of people" */
    return amount->plain ? end : behind;
}

/* ---- two amounts ----------------------------------------------------------------------------- */

/* "5-10 million": the scale is said once for both. */
static void scale_share(Number *first, const Number *second)
{
    Decimal scaled = decimal_shift(first->value, second->scale);
    if (first->scale == 0 && decimal_compare(scaled, second->value) < 0) first->value = scaled;
}

/* The second amount of "between 10 and 20", "10 to 20 km", "10-20"; "from 10 to 20" tells two. */
static uint32_t second_read(const Scan *scan, uint32_t at, uint32_t end, Amount *second)
{
    bool between = at > 0 && piece_is(scan, at - 1, "between");
    bool from = at > 0 && piece_is(scan, at - 1, "from");
    bool joined =
        (between && piece_is(scan, end, "and")) || (!from && piece_among(scan, end, "to - or"));
    uint32_t next = piece_among(scan, end + 1, "about around nearly") ? end + 2 : end + 1;
    return joined ? one_amount_read(scan, next, second) : 0;
}

static bool same_kind(const Amount *first, const Amount *second)
{
    return first->plain || second->plain || str_equal(first->unit, second->unit);
}

static uint32_t range_end(const Scan *scan, uint32_t at, uint32_t end, Amount *first,
                          Quantity *quantity)
{
    Amount second;
    uint32_t last = second_read(scan, at, end, &second);
    if (last == 0 || decimal_compare(second.number.value, first->number.value) <= 0 ||
        !same_kind(first, &second))
        return end;
    bool counted = second.plain && piece_word(scan, last)->upos == UPOS_NOUN;
    bool score = piece_is(scan, end, "-") &&
                 piece_among(scan, last,
                             "season record win victory defeat loss lead draw tie vote votes "
                             "decision ruling majority");
    if (score) return end; /* "a 5-4 vote" */
    if (second.plain && first->plain && !counted && !piece_is(scan, end, "and")) return end;
    scale_share(&first->number, &second.number);
    quantity->bound = BOUND_BETWEEN;
    quantity->high = second.number.value;
    if (!second.plain) {
        first->unit = second.unit;
        first->rule = second.rule;
    }
    first->plain &= second.plain;
    return last;
}

/* "from| 5 |to 7 percent", "1.5 |by 3 km": the unit is said once for both, which remain two. */
static void unit_borrow(const Scan *scan, uint32_t at, uint32_t end, Amount *amount)
{
    Amount other;
    bool from = (at > 0 && piece_is(scan, at - 1, "from") && piece_is(scan, end, "to")) ||
                piece_among(scan, end, "by x ×");
    if (!from || !amount->plain || one_amount_read(scan, end + 1, &other) == 0 || other.plain)
        return;
    amount->unit = other.unit;
    amount->rule = other.rule;
    amount->plain = false;
}

/* "6 feet| 2 inches", "20 dollars| and 43 cents": one amount in two units. */
static uint32_t smaller_part_read(const Scan *scan, uint32_t end, Amount *amount)
{
    Amount part;
    uint32_t next = piece_is(scan, end, ",") ? end + 1 : end;
    if (piece_is(scan, next, "and")) next++;
    uint32_t last = amount->plain ? 0 : one_amount_read(scan, next, &part);
    bool weight = last != 0 && str_is(part.unit, "ounce") && str_is(amount->unit, "GBP") &&
                  piece_among(scan, end - 1, "pound pounds");
    if (weight) {
        amount->unit = STR("pound");
        amount->rule = "MEASURE";
    }
    int64_t times = last == 0 || part.plain ? 0 : measure_part(amount->unit, part.unit);
    if (times == 0) return end;
    bool money = str_is(part.unit, "cent") || str_is(part.unit, "penny");
    if (money && decimal_compare(part.number.value, decimal_of(times)) >= 0) return end;
    if (money) {
        Decimal hundredths = decimal_shift(part.number.value, -2);
        amount->number.value = decimal_plus(amount->number.value, hundredths);
        return last;
    }
    Decimal whole = decimal_times(amount->number.value, decimal_of(times));
    amount->number.value = decimal_plus(whole, part.number.value);
    amount->unit = part.unit;
    return last;
}

/* "2 degrees |below zero|", "ten |below zero|". */
static uint32_t below_zero_read(const Scan *scan, uint32_t end, Amount *amount)
{
    bool degrees = amount->plain || str_starts(amount->unit, STR("degree"));
    if (!degrees || !piece_is(scan, end, "below") || !piece_among(scan, end + 1, "zero freezing"))
        return end;
    amount->number.value.digits = -amount->number.value.digits;
    if (amount->plain) amount->unit = STR("degree");
    amount->plain = false;
    amount->rule = "MEASURE";
    return end + 2;
}

uint32_t amount_read(const Scan *scan, uint32_t at, Quantity *quantity, bool *plain)
{
    Amount amount;
    uint32_t end = one_amount_read(scan, at, &amount), last = 0;
    if (end == 0) return 0;
    while ((last = smaller_part_read(scan, end, &amount)) > end) end = last;
    end = range_end(scan, at, end, &amount, quantity);
    unit_borrow(scan, at, end, &amount);
    end = below_zero_read(scan, end, &amount);
    quantity->value = amount.number.value;
    quantity->unit = amount.plain ? (Str){0} : amount.unit;
    quantity->why = amount.rule;
    if (quantity->bound == BOUND_EXACTLY && (amount.number.at_least || amount.number.about))
        quantity->bound = amount.number.at_least ? BOUND_AT_LEAST : BOUND_ABOUT;
    *plain = amount.plain;
    return end;
}
