#include "learn.h"

#include "recipe.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void order_shuffle(uint32_t *order, uint32_t count, uint64_t *chance)
{
    for (uint32_t i = count; i > 1; i--) {
        uint32_t other = random_below(chance, i), keep = order[i - 1];
        order[i - 1] = order[other];
        order[other] = keep;
    }
}

/* The next sentences in order, until the batch is full. */
static void batch_fill(const Network *net, const Lexicon *lexicon, const Treebank *train,
                       const uint32_t *order, uint32_t count, uint32_t *next, uint64_t *chance,
                       Batch *batch)
{
    static Altered altered;
    Arena *arena = arena_new();
    batch_empty(batch);
    while (*next < count && batch->words < BATCH_WORDS) {
        const Sentence *sentence = &train->at[order[(*next)++]];
        if (sentence->count > TREE_LONGEST) continue;
        sentence_alter(arena, sentence, chance, &altered);
        batch_add(net->vocabulary, lexicon, &altered, chance, batch);
    }
    arena_free(arena);
}

/* Rises from nothing, then falls evenly. */
static float rate_at(float rate, uint32_t step, double steps)
{
    double done = step / steps < 1 ? step / steps : 1;
    return rate * (float)(step < WARM_STEPS ? (double)step / WARM_STEPS : 1 - done * 0.98);
}

static double round_train(Network *net, const Lexicon *lexicon, const Treebank *train,
                          const uint32_t *order, uint32_t count, double steps, Course *course,
                          Adam *adam)
{
    static Batch batch;
    double loss = 0;
    for (uint32_t next = 0; next < count;) {
        batch_fill(net, lexicon, train, order, count, &next, &course->chance, &batch);
        if (!batch.words) continue;
        loss += (double)network_learn(net, &batch, course->dropout, &course->chance);
        adam->rate = rate_at(course->rate, ++adam->step, steps);
        network_step(net, adam);
    }
    return loss;
}

void network_train(Network *net, const Lexicon *lexicon, const Treebank *train, const Treebank *dev,
                   Course course)
{
    uint32_t count = train->count + course.twice, words = 0;
    uint32_t *order = malloc(count * sizeof *order);
    for (uint32_t i = 0; i < count; i++) {
        order[i] = i < train->count ? i : i - train->count;
        words += train->at[order[i]].count;
    }
    Adam adam = {0};
    double steps = (double)course.rounds * words / (BATCH_WORDS + 10);
    for (uint32_t round = 1; round <= course.rounds; round++) {
        clock_t from = clock();
        order_shuffle(order, count, &course.chance);
        double loss = round_train(net, lexicon, train, order, count, steps, &course, &adam);
        printf("round %u: loss %.3f a word, %.1f s\n", round, loss / words,
               (double)(clock() - from) / CLOCKS_PER_SEC);
        if (round % 3 == 0 || round == course.rounds) networks_judge(&net, 1, lexicon, dev, "dev");
        fflush(stdout);
    }
    free(order);
}

/* ---- judging ------------------------------------------------------------------------------------
 */

typedef struct Tally {
    uint32_t words, upos, head, both;
} Tally;

static Str relation_main(Str relation)
{
    uint32_t colon = str_find(relation, STR(":"));
    return str_slice(relation, 0, colon == NONE ? relation.size : colon);
}

static void row_judge(const Lexicon *lexicon, const Row *row, const Batch *batch, uint32_t i,
                      Tally *t)
{
    const Label *label = &lexicon->labels.labels[batch->task[TASK_LABEL][i].answer[0]];
    Str relation = lexicon->relations[batch->relation[i].answer[0]];
    bool head = row->head == batch->head[i];
    t->words++;
    t->upos += str_is(row->upos, label->upos);
    t->head += head;
    t->both += head && str_equal(relation_main(row->deprel), relation_main(relation));
}

void networks_judge(Network **nets, uint32_t count, const Lexicon *lexicon, const Treebank *dev,
                    const char *name)
{
    static Batch batch;
    static Altered altered;
    Tally tally = {0};
    for (uint32_t s = 0; s < dev->count; s++) {
        const Sentence *sentence = &dev->at[s];
        if (sentence->count > TREE_LONGEST) continue;
        sentence_copy(sentence, &altered);
        batch_empty(&batch);
        batch_add(nets[0]->vocabulary, lexicon, &altered, NULL, &batch);
        networks_guess(nets, count, &batch);
        for (uint32_t i = 0; i < sentence->count; i++)
            row_judge(lexicon, &sentence->at[i], &batch, i, &tally);
    }
    double all = tally.words / 100.0;
    printf("  %s: UPOS %.2f UAS %.2f LAS %.2f\n", name, tally.upos / all, tally.head / all,
           tally.both / all);
}
