/* Phrases whose words the parser hung apart: names, brackets, words with a hyphen, lists of names.
 */
#include "claim/mend.h"

#include "claim/limits.h"

#include <string.h>

/* An arc that would close a ring is not set. */
void arc_set(Tree *tree, uint32_t token, uint32_t head, const char *relation)
{
    for (uint32_t up = head; up != NONE; up = tree_head(tree, up))
        if (up == token) return;
    tree->head[token - tree->from] = head;
    tree->relation[token - tree->from] = relation;
}

bool is_nominal(const Tree *tree, uint32_t token)
{
    Upos upos = tree->words->at[token].upos;
    return upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_PRON || upos == UPOS_NUM;
}

bool has_form(const Tree *tree, uint32_t token, VerbForm form)
{
    return tree->words->at[token].upos == UPOS_VERB && tree->words->at[token].form == form;
}

/* ---- names are units ------------------------------------------------------------------------- */

bool hangs_within(const Tree *tree, uint32_t token, uint32_t from, uint32_t to)
{
    uint32_t up = tree_head(tree, token);
    for (uint32_t steps = tree->to - tree->from; steps && up != NONE; steps--) {
        if (up >= from && up < to) return true;
        up = tree_head(tree, up);
    }
    return false;
}

/* All words of "Port-la-Neuve" hang from one of them. */
static bool name_join(Tree *tree, uint32_t from, uint32_t to)
{
    uint32_t top = NONE;
    bool mended = false;
    for (uint32_t token = from; token < to && top == NONE; token++)
        if (!hangs_within(tree, token, from, to)) top = token;
    for (uint32_t token = from; token < to && top != NONE; token++) {
        uint32_t head = tree_head(tree, token);
        if (token == top || (head != NONE && head >= from && head < to)) continue;
        arc_set(tree, token, top, "flat");
        mended = true;
    }
    return mended;
}

bool names_join(Tree *tree)
{
    bool mended = false;
    const Findings *found = tree->found;
    if (tree->from >= tree->to) return false;
    uint32_t k = FIRST_FROM(found->names, tree->text->tokens.at[tree->from].span.from);
    for (; k < found->names.count; k++) {
        uint32_t from = found->names.at[k].first_token, to = from + found->names.at[k].token_count;
        if (to > tree->to) break;
        if (to > from + 1) mended |= name_join(tree, from, to);
    }
    return mended;
}

/* ---- brackets are units ---------------------------------------------------------------------- */

static uint32_t bracket_end(const Tree *tree, uint32_t open)
{
    for (uint32_t token = open + 1; token < tree->to && token < open + BRACKET_REACH; token++)
        if (word_is(tree, token, ")")) return token;
    return NONE;
}

/* "Ana Roy (born [Ana Lind])": what hangs from outside hangs from the first that does. */
static bool bracket_join(Tree *tree, uint32_t open, uint32_t close)
{
    uint32_t top = NONE;
    bool mended = false;
    for (uint32_t token = open + 1; token < close; token++) {
        uint32_t head = tree_head(tree, token);
        if (tree->text->tokens.at[token].kind == TOKEN_PUNCT) continue;
        if (head != NONE && head > open && head < close) continue;
        if (top == NONE) {
            top = token;
            continue;
        }
        bool object = tree->words->at[top].upos == UPOS_VERB && is_nominal(tree, token);
        arc_set(tree, token, top, object ? "obj" : "parataxis");
        mended = true;
    }
    return mended;
}

bool brackets_join(Tree *tree)
{
    bool mended = false;
    for (uint32_t token = tree->from; token < tree->to; token++) {
        uint32_t close = word_is(tree, token, "(") ? bracket_end(tree, token) : NONE;
        if (close == NONE) continue;
        mended |= bracket_join(tree, token, close);
        token = close;
    }
    return mended;
}

/* ---- hyphens --------------------------------------------------------------------------------- */

static bool is_glued(const Tree *tree, uint32_t token)
{
    return !(tree->text->tokens.at[token].shape & SHAPE_SPACE_BEFORE);
}

/* The noun that the word tells of: "[home run]" of "tying". */
static uint32_t noun_of(const Tree *tree, uint32_t token)
{
    uint32_t top = token;
    while (
        tree_head(tree, top) != NONE && tree_head(tree, top) > top &&
        (arc_is(tree, top, "amod") || arc_is(tree, top, "compound") || arc_is(tree, top, "nmod")))
        top = tree_head(tree, top);
    return top;
}

/* "gave up a [game]-tying home run": what stands before a hyphen is part of what stands behind it,
 * and its article is the whole's. */
static bool hyphen_join(Tree *tree, uint32_t hyphen)
{
    if (hyphen == tree->from || hyphen + 1 >= tree->to || !word_is(tree, hyphen, "-")) return false;
    uint32_t left = hyphen - 1, right = hyphen + 1, head = tree_head(tree, left);
    if (!is_glued(tree, hyphen) || !is_glued(tree, right)) return false;
    if (tree->named[left - tree->from] && tree->named[right - tree->from]) return false;
    uint32_t top = noun_of(tree, right);
    bool apart = is_nominal(tree, left) && top > right && head != NONE && head < left;
    if (!apart || (head != tree_head(tree, top))) return false;
    EACH_CHILD (tree, left, child) {
        bool whole = arc_is(tree, child, "det") || arc_is(tree, child, "case");
        if (whole) arc_set(tree, child, top, tree->relation[child - tree->from]);
    }
    arc_set(tree, top, head, tree->relation[left - tree->from]);
    arc_set(tree, left, right, "compound");
    return true;
}

bool hyphens_join(Tree *tree)
{
    bool mended = false;
    for (uint32_t token = tree->from; token < tree->to; token++) mended |= hyphen_join(tree, token);
    return mended;
}

/* ---- lists and names beside nouns ------------------------------------------------------------ */

/* "delegates from Chile, [Peru and Bolivia]": a list of names goes on with the name before it, and
 * is nothing that the delegates are. */
bool list_go_on(Tree *tree, uint32_t name)
{
    uint32_t head = tree_head(tree, name), joint = child_with(tree, name, "conj");
    if (!arc_is(tree, name, "appos") || head == NONE || head + 2 >= name || joint == NONE)
        return false;
    if (!tree->named[name - tree->from] || tree->named[head - tree->from]) return false;
    uint32_t before = name;
    while (before > head && (before == name || tree->text->tokens.at[before].kind == TOKEN_PUNCT))
        before--;
    while (before > head && tree_head(tree, before) != head) before = tree_head(tree, before);
    bool listed = before > head && before < name && tree->named[before - tree->from] &&
                  arc_is(tree, before, "nmod") && tree->named[joint - tree->from];
    if (listed) arc_set(tree, name, before, "conj");
    return listed;
}

/* "stars [Ana Roy]": a name is no part of the verb before it; "the river [Aura]": nor a second
 * agent beside the noun that it names. */
bool name_hang(Tree *tree, uint32_t name)
{
    uint32_t above = tree_head(tree, name), before = tree->left[name - tree->from];
    if (!tree->named[name - tree->from] || above == NONE || above > name) return false;
    if (arc_is(tree, name, "flat") && tree->words->at[above].upos == UPOS_VERB &&
        child_with(tree, above, "obj") == NONE) {
        arc_set(tree, name, above, "obj");
        return true;
    }
    if (before == tree->from || child_with(tree, name, "case") != NONE) return false;
    uint32_t noun = before - 1;
    if (tree->words->at[noun].upos != UPOS_NOUN || tree_head(tree, noun) != above ||
        strcmp(tree->relation[noun - tree->from], tree->relation[name - tree->from]) != 0)
        return false;
    arc_set(tree, name, noun, "flat");
    return true;
}

/* "offers [Olympics] olive branch": of two bare objects side by side the first is part of the
 * second. "took [place]": part of the verb. */
bool object_join(Tree *tree, uint32_t noun)
{
    uint32_t verb = tree_head(tree, noun);
    if (verb == NONE || strcmp(tree->relation[noun - tree->from], "obj") != 0) return false;
    if (word_is(tree, noun, "place") && noun == verb + 1 &&
        str_is(tree->words->at[verb].lemma, "take") &&
        tree->first_child[noun - tree->from] == NONE) {
        arc_set(tree, noun, verb, "compound:prt");
        return true;
    }
    uint32_t left = tree->left[noun - tree->from], first = left - 1;
    if (left <= verb + 1 || strcmp(tree->relation[first - tree->from], "obj") != 0) return false;
    Upos opens = tree->words->at[left].upos;
    if (tree_head(tree, first) != verb || !is_nominal(tree, first) || opens == UPOS_DET ||
        opens == UPOS_PRON || opens == UPOS_NUM || opens == UPOS_SYM ||
        tree->words->at[first].upos == UPOS_PRON)
        return false;
    arc_set(tree, first, noun, "compound");
    return true;
}

/* "[manager Ana Roy]'s contract": whose it is hangs from what is theirs. */
bool owner_hang(Tree *tree, uint32_t mark)
{
    uint32_t owner = tree_head(tree, mark);
    if (strcmp(tree->words->at[mark].xpos, "POS") != 0 || owner == NONE || owner > mark)
        return false;
    if (arc_is(tree, owner, "nmod:poss") || tree_head(tree, owner) == NONE) return false;
    uint32_t thing = mark + 1;
    while (thing < tree->to && !is_nominal(tree, thing) && tree->words->at[thing].upos == UPOS_ADJ)
        thing++;
    while (thing < tree->to && tree_head(tree, thing) != NONE && tree_head(tree, thing) > thing &&
           arc_is(tree, thing, "compound"))
        thing = tree_head(tree, thing);
    bool theirs = thing < tree->to && is_nominal(tree, thing) &&
                  tree_head(tree, thing) == tree_head(tree, owner);
    if (theirs) arc_set(tree, owner, thing, "nmod:poss");
    return theirs;
}
