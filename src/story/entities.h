/* Shared by the entities_*.c files alone: forms of names and which of them are one. */
#ifndef COR_ENTITIES_H
#define COR_ENTITIES_H

#include "story/limits.h"
#include "story/story.h"

/* One way of writing a name, over all articles: "organisation" and "Organization" are one form.
 * A lone surname is a form of its own in each article. */
typedef struct Form {
    Str key;          /* normal form, words with one space between */
    Str expansion;    /* normal form of what the acronym stands for; empty if none */
    Str country;      /* its code; empty if none */
    uint32_t article; /* of a lone surname, else NONE */
    uint32_t words;
    uint32_t votes[NAME_TYPE_COUNT];
    uint32_t mentions;
    uint32_t parent;        /* union-find */
    uint32_t first_article; /* of its first mention */
    bool acronym;
} Form;

typedef LIST(Form) FormList;

typedef struct Forms {
    Arena *arena;
    FormList list;
    Symbols *keys;      /* symbol = index of the form */
    uint32_t **of_name; /* [article][name] -> form, NONE for demonyms */
} Forms;

/* entities_forms.c */
Forms *forms_gather(Arena *arena, const Article *articles, uint32_t count);
Str form_normal(Arena *arena, Str text);
NameType form_type(const Form *form);
uint32_t form_root(Forms *forms, uint32_t form);
void forms_join(Forms *forms, uint32_t a, uint32_t b);

/* entities_join.c */
void forms_join_all(Forms *forms, const Article *articles, uint32_t count);

#endif
