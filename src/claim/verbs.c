/* Verb groups, and what their words say of certainty and denial. */
#include "claim/clauses.h"

#include "claim/limits.h"

typedef struct SureWord {
    const char *word;
    Certainty certainty;
} SureWord;

static const SureWord before_to[] = {
#define BEFORE_TO(lemma, certainty) {lemma, CERTAINTY_##certainty},
#include "claim/verb_classes.def"
#undef BEFORE_TO
};

static const SureWord sure_words[] = {
#define CERTAIN_WORD(word, certainty) {word, CERTAINTY_##certainty},
#include "claim/certainty_words.def"
};

static const char *const denying_words[] = {
#define DENYING_WORD(word) word,
#include "claim/certainty_words.def"
};

static const char *const denying_verbs[] = {
#define DENYING_VERB(word) word,
#include "claim/certainty_words.def"
};

static const char *const denying_quantifiers[] = {
#define DENYING_QUANTIFIER(word) word,
#include "claim/certainty_words.def"
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const SureWord *sure_find(const SureWord *list, size_t count, Str word)
{
    for (size_t i = 0; i < count; i++)
        if (str_is(word, list[i].word)) return &list[i];
    return NULL;
}

static bool is_verb(const Words *words, uint32_t token)
{
    return words->at[token].upos == UPOS_VERB || words->at[token].upos == UPOS_AUX;
}

static bool is_finite(const Words *words, uint32_t token)
{
    VerbForm form = words->at[token].form;
    return form == VERB_PAST || form == VERB_PRESENT || form == VERB_MODAL;
}

static bool is_to(const Text *text, const Words *words, uint32_t token)
{
    return words->at[token].upos == UPOS_PART && str_is(text->tokens.at[token].fold, "to");
}

/* Adverbs and "not" that may stand inside a group: "will also not be". */
static bool is_inside(const Text *text, const Words *words, uint32_t token)
{
    Upos upos = words->at[token].upos;
    return upos == UPOS_ADV || (upos == UPOS_PART && !is_to(text, words, token));
}

/* Whether the word at `token` passes the meaning on to what follows "to": "expected to attend". */
static bool passes_on(const Words *words, uint32_t token)
{
    return sure_find(before_to, COUNT(before_to), words->at[token].lemma) != NULL;
}

/* Next token of the group after `at`, or NONE. */
static uint32_t group_next(const Text *text, const Words *words, uint32_t at, uint32_t to)
{
    bool auxiliary = words->at[at].upos == UPOS_AUX;
    uint32_t next = at + 1;
    while (next < to && next <= at + ADVERBS_WITHIN && is_inside(text, words, next)) next++;
    if (next >= to) return NONE;
    if (auxiliary && is_verb(words, next)) return next;
    if (auxiliary && passes_on(words, next) && next + 1 < to && is_to(text, words, next + 1))
        return next;
    bool linked = auxiliary || passes_on(words, at);
    if (linked && is_to(text, words, next) && next + 1 < to && is_verb(words, next + 1))
        return next + 1;
    return NONE;
}

static void group_read(const Text *text, const Words *words, VerbGroup *group)
{
    for (uint32_t i = group->from; i < group->to; i++) {
        Str fold = text->tokens.at[i].fold;
        const SureWord *sure = sure_find(sure_words, COUNT(sure_words), fold);
        bool to_next = i + 1 < group->to && is_to(text, words, i + 1) && i < group->head;
        if (!sure && to_next) sure = sure_find(before_to, COUNT(before_to), words->at[i].lemma);
        if (sure && sure->certainty > group->certainty) group->certainty = sure->certainty;
        if (AMONG(fold, denying_words) || (to_next && AMONG(words->at[i].lemma, denying_verbs)))
            group->polarity =
                group->polarity == POLARITY_NEGATED ? POLARITY_AFFIRMED : POLARITY_NEGATED;
    }
    /* "is expected to be dominated": an expectation about a state is a guess, not a plan. */
    if (group->certainty == CERTAINTY_PLANNED && group->to - group->from > 3)
        for (uint32_t i = group->from; i + 2 < group->to; i++)
            if (str_is(words->at[i].lemma, "expect") && str_is(text->tokens.at[i + 2].fold, "be"))
                group->certainty = CERTAINTY_POSSIBLE;
}

static VerbGroup group_start(const Text *text, const Words *words, uint32_t at, uint32_t from,
                             uint32_t to)
{
    VerbGroup group = {.from = at, .head = at, .finite = is_finite(words, at)};
    if (at > from && is_to(text, words, at - 1)) group.finite = false;
    for (uint32_t back = at; back > from && back + 2 > at; back--)
        if (str_is(text->tokens.at[back - 1].fold, "without")) group.polarity = POLARITY_NEGATED;
    for (uint32_t next; (next = group_next(text, words, group.head, to)) != NONE;)
        group.head = next;
    group.to = group.head + 1;
    group_read(text, words, &group);
    return group;
}

/* Participles that work as prepositions. */
static bool is_preposition(const Text *text, const Words *words, uint32_t token)
{
    static const char *const list[] = {"including",  "according", "following", "regarding",
                                       "concerning", "excluding", "depending"};
    return words->at[token].form == VERB_ING && AMONG(text->tokens.at[token].fold, list);
}

static bool is_break(const Text *text, const Words *words, uint32_t token)
{
    return str_is(text->tokens.at[token].fold, ",") || words->at[token].upos == UPOS_SCONJ ||
           words->at[token].upos == UPOS_CCONJ ||
           words->at[token].xpos[0] == 'W'; /* when, which, who */
}

/* "The minister resigned": a lone form that may be past or participle is the past where the stretch
 * from the sentence's start, a conjunction or an opener has no other verb, and no "by" follows. */
static void lone_pasts_mend(const Text *text, const Words *words, VerbGroups *groups, uint32_t from,
                            uint32_t to)
{
    for (uint32_t i = 0; i < groups->count; i++) {
        VerbGroup *group = &groups->at[i];
        if (group->finite || words->at[group->from].form != VERB_PARTICIPLE) continue;
        if (group->to < to && str_is(text->tokens.at[group->to].fold, "by")) continue;
        uint32_t start = group->from, end = group->to;
        while (start > from && !is_break(text, words, start - 1)) start--;
        while (end < to && !is_break(text, words, end)) end++;
        if (start == group->from || (start > from && str_is(text->tokens.at[start - 1].fold, ",")))
            continue;
        bool alone = true;
        for (uint32_t k = 0; k < groups->count; k++)
            if (k != i && groups->at[k].finite && groups->at[k].from >= start &&
                groups->at[k].from < end)
                alone = false;
        group->finite = alone;
    }
}

/* First name that ends after `token`. */
static uint32_t name_from(const Findings *found, uint32_t token)
{
    uint32_t low = 0, high = found->names.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const Name *name = &found->names.at[middle];
        if (name->first_token + name->token_count <= token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

VerbGroups verb_groups_find(Arena *arena, const Text *text, const Words *words,
                            const Findings *found, uint32_t from, uint32_t to)
{
    VerbGroups groups = {0};
    uint32_t name = name_from(found, from);
    for (uint32_t at = from; at < to; at++) {
        while (name < found->names.count &&
               found->names.at[name].first_token + found->names.at[name].token_count <= at)
            name++;
        if (name < found->names.count && found->names.at[name].first_token <= at) continue;
        bool opens = (is_verb(words, at) && !is_preposition(text, words, at)) ||
                     (passes_on(words, at) && words->at[at].upos == UPOS_ADJ && at + 1 < to &&
                      is_to(text, words, at + 1));
        if (!opens) continue;
        VerbGroup group = group_start(text, words, at, from, to);
        LIST_PUSH(arena, &groups, group);
        at = group.to - 1;
    }
    lone_pasts_mend(text, words, &groups, from, to);
    return groups;
}

bool is_denying_quantifier(Str fold)
{
    return AMONG(fold, denying_quantifiers);
}
