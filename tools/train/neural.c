/* Experiment driver. */
#include "export.h"
#include "network.h"
#include "train.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { RELATIONS_MOST = MODEL_RELATIONS };

static Str relations[RELATIONS_MOST];
static uint32_t relation_count;

static uint32_t relation_of(Str name, bool add)
{
    for (uint32_t i = 0; i < relation_count; i++)
        if (str_equal(relations[i], name)) return i;
    if (!add || relation_count == RELATIONS_MOST) return 0;
    relations[relation_count] = name;
    return relation_count++;
}

static uint32_t padded(uint32_t count)
{
    return (count + 15) / 16 * 16;
}

static void sentence_add(const Network *net, const Model *model, const Sentence *sentence,
                         const Str *words, uint64_t *chance, Batch *batch)
{
    Casing casing = casing_of(words, sentence->count);
    for (uint32_t i = 0; i < sentence->count; i++) {
        uint32_t at = batch->words++;
        Form form = form_of(words[i]);
        const Row *row = &sentence->at[i];
        uint32_t number = vocabulary_find(net->vocabulary, form.lower);
        batch->own_dropped[at] = 0;
        if (chance) {
            uint32_t count = net->vocabulary->counts[number];
            batch->own_dropped[at] = random_below(chance, 1000) < 500 / (count + 1) + 20;
            if (random_below(chance, 1000) < 500 / (count + 1) / 4 + 20) {
                number = 0;
                batch->own_dropped[at] = 0;
            }
        } else if (!net->vocabulary->counts[number])
            batch->own_dropped[at] = number != 0;
        batch->number[at] = number;
        affix_rows(&form, casing, i == 0, batch->affixes[at]);
        batch->gold[TASK_LABEL][at] = label_of(model, row);
        batch->gold[TASK_NAME][at] = NONE;
        batch->head[at] = row->head;
        batch->relation[at] = relation_of(row->deprel, false);
    }
    batch->start[++batch->sentences] = batch->words;
}

typedef struct Tally {
    uint32_t words, upos, xpos, head, both, full, content;
} Tally;

static bool main_equal(Str a, Str b)
{
    uint32_t x = str_find(a, STR(":")), y = str_find(b, STR(":"));
    return str_equal(str_slice(a, 0, x == NONE ? a.size : x),
                     str_slice(b, 0, y == NONE ? b.size : y));
}

static void score(Network **nets, uint32_t net_count, const Model *model, const Treebank *bank, const char *only,
                  const char *name)
{
    static Batch batch;
    static Str words[BATCH_MOST];
    Tally t = {0};
    clock_t from = clock();
    for (uint32_t s = 0; s < bank->count; s++) {
        const Sentence *sentence = &bank->at[s];
        if (only && str_find(sentence->document, str_of(only)) == NONE) continue;
        batch.words = batch.sentences = 0;
        for (uint32_t i = 0; i < sentence->count; i++) words[i] = sentence->at[i].form;
        sentence_add(nets[0], model, sentence, words, NULL, &batch);
        networks_guess(nets, net_count, &batch);
        for (uint32_t i = 0; i < sentence->count; i++) {
            const Row *row = &sentence->at[i];
            const Label *label = &model->labels[batch.gold[TASK_LABEL][i] < model->label_count
                                                    ? batch.gold[TASK_LABEL][i]
                                                    : 0];
            Str relation = relations[batch.relation[i] < relation_count ? batch.relation[i] : 0];
            t.words++;
            t.upos += str_is(row->upos, label->upos);
            t.xpos += str_is(row->xpos, label->xpos);
            t.head += row->head == batch.head[i];
            t.both += row->head == batch.head[i] && main_equal(row->deprel, relation);
            t.full += row->head == batch.head[i] && str_equal(row->deprel, relation);
        }
    }
    double all = t.words / 100.0;
    printf("  %-9s UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f (subtypes %.2f) %.0f w/s\n", name,
           t.upos / all, t.xpos / all, t.head / all, t.both / all, t.full / all,
           t.words / ((double)(clock() - from) / CLOCKS_PER_SEC));
    fflush(stdout);
}

static double option(const char *name, double otherwise)
{
    return getenv(name) ? atof(getenv(name)) : otherwise;
}

/* Reads sentences (a word a line, a blank line between) and writes them as CoNLL-U. */
static void silver(Network **nets, uint32_t net_count, const Model *model, const char *from, const char *to)
{
    static Batch batch;
    static Str words[BATCH_MOST];
    Arena *arena = arena_new();
    Treebank bank = {0};
    conllu_read(arena, from, &bank);
    FILE *out = fopen(to, "w");
    for (uint32_t s = 0; s < bank.count; s++) {
        const Sentence *sentence = &bank.at[s];
        if (sentence->count > 120 || sentence->count < 3) continue;
        batch.words = batch.sentences = 0;
        for (uint32_t i = 0; i < sentence->count; i++) words[i] = sentence->at[i].form;
        sentence_add(nets[0], model, sentence, words, NULL, &batch);
        networks_guess(nets, net_count, &batch);
        for (uint32_t i = 0; i < sentence->count; i++) {
            const Label *label = &model->labels[batch.gold[TASK_LABEL][i]];
            Str relation = relations[batch.relation[i]];
            fprintf(out, "%u\t%.*s\t_\t%s\t%s\t_\t%u\t%.*s\t_\t_\n", i + 1, (int)words[i].size, words[i].at,
                    label->upos, label->xpos, batch.head[i], (int)relation.size, relation.at);
        }
        fprintf(out, "\n");
    }
    fclose(out);
}

int main(int count, char **arguments)
{
    Arena *arena = arena_new();
    Treebank train = {0}, ewt = {0}, gum = {0};
    (void)count;
    conllu_read(arena, "/work/shared/corpora/ud-ewt/train.conllu", &train);
    conllu_read(arena, "/work/shared/corpora/ud-gum/train.conllu", &train);
    conllu_read(arena, "/work/shared/corpora/ud-ewt/dev.conllu", &ewt);
    conllu_read(arena, "/work/shared/corpora/ud-gum/dev.conllu", &gum);
    Model model = {0};
    labels_choose(&train, 8, &model);
    for (uint32_t s = 0; s < train.count; s++)
        for (uint32_t i = 0; i < train.at[s].count; i++)
            relation_of(train.at[s].at[i].deprel, true);
    uint64_t chance = (uint64_t)option("SEED", 20260101);
    Vocabulary vocabulary = vocabulary_make(&train, arguments[1], (uint32_t)option("SEEN", 2),
                                            (uint32_t)option("COMMON", 30000));
    Sizes size = {.word = (uint32_t)option("WORD", 64),
                  .affix = (uint32_t)option("AFFIX", 32),
                  .hidden = (uint32_t)option("HIDDEN", 128),
                  .layers = (uint32_t)option("LAYERS", 2),
                  .arc = (uint32_t)option("ARC", 64),
                  .relation = (uint32_t)option("REL", 64),
                  .outputs = {padded(model.label_count), 16},
                  .relations = padded(relation_count)};
    Network *net = network_new(&vocabulary, size, &chance);
    printf("%u sentences, vocabulary %u, labels %u, relations %u\n", train.count, vocabulary.count,
           model.label_count, relation_count);
    if (getenv("ENSEMBLE")) {
        Network *nets[16];
        uint32_t nets_count = 0;
        char *names = strdup(getenv("ENSEMBLE"));
        for (char *name = strtok(names, " "); name; name = strtok(NULL, " ")) {
            nets[nets_count] = network_new(&vocabulary, size, &chance);
            network_load(nets[nets_count++], name);
            score(nets + nets_count - 1, 1, &model, &ewt, NULL, name);
        }
        score(nets, nets_count, &model, &ewt, NULL, "EWT dev");
        score(nets, nets_count, &model, &gum, NULL, "GUM dev");
        score(nets, nets_count, &model, &gum, "news", "GUM news");
        if (getenv("SILVER")) silver(nets, nets_count, &model, getenv("SILVER"), getenv("OUTC"));
        return 0;
    }
    uint32_t *order = malloc(train.count * sizeof *order), total = 0;
    for (uint32_t i = 0; i < train.count; i++) {
        order[i] = i;
        total += train.at[i].count;
    }
    uint32_t rounds = (uint32_t)option("ROUNDS", 10), batch_words = (uint32_t)option("BATCH", 400);
    float rate = (float)option("RATE", 0.003), dropout = (float)option("DROP", 0.2);
    double steps = (double)rounds * total / (batch_words + 10.0);
    Adam adam = {.shrink = (float)option("SHRINK", 0)};
    static Batch batch;
    static Str words[BATCH_MOST];
    for (uint32_t round = 0; round < rounds; round++) {
        double loss = 0;
        clock_t from = clock();
        for (uint32_t i = train.count; i > 1; i--) {
            uint32_t other = random_below(&chance, i), keep = order[i - 1];
            order[i - 1] = order[other];
            order[other] = keep;
        }
        Arena *scratch = arena_new();
        for (uint32_t i = 0; i < train.count;) {
            batch.words = batch.sentences = 0;
            while (i < train.count && batch.words < batch_words) {
                const Sentence *sentence = &train.at[order[i++]];
                if (sentence->count + batch.words >= BATCH_MOST) continue;
                words_recase(scratch, sentence, &chance, words);
                sentence_add(net, &model, sentence, words, &chance, &batch);
            }
            if (!batch.words) break;
            loss += network_learn(net, &batch, dropout, &chance);
            adam.step++;
            double done = adam.step / steps;
            adam.rate = rate * (float)(adam.step < 200 ? adam.step / 200.0
                                       : done < 1      ? 1 - done * 0.98
                                                       : 0.02);
            network_step(net, &adam);
        }
        arena_free(scratch);
        printf("round %u: loss %.3f, %.1f s\n", round + 1, loss / total,
               (double)(clock() - from) / CLOCKS_PER_SEC);
        if (round % 3 == 2 || round + 1 == rounds) {
            score(&net, 1, &model, &ewt, NULL, "EWT dev");
            score(&net, 1, &model, &gum, NULL, "GUM dev");
            score(&net, 1, &model, &gum, "news", "GUM news");
        }
        fflush(stdout);
    }
    if (getenv("SAVE")) network_save(net, getenv("SAVE"));
    if (getenv("OUT")) {
        Bytes sections = {0}, labels = {0}, names = {0}, lemmas = {0};
        labels_write(&model, &labels);
        number_add(&names, relation_count);
        for (uint32_t i = 0; i < relation_count; i++) {
            bytes_add(&names, relations[i].at, relations[i].size);
            bytes_add(&names, "", 1);
        }
        lemmas_train(&model, &train, &lemmas);
        section_add(&sections, "LABL", &labels);
        section_add(&sections, "RELS", &names);
        section_add(&sections, "LEMM", &lemmas);
        network_export(net, model.label_count, relation_count, &sections);
        model_write(getenv("OUT"), &sections);
    }
    return 0;
}
