#include "text.h"

#include "part.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const tags[TAG_COUNT] = {
    "O",       "B-person", "I-person", "B-organization", "I-organization",
    "B-place", "I-place",  "B-other",  "I-other"};

static uint8_t tag_of(Str name)
{
    for (uint8_t tag = 0; tag < TAG_COUNT; tag++)
        if (str_is(name, tags[tag])) return tag;
    return TAG_OUTSIDE;
}

typedef struct Document {
    Given words;
    LIST(uint8_t) tags;
} Document;

static void token_take(const Atoms *atoms, uint32_t i, uint8_t gold, Corpus *corpus)
{
    uint32_t keys[FEATURES_MOST], lexical;
    uint32_t count = features_read(atoms, i, keys, &lexical);
    Row row = {corpus->features.count, (uint8_t)count, (uint8_t)lexical, gold};
    LIST_PUSH(corpus->arena, &corpus->rows, row);
    LIST_PUSH(corpus->arena, &corpus->seen, sighting_of(&atoms->at[i]));
    for (uint32_t k = 0; k < count; k++) LIST_PUSH(corpus->arena, &corpus->features, keys[k]);
}

/* A name whose first word is not open begins where the stretch does. */
static void stretch_take(const Atoms *atoms, uint32_t first, uint32_t limit, const uint8_t *gold,
                         Corpus *corpus)
{
    Stretch stretch = {corpus->rows.count, limit - first};
    LIST_PUSH(corpus->arena, &corpus->stretches, stretch);
    for (uint32_t i = first; i < limit; i++) {
        bool torn = i == first && gold[i] && gold[i] % 2 == 0;
        token_take(atoms, i, (uint8_t)(gold[i] - torn), corpus);
    }
}

static void document_take(const Document *document, Corpus *corpus)
{
    if (!document->words.count) return;
    Arena *arena = arena_new();
    const Text *text = text_given(arena, &document->words);
    Words words = words_tag(arena, text);
    const Scene *scene = names_propose(arena, text, &words);
    Atoms atoms = atoms_new(arena, scene, recogniser_current());
    Stretch whole = {corpus->stretches.count, 0};
    LIST_PUSH(corpus->arena, &corpus->documents, whole);
    for (uint32_t s = 0; s < text->sentences.count; s++) {
        atoms_read(&atoms, &text->sentences.at[s]);
        for (uint32_t first, limit = 0; stretch_find(&atoms, limit, &first, &limit);)
            stretch_take(&atoms, first, limit, document->tags.at + atoms.first, corpus);
    }
    corpus->documents.at[corpus->documents.count - 1].count = corpus->stretches.count - whole.first;
    arena_free(arena);
}

static Str line_cut(Str *rest)
{
    uint32_t end = str_find(*rest, STR("\n"));
    Str line = str_slice(*rest, 0, end == NONE ? rest->size : end);
    *rest = str_slice(*rest, end == NONE ? rest->size : end + 1, rest->size);
    return line;
}

void corpus_read(const char *path, Corpus *corpus)
{
    Bytes bytes = {0};
    bytes_read(&bytes, path);
    Arena *arena = arena_new();
    Document document = {0};
    for (Str rest = {(const char *)bytes.at, (uint32_t)bytes.size}; rest.size;) {
        Str line = line_cut(&rest);
        uint32_t tab = str_find(line, STR("\t"));
        if (str_starts(line, STR("-DOCSTART-"))) {
            document_take(&document, corpus);
            document.words.count = document.tags.count = 0;
        } else if (tab == NONE) {
            if (document.words.count) document.words.at[document.words.count - 1].last = true;
        } else {
            GivenWord word = {str_slice(line, 0, tab), false};
            LIST_PUSH(arena, &document.words, word);
            LIST_PUSH(arena, &document.tags, tag_of(str_slice(line, tab + 1, line.size)));
        }
    }
    document_take(&document, corpus);
    arena_free(arena);
    free(bytes.at);
}
