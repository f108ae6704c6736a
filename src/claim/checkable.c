/* Questions, instructions, conditions, judgements, fragments: recognised, counted, not compared. */
#include "claim/checkable.h"

#include "claim/limits.h"

static bool is_question(const Text *text, const Claim *claim)
{
    uint32_t sentence = claim->sentence, after = claim->first_token + claim->token_count;
    if (after < text->tokens.count && str_is(text->tokens.at[after].fold, "?")) return true;
    const Sentence *whole = &text->sentences.at[sentence];
    uint32_t last = whole->first_token + whole->token_count - 1;
    while (last > whole->first_token &&
           (str_is(text->tokens.at[last].fold, "\"") || str_is(text->tokens.at[last].fold, "''")))
        last--;
    return str_is(text->tokens.at[last].fold, "?");
}

bool holds_regardless(const Text *text, const Words *words, uint32_t whether)
{
    static const char *const standing[] = {"stand", "hold",     "apply", "remain", "stay",
                                           "go",    "continue", "last",  "proceed"};
    uint32_t verb = whether;
    if (verb > 0 && words->at[verb - 1].upos == UPOS_ADV) verb--;
    if (verb == 0 || !AMONG(words->at[verb - 1].lemma, standing)) return false;
    uint32_t end = whether + REGARDLESS_REACH;
    for (uint32_t t = whether; t < end && t < text->tokens.count; t++) {
        if (str_is(text->tokens.at[t].fold, "or")) return true;
        if (str_is(text->tokens.at[t].fold, ".")) return false;
    }
    return false;
}

/* "how many were hurt", "whether he knew", "about when it opens": what is asked or not known; what
 * is told as possible ("over whether it could win") says so itself. */
static bool is_indirect_question(const Tree *tree, const Clause *clause)
{
    if (clause->kind == CLAIM_ADVERBIAL && clause->group.certainty == CERTAINTY_POSSIBLE)
        return false;
    EACH_CHILD (tree, clause->head, child)
        if (child < clause->head && word_is(tree, child, "whether"))
            return !holds_regardless(tree->text, tree->words, child);
    uint32_t first = clause->from;
    static const char *const ties[] = {"about", "of", "on", "over", "to"};
    bool about = AMONG(tree->text->tokens.at[first].fold, ties) && first + 1 < clause->to;
    if (about && clause->kind == CLAIM_ADVERBIAL) first++;
    if (clause->kind != CLAIM_COMPLEMENT && first == clause->from) return false;
    if (clause->mark != NONE && clause->kind == CLAIM_COMPLEMENT)
        return word_is(tree, clause->mark, "if");
    return tree->words->at[first].xpos[0] == 'W' && !word_is(tree, first, "that");
}

static bool is_condition(const Tree *tree, const Clause *clause)
{
    if (clause->mark != NONE && word_is(tree, clause->mark, "as") && clause->mark + 1 < tree->to &&
        word_is(tree, clause->mark + 1, "if"))
        return true;
    return clause->mark != NONE && clause->kind != CLAIM_COMPLEMENT &&
           (word_is(tree, clause->mark, "like") || word_is(tree, clause->mark, "if") ||
            word_is(tree, clause->mark, "unless"));
}

/* "Call this number", "Please wait": an unmarked verb, and nobody is said to do it. */
static bool is_instruction(const Tree *tree, const Clause *clause)
{
    return clause->subject == NONE && clause->kind == CLAIM_MAIN &&
           tree->words->at[clause->group.from].form == VERB_BASE && !clause->group.infinitive;
}

static bool is_evaluation(Str lemma)
{
    static const char *const words[] = {
#define EVALUATION(lemma) lemma,
#include "claim/evaluation_words.def"
    };
    return AMONG(lemma, words);
}

/* "It is a great day", "the talks were crucial": judges, and names nothing that can be looked up.
 */
static bool is_judgement(const Tree *tree, const Clause *clause, const Claim *claim)
{
    if (clause->group.copula == NONE || claim->quantities.count || claim->times.count) return false;
    uint32_t head = clause->group.head;
    if (is_evaluation(tree->words->at[head].lemma)) return true;
    if (tree->words->at[head].upos != UPOS_NOUN || phrase_name(tree, head) != NONE) return false;
    EACH_CHILD (tree, head, child)
        if (arc_is(tree, child, "amod") && is_evaluation(tree->words->at[child].lemma)) return true;
    return false;
}

/* "I think that", "we hope so": what the speaker has in mind. */
static bool is_opinion(const Tree *tree, const Clause *clause)
{
    static const char *const first[] = {"i", "we"};
    static const char *const minds[] = {"think", "believe", "hope",  "feel", "wish",
                                        "love",  "want",    "guess", "doubt"};
    return clause->subject != NONE && AMONG(tree->text->tokens.at[clause->subject].fold, first) &&
           AMONG(tree->words->at[clause->group.chain[0]].lemma, minds);
}

/* "you don't know": anybody, or the one spoken to. */
static bool is_address(const Tree *tree, const Clause *clause)
{
    return clause->subject != NONE && word_is(tree, clause->subject, "you");
}

/* "the car [that hit the wall]", "emails [sent from the office]": without a comma and in few words
 * it only says which one is meant. A figure, a date or a name in it can be checked; so can what it
 * tells of a name, or denies. */
static bool only_identifies(const Tree *tree, const Clause *clause, const Claim *claim)
{
    bool inner = clause->kind == CLAIM_RELATIVE || clause->kind == CLAIM_COORDINATED ||
                 (clause->kind == CLAIM_PARTICIPIAL && arc_is(tree, clause->head, "acl"));
    bool told = claim->names.count || claim->times.count || claim->quantities.count ||
                claim->subject_name != NONE || claim->polarity == POLARITY_NEGATED;
    return inner && !told && clause->inside && !after_comma(tree, clause->from) &&
           words_count(tree->text, clause->from, clause->to) <= LONGEST_IDENTIFIER;
}

/* "It is clear [that he left]": what is clear is a claim of its own; what is unclear is none. */
static bool only_introduces(const Tree *tree, const Clause *clause)
{
    if (clause->subject == NONE || !arc_is(tree, clause->subject, "expl")) return false;
    EACH_CHILD (tree, clause->head, child) {
        bool content = arc_is(tree, child, "csubj") || arc_is(tree, child, "ccomp");
        uint32_t mark = child_with(tree, child, "mark");
        if (content && tree->opens[child - tree->from] && mark != NONE &&
            word_is(tree, mark, "that"))
            return true;
    }
    return false;
}

/* "What a terrible bridge!" */
static bool is_exclamation(const Tree *tree, const Clause *clause)
{
    const Word *head = &tree->words->at[clause->head];
    return clause->kind == CLAIM_MAIN && head->xpos[0] == 'W' && clause->group.copula == NONE;
}

/* "will equipment", "of his hits": no verb tells anything here, whatever the parser took for one.
 */
static bool is_misread(const Tree *tree, const Clause *clause)
{
    const VerbGroup *group = &clause->group;
    Upos upos = tree->words->at[group->head].upos;
    VerbForm form = tree->words->at[group->head].form;
    if (group->copula != NONE) return false;
    if (upos == UPOS_NOUN) {
        uint32_t modal = child_with(tree, group->head, "aux");
        return modal != NONE && tree->words->at[modal].form == VERB_MODAL;
    }
    bool finite = form == VERB_PAST || form == VERB_PRESENT;
    EACH_CHILD (tree, group->head, child)
        if (finite && child < group->head &&
            (arc_is(tree, child, "case") || arc_is(tree, child, "nmod:poss")))
            return true;
    return false;
}

const char *why_set_aside(const Tree *tree, const Clause *clause, const Claim *claim, bool quoted)
{
    bool heading = claim->place == BLOCK_HEADLINE || claim->place == BLOCK_STANDFIRST;
    if (is_question(tree->text, claim)) return "a question";
    if (clause->head == NONE) return heading ? NULL : "no verb: a heading or a fragment";
    if (!heading && is_instruction(tree, clause)) return "an instruction, or no subject";
    if (!heading && !span_size(claim->subject) && !claim->quantities.count)
        return "no subject: it isn't said who";
    if (is_misread(tree, clause)) return "garbled: no verb is certain";
    if (is_condition(tree, clause)) return "a condition: not said to be so";
    if (is_indirect_question(tree, clause)) return "an open question, not said to be so";
    if (only_introduces(tree, clause)) return "only introduces a claim of its own";
    if (is_exclamation(tree, clause) || is_judgement(tree, clause, claim))
        return "a judgement: can't be checked";
    if (is_opinion(tree, clause)) return "a speaker's hope or opinion";
    if (is_address(tree, clause)) return "said of nobody in particular, or to somebody";
    if (only_identifies(tree, clause, claim)) return "part of a longer claim: only says which one";
    if (claim->kind == CLAIM_GAPPED || quoted) return NULL;
    if (clause->own < (claim->quantities.count ? FEWEST_WORDS_WITH_FIGURE : FEWEST_WORDS))
        return "too few words to compare";
    return NULL;
}
