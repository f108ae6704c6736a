#include "claim/tree.h"

#include <string.h>

static void names_mark(Tree *tree)
{
    if (tree->from >= tree->to) return;
    uint32_t start = tree->text->tokens.at[tree->from].span.from;
    uint32_t k = FIRST_FROM(tree->found->names, start);
    for (; k < tree->found->names.count && tree->found->names.at[k].first_token < tree->to; k++) {
        const Name *name = &tree->found->names.at[k];
        for (uint32_t i = 0; i < name->token_count; i++)
            if (name->first_token + i < tree->to)
                tree->named[name->first_token + i - tree->from] = !name->demonym;
    }
}

/* Each word widens those above it until one is wide enough. */
static void extents_fill(Tree *tree)
{
    for (uint32_t token = tree->from; token < tree->to; token++) {
        uint32_t up = token;
        for (uint32_t steps = tree->to - tree->from; steps && up != NONE; steps--) {
            uint32_t *left = &tree->left[up - tree->from], *right = &tree->right[up - tree->from];
            if (up != token && *left <= token && token < *right) break;
            if (token < *left) *left = token;
            if (token >= *right) *right = token + 1;
            up = tree_head(tree, up);
        }
    }
}

/* The parser's arcs that stay within the tree. */
static void arcs_copy(Tree *tree)
{
    for (uint32_t token = tree->from; token < tree->to; token++) {
        const Word *word = &tree->words->at[token];
        bool inside = word->head != NONE && word->head >= tree->from && word->head < tree->to;
        tree->head[token - tree->from] = inside ? word->head : NONE;
        tree->relation[token - tree->from] = inside ? word->deprel : "root";
    }
}

void tree_link(Tree *tree)
{
    for (uint32_t i = 0; i < tree->to - tree->from; i++) {
        tree->first_child[i] = tree->next_sibling[i] = NONE;
        tree->left[i] = tree->from + i;
        tree->right[i] = tree->from + i + 1;
    }
    for (uint32_t token = tree->to; token-- > tree->from;) {
        uint32_t head = tree_head(tree, token);
        if (head == NONE) continue;
        tree->next_sibling[token - tree->from] = tree->first_child[head - tree->from];
        tree->first_child[head - tree->from] = token;
    }
    extents_fill(tree);
}

Tree claim_tree_build(Arena *arena, const Text *text, const Words *words, const Findings *found,
                      uint32_t from, uint32_t to)
{
    uint32_t count = to - from;
    Tree tree = {.arena = arena,
                 .text = text,
                 .words = words,
                 .found = found,
                 .from = from,
                 .to = to,
                 .head = NEW_ARRAY(arena, uint32_t, count + 1),
                 .relation = NEW_ARRAY(arena, const char *, count + 1),
                 .first_child = NEW_ARRAY(arena, uint32_t, count + 1),
                 .next_sibling = NEW_ARRAY(arena, uint32_t, count + 1),
                 .left = NEW_ARRAY(arena, uint32_t, count + 1),
                 .right = NEW_ARRAY(arena, uint32_t, count + 1),
                 .named = NEW_ARRAY(arena, bool, count + 1),
                 .opens = NEW_ARRAY(arena, bool, count + 1),
                 .queue = NEW_ARRAY(arena, uint32_t, count + 1)};
    arcs_copy(&tree);
    tree_link(&tree);
    names_mark(&tree);
    arcs_mend(&tree);
    return tree;
}

uint32_t tree_head(const Tree *tree, uint32_t token)
{
    return tree->head[token - tree->from];
}

bool arc_is(const Tree *tree, uint32_t token, const char *relation)
{
    const char *deprel = tree->relation[token - tree->from];
    size_t size = strlen(relation);
    return strncmp(deprel, relation, size) == 0 && (!deprel[size] || deprel[size] == ':');
}

uint32_t child_with(const Tree *tree, uint32_t token, const char *relation)
{
    EACH_CHILD (tree, token, child)
        if (arc_is(tree, child, relation)) return child;
    return NONE;
}

bool word_is(const Tree *tree, uint32_t token, const char *fold)
{
    return str_is(tree->text->tokens.at[token].fold, fold);
}

bool after_comma(const Tree *tree, uint32_t token)
{
    static const char *const marks[] = {",", "-", "--", "(", "[", ";", ":"};
    for (uint32_t at = token > tree->from ? token - 1 : token; at <= token; at++)
        if (AMONG(tree->text->tokens.at[at].fold, marks) &&
            tree->text->tokens.at[at].kind == TOKEN_PUNCT)
            return true;
    return false;
}

/* ---- phrases ------------------------------------------------------------------------------- */

static bool is_beside(const Tree *tree, uint32_t token)
{
    static const char *const relations[] = {"acl", "appos", "advcl", "parataxis"};
    uint32_t head = tree_head(tree, token), to = tree->right[token - tree->from];
    bool before = head != NONE && head > token; /* "A judge, he" */
    for (size_t i = 0; i < sizeof relations / sizeof *relations; i++)
        if (arc_is(tree, token, relations[i]))
            return before ? to < tree->to && word_is(tree, to - 1, ",")
                          : after_comma(tree, tree->left[token - tree->from]);
    return false;
}

/* "Ana Roy, [41], left": beside her. */
static bool is_age(const Tree *tree, uint32_t token)
{
    uint32_t head = tree_head(tree, token);
    return tree->words->at[token].upos == UPOS_NUM && head != NONE && token + 1 < tree->to &&
           tree->named[head - tree->from] && tree->text->tokens.at[token].fold.size <= 2 &&
           word_is(tree, token + 1, ",") && after_comma(tree, tree->left[token - tree->from]);
}

static bool is_tie(const Tree *tree, uint32_t token)
{
    return arc_is(tree, token, "case") || arc_is(tree, token, "mark") ||
           arc_is(tree, token, "cc") || arc_is(tree, token, "punct");
}

/* A clause that tells something of its own, and no more of the noun: "rose and [fell]". */
static bool is_apart(const Tree *tree, uint32_t token)
{
    return tree->opens[token - tree->from] && !arc_is(tree, token, "acl");
}

/* "It was a bird [that sang]": of a noun with a copula, what makes the noun phrase. */
static bool is_of_clause(const Tree *tree, uint32_t head, uint32_t child)
{
    static const char *const phrase[] = {"det",  "amod", "nummod",    "compound",
                                         "nmod", "flat", "nmod:poss", "acl"};
    if (!tree->opens[head - tree->from] || child_with(tree, head, "cop") == NONE) return false;
    for (size_t i = 0; i < sizeof phrase / sizeof *phrase; i++)
        if (arc_is(tree, child, phrase[i])) return false;
    bool degree = arc_is(tree, child, "advmod") && tree->words->at[head].upos == UPOS_ADJ &&
                  child > child_with(tree, head, "cop") && child < head;
    return !degree; /* "is [very] small" */
}

/* Everything below `head` but what `skip` and the rules leave out. */
static Stretch hull_walk(const Tree *tree, uint32_t head, uint32_t skip, bool with_joined)
{
    Stretch hull = {head, head + 1};
    uint32_t count = 0;
    tree->queue[count++] = head;
    for (uint32_t at = 0; at < count; at++) {
        uint32_t token = tree->queue[at];
        if (token < hull.from) hull.from = token;
        if (token >= hull.to) hull.to = token + 1;
        bool past = false; /* "Ana Roy, the mayor[, of Lund]": what follows is the mayor's */
        EACH_CHILD (tree, token, child) {
            bool beside = is_beside(tree, child) || is_age(tree, child);
            past |= beside && child > token;
            if (child == skip || beside || is_apart(tree, child)) continue;
            if (past && !arc_is(tree, child, "conj")) continue;
            if (token == head && (is_tie(tree, child) || is_of_clause(tree, head, child))) continue;
            if (token == head && !with_joined && arc_is(tree, child, "conj")) continue;
            tree->queue[count++] = child;
        }
    }
    return hull;
}

uint32_t noun_before(const Tree *tree, uint32_t token)
{
    uint32_t end = token, noun = NONE;
    while (end > tree->from && tree->text->tokens.at[end - 1].kind == TOKEN_PUNCT) end--;
    if (end == tree->from) return NONE;
    for (uint32_t up = end - 1; up != NONE && up < token; up = tree_head(tree, up)) {
        Upos upos = tree->words->at[up].upos;
        if (tree->right[up - tree->from] > token) break;
        if (upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_PRON) noun = up;
        if (upos == UPOS_VERB || upos == UPOS_AUX) break;
    }
    return noun;
}

Stretch noun_phrase(const Tree *tree, uint32_t head, uint32_t skip)
{
    return hull_walk(tree, head, skip, true);
}

Stretch noun_phrase_alone(const Tree *tree, uint32_t head, uint32_t skip)
{
    return hull_walk(tree, head, skip, false);
}

Span stretch_span(const Tree *tree, Stretch stretch)
{
    const Text *text = tree->text;
    while (stretch.from < stretch.to && text->tokens.at[stretch.from].kind == TOKEN_PUNCT)
        stretch.from++;
    while (stretch.to > stretch.from && text->tokens.at[stretch.to - 1].kind == TOKEN_PUNCT)
        stretch.to--;
    if (stretch.from >= stretch.to) return (Span){0, 0};
    return (Span){text->tokens.at[stretch.from].span.from, text->tokens.at[stretch.to - 1].span.to};
}
