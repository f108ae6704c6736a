/* Guessing, by one network or several together. */
#include "network_inner.h"

#include "lang/tree.h"
#include "train.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What several networks make of a batch, added up. */
typedef struct Votes {
    float *task[TASKS], *relation, *arcs; /* arcs: BATCH_MOST + 1 for each word */
} Votes;

static void forward(Network *net, const Batch *batch)
{
    input_run(net, batch);
    for (uint32_t i = 0; i < net->size.layers; i++) layer_run(net, batch, i);
}

/* Adds the logarithms of a choice's chances. */
static void vote_add(float *to, const float *scores, uint32_t count)
{
    float most = scores[highest(scores, count)], sum = 0;
    for (uint32_t i = 0; i < count; i++) sum += expf(scores[i] - most);
    for (uint32_t i = 0; i < count; i++) to[i] += fmaxf(scores[i] - most - logf(sum), -30);
}

static void tasks_vote(Network *net, const Batch *batch, Votes *votes)
{
    for (int task = 0; task < TASKS; task++) {
        uint32_t count = net->size.outputs[task];
        task_scores(net, batch->words, task);
        for (uint32_t i = 0; i < batch->words; i++)
            vote_add(votes->task[task] + (size_t)i * count, run.scores + (size_t)i * count, count);
    }
}

static void arcs_vote(Network *net, const Batch *batch, Votes *votes)
{
    static float scores[BATCH_MOST + 1];
    parse_views(net, batch->words);
    for (uint32_t s = 0; s < batch->sentences; s++)
        for (uint32_t i = batch->start[s]; i < batch->start[s + 1]; i++) {
            arc_scores(net, batch->start[s], batch->start[s + 1], i, scores);
            vote_add(votes->arcs + (size_t)i * (BATCH_MOST + 1), scores,
                     batch->start[s + 1] - batch->start[s] + 1);
        }
}

static void relations_vote(Network *net, const Batch *batch, Votes *votes)
{
    uint32_t count = net->size.relations;
    for (uint32_t s = 0; s < batch->sentences; s++)
        for (uint32_t i = batch->start[s]; i < batch->start[s + 1]; i++)
            relation_sum(net, batch->start[s], i, batch->head[i]);
    relation_scores(net, batch->words);
    for (uint32_t i = 0; i < batch->words; i++)
        vote_add(votes->relation + (size_t)i * count, run.scores + (size_t)i * count, count);
}

static void heads_elect(Batch *batch, const Votes *votes)
{
    static int32_t scores[TREE_LONGEST * (TREE_LONGEST + 1)];
    for (uint32_t s = 0; s < batch->sentences; s++) {
        uint32_t from = batch->start[s], count = batch->start[s + 1] - from;
        for (uint32_t i = 0; i < count; i++)
            for (uint32_t j = 0; j <= count; j++)
                scores[i * (count + 1) + j] =
                    j == i + 1
                        ? INT32_MIN
                        : (int32_t)(votes->arcs[(size_t)(from + i) * (BATCH_MOST + 1) + j] * 10000);
        tree_choose(scores, count, batch->head + from);
    }
}

static Votes votes_new(const Network *net)
{
    static Votes votes;
    for (int task = 0; task < TASKS; task++) {
        free(votes.task[task]);
        votes.task[task] = floats_new((size_t)BATCH_MOST * net->size.outputs[task]);
    }
    free(votes.relation);
    votes.relation = floats_new((size_t)BATCH_MOST * net->size.relations);
    if (!votes.arcs) votes.arcs = floats_new((size_t)BATCH_MOST * (BATCH_MOST + 1));
    return votes;
}

/* The likeliest answers. `votes` are logarithms of chances, added up over the networks. */
static Target target_of(const float *votes, uint32_t count, uint32_t networks)
{
    enum { LEAST_SHARE = 2 }; /* in a hundred: less is noise */
    Target target = {0};
    float most = votes[highest(votes, count)], sum = 0, kept = 0;
    for (uint32_t i = 0; i < count; i++) sum += expf((votes[i] - most) / (float)networks);
    for (uint32_t i = 0; i < count; i++) {
        float share = expf((votes[i] - most) / (float)networks) / sum;
        uint32_t at = target.count;
        while (at && target.share[at - 1] < share) at--;
        if (at == TARGET_MOST || share * 100 < LEAST_SHARE) continue;
        target.count += target.count < TARGET_MOST;
        for (uint32_t j = target.count; j-- > at + 1;) {
            target.answer[j] = target.answer[j - 1];
            target.share[j] = target.share[j - 1];
        }
        target.answer[at] = i;
        target.share[at] = share;
    }
    for (uint32_t i = 0; i < target.count; i++) kept += target.share[i];
    for (uint32_t i = 0; i < target.count; i++) target.share[i] /= kept;
    return target;
}

static void targets_fill(const Network *net, const Votes *votes, uint32_t networks, Batch *batch)
{
    uint32_t relations = net->size.relations;
    for (int task = 0; task < TASKS; task++) {
        uint32_t outputs = net->size.outputs[task];
        for (uint32_t i = 0; i < batch->words; i++)
            batch->task[task][i] =
                target_of(votes->task[task] + (size_t)i * outputs, outputs, networks);
    }
    for (uint32_t i = 0; i < batch->words; i++)
        batch->relation[i] =
            target_of(votes->relation + (size_t)i * relations, relations, networks);
    for (uint32_t s = 0; s < batch->sentences; s++)
        for (uint32_t i = batch->start[s]; i < batch->start[s + 1]; i++)
            batch->arc[i] = target_of(votes->arcs + (size_t)i * (BATCH_MOST + 1),
                                      batch->start[s + 1] - batch->start[s] + 1, networks);
}

void networks_guess(Network **nets, uint32_t count, Batch *batch)
{
    Votes votes = votes_new(nets[0]);
    memset(votes.arcs, 0, (size_t)batch->words * (BATCH_MOST + 1) * sizeof(float));
    for (uint32_t n = 0; n < count; n++) {
        forward(nets[n], batch);
        tasks_vote(nets[n], batch, &votes);
        arcs_vote(nets[n], batch, &votes);
    }
    heads_elect(batch, &votes);
    for (uint32_t n = 0; n < count; n++) {
        if (count > 1) {
            forward(nets[n], batch);
            parse_views(nets[n], batch->words);
        }
        relations_vote(nets[n], batch, &votes);
    }
    targets_fill(nets[0], &votes, count, batch);
}
