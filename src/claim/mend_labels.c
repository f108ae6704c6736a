/* Relations that can't be right beside the words they tie: a verb has no "nmod", nothing has two
 * bare subjects side by side. */
#include "claim/mend.h"

#include "claim/limits.h"
#include "claim/slots.h"

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

/* "told in May [his plan]": a phrase of the verb's own stands between. */
static bool follows_phrase(const Tree *tree, uint32_t opens, uint32_t verb)
{
    EACH_CHILD (tree, verb, child)
        if (child > verb && tree->right[child - tree->from] == opens &&
            arc_is(tree, child, "obl") && child_with(tree, child, "case") != NONE)
            return true;
    return false;
}

/* "snatched off [the patch]": right behind a verb without an object, and tied by nothing. */
static bool is_bare_object(const Tree *tree, uint32_t token, uint32_t verb)
{
    uint32_t opens = tree->left[token - tree->from], end = verb + 1;
    if (end < tree->to && arc_is(tree, end, "compound:prt")) end++;
    bool noun = is_nominal(tree, token) && (tree->words->at[opens].upos == UPOS_DET ||
                                            tree->words->at[opens].upos == UPOS_PRON);
    return noun && (opens == end || follows_phrase(tree, opens, verb)) &&
           child_with(tree, token, "case") == NONE && child_with(tree, verb, "obj") == NONE &&
           child_with(tree, verb, "aux:pass") == NONE && !is_of_time(tree, token);
}

static bool opens_with_to(const Tree *tree, uint32_t token)
{
    uint32_t mark = child_with(tree, token, "mark");
    return mark != NONE && word_is(tree, mark, "to");
}

/* "have [a strong crew]": what somebody has is nothing that they become. */
static bool is_held(const Tree *tree, uint32_t token, uint32_t verb)
{
    static const char *const becoming[] = {"become", "remain", "seem", "stay", "appear", "turn",
                                           "be",     "prove",  "feel", "look", "sound",  "end"};
    uint32_t opens = tree->left[token - tree->from];
    Upos upos = tree->words->at[token].upos;
    return (upos == UPOS_NOUN || upos == UPOS_PROPN) && opens == verb + 1 &&
           tree->words->at[opens].upos == UPOS_DET && child_with(tree, verb, "obj") == NONE &&
           child_with(tree, verb, "aux:pass") == NONE && child_with(tree, token, "cop") == NONE &&
           !AMONG(tree->words->at[verb].lemma, becoming);
}

/* "went down on corruption [charges]": tied by a preposition, whatever verb it looks like. */
static bool is_tied(const Tree *tree, uint32_t token)
{
    uint32_t tie = child_with(tree, token, "case");
    bool finite = has_form(tree, token, VERB_PAST) || has_form(tree, token, VERB_PRESENT);
    return finite && tie != NONE && tie < token && child_with(tree, token, "nsubj") == NONE &&
           child_with(tree, token, "obj") == NONE && child_with(tree, token, "cc") == NONE;
}

/* "pleads [with the public] [to support them]": what hangs from a verb is no part of a noun. */
bool label_agree(Tree *tree, uint32_t token)
{
    uint32_t head = tree_head(tree, token);
    if (head == NONE || tree->words->at[head].upos != UPOS_VERB) return false;
    const char *relation = NULL;
    if (label_is(tree, token, "nmod") && token > head) relation = "obl";
    if (label_is(tree, token, "acl") && token > head && opens_with_to(tree, token))
        relation = "advcl";
    if (label_is(tree, token, "obj") && is_nominal(tree, token) &&
        child_with(tree, token, "case") != NONE)
        relation = "obl";
    if (label_is(tree, token, "obl") && is_bare_object(tree, token, head)) relation = "obj";
    static const char *const showing[] = {"show", "see", "watch", "hear", "find"};
    if (label_is(tree, token, "iobj") && child_with(tree, head, "obj") == NONE &&
        AMONG(tree->words->at[head].lemma, showing))
        relation = "obj";
    if (label_is(tree, token, "xcomp") && is_held(tree, token, head)) relation = "obj";
    bool clause = label_is(tree, token, "conj") || label_is(tree, token, "advcl");
    if (clause && token > head && is_tied(tree, token)) relation = "obl";
    if (!relation) return false;
    tree->relation[token - tree->from] = relation;
    return true;
}

/* "in Lund [480] <houses": a figure behind a name counts what follows. */
bool figure_part(Tree *tree, uint32_t figure)
{
    uint32_t name = tree_head(tree, figure), noun = figure + 1;
    if (tree->words->at[figure].upos != UPOS_NUM || name == NONE || name > figure) return false;
    if (!arc_is(tree, figure, "flat") && !arc_is(tree, figure, "nummod")) return false;
    if (!tree->named[name - tree->from] || tree->named[figure - tree->from]) return false;
    if (noun >= tree->to || !is_nominal(tree, noun) || !tree->words->at[noun].plural) return false;
    if (tree_head(tree, noun) == NONE || tree_head(tree, noun) > figure) return false;
    arc_set(tree, figure, noun, "nummod");
    return true;
}

/* "gave [the town] a bridge": of two objects side by side the first receives; "made the town [a
 * port]": the second says what it became. */
bool receiver_part(Tree *tree, uint32_t first)
{
    static const char *const making[] = {"make",    "call", "name",     "elect", "appoint",
                                         "declare", "dub",  "consider", "crown", "label"};
    uint32_t verb = tree_head(tree, first);
    if (verb == NONE || first < verb || !label_is(tree, first, "obj")) return false;
    bool adjacent = tree->left[first - tree->from] == verb + 1 && is_nominal(tree, first);
    uint32_t next = tree->right[first - tree->from];
    if (!adjacent || next >= tree->to || tree->words->at[first].upos == UPOS_NUM ||
        is_of_time(tree, first))
        return false;
    Upos opens = tree->words->at[next].upos;
    EACH_CHILD (tree, verb, second) {
        bool beside = tree->left[second - tree->from] == next && label_is(tree, second, "obj");
        if (!beside || (opens != UPOS_DET && opens != UPOS_PRON && opens != UPOS_NUM)) continue;
        if (!is_nominal(tree, second) || is_of_time(tree, second)) return false;
        if (AMONG(tree->words->at[verb].lemma, making))
            tree->relation[second - tree->from] = "xcomp";
        else
            tree->relation[first - tree->from] = "iobj";
        return true;
    }
    return false;
}

/* "shows [the crew] working": what is seen, kept or meant does what the participle tells. */
bool object_act(Tree *tree, uint32_t participle)
{
    static const char *const verbs[] = {"see",     "watch",  "hear",   "show",    "film", "involve",
                                        "entail",  "depict", "spot",   "keep",    "mean", "imagine",
                                        "picture", "notice", "record", "feature", "find", "catch"};
    uint32_t verb = tree_head(tree, participle);
    if (verb == NONE || verb > participle || !label_is(tree, participle, "advcl")) return false;
    if (!has_form(tree, participle, VERB_ING) || child_with(tree, participle, "mark") != NONE ||
        !AMONG(tree->words->at[verb].lemma, verbs))
        return false;
    EACH_CHILD (tree, verb, object) {
        bool beside = arc_is(tree, object, "obj") &&
                      tree->right[object - tree->from] == tree->left[participle - tree->from];
        if (!beside) continue;
        arc_set(tree, participle, object, "acl");
        return true;
    }
    return false;
}

/* "That is [what] <helped them": "is" is told, and what helped is what it is. */
bool pointer_raise(Tree *tree, uint32_t pointer)
{
    uint32_t verb = tree_head(tree, pointer), copula = child_with(tree, pointer, "cop");
    if (verb == NONE || verb < pointer || copula == NONE || copula > pointer) return false;
    if (tree->words->at[pointer].xpos[0] != 'W' || !arc_is(tree, pointer, "nsubj")) return false;
    if (child_with(tree, pointer, "nsubj") == NONE) return false;
    arc_set(tree, pointer, tree_head(tree, verb), tree->relation[verb - tree->from]);
    arc_set(tree, verb, pointer, "acl:relcl");
    return true;
}

/* "was the mayor, [singing] loudly": a participle behind a comma is no sentence of its own. */
bool participle_hang(Tree *tree, uint32_t verb)
{
    if (!label_is(tree, verb, "parataxis") || !has_form(tree, verb, VERB_ING)) return false;
    if (tree_head(tree, verb) == NONE || tree_head(tree, verb) > verb) return false;
    if (child_with(tree, verb, "nsubj") != NONE || child_with(tree, verb, "aux") != NONE ||
        !after_comma(tree, tree->left[verb - tree->from]))
        return false;
    tree->relation[verb - tree->from] = "advcl";
    return true;
}

/* "perigee <moons appear", "[staff] <writer Ana Roy left": of two bare subjects side by side the
 * first is part of the second. */
bool subjects_join(Tree *tree, uint32_t noun)
{
    uint32_t verb = tree_head(tree, noun);
    if (verb == NONE || !label_is(tree, noun, "nsubj") || !is_nominal(tree, noun)) return false;
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
        if (arc_is(tree, child, "conj") && child > noun) name = child;
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
