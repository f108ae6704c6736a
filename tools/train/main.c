/* train teacher CORPORA VECTORS SEED OUT.net       learns from the treebanks alone
 * train silver  CORPORA VECTORS RAW OUT NET...      reads RAW (CoNLL-U words) by committee
 * train student CORPORA VECTORS SILVER OUT.net      learns from treebanks and silver
 * train polish  CORPORA VECTORS SILVER IN.net OWN OUT.bin
 *               learns from the treebanks again and from OWN (CoNLL-U); writes the model */
#include "export.h"
#include "learn.h"
#include "recipe.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Ground {
    Arena *arena;
    const char *corpora;
    Treebank gold, train, dev; /* train: gold, then silver */
    Lexicon lexicon;
    Vocabulary vocabulary;
} Ground;

static void part_read(Ground *ground, const char *part, Treebank *into)
{
    static const char *const banks[] = {"ud-ewt", "ud-gum"};
    for (size_t i = 0; i < sizeof banks / sizeof *banks; i++) {
        Str path = str_format(ground->arena, "%s/%s/%s.conllu", ground->corpora, banks[i], part);
        conllu_read(ground->arena, path.at, into);
    }
}

static void ground_read(Ground *ground, const char *silver, const char *vectors, uint32_t common)
{
    part_read(ground, "train", &ground->gold);
    part_read(ground, "dev", &ground->dev);
    part_read(ground, "train", &ground->train);
    if (silver) conllu_read(ground->arena, silver, &ground->train);
    lexicon_make(&ground->gold, &ground->lexicon);
    ground->vocabulary = vocabulary_make(&ground->train, vectors, WORD_SEEN, common);
    printf("%u sentences, %u words known, %u labels, %u relations\n", ground->train.count,
           ground->vocabulary.count, ground->lexicon.labels.label_count,
           ground->lexicon.relation_count);
}

static Sizes sizes_of(const Ground *ground, Sizes sizes)
{
    return sizes_finish(&ground->lexicon, sizes);
}

static void teacher(Ground *ground, const char *vectors, const char *seed, const char *out)
{
    Course course = {ROUNDS_TEACHER, DROPOUT_TEACHER, RATE, strtoull(seed, NULL, 10), 0};
    ground_read(ground, NULL, vectors, COMMON_TEACHER);
    Network *net =
        network_new(&ground->vocabulary, sizes_of(ground, (Sizes)SIZES_TEACHER), &course.chance);
    network_train(net, &ground->lexicon, &ground->train, &ground->dev, course);
    network_save(net, out);
}

/* "|Heads=3:80,7:20", in hundredths; nothing where there was no doubt. */
static void doubt_write(FILE *out, const char *name, const Target *target)
{
    if (target->count < 2) return;
    fprintf(out, "|%s=", name);
    for (uint32_t i = 0; i < target->count; i++)
        fprintf(out, "%s%u:%.0f", i ? "," : "", target->answer[i], (double)target->share[i] * 100);
}

static void sentence_write(FILE *out, const Lexicon *lexicon, const Sentence *sentence,
                           const Batch *batch)
{
    for (uint32_t i = 0; i < sentence->count; i++) {
        const Row *row = &sentence->at[i];
        const Label *label = &lexicon->labels.labels[batch->task[TASK_LABEL][i].answer[0]];
        Str relation = lexicon->relations[batch->relation[i].answer[0]];
        fprintf(out, "%u\t%.*s\t_\t%s\t%s\t_\t%u\t%.*s\t_\t%.*s", i + 1, (int)row->form.size,
                row->form.at, label->upos, label->xpos, batch->head[i], (int)relation.size,
                relation.at, (int)row->misc.size, row->misc.at);
        doubt_write(out, "Labels", &batch->task[TASK_LABEL][i]);
        doubt_write(out, "Heads", &batch->arc[i]);
        doubt_write(out, "Relations", &batch->relation[i]);
        fprintf(out, "\n");
    }
    fprintf(out, "\n");
}

static void silver_write(const Ground *ground, Network **nets, uint32_t count, const Treebank *raw,
                         FILE *out)
{
    static Batch batch;
    static Altered altered;
    for (uint32_t s = 0; s < raw->count; s++) {
        const Sentence *sentence = &raw->at[s];
        if (sentence->count > SILVER_LONGEST) continue;
        sentence_copy(sentence, &altered);
        batch_empty(&batch);
        batch_add(&ground->vocabulary, &ground->lexicon, &altered, NULL, &batch);
        networks_guess(nets, count, &batch);
        sentence_write(out, &ground->lexicon, sentence, &batch);
    }
}

static void silver(Ground *ground, const char *vectors, char **arguments, uint32_t nets_count)
{
    Network *nets[16];
    Treebank raw = {0};
    uint64_t chance = 1;
    ground_read(ground, NULL, vectors, COMMON_TEACHER);
    for (uint32_t i = 0; i < nets_count && i < 16; i++) {
        nets[i] = network_new(&ground->vocabulary, sizes_of(ground, (Sizes)SIZES_TEACHER), &chance);
        network_load(nets[i], arguments[2 + i]);
    }
    networks_judge(nets, nets_count, &ground->lexicon, &ground->dev, "committee, dev");
    conllu_read(ground->arena, arguments[0], &raw);
    FILE *out = fopen(arguments[1], "w");
    if (!out) exit(1);
    silver_write(ground, nets, nets_count, &raw, out);
    fclose(out);
}

static void names_write(Bytes *bytes, const Str *names, uint32_t count)
{
    number_add(bytes, count);
    for (uint32_t i = 0; i < count; i++) {
        bytes_add(bytes, names[i].at, names[i].size);
        bytes_add(bytes, "", 1);
    }
}

static void model_export(const Ground *ground, const Network *net, const char *out)
{
    Bytes sections = {0}, labels = {0}, relations = {0}, lemmas = {0};
    labels_write(&ground->lexicon.labels, &labels);
    names_write(&relations, ground->lexicon.relations, ground->lexicon.relation_count);
    lemmas_train(&ground->lexicon.labels, &ground->gold, &lemmas);
    section_add(&sections, "LABL", &labels);
    section_add(&sections, "RELS", &relations);
    section_add(&sections, "LEMM", &lemmas);
    network_export(net, ground->lexicon.labels.label_count, ground->lexicon.relation_count,
                   &sections);
    part_write(out, &sections);
}

static void student(Ground *ground, const char *vectors, const char *silver_path, const char *out)
{
    ground_read(ground, silver_path, vectors, COMMON_STUDENT);
    Course course = {ROUNDS_STUDENT, DROPOUT_STUDENT, RATE, 20260101, ground->gold.count};
    Network *net =
        network_new(&ground->vocabulary, sizes_of(ground, (Sizes)SIZES_STUDENT), &course.chance);
    network_train(net, &ground->lexicon, &ground->train, &ground->dev, course);
    network_save(net, out);
}

static void polish(Ground *ground, const char *vectors, char **paths)
{
    const char *silver_path = paths[0], *in = paths[1], *own = paths[2], *out = paths[3];
    ground_read(ground, silver_path, vectors, COMMON_STUDENT);
    Course course = {ROUNDS_POLISH, DROPOUT_STUDENT, RATE_POLISH, 20260102, 0};
    Network *net =
        network_new(&ground->vocabulary, sizes_of(ground, (Sizes)SIZES_STUDENT), &course.chance);
    Treebank last = {0};
    network_load(net, in);
    part_read(ground, "train", &last);
    for (int i = 0; i < OWN_TIMES; i++) conllu_read(ground->arena, own, &last);
    network_train(net, &ground->lexicon, &last, &ground->dev, course);
    model_export(ground, net, out);
}

int main(int count, char **arguments)
{
    const char *role = count > 5 ? arguments[1] : "";
    Ground ground = {.arena = arena_new(), .corpora = count > 2 ? arguments[2] : ""};
    if (strcmp(role, "teacher") == 0)
        teacher(&ground, arguments[3], arguments[4], arguments[5]);
    else if (strcmp(role, "silver") == 0 && count > 6)
        silver(&ground, arguments[3], arguments + 4, (uint32_t)count - 6);
    else if (strcmp(role, "student") == 0)
        student(&ground, arguments[3], arguments[4], arguments[5]);
    else if (strcmp(role, "polish") == 0 && count > 7)
        polish(&ground, arguments[3], arguments + 4);
    else
        return fprintf(stderr, "usage: see the top of tools/train/main.c\n"), 2;
    arena_free(ground.arena);
    return 0;
}
