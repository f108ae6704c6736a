/* "Washington said", "Pyongyang's missile test": a capital that acts as a state does is the
 * government that sits there, not the city. Only where the sentence is plain about it. */
#include "find/names.h"

static bool is_capital(const Scene *scene, const Name *name)
{
    if (name->type != NAME_PLACE || name->demonym) return false;
    Str fold = phrase_fold(scene, name->first_token, name->first_token + name->token_count);
    return str_is(fold, "washington") || (gazetteer_find(fold).kinds & GAZETTEER_CAPITAL);
}

/* What states do and cities don't. */
static bool governs(Str lemma)
{
#define GOVERNMENT_ACTS(words) return str_listed(lemma, words);
#include "find/government_words.def"
}

/* What states have: "Beijing's |ambassador|". */
static bool is_of_state(Str lemma)
{
#define GOVERNMENT_HAS(words) return str_listed(lemma, words);
#include "find/government_words.def"
}

static bool acts_as_state(const Scene *scene, const Name *name)
{
    const Word *word = &scene->words->at[name->first_token + name->token_count - 1];
    if (word->head == NONE) return false;
    Str head = scene->words->at[word->head].lemma;
    if (str_is(str_of(word->deprel), "nmod:poss")) return is_of_state(head);
    return str_is(str_of(word->deprel), "nsubj") &&
           (cell_has(scene, word->head, CLASS_SAYS) || governs(head));
}

void governments_mark(const Scene *scene, Findings *found)
{
    for (uint32_t i = 0; i < found->names.count; i++) {
        Name *name = &found->names.at[i];
        name->government = is_capital(scene, name) && acts_as_state(scene, name);
    }
}
