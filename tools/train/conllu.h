/* Reads CoNLL-U: syntactic words only (no ranges, no empty nodes). Trainer's side: plain malloc,
 * everything kept until the end. */
#ifndef TRAIN_CONLLU_H
#define TRAIN_CONLLU_H

#include "base/base.h"

typedef struct Row {
    Str form, lemma, upos, xpos, deprel, misc;
    uint32_t head; /* 1-based, 0 = root */
} Row;

typedef struct Sentence {
    Row *at;
    uint32_t count;
    Str document; /* "# newdoc id" it belongs to */
} Sentence;

typedef LIST(Sentence) Treebank;

/* Adds the file's sentences; ends the program with a message when it can't be read. */
void conllu_read(Arena *arena, const char *path, Treebank *into);

#endif
