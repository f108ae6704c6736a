/* Relative clauses without a pronoun of their own. */
#include "claim/slots.h"

static bool fills_object(const Tree *tree, uint32_t child)
{
    return arc_is(tree, child, "obj") || arc_is(tree, child, "ccomp") ||
           arc_is(tree, child, "xcomp") || tree->words->at[child].xpos[0] == 'W';
}

/* "[the bridge] the town had built": the noun that it tells of is what was built, unless anything
 * else is, or the noun tells when, where or why. */
bool antecedent_is_object(const Tree *tree, const Clause *clause)
{
    static const char *const framing[] = {"time",   "moment", "place", "way",  "reason",
                                          "manner", "extent", "fact",  "case", "point"};
    const VerbGroup *group = &clause->group;
    uint32_t noun = tree_head(tree, clause->head);
    if (clause->kind != CLAIM_RELATIVE || noun == NONE || noun > clause->head) return false;
    if (group->copula != NONE || group->passive || clause->subject == noun ||
        clause->subject == NONE || clause->subject < noun || clause->mark != NONE)
        return false;
    for (uint32_t token = noun; token < clause->from; token++)
        if (tree->words->at[token].xpos[0] == 'W') return false; /* "with whom" */
    if (AMONG(tree->words->at[noun].lemma, framing) || is_stretch(tree->words->at[noun].lemma))
        return false;
    for (uint32_t i = 0; i < group->length; i++)
        EACH_CHILD (tree, group->chain[i], child) {
            bool stranded = tree->words->at[child].upos == UPOS_ADP && child > group->head;
            bool chained = i + 1 < group->length && child == group->chain[i + 1];
            if ((fills_object(tree, child) && !chained) || (stranded && child != group->particle))
                return false;
        }
    return true;
}
