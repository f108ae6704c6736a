/* Verbs that hang where no verb can: each is put where its clause belongs. */
#include "claim/mend.h"

#include "claim/limits.h"

#include <string.h>

bool label_is(const Tree *tree, uint32_t token, const char *relation)
{
    return strcmp(tree->relation[token - tree->from], relation) == 0;
}

static void children_behind_move(Tree *tree, uint32_t from, uint32_t to)
{
    EACH_CHILD (tree, from, child)
        if (child > to) arc_set(tree, child, to, tree->relation[child - tree->from]);
}

/* "Ana Roy <[oversaw] it": a finite verb is no part of a name. */
bool verb_raise(Tree *tree, uint32_t verb)
{
    uint32_t name = tree_head(tree, verb);
    bool finite = has_form(tree, verb, VERB_PAST) || has_form(tree, verb, VERB_PRESENT);
    if (!finite || name == NONE || name > verb || tree->named[verb - tree->from]) return false;
    if (!label_is(tree, verb, "flat") || !tree->named[name - tree->from] ||
        child_with(tree, verb, "nsubj") != NONE || child_with(tree, name, "cop") != NONE)
        return false;
    EACH_CHILD (tree, name, child)
        if (child > verb) arc_set(tree, child, verb, tree->relation[child - tree->from]);
    arc_set(tree, verb, tree_head(tree, name), tree->relation[name - tree->from]);
    arc_set(tree, name, verb, "nsubj");
    return true;
}

/* "saw the works and [has left]": a finite verb without a subject goes on from a verb. */
bool conjunct_lift(Tree *tree, uint32_t verb)
{
    uint32_t noun = tree_head(tree, verb), joint = child_with(tree, verb, "cc");
    if (noun == NONE || noun > verb || !label_is(tree, verb, "conj") || joint == NONE) return false;
    if (!is_nominal(tree, noun) || child_with(tree, noun, "cop") != NONE ||
        child_with(tree, verb, "nsubj") != NONE || !is_finite_group(tree, verb))
        return false;
    uint32_t above = tree_head(tree, noun);
    while (above != NONE && above < noun && tree->words->at[above].upos != UPOS_VERB)
        above = tree_head(tree, above);
    if (above == NONE || above > noun || !is_finite_group(tree, above)) return false;
    arc_set(tree, verb, above, "conj");
    return true;
}

/* "killing two people and [wounding] five": goes on from the participle. */
bool participle_lift(Tree *tree, uint32_t verb)
{
    uint32_t noun = tree_head(tree, verb), joint = child_with(tree, verb, "cc");
    if (noun == NONE || joint == NONE || !label_is(tree, verb, "conj") || noun > verb) return false;
    uint32_t first = tree_head(tree, noun);
    if (first == NONE || first > noun || !has_form(tree, first, VERB_ING)) return false;
    if (!has_form(tree, verb, VERB_ING) || !is_nominal(tree, noun) || !arc_is(tree, noun, "obj"))
        return false;
    arc_set(tree, verb, first, "conj");
    EACH_CHILD (tree, noun, child)
        if (child > verb && arc_is(tree, child, "conj")) arc_set(tree, child, verb, "obj");
    return true;
}

/* "wounding [at least 90], officials said": a figure counts nothing behind a comma. */
bool figure_release(Tree *tree, uint32_t figure)
{
    uint32_t noun = tree_head(tree, figure), verb = tree->left[figure - tree->from];
    if (tree->words->at[figure].upos != UPOS_NUM || noun == NONE || noun < figure) return false;
    if (!arc_is(tree, figure, "nummod") || verb == tree->from) return false;
    uint32_t behind = tree->right[figure - tree->from];
    bool apart = word_is(tree, behind - 1, ",") || word_is(tree, behind, ",");
    if (!apart || tree->words->at[--verb].upos != UPOS_VERB ||
        child_with(tree, verb, "obj") != NONE)
        return false;
    arc_set(tree, figure, verb, "obj");
    return true;
}

/* "The firms that do this work [act] as agents": the second verb without an "and" is the whole's.
 */
bool main_raise(Tree *tree, uint32_t verb)
{
    uint32_t inner = tree_head(tree, verb);
    bool finite = has_form(tree, verb, VERB_PAST) || has_form(tree, verb, VERB_PRESENT);
    if (!finite || inner == NONE || inner > verb || !arc_is(tree, inner, "acl:relcl")) return false;
    bool odd = label_is(tree, verb, "obj") || label_is(tree, verb, "xcomp");
    uint32_t noun = tree_head(tree, inner);
    if (!odd || has_subject(tree, verb) || noun == NONE || noun > inner ||
        !is_nominal(tree, noun) || tree_head(tree, noun) != NONE ||
        child_with(tree, noun, "cop") != NONE)
        return false;
    children_behind_move(tree, inner, verb);
    arc_set(tree, verb, tree_head(tree, noun), tree->relation[noun - tree->from]);
    arc_set(tree, noun, verb, "nsubj");
    return true;
}

/* "[that] people <[going] there [want] it": the finite verb is the clause's, and the participle
 * above it tells of the noun. */
bool participle_part(Tree *tree, uint32_t verb)
{
    uint32_t mark = child_with(tree, verb, "mark"), above = tree_head(tree, verb);
    if (has_subject(tree, verb) || !is_finite_group(tree, verb)) return false;
    if (!arc_is(tree, verb, "advcl") && !arc_is(tree, verb, "ccomp")) return false;
    for (uint32_t steps = 4; steps && above != NONE && above < verb; steps--) {
        uint32_t noun = child_with(tree, above, "nsubj");
        bool bare = has_form(tree, above, VERB_ING) || has_form(tree, above, VERB_PARTICIPLE);
        if (bare && noun != NONE && (mark == NONE || mark < noun) &&
            tree->right[noun - tree->from] == above && child_with(tree, above, "aux") == NONE &&
            child_with(tree, above, "mark") == NONE) {
            arc_set(tree, verb, tree_head(tree, above), tree->relation[above - tree->from]);
            arc_set(tree, noun, verb, "nsubj");
            arc_set(tree, above, noun, "acl");
            return true;
        }
        above = tree_head(tree, above);
    }
    return false;
}

/* "had a plan and they pressed her [to go]": what stands behind the second clause is the second's.
 */
bool adverbial_move(Tree *tree, uint32_t token)
{
    uint32_t first = tree_head(tree, token), second = NONE;
    if (first == NONE || first > token) return false;
    if (!label_is(tree, token, "advcl") && !label_is(tree, token, "obl")) return false;
    EACH_CHILD (tree, first, child)
        if (child > first && child < token && arc_is(tree, child, "conj") &&
            child_with(tree, child, "nsubj") != NONE && is_finite_group(tree, child))
            second = child;
    if (second == NONE) return false;
    arc_set(tree, token, second, tree->relation[token - tree->from]);
    return true;
}

/* "said one car [packed with sand] had been driven off": before a finite verb without a subject
 * another cannot have one that stands next to it without an auxiliary; it tells of that noun. */
bool participle_lower(Tree *tree, uint32_t verb)
{
    if (has_subject(tree, verb) || !is_finite_group(tree, verb)) return false;
    uint32_t start = group_start(tree, verb);
    for (uint32_t other = start; other-- > tree->from && other + SUBJECT_REACH > start;) {
        if (tree->right[other - tree->from] != start || tree->opens[other - tree->from]) continue;
        uint32_t noun = child_with(tree, other, "nsubj");
        bool bare =
            has_form(tree, other, VERB_PARTICIPLE) ||
            (tree->words->at[other].upos == UPOS_ADJ && child_with(tree, other, "cop") == NONE);
        if (noun == NONE || !bare || tree->right[noun - tree->from] != other ||
            hangs_within(tree, verb, other, other + 1) || child_with(tree, other, "mark") != NONE ||
            tree->words->at[noun].upos == UPOS_PRON)
            continue;
        arc_set(tree, noun, verb, "nsubj");
        arc_set(tree, other, noun, "acl");
        return true;
    }
    return false;
}
