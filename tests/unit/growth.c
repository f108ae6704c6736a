/* What a story costs grows with its text, not with its square: counted, not timed, so that it says
 * the same on every machine. Pairs of claims weighed are a dump, line by line; what else is found
 * of pairs stands in others and in the report. */
#include "corroborate.h"
#include "tiny.h"

#include <stdbool.h>
#include <stdlib.h>

enum { MOST = 160, ROOM = 1600 };

static char texts[MOST][ROOM];
static CorSource sources[MOST];

/* Articles of one event: every sentence stands in many of them, with other figures and names. */
static void story_make(unsigned count)
{
    static const char *const towns[] = {"Elmsea", "Corvale", "Tarnby", "Ostrand", "Velden"};
    static const char *const frames[] = {
        "The flood in %s killed %u people on Tuesday, the governor said.\n\n",
        "Rescuers in %s brought %u families to safety before midnight.\n\n",
        "\"We have never seen so much water in %s in %u years,\" Mayor Ines Dahl told "
        "reporters.\n\n",
        "Soldiers went to %s with %u boats after the dam broke.\n\n",
        "Trains between %s and the coast will not run before %u May.\n\n",
        "An insurer put the damage in %s at %u million euros on Wednesday.\n\n"};
    for (unsigned i = 0; i < count; i++) {
        size_t used = 0;
        for (unsigned k = 0; k < 6; k++)
            used += (size_t)snprintf(texts[i] + used, ROOM - used, frames[(i + k) % 6],
                                     towns[(i + k * 3) % 5], 5 + (i * 7 + k) % 20);
        sources[i] = (CorSource){.text = texts[i], .size = used, .published = "2024-05-15"};
    }
}

static size_t dumped(const char *stage, unsigned count)
{
    story_make(count);
    CorAnswer dump = cor_dump(stage, sources, count);
    cor_free(dump.text);
    return dump.size;
}

/* Of four times the text at most six times: what meets everything else would be sixteen times. */
static bool grows_with_text(size_t cost, size_t cost_of_a_quarter)
{
    return cost > cost_of_a_quarter && cost <= cost_of_a_quarter * 6;
}

/* Claims that are weighed; those that are said to differ, value by value; words laid below one
 * another. */
static void what_is_compared_grows_with_the_text(void)
{
    static const char *const stages[] = {"pairs", "facts", "utterances", "entities"};
    for (size_t i = 0; i < sizeof stages / sizeof *stages; i++) {
        size_t quarter = dumped(stages[i], MOST / 4);
        CHECK(grows_with_text(dumped(stages[i], MOST), quarter));
    }
}

static size_t report_of_repeated(const char *sentence, unsigned times)
{
    size_t size = strlen(sentence);
    char *text = malloc(size * times + 1);
    for (unsigned i = 0; i < times; i++) memcpy(text + i * size, sentence, size);
    CorSource both[] = {{.text = text, .size = size * times}, {.text = text, .size = size * times}};
    CorAnswer report = cor_analyze(both, 2, NULL);
    cor_free(report.text);
    free(text);
    return report.size;
}

static void nothing_said_over_and_over_multiplies(void)
{
    static const char *const sentences[] = {
        "He said that ", "The mayor resigned. ",
        "\"We will rebuild the bridge by spring,\" the mayor said. ",
        "The flood killed 12 people in Elmsea on Tuesday.\n\n", "Ann and "};
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        size_t quarter = report_of_repeated(sentences[i], 100);
        CHECK(grows_with_text(report_of_repeated(sentences[i], 400), quarter));
    }
}

int main(void)
{
    RUN(what_is_compared_grows_with_the_text);
    RUN(nothing_said_over_and_over_multiplies);
    return END();
}
