#include "lang/lang.h"
#include "lang/lemma.h"
#include "lang/model_bytes.h"
#include "lang/tag.h"

#include "tiny.h"

#include <string.h>

static Arena *arena;

enum { MOST = 32 };

/* "The/DET man/NOUN ..." as the tagger sees "The man ...". */
static Str tagged(const char *sentence) {
    const Model *model = model_embedded();
    Str words[MOST], rest = str_of(sentence);
    Form forms[MOST];
    uint8_t labels[MOST];
    uint32_t count = 0;
    while (rest.size && count < MOST) {
        uint32_t end = str_find(rest, STR(" "));
        words[count] = str_slice(rest, 0, end == NONE ? rest.size : end);
        forms[count] = form_of(words[count]);
        rest = str_slice(rest, words[count++].size + (end != NONE), rest.size);
    }
    tag_sentence(model, forms, count, casing_of(words, count), labels);
    Builder builder = {.arena = arena};
    for (uint32_t i = 0; i < count; i++)
        build_format(&builder, "%s%s", i ? " " : "", model->labels[labels[i]].upos);
    return build_done(&builder);
}

static Str lemma(const char *word, const char *xpos) {
    const Model *model = model_embedded();
    uint32_t label = 0;
    while (label + 1 < model->label_count && strcmp(model->labels[label].xpos, xpos) != 0)
        label++;
    return lemma_of(arena, model, str_of(word), label);
}

static void a_model_is_checked(void) {
    const char *why = NULL;
    unsigned char foreign[64] = "PNG and so on";
    CHECK(!model_open(arena, foreign, sizeof foreign, &why) && strstr(why, "not a language model"));
    CHECK(!model_open(arena, foreign, 3, &why) && why);
    CHECK(model_embedded()->label_count > 50);
}

static void sentences_are_tagged(void) {
    CHECK(str_is(tagged("The mayor opened the new bridge ."), "DET NOUN VERB DET ADJ NOUN PUNCT"));
    CHECK(str_is(tagged("She did n't go to Paris ."), "PRON AUX PART VERB ADP PROPN PUNCT"));
    CHECK(tagged("").size == 0);
}

static void words_have_lemmas(void) {
    CHECK(str_is(lemma("studies", "NNS"), "study"));
    CHECK(str_is(lemma("Went", "VBD"), "go"));
    CHECK(str_is(lemma("announced", "VBD"), "announce"));
    CHECK(str_is(lemma("Nairobi", "NNP"), "Nairobi"));
}

int main(void) {
    arena = arena_new();
    RUN(a_model_is_checked);
    RUN(sentences_are_tagged);
    RUN(words_have_lemmas);
    arena_free(arena);
    return END();
}
