/* Clauses that leave their verb out, and stand in the tree as part of an object:
 *
 *   Norway sent ten ships [and Denmark eight]       another subject, another figure
 *   The shop lost $3,000 in May [and $5,000 in June]  another figure, another time or place
 *   A chapel is found on the first floor[, a hall on the second]  another thing, another place
 *
 * They are found by their words: figure answers to figure, name to name, preposition to the same
 * preposition, and no verb stands among them. */
#include "claim/gaps.h"

static bool is_joint(const Tree *tree, uint32_t token)
{
    return word_is(tree, token, ",") || word_is(tree, token, ";") ||
           tree->words->at[token].upos == UPOS_CCONJ;
}

static bool is_figure(const Tree *tree, uint32_t token)
{
    Upos upos = tree->words->at[token].upos;
    return upos == UPOS_NUM || upos == UPOS_SYM || word_is(tree, token, "none");
}

static bool is_tie(const Tree *tree, uint32_t token)
{
    return tree->words->at[token].upos == UPOS_ADP;
}

/* Behind "[eight]", "[$5 million]", "[three more ships]". */
static uint32_t figure_end(const Tree *tree, uint32_t from, uint32_t limit)
{
    uint32_t to = from;
    if (from >= limit || !is_figure(tree, from)) return from;
    for (; to < limit; to++) {
        Upos upos = tree->words->at[to].upos;
        bool counted = upos == UPOS_NOUN || upos == UPOS_ADJ;
        if (!is_figure(tree, to) && !counted) break;
    }
    return to;
}

static uint32_t name_end(const Tree *tree, uint32_t from, uint32_t limit)
{
    uint32_t to = from;
    while (to < limit && tree->named[to - tree->from] && !is_figure(tree, to)) to++;
    return to;
}

/* Behind "[in June]": up to the next joint; `from` if a verb stands in it. */
static uint32_t phrase_end(const Tree *tree, uint32_t from, uint32_t limit)
{
    uint32_t to = from;
    for (; to < limit && !is_joint(tree, to); to++)
        if (tree->words->at[to].upos == UPOS_VERB || tree->words->at[to].upos == UPOS_AUX)
            return from;
    while (to > from && tree->text->tokens.at[to - 1].kind == TOKEN_PUNCT) to--;
    return to;
}

static bool is_end(const Tree *tree, uint32_t token, uint32_t limit)
{
    return token >= limit || is_joint(tree, token) ||
           tree->text->tokens.at[token].kind == TOKEN_PUNCT;
}

/* How often the preposition stands between the tokens. */
static uint32_t ties_between(const Tree *tree, uint32_t from, uint32_t to, uint32_t tie)
{
    uint32_t count = 0;
    for (uint32_t token = from; token < to; token++)
        count += is_tie(tree, token) &&
                 str_equal(tree->text->tokens.at[token].fold, tree->text->tokens.at[tie].fold);
    return count;
}

static uint32_t figure_between(const Tree *tree, uint32_t from, uint32_t to)
{
    for (uint32_t token = from; token < to; token++)
        if (is_figure(tree, token)) return token;
    return NONE;
}

/* "and [Denmark] [eight]". */
static Gap gap_of_name(const Tree *tree, uint32_t from, uint32_t limit)
{
    uint32_t middle = name_end(tree, from, limit), to = figure_end(tree, middle, limit);
    if (middle == from || to == middle || !is_end(tree, to, limit)) return (Gap){0};
    return (Gap){.from = from, .middle = middle, .to = to, .own_subject = true};
}

/* "and [by 5 %] [in June]"; "two were held in Lund and [three] [in Turku]". */
static Gap gap_of_figure(const Tree *tree, const Clause *clause, uint32_t joint, uint32_t from)
{
    uint32_t limit = clause->to, figure = from + is_tie(tree, from);
    uint32_t middle = figure_end(tree, figure, limit);
    uint32_t told = figure_between(tree, clause->group.to, joint);
    uint32_t behind = told == NONE ? clause->group.to : told;
    if (middle == figure || middle >= limit || !is_tie(tree, middle) ||
        tree->words->at[from - 1].upos != UPOS_CCONJ || !ties_between(tree, behind, joint, middle))
        return (Gap){0};
    uint32_t to = phrase_end(tree, middle, limit);
    if (to <= middle + 1) return (Gap){0};
    return (Gap){.from = from, .middle = middle, .to = to, .own_subject = told == NONE};
}

/* "[a hall] [on the second floor]": answers a passive with one such place. */
static Gap gap_of_place(const Tree *tree, const Clause *clause, uint32_t told, uint32_t from)
{
    uint32_t middle = from, limit = clause->to;
    if (!clause->group.passive || tree->words->at[from].upos != UPOS_DET) return (Gap){0};
    while (middle < limit && !is_end(tree, middle, limit) && !is_tie(tree, middle) &&
           tree->words->at[middle].upos != UPOS_VERB)
        middle++;
    if (middle < from + 2 || middle >= limit || !is_tie(tree, middle) ||
        !is_tie(tree, clause->group.to) || ties_between(tree, clause->group.to, told, middle) != 1)
        return (Gap){0};
    bool same = ties_between(tree, clause->group.to, clause->group.to + 1, middle) == 1;
    uint32_t to = same ? phrase_end(tree, middle, limit) : middle;
    if (to <= middle + 1) return (Gap){0};
    return (Gap){.from = from, .middle = middle, .to = to, .own_subject = true};
}

/* Behind its verb a figure is told, or before it, and no name right away: "beat [Peru] 3-1, Chile
 * 2-0" says something else. */
static bool can_be_answered(const Tree *tree, const Clause *clause, uint32_t joint)
{
    uint32_t token = clause->group.to;
    if (token >= joint || tree->named[token - tree->from]) return false;
    for (; token < joint; token++)
        if (tree->words->at[token].upos == UPOS_VERB) return false;
    return figure_between(tree, clause->from, clause->group.from) != NONE ||
           figure_between(tree, clause->group.to, joint) != NONE;
}

/* The gapped clause that opens behind the joint; empty when none does. The clause itself ends at
 * `told`. */
static Gap gap_at(const Tree *tree, const Clause *clause, uint32_t told, uint32_t joint)
{
    uint32_t from = joint;
    while (from < clause->to && is_joint(tree, from)) from++;
    if (from >= clause->to) return (Gap){0};
    Gap gap = gap_of_place(tree, clause, told, from);
    if (gap.to || !can_be_answered(tree, clause, joint)) return gap;
    gap = gap_of_name(tree, from, clause->to);
    return gap.to ? gap : gap_of_figure(tree, clause, joint, from);
}

static Clause clause_of_gap(const Clause *whole, Gap gap)
{
    Clause clause = *whole;
    clause.kind = CLAIM_GAPPED;
    clause.from = gap.from;
    clause.to = gap.to;
    clause.own = gap.to - gap.from;
    clause.mark = clause.lender = NONE;
    clause.gap = gap;
    return clause;
}

void gaps_find(const Tree *tree, Clauses *clauses)
{
    uint32_t count = clauses->count;
    for (uint32_t i = 0; i < count; i++) {
        Clause whole = clauses->at[i];
        if (whole.head == NONE || whole.subject == NONE || whole.group.copula != NONE) continue;
        for (uint32_t token = whole.group.to; token + 1 < whole.to; token++) {
            uint32_t told = clauses->at[i].to < token ? clauses->at[i].to : token;
            Gap gap = is_joint(tree, token) ? gap_at(tree, &whole, told, token) : (Gap){0};
            if (gap.to == 0) continue;
            clauses->at[i].to = told;
            clauses->at[i].answered = true;
            LIST_PUSH(tree->arena, clauses, clause_of_gap(&whole, gap));
            token = gap.to - 1;
        }
    }
}
