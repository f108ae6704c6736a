#include "claim/slots.h"

#include "claim/limits.h"
#include "claim/predicates.h"

#include <stdlib.h>
#include <string.h>

/* ---- findings inside ------------------------------------------------------------------------- */

#define INDEXES_WITHIN(arena, list, outer, indexes)                                                \
    for (uint32_t k = FIRST_FROM(list, (outer).from);                                              \
         k < (list).count && (list).at[k].span.from < (outer).to; k++)                             \
        if (span_holds((outer), (list).at[k].span)) LIST_PUSH((arena), (indexes), k)

static void findings_fill(Arena *arena, const Findings *found, Claim *claim)
{
    INDEXES_WITHIN(arena, found->names, claim->span, &claim->names);
    INDEXES_WITHIN(arena, found->times, claim->span, &claim->times);
    INDEXES_WITHIN(arena, found->quantities, claim->span, &claim->quantities);
}

/* "his [2004] appearance", "the [2018] model": which one is meant, not when it was. */
static bool is_year_of_noun(const Tree *tree, const Time *time)
{
    uint32_t last = time->first_token + time->token_count - 1;
    if (time->token_count != 1 || last < tree->from || last >= tree->to) return false;
    uint32_t noun = tree_head(tree, last);
    return noun != NONE && noun > last && tree->words->at[last].upos == UPOS_NUM &&
           tree->words->at[noun].upos != UPOS_VERB && child_with(tree, last, "case") == NONE &&
           !tree->opens[noun - tree->from];
}

/* The date or clock time nearest to the verb, of two as near the one behind it. */
static uint32_t time_nearest(const Tree *tree, const Claim *claim, uint32_t verb)
{
    const Findings *found = tree->found;
    uint32_t nearest = NONE, least = NONE;
    for (uint32_t k = 0; k < claim->times.count; k++) {
        const Time *time = &found->times.at[claim->times.at[k]];
        if (time->type != TIME_DATE && time->type != TIME_TIME) continue;
        if (is_year_of_noun(tree, time)) continue;
        uint32_t away = time->first_token < verb ? (verb - time->first_token) * 2
                                                 : (time->first_token - verb) * 2 - 1;
        if (away >= least) continue;
        least = away;
        nearest = claim->times.at[k];
    }
    return nearest;
}

static uint32_t quantity_in(const Findings *found, const Claim *claim, Span span)
{
    for (uint32_t k = 0; k < claim->quantities.count; k++)
        if (span_holds(span, found->quantities.at[claim->quantities.at[k]].span))
            return claim->quantities.at[k];
    return NONE;
}

/* What it counts: whom it tells of first (how old they are counts nothing), then what is done to
 * them, then by how much. */
static uint32_t quantity_told(const Findings *found, const Claim *claim)
{
    static const Role roles[] = {ROLE_OBJECT, ROLE_AMOUNT, ROLE_COMPLEMENT};
    uint32_t told = quantity_in(found, claim, claim->subject);
    if (told != NONE && str_is(found->quantities.at[told].unit, "years old")) told = NONE;
    for (size_t i = 0; i < sizeof roles / sizeof *roles && told == NONE; i++) {
        const Argument *argument = claim_argument(claim, roles[i]);
        if (argument) told = quantity_in(found, claim, argument->span);
    }
    return told;
}

/* ---- arguments ------------------------------------------------------------------------------- */

/* "accused [of taking bribes]", "[to avoid a strike]": part of its clause, and no claim of its own.
 */
static bool is_inner_clause(const Tree *tree, uint32_t token)
{
    uint32_t mark = child_with(tree, token, "mark");
    return arc_is(tree, token, "advcl") && mark != NONE && !tree->opens[token - tree->from];
}

static bool is_argument(const Tree *tree, const Clause *clause, uint32_t child)
{
    static const char *const relations[] = {"obj", "iobj", "obl", "xcomp", "ccomp", "csubj"};
    if (child == clause->subject || child == clause->group.hedge) return false;
    if (is_inner_clause(tree, child)) return true;
    for (size_t i = 0; i < sizeof relations / sizeof *relations; i++)
        if (arc_is(tree, child, relations[i])) return true;
    return arc_is(tree, child, "advmod") && tree->words->at[child].upos == UPOS_ADV &&
           str_ends(tree->text->tokens.at[child].fold, STR("ly"));
}

static bool in_chain(const VerbGroup *group, uint32_t token)
{
    for (uint32_t i = 0; i < group->length; i++)
        if (group->chain[i] == token) return true;
    return false;
}

/* "that it rained", "to leave", "of taking bribes". */
static Role clause_role(const Tree *tree, uint32_t head, uint32_t mark)
{
    if (arc_is(tree, head, "advcl")) {
        if (word_is(tree, mark, "to")) return ROLE_PURPOSE;
        return word_is(tree, mark, "by") ? ROLE_MANNER : ROLE_CONTENT;
    }
    bool bare = mark == NONE && tree->words->at[head].form != VERB_ING;
    bool small = arc_is(tree, head, "xcomp") && (bare || tree->words->at[head].upos != UPOS_VERB);
    return small ? ROLE_COMPLEMENT : ROLE_CONTENT;
}

static Argument clause_argument(const Tree *tree, uint32_t head)
{
    uint32_t mark = child_with(tree, head, "mark");
    Stretch words = {tree->left[head - tree->from], tree->right[head - tree->from]};
    Argument argument = {
        .role = clause_role(tree, head, mark), .head = head, .name = phrase_name(tree, head)};
    if (mark == words.from && !word_is(tree, mark, "to")) {
        words.from++;
        if (arc_is(tree, head, "advcl")) argument.preposition = tree->text->tokens.at[mark].fold;
    }
    argument.span = stretch_span(tree, words);
    return argument;
}

/* "signs [that] he drank wine", "the canal [which] it took control of": the object is another. */
static bool is_beside_object(const Tree *tree, uint32_t pointer)
{
    uint32_t verb = tree_head(tree, pointer);
    if (verb == NONE || !arc_is(tree, pointer, "obj")) return false;
    EACH_CHILD (tree, verb, child)
        if (child > verb && arc_is(tree, child, "obj")) return true;
    return false;
}

static void argument_add(const Tree *tree, const Clause *clause, Claim *claim, uint32_t head)
{
    static const char *const clausal[] = {"ccomp", "xcomp", "csubj", "advcl"};
    bool tells = false;
    for (size_t i = 0; i < sizeof clausal / sizeof *clausal; i++)
        tells |= arc_is(tree, head, clausal[i]) && is_predicate(tree, head);
    Argument argument = tells ? clause_argument(tree, head) : argument_read(tree, head, NONE);
    uint32_t noun = tree_head(tree, clause->head);
    bool pointer = !tells && clause->kind == CLAIM_RELATIVE && tree->words->at[head].xpos[0] == 'W';
    if (pointer && is_beside_object(tree, head)) return;
    if (pointer && noun != NONE && noun < head) { /* "[the man] whom police freed" */
        argument.span = stretch_span(tree, noun_phrase_alone(tree, noun, clause->head));
        argument.head = noun;
        argument.name = phrase_name(tree, noun);
    }
    bool inside = head >= clause->group.from && head < clause->group.to;
    if (span_size(argument.span) && !inside) LIST_PUSH(tree->arena, &claim->arguments, argument);
}

/* "is [a lawyer]", "was [in Oslo]": what a copula joins to the subject. */
Argument complement_read(const Tree *tree, const Clause *clause)
{
    static const char *const inside[] = {"det",    "amod", "nummod", "compound", "nmod", "flat",
                                         "advmod", "acl",  "conj",   "fixed",    "appos"};
    uint32_t head = clause->group.head;
    Stretch stretch = {head, head + 1};
    EACH_CHILD (tree, head, child) {
        bool part = false;
        for (size_t i = 0; i < sizeof inside / sizeof *inside; i++)
            part |= arc_is(tree, child, inside[i]);
        part |= arc_is(tree, child, "obl") && child < head; /* "[two feet] high" */
        part &= !tree->opens[child - tree->from] || !arc_is(tree, child, "conj");
        if (!part || after_comma(tree, tree->left[child - tree->from])) continue;
        uint32_t left = tree->left[child - tree->from], right = tree->right[child - tree->from];
        if (left < stretch.from && left >= clause->group.to) stretch.from = left;
        if (right > stretch.to) stretch.to = right;
    }
    Argument argument = argument_read(tree, head, NONE);
    if (!argument.preposition.size || argument.role == ROLE_OBJECT) argument.role = ROLE_COMPLEMENT;
    argument.span = stretch_span(tree, stretch);
    return argument;
}

static int argument_order(const void *left, const void *right)
{
    const Argument *a = left, *b = right;
    if (a->span.from != b->span.from) return a->span.from < b->span.from ? -1 : 1;
    return (a->head > b->head) - (a->head < b->head);
}

static Span tokens_span(const Tree *tree, uint32_t from, uint32_t to)
{
    return stretch_span(tree, (Stretch){from, to});
}

Argument remnant_read(const Tree *tree, uint32_t from, uint32_t to)
{
    Argument argument = {.role = ROLE_OBJECT, .head = to - 1, .name = NONE};
    for (uint32_t token = from; token < to; token++)
        if (tree->words->at[token].upos == UPOS_SYM) argument.head = token;
    if (tree->words->at[from].upos == UPOS_ADP && from + 1 < to) {
        Argument told = argument_read(tree, argument.head, NONE);
        argument.preposition = tree->text->tokens.at[from++].fold;
        argument.role = told.role;
    }
    argument.span = tokens_span(tree, from, to);
    return argument;
}

/* "and [Denmark] [eight]". */
static void gap_fill(const Tree *tree, const Clause *clause, Claim *claim)
{
    const Gap *gap = &clause->gap;
    if (gap->own_subject) {
        claim->subject = tokens_span(tree, gap->from, gap->middle);
        claim->subject_head = gap->middle - 1;
        claim->subject_name = phrase_name(tree, claim->subject_head);
        claim->subject_members = (Spans){0};
    } else {
        LIST_PUSH(tree->arena, &claim->arguments, remnant_read(tree, gap->from, gap->middle));
    }
    LIST_PUSH(tree->arena, &claim->arguments, remnant_read(tree, gap->middle, gap->to));
}

void arguments_clip(const Tree *tree, const Clause *clause, Arguments *arguments)
{
    uint32_t end = tree->text->tokens.at[clause->to - 1].span.to, kept = 0;
    for (uint32_t i = 0; i < arguments->count; i++) {
        Argument argument = arguments->at[i];
        if (argument.span.from >= end) continue;
        if (argument.span.to > end) {
            argument.span.to = end;
            argument.members = (Spans){0};
        }
        arguments->at[kept++] = argument;
    }
    arguments->count = kept;
}

static void antecedent_add(const Tree *tree, const Clause *clause, Claim *claim)
{
    Argument argument = argument_read(tree, tree_head(tree, clause->head), clause->head);
    argument.role = ROLE_OBJECT;
    argument.preposition = (Str){0};
    LIST_PUSH(tree->arena, &claim->arguments, argument);
}

/* "knew how to sing[, leaping about]": what follows behind the mark is told in a claim of its own.
 */
static bool ends_at_mark(const Tree *tree, const Clause *clause)
{
    return clause->to < tree->to && tree->text->tokens.at[clause->to].kind == TOKEN_PUNCT;
}

static void arguments_fill(const Tree *tree, const Clause *clause, Claim *claim)
{
    const VerbGroup *group = &clause->group;
    for (uint32_t i = 0; i < group->length; i++)
        EACH_CHILD (tree, group->chain[i], child)
            if (is_argument(tree, clause, child) && !in_chain(group, child))
                argument_add(tree, clause, claim, child);
    if (clause->lender != NONE)
        EACH_CHILD (tree, clause->lender, child)
            if (arc_is(tree, child, "obj")) argument_add(tree, clause, claim, child);
    if (antecedent_is_object(tree, clause)) antecedent_add(tree, clause, claim);
    if (group->copula != NONE)
        LIST_PUSH(tree->arena, &claim->arguments, complement_read(tree, clause));
    if (clause->lender == NONE && ends_at_mark(tree, clause))
        arguments_clip(tree, clause, &claim->arguments);
    if (claim->arguments.count)
        qsort(claim->arguments.at, claim->arguments.count, sizeof *claim->arguments.at,
              argument_order);
}

/* "held talks" -> talk, "launched an attack" -> attack. */
static void act_settle(const Tree *tree, Claim *claim)
{
    /* Of other nouns "have" says that somebody has one: "a licence". */
    static const char *const had[] = {
        "talk",   "meeting", "conversation", "discussion", "argument", "fight", "look",   "chat",
        "debate", "row",     "dinner",       "exchange",   "dispute",  "clash", "quarrel"};
    const Argument *object = claim_argument(claim, ROLE_OBJECT);
    if (!object || !is_light_verb(claim->lemma)) return;
    if (str_is(claim->lemma, "have") && !AMONG(tree->words->at[object->head].lemma, had)) return;
    Str act = table_entry(&event_noun_table, tree->words->at[object->head].lemma);
    if (!act.size) return;
    claim->act = act;
    claim->predicate_class = table_group(&predicate_class_table, act);
}

/* ---- subject and verb ------------------------------------------------------------------------ */

static bool is_subject_of(const Word *word, uint32_t verb)
{
    return word->head == verb && strncmp(word->deprel, "nsubj", 5) == 0;
}

/* The words of its phrase right before it. */
static Span outer_phrase(const Tree *tree, uint32_t noun, uint32_t start)
{
    uint32_t from = noun, name = phrase_name(tree, noun);
    while (from > start && tree->words->at[from - 1].head == noun) from--;
    while (from < noun && tree->words->at[from].upos == UPOS_ADP) from++;
    Span span = {tree->text->tokens.at[from].span.from, tree->text->tokens.at[noun].span.to};
    if (name != NONE && tree->found->names.at[name].span.to > span.to)
        span.to = tree->found->names.at[name].span.to;
    return span;
}

/* "which", "who" at the very start of another voice's words. */
static bool is_pointer(const Tree *tree, uint32_t token)
{
    const char *tag = tree->words->at[token].xpos;
    return token == tree->from && (strcmp(tag, "WDT") == 0 || strcmp(tag, "WP") == 0);
}

/* Whom it stands for: the noun right before. */
static bool antecedent_seek(const Tree *tree, uint32_t pointer, Claim *claim)
{
    const Text *text = tree->text;
    uint32_t start = text->sentences.at[text->tokens.at[pointer].sentence].first_token;
    uint32_t noun = pointer;
    while (noun > start && text->tokens.at[noun - 1].kind == TOKEN_PUNCT) noun--;
    if (noun == start) return false;
    Upos upos = tree->words->at[--noun].upos;
    if (upos != UPOS_NOUN && upos != UPOS_PROPN) return false;
    claim->subject = outer_phrase(tree, noun, start);
    claim->subject_head = noun;
    claim->subject_name = phrase_name(tree, noun);
    return true;
}

/* "the strike, [which] unions say began early": the pronoun stands beside the verb of saying. */
static bool pointer_seek(const Tree *tree, uint32_t verb, Claim *claim)
{
    const Word *words = tree->words->at;
    uint32_t above = words[verb].head;
    if (strcmp(words[verb].deprel, "ccomp") != 0 || above == NONE || above > verb) return false;
    for (uint32_t token = above > SUBJECT_REACH ? above - SUBJECT_REACH : 0; token < above; token++)
        if (words[token].head == above && words[token].xpos[0] == 'W' &&
            strcmp(words[token].deprel, "obj") == 0)
            return antecedent_seek(tree, token, claim);
    return false;
}

static uint32_t subject_in(const Tree *tree, uint32_t start, uint32_t end, uint32_t verb)
{
    uint32_t found = NONE;
    for (uint32_t token = start; token < end; token++)
        if (is_subject_of(&tree->words->at[token], verb)) found = token;
    return found;
}

/* "The boat, [police said], was sold [and repaired]", "the boat, which [police say] sank": another
 * voice stands between a verb and its subject, or the word that it shares it with. */
static void subject_seek(const Tree *tree, const Clause *clause, Claim *claim)
{
    const Sentence *sentence =
        &tree->text->sentences.at[tree->text->tokens.at[clause->head].sentence];
    uint32_t start = sentence->first_token, end = start + sentence->token_count;
    bool apart = claim->quote != NONE; /* "promised [not to leave]" */
    bool told = clause->kind == CLAIM_MAIN || clause->kind == CLAIM_COORDINATED;
    if (end - start > LONGEST_TREE || !told) return;
    uint32_t verb = clause->head, found = subject_in(tree, start, end, verb);
    for (uint32_t steps = CHAIN_MOST; steps && found == NONE; steps--) {
        const char *relation = tree->words->at[verb].deprel;
        bool shares = strcmp(relation, "xcomp") == 0 || strcmp(relation, "conj") == 0 ||
                      (!apart && strcmp(relation, "advcl") == 0);
        if (strcmp(relation, "acl:relcl") == 0) found = tree->words->at[verb].head;
        if (!shares) break;
        verb = tree->words->at[verb].head;
        found = subject_in(tree, start, end, verb);
    }
    if (found == NONE && pointer_seek(tree, clause->head, claim)) return;
    if (found == NONE) return;
    claim->subject = outer_phrase(tree, found, start);
    claim->subject_head = found;
    claim->subject_name = phrase_name(tree, found);
}

static void subject_fill(const Tree *tree, const Clause *clause, Claim *claim)
{
    claim->subject_role = clause->group.passive ? ROLE_PATIENT : ROLE_AGENT;
    if (clause->subject == NONE) {
        subject_seek(tree, clause, claim);
        return;
    }
    if (is_pointer(tree, clause->subject) && antecedent_seek(tree, clause->subject, claim)) return;
    claim->subject =
        with_denial(tree, clause->subject,
                    stretch_span(tree, noun_phrase(tree, clause->subject, clause->head)));
    claim->subject_head = clause->subject;
    claim->subject_name = phrase_name(tree, clause->subject);
    claim->subject_members = members_read(tree, clause->subject, clause->head);
}

/* "No, it is a bird": the answer denies a question, not what follows. */
static bool opens_denying(const Tree *tree, Span span)
{
    if (!span_size(span)) return false;
    uint32_t token = token_at(tree->text, span.from);
    bool answer = token + 1 < tree->to && word_is(tree, token + 1, ",");
    return is_denying_quantifier(tree->text->tokens.at[token].fold) && !answer;
}

static void polarity_settle(const Tree *tree, Claim *claim)
{
    const Argument *object = claim_argument(claim, ROLE_OBJECT);
    if (!object) object = claim_argument(claim, ROLE_COMPLEMENT);
    bool denied =
        opens_denying(tree, claim->subject) != (object && opens_denying(tree, object->span));
    if (denied) claim->polarity = polarity_opposite(claim->polarity);
}

static void verb_fill(const Tree *tree, const Clause *clause, Claim *claim)
{
    const VerbGroup *group = &clause->group;
    claim->predicate = stretch_span(tree, (Stretch){group->from, group->to});
    claim->verb = group->copula != NONE ? group->copula : group->head;
    claim->lemma = claim->act = tree->words->at[claim->verb].lemma;
    if (group->particle != NONE) claim->particle = tree->text->tokens.at[group->particle].fold;
    claim->predicate_class = table_group(&predicate_class_table, claim->act);
    claim->passive = group->passive;
    claim->polarity = group->polarity;
    claim->certainty = group->certainty;
    claim->aspect = group->aspect;
    claim->conditional = clause->conditional;
    if (group->hedge == NONE) return;
    claim->hedge = tree->text->tokens.at[group->hedge].span;
    claim->hearsay = is_hearsay(tree->text->tokens.at[group->hedge].fold);
}

void findings_settle(const Tree *tree, Claim *claim)
{
    findings_fill(tree->arena, tree->found, claim);
    claim->time = time_nearest(tree, claim, claim->verb != NONE ? claim->verb : claim->first_token);
    claim->quantity = quantity_told(tree->found, claim);
}

void slots_fill(const Tree *tree, const Clause *clause, Claim *claim)
{
    claim->subject_head = claim->subject_name = claim->verb = claim->predicate_class = NONE;
    if (clause->head != NONE) {
        verb_fill(tree, clause, claim);
        subject_fill(tree, clause, claim);
        if (clause->gap.to)
            gap_fill(tree, clause, claim);
        else
            arguments_fill(tree, clause, claim);
        if (clause->answered) arguments_clip(tree, clause, &claim->arguments);
        act_settle(tree, claim);
        polarity_settle(tree, claim);
    }
    findings_settle(tree, claim);
}
