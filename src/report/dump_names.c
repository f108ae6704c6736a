/* names: "Ann Orr" type=person title="Mayor" (TITLE_BEFORE) */
#include "report/dump.h"

void dump_names(Builder *out, const Article *article)
{
    for (uint32_t i = 0; i < article->found.names.count; i++) {
        const Name *name = &article->found.names.at[i];
        build_text(out, name->demonym ? "demonym " : name_type_name(name->type));
        if (!name->demonym) build_char(out, ' ');
        dump_quoted(out, article, name->span);
        dump_span(out, "title", article, name->title);
        dump_value(out, "place", name->place);
        dump_value(out, "expansion", name->expansion);
        if (name->government) build_text(out, " government");
        if (name->gender) build_format(out, " gender=%c", name->gender);
        dump_end(out, name->why);
    }
    for (uint32_t i = 0; i < article->found.references.count; i++) {
        const Reference *reference = &article->found.references.at[i];
        build_text(out, "reference ");
        dump_quoted(out, article, reference->span);
        dump_span(out, "name", article, article->found.names.at[reference->name].span);
        dump_end(out, reference->why);
    }
}
