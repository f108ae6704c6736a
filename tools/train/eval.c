/* eval MODEL TREEBANK... : accuracy on gold tokens, per file. */
#include "conllu.h"

#include "lang/lemma.h"
#include "lang/model.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct Score {
    uint32_t words, upos, xpos, lemma, head, main, whole;
} Score;

/* The relation without its subtype, as the CoNLL 2018 scorer compares: "nsubj:pass" = "nsubj". */
static Str relation_main(Str relation)
{
    uint32_t colon = str_find(relation, STR(":"));
    return str_slice(relation, 0, colon == NONE ? relation.size : colon);
}

static void word_score(Arena *arena, const Model *model, const Row *row, const Reading *reading,
                       uint32_t at, Score *score)
{
    const Label *label = &model->labels[reading->label[at]];
    Str relation = str_of(model->relations[reading->relation[at]]);
    bool head = row->head == reading->head[at];
    score->words++;
    score->upos += str_is(row->upos, label->upos);
    score->xpos += str_is(row->xpos, label->xpos);
    score->lemma += str_equal(row->lemma, lemma_of(arena, model, row->form, reading->label[at]));
    score->head += head;
    score->main += head && str_equal(relation_main(row->deprel), relation_main(relation));
    score->whole += head && str_equal(row->deprel, relation);
}

static void sentence_score(Arena *arena, const Model *model, const Sentence *sentence,
                           Reading *reading, Score *score)
{
    static Form forms[NET_LONGEST];
    static Str words[NET_LONGEST];
    uint32_t count = sentence->count < NET_LONGEST ? sentence->count : NET_LONGEST;
    for (uint32_t i = 0; i < count; i++) {
        words[i] = sentence->at[i].form;
        forms[i] = form_of(words[i]);
    }
    net_read(&model->net, forms, count, casing_of(words, count), true, reading);
    for (uint32_t i = 0; i < count; i++)
        word_score(arena, model, &sentence->at[i], reading, i, score);
}

static double percent(uint32_t part, uint32_t whole)
{
    return 100.0 * part / (whole ? whole : 1);
}

/* Only the documents whose name holds `genre`. */
static void file_score(Arena *arena, const Model *model, const char *path, const char *genre)
{
    Treebank bank = {0};
    Score score = {0};
    Reading *reading = reading_new(arena);
    conllu_read(arena, path, &bank);
    clock_t from = clock();
    for (uint32_t i = 0; i < bank.count; i++)
        if (str_find(bank.at[i].document, str_of(genre)) != NONE)
            sentence_score(arena, model, &bank.at[i], reading, &score);
    double seconds = (double)(clock() - from) / CLOCKS_PER_SEC;
    printf("%-40s %-12s %6u words  UPOS %.2f  XPOS %.2f  lemma %.2f  UAS %.2f  LAS %.2f (%.2f)  "
           "%.0f words/s\n",
           path, genre, score.words, percent(score.upos, score.words),
           percent(score.xpos, score.words), percent(score.lemma, score.words),
           percent(score.head, score.words), percent(score.main, score.words),
           percent(score.whole, score.words), score.words / seconds);
}

int main(int count, char **arguments)
{
    Arena *arena = arena_new();
    static unsigned char bytes[1 << 24];
    FILE *file = count > 2 ? fopen(arguments[1], "rb") : NULL;
    if (!file) return 2;
    size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    const char *why;
    clock_t from = clock();
    Model *model = model_open(arena, bytes, size, &why);
    if (!model) {
        fprintf(stderr, "%s\n", why);
        return 1;
    }
    printf("model: %zu bytes, opened in %.1f ms\n", size,
           1000.0 * (double)(clock() - from) / CLOCKS_PER_SEC);
    for (int i = 2; i < count; i++)
        file_score(arena, model, arguments[i], getenv("GENRE") ? getenv("GENRE") : "");
    arena_free(arena);
    return 0;
}
