/* Verb groups, and what their words say of certainty and denial. */
#include "claim/clauses.h"

#include "claim/limits.h"

#include <string.h>

typedef struct Governor {
    const char *lemma;
    Certainty certainty;
    Polarity polarity;
    Aspect aspect;
} Governor;

static const Governor before_verb[] = {
#define BEFORE_VERB(lemma, certainty, polarity, aspect)                                            \
    {lemma, CERTAINTY_##certainty, POLARITY_##polarity, ASPECT_##aspect},
#include "claim/verb_classes.def"
};

static const Governor before_clause[] = {
#define BEFORE_CLAUSE(lemma, certainty, polarity)                                                  \
    {lemma, CERTAINTY_##certainty, POLARITY_##polarity, ASPECT_WHOLE},
#include "claim/verb_classes.def"
};

static const char *const factives[] = {
#define FACTIVE(lemma) lemma,
#include "claim/verb_classes.def"
};

static const char *const reported[] = {
#define REPORTED(lemma) lemma,
#include "claim/verb_classes.def"
};

static const Governor sure_words[] = {
#define CERTAIN_WORD(word, certainty)                                                              \
    {word, CERTAINTY_##certainty, POLARITY_AFFIRMED, ASPECT_WHOLE},
#include "claim/certainty_words.def"
};

static const char *const hedges[] = {
#define HEDGE(word) word,
#include "claim/certainty_words.def"
};

static const char *const seeming[] = {
#define HEDGE(word) word,
#define HEARSAY(word)
#include "claim/certainty_words.def"
};

static const char *const denying_words[] = {
#define DENYING_WORD(word) word,
#include "claim/certainty_words.def"
};

static const char *const denying_quantifiers[] = {
#define DENYING_QUANTIFIER(word) word,
#include "claim/certainty_words.def"
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const Governor *governor_find(const Governor *list, size_t count, Str word)
{
    for (size_t i = 0; i < count; i++)
        if (str_is(word, list[i].lemma)) return &list[i];
    return NULL;
}

static bool is_auxiliary(const Tree *tree, uint32_t token)
{
    return arc_is(tree, token, "aux") || arc_is(tree, token, "cop");
}

bool is_predicate(const Tree *tree, uint32_t token)
{
    const Word *word = &tree->words->at[token];
    bool subject = child_with(tree, token, "nsubj") != NONE;
    if (child_with(tree, token, "cop") != NONE) return true;
    if (word->upos != UPOS_VERB && word->upos != UPOS_AUX) return subject;
    return subject || !tree->named[token - tree->from];
}

/* ---- the chain of verbs ---------------------------------------------------------------------- */

static bool opens_with_to(const Tree *tree, uint32_t verb)
{
    EACH_CHILD (tree, verb, child)
        if (arc_is(tree, child, "mark") && word_is(tree, child, "to")) return true;
    return false;
}

static bool is_clausal(const Tree *tree, uint32_t token)
{
    return arc_is(tree, token, "xcomp") || arc_is(tree, token, "ccomp") ||
           arc_is(tree, token, "advcl");
}

static bool has_passive(const Tree *tree, uint32_t verb)
{
    EACH_CHILD (tree, verb, child) {
        bool got = arc_is(tree, child, "aux") && str_is(tree->words->at[child].lemma, "get");
        if (arc_is(tree, child, "aux:pass") || got) return true;
    }
    return false;
}

/* "is said to", "are reported to": somebody says so, and it isn't said who. */
static bool is_reported(const Tree *tree, uint32_t verb)
{
    return has_passive(tree, verb) && AMONG(tree->words->at[verb].lemma, reported);
}

/* "barred [from entering]". */
static bool opens_with_from(const Tree *tree, uint32_t verb)
{
    uint32_t mark = child_with(tree, verb, "mark");
    return mark != NONE && word_is(tree, mark, "from");
}

/* "expected [to attend]", "stopped [paying]", "barred [from entering]". */
static bool goes_on(const Tree *tree, uint32_t verb, uint32_t child)
{
    if (opens_with_to(tree, child)) return true;
    VerbForm form = tree->words->at[child].form;
    if (form != VERB_ING && form != VERB_BASE) return false;
    bool adjacent = child == verb + 1 && form == VERB_ING;
    const Governor *governor =
        governor_find(before_verb, COUNT(before_verb), tree->words->at[verb].lemma);
    bool denies = governor && governor->polarity == POLARITY_NEGATED;
    return arc_is(tree, child, "xcomp") || adjacent || (denies && opens_with_from(tree, child));
}

/* The verb that `verb` passes its meaning on to. */
static uint32_t chain_next(const Tree *tree, uint32_t verb)
{
    bool tool = str_is(tree->words->at[verb].lemma, "use") && has_passive(tree, verb);
    if (tool) return NONE; /* "was used to measure ice" is no habit */
    bool goes = str_is(tree->words->at[verb].lemma, "go"); /* "went there to swim": no plan */
    if (!governor_find(before_verb, COUNT(before_verb), tree->words->at[verb].lemma) &&
        !is_reported(tree, verb))
        return NONE;
    EACH_CHILD (tree, verb, child) {
        if (child > verb && arc_is(tree, child, "obj")) return NONE; /* "want him to go" */
        if (child < verb || !is_clausal(tree, child) || !is_predicate(tree, child)) continue;
        if (child_with(tree, child, "nsubj") != NONE) continue;
        if (goes && child_with(tree, child, "mark") != verb + 1) continue;
        if (goes_on(tree, verb, child)) return child;
    }
    return NONE;
}

static void chain_fill(const Tree *tree, VerbGroup *group, uint32_t head)
{
    while (head != NONE && group->length < CHAIN_MOST) {
        group->chain[group->length++] = head;
        head = chain_next(tree, head);
    }
    group->head = group->chain[group->length - 1];
}

/* ---- its words ------------------------------------------------------------------------------- */

static void widen(VerbGroup *group, uint32_t token)
{
    if (token < group->from) group->from = token;
    if (token >= group->to) group->to = token + 1;
}

/* From the first auxiliary to the last verb; of "is a lawyer" only "is". */
static void extent_fill(const Tree *tree, VerbGroup *group)
{
    group->from = NONE;
    for (uint32_t i = 0; i < group->length; i++) {
        uint32_t verb = group->chain[i];
        EACH_CHILD (tree, verb, child) {
            if (is_auxiliary(tree, child)) widen(group, child);
            if (arc_is(tree, child, "cop") && verb == group->head) group->copula = child;
            if (arc_is(tree, child, "compound:prt")) group->particle = child;
        }
        bool to_come = tree->words->at[verb].upos == UPOS_VERB && opens_with_to(tree, verb);
        if (to_come && group->copula != NONE) { /* "is to resign" */
            group->copula = NONE;
            group->certainty = CERTAINTY_PLANNED;
        }
        bool last = i + 1 == group->length;
        if (!last || group->copula == NONE || group->from == NONE) widen(group, verb);
    }
    if (group->particle == group->to) group->to++;
    uint32_t subject = child_with(tree, group->chain[0], "nsubj"); /* "[did] the mayor [leave]" */
    if (subject != NONE && subject > group->from && subject < group->head &&
        tree->right[subject - tree->from] <= group->head) /* a broken parse may reach beyond it */
        group->from = tree->right[subject - tree->from];
    while (group->copula != NONE && group->to < group->head &&
           AMONG(tree->text->tokens.at[group->to].fold, denying_words))
        group->to++;
}

static bool is_not(const Tree *tree, uint32_t token)
{
    Str fold = tree->text->tokens.at[token].fold;
    bool more = token + 1 < tree->to &&
                (word_is(tree, token + 1, "only") || word_is(tree, token + 1, "just"));
    if (AMONG(fold, denying_words)) return !more;
    if (str_is(fold, "yet")) return token + 1 < tree->to && word_is(tree, token + 1, "to");
    return str_is(fold, "longer") && token > tree->from && word_is(tree, token - 1, "no");
}

bool is_partial_denial(const Tree *tree, uint32_t token)
{
    static const char *const quantifiers[] = {"all",        "every", "everyone", "everybody",
                                              "everything", "many",  "much",     "both"};
    return word_is(tree, token, "not") && token + 1 < tree->to &&
           AMONG(tree->text->tokens.at[token + 1].fold, quantifiers);
}

/* "would have signed", "could have been avoided": it was not, or nobody knows. */
static bool is_hypothetical(const Tree *tree, const VerbGroup *group)
{
    static const char *const modals[] = {"would", "should", "could", "might"};
    for (uint32_t token = group->from; token + 1 < group->to; token++)
        if (AMONG(tree->text->tokens.at[token].fold, modals))
            for (uint32_t have = token + 1; have < group->head && have <= token + 2; have++)
                if (word_is(tree, have, "have") && tree->words->at[have].upos == UPOS_AUX)
                    return true;
    return false;
}

/* One word in or beside the group. */
static void word_weigh(const Tree *tree, VerbGroup *group, uint32_t token)
{
    Str fold = tree->text->tokens.at[token].fold;
    Upos upos = tree->words->at[token].upos;
    bool modal = upos == UPOS_AUX || upos == UPOS_ADV || upos == UPOS_ADJ;
    const Governor *sure = governor_find(sure_words, COUNT(sure_words), fold);
    if (modal && sure && sure->certainty > group->certainty) group->certainty = sure->certainty;
    if (AMONG(fold, hedges)) group->hedge = token;
    if (is_not(tree, token) && !(token < group->from && is_partial_denial(tree, token)))
        group->polarity = polarity_opposite(group->polarity);
}

/* Adverbs may stand before the group ("reportedly resigned") or behind it. */
static void words_weigh(const Tree *tree, VerbGroup *group)
{
    for (uint32_t token = group->from; token < group->to; token++) word_weigh(tree, group, token);
    for (uint32_t i = 0; i < group->length; i++)
        EACH_CHILD (tree, group->chain[i], child) {
            bool beside = child < group->from || child >= group->to;
            if (beside && (arc_is(tree, child, "advmod") || is_auxiliary(tree, child)))
                word_weigh(tree, group, child);
            if (arc_is(tree, child, "mark") || arc_is(tree, child, "case"))
                if (word_is(tree, child, "without"))
                    group->polarity = polarity_opposite(group->polarity);
        }
}

static void governors_weigh(const Tree *tree, VerbGroup *group)
{
    for (uint32_t i = 0; i + 1 < group->length; i++) {
        Str lemma = tree->words->at[group->chain[i]].lemma;
        const Governor *governor = governor_find(before_verb, COUNT(before_verb), lemma);
        if (is_reported(tree, group->chain[i])) group->hedge = group->chain[i];
        if (!governor) continue;
        if (governor->certainty > group->certainty) group->certainty = governor->certainty;
        if (governor->polarity == POLARITY_NEGATED)
            group->polarity = polarity_opposite(group->polarity);
        if (governor->aspect != ASPECT_WHOLE) group->aspect = governor->aspect;
        /* "is expected to be dominated": an expectation about a state is a guess, not a plan. */
        uint32_t next = group->chain[i + 1];
        if (str_is(lemma, "expect") &&
            (has_passive(tree, next) || child_with(tree, next, "cop") != NONE) &&
            group->certainty == CERTAINTY_PLANNED)
            group->certainty = CERTAINTY_POSSIBLE;
    }
}

/* "is expected in Moscow", "scheduled for July": nothing follows, and still it is a plan. */
static void plan_weigh(const Tree *tree, VerbGroup *group)
{
    static const char *const plans[] = {"expect", "schedule", "plan", "slate"};
    if (group->passive && group->certainty == CERTAINTY_ASSERTED &&
        AMONG(tree->words->at[group->head].lemma, plans))
        group->certainty = CERTAINTY_PLANNED;
}

static bool is_finite(const Tree *tree, const VerbGroup *group)
{
    if (group->infinitive) return false;
    VerbForm form = tree->words->at[group->from].form;
    return form == VERB_PAST || form == VERB_PRESENT || form == VERB_MODAL ||
           child_with(tree, group->chain[0], "nsubj") != NONE;
}

static bool is_progressive(const Tree *tree, const VerbGroup *group)
{
    return tree->words->at[group->head].form == VERB_ING &&
           child_with(tree, group->head, "aux") != NONE;
}

VerbGroup verb_group_read(const Tree *tree, uint32_t head)
{
    VerbGroup group = {.copula = NONE, .particle = NONE, .hedge = NONE};
    chain_fill(tree, &group, head);
    extent_fill(tree, &group);
    group.infinitive = opens_with_to(tree, head);
    group.finite = is_finite(tree, &group);
    words_weigh(tree, &group);
    governors_weigh(tree, &group);
    group.passive =
        has_passive(tree, group.head) || (!group.finite && child_with(tree, head, "aux") == NONE &&
                                          tree->words->at[head].form == VERB_PARTICIPLE);
    if (is_hypothetical(tree, &group)) group.certainty = CERTAINTY_POSSIBLE;
    plan_weigh(tree, &group);
    if (group.aspect == ASPECT_WHOLE && is_progressive(tree, &group)) group.aspect = ASPECT_ONGOING;
    /* "Minister to visit Oslo": how headlines tell the future; "promised [to visit Oslo]": so do
     * those who speak, whose verb stands outside. */
    bool promised =
        tree_head(tree, head) == NONE && strcmp(tree->words->at[head].deprel, "xcomp") == 0;
    if (group.infinitive && (promised || child_with(tree, head, "nsubj") != NONE) &&
        group.certainty == CERTAINTY_ASSERTED)
        group.certainty = CERTAINTY_PLANNED;
    return group;
}

void attitude_apply(const Tree *tree, const VerbGroup *governor, VerbGroup *group)
{
    Str lemma = tree->words->at[governor->head].lemma;
    const Governor *entry = governor_find(before_clause, COUNT(before_clause), lemma);
    Certainty certainty = entry ? entry->certainty : CERTAINTY_ASSERTED;
    if (governor->polarity == POLARITY_NEGATED && !AMONG(lemma, factives))
        certainty = CERTAINTY_POSSIBLE;
    if (certainty > group->certainty) group->certainty = certainty;
    if (entry && entry->polarity == POLARITY_NEGATED)
        group->polarity = polarity_opposite(group->polarity);
}

bool is_light_verb(Str lemma)
{
    static const char *const light[] = {
#define LIGHT_VERB(lemma) lemma,
#include "claim/light_verbs.def"
    };
    return AMONG(lemma, light);
}

bool is_hearsay(Str fold)
{
    return !AMONG(fold, seeming);
}

bool is_denying_quantifier(Str fold)
{
    return AMONG(fold, denying_quantifiers);
}
