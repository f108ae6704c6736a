/* train MODEL CLUSTERS FOLDER OUT : trains the recogniser of names (src/find/recogniser.h) on
 * FOLDER/train and prints how it does on FOLDER/dev, both made by corpora.mjs. OUT is a part of the
 * model: clusters and weights.
 *
 * Twice: two fields, each on half of the documents, say what they take the words of the other half
 * for; with that as evidence, as the engine's second look has it, the field that ships is trained.
 */
#include "export.h"
#include "field.h"
#include "part.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>

/* Groups agree about what a name is; the first does as CoNLL-2003, and ships. `times` in a round.
 */
static const struct {
    const char *name;
    uint32_t group, times;
} sources[] = {{"wikigold", 0, 2}, {"meantime", 0, 1}, {"gum", 0, 1}, {"own", 0, 4},
               {"gmb", 1, 1},      {"wnut", 2, 1},     {"btc", 2, 1}, {"re3d", 3, 1}};
static const char *const judged[] = {"wikigold", "meantime", "gum-news", "gum-others"};
enum { SOURCES = sizeof sources / sizeof *sources, JUDGED = sizeof judged / sizeof *judged };

enum {
    HALF_ROUNDS = 3,
    ROUNDS = 5,
    FIELDS = 6,     /* that differ by chance, and are averaged */
    AVERAGED = 3,   /* last rounds of each */
    LEAST_SEEN = 3, /* a sight in the first group counts twice */
    MOST_FEATURES = 40000
};

static Corpus train[SOURCES], dev[JUDGED];
static Numbers numbers;

/* ---- turns ----------------------------------------------------------------------------------- */

typedef struct Turn {
    uint32_t corpus, stretch;
} Turn;
typedef struct Turns {
    Turn *at;
    uint32_t count, room;
} Turns;

enum { ALL = 2 }; /* else 0 or 1: every second document */

static void document_turns(Arena *arena, Turns *turns, uint32_t corpus, Stretch document)
{
    for (uint32_t s = document.first; s < document.first + document.count; s++) {
        uint32_t count = train[corpus].stretches.at[s].count;
        if (count <= LONGEST) LIST_PUSH(arena, turns, ((Turn){corpus, s}));
    }
}

static Turns turns_make(Arena *arena, uint32_t half)
{
    Turns turns = {0};
    for (uint32_t c = 0; c < SOURCES; c++)
        for (uint32_t n = 0; n < sources[c].times; n++)
            for (uint32_t d = 0; d < train[c].documents.count; d++)
                if (half == ALL || d % 2 == half)
                    document_turns(arena, &turns, c, train[c].documents.at[d]);
    return turns;
}

static void shuffle(Turns *turns)
{
    for (uint32_t i = turns->count; i > 1; i--) {
        uint32_t k = random_next() % i;
        Turn turn = turns->at[i - 1];
        turns->at[i - 1] = turns->at[k];
        turns->at[k] = turn;
    }
}

/* With evidence, every second time: the first look must do without. */
static void round_learn(Field *field, Turns *turns, Study *study, bool evidence)
{
    shuffle(turns);
    for (uint32_t i = 0; i < turns->count; i++) {
        const Corpus *corpus = &train[turns->at[i].corpus];
        study_fill(study, corpus, turns->at[i].stretch, &numbers, evidence && random_next() % 2);
        field_learn(field, study, corpus->group);
    }
}

/* ---- evidence -------------------------------------------------------------------------------- */

static void document_look(const Field *field, Corpus *corpus, Stretch document, Study *study)
{
    uint32_t first = corpus->stretches.at[document.first].first, count = 0;
    static uint8_t tags[LONGEST];
    for (uint32_t s = document.first; s < document.first + document.count; s++) {
        Stretch stretch = corpus->stretches.at[s];
        count += stretch.count;
        if (stretch.count > LONGEST) continue;
        study_fill(study, corpus, s, &numbers, false);
        field_decode(field, study, tags);
        for (uint32_t i = 0; i < stretch.count; i++)
            corpus->seen.at[stretch.first + i].tag = tags[i];
    }
    Arena *arena = arena_new();
    evidence_weigh(arena, corpus->seen.at + first, count);
    arena_free(arena);
}

static void corpus_look(const Field *field, Corpus *corpus, uint32_t half, Study *study)
{
    for (uint32_t d = 0; d < corpus->documents.count; d++)
        if (half == ALL || d % 2 == half)
            document_look(field, corpus, corpus->documents.at[d], study);
}

/* Each half looked at by a field trained on the other. */
static void evidence_make(Study *study)
{
    for (uint32_t half = 0; half < 2; half++) {
        Arena *arena = arena_new();
        Turns turns = turns_make(arena, half);
        Field *field = field_new(numbers.used + 1);
        for (int round = 0; round < HALF_ROUNDS; round++) round_learn(field, &turns, study, false);
        for (uint32_t c = 0; c < SOURCES; c++) corpus_look(field, &train[c], 1 - half, study);
        field_free(field);
        arena_free(arena);
    }
}

/* Its features can be counted only now. */
static void evidence_number(void)
{
    for (uint32_t c = 0; c < SOURCES; c++)
        for (uint32_t s = 0; s < train[c].stretches.count; s++) {
            Stretch stretch = train[c].stretches.at[s];
            const Sighting *row = train[c].seen.at + stretch.first;
            for (uint32_t i = 0; i < stretch.count; i++) {
                uint32_t keys[EVIDENCE_FEATURES];
                uint32_t count = evidence_features(row, stretch.count, i, keys);
                for (uint32_t k = 0; k < count; k++) numbers_count(&numbers, keys[k], 1);
            }
        }
    numbers_give(&numbers, LEAST_SEEN);
}

/* ---- judging --------------------------------------------------------------------------------- */

typedef struct Score {
    uint32_t gold, said, right;
} Score;

static uint32_t name_end(const uint8_t *tags, uint32_t i, uint32_t count)
{
    uint32_t end = i + 1;
    while (end < count && tags[end] == tags[i] + 1) end++;
    return end;
}

static void tags_compare(const uint8_t *gold, const uint8_t *said, uint32_t count, Score scores[4])
{
    for (uint32_t i = 0; i < count; i++) {
        uint32_t in_gold = gold[i] % 2 ? gold[i] / 2u : 3, in_said = said[i] % 2 ? said[i] / 2u : 3;
        bool same = in_gold == in_said && name_end(gold, i, count) == name_end(said, i, count);
        scores[in_gold].gold++;
        scores[in_said].said++;
        scores[in_gold].right += same;
    }
}

static float f1(Score s)
{
    return 200.0f * (float)s.right / (float)(s.gold + s.said ? s.gold + s.said : 1);
}

/* F1 of all three, then of persons, organizations, places. */
static void corpus_judge(const Field *field, const char *name, Corpus *corpus, Study *study)
{
    Score scores[4] = {{0}}, all = {0};
    static uint8_t said[LONGEST];
    corpus_look(field, corpus, ALL, study);
    for (uint32_t s = 0; s < corpus->stretches.count; s++) {
        uint32_t count = corpus->stretches.at[s].count;
        if (count > LONGEST) continue;
        study_fill(study, corpus, s, &numbers, true);
        field_decode(field, study, said);
        tags_compare(study->gold, said, count, scores);
    }
    for (int k = 0; k < 3; k++) {
        all.gold += scores[k].gold;
        all.said += scores[k].said;
        all.right += scores[k].right;
    }
    printf("  %s %.1f (%.0f %.0f %.0f)", name, f1(all), f1(scores[0]), f1(scores[1]),
           f1(scores[2]));
}

/* ---- all of it ------------------------------------------------------------------------------- */

static void corpora_read(const char *folder)
{
    char path[4096];
    for (uint32_t c = 0; c < SOURCES + JUDGED; c++) {
        bool learn = c < SOURCES;
        Corpus *corpus = learn ? &train[c] : &dev[c - SOURCES];
        *corpus = (Corpus){.arena = arena_new(), .group = learn ? sources[c].group : 0};
        snprintf(path, sizeof path, "%s/%s/%s.conll", folder, learn ? "train" : "dev",
                 learn ? sources[c].name : judged[c - SOURCES]);
        corpus_read(path, corpus);
        for (uint32_t i = 0; learn && i < corpus->features.count; i++)
            numbers_count(&numbers, corpus->features.at[i], corpus->group ? 1 : 2);
    }
}

static void corpora_number(void)
{
    numbers_give(&numbers, LEAST_SEEN);
    for (uint32_t c = 0; c < SOURCES + JUDGED; c++) {
        Corpus *corpus = c < SOURCES ? &train[c] : &dev[c - SOURCES];
        for (uint32_t i = 0; i < corpus->features.count; i++)
            corpus->features.at[i] = number_of(&numbers, corpus->features.at[i]);
    }
}

static bool model_load(const char *network, const char *clusters)
{
    static Bytes model;
    bytes_read(&model, network);
    bytes_read(&model, clusters);
    const char *why = words_model_load(model.at, model.size);
    if (why) fprintf(stderr, "%s\n", why);
    return !why;
}

static void field_train(Study *study, Field *average)
{
    Arena *arena = arena_new();
    Turns turns = turns_make(arena, ALL);
    Field *field = field_new(numbers.used + 1);
    for (int round = 0; round < ROUNDS; round++) {
        round_learn(field, &turns, study, true);
        if (round >= ROUNDS - AVERAGED) average_add(average, field);
    }
    field_free(field);
    arena_free(arena);
}

static Field *fields_train(Study *study)
{
    Field *average = field_new(numbers.used + 1);
    for (int field = 0; field < FIELDS; field++) field_train(study, average);
    average_close(average, FIELDS * AVERAGED);
    for (uint32_t c = 0; c < JUDGED; c++) corpus_judge(average, judged[c], &dev[c], study);
    printf("\n");
    fflush(stdout);
    return average;
}

/* All others are forgotten: what is trained again does without them. */
static void features_choose(const Field *average)
{
    bool *chosen = calloc(average->count, sizeof *chosen);
    uint32_t *seen = calloc(average->count, sizeof *seen);
    for (uint32_t i = 0; i <= numbers.mask; i++) seen[numbers.numbers[i]] = numbers.counts[i];
    average_choose(average, seen, MOST_FEATURES, chosen);
    numbers_keep(&numbers, chosen);
    for (uint32_t c = 0; c < SOURCES + JUDGED; c++) {
        Corpus *corpus = c < SOURCES ? &train[c] : &dev[c - SOURCES];
        for (uint32_t i = 0; i < corpus->features.count; i++)
            if (!chosen[corpus->features.at[i]]) corpus->features.at[i] = 0;
    }
    free(seen);
    free(chosen);
}

int main(int count, char **arguments)
{
    if (count != 5) return fprintf(stderr, "usage: train MODEL CLUSTERS FOLDER OUT\n"), 2;
    if (!model_load(arguments[1], arguments[2])) return 1;
    Study *study = malloc(sizeof *study);
    numbers = numbers_new();
    corpora_read(arguments[3]);
    corpora_number();
    evidence_make(study);
    evidence_number();
    Field *all = fields_train(study);
    features_choose(all);
    field_free(all);
    recogniser_write(arguments[2], arguments[4], &numbers, fields_train(study));
    return 0;
}
