/* corroborate analyze and dump: files in, one answer out. */
#include "cli/cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Run {
    CorOptions options;
    CorSource sources[COR_MOST_SOURCES];
    Bytes texts[COR_MOST_SOURCES];
    const char *dates[COR_MOST_SOURCES]; /* as given: "a=2024-07-03" or "2024-07-03" */
    size_t source_count, date_count;
    char ids[COR_MOST_SOURCES][4];
} Run;

static bool usage(const char *says, const char *word)
{
    fprintf(stderr, "corroborate: %s%s%s; try: corroborate --help\n", says, word ? " " : "",
            word ? word : "");
    return false;
}

static bool offsets_set(Run *run, const char *unit)
{
    if (!strcmp(unit, "utf16")) return run->options.offsets = COR_UTF16, true;
    if (!strcmp(unit, "byte")) return run->options.offsets = COR_BYTES, true;
    if (!strcmp(unit, "codepoint")) return run->options.offsets = COR_CODEPOINTS, true;
    return usage("--offsets takes utf16, byte or codepoint, not", unit);
}

static bool order_set(Run *run, const char *order)
{
    if (!strcmp(order, "day-first")) return run->options.dates = COR_DAY_FIRST, true;
    if (!strcmp(order, "month-first")) return run->options.dates = COR_MONTH_FIRST, true;
    return usage("--dates takes day-first or month-first, not", order);
}

static bool option_take(Run *run, int count, char **words, int *at)
{
    const char *word = words[*at];
    if (!strcmp(word, "--json")) return run->options.format = COR_JSON, true;
    if (!strcmp(word, "--markdown")) return run->options.format = COR_MARKDOWN, true;
    if (!strcmp(word, "--csv")) return run->options.format = COR_CSV, true;
    bool date = !strcmp(word, "--date"), offsets = !strcmp(word, "--offsets");
    bool order = !strcmp(word, "--dates");
    if (!date && !offsets && !order) return usage("no such option:", word);
    if (*at + 1 >= count) return usage("a value is missing after", word);
    const char *value = words[++*at];
    if (offsets) return offsets_set(run, value);
    if (order) return order_set(run, value);
    if (run->date_count == COR_MOST_SOURCES) return usage("too many dates", NULL);
    run->dates[run->date_count++] = value;
    return true;
}

static void id_make(size_t number, char id[4])
{
    size_t at = 0;
    if (number >= 26) id[at++] = (char)('a' + number / 26 - 1);
    id[at++] = (char)('a' + number % 26);
    id[at] = '\0';
}

static bool source_add(Run *run, const char *path, bool *readable)
{
    if (run->source_count == COR_MOST_SOURCES) return usage("at most 200 files", NULL);
    size_t i = run->source_count++;
    id_make(i, run->ids[i]);
    if (!file_read(path, &run->texts[i])) *readable = false;
    run->sources[i] =
        (CorSource){.id = run->ids[i], .text = run->texts[i].at, .size = run->texts[i].size};
    return true;
}

static bool dates_apply(Run *run)
{
    for (size_t i = 0; i < run->date_count; i++) {
        const char *equals = strchr(run->dates[i], '=');
        bool used = false;
        for (size_t k = 0; k < run->source_count; k++) {
            size_t size = equals ? (size_t)(equals - run->dates[i]) : 0;
            if (equals &&
                (strlen(run->ids[k]) != size || strncmp(run->ids[k], run->dates[i], size) != 0))
                continue;
            run->sources[k].published = equals ? equals + 1 : run->dates[i];
            used = true;
        }
        if (!used) return usage("no article has the id in --date", run->dates[i]);
    }
    return true;
}

static int run_read(Run *run, int count, char **words)
{
    bool readable = true, options_over = false;
    for (int i = 0; i < count; i++) {
        bool option = !options_over && words[i][0] == '-' && words[i][1];
        if (option && !strcmp(words[i], "--"))
            options_over = true;
        else if (option ? !option_take(run, count, words, &i)
                        : !source_add(run, words[i], &readable))
            return EXIT_USAGE;
    }
    if (run->source_count == 0) return usage("name at least one file", NULL), EXIT_USAGE;
    if (!dates_apply(run)) return EXIT_USAGE;
    return readable ? EXIT_FINE : EXIT_WRONG;
}

static int answer_say(CorAnswer answer, bool line)
{
    if (answer.code) {
        fprintf(stderr, "corroborate: %s\n", answer.message);
        return EXIT_WRONG;
    }
    bool written = fwrite(answer.text, 1, answer.size, stdout) == answer.size;
    if (line) putchar('\n');
    cor_free(answer.text);
    return written && fflush(stdout) == 0 ? EXIT_FINE : EXIT_WRONG;
}

static void run_free(Run *run)
{
    for (size_t i = 0; i < run->source_count; i++) free(run->texts[i].at);
    free(run);
}

int command_analyze(int count, char **words)
{
    Run *run = calloc(1, sizeof *run);
    if (!run) return EXIT_WRONG;
    run->options.format = COR_SUMMARY;
    int exit = run_read(run, count, words);
    if (exit == EXIT_FINE)
        exit = answer_say(cor_analyze(run->sources, run->source_count, &run->options),
                          run->options.format == COR_JSON);
    run_free(run);
    return exit;
}

/* dump conllu --conllu-input FILE, dump names --conll-input FILE: words already split. */
static int dump_given(const char *stage, const char *path)
{
    Bytes table = {0};
    int exit = file_read(path, &table) ? EXIT_FINE : EXIT_WRONG;
    if (exit == EXIT_FINE) exit = answer_say(cor_dump_given(stage, table.at, table.size), false);
    free(table.at);
    return exit;
}

/* A document a line, each file for itself. */
static int dump_json(const char *stage, const Run *run)
{
    int exit = EXIT_FINE;
    for (size_t i = 0; i < run->source_count && exit == EXIT_FINE; i++)
        exit = answer_say(cor_findings(stage, &run->sources[i], run->options.offsets), true);
    return exit;
}

int command_dump(int count, char **words)
{
    if (count < 1) return usage("dump needs a stage", NULL), EXIT_USAGE;
    const char *wanted = !strcmp(words[0], "conllu")  ? "--conllu-input"
                         : !strcmp(words[0], "names") ? "--conll-input"
                                                      : "";
    if (count == 3 && !strcmp(words[1], wanted)) return dump_given(words[0], words[2]);
    Run *run = calloc(1, sizeof *run);
    if (!run) return EXIT_WRONG;
    run->options.format = COR_SUMMARY;
    int exit = run_read(run, count - 1, words + 1);
    if (exit == EXIT_FINE)
        exit = run->options.format == COR_JSON
                   ? dump_json(words[0], run)
                   : answer_say(cor_dump(words[0], run->sources, run->source_count), false);
    run_free(run);
    return exit;
}
