#include "conllu.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static Str file_read(Arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        fprintf(stderr, "cannot open %s\n", path);
        exit(1);
    }
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *bytes = arena_take(arena, (size_t)size + 1);
    if (fread(bytes, 1, (size_t)size, file) != (size_t)size) exit(1);
    fclose(file);
    return (Str){bytes, (uint32_t)size};
}

/* Cuts the next field or line off `rest`. */
static Str cut(Str *rest, char at)
{
    uint32_t end = 0;
    while (end < rest->size && rest->at[end] != at) end++;
    Str part = str_slice(*rest, 0, end);
    *rest = str_slice(*rest, end < rest->size ? end + 1 : end, rest->size);
    return part;
}

static void row_read(Arena *arena, Str line, Sentence *sentence, uint32_t *room)
{
    Str field[10];
    for (int i = 0; i < 10; i++) field[i] = cut(&line, '\t');
    if (str_find(field[0], STR("-")) != NONE || str_find(field[0], STR(".")) != NONE) return;
    sentence->at = list_grow(arena, sentence->at, sentence->count, room, sizeof(Row));
    sentence->at[sentence->count++] = (Row){.form = field[1],
                                            .lemma = field[2],
                                            .upos = field[3],
                                            .xpos = field[4],
                                            .head = (uint32_t)atoi(field[6].at),
                                            .deprel = field[7],
                                            .misc = field[9]};
}

void conllu_read(Arena *arena, const char *path, Treebank *into)
{
    Str rest = file_read(arena, path), document = STR("");
    Sentence sentence = {0};
    uint32_t room = 0;
    while (rest.size) {
        Str line = cut(&rest, '\n');
        if (str_starts(line, STR("# newdoc id = "))) document = str_slice(line, 14, line.size);
        if (line.size && line.at[0] != '#') row_read(arena, line, &sentence, &room);
        if (!line.size && sentence.count) {
            sentence.document = document;
            LIST_PUSH(arena, into, sentence);
            sentence = (Sentence){0};
            room = 0;
        }
    }
}
