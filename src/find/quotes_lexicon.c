#include "find/quotes.h"

const char *const speech_stance_names[] = {
#define STANCE(name, json) json,
#include "find/speech_stances.def"
#undef STANCE
};

static const Speech SPEECHES[] = {
#define SPEECH(lemma, stance, frames) {lemma, STANCE_##stance, frames},
#include "find/speech.def"
#undef SPEECH
};

enum { SPEECH_COUNT = sizeof SPEECHES / sizeof *SPEECHES };

void lexicon_index(Search *search)
{
    Symbols *lemmas = symbols_new(search->arena);
    uint8_t *speeches = NEW_ARRAY(search->arena, uint8_t, SPEECH_COUNT);
    for (uint32_t i = 0; i < SPEECH_COUNT; i++)
        speeches[symbol_of(lemmas, str_of(SPEECHES[i].lemma))] = (uint8_t)i;
    search->lemmas = lemmas;
    search->speech_of_lemma = speeches;
}

static const Speech *speech_of(const Search *search, Str lemma)
{
    uint32_t symbol = symbol_find(search->lemmas, lemma);
    return symbol == NONE ? NULL : &SPEECHES[search->speech_of_lemma[symbol]];
}

/* ", warning that": tagged as a noun. */
static const Speech *speech_at_participle(const Search *search, uint32_t token)
{
    const Scene *scene = search->scene;
    Str fold = scene->text->tokens.at[token].fold;
    if (token + 1 >= search->range.end) return NULL;
    Upos next = scene->words->at[token + 1].upos;
    bool leads = fold_is(scene, token + 1, "that") || scene->pair[token + 1] != NONE ||
                 next == UPOS_PRON || next == UPOS_DET;
    if (!leads || !str_ends(fold, STR("ing")) || token == search->range.first ||
        !fold_is(scene, token - 1, ","))
        return NULL;
    return speech_of(search, str_slice(fold, 0, fold.size - 3));
}

bool is_speech_participle(const Search *search, uint32_t token)
{
    const Word *word = &search->scene->words->at[token];
    if (word->upos == UPOS_VERB) return word->form == VERB_ING && speech_of(search, word->lemma);
    return speech_at_participle(search, token) != NULL;
}

/* "which the agency reports was": tagged as a noun. */
static const Speech *speech_at_relative(const Search *search, uint32_t token)
{
    const Scene *scene = search->scene;
    const Word *word = &scene->words->at[token];
    if (!word->plural || token + 1 >= search->range.end || !is_finite(scene, token + 1))
        return NULL;
    uint32_t from = token;
    while (from > search->range.first && (scene->words->at[from - 1].upos == UPOS_NOUN ||
                                          scene->words->at[from - 1].upos == UPOS_PROPN))
        from--;
    bool relative =
        from < token && from > search->range.first && scene->words->at[from - 1].xpos[0] == 'W';
    return relative ? speech_of(search, word->lemma) : NULL;
}

/* "said" is a verb whatever the tagger thinks. */
const Speech *speech_at(const Search *search, uint32_t token)
{
    const Word *word = &search->scene->words->at[token];
    if (fold_is(search->scene, token, "said")) return &SPEECHES[0];
    if (word->upos == UPOS_VERB) return speech_of(search, word->lemma);
    if (word->upos != UPOS_NOUN) return NULL;
    const Speech *speech = speech_at_participle(search, token);
    return speech ? speech : speech_at_relative(search, token);
}
