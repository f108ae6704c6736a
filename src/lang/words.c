#include "lang/lang.h"

#include "lang/lemma.h"
#include "lang/model_bytes.h"
#include "lang/tag.h"

#include <string.h>

const char *upos_name(Upos upos) {
    static const char *const names[] = {
#define UPOS(name) #name,
#include "lang/upos.def"
#undef UPOS
    };
    return upos < UPOS_COUNT ? names[upos] : "X";
}

static Upos upos_of(const char *name) {
    for (uint32_t upos = 0; upos < UPOS_COUNT; upos++)
        if (strcmp(upos_name((Upos)upos), name) == 0)
            return (Upos)upos;
    return UPOS_X;
}

static VerbForm verb_form(const char *xpos) {
    static const struct {
        const char *xpos;
        VerbForm form;
    } forms[] = {{"VB", VERB_BASE},     {"VBD", VERB_PAST},       {"VBZ", VERB_PRESENT},
                 {"VBP", VERB_PRESENT}, {"VBN", VERB_PARTICIPLE}, {"VBG", VERB_ING},
                 {"MD", VERB_MODAL}};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (strcmp(forms[i].xpos, xpos) == 0)
            return forms[i].form;
    return VERB_NONE;
}

/* What a label says, worked out once per text. */
static void word_kinds(const Model *model, Word kinds[MODEL_LABELS]) {
    for (uint32_t i = 0; i < model->label_count; i++) {
        const Label *label = &model->labels[i];
        kinds[i] = (Word){.upos = upos_of(label->upos), .head = NONE, .deprel = ""};
        memcpy(kinds[i].xpos, label->xpos, sizeof kinds[i].xpos - 1);
        bool verb = kinds[i].upos == UPOS_VERB || kinds[i].upos == UPOS_AUX;
        kinds[i].form = verb ? verb_form(label->xpos) : VERB_NONE;
        kinds[i].plural = strcmp(label->xpos, "NNS") == 0 || strcmp(label->xpos, "NNPS") == 0;
    }
}

/* Room for the longest sentence, used again for each. */
typedef struct Desk {
    Str *words;
    Form *forms;
    uint8_t *labels;
} Desk;

static Desk desk_new(Arena *arena, const Text *text) {
    uint32_t longest = 0;
    for (uint32_t i = 0; i < text->sentences.count; i++)
        if (text->sentences.at[i].token_count > longest)
            longest = text->sentences.at[i].token_count;
    return (Desk){NEW_ARRAY(arena, Str, longest), NEW_ARRAY(arena, Form, longest),
                  NEW_ARRAY(arena, uint8_t, longest)};
}

static void sentence_tag(const Model *model, const Text *text, const Sentence *sentence,
                         Desk *desk) {
    for (uint32_t i = 0; i < sentence->token_count; i++) {
        desk->words[i] = token_text(text, sentence->first_token + i);
        desk->forms[i] = form_of(desk->words[i]);
    }
    Casing casing = casing_of(desk->words, sentence->token_count);
    tag_sentence(model, desk->forms, sentence->token_count, casing, desk->labels);
}

Words words_tag(Arena *arena, const Text *text) {
    const Model *model = model_embedded();
    Words words = {NEW_ARRAY(arena, Word, text->tokens.count), text->tokens.count};
    Word kinds[MODEL_LABELS];
    word_kinds(model, kinds);
    Arena *scratch = arena_new();
    Desk desk = desk_new(scratch, text);
    for (uint32_t s = 0; s < text->sentences.count; s++) {
        const Sentence *sentence = &text->sentences.at[s];
        sentence_tag(model, text, sentence, &desk);
        for (uint32_t i = 0; i < sentence->token_count; i++) {
            Word *word = &words.at[sentence->first_token + i];
            *word = kinds[desk.labels[i]];
            word->lemma = lemma_of(arena, model, desk.words[i], desk.labels[i]);
        }
    }
    arena_free(scratch);
    return words;
}
