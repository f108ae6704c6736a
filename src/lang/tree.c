#include "lang/tree.h"

typedef enum Standing { UNKNOWN, ON_WALK, SAFE, CAUGHT } Standing;

static uint32_t highest_word(const int32_t *row, uint32_t count)
{
    uint32_t best = 1;
    for (uint32_t j = 2; j <= count; j++)
        if (row[j] > row[best]) best = j;
    return best;
}

/* The word for which being the root is the greatest gain over its best other head. */
static uint32_t root_choose(const int32_t *scores, uint32_t count)
{
    uint32_t root = 0;
    int64_t most = INT64_MIN;
    for (uint32_t i = 0; i < count; i++) {
        const int32_t *row = scores + (size_t)i * (count + 1);
        int64_t gain = (int64_t)row[0] - row[highest_word(row, count)];
        if (gain > most) {
            most = gain;
            root = i;
        }
    }
    return root;
}

/* Walks up from each word: SAFE when it reaches the root, CAUGHT when it ends in a circle.
 * Gives a word on a circle, or NONE. */
static uint32_t circle_find(const uint32_t *head, uint32_t count, Standing *standing)
{
    uint32_t on_circle = NONE;
    for (uint32_t i = 0; i < count; i++) standing[i] = UNKNOWN;
    for (uint32_t start = 0; start < count; start++) {
        uint32_t at = start;
        while (standing[at] == UNKNOWN && head[at]) {
            standing[at] = ON_WALK;
            at = head[at] - 1;
        }
        bool caught = standing[at] == ON_WALK || standing[at] == CAUGHT;
        if (standing[at] == ON_WALK && on_circle == NONE) on_circle = at;
        if (!head[at]) standing[at] = SAFE;
        for (at = start; standing[at] == ON_WALK; at = head[at] - 1)
            standing[at] = caught ? CAUGHT : SAFE;
    }
    return on_circle;
}

/* Moves one word of the circle to a head outside it, where the least is lost. */
static void circle_open(const int32_t *scores, uint32_t count, uint32_t *head, uint32_t on_circle,
                        const Standing *standing)
{
    uint32_t leaver = on_circle, target = 0, at = on_circle;
    int64_t least = INT64_MAX;
    do {
        const int32_t *row = scores + (size_t)at * (count + 1);
        for (uint32_t j = 0; j < count; j++)
            if (standing[j] == SAFE && (int64_t)row[head[at]] - row[1 + j] < least) {
                least = (int64_t)row[head[at]] - row[1 + j];
                leaver = at;
                target = j;
            }
        at = head[at] - 1;
    } while (at != on_circle);
    head[leaver] = 1 + target;
}

void tree_choose(const int32_t *scores, uint32_t count, uint32_t *head)
{
    Standing standing[TREE_LONGEST];
    uint32_t root = root_choose(scores, count);
    for (uint32_t i = 0; i < count; i++)
        head[i] = i == root ? 0 : highest_word(scores + (size_t)i * (count + 1), count);
    for (;;) {
        uint32_t on_circle = circle_find(head, count, standing);
        if (on_circle == NONE) return;
        circle_open(scores, count, head, on_circle, standing);
    }
}
