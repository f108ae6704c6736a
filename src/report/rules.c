/* Every rule a reader can meet, from the lists the code itself is made of. */
#include "base/json.h"
#include "report/report.h"

typedef struct Rule {
    const char *of, *name, *says;
} Rule;

static const Rule rules[] = {
#define STEP_RULE(name, says) {"verdict", #name, says},
#include "story/step_rules.def"
#undef STEP_RULE
#define RELATION(name, json, conflict, weight, says) {"relation", json, says},
#include "story/relations.def"
#undef RELATION
#define BLOCK_RULE(name, kind, says) {"block", #name, says},
#include "text/block_rules.def"
#undef BLOCK_RULE
};

Str report_rules(Arena *arena)
{
    Json *list = json_new_array(arena);
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        Json *item = json_add_object(list);
        json_put_text(item, "of", rules[i].of);
        json_put_text(item, "name", rules[i].name);
        json_put_text(item, "says", rules[i].says);
    }
    return json_done(list);
}
