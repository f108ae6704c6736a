/* "Washington said": a capital that speaks is the government that sits there, not the city. Only
 * where the sentence is plain about it: the capital is the subject of a verb of speech. */
#include "find/names.h"

static bool is_capital(const Scene *scene, const Name *name)
{
    if (name->type != NAME_PLACE || name->demonym) return false;
    Str fold = phrase_fold(scene, name->first_token, name->first_token + name->token_count);
    return str_is(fold, "washington") || (gazetteer_find(fold).kinds & GAZETTEER_CAPITAL);
}

static bool speaks(const Scene *scene, const Name *name)
{
    const Word *word = &scene->words->at[name->first_token + name->token_count - 1];
    return str_is(str_of(word->deprel), "nsubj") && word->head != NONE &&
           cell_has(scene, word->head, CLASS_SAYS);
}

void governments_mark(const Scene *scene, Findings *found)
{
    for (uint32_t i = 0; i < found->names.count; i++) {
        Name *name = &found->names.at[i];
        name->government = is_capital(scene, name) && speaks(scene, name);
    }
}
