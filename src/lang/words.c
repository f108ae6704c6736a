#include "lang/lang.h"

#include "lang/lemma.h"
#include "lang/model_current.h"

#include <string.h>

const char *upos_name(Upos upos)
{
    static const char *const names[] = {
#define UPOS(name) #name,
#include "lang/upos.def"
#undef UPOS
    };
    return upos < UPOS_COUNT ? names[upos] : "X";
}

static Upos upos_of(const char *name)
{
    for (uint32_t upos = 0; upos < UPOS_COUNT; upos++)
        if (strcmp(upos_name((Upos)upos), name) == 0) return (Upos)upos;
    return UPOS_X;
}

static VerbForm verb_form(const char *xpos)
{
    static const struct {
        const char *xpos;
        VerbForm form;
    } forms[] = {{"VB", VERB_BASE},     {"VBD", VERB_PAST},       {"VBZ", VERB_PRESENT},
                 {"VBP", VERB_PRESENT}, {"VBN", VERB_PARTICIPLE}, {"VBG", VERB_ING},
                 {"MD", VERB_MODAL}};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (strcmp(forms[i].xpos, xpos) == 0) return forms[i].form;
    return VERB_NONE;
}

/* What a label says, worked out once per text. */
static void word_kinds(const Model *model, Word kinds[MODEL_LABELS])
{
    for (uint32_t i = 0; i < model->label_count; i++) {
        const Label *label = &model->labels[i];
        kinds[i] = (Word){.upos = upos_of(label->upos), .head = NONE, .deprel = ""};
        memcpy(kinds[i].xpos, label->xpos, sizeof kinds[i].xpos - 1);
        bool verb = kinds[i].upos == UPOS_VERB || kinds[i].upos == UPOS_AUX;
        kinds[i].form = verb ? verb_form(label->xpos) : VERB_NONE;
        kinds[i].plural = strcmp(label->xpos, "NNS") == 0 || strcmp(label->xpos, "NNPS") == 0;
    }
}

/* What reading a text needs at hand. */
typedef struct Desk {
    Arena *arena;
    const Model *model;
    const Text *text;
    Word *words;
    Word kinds[MODEL_LABELS];
    Str forms_text[NET_LONGEST];
    Form forms[NET_LONGEST];
    Reading *reading;
} Desk;

static void word_fill(Desk *desk, uint32_t from, uint32_t i)
{
    const Reading *reading = desk->reading;
    Word *word = &desk->words[from + i];
    *word = desk->kinds[reading->label[i]];
    if (word->form != VERB_NONE && word->form != VERB_BASE && word->form != VERB_MODAL)
        word->lemma = verb_lemma(desk->forms_text[i]);
    if (!word->lemma.size)
        word->lemma = lemma_of(desk->arena, desk->model, desk->forms_text[i], reading->label[i]);
    word->head = reading->head[i] ? from + reading->head[i] - 1 : NONE;
    word->deprel = desk->model->relations[reading->relation[i]];
    word->name = (NameGuess)((reading->name[i] + 1) / 2);
    word->name_begins = reading->name[i] % 2 == 1;
}

/* "-LRB-" is read as the bracket that it stands for. */
static Str form_text(const Text *text, uint32_t token)
{
    Str fold = text->tokens.at[token].fold, word = token_text(text, token);
    bool code = text->tokens.at[token].kind == TOKEN_PUNCT && fold.size == 1 && word.size == 5;
    return code && word.at[0] == '-' ? fold : word;
}

static void piece_read(Desk *desk, uint32_t from, uint32_t count, bool first)
{
    for (uint32_t i = 0; i < count; i++) {
        desk->forms_text[i] = form_text(desk->text, from + i);
        desk->forms[i] = form_of(desk->forms_text[i]);
    }
    Casing casing = casing_of(desk->forms_text, count);
    net_read(&desk->model->net, desk->forms, count, casing, first, desk->reading);
    for (uint32_t i = 0; i < count; i++) word_fill(desk, from, i);
}

static uint32_t root_in(const Word *words, uint32_t from, uint32_t to)
{
    while (from < to && words[from].head != NONE) from++;
    return from;
}

/* A sentence too long to be read at once is read in pieces; the later ones hang on the first. */
static void sentence_read(Desk *desk, const Sentence *sentence)
{
    uint32_t from = sentence->first_token, to = from + sentence->token_count, root = NONE;
    for (uint32_t at = from; at < to; at += NET_LONGEST) {
        uint32_t count = to - at < NET_LONGEST ? to - at : NET_LONGEST;
        piece_read(desk, at, count, at == from);
        uint32_t own = root_in(desk->words, at, at + count);
        if (root != NONE) {
            desk->words[own].head = root;
            desk->words[own].deprel = "parataxis";
        } else {
            root = own;
        }
    }
}

Words words_tag(Arena *arena, const Text *text)
{
    Words words = {NEW_ARRAY(arena, Word, text->tokens.count), text->tokens.count};
    for (uint32_t i = 0; i < words.count; i++)
        words.at[i] = (Word){.upos = UPOS_X, .head = NONE, .deprel = ""};
    const Model *model = model_current();
    if (!model) return words;
    Arena *scratch = arena_new();
    Desk *desk = NEW(scratch, Desk);
    desk->arena = arena;
    desk->model = model;
    desk->text = text;
    desk->words = words.at;
    desk->reading = reading_borrow();
    word_kinds(model, desk->kinds);
    for (uint32_t s = 0; s < text->sentences.count; s++)
        sentence_read(desk, &text->sentences.at[s]);
    reading_return(desk->reading);
    arena_free(scratch);
    return words;
}
