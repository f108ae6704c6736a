/* Arcs that can't be right are mended, each by one rule that holds whatever parser gave them: those
 * of verbs and their subjects; phrases are mended first (mend_phrases.c). */
#include "claim/mend.h"

#include "claim/limits.h"

#include <string.h>

bool has_subject(const Tree *tree, uint32_t token)
{
    return child_with(tree, token, "nsubj") != NONE || child_with(tree, token, "csubj") != NONE ||
           child_with(tree, token, "expl") != NONE;
}

bool is_finite_group(const Tree *tree, uint32_t verb)
{
    if (has_form(tree, verb, VERB_PAST) || has_form(tree, verb, VERB_PRESENT)) return true;
    EACH_CHILD (tree, verb, child) {
        VerbForm form = tree->words->at[child].form;
        if ((arc_is(tree, child, "aux") || arc_is(tree, child, "cop")) &&
            (form == VERB_PAST || form == VERB_PRESENT || form == VERB_MODAL))
            return true;
    }
    return false;
}

/* ---- verbs ----------------------------------------------------------------------------------- */

/* "held hearings, [called] witnesses": a past form with an object of its own behind a comma is no
 * participle of the noun before it, but goes on from that noun's verb. */
static bool verb_join(Tree *tree, uint32_t verb)
{
    bool past = has_form(tree, verb, VERB_PARTICIPLE) || has_form(tree, verb, VERB_PAST);
    uint32_t noun = tree_head(tree, verb), object = child_with(tree, verb, "obj");
    if (!past || noun == NONE || strcmp(tree->relation[verb - tree->from], "acl") != 0)
        return false;
    uint32_t above = tree_head(tree, noun);
    if (object == NONE || object < verb || above == NONE || above > noun) return false;
    if (!after_comma(tree, tree->left[verb - tree->from])) return false;
    if (!has_form(tree, above, VERB_PAST) || !arc_is(tree, noun, "obj")) return false;
    arc_set(tree, verb, above, "conj");
    return true;
}

/* "A former judge, [he] became mayor": who he is, and then who became. */
static bool pronoun_precede(Tree *tree, uint32_t verb)
{
    uint32_t first = child_with(tree, verb, "nsubj");
    if (first == NONE || tree->words->at[first].upos != UPOS_NOUN) return false;
    EACH_CHILD (tree, verb, child) {
        bool pronoun = child > first && child < verb && arc_is(tree, child, "nsubj") &&
                       tree->words->at[child].upos == UPOS_PRON && word_is(tree, child - 1, ",");
        if (!pronoun) continue;
        arc_set(tree, first, child, "appos");
        return true;
    }
    return false;
}

static uint32_t group_first(const Tree *tree, uint32_t verb)
{
    uint32_t aux = child_with(tree, verb, "aux"), copula = child_with(tree, verb, "cop");
    if (aux != NONE && aux < verb) return aux;
    return copula != NONE && copula < verb ? copula : verb;
}

static bool is_plural(const Tree *tree, uint32_t token)
{
    return tree->words->at[token].plural;
}

/* "sold its shares to Polar, which owns": one owns, so it is no shares. */
static bool relative_agree(Tree *tree, uint32_t verb)
{
    uint32_t noun = tree_head(tree, verb), pointer = child_with(tree, verb, "nsubj");
    if (!arc_is(tree, verb, "acl:relcl") || pointer == NONE || noun == NONE) return false;
    const char *tag = tree->words->at[group_first(tree, verb)].xpos;
    bool one = strcmp(tag, "VBZ") == 0, many = strcmp(tag, "VBP") == 0;
    if (tree->words->at[pointer].xpos[0] != 'W' || pointer == tree->from || (!one && !many))
        return false;
    if (is_plural(tree, noun) == many || !word_is(tree, pointer - 1, ",")) return false;
    uint32_t near = pointer - 1;
    while (near > noun && !is_nominal(tree, near)) near--;
    if (near <= noun || is_plural(tree, near) != many) return false;
    arc_set(tree, verb, near, "acl:relcl");
    return true;
}

/* "said Ana Roy, [who] leads the crew": tells of the noun before, and is nothing that is said. */
static bool relative_hang(Tree *tree, uint32_t verb)
{
    uint32_t pointer = child_with(tree, verb, "nsubj");
    if (pointer == NONE || pointer == tree->from || tree->left[verb - tree->from] + 1 < pointer)
        return false;
    bool who = word_is(tree, pointer, "who") || word_is(tree, pointer, "which");
    bool astray = arc_is(tree, verb, "ccomp") || arc_is(tree, verb, "advcl") ||
                  arc_is(tree, verb, "parataxis");
    if (!who || !astray || !word_is(tree, pointer - 1, ",")) return false;
    uint32_t noun = noun_before(tree, pointer);
    if (noun == NONE || noun == verb) return false;
    arc_set(tree, verb, noun, "acl:relcl");
    return true;
}

/* "A man [found guilty] could be jailed": a finite verb with neither subject nor "that" is nobody's
 * content; the one before it tells of their noun. */
static bool content_raise(Tree *tree, uint32_t verb)
{
    uint32_t noun = child_with(tree, verb, "nsubj"), content = child_with(tree, verb, "ccomp");
    bool past = has_form(tree, verb, VERB_PAST) || has_form(tree, verb, VERB_PARTICIPLE);
    if (!past || noun == NONE || content == NONE || noun > verb || content < verb) return false;
    if (child_with(tree, verb, "aux") != NONE || tree->words->at[noun].upos == UPOS_PRON)
        return false;
    if (has_subject(tree, content) || child_with(tree, content, "mark") != NONE ||
        !is_finite_group(tree, content) || after_comma(tree, tree->left[content - tree->from]))
        return false;
    EACH_CHILD (tree, verb, child)
        if (child > content) arc_set(tree, child, content, tree->relation[child - tree->from]);
    arc_set(tree, content, tree_head(tree, verb), tree->relation[verb - tree->from]);
    arc_set(tree, noun, content, "nsubj");
    arc_set(tree, verb, noun, "acl");
    return true;
}

/* "The news is [that it rained]": "is" is the verb, and what follows is said of the news. */
static bool copula_raise(Tree *tree, uint32_t verb)
{
    uint32_t copula = child_with(tree, verb, "cop"), mark = child_with(tree, verb, "mark");
    uint32_t first = child_with(tree, verb, "nsubj"), second = NONE;
    if (copula == NONE || mark == NONE || first == NONE || !word_is(tree, mark, "that"))
        return false;
    EACH_CHILD (tree, verb, child)
        if (child > mark && child < verb && arc_is(tree, child, "nsubj")) second = child;
    if (first > copula || copula > mark || second == NONE) return false;
    EACH_CHILD (tree, verb, child)
        if (child < copula) arc_set(tree, child, copula, tree->relation[child - tree->from]);
    arc_set(tree, copula, tree_head(tree, verb), tree->relation[verb - tree->from]);
    arc_set(tree, first, copula, "nsubj");
    arc_set(tree, verb, copula, "ccomp");
    return true;
}

static bool opens_noun(const Tree *tree, uint32_t token)
{
    Upos upos = tree->words->at[token].upos;
    return upos == UPOS_DET || upos == UPOS_ADJ || upos == UPOS_NUM;
}

/* "held hearings, and heard [ten experts]": right behind a verb without an object stands its
 * object, no other item of a list before that verb. */
static bool object_take(Tree *tree, uint32_t noun)
{
    uint32_t first = tree_head(tree, noun), verb = noun, joint = child_with(tree, noun, "cc");
    if (!arc_is(tree, noun, "conj") || first == NONE) return false;
    while (verb > first && (verb == noun || opens_noun(tree, verb))) verb--;
    bool past = has_form(tree, verb, VERB_PAST) || has_form(tree, verb, VERB_PARTICIPLE);
    if (!past || first >= verb || child_with(tree, verb, "obj") != NONE) return false;
    if (!arc_is(tree, verb, "conj") || (joint != NONE && joint > verb)) return false;
    arc_set(tree, noun, verb, "obj");
    if (joint != NONE) arc_set(tree, joint, verb, "cc");
    return true;
}

/* ---- subjects -------------------------------------------------------------------------------- */

/* "The singer [posted] four photos": what has an object is done by the noun, not to it; but "a man
 * [called] Lind". */
static bool acts(const Tree *tree, uint32_t verb)
{
    static const char *const naming[] = {"call", "name", "dub", "title", "entitle", "give", "pay"};
    uint32_t object = child_with(tree, verb, "obj");
    return has_form(tree, verb, VERB_PARTICIPLE) && object != NONE && object > verb &&
           !AMONG(tree->words->at[verb].lemma, naming);
}

/* "A lorry <-acl- overturned": a finite verb without subject that hangs from the noun before it has
 * that noun for its subject. So has the only verb of a sentence that could be a participle too,
 * unless "by" follows. */
static bool subject_turn(Tree *tree, uint32_t noun)
{
    if (child_with(tree, noun, "cop") != NONE) return false;
    EACH_CHILD (tree, noun, verb) {
        bool told = strcmp(tree->relation[verb - tree->from], "acl") == 0 ||
                    (arc_is(tree, verb, "amod") && acts(tree, verb));
        if (verb < noun || !told) continue;
        bool past = has_form(tree, verb, VERB_PAST) || has_form(tree, verb, VERB_PRESENT);
        bool lone = has_form(tree, verb, VERB_PARTICIPLE) && verb + 1 < tree->to &&
                    !word_is(tree, verb + 1, "by") &&
                    after_comma(tree, tree->left[verb - tree->from]);
        if ((!past && !lone && !acts(tree, verb)) || has_subject(tree, verb)) continue;
        EACH_CHILD (tree, noun, child)
            if (child > verb) arc_set(tree, child, verb, tree->relation[child - tree->from]);
        arc_set(tree, verb, tree_head(tree, noun), tree->relation[noun - tree->from]);
        arc_set(tree, noun, verb, "nsubj");
        return true;
    }
    return false;
}

/* "While talks continue, delegates are due": what stands between the comma of an opening clause and
 * a main verb without a subject is that subject, no object of the clause. */
static bool object_move(Tree *tree, uint32_t verb)
{
    if (has_subject(tree, verb)) return false;
    EACH_CHILD (tree, verb, clause) {
        if (clause > verb || !arc_is(tree, clause, "advcl")) continue;
        uint32_t object = child_with(tree, clause, "obj");
        if (object == NONE || object < clause || object > verb) continue;
        for (uint32_t token = clause + 1; token < object; token++)
            if (word_is(tree, token, ",")) {
                arc_set(tree, object, verb, "nsubj");
                return true;
            }
    }
    return false;
}

uint32_t group_start(const Tree *tree, uint32_t verb)
{
    uint32_t start = verb;
    EACH_CHILD (tree, verb, child)
        if (child < start && (arc_is(tree, child, "aux") || arc_is(tree, child, "cop") ||
                              arc_is(tree, child, "advmod") || word_is(tree, child, "to")))
            start = child;
    while (start > tree->from && tree->text->tokens.at[start - 1].kind == TOKEN_PUNCT) start--;
    return start;
}

/* "Lind and Roy are due to <meet": a subject that stands before the verb above its own is that
 * one's.
 */
static bool subject_raise(Tree *tree, uint32_t verb)
{
    uint32_t above = tree_head(tree, verb), subject = child_with(tree, verb, "nsubj");
    if (above == NONE || subject == NONE || above > verb || subject > above) return false;
    if (has_subject(tree, above)) return false;
    arc_set(tree, subject, above, "nsubj");
    return true;
}

/* "in Lund [38] were hurt", "in Lund [38 people] were": counted, and no part of the place. */
static bool is_counted_apart(const Tree *tree, uint32_t noun)
{
    uint32_t first = tree->left[noun - tree->from];
    bool part = arc_is(tree, noun, "appos") || arc_is(tree, noun, "nmod") ||
                arc_is(tree, noun, "flat") || arc_is(tree, noun, "nummod");
    return part && tree->words->at[first].upos == UPOS_NUM && !after_comma(tree, first) &&
           child_with(tree, noun, "case") == NONE && !tree->named[noun - tree->from];
}

/* Or a noun alone that hangs as a clause would. */
static bool is_astray(const Tree *tree, uint32_t noun)
{
    if (is_counted_apart(tree, noun)) return true;
    bool clause = arc_is(tree, noun, "ccomp") || arc_is(tree, noun, "parataxis") ||
                  arc_is(tree, noun, "advcl");
    return clause && child_with(tree, noun, "cop") == NONE && !has_subject(tree, noun);
}

/* "hit a bridge and [25 people] were hurt": a noun with an "and" of its own right before a finite
 * verb that has neither "and" nor subject. And the noun that hangs from nothing, or from a word
 * behind the verb, before a verb that has no subject. */
static bool neighbour_take(Tree *tree, uint32_t verb)
{
    uint32_t joint = child_with(tree, verb, "cc");
    if (has_subject(tree, verb) || (joint != NONE && joint > verb)) return false;
    bool infinitive =
        tree_head(tree, verb) == NONE && verb > tree->from && word_is(tree, verb - 1, "to");
    bool past =
        joint != NONE && arc_is(tree, verb, "conj") && has_form(tree, verb, VERB_PARTICIPLE);
    if (!infinitive && !past && !is_finite_group(tree, verb)) return false;
    uint32_t start = group_start(tree, verb);
    while (tree->text->tokens.at[start].kind == TOKEN_PUNCT) start++;
    for (uint32_t noun = start; noun-- > tree->from && noun + SUBJECT_REACH > start;) {
        uint32_t end = tree->right[noun - tree->from];
        while (end < start && tree->text->tokens.at[end].kind == TOKEN_PUNCT) end++;
        if (!is_nominal(tree, noun) || end < start || end > start) continue;
        uint32_t own = child_with(tree, noun, "cc");
        bool between = joint != NONE && joint < noun;
        bool joined = arc_is(tree, noun, "conj") && (joint == NONE ? own != NONE : between);
        bool loose =
            joint == NONE && tree_head(tree, noun) == NONE && tree_head(tree, verb) == NONE;
        bool crosses = joint == NONE && tree_head(tree, noun) != NONE &&
                       tree_head(tree, noun) > verb && hangs_within(tree, noun, verb, verb + 1);
        bool stray = arc_is(tree, noun, "nsubj") && tree_head(tree, noun) < noun &&
                     tree_head(tree, noun) != verb; /* "hopes [the talks] will begin" */
        if (!joined && !loose && !crosses && !stray && !is_astray(tree, noun)) continue;
        arc_set(tree, noun, verb, "nsubj");
        if (joined && tree_head(tree, verb) != NONE) tree->relation[verb - tree->from] = "conj";
        return true;
    }
    return false;
}

/* "At least four killed": what stands right before a headline's participle is its subject. */
static bool counted_take(Tree *tree, uint32_t verb)
{
    if (has_subject(tree, verb) || child_with(tree, verb, "aux") != NONE) return false;
    if (!has_form(tree, verb, VERB_PARTICIPLE) && !has_form(tree, verb, VERB_PAST)) return false;
    EACH_CHILD (tree, verb, child)
        if (child < verb && is_nominal(tree, child) && tree->right[child - tree->from] == verb &&
            tree->left[child - tree->from] == tree->from) {
            arc_set(tree, child, verb, "nsubj");
            return true;
        }
    return false;
}

static bool holds_noun(const Tree *tree, uint32_t from, uint32_t to)
{
    for (uint32_t token = from; token < to; token++)
        if (is_nominal(tree, token)) return true;
    return false;
}

/* "[The six-year-old] fell", "[More than a ton of coal] burned": all that stands before a
 * sentence's finite verb, without a mark among it, is its subject. */
static bool opening_take(Tree *tree, uint32_t verb)
{
    if (has_subject(tree, verb) || !is_finite_group(tree, verb)) return false;
    uint32_t start = group_start(tree, verb), last = NONE;
    EACH_CHILD (tree, verb, child)
        if (child < start && tree->right[child - tree->from] == start) last = child;
    if (last == NONE || child_with(tree, last, "case") != NONE ||
        !holds_noun(tree, tree->from, start))
        return false;
    for (uint32_t token = tree->from; token < start; token++)
        if (tree->text->tokens.at[token].kind == TOKEN_PUNCT && !word_is(tree, token, "-"))
            return false;
    static const char *const about[] = {"more", "less", "fewer", "nearly", "almost"};
    Upos first = tree->words->at[tree->from].upos;
    if (AMONG(tree->text->tokens.at[tree->from].fold, about)) first = UPOS_NUM;
    if (first == UPOS_ADP || first == UPOS_SCONJ || first == UPOS_CCONJ || first == UPOS_ADV)
        return false;
    EACH_CHILD (tree, verb, child)
        if (child < last) arc_set(tree, child, last, tree->relation[child - tree->from]);
    arc_set(tree, last, verb, "nsubj");
    return true;
}

/* The participle that tells of the noun before it, hanging from it or beside it. */
static uint32_t absolute_verb(const Tree *tree, uint32_t noun)
{
    uint32_t above = tree_head(tree, noun), verb = child_with(tree, noun, "acl");
    if (verb == NONE && above != NONE)
        EACH_CHILD (tree, above, child)
            if (arc_is(tree, child, "advcl") && !has_subject(tree, child) &&
                tree->left[child - tree->from] <= tree->right[noun - tree->from] && child > noun)
                verb = child;
    if (verb == NONE || verb < noun || arc_is(tree, verb, "acl:relcl")) return NONE;
    if (child_with(tree, verb, "mark") != NONE) return NONE; /* "with the aim of cutting costs" */
    bool participle = has_form(tree, verb, VERB_ING) || has_form(tree, verb, VERB_PARTICIPLE);
    return participle ? verb : NONE;
}

/* ", with 100 others wounded": a clause of its own behind the comma. */
static bool absolute_part(Tree *tree, uint32_t noun)
{
    uint32_t with = child_with(tree, noun, "case");
    if (with == NONE || !word_is(tree, with, "with") || !arc_is(tree, noun, "obl")) return false;
    uint32_t verb = absolute_verb(tree, noun);
    if (verb == NONE || !after_comma(tree, tree->left[noun - tree->from])) return false;
    EACH_CHILD (tree, noun, child)
        if (arc_is(tree, child, "punct")) arc_set(tree, child, verb, "punct");
    arc_set(tree, verb, tree_head(tree, noun), "advcl");
    arc_set(tree, noun, verb, "nsubj");
    arc_set(tree, with, verb, "mark");
    return true;
}

static bool verb_mend(Tree *tree, uint32_t token)
{
    bool root = tree_head(tree, token) == NONE, verb = tree->words->at[token].upos == UPOS_VERB;
    if (verb && root &&
        (object_move(tree, token) || counted_take(tree, token) || opening_take(tree, token)))
        return true;
    if (verb && (participle_lower(tree, token) || participle_part(tree, token))) return true;
    return (verb || child_with(tree, token, "cop") != NONE) && neighbour_take(tree, token);
}

static bool noun_mend(Tree *tree, uint32_t token)
{
    if (!is_nominal(tree, token)) return false;
    if (object_take(tree, token)) return true;
    return (tree_head(tree, token) == NONE && subject_turn(tree, token)) ||
           absolute_part(tree, token);
}

/* Each rule sees what those before it have mended. */
void arcs_mend(Tree *tree)
{
    static bool (*const rules[])(Tree *, uint32_t) = {
        label_agree,    main_raise,      participle_lift, figure_release, verb_raise,
        adverbial_move, conjunct_lift,   figure_part,     receiver_part,  object_act,
        pointer_raise,  participle_hang, subjects_join,   titles_join,    verb_join,
        list_go_on,     name_hang,       object_join,     owner_hang,     pronoun_precede,
        content_raise,  copula_raise,    relative_hang,   relative_agree, subject_raise,
        verb_mend,      noun_mend};
    if (names_join(tree)) tree_link(tree);
    if (brackets_join(tree)) tree_link(tree);
    if (hyphens_join(tree)) tree_link(tree);
    for (size_t rule = 0; rule < sizeof rules / sizeof *rules; rule++)
        for (uint32_t token = tree->from; token < tree->to; token++)
            if (rules[rule](tree, token)) tree_link(tree);
}
