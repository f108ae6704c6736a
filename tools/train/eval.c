/* eval MODEL TREEBANK... : accuracy on words as given, in percent, by genre. UAS and LAS count
 * every word; LAS compares relations without their subtypes (as the CoNLL 2018 scorer), `whole`
 * with them. */
#include "conllu.h"

#include "lang/lemma.h"
#include "lang/model.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct Score {
    uint32_t words, upos, xpos, lemma, head, main, whole;
    uint32_t names_gold, names_said, names_right; /* persons, organizations, places */
} Score;

/* "Name=I-person" -> 2, as Reading.name counts; 0 outside or when nothing is said. */
static uint8_t name_gold(Str misc)
{
    static const char *const labels[NET_NAMES] = {"Name=O",
                                                  "Name=B-person",
                                                  "Name=I-person",
                                                  "Name=B-organization",
                                                  "Name=I-organization",
                                                  "Name=B-place",
                                                  "Name=I-place",
                                                  "Name=B-other",
                                                  "Name=I-other"};
    for (uint8_t i = 1; i < NET_NAMES; i++)
        if (str_find(misc, str_of(labels[i])) != NONE) return i;
    return 0;
}

static bool name_begins(const uint8_t *names, uint32_t i)
{
    bool goes_on = i && names[i] && names[i] % 2 == 0 && (names[i - 1] + 1) / 2 == names[i] / 2;
    return names[i] && !goes_on;
}

static uint32_t name_end(const uint8_t *names, uint32_t i, uint32_t count)
{
    uint32_t type = (names[i] + 1u) / 2, end = i + 1;
    while (end < count && names[end] == 2 * type) end++;
    return end;
}

static void names_score(const uint8_t *gold, const uint8_t *said, uint32_t count, Score *score)
{
    enum { OTHER = 7 };
    for (uint32_t i = 0; i < count; i++) {
        bool in_gold = name_begins(gold, i) && gold[i] < OTHER;
        bool in_said = name_begins(said, i) && said[i] < OTHER;
        score->names_gold += in_gold;
        score->names_said += in_said;
        score->names_right += in_gold && in_said && (gold[i] + 1) / 2 == (said[i] + 1) / 2 &&
                              name_end(gold, i, count) == name_end(said, i, count);
    }
}

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
    uint8_t names[NET_LONGEST];
    for (uint32_t i = 0; i < count; i++) {
        word_score(arena, model, &sentence->at[i], reading, i, score);
        names[i] = name_gold(sentence->at[i].misc);
    }
    names_score(names, reading->name, count, score);
}

static double percent(uint32_t part, uint32_t whole)
{
    return 100.0 * part / (whole ? whole : 1);
}

/* "GUM_news_crane" -> "news", "weblog-blogspot.com_x" -> "weblog". */
static Str genre_of(Str document)
{
    if (str_starts(document, STR("GUM_"))) document = str_slice(document, 4, document.size);
    uint32_t end = 0;
    while (end < document.size && document.at[end] != '_' && document.at[end] != '-') end++;
    return str_slice(document, 0, end);
}

static void score_print(Str genre, const Score *score, double seconds)
{
    printf("  %-14.*s %6u  %6.2f %6.2f %6.2f %6.2f %6.2f %6.2f", (int)genre.size, genre.at,
           score->words, percent(score->upos, score->words), percent(score->xpos, score->words),
           percent(score->lemma, score->words), percent(score->head, score->words),
           percent(score->main, score->words), percent(score->whole, score->words));
    if (score->names_gold)
        printf("  %5.1f %5.1f %5.1f", percent(score->names_right, score->names_said),
               percent(score->names_right, score->names_gold),
               percent(2 * score->names_right, score->names_gold + score->names_said));
    if (seconds > 0) printf("  %.0f words/s", score->words / seconds);
    printf("\n");
}

static void genre_score(Arena *arena, const Model *model, const Treebank *bank, Str genre,
                        Reading *reading)
{
    Score score = {0};
    for (uint32_t i = 0; i < bank->count; i++)
        if (str_equal(genre_of(bank->at[i].document), genre))
            sentence_score(arena, model, &bank->at[i], reading, &score);
    score_print(genre, &score, 0);
}

typedef LIST(Str) Genres;

static void genre_note(Arena *arena, Genres *genres, Str genre)
{
    for (uint32_t i = 0; i < genres->count; i++)
        if (str_equal(genres->at[i], genre)) return;
    LIST_PUSH(arena, genres, genre);
}

/* A row a genre, then the whole with the speed. */
static void file_score(Arena *arena, const Model *model, const char *path)
{
    Treebank bank = {0};
    Score score = {0};
    Reading *reading = reading_new(arena);
    Genres genres = {0};
    conllu_read(arena, path, &bank);
    clock_t from = clock();
    for (uint32_t i = 0; i < bank.count; i++) {
        sentence_score(arena, model, &bank.at[i], reading, &score);
        genre_note(arena, &genres, genre_of(bank.at[i].document));
    }
    double seconds = (double)(clock() - from) / CLOCKS_PER_SEC;
    printf("%s\n  %-14s %6s  %6s %6s %6s %6s %6s %6s%s\n", path, "", "words", "UPOS", "XPOS",
           "lemma", "UAS", "LAS", "whole", score.names_gold ? "  names: precision recall F1" : "");
    for (uint32_t i = 0; i < genres.count && genres.count > 1; i++)
        genre_score(arena, model, &bank, genres.at[i], reading);
    score_print(STR("all"), &score, seconds);
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
    for (int i = 2; i < count; i++) file_score(arena, model, arguments[i]);
    arena_free(arena);
    return 0;
}
