/* lang: tokens -> tagged, lemmatised (later: parsed) words. Knows words and the trained model;
 * knows nothing of the world. */
#ifndef COR_LANG_H
#define COR_LANG_H

#include "text/text.h"

typedef enum Upos {
#define UPOS(name) UPOS_##name,
#include "lang/upos.def"
#undef UPOS
    UPOS_COUNT
} Upos;

/* What a verb's form says, from its Penn tag. */
typedef enum VerbForm {
    VERB_NONE,
    VERB_BASE,       /* VB: will go, to go */
    VERB_PAST,       /* VBD: went */
    VERB_PRESENT,    /* VBZ, VBP: goes, go */
    VERB_ING,        /* VBG: going */
    VERB_PARTICIPLE, /* VBN: gone */
    VERB_MODAL       /* MD: will, may */
} VerbForm;

/* What the model takes a word for; the names room decides. */
typedef enum NameGuess {
    GUESS_NONE,
    GUESS_PERSON,
    GUESS_ORGANIZATION,
    GUESS_PLACE,
    GUESS_OTHER /* events, works, peoples, languages */
} NameGuess;

/* One per token, same index. */
typedef struct Word {
    Str lemma; /* lower case but for names; "be" for "is" */
    Upos upos;
    VerbForm form;
    bool plural;   /* NNS, NNPS */
    char xpos[6];  /* Penn tag, terminated: "VBD" */
    uint32_t head; /* token index of the syntactic head; NONE for a root, or where not parsed */
    NameGuess name;
    bool name_begins;
    const char *deprel; /* UD relation, "" where not parsed */
} Word;

typedef struct Words {
    Word *at;
    uint32_t count; /* = text->tokens.count */
} Words;

/* Reads every sentence: tags, lemmas, heads, relations. Time grows linearly with the text. Without
 * a model (words_ready) every word is X. */
Words words_tag(Arena *arena, const Text *text);

/* The trained model. Natively it is built in; the page's engine is given it once, before anything
 * is read. Keeps `bytes`. NULL, or a sentence that says why they can't be used. */
const char *words_model_load(const void *bytes, size_t size);
bool words_ready(void);
/* The part of the model with this name (four letters), for the room that reads it; NULL when the
 * model has none. */
const unsigned char *words_model_section(const char *name);

const char *upos_name(Upos upos);

#endif
