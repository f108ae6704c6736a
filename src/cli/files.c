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

bool file_write(const char *path, const char *text, size_t size)
{
    FILE *stream = fopen(path, "wb");
    bool written = stream && fwrite(text, 1, size, stream) == size;
    if (stream && fclose(stream) != 0) written = false;
    if (!written) fprintf(stderr, "corroborate: cannot write %s: %s\n", path, strerror(errno));
    return written;
}
