#include "report/dump.h"

void dump_quantities(Builder *out, const Article *article)
{
    for (uint32_t at = 0; at < article->found.quantities.count; at++) {
        const Quantity *quantity = &article->found.quantities.at[at];
        build_text(out, bound_name(quantity->bound));
        build_char(out, ' ');
        dump_quoted(out, article, quantity->span);
        dump_value(out, "value", decimal_format(out->arena, quantity->value));
        if (quantity->bound == BOUND_BETWEEN)
            dump_value(out, "high", decimal_format(out->arena, quantity->high));
        dump_value(out, "unit", quantity->unit);
        dump_span(out, "counted", article, quantity->counted);
        if (quantity->other) build_text(out, " other");
        if (quantity->base_unit.size && !str_equal(quantity->base_unit, quantity->unit)) {
            dump_value(out, "base", decimal_format(out->arena, quantity->base_value));
            build_char(out, ' ');
            build_str(out, quantity->base_unit);
        }
        if (quantity->original != NONE)
            dump_span(out, "converts", article,
                      article->found.quantities.at[quantity->original].span);
        dump_end(out, quantity->why);
    }
}
