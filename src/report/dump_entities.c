/* entities: person "Ann Orr" aliases="Orr" a="Ann Orr" a="Orr" */
#include "report/dump.h"

void dump_entities(Builder *out, const Story *story)
{
    for (uint32_t i = 0; i < story->entities.list.count; i++) {
        const Entity *entity = &story->entities.list.at[i];
        build_format(out, "%s \"%.*s\"", name_type_name(entity->type), (int)entity->name.size,
                     entity->name.at);
        for (uint32_t k = 0; k < entity->mentions.count; k++) {
            Mention mention = entity->mentions.at[k];
            const Article *article = &story->articles[mention.article];
            const char *id = str_terminated(out->arena, article->id);
            dump_span(out, id, article, article->found.names.at[mention.name].span);
        }
        dump_end(out, NULL);
    }
}
