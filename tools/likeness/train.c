/* Learns how to tell from what two claims share whether they are one fact: gradient boosting of
 * trees of depth two for logistic loss (Friedman 2001), each tree grown on a part of the pairs and
 * of the features (Friedman 2002).
 *   train PAIRS    as pairs.mjs prints them; the trees go to standard output as C, what they reach
 *                  on events held out one by one to standard error
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    TREES = 200,
    LEAST_LEAF = 20, /* pairs */
    MOST_FEATURES = 64,
    LONGEST_LINE = 1 << 16
};
static const double rate = 0.06, part_of_pairs = 0.6, part_of_features = 0.4;

typedef struct Row {
    int event, same;
    int feature[MOST_FEATURES];
    int *links, link_count;        /* numbers of the annotation's links that it would find */
    double score, pull, certainty; /* while learning */
    double judged;                 /* by a forest that didn't learn from it */
} Row;

typedef struct Table {
    char *names[MOST_FEATURES];
    int feature_count;
    Row *rows;
    int count, room;
    char *events[MOST_FEATURES * 4];
    int links[MOST_FEATURES * 4], event_count;
} Table;

typedef struct Split {
    int feature, above;
} Split;

typedef struct Tree {
    Split splits[3];
    double leaves[4];
} Tree;

typedef struct Forest {
    double prior;
    Tree trees[TREES];
} Forest;

/* ---- reading --------------------------------------------------------------------------------- */

static void *grown(void *at, size_t size)
{
    void *more = realloc(at, size);
    if (!more) exit(1);
    return more;
}

static char *copied(const char *text)
{
    return strcpy(grown(NULL, strlen(text) + 1), text);
}

static void links_read(Row *row, char *list)
{
    for (char *number = strtok(list, ","); number && *number != '-'; number = strtok(NULL, ",")) {
        row->links = grown(row->links, (size_t)(row->link_count + 1) * sizeof(int));
        row->links[row->link_count++] = atoi(number);
    }
}

static void row_read(Table *table, char *line)
{
    if (table->count == table->room) {
        table->room = table->room * 2 + 1024;
        table->rows = grown(table->rows, (size_t)table->room * sizeof(Row));
    }
    Row *row = &table->rows[table->count++];
    *row = (Row){.event = table->event_count - 1};
    char *rest = NULL, *word = strtok_r(line, " \n", &rest);
    row->same = strcmp(word, "same") == 0;
    char *list = strtok_r(NULL, " \n", &rest);
    for (int i = 0; i < table->feature_count; i++)
        row->feature[i] = atoi(strtok_r(NULL, " \n", &rest));
    links_read(row, list);
}

static void table_read(Table *table, const char *path)
{
    static char line[LONGEST_LINE];
    FILE *file = fopen(path, "r");
    if (!file || !fgets(line, sizeof line, file)) {
        fprintf(stderr, "train: cannot read %s\n", path);
        exit(1);
    }
    for (char *name = strtok(line, " \n"); name && table->feature_count < MOST_FEATURES;
         name = strtok(NULL, " \n"))
        table->names[table->feature_count++] = copied(name);
    while (fgets(line, sizeof line, file)) {
        char name[256];
        if (sscanf(line, "event %255s %d", name, &table->links[table->event_count]) == 2)
            table->events[table->event_count++] = copied(name);
        else
            row_read(table, line);
    }
    fclose(file);
}

/* ---- learning -------------------------------------------------------------------------------- */

static unsigned long long chance_state;

/* The same on every machine (Knuth's MMIX constants). */
static double chance(void)
{
    chance_state = chance_state * 6364136223846793005u + 1442695040888963407u;
    return (double)(chance_state >> 11) / 9007199254740992.0;
}

static int sorted_by;
static int row_order(const void *left, const void *right)
{
    const Row *x = *(Row *const *)left, *y = *(Row *const *)right;
    if (x->feature[sorted_by] != y->feature[sorted_by])
        return x->feature[sorted_by] < y->feature[sorted_by] ? -1 : 1;
    return x < y ? -1 : x > y;
}

/* The question that leaves the least squared error of the pulls on both sides. */
static Split best_split(Row **rows, int count, const int *features, int feature_count)
{
    Split best = {features[0], 1 << 14};
    double most = -1;
    for (int f = 0; f < feature_count; f++) {
        sorted_by = features[f];
        qsort(rows, (size_t)count, sizeof *rows, row_order);
        double all = 0, left = 0;
        for (int i = 0; i < count; i++) all += rows[i]->pull;
        for (int i = 0; i + 1 < count; i++) {
            left += rows[i]->pull;
            int below = i + 1, above = count - below;
            int value = rows[i]->feature[sorted_by];
            if (value == rows[i + 1]->feature[sorted_by]) continue;
            if (below < LEAST_LEAF || above < LEAST_LEAF) continue;
            double gain = left * left / below + (all - left) * (all - left) / above;
            if (gain > most) {
                most = gain;
                best = (Split){sorted_by, value};
            }
        }
    }
    return best;
}

static int features_draw(const Table *table, int *features)
{
    int count = 0;
    for (int f = 0; f < table->feature_count; f++)
        if (chance() < part_of_features) features[count++] = f;
    if (!count) features[count++] = (int)(chance() * table->feature_count);
    return count;
}

static int leaf_of(const Tree *tree, const Row *row)
{
    int side = row->feature[tree->splits[0].feature] > tree->splits[0].above;
    const Split *second = &tree->splits[1 + side];
    return 2 * side + (row->feature[second->feature] > second->above);
}

static void leaves_fill(Tree *tree, Row **rows, int count)
{
    double pull[4] = {0}, certainty[4] = {0};
    for (int i = 0; i < count; i++) {
        int leaf = leaf_of(tree, rows[i]);
        pull[leaf] += rows[i]->pull;
        certainty[leaf] += rows[i]->certainty;
    }
    for (int leaf = 0; leaf < 4; leaf++)
        tree->leaves[leaf] = certainty[leaf] > 0 ? rate * pull[leaf] / certainty[leaf] : 0;
}

static void tree_grow(const Table *table, Tree *tree, Row **rows, int count)
{
    int features[MOST_FEATURES];
    int drawn = features_draw(table, features);
    tree->splits[0] = best_split(rows, count, features, drawn);
    Row **sides = grown(NULL, (size_t)(count + 1) * sizeof *sides);
    for (int side = 0; side < 2; side++) {
        int held = 0;
        for (int i = 0; i < count; i++)
            if ((rows[i]->feature[tree->splits[0].feature] > tree->splits[0].above) == side)
                sides[held++] = rows[i];
        drawn = features_draw(table, features);
        tree->splits[1 + side] = best_split(sides, held, features, drawn);
    }
    free(sides);
    leaves_fill(tree, rows, count);
}

/* Learns from all events but one; `but` -1 is from all. */
static void forest_grow(const Table *table, Forest *forest, int but)
{
    Row **rows = grown(NULL, (size_t)(table->count + 1) * sizeof *rows);
    int count = 0, same = 0;
    for (int i = 0; i < table->count; i++) {
        if (table->rows[i].event == but) continue;
        rows[count++] = &table->rows[i];
        same += table->rows[i].same;
    }
    Row **some = grown(NULL, (size_t)(count + 1) * sizeof *some);
    chance_state = 1;
    forest->prior = log((double)same / (count - same));
    for (int i = 0; i < count; i++) rows[i]->score = forest->prior;
    for (int t = 0; t < TREES; t++) {
        int chosen = 0;
        for (int i = 0; i < count; i++) {
            double likely = 1 / (1 + exp(-rows[i]->score));
            rows[i]->pull = rows[i]->same - likely;
            rows[i]->certainty = likely * (1 - likely);
            if (chance() < part_of_pairs) some[chosen++] = rows[i];
        }
        tree_grow(table, &forest->trees[t], some, chosen);
        for (int i = 0; i < count; i++)
            rows[i]->score += forest->trees[t].leaves[leaf_of(&forest->trees[t], rows[i])];
    }
    free(some);
    free(rows);
}

/* ---- measuring ------------------------------------------------------------------------------- */

static void event_score(Table *table, const Forest *forest, int event)
{
    for (int i = 0; i < table->count; i++) {
        Row *row = &table->rows[i];
        if (row->event != event) continue;
        row->judged = forest->prior;
        for (int t = 0; t < TREES; t++)
            row->judged += forest->trees[t].leaves[leaf_of(&forest->trees[t], row)];
    }
}

typedef struct Figures {
    double precision, recall;
} Figures;

/* Of the pairs from `least` on: how many are one fact; and how many of the links they find. */
static Figures event_measure(const Table *table, int event, double least)
{
    int made = 0, good = 0, found = 0;
    char *is_found = grown(NULL, (size_t)table->links[event] + 1);
    memset(is_found, 0, (size_t)table->links[event] + 1);
    for (int i = 0; i < table->count; i++) {
        const Row *row = &table->rows[i];
        if (row->event != event || row->judged < least) continue;
        made++;
        good += row->same;
        for (int k = 0; k < row->link_count; k++) {
            found += !is_found[row->links[k]];
            is_found[row->links[k]] = 1;
        }
    }
    free(is_found);
    return (Figures){made ? (double)good / made : 1, (double)found / table->links[event]};
}

static void table_report(const Table *table)
{
    fprintf(stderr, "precision / recall of pairs, each of %d events held out in turn, mean\n",
            table->event_count);
    for (double least = -1; least < 1.6; least += 0.25) {
        Figures sum = {0, 0};
        for (int e = 0; e < table->event_count; e++) {
            Figures of = event_measure(table, e, least);
            sum.precision += of.precision;
            sum.recall += of.recall;
        }
        fprintf(stderr, "  from %5.2f  %.3f / %.3f\n", least, sum.precision / table->event_count,
                sum.recall / table->event_count);
    }
}

/* ---- writing --------------------------------------------------------------------------------- */

static int hundredths(double value)
{
    return (int)lround(value * 100);
}

static void forest_write(const Table *table, const Forest *forest)
{
    printf("/* Generated by tools/likeness/run.sh: do not edit.\n"
           " * Learnt from which passages of articles say the same: tools/likeness/annotations, "
           "ours, and\n"
           " * the annotated stories beside the checkout; of the articles no word is kept.\n "
           "*/\n#include \"story/likeness.h\"\n\n/* clang-format off */\n"
           "static const LikenessTree trees[] = {\n");
    for (int t = 0; t < TREES; t++) {
        const Tree *tree = &forest->trees[t];
        printf("    {{");
        for (int s = 0; s < 3; s++)
            printf("%s{LIKE_%s, %d}", s ? ", " : "", table->names[tree->splits[s].feature],
                   tree->splits[s].above);
        printf("}, {");
        for (int leaf = 0; leaf < 4; leaf++)
            printf("%s%d", leaf ? ", " : "", hundredths(tree->leaves[leaf]));
        printf("}},\n");
    }
    printf("};\n/* clang-format on */\n\n"
           "const LikenessModel likeness_model = {%d, trees, sizeof trees / sizeof *trees};\n",
           hundredths(forest->prior));
}

int main(int count, char **words)
{
    static Table table;
    static Forest forest;
    if (count != 2) return fprintf(stderr, "usage: train PAIRS\n"), 1;
    table_read(&table, words[1]);
    for (int e = 0; e < table.event_count; e++) {
        forest_grow(&table, &forest, e);
        event_score(&table, &forest, e);
    }
    table_report(&table);
    forest_grow(&table, &forest, -1);
    forest_write(&table, &forest);
    return 0;
}
