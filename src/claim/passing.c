/* Propositions that a noun phrase tells in passing: appositions, titles, a place within a place. */
#include "claim/passing.h"

#include "claim/limits.h"
#include "claim/slots.h"

typedef struct Aside {
    const Tree *tree;
    uint32_t sentence;
    Propositions *told;
} Aside;

static void aside_tell(const Aside *aside, ClaimKind kind, Span what, const char *unsaid, Span is)
{
    Proposition told = {.kind = kind,
                        .sentence = aside->sentence,
                        .subject = what,
                        .predicate = {is.from, is.from},
                        .unsaid = str_of(unsaid),
                        .lemma = STR("be"),
                        .quote = NONE};
    if (!span_size(what) || !span_size(is)) return;
    LIST_PUSH(aside->tree->arena, &told.arguments,
              ((Argument){.role = kind == CLAIM_LOCATION ? ROLE_PLACE : ROLE_COMPLEMENT,
                          .span = is,
                          .head = NONE,
                          .name = NONE}));
    LIST_PUSH(aside->tree->arena, aside->told, told);
}

static bool is_place(const Tree *tree, uint32_t token)
{
    uint32_t name = phrase_name(tree, token);
    return name != NONE && tree->found->names.at[name].type == NAME_PLACE;
}

static bool is_named(const Tree *tree, uint32_t token)
{
    return tree->named[token - tree->from];
}

/* "the lake (see map)", "the lake (2014)": beside it, and not what it is. */
static bool is_remark(const Tree *tree, uint32_t token)
{
    uint32_t from = tree->left[token - tree->from], to = tree->right[token - tree->from];
    bool bracketed = word_is(tree, from, "(") || word_is(tree, from, "[");
    if (from > tree->from)
        bracketed |= word_is(tree, from - 1, "(") || word_is(tree, from - 1, "[");
    for (uint32_t at = from; bracketed && at < to; at++)
        if (tree->words->at[at].upos == UPOS_NUM || word_is(tree, at, ":")) return true;
    return bracketed && tree->words->at[token].upos != UPOS_PROPN &&
           tree->words->at[token].upos != UPOS_NOUN;
}

/* "Ana Roy, the mayor", "the mayor, Ana Roy": of a name it is said what it is; "Trinity College,
 * Cambridge": where. */
static void apposition_tell(const Aside *aside, uint32_t head, uint32_t token)
{
    const Tree *tree = aside->tree;
    Span what = stretch_span(tree, noun_phrase_alone(tree, head, token));
    Span is = stretch_span(tree, noun_phrase(tree, token, NONE));
    /* "by Ford County, by Lake County": none is the other. */
    if (child_with(tree, token, "case") != NONE || is_remark(tree, token)) return;
    if (is_named(tree, head) && is_named(tree, token)) {
        if (is_place(tree, token)) aside_tell(aside, CLAIM_LOCATION, what, "is in", is);
        return;
    }
    if (!arc_is(tree, token, "appos")) return;
    bool turned = is_named(tree, token);
    aside_tell(aside, CLAIM_APPOSITION, turned ? is : what, "is", turned ? what : is);
}

static void appositions_tell(const Aside *aside)
{
    const Tree *tree = aside->tree;
    for (uint32_t token = tree->from; token < tree->to; token++) {
        uint32_t head = tree_head(tree, token);
        bool beside = arc_is(tree, token, "appos") || arc_is(tree, token, "nmod");
        if (!beside || head == NONE || tree->words->at[token].upos == UPOS_NUM) continue;
        if (head > token && tree->words->at[head].upos == UPOS_PRON) /* "A judge, he left" */
            aside_tell(aside, CLAIM_APPOSITION, tree->text->tokens.at[head].span, "is",
                       stretch_span(tree, noun_phrase(tree, token, NONE)));
        else if (head < token && after_comma(tree, tree->left[token - tree->from]))
            apposition_tell(aside, head, token);
    }
}

static bool is_courtesy(Str title)
{
    static const char *const words[] = {"Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Madam"};
    return str_ends(title, STR(".")) || AMONG(title, words);
}

/* "[palace] aide": hangs from what follows it. */
static bool is_part_of_title(const Tree *tree, uint32_t token)
{
    Upos upos = tree->words->at[token].upos;
    uint32_t head = tree_head(tree, token);
    bool word = upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_ADJ;
    return word && head != NONE && head > token && tree->left[head - tree->from] <= token &&
           (arc_is(tree, token, "compound") || arc_is(tree, token, "amod") ||
            arc_is(tree, token, "nmod:desc"));
}

/* "[Peru's] foreign minister": whose he is, too. */
static Span with_owner(const Tree *tree, Span title)
{
    uint32_t first = token_at(tree->text, title.from);
    while (first > tree->from && is_part_of_title(tree, first - 1)) first--;
    title.from = tree->text->tokens.at[first].span.from;
    if (first <= tree->from) return title;
    uint32_t mark = first - 1, owner = tree_head(tree, mark);
    if (!arc_is(tree, mark, "case") || owner == NONE || !arc_is(tree, owner, "nmod:poss"))
        return title;
    title.from = tree->text->tokens.at[tree->left[owner - tree->from]].span.from;
    return title;
}

static void titles_tell(const Aside *aside)
{
    const Tree *tree = aside->tree;
    const Findings *found = tree->found;
    uint32_t k = FIRST_FROM(found->names, tree->text->tokens.at[tree->from].span.from);
    for (; k < found->names.count && found->names.at[k].first_token < tree->to; k++) {
        Span title = found->names.at[k].title;
        if (title.to <= found->names.at[k].span.from && span_size(title) &&
            !is_courtesy(str_at(tree->text->bytes, title)))
            aside_tell(aside, CLAIM_TITLE, found->names.at[k].span, "is", with_owner(tree, title));
    }
}

void passing_tell(const Tree *tree, uint32_t sentence, Propositions *told)
{
    Aside aside = {tree, sentence, told};
    appositions_tell(&aside);
    titles_tell(&aside);
}
