/* Private to claim: the words that one voice speaks in a sentence, as a dependency tree. Words
 * whose head another voice speaks are roots of their own. */
#ifndef COR_TREE_H
#define COR_TREE_H

#include "claim/claim.h"

typedef struct Tree {
    Arena *arena;
    const Text *text;
    const Words *words;
    const Findings *found;
    uint32_t from, to; /* tokens */
    /* By token - from: */
    uint32_t *head; /* the parser's, mended where they can't be right; NONE for a root */
    const char **relation;
    uint32_t *first_child, *next_sibling; /* tokens in order, NONE at the end */
    uint32_t *left, *right;               /* what hangs below it lies within [left, right) */
    bool *named;                          /* part of a name */
    bool *opens;                          /* opens a clause; filled by clauses_find */
    uint32_t *queue;                      /* room for walks: no recursion */
} Tree;

Tree claim_tree_build(Arena *arena, const Text *text, const Words *words, const Findings *found,
                      uint32_t from, uint32_t to);

uint32_t tree_head(const Tree *tree, uint32_t token);
/* "nsubj" is what "nsubj" and "nsubj:pass" are. */
bool arc_is(const Tree *tree, uint32_t token, const char *relation);
/* First child in that relation, or NONE. */
uint32_t child_with(const Tree *tree, uint32_t token, const char *relation);
bool word_is(const Tree *tree, uint32_t token, const char *fold);
bool after_comma(const Tree *tree, uint32_t token); /* opens with or behind a mark */

/* ", who spoke on Friday" that hangs from elsewhere: the widest phrase that ends before it. */
uint32_t noun_before(const Tree *tree, uint32_t token);

/* Private to tree.c and mend.c. */
void tree_link(Tree *tree); /* children and extents, from the heads */
void arcs_mend(Tree *tree); /* arcs that can't be right */

#define EACH_CHILD(tree, parent, child)                                                            \
    for (uint32_t child = (tree)->first_child[(parent) - (tree)->from]; child != NONE;             \
         child = (tree)->next_sibling[child - (tree)->from])

typedef struct Stretch {
    uint32_t from, to; /* tokens */
} Stretch;

/* The noun phrase around `head`: without its preposition, without what stands behind a comma
 * beside it (", who …", ", the mayor"), and without what hangs from `skip` (or NONE). */
Stretch noun_phrase(const Tree *tree, uint32_t head, uint32_t skip);
/* The same without what is joined to it by "and". */
Stretch noun_phrase_alone(const Tree *tree, uint32_t head, uint32_t skip);
Span stretch_span(const Tree *tree, Stretch stretch); /* marks at its ends cut off */

#endif
