#include "claim/propositions.h"

#include "claim/limits.h"
#include "claim/passing.h"
#include "claim/slots.h"

typedef struct Teller {
    Arena *arena;
    const Tree *tree;
    uint32_t sentence;
    Propositions *told;
} Teller;

/* ---- arguments ------------------------------------------------------------------------------- */

/* From its preposition to its end. */
static Span with_preposition(const Tree *tree, const Argument *argument)
{
    uint32_t tie = argument->head == NONE ? NONE : child_with(tree, argument->head, "case");
    Span span = argument->span;
    if (tie != NONE && tree->text->tokens.at[tie].span.from < span.from)
        span.from = tree->text->tokens.at[tie].span.from;
    return span;
}

static bool is_adverbial(const Tree *tree, uint32_t token)
{
    static const char *const light[] = {"also", "not", "n't",  "only", "however",
                                        "even", "so",  "then", "too",  "thus"};
    return arc_is(tree, token, "advmod") && tree->words->at[token].upos == UPOS_ADV &&
           !AMONG(tree->text->tokens.at[token].fold, light);
}

/* "although it rained": told beside it, not of it. */
static bool is_concession(const Tree *tree, uint32_t mark)
{
    static const char *const words[] = {"although", "though", "while", "whereas"};
    return AMONG(tree->text->tokens.at[mark].fold, words);
}

/* "to avoid a strike", "of taking bribes"; "after he left" where it is short: one argument. */
static bool is_side_clause(const Tree *tree, uint32_t token)
{
    uint32_t size = tree->right[token - tree->from] - tree->left[token - tree->from];
    uint32_t mark = child_with(tree, token, "mark");
    if (mark == NONE || is_concession(tree, mark)) return false;
    uint32_t most = tree->opens[token - tree->from] ? LONGEST_SIDE_CLAUSE : LONGEST_INNER_CLAUSE;
    return arc_is(tree, token, "advcl") && size <= most;
}

/* "is referred [to] as": a preposition alone is the verb's. */
static bool is_stranded(const Tree *tree, uint32_t token)
{
    return tree->words->at[token].upos == UPOS_ADP && tree->first_child[token - tree->from] == NONE;
}

/* "is [quite] small", "is [two feet] high": said with the complement. */
static bool is_of_complement(const Clause *clause, uint32_t token)
{
    const VerbGroup *group = &clause->group;
    return group->copula != NONE && token > group->copula && token < group->head;
}

static bool is_argument(const Tree *tree, const Clause *clause, uint32_t token)
{
    static const char *const relations[] = {"obj", "iobj", "obl", "xcomp", "ccomp", "csubj"};
    if (is_of_complement(clause, token) || is_stranded(tree, token)) return false;
    if (token == clause->subject || (token >= clause->group.from && token < clause->group.to))
        return false;
    for (size_t i = 0; i < sizeof relations / sizeof *relations; i++)
        if (arc_is(tree, token, relations[i])) return true;
    return is_adverbial(tree, token) || is_side_clause(tree, token);
}

static bool is_wh(const Tree *tree, uint32_t token)
{
    return tree->words->at[token].xpos[0] == 'W' ||
           (word_is(tree, token, "that") && tree->words->at[token].upos == UPOS_PRON);
}

static Span clause_words(const Tree *tree, uint32_t head)
{
    Stretch words = {tree->left[head - tree->from], tree->right[head - tree->from]};
    return stretch_span(tree, words);
}

/* "Peru or Chile": nobody says it of either. */
static Spans without_choice(const Tree *tree, Spans members)
{
    if (members.count < 2) return members;
    uint32_t token = token_at(tree->text, members.at[members.count - 2].to);
    uint32_t last = token_at(tree->text, members.at[members.count - 1].from);
    for (; token <= last && token < tree->to; token++)
        if (word_is(tree, token, "or") || word_is(tree, token, "nor")) return (Spans){0};
    return members;
}

static void argument_put(const Tree *tree, const Clause *clause, uint32_t token, Proposition *told)
{
    uint32_t antecedent = clause->kind == CLAIM_RELATIVE ? tree_head(tree, clause->head) : NONE;
    Argument argument = argument_read(tree, token, NONE);
    bool clausal = arc_is(tree, token, "ccomp") || arc_is(tree, token, "advcl") ||
                   arc_is(tree, token, "csubj") ||
                   (arc_is(tree, token, "xcomp") && is_predicate(tree, token));
    argument.members = clausal ? (Spans){0} : without_choice(tree, argument.members);
    if (clausal) argument.role = arc_is(tree, token, "advcl") ? ROLE_PURPOSE : ROLE_CONTENT;
    if (clausal) argument.span = clause_words(tree, token);
    if (is_wh(tree, token) && !clausal) {
        if (antecedent == NONE) return;
        argument.span = stretch_span(tree, noun_phrase_alone(tree, antecedent, clause->head));
    } else if (!clausal && !argument.members.count) {
        argument.span = with_preposition(tree, &argument);
    }
    if (span_size(argument.span)) LIST_PUSH(tree->arena, &told->arguments, argument);
}

/* The verb whose arguments are told: "needs [to pass]" goes on into its complement. */
static uint32_t verb_extend(const Tree *tree, uint32_t verb)
{
    EACH_CHILD (tree, verb, child) {
        if (arc_is(tree, child, "obj") || arc_is(tree, child, "iobj")) return NONE;
        uint32_t to = child_with(tree, child, "mark");
        bool next = to == verb + 1 && word_is(tree, to, "to"); /* "pleaded with him to go" */
        if (child > verb && arc_is(tree, child, "xcomp") && next &&
            tree->words->at[child].upos == UPOS_VERB)
            return child;
    }
    return NONE;
}

/* First those behind the verb, in the text's order, then those before it. */
static void arguments_put(const Tree *tree, const Clause *clause, uint32_t verb, uint32_t except,
                          Proposition *told)
{
    for (int before = 0; before < 2; before++)
        EACH_CHILD (tree, verb, child)
            if ((child < verb) == (before == 1) && child != except &&
                !span_holds(told->predicate, tree->text->tokens.at[child].span) &&
                is_argument(tree, clause, child))
                argument_put(tree, clause, child, told);
}

/* "rose [3 %] [to $4], or a tenth": an argument ends where the next begins that is no part of it.
 */
static void arguments_part(const Tree *tree, Arguments *arguments)
{
    for (uint32_t i = 0; i < arguments->count; i++)
        for (uint32_t k = 0; k < arguments->count; k++) {
            Argument *one = &arguments->at[i];
            const Argument *other = &arguments->at[k];
            if (other->span.from <= one->span.from || other->span.from >= one->span.to) continue;
            if (one->members.count || one->head == NONE || other->head == NONE) continue;
            if (other->head < one->head) continue;
            one->span = stretch_span(tree, (Stretch){token_at(tree->text, one->span.from),
                                                     token_at(tree->text, other->span.from)});
        }
}

/* "is [a lawyer]": the complement first. */
static void complement_put(const Tree *tree, const Clause *clause, Proposition *told)
{
    Argument argument = complement_read(tree, clause);
    argument.members = without_choice(tree, argument.members);
    if (argument.preposition.size) argument.span = with_preposition(tree, &argument);
    if (span_size(argument.span)) LIST_PUSH(tree->arena, &told->arguments, argument);
}

/* ---- the predicate --------------------------------------------------------------------------- */

/* "was born [in]": the preposition of a first argument that follows at once. */
static void preposition_take(const Tree *tree, Proposition *told)
{
    if (!told->arguments.count) return;
    Argument *first = &told->arguments.at[0];
    uint32_t tie = first->head == NONE ? NONE : child_with(tree, first->head, "case");
    if (tie == NONE || !first->preposition.size || first->members.count) return;
    const Token *token = &tree->text->tokens.at[tie];
    if (tie == 0 || tree->text->tokens.at[tie - 1].span.to != told->predicate.to) return;
    uint32_t after = token->span.to;
    EACH_CHILD (tree, tie, child)
        if (arc_is(tree, child, "fixed")) after = tree->text->tokens.at[child].span.to;
    if (after >= first->span.to) return;
    told->predicate.to = after;
    first->span.from = after;
    while (first->span.from < first->span.to && tree->text->bytes.at[first->span.from] == ' ')
        first->span.from++;
}

/* ---- splitting ------------------------------------------------------------------------------- */

static uint32_t first_list(const Proposition *told)
{
    for (uint32_t i = 0; i < told->arguments.count; i++)
        if (told->arguments.at[i].members.count > 1 &&
            told->arguments.at[i].members.count <= LONGEST_LIST)
            return i;
    return NONE;
}

/* "is not | [not] large": said once, with the verb. */
static Span behind_verb(const Tree *tree, const Proposition *told, Span member)
{
    if (member.from < told->predicate.to && told->predicate.to < member.to)
        member.from = told->predicate.to;
    while (member.from < member.to && tree->text->bytes.at[member.from] == ' ') member.from++;
    return member;
}

/* "A and B met C and D": one for each of the lists' members. */
static void told_add(Teller *teller, const Proposition *whole, const Spans *subjects)
{
    uint32_t list = first_list(whole), rows = subjects->count;
    if (rows == 0 || rows > LONGEST_LIST) rows = 1;
    uint32_t columns = list == NONE ? 1 : whole->arguments.at[list].members.count;
    for (uint32_t row = 0; row < rows; row++)
        for (uint32_t column = 0; column < columns; column++) {
            Proposition one = *whole;
            if (rows > 1) one.subject = subjects->at[row];
            one.arguments.at = NULL;
            one.arguments.count = one.arguments.room = 0;
            for (uint32_t i = 0; i < whole->arguments.count; i++) {
                Argument argument = whole->arguments.at[i];
                if (i == list)
                    argument.span = behind_verb(teller->tree, whole, argument.members.at[column]);
                if (i == list && (column == 0 || i == 0))
                    argument.span.from = with_preposition(teller->tree, &argument).from;
                argument.members = (Spans){0};
                LIST_PUSH(teller->arena, &one.arguments, argument);
            }
            preposition_take(teller->tree, &one);
            if (list == 0)
                one.arguments.at[0].span =
                    behind_verb(teller->tree, &one, whole->arguments.at[0].members.at[column]);
            if (span_size(one.subject)) LIST_PUSH(teller->arena, teller->told, one);
        }
}

/* ---- clauses --------------------------------------------------------------------------------- */

/* The outermost of the last few quotations that hold the word. */
static uint32_t quote_around(const Tree *tree, uint32_t token)
{
    const Findings *found = tree->found;
    Span span = tree->text->tokens.at[token].span;
    uint32_t behind = FIRST_FROM(found->quotes, span.from + 1);
    uint32_t first = behind > QUOTES_BACK ? behind - QUOTES_BACK : 0;
    for (uint32_t k = first; k < behind; k++)
        if (span_holds(found->quotes.at[k].span, span)) return k;
    return NONE;
}

/* "there were [129 people]": the dummy opens, what there is follows. */
static void existence_turn(const Tree *tree, const Clause *clause, Proposition *told,
                           Spans *subjects)
{
    uint32_t dummy = child_with(tree, clause->group.head, "expl");
    if (dummy == NONE || !word_is(tree, dummy, "there") || clause->subject == NONE) return;
    Argument thing = argument_read(tree, clause->subject, clause->head);
    told->subject = tree->text->tokens.at[dummy].span;
    *subjects = (Spans){0};
    LIST_PUSH(tree->arena, &told->arguments, thing);
}

/* "if it rains", "whether it rained": not said to be so. */
static bool is_open(const Tree *tree, const Clause *clause)
{
    return clause->mark != NONE &&
           (word_is(tree, clause->mark, "if") || word_is(tree, clause->mark, "whether") ||
            word_is(tree, clause->mark, "unless"));
}

/* "It rained, [she said]": what the rest of the sentence says is what is said. */
static void content_put(const Tree *tree, const Clause *clause, Proposition *told)
{
    uint32_t left = tree->left[clause->head - tree->from], above = tree_head(tree, clause->head);
    if (!arc_is(tree, clause->head, "parataxis") || told->arguments.count || above >= left) return;
    Argument content = {.role = ROLE_CONTENT, .head = NONE, .name = NONE};
    content.span = stretch_span(tree, (Stretch){tree->left[above - tree->from], left});
    if (span_size(content.span)) LIST_PUSH(tree->arena, &told->arguments, content);
}

/* "whose works" -> "works". */
static Span without_whose(const Tree *tree, Span subject)
{
    uint32_t token = token_at(tree->text, subject.from);
    if (word_is(tree, token, "whose") && token + 1 < tree->to)
        subject.from = tree->text->tokens.at[token + 1].span.from;
    return subject;
}

/* "a tribe [who hunt and] fish": of what hangs from the subject, where the clause stands itself. */
static uint32_t branch_to(const Tree *tree, uint32_t subject, uint32_t head)
{
    uint32_t up = head;
    for (uint32_t steps = tree->to - tree->from; steps && up != NONE; steps--) {
        if (tree_head(tree, up) == subject) return up;
        up = tree_head(tree, up);
    }
    return head;
}

/* "and [Denmark] [eight]": the verb stands before. */
static void gap_tell(Teller *teller, const Clause *clause, Proposition *told)
{
    const Tree *tree = teller->tree;
    const Gap *gap = &clause->gap;
    Argument first = remnant_read(tree, gap->from, gap->middle);
    Argument second = remnant_read(tree, gap->middle, gap->to);
    first.span.from = tree->text->tokens.at[gap->from].span.from;
    second.span.from = tree->text->tokens.at[gap->middle].span.from;
    if (gap->own_subject)
        told->subject = first.span;
    else
        LIST_PUSH(teller->arena, &told->arguments, first);
    LIST_PUSH(teller->arena, &told->arguments, second);
    LIST_PUSH(teller->arena, teller->told, *told);
}

/* "is [famous for] its lake": an adjective that ties two things as a verb does. */
static bool is_relational(const Tree *tree, const Clause *clause)
{
    static const char *const ties[] = {"for", "of", "to", "with", "from", "about", "by", "than"};
    uint32_t head = clause->group.head;
    if (clause->group.copula == NONE || child_with(tree, head, "det") != NONE ||
        tree->words->at[head].upos != UPOS_ADJ || head < clause->group.to)
        return false;
    EACH_CHILD (tree, head, child) {
        if (arc_is(tree, child, "conj")) return false;
        if (arc_is(tree, child, "obl") && tree->left[child - tree->from] == head + 1)
            return child_with(tree, child, "case") == head + 1 &&
                   AMONG(tree->text->tokens.at[head + 1].fold, ties);
    }
    return false;
}

static bool is_adverb_of(const Tree *tree, uint32_t token, uint32_t verb)
{
    return tree->words->at[token].upos == UPOS_ADV && tree_head(tree, token) == verb &&
           tree->first_child[token - tree->from] == NONE;
}

static bool is_direction(const Tree *tree, uint32_t token)
{
    static const char *const words[] = {"out",  "away",    "back",  "up",   "down",
                                        "off",  "forward", "along", "home", "around",
                                        "over", "apart",   "in",    "on",   "together"};
    return AMONG(tree->text->tokens.at[token].fold, words);
}

/* "[later] moved [back]", "is known [as]", "is famous [for]", "needs [to pass]": what a reader
 * takes for the verb. */
static Stretch predicate_words(const Tree *tree, const Clause *clause, uint32_t more)
{
    const VerbGroup *group = &clause->group;
    uint32_t verb = group->head;
    Stretch words = {group->from, group->to};
    if (clause->gap.to) return words;
    if (words.from > tree->from && word_is(tree, words.from - 1, "not") &&
        tree_head(tree, words.from - 1) == verb)
        words.from--;
    if (words.from > tree->from && clause->subject != NONE && clause->subject < words.from &&
        is_adverb_of(tree, words.from - 1, verb))
        words.from--;
    if (is_relational(tree, clause)) words.to = verb + 1;
    if (group->copula != NONE) return words;
    if (more != NONE) words.to = more + 1;
    while (words.to < tree->to && tree_head(tree, words.to) == verb &&
           (is_stranded(tree, words.to) ||
            (is_adverb_of(tree, words.to, verb) && is_direction(tree, words.to))))
        words.to++;
    return words;
}

static void clause_tell(Teller *teller, const Clause *clause)
{
    const Tree *tree = teller->tree;
    if (clause->head == NONE || clause->subject == NONE || is_open(tree, clause)) return;
    const VerbGroup *group = &clause->group;
    Proposition told = {.kind = clause->kind,
                        .sentence = teller->sentence,
                        .lemma = tree->words->at[group->head].lemma,
                        .polarity = group->polarity,
                        .certainty = group->certainty,
                        .quote = quote_around(tree, clause->head)};
    uint32_t self = branch_to(tree, clause->subject, clause->head);
    Spans subjects = members_read(tree, clause->subject, self);
    bool listed = subjects.count > 0;
    subjects = without_choice(tree, subjects);
    told.subject = stretch_span(tree, listed ? noun_phrase(tree, clause->subject, self)
                                             : noun_phrase_alone(tree, clause->subject, self));
    uint32_t verb = group->head;
    uint32_t more = group->copula == NONE ? verb_extend(tree, verb) : NONE;
    told.subject = without_whose(tree, told.subject);
    told.predicate = stretch_span(tree, predicate_words(tree, clause, more));
    if (clause->gap.to) {
        gap_tell(teller, clause, &told);
        return;
    }
    existence_turn(tree, clause, &told, &subjects);
    if (group->copula != NONE && !is_relational(tree, clause)) complement_put(tree, clause, &told);
    if (more != NONE) arguments_put(tree, clause, more, NONE, &told);
    arguments_put(tree, clause, verb, more, &told);
    for (uint32_t i = 0; i + 1 < group->length; i++)
        arguments_put(tree, clause, group->chain[i], group->chain[i + 1], &told);
    content_put(tree, clause, &told);
    if (clause->lender != NONE) arguments_put(tree, clause, clause->lender, NONE, &told);
    if (clause->answered) arguments_clip(tree, clause, &told.arguments);
    arguments_part(tree, &told.arguments);
    bool bare = clause->kind == CLAIM_PARTICIPIAL || clause->kind == CLAIM_RELATIVE;
    if (bare && !told.arguments.count) return; /* "the tasks [involved]" */
    told_add(teller, &told, &subjects);
}

/* ---- sentences ------------------------------------------------------------------------------- */

static void tree_tell(Teller *teller, uint32_t from, uint32_t to, const Text *text,
                      const Words *words, const Findings *found)
{
    Tree tree = claim_tree_build(teller->arena, text, words, found, from, to);
    Clauses clauses = clauses_find(&tree);
    teller->tree = &tree;
    for (uint32_t i = 0; i < clauses.count; i++) clause_tell(teller, &clauses.at[i]);
    passing_tell(&tree, teller->sentence, teller->told);
}

Propositions propositions_find(Arena *arena, const Text *text, const Words *words,
                               const Findings *found)
{
    Propositions told = {0};
    Teller teller = {.arena = arena, .told = &told};
    for (uint32_t i = 0; i < text->sentences.count; i++) {
        const Sentence *sentence = &text->sentences.at[i];
        uint32_t end = sentence->first_token + sentence->token_count;
        teller.sentence = i;
        for (uint32_t from = sentence->first_token; from < end; from += LONGEST_TREE)
            tree_tell(&teller, from, end - from > LONGEST_TREE ? from + LONGEST_TREE : end, text,
                      words, found);
    }
    return told;
}
