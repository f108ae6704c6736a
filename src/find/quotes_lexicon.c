#include "find/quotes.h"

const char *const speech_stance_names[] = {
#define STANCE(name, json, uttered) json,
#include "find/speech_stances.def"
#undef STANCE
};

static const struct {
    Speech speech;
    SpeechPart part;
} LEXICON[] = {
#define SPEECH(lemma, stance, frames) {{lemma, STANCE_##stance, frames}, SPEECH_VERB},
#define ADJECTIVE(lemma, stance, frames) {{lemma, STANCE_##stance, frames}, SPEECH_ADJECTIVE},
#define SPEECH_NOUN(lemma, stance, frames) {{lemma, STANCE_##stance, frames}, SPEECH_NOUN},
#include "find/speech.def"
#undef SPEECH
#undef ADJECTIVE
#undef SPEECH_NOUN
};

enum { LEXICON_COUNT = sizeof LEXICON / sizeof *LEXICON };

bool is_uttered(const Speech *speech)
{
    static const bool UTTERED[] = {
#define STANCE(name, json, uttered) uttered,
#include "find/speech_stances.def"
#undef STANCE
    };
    return UTTERED[speech->stance];
}

void lexicon_index(Search *search)
{
    search->lemmas = symbols_new(search->arena);
    for (uint32_t part = 0; part < SPEECH_PARTS; part++)
        search->speech_of_lemma[part] = NEW_ARRAY(search->arena, uint16_t, LEXICON_COUNT);
    for (uint32_t i = 0; i < LEXICON_COUNT; i++) {
        uint32_t symbol = symbol_of(search->lemmas, str_of(LEXICON[i].speech.lemma));
        search->speech_of_lemma[LEXICON[i].part][symbol] = (uint16_t)(i + 1);
    }
}

static const Speech *speech_find(const Search *search, SpeechPart part, Str lemma)
{
    uint32_t symbol = symbol_find(search->lemmas, lemma);
    uint16_t found = symbol == NONE ? 0 : search->speech_of_lemma[part][symbol];
    return found ? &LEXICON[found - 1].speech : NULL;
}

static const Speech *speech_of(const Search *search, Str lemma)
{
    return speech_find(search, SPEECH_VERB, lemma);
}

const Speech *speech_adjective_at(const Search *search, uint32_t token)
{
    const Word *word = &search->scene->words->at[token];
    bool fits = word->upos == UPOS_ADJ || word->form == VERB_PARTICIPLE;
    return fits ? speech_find(search, SPEECH_ADJECTIVE, search->scene->text->tokens.at[token].fold)
                : NULL;
}

const Speech *speech_noun_at(const Search *search, uint32_t token)
{
    const Word *word = &search->scene->words->at[token];
    return word->upos == UPOS_NOUN ? speech_find(search, SPEECH_NOUN, word->lemma) : NULL;
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

/* "said Ann Berg, | warning that": taken for a part of the phrase. */
Range participle_cut(const Search *search, Range range)
{
    for (uint32_t token = range.first; token + 1 < range.end; token++)
        if (fold_is(search->scene, token, ",") && is_speech_participle(search, token + 1))
            return (Range){range.first, token};
    if (range.end < search->range.end && is_speech_participle(search, range.end - 1) &&
        fold_is(search->scene, range.end - 2, ","))
        range.end -= 2;
    return range;
}

/* "The Herald | reports that", "They often | request that": tagged as a noun. */
static const Speech *speech_at_that(const Search *search, uint32_t token)
{
    const Scene *scene = search->scene;
    if (token == search->range.first || token + 2 >= search->range.end) return NULL;
    if (!fold_is(scene, token + 1, "that") || scene->words->at[token + 1].upos != UPOS_SCONJ)
        return NULL;
    const Word *before = &scene->words->at[token - 1];
    bool name =
        before->upos == UPOS_PROPN || (before->upos == UPOS_NOUN && is_named(scene, token - 1));
    bool leads = name || before->upos == UPOS_PRON || before->upos == UPOS_ADV ||
                 (before->upos == UPOS_NOUN && before->plural);
    bool person = scene->words->at[token].plural == name;
    const Speech *speech = leads && (person || before->upos == UPOS_ADV)
                               ? speech_of(search, scene->words->at[token].lemma)
                               : NULL;
    return speech && speech->frames & THAT ? speech : NULL;
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
    if (fold_is(search->scene, token, "said")) return &LEXICON[0].speech;
    if (word->upos == UPOS_VERB) return speech_of(search, word->lemma);
    if (word->upos != UPOS_NOUN) return NULL;
    if (word->plural && child_in(search->scene, token, "nsubj") != NONE &&
        child_in(search->scene, token, "cop") == NONE)
        return speech_of(search, word->lemma); /* "The firm | plans to" */
    const Speech *speech = speech_at_participle(search, token);
    if (!speech) speech = speech_at_that(search, token);
    return speech ? speech : speech_at_relative(search, token);
}
