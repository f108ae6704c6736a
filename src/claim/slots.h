/* Private to claim: who, what, when, how many of one clause. */
#ifndef COR_SLOTS_H
#define COR_SLOTS_H

#include "claim/clauses.h"

/* Fills the slots of `claim`, whose span and tokens are set. */
void slots_fill(const Tree *tree, const Clause *clause, Claim *claim);
/* What was found inside it, what dates it, what it counts: once the other slots are filled. */
void findings_settle(const Tree *tree, Claim *claim);

/* What the noun phrase around `head` is to its predicate: its role, preposition, name, members. */
Argument argument_read(const Tree *tree, uint32_t head, uint32_t skip);
/* What stands between the tokens of a gapped clause: "by 5 %", "in June", "eight". */
Argument remnant_read(const Tree *tree, uint32_t from, uint32_t to);
/* Of a clause that a gapped one answers: what stands behind its end is the other's. */
void arguments_clip(const Tree *tree, const Clause *clause, Arguments *arguments);
/* "is [a lawyer]": what a copula joins to its subject. */
Argument complement_read(const Tree *tree, const Clause *clause);
/* "[neither] Peru nor Chile", "[not] all drivers": the phrase with the word that denies it. */
Span with_denial(const Tree *tree, uint32_t head, Span span);
/* The name in the stretch that stands for it ("the [Senate]'s speaker [Jonas Lind]": the one
 * that holds `head`), or whom a pronoun there is known to stand for; or NONE. */
uint32_t phrase_name(const Tree *tree, uint32_t head);
/* Of a relative clause: is the noun before it the object that it lacks? */
bool antecedent_is_object(const Tree *tree, const Clause *clause);
bool is_stretch(Str lemma); /* "day", "season", "end": measures time */
/* "a", "b" of "a and b": spans of each; none when `head` is no list. */
Spans members_read(const Tree *tree, uint32_t head, uint32_t skip);

#endif
