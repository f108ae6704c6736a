#include "lang/lang.h"
#include "lang/lemma.h"
#include "lang/model_current.h"
#include "lang/tree.h"

#include "tiny.h"

#include <string.h>

extern const unsigned char corroborate_model[], corroborate_model_end[];

static Arena *arena;

enum { MOST = 32 };

/* Reads words parted by blanks. Gives how many. */
static uint32_t read_words(const char *sentence, Reading *reading)
{
    Str words[MOST], rest = str_of(sentence);
    Form forms[MOST];
    uint32_t count = 0;
    while (rest.size && count < MOST) {
        uint32_t end = str_find(rest, STR(" "));
        words[count] = str_slice(rest, 0, end == NONE ? rest.size : end);
        forms[count] = form_of(words[count]);
        rest = str_slice(rest, words[count++].size + (end != NONE), rest.size);
    }
    net_read(&model_current()->net, forms, count, casing_of(words, count), true, reading);
    return count;
}

static Str tagged(const char *sentence)
{
    Reading *reading = reading_new(arena);
    uint32_t count = read_words(sentence, reading);
    Builder builder = {.arena = arena};
    for (uint32_t i = 0; i < count; i++)
        build_format(&builder, "%s%s", i ? " " : "",
                     model_current()->labels[reading->label[i]].upos);
    return build_done(&builder);
}

/* "2:nsubj 0:root": head and relation of each word. */
static Str parsed(const char *sentence)
{
    Reading *reading = reading_new(arena);
    uint32_t count = read_words(sentence, reading);
    Builder builder = {.arena = arena};
    for (uint32_t i = 0; i < count; i++)
        build_format(&builder, "%s%u:%s", i ? " " : "", (unsigned)reading->head[i],
                     model_current()->relations[reading->relation[i]]);
    return build_done(&builder);
}

static Str lemma(const char *word, const char *xpos)
{
    const Model *model = model_current();
    uint32_t label = 0;
    while (label + 1 < model->label_count && strcmp(model->labels[label].xpos, xpos) != 0) label++;
    return lemma_of(arena, model, str_of(word), label);
}

static void a_model_is_checked(void)
{
    const char *why = NULL;
    unsigned char foreign[64] = "PNG and so on";
    CHECK(!model_open(arena, foreign, sizeof foreign, &why) && strstr(why, "not a language model"));
    CHECK(!model_open(arena, foreign, 3, &why) && why);
    CHECK(model_current()->label_count > 50);
}

/* The built-in model with one thing wrong at a time. */
static void a_broken_model_is_refused(void)
{
    const char *why = NULL;
    size_t size = (size_t)(corroborate_model_end - corroborate_model);
    unsigned char *copy = arena_take(arena, size);
    memcpy(copy, corroborate_model, size);
    CHECK(model_open(arena, copy, size, &why) && !why);
    CHECK(!model_open(arena, copy, size - 1, &why) && strstr(why, "incomplete"));
    copy[size / 2] ^= 1;
    CHECK(!model_open(arena, copy, size, &why) && strstr(why, "damaged"));
    copy[8]++;
    CHECK(!model_open(arena, copy, size, &why) && strstr(why, "another version"));
}

static void sentences_are_tagged(void)
{
    CHECK(str_is(tagged("The mayor opened the new bridge ."), "DET NOUN VERB DET ADJ NOUN PUNCT"));
    CHECK(str_is(tagged("She did n't go to Paris ."), "PRON AUX PART VERB ADP PROPN PUNCT"));
    CHECK(tagged("").size == 0);
}

static void sentences_are_parsed(void)
{
    CHECK(str_is(parsed("The mayor opened the new bridge ."),
                 "2:det 3:nsubj 0:root 6:det 6:amod 3:obj 3:punct"));
    CHECK(str_is(parsed("The bridge was opened by the mayor ."),
                 "2:det 4:nsubj:pass 4:aux:pass 0:root 7:case 7:det 4:obl:agent 4:punct"));
}

/* Two words that each want the other, and one they both come second with. */
static void circles_are_opened(void)
{
    const int32_t scores[] = {5, INT32_MIN, 1, 1, /**/ 0, 3, INT32_MIN, 9, /**/ 0, 2, 9, INT32_MIN};
    uint32_t head[3];
    tree_choose(scores, 3, head);
    CHECK(head[0] == 0 && head[1] == 1 && head[2] == 2);
}

static void words_have_lemmas(void)
{
    CHECK(str_is(lemma("1,100", "CD"), "1100"));
    CHECK(str_is(lemma("studies", "NNS"), "study"));
    CHECK(str_is(lemma("Went", "VBD"), "go"));
    CHECK(str_is(lemma("announced", "VBD"), "announce"));
    CHECK(str_is(lemma("Nairobi", "NNP"), "Nairobi"));
}

int main(void)
{
    arena = arena_new();
    RUN(a_model_is_checked);
    RUN(a_broken_model_is_refused);
    RUN(sentences_are_tagged);
    RUN(sentences_are_parsed);
    RUN(circles_are_opened);
    RUN(words_have_lemmas);
    arena_free(arena);
    return END();
}
