/* Relations that can't be right beside the words they tie: a verb has no "nmod", nothing has two
 * bare subjects side by side. */
#include "claim/mend.h"

#include "claim/limits.h"
#include "claim/slots.h"

#include <string.h>

static bool relation_is(const Tree *tree, uint32_t token, const char *relation)
{
    return strcmp(tree->relation[token - tree->from], relation) == 0;
}

static bool is_of_time(const Tree *tree, uint32_t token)
{
    const Findings *found = tree->found;
    Span span = tree->text->tokens.at[token].span;
    uint32_t near = span.from > TIME_REACH ? span.from - TIME_REACH : 0;
    for (uint32_t k = FIRST_FROM(found->times, near);
         k < found->times.count && found->times.at[k].span.from <= span.from; k++)
        if (span_holds(found->times.at[k].span, span)) return true;
    return false;
}

/* "snatched off [the patch]": right behind a verb without an object, and tied by nothing. */
static bool is_bare_object(const Tree *tree, uint32_t token, uint32_t verb)
{
    uint32_t opens = tree->left[token - tree->from], end = verb + 1;
    if (end < tree->to && arc_is(tree, end, "compound:prt")) end++;
    bool noun = is_nominal(tree, token) && (tree->words->at[opens].upos == UPOS_DET ||
                                            tree->words->at[opens].upos == UPOS_PRON);
    return noun && opens == end && child_with(tree, token, "case") == NONE &&
           child_with(tree, verb, "obj") == NONE && child_with(tree, verb, "aux:pass") == NONE &&
           !is_of_time(tree, token);
}

static bool opens_with_to(const Tree *tree, uint32_t token)
{
    uint32_t mark = child_with(tree, token, "mark");
    return mark != NONE && word_is(tree, mark, "to");
}

/* "pleads [with the public] [to support them]": what hangs from a verb is no part of a noun. */
bool label_agree(Tree *tree, uint32_t token)
{
    uint32_t head = tree_head(tree, token);
    if (head == NONE || tree->words->at[head].upos != UPOS_VERB) return false;
    const char *relation = NULL;
    if (relation_is(tree, token, "nmod") && token > head) relation = "obl";
    if (relation_is(tree, token, "acl") && token > head && opens_with_to(tree, token))
        relation = "advcl";
    if (relation_is(tree, token, "obj") && is_nominal(tree, token) &&
        child_with(tree, token, "case") != NONE)
        relation = "obl";
    if (relation_is(tree, token, "obl") && is_bare_object(tree, token, head)) relation = "obj";
    if (!relation) return false;
    tree->relation[token - tree->from] = relation;
    return true;
}

/* "perigee <moons appear", "[staff] <writer Ana Roy left": of two bare subjects side by side the
 * first is part of the second. */
bool subjects_join(Tree *tree, uint32_t noun)
{
    uint32_t verb = tree_head(tree, noun);
    if (verb == NONE || !relation_is(tree, noun, "nsubj") || !is_nominal(tree, noun)) return false;
    if (tree->words->at[noun].upos == UPOS_PRON || noun > verb) return false;
    uint32_t next = tree->right[noun - tree->from];
    EACH_CHILD (tree, verb, second) {
        bool beside = second > noun && tree->left[second - tree->from] == next && second < verb;
        if (!beside || !arc_is(tree, second, "nsubj") || !is_nominal(tree, second)) continue;
        if (tree->words->at[second].upos == UPOS_PRON || tree->words->at[next].upos == UPOS_DET ||
            tree->words->at[next].upos == UPOS_PRON)
            return false;
        arc_set(tree, noun, second, "compound");
        return true;
    }
    return false;
}

static bool is_person_name(const Tree *tree, uint32_t token)
{
    uint32_t name = phrase_name(tree, token);
    return tree->named[token - tree->from] && name != NONE &&
           tree->found->names.at[name].type == NAME_PERSON;
}

/* "[singer and actor] <Ana Roy": singular nouns without an article before a name are its titles. */
bool titles_join(Tree *tree, uint32_t noun)
{
    uint32_t name = NONE;
    if (tree->words->at[noun].upos != UPOS_NOUN || tree->words->at[noun].plural ||
        tree->named[noun - tree->from] || child_with(tree, noun, "det") != NONE)
        return false;
    EACH_CHILD (tree, noun, child) {
        if (arc_is(tree, child, "nmod:poss") || arc_is(tree, child, "nummod")) return false;
        if (arc_is(tree, child, "conj")) name = child;
    }
    if (name == NONE || !is_person_name(tree, name)) return false;
    uint32_t title = name - 1;
    if (tree->words->at[title].upos != UPOS_NOUN || tree->words->at[title].plural) return false;
    if (title <= noun || tree->words->at[title - 1].upos != UPOS_CCONJ) return false;
    const char *relation = tree->relation[noun - tree->from];
    arc_set(tree, name, tree_head(tree, noun), relation);
    arc_set(tree, noun, name, "compound");
    return true;
}
