/* Private to the mend_*.c files. Each rule is true when it changed an arc. */
#ifndef COR_MEND_H
#define COR_MEND_H

#include "claim/tree.h"

/* An arc that would close a ring is not set. */
void arc_set(Tree *tree, uint32_t token, uint32_t head, const char *relation);
bool is_nominal(const Tree *tree, uint32_t token);
bool has_form(const Tree *tree, uint32_t token, VerbForm form);
bool has_subject(const Tree *tree, uint32_t token);
bool is_finite_group(const Tree *tree, uint32_t verb); /* "has left", "left" */
uint32_t group_start(const Tree *tree, uint32_t verb); /* its first word, or the mark before it */
/* Does it hang from one of the tokens [from, to), however far? */
bool hangs_within(const Tree *tree, uint32_t token, uint32_t from, uint32_t to);

/* The relation in full: "nmod" is not "nmod:poss". */
bool label_is(const Tree *tree, uint32_t token, const char *relation);

/* Each word's relation fits the word that it hangs from. */
bool label_agree(Tree *tree, uint32_t token);
bool subjects_join(Tree *tree, uint32_t noun);
bool titles_join(Tree *tree, uint32_t noun);

bool figure_part(Tree *tree, uint32_t figure);
bool receiver_part(Tree *tree, uint32_t first);
bool object_act(Tree *tree, uint32_t participle);
bool pointer_raise(Tree *tree, uint32_t pointer);
bool participle_hang(Tree *tree, uint32_t verb);

/* Each clause hangs from what it tells of or goes on from. */
bool verb_raise(Tree *tree, uint32_t verb);
bool conjunct_lift(Tree *tree, uint32_t verb);
bool participle_lift(Tree *tree, uint32_t verb);
bool figure_release(Tree *tree, uint32_t figure);
bool main_raise(Tree *tree, uint32_t verb);
bool participle_lower(Tree *tree, uint32_t verb);
bool participle_part(Tree *tree, uint32_t verb);
bool adverbial_move(Tree *tree, uint32_t token);

bool names_join(Tree *tree);
bool brackets_join(Tree *tree);
bool hyphens_join(Tree *tree);
bool list_go_on(Tree *tree, uint32_t name);
bool name_hang(Tree *tree, uint32_t name);
bool owner_hang(Tree *tree, uint32_t mark);
bool object_join(Tree *tree, uint32_t noun);

#endif
