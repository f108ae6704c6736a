/* eval MODEL TREEBANK... : accuracy on gold tokens, per file. */
#include "conllu.h"

#include "lang/lemma.h"
#include "lang/tag.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct Score {
    uint32_t words, upos, xpos, lemma;
} Score;

static void sentence_score(Arena *arena, const Model *model, const Sentence *sentence,
                           Score *score) {
    static Form forms[2000];
    static Str words[2000];
    static uint8_t labels[2000];
    for (uint32_t i = 0; i < sentence->count; i++) {
        words[i] = sentence->at[i].form;
        forms[i] = form_of(words[i]);
    }
    tag_sentence(model, forms, sentence->count, casing_of(words, sentence->count), labels);
    for (uint32_t i = 0; i < sentence->count; i++) {
        const Row *row = &sentence->at[i];
        Str lemma = lemma_of(arena, model, row->form, labels[i]);
        score->words++;
        score->upos += str_is(row->upos, model->labels[labels[i]].upos);
        score->xpos += str_is(row->xpos, model->labels[labels[i]].xpos);
        score->lemma += str_equal(row->lemma, lemma);
        if (getenv("SHOW") && !str_equal(row->lemma, lemma))
            printf("%.*s\t%.*s\t%.*s\t%s\n", (int)row->form.size, row->form.at,
                   (int)row->lemma.size, row->lemma.at, (int)lemma.size, lemma.at,
                   model->labels[labels[i]].xpos);
    }
}

static double percent(uint32_t part, uint32_t whole) {
    return 100.0 * part / (whole ? whole : 1);
}

static void file_score(Arena *arena, const Model *model, const char *path) {
    Treebank bank = {0};
    Score score = {0};
    conllu_read(arena, path, &bank);
    clock_t from = clock();
    for (uint32_t i = 0; i < bank.count; i++)
        sentence_score(arena, model, &bank.at[i], &score);
    double seconds = (double)(clock() - from) / CLOCKS_PER_SEC;
    printf("%-50s %6u words  UPOS %.2f  XPOS %.2f  lemma %.2f  %.0f words/s\n", path, score.words,
           percent(score.upos, score.words), percent(score.xpos, score.words),
           percent(score.lemma, score.words), score.words / seconds);
}

int main(int count, char **arguments) {
    Arena *arena = arena_new();
    static unsigned char bytes[1 << 24];
    FILE *file = count > 2 ? fopen(arguments[1], "rb") : NULL;
    if (!file)
        return 2;
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
        file_score(arena, model, arguments[i]);
    arena_free(arena);
    return 0;
}
