/* Shared by the names_*.c files alone: how the names of one article are found.
 *
 * scene (what each token can be) -> runs of capitals -> pieces (titles and demonyms off) -> types
 * -> agreement inside the article -> headlines, judged by what the body says -> governments ->
 * what pronouns and descriptions stand for. */
#ifndef COR_NAMES_H
#define COR_NAMES_H

#include "find/find.h"
#include "find/gazetteer.h"

enum NameClassBit {
#define NAME_CLASS(name) CLASS_BIT_##name,
#include "find/name_classes.def"
#undef NAME_CLASS
    CLASS_BIT_COUNT
};

enum NameClass {
#define NAME_CLASS(name) CLASS_##name = 1 << CLASS_BIT_##name,
#include "find/name_classes.def"
#undef NAME_CLASS
};

enum CellMark {
    MARK_READ = 1,    /* stands in a block whose names count */
    MARK_CAPITAL = 2, /* written as a name is: "Oslo", "iPhone", "al-Masri", "A42" */
    /* A capital here is no evidence: sentence start, after a colon or a quotation mark. */
    MARK_FIRST = 4,
    MARK_TITLED = 8, /* stands in a line in title case or all capitals */
    MARK_CUT = 16,   /* only the start of the token is the name: "Oslo-based" */
    MARK_SLOGAN = 32 /* between quotation marks, all in title case */
};

/* What is known of one token. */
typedef struct Cell {
    Span part; /* the bytes that can belong to a name */
    Str fold;  /* folded */
    uint32_t classes, kinds, symbol;
    uint8_t marks;
} Cell;

/* How sure a type is. */
enum Strength {
    STRENGTH_GUESS = 1,
    STRENGTH_CONTEXT = 3,
    STRENGTH_SHAPE = 5,
    STRENGTH_LIST = 7,
    STRENGTH_SURE = 9
};

typedef struct Candidate {
    Name name;
    Str fold;
    uint8_t strength;
} Candidate;

typedef struct Scene {
    Arena *arena;
    const Text *text;
    const Words *words;
    Cell *cells;
    uint32_t count;
    Symbols *folds; /* of all tokens read */
    /* Per symbol: how often in lower case, and with a capital that is evidence; symbol + 1 of the
     * capital that always stands before it, 0 while unseen, NONE when it varies. */
    uint32_t *lower, *upper, *partner;
    uint32_t *numbered, *unnumbered; /* per symbol: capitals with a number behind, and without */
    LIST(Candidate) candidates;      /* in order of place once the pieces are made */
    Symbols *known;                  /* folded names of the body, for the headlines */
} Scene;

/* names.c: what the rules make of a text. */
Scene *names_propose(Arena *arena, const Text *text, const Words *words);

/* names_scene.c */
Scene *scene_read(Arena *arena, const Text *text, const Words *words);
static inline bool cell_has(const Scene *scene, uint32_t token, uint32_t classes)
{
    return token < scene->count && (scene->cells[token].classes & classes) != 0;
}
static inline bool cell_is(const Scene *scene, uint32_t token, uint32_t kinds)
{
    return token < scene->count && (scene->cells[token].kinds & kinds) != 0;
}
static inline bool cell_marked(const Scene *scene, uint32_t token, uint32_t marks)
{
    return token < scene->count && (scene->cells[token].marks & marks) != 0;
}
/* The token is exactly this, folded. */
bool token_is(const Scene *scene, uint32_t token, const char *word);
/* A real hyphen with no space on either side, not a dash. */
bool token_joins(const Scene *scene, uint32_t token);
bool token_glued(const Scene *scene, uint32_t token);
bool same_sentence(const Scene *scene, uint32_t token, uint32_t other);
/* An ordinary English word or a form of one: "tourists", "rising". */
bool word_is_ordinary(const Scene *scene, uint32_t token);
/* The tokens [from, to) folded, one space where the text has any. */
Str phrase_fold(const Scene *scene, uint32_t from, uint32_t to);
GazetteerEntry phrase_look_up(const Scene *scene, uint32_t from, uint32_t to);

/* names_runs.c: first token after the run of capitals that starts here; `from` when none does. */
uint32_t run_end(const Scene *scene, uint32_t from);

/* names_pieces.c: adds the candidates of one run. */
void run_split(Scene *scene, uint32_t from, uint32_t to);
/* "Nordic Airways | Flight 175": where the flight begins in [from, to), else `to`. */
uint32_t flight_in(const Scene *scene, uint32_t from, uint32_t to);
/* The candidate for these tokens, with the title that stands around it. */
Candidate candidate_new(const Scene *scene, uint32_t from, uint32_t to);

/* names_types.c */
void candidate_judge(const Scene *scene, Candidate *candidate);

/* names_agree.c */
void candidates_agree(Scene *scene);

/* names_headline.c */
void headline_read(Scene *scene, const Sentence *sentence);
void headlines_ready(Scene *scene);

/* names_recognise.c: the candidates as the trained recogniser sees them; unchanged without one. */
void candidates_recognise(Scene *scene);

/* names_governments.c */
void governments_mark(const Scene *scene, Findings *found);

/* ---- what pronouns and descriptions stand for ------------------------------------------------ */

/* What an article calls somebody or something: the tokens of "Turkish foreign minister" with the
 * noun at their end, or a noun alone that the name itself gives: "bank" of "Norland Bank". */
typedef struct Label {
    Str noun;
    uint32_t from, to;
} Label;

/* All that one article says of one person, body or place under its names. */
typedef struct Figure {
    NameType type;
    uint32_t name; /* the fullest: index into names */
    char gender;
    uint32_t age;      /* 0: not said */
    uint32_t sentence; /* of the mention read last, NONE before the first */
    uint32_t acted;    /* the last sentence of which it was a subject, else NONE */
    LIST(Label) labels;
} Figure;

typedef struct Cast {
    const Scene *scene;
    const Findings *found;
    LIST(Figure) figures;
    uint32_t *of_name; /* NONE for demonyms */
} Cast;

/* names_cast.c */
Cast cast_gather(const Scene *scene, const Findings *found);

/* names_labels.c */
void labels_gather(Cast *cast, uint32_t name);
bool is_demonym_at(const Cast *cast, uint32_t token);
/* First token of the phrase whose noun stands there: "[Turkish foreign minister] Ann Orr". */
uint32_t phrase_start(const Scene *scene, uint32_t noun);

/* 'm' for "boy", 'f' for "widow", '?' for "suspect"; 0: no noun for somebody. */
char person_noun_gender(Str fold);

/* names_descriptions.c */
/* What a description with this noun may be called by name: "airways airline" for "carrier", zero
 * terminated; empty for most. */
Str description_covers(Str noun);
/* The figure among `recent` that "the airline", whose noun stands at `noun`, is, and the whole
 * phrase; NONE when it is no such phrase or could be several. */
uint32_t description_resolve(const Cast *cast, uint32_t noun, const uint32_t *recent,
                             uint32_t count, Span *span);

/* names_references.c */
void references_find(Scene *scene, Findings *found);

#endif
