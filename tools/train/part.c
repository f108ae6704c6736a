#include "part.h"

#include "lang/bytes.h"
#include "lang/model.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void bytes_add(Bytes *bytes, const void *from, size_t size)
{
    if (bytes->size + size > bytes->room) {
        bytes->room = (bytes->size + size) * 2;
        bytes->at = realloc(bytes->at, bytes->room);
    }
    if (size) memcpy(bytes->at + bytes->size, from, size);
    bytes->size += size;
}

void number_add(Bytes *bytes, uint32_t number)
{
    unsigned char four[4] = {(unsigned char)number, (unsigned char)(number >> 8),
                             (unsigned char)(number >> 16), (unsigned char)(number >> 24)};
    bytes_add(bytes, four, 4);
}

void packed_add(Bytes *bytes, uint32_t number)
{
    for (; number >= 0x80; number >>= 7)
        bytes_add(bytes, (unsigned char[]){(unsigned char)(number | 0x80)}, 1);
    bytes_add(bytes, (unsigned char[]){(unsigned char)number}, 1);
}

void section_add(Bytes *part, const char *name, const Bytes *section)
{
    bytes_add(part, name, 4);
    number_add(part, (uint32_t)section->size);
    bytes_add(part, section->at, section->size);
    bytes_add(part, "\0\0\0", (4 - section->size % 4) % 4);
}

void section_copy(Bytes *into, const Bytes *part)
{
    const unsigned char *section = part->at + MODEL_HEADER, *at = section + 4;
    bytes_add(into, section, 8 + (bytes_number(&at) + 3) / 4 * 4);
}

static void fail(const char *what, const char *path)
{
    fprintf(stderr, "%s %s\n", what, path);
    exit(1);
}

void part_write(const char *path, const Bytes *sections)
{
    Bytes header = {0};
    bytes_add(&header, "CORLANG\n", 8);
    number_add(&header, MODEL_VERSION);
    number_add(&header, (uint32_t)(MODEL_HEADER + sections->size));
    number_add(&header, model_checksum(sections->at, sections->size));
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(header.at, 1, header.size, file) != header.size ||
        fwrite(sections->at, 1, sections->size, file) != sections->size || fclose(file) != 0)
        fail("can't write", path);
    free(header.at);
}

void bytes_read(Bytes *bytes, const char *path)
{
    char buffer[1 << 16];
    size_t got;
    FILE *file = fopen(path, "rb");
    if (!file) fail("can't read", path);
    while ((got = fread(buffer, 1, sizeof buffer, file)) > 0) bytes_add(bytes, buffer, got);
    fclose(file);
}
