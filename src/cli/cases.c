/* corroborate test: corpus cases. tests/corpus/README.md describes their form. */
#define _POSIX_C_SOURCE 200809L
#include "cli/cli.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { MOST_ARTICLES = 26, MOST_PATH = 1024 };

typedef struct Tally {
    unsigned passed, failed, known;
    bool bless;
} Tally;

/* One case, pointing into the file's bytes. */
typedef struct Case {
    const char *title, *stage, *dates[MOST_ARTICLES];
    size_t title_size, date_count;
    const char *input, *input_end, *expected, *expected_end;
} Case;

static const char *line_end(const char *at, const char *end)
{
    const char *found = memchr(at, '\n', (size_t)(end - at));
    return found ? found : end;
}

static bool line_is(const char *at, const char *end, const char *text)
{
    size_t size = strlen(text);
    return (size_t)(line_end(at, end) - at) == size && memcmp(at, text, size) == 0;
}

static bool line_starts(const char *at, const char *end, const char *text)
{
    size_t size = strlen(text);
    return (size_t)(end - at) >= size && memcmp(at, text, size) == 0;
}

/* First line from `at` on that passes, or end. */
static const char *line_find(const char *at, const char *end, const char *start, bool whole)
{
    while (at < end && !(whole ? line_is(at, end, start) : line_starts(at, end, start))) {
        at = line_end(at, end);
        if (at < end) at++;
    }
    return at;
}

static const char *text_trim_end(const char *from, const char *to)
{
    while (to > from && (to[-1] == '\n' || to[-1] == ' ')) to--;
    return to;
}

/* Reads the case that starts at a "=== title" line; options are cut out with NULs put in place. */
static const char *case_read(char *at, char *end, Case *it)
{
    char *title_end = (char *)line_end(at, end);
    it->title = at + 4;
    it->title_size = title_end > at + 4 ? (size_t)(title_end - at - 4) : 0;
    char *line = title_end < end ? title_end + 1 : end;
    while (line < end && *line == ':') {
        char *stop = (char *)line_end(line, end);
        if (stop < end) *stop = '\0';
        if (!strncmp(line, ":date ", 6) && it->date_count < MOST_ARTICLES)
            it->dates[it->date_count++] = line + 6;
        if (!strncmp(line, ":stage ", 7)) it->stage = line + 7;
        line = stop < end ? stop + 1 : end;
    }
    it->input = line;
    const char *rule = line_find(line, end, "---", true);
    it->input_end = rule > line ? rule - 1 : rule;
    const char *expected = line_end(rule, end);
    it->expected = expected < end ? expected + 1 : end;
    const char *next = line_find(it->expected, end, "=== ", false);
    it->expected_end = text_trim_end(it->expected, next);
    return next;
}

static void case_dates(const Case *it, CorSource *sources, size_t count)
{
    for (size_t d = 0; d < it->date_count; d++) {
        const char *equals = strchr(it->dates[d], '=');
        for (size_t i = 0; i < count; i++)
            if (!equals || it->dates[d][0] == (char)('a' + i))
                sources[i].published = equals ? equals + 1 : it->dates[d];
    }
}

/* Articles are parted by lines "~~~ b". */
static size_t case_sources(const Case *it, CorSource *sources)
{
    size_t count = 0;
    const char *at = it->input;
    while (count < MOST_ARTICLES) {
        const char *stop = line_find(at, it->input_end, "~~~ ", false);
        const char *text_end = stop < it->input_end && stop > at ? stop - 1 : stop;
        sources[count++] = (CorSource){.text = at, .size = (size_t)(text_end - at)};
        if (stop >= it->input_end) break;
        at = line_end(stop, it->input_end);
        if (at < it->input_end) at++;
    }
    return count;
}

static void case_say_failure(const char *path, const Case *it, const char *got, size_t size)
{
    printf("FAILED %s: %.*s\n  expected:\n%.*s\n  got:\n%.*s\n", path, (int)it->title_size,
           it->title, (int)(it->expected_end - it->expected), it->expected, (int)size, got);
}

/* Runs it; writes the case with what came out to `blessed` when that is open. */
static void case_run(const char *path, const char *stage, const Case *it, Tally *tally,
                     FILE *blessed)
{
    CorSource sources[MOST_ARTICLES] = {0};
    size_t count = case_sources(it, sources);
    case_dates(it, sources, count);
    CorAnswer answer = cor_dump(it->stage ? it->stage : stage, sources, count);
    const char *got = answer.code ? answer.message : answer.text;
    size_t size = answer.code ? strlen(got) : (size_t)(text_trim_end(got, got + answer.size) - got);
    bool same =
        size == (size_t)(it->expected_end - it->expected) && memcmp(got, it->expected, size) == 0;
    bool known = strstr(path, "/known/") != NULL;
    if (known && same)
        printf("KNOWN CASE NOW PASSES, move it: %s: %.*s\n", path, (int)it->title_size, it->title);
    if (!known && !same && !tally->bless) case_say_failure(path, it, got, size);
    if (blessed) fwrite(got, 1, size, blessed), fputs("\n\n", blessed);
    tally->known += known && !same;
    tally->failed += known ? same : !same && !tally->bless;
    tally->passed += !known && (same || tally->bless);
    cor_free(answer.text);
}

/* Where the path's last folder of that name ends, or NULL. */
static const char *behind_folder(const char *path, const char *folder)
{
    const char *found = NULL;
    size_t size = strlen(folder);
    for (const char *at = path; (at = strstr(at, folder)) != NULL; at++)
        if (at[size] == '/' && (at == path || at[-1] == '/')) found = at + size + 1;
    return found;
}

/* The stage is the folder right below "corpus", however deep the file lies in it; of files kept
 * elsewhere the folder they lie in. */
static void stage_of_path(const char *path, char stage[64])
{
    const char *from = behind_folder(path, "corpus"), *end = strrchr(path, '/');
    while (from && *from == '/') from++; /* "corpus//times/may.txt" */
    if (from) end = strchr(from, '/');
    if (!end) end = from = path;
    if (!from || from > end)
        for (from = end; from > path && from[-1] != '/';) from--;
    size_t size = (size_t)(end - from) < 63 ? (size_t)(end - from) : 63;
    memcpy(stage, from, size);
    stage[size] = '\0';
}

static bool file_run(const char *path, Tally *tally)
{
    Bytes bytes, original;
    char stage[64], blessed_path[MOST_PATH];
    if (!file_read(path, &bytes)) return false;
    original = (Bytes){malloc(bytes.size + 1), bytes.size};
    if (!original.at) return false;
    memcpy(original.at, bytes.at, bytes.size);
    stage_of_path(path, stage);
    FILE *blessed = NULL;
    if (tally->bless && !strstr(path, "/known/")) {
        snprintf(blessed_path, sizeof blessed_path, "%s.tmp", path);
        blessed = fopen(blessed_path, "wb");
    }
    char *end = bytes.at + bytes.size;
    const char *first = line_find(bytes.at, end, "=== ", false);
    if (blessed) fwrite(original.at, 1, (size_t)(first - bytes.at), blessed);
    for (const char *at = first; at < end;) {
        Case it = {0};
        const char *next = case_read((char *)at, end, &it);
        if (blessed) fwrite(original.at + (at - bytes.at), 1, (size_t)(it.expected - at), blessed);
        case_run(path, stage, &it, tally, blessed);
        at = next;
    }
    bool fine = !blessed || (fclose(blessed) == 0 && rename(blessed_path, path) == 0);
    free(bytes.at);
    free(original.at);
    return fine;
}

static int name_order(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static bool path_run(const char *path, Tally *tally)
{
    struct stat about;
    if (stat(path, &about) != 0) return file_run(path, tally);
    size_t size = strlen(path);
    if (!S_ISDIR(about.st_mode))
        return size > 4 && !strcmp(path + size - 4, ".txt") ? file_run(path, tally) : true;
    struct dirent **entries;
    int count = scandir(path, &entries, NULL, name_order);
    bool fine = count >= 0;
    for (int i = 0; i < count; i++) {
        char inner[MOST_PATH];
        snprintf(inner, sizeof inner, "%s/%s", path, entries[i]->d_name);
        if (entries[i]->d_name[0] != '.') fine &= path_run(inner, tally);
        free(entries[i]);
    }
    if (count >= 0) free(entries);
    return fine;
}

int command_test(int count, char **words)
{
    Tally tally = {0};
    bool fine = true;
    for (int i = 0; i < count; i++) {
        if (!strcmp(words[i], "-u"))
            tally.bless = true;
        else
            fine &= path_run(words[i], &tally);
    }
    printf("%u passed, %u failed, %u known to be wrong\n", tally.passed, tally.failed, tally.known);
    if (tally.passed + tally.failed == 0)
        return fputs("corroborate: no case was found\n", stderr), EXIT_WRONG;
    return fine && !tally.failed ? EXIT_FINE : EXIT_WRONG;
}
