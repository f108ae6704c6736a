/* The command line's own pieces. Only here may stdio be used. */
#ifndef COR_CLI_H
#define COR_CLI_H

#include "corroborate.h"

#include <stdbool.h>

enum { EXIT_FINE = 0, EXIT_WRONG = 1, EXIT_USAGE = 2 };

typedef struct Bytes {
    char *at; /* malloc'd */
    size_t size;
} Bytes;

/* Whole file, "-" for standard input. False, with a sentence on stderr, when it can't be read. */
bool file_read(const char *path, Bytes *bytes);

int command_analyze(int count, char **words);
int command_dump(int count, char **words);
int command_test(int count, char **words);

#endif
