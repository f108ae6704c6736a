/* corroborate: the command line. */
#include "cli/cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char help[] =
    "corroborate - what several news articles claim, where they agree, where they differ,\n"
    "              and which of them are copies of one another\n"
    "\n"
    "usage:\n"
    "  corroborate analyze [options] FILE...     compare articles, one file each\n"
    "  corroborate dump STAGE [options] FILE...  show what one stage finds, a finding a line\n"
    "  corroborate test [-u] PATH...             run corpus cases (-u: accept what comes out)\n"
    "  corroborate --help | --version\n"
    "\n"
    "options:\n"
    "  --json          the whole report (format: src/report/report.schema.json)\n"
    "  --markdown      a report to read or paste\n"
    "  --csv           one row per fact and article\n"
    "                  without one of these: a summary for the terminal\n"
    "  --date ID=YYYY-MM-DD\n"
    "                  when article ID was published (a for the first file, b for the second, "
    "...);\n"
    "                  --date YYYY-MM-DD says it for all. Without it the date is read from the "
    "text,\n"
    "                  or inferred where a weekday and a date agree; the clock is never asked.\n"
    "  --dates day-first|month-first\n"
    "                  how to read 3/7/2024 where the article itself does not show it\n"
    "  --offsets utf16|byte|codepoint\n"
    "                  the unit of positions in --json (default: utf16)\n"
    "\n"
    "for scoring against corpora:\n"
    "  corroborate dump times|quantities|quotes|names|references|claims --json [options] FILE...\n"
    "                  one JSON document a line for each file, read as plain text: no line of it\n"
    "                  is taken for a headline or for a page's furniture\n"
    "  corroborate dump conllu --conllu-input FILE  the CoNLL-U file with our tags and trees\n"
    "  corroborate dump names --conll-input FILE    first column the word; gives word TAB BIO-tag\n"
    "\n"
    "FILE is plain text, as pasted from a page; - is standard input.\n"
    "Exit: 0 done, 1 something could not be read or a case failed, 2 wrong usage.\n"
    "\n"
    "examples:\n"
    "  corroborate analyze one.txt two.txt three.txt\n"
    "  corroborate analyze --json --date a=2024-07-03 one.txt two.txt > report.json\n"
    "  corroborate dump times --date 2024-07-03 one.txt\n"
    "\n"
    "It compares reports; it never says what is true.\n";

static int say_help(void)
{
    fputs(help, stdout);
    fputs("\nstages:", stdout);
    for (const char *const *stage = cor_stages(); *stage; stage++) printf(" %s", *stage);
    fputs("\n", stdout);
    return EXIT_FINE;
}

int main(int count, char **words)
{
    const char *verb = count > 1 ? words[1] : "";
    if (!strcmp(verb, "--help") || !strcmp(verb, "-h") || !strcmp(verb, "help")) return say_help();
    if (!strcmp(verb, "--version")) return printf("corroborate %s\n", cor_version()), EXIT_FINE;
    if (!strcmp(verb, "analyze")) return command_analyze(count - 2, words + 2);
    if (!strcmp(verb, "dump")) return command_dump(count - 2, words + 2);
    if (!strcmp(verb, "test")) return command_test(count - 2, words + 2);
    fprintf(stderr, "corroborate: %s%s%s; try: corroborate --help\n", *verb ? "no command \"" : "",
            *verb ? verb : "a command is missing", *verb ? "\"" : "");
    return EXIT_USAGE;
}
