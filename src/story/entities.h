/* Shared by the entities_*.c files alone: forms of names and which of them are one. */
#ifndef COR_ENTITIES_H
#define COR_ENTITIES_H

#include "story/limits.h"
#include "story/story.h"

/* One way of writing a name, over all articles: "organisation" and "Organization" are one form.
 * A lone surname is a form of its own in each article, and so is a body of a state of which only
 * the article can say whose it is: "the Foreign Ministry". */
typedef struct Form {
    Str key;          /* normal form, words with one space between; a state's body without state */
    Str full;         /* the same with the state */
    Str expansion;    /* normal form of what the acronym stands for; empty if none */
    Str alias;        /* normal form of the name this is another name of; empty if none */
    Str country;      /* its code; empty if none */
    Str seat;         /* of a government, "Washington": code of its country; else empty */
    Str home;         /* of a state's body, code of the state; empty if none or not said */
    uint32_t article; /* of a form of one article, else NONE */
    uint32_t words;
    uint32_t votes[NAME_TYPE_COUNT];
    uint32_t mentions;
    uint32_t parent;        /* union-find */
    uint32_t first_article; /* of its first mention */
    char gender;            /* of a lone surname: "Mrs. Keller" is 'f' */
    bool acronym, state_body;
    bool company; /* written with its legal form: "Hooli Inc." */
} Form;

typedef LIST(Form) FormList;

/* Forms by a word or words, so that no rule has to compare all with all. */
typedef struct Index {
    Symbols *words;
    LIST(Indexes) forms;
} Index;

/* A form in an article. */
typedef struct Sight {
    uint32_t article;
    uint32_t first_token; /* in a sentence of the body; NONE: in none */
    bool kin;             /* introduced as somebody's relative: "his wife Ann Orr" */
} Sight;

typedef LIST(Sight) Sights;

typedef struct Forms {
    Arena *arena;
    FormList list;
    Symbols *keys;      /* symbol = index of the form */
    Index by_key;       /* forms of one article among the others */
    Sights *sights;     /* per form, by article */
    uint32_t **of_name; /* [article][name] -> form, NONE for demonyms */
} Forms;

/* entities_index.c */
Index index_new(Arena *arena);
void index_add(Arena *arena, Index *index, Str word, uint32_t form);
const Indexes *index_find(const Index *index, Str word); /* NULL: none */
Str first_word(Str key);
Str last_word(Str key);
Str words_before_last(Str key);
uint32_t word_count(Str key);
void sights_note(Forms *forms, const Article *articles, uint32_t count);
bool form_is_in(const Forms *forms, uint32_t form, uint32_t article);
/* Who writes both knows of two. */
bool in_one_article(const Forms *forms, uint32_t a, uint32_t b);
bool form_is_kin(const Forms *forms, uint32_t form, uint32_t article);
/* Most articles that have the short form have the long one before it in the body, as one introduces
 * a name; none has it behind. */
bool introduces(const Forms *forms, uint32_t long_form, uint32_t short_form);
/* The body of the article has `a` first. */
bool form_precedes(const Forms *forms, uint32_t a, uint32_t b, uint32_t article);
/* The form with that key, when all that have it are one; NONE when none has, or several have. */
uint32_t form_with(Forms *forms, Str key);
bool all_one(Forms *forms, const Indexes *group);
/* The one root of `group` that is in the article, else in any; NONE when it could be several. */
uint32_t only_one(Forms *forms, const Indexes *group, uint32_t article);
/* The one root of `group` that the article has named before the short form: of two Orrs the one it
 * is about is called so. */
uint32_t only_introduced(Forms *forms, const Indexes *group, uint32_t short_form, uint32_t article);

/* entities_forms.c */
Forms *forms_gather(Arena *arena, const Article *articles, uint32_t count);
Str form_normal(Arena *arena, Str text);
bool all_upper(Str text);
NameType form_type(const Form *form);
/* Nothing but a guess says what it is: what is taken for a body may be a surname, and the other way
 * round. */
bool only_guessed(const Form *form);
uint32_t form_root(Forms *forms, uint32_t form);
void forms_join(Forms *forms, uint32_t a, uint32_t b);

/* entities_homes.c: bodies of states, known by their state. */
/* "chinese foreign ministry" -> "CN", and the rest of the key. Empty when no state begins it. */
Str home_of(Str key, Str *rest);
Str home_before(const Article *article, uint32_t name, Arena *arena);
bool is_state_body(Str key);
void homes_join(Forms *forms);

/* entities_people.c */
void people_join(Forms *forms);
bool begins_kin(const Article *article, const Name *name);

/* entities_bodies.c: bodies and places. */
void bodies_join(Forms *forms);
void sites_join(Forms *forms);

/* entities_join.c */
void forms_join_all(Forms *forms);

#endif
