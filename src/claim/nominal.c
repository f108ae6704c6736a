#include "claim/nominal.h"

#include "claim/limits.h"
#include "claim/predicates.h"

/* "of the fleet": whose act it is, or to whom it is done. */
static uint32_t of_phrase(const Tree *tree, uint32_t noun)
{
    EACH_CHILD (tree, noun, child) {
        uint32_t tie = child_with(tree, child, "case");
        Upos upos = tree->words->at[child].upos;
        bool figure = upos == UPOS_NUM || upos == UPOS_SYM; /* "a loan of $2 million" */
        if (arc_is(tree, child, "nmod") && !figure && tie != NONE && word_is(tree, tie, "of"))
            return child;
    }
    return NONE;
}

static uint32_t owner(const Tree *tree, uint32_t noun)
{
    return child_with(tree, noun, "nmod:poss");
}

bool names_act(const Tree *tree, uint32_t noun)
{
    if (tree->words->at[noun].upos != UPOS_NOUN || tree->named[noun - tree->from]) return false;
    if (tree->opens[noun - tree->from]) return false;
    if (!table_entry(&event_noun_table, tree->words->at[noun].lemma).size) return false;
    return of_phrase(tree, noun) != NONE || owner(tree, noun) != NONE;
}

/* With an owner, "of" says to whom it is done: "the army's capture of the town". Without one, a
 * noun in -ing does too: "the killing of three". */
static Role role_of_subject(const Tree *tree, uint32_t noun)
{
    if (owner(tree, noun) != NONE) return ROLE_AGENT;
    bool done = str_ends(tree->words->at[noun].lemma, STR("ing"));
    EACH_CHILD (tree, noun, child) {
        uint32_t tie = child_with(tree, child, "case");
        done |= tie != NONE && word_is(tree, tie, "by");
    }
    return done ? ROLE_PATIENT : ROLE_AGENT;
}

void nominal_fill(const Tree *tree, uint32_t noun, Claim *claim)
{
    uint32_t of = of_phrase(tree, noun), whose = owner(tree, noun);
    uint32_t subject = whose != NONE ? whose : of;
    claim->predicate = tree->text->tokens.at[noun].span;
    claim->verb = noun;
    claim->lemma = tree->words->at[noun].lemma;
    claim->act = table_entry(&event_noun_table, claim->lemma);
    claim->predicate_class = table_group(&predicate_class_table, claim->act);
    claim->subject = stretch_span(tree, noun_phrase(tree, subject, NONE));
    claim->subject_head = subject;
    claim->subject_name = phrase_name(tree, subject);
    claim->subject_members = members_read(tree, subject, NONE);
    claim->subject_role = role_of_subject(tree, noun);
    EACH_CHILD (tree, noun, child) {
        if (!arc_is(tree, child, "nmod") || child == subject) continue;
        Argument argument = argument_read(tree, child, NONE);
        if (child == of) argument.role = ROLE_OBJECT;
        if (str_is(argument.preposition, "by")) argument.role = ROLE_AGENT;
        if (span_size(argument.span)) LIST_PUSH(tree->arena, &claim->arguments, argument);
    }
}

bool describes_name(const Tree *tree, uint32_t noun)
{
    uint32_t name = tree_head(tree, noun), first = tree->left[noun - tree->from];
    if (!arc_is(tree, noun, "appos") || name == NONE || name > noun) return false;
    if (!tree->named[name - tree->from] || tree->named[noun - tree->from]) return false;
    if (tree->words->at[noun].upos != UPOS_NOUN || tree->opens[noun - tree->from]) return false;
    if (!word_is(tree, first, ",") && (first == tree->from || !word_is(tree, first - 1, ",")))
        return false;
    if (child_with(tree, noun, "case") != NONE || phrase_name(tree, name) == NONE) return false;
    Stretch words = noun_phrase(tree, noun, NONE);
    bool named = false;
    for (uint32_t token = words.from; token < words.to; token++)
        named |= tree->named[token - tree->from];
    return words_count(tree->text, words.from, words.to) >=
           (named ? FEWEST_WORDS_WITH_FIGURE : FEWEST_WORDS_OF_DESCRIPTION);
}

void description_fill(const Tree *tree, uint32_t noun, Claim *claim)
{
    uint32_t name = tree_head(tree, noun);
    claim->verb = claim->predicate_class = NONE;
    claim->lemma = claim->act = STR("be");
    claim->subject_head = name;
    claim->subject_name = phrase_name(tree, name);
    claim->subject = tree->found->names.at[claim->subject_name].span;
    Argument argument = argument_read(tree, noun, NONE);
    argument.role = ROLE_COMPLEMENT;
    LIST_PUSH(tree->arena, &claim->arguments, argument);
}
