#include "report/dump.h"

/* time "on Tuesday" ... : type "words" value=… first=… last=… basis="…" (RULE) */
void dump_times(Builder *out, const Article *article)
{
    for (uint32_t at = 0; at < article->found.times.count; at++) {
        const Time *time = &article->found.times.at[at];
        build_text(out, time_type_name(time->type));
        build_char(out, ' ');
        dump_quoted(out, article, time->span);
        dump_value(out, "value", time->value);
        dump_value(out, "part", str_of(time->from.part));
        build_text(out, " basis=\"");
        build_str(out, time->basis);
        build_char(out, '"');
        dump_end(out, time->why);
    }
}
