#include "cli/cli.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool stream_read(FILE *stream, Bytes *bytes)
{
    size_t room = 64 * 1024;
    *bytes = (Bytes){malloc(room), 0};
    while (bytes->at) {
        bytes->size += fread(bytes->at + bytes->size, 1, room - bytes->size, stream);
        if (bytes->size < room) return !ferror(stream);
        char *wider = realloc(bytes->at, room *= 2);
        if (!wider) free(bytes->at);
        bytes->at = wider;
    }
    return false;
}

bool file_read(const char *path, Bytes *bytes)
{
    bool standard = strcmp(path, "-") == 0;
    FILE *stream = standard ? stdin : fopen(path, "rb");
    bool read = stream && stream_read(stream, bytes);
    if (!read) fprintf(stderr, "corroborate: cannot read %s: %s\n", path, strerror(errno));
    if (stream && !standard) fclose(stream);
    return read;
}
