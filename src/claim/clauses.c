/* Clauses of a sentence, cut where a new predicate opens: at subordinators and relative pronouns,
 * at participles after a comma, at coordinated verbs, and at a comma before a new subject and verb.
 *
 *   [Modi, [who is expected in Moscow this month], will not attend] [and will be represented …]
 */
#include "claim/clauses.h"

#include "claim/limits.h"

typedef enum Cut {
    CUT_NONE,
    CUT_EMBEDDED,
    CUT_PARTICIPLE,
    CUT_SHARED_SUBJECT,
    CUT_MAIN,
    CUT_BACK
} Cut;

typedef struct Scan {
    Arena *arena;
    const Text *text;
    const Words *words;
    const VerbGroups *groups;
    uint32_t from, to;
    uint32_t *group_at; /* per token of the sentence: group that starts there, or NONE */
    Clauses clauses;
    uint32_t main;                   /* clause whose verb is still to come, or NONE */
    uint32_t last;                   /* clause under construction */
    uint32_t shared_from, shared_to; /* subject to share: tokens */
} Scan;

static Str fold_at(const Scan *scan, uint32_t token)
{
    return scan->text->tokens.at[token].fold;
}

static bool is_mark(const Scan *scan, uint32_t token, const char *marks)
{
    Str fold = fold_at(scan, token);
    if (fold.size != 1) return false;
    for (; *marks; marks++)
        if (fold.at[0] == *marks) return true;
    return false;
}

/* A dash between clauses has space around it, or is a long one: "Stratford-upon-Avon" is one word.
 */
static bool is_dash(const Scan *scan, uint32_t token)
{
    if (!str_is(fold_at(scan, token), "-") || token + 1 >= scan->to) return false;
    if (span_size(scan->text->tokens.at[token].span) > 1) return true;
    return (scan->text->tokens.at[token].shape & SHAPE_SPACE_BEFORE) &&
           (scan->text->tokens.at[token + 1].shape & SHAPE_SPACE_BEFORE);
}

static uint32_t group_starting(const Scan *scan, uint32_t token)
{
    return token < scan->to ? scan->group_at[token - scan->from] : NONE;
}

/* Group that starts at `token` or after adverbs that lead up to it. */
static uint32_t group_near(const Scan *scan, uint32_t token)
{
    for (uint32_t k = 0; k < ADVERBS_WITHIN && token < scan->to; k++, token++) {
        uint32_t group = group_starting(scan, token);
        if (group != NONE) return group;
        if (scan->words->at[token].upos != UPOS_ADV) return NONE;
    }
    return NONE;
}

typedef enum Opener { OPENER_NONE, OPENER_RELATIVE, OPENER_BARE, OPENER_KEPT } Opener;

/* Relative pronouns stand for what goes before; bare openers tie clauses and say nothing of their
 * own; the others ("if", "after") are part of what the clause says. */
static Opener opener_at(const Scan *scan, uint32_t token)
{
    static const struct {
        const char *word;
        Opener opener;
    } openers[] = {
        {"which", OPENER_RELATIVE}, {"who", OPENER_RELATIVE}, {"whom", OPENER_RELATIVE},
        {"whose", OPENER_KEPT},     {"where", OPENER_KEPT},   {"when", OPENER_BARE},
        {"while", OPENER_BARE},     {"as", OPENER_BARE},      {"because", OPENER_BARE},
        {"although", OPENER_BARE},  {"though", OPENER_BARE},  {"whereas", OPENER_BARE},
        {"after", OPENER_KEPT},     {"before", OPENER_KEPT},  {"if", OPENER_KEPT},
        {"since", OPENER_KEPT},     {"until", OPENER_KEPT},   {"unless", OPENER_KEPT},
    };
    for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
        if (str_is(fold_at(scan, token), openers[i].word)) return openers[i].opener;
    if (!str_is(fold_at(scan, token), "that") || scan->words->at[token].upos == UPOS_DET)
        return OPENER_NONE;
    bool after_noun = token > scan->from && (scan->words->at[token - 1].upos == UPOS_NOUN ||
                                             scan->words->at[token - 1].upos == UPOS_PROPN);
    return after_noun && group_near(scan, token + 1) != NONE ? OPENER_RELATIVE : OPENER_BARE;
}

static bool in_noun_phrase(Upos upos)
{
    return upos == UPOS_DET || upos == UPOS_ADJ || upos == UPOS_NOUN || upos == UPOS_PROPN ||
           upos == UPOS_PRON || upos == UPOS_NUM || upos == UPOS_ADP || upos == UPOS_PART ||
           upos == UPOS_ADV || upos == UPOS_SYM;
}

/* Whether a noun phrase and its finite verb start at `token`. */
static bool subject_and_verb(const Scan *scan, uint32_t token)
{
    bool noun = false;
    for (uint32_t at = token; at < scan->to && at < token + LONGEST_SUBJECT; at++) {
        uint32_t group = group_starting(scan, at);
        if (group != NONE) return noun && scan->groups->at[group].finite;
        Upos upos = scan->words->at[at].upos;
        if (!in_noun_phrase(upos) || opener_at(scan, at) == OPENER_RELATIVE) return false;
        noun |= upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_PRON;
    }
    return false;
}

/* A verb belongs to the opener when nothing but a subject stands between. */
static bool opener_has_verb(const Scan *scan, uint32_t token)
{
    uint32_t group = group_near(scan, token + 1);
    if (group != NONE) return scan->groups->at[group].finite;
    return subject_and_verb(scan, token + 1);
}

static bool has_verb(const Scan *scan, uint32_t clause)
{
    return clause != NONE && scan->clauses.at[clause].group != NONE;
}

/* "While talks go on, leaders of A, B and C will come": behind a clause that opens the sentence,
 * commas may stand inside the subject. */
static bool listed_subject_and_verb(const Scan *scan, uint32_t token)
{
    const Clause *last = &scan->clauses.at[scan->last];
    if (scan->main != NONE || scan->last == 0 || last->from > scan->from + 1) return false;
    for (uint32_t at = token; at < scan->to; at++) {
        uint32_t group = group_starting(scan, at);
        if (group != NONE) return at > token && scan->groups->at[group].finite;
        Upos upos = scan->words->at[at].upos;
        if (!in_noun_phrase(upos) && upos != UPOS_CCONJ && !is_mark(scan, at, ",")) return false;
    }
    return false;
}

static Cut cut_after_comma(const Scan *scan, uint32_t token)
{
    if (has_verb(scan, scan->last) && listed_subject_and_verb(scan, token + 1)) return CUT_MAIN;
    uint32_t next = token + 1;
    if (next < scan->to && scan->words->at[next].upos == UPOS_CCONJ) next++;
    uint32_t group = group_near(scan, next);
    if (group != NONE) {
        const VerbGroup *verbs = &scan->groups->at[group];
        if (!verbs->finite) {
            VerbForm form = scan->words->at[verbs->from].form;
            return form == VERB_ING || form == VERB_PARTICIPLE ? CUT_PARTICIPLE : CUT_NONE;
        }
        if (scan->main != NONE && scan->main != scan->last) return CUT_BACK;
        return has_verb(scan, scan->last) ? CUT_SHARED_SUBJECT : CUT_NONE;
    }
    return has_verb(scan, scan->last) && next < scan->to && subject_and_verb(scan, next) ? CUT_MAIN
                                                                                         : CUT_NONE;
}

/* "killing four and wounding scores": the same form goes on. */
static bool same_form(const Scan *scan, uint32_t group)
{
    const VerbGroup *before = &scan->groups->at[scan->clauses.at[scan->last].group];
    const VerbGroup *verbs = &scan->groups->at[group];
    VerbForm form = scan->words->at[verbs->from].form;
    return (form == VERB_ING || form == VERB_PARTICIPLE) && !before->finite &&
           scan->words->at[before->from].form == form;
}

/* Behind a semicolon any verb will do: "Train derails; 27 hurt". */
static bool any_verb_from(const Scan *scan, uint32_t token)
{
    for (; token < scan->to && !is_mark(scan, token, ";"); token++)
        if (group_starting(scan, token) != NONE) return true;
    return false;
}

/* What kind of clause, if any, opens at `token`. */
static Cut cut_at(const Scan *scan, uint32_t token)
{
    Upos upos = scan->words->at[token].upos;
    if (is_mark(scan, token, ";")) return any_verb_from(scan, token + 1) ? CUT_MAIN : CUT_NONE;
    if (is_mark(scan, token, ":") || is_dash(scan, token))
        return has_verb(scan, scan->last) && subject_and_verb(scan, token + 1) ? CUT_MAIN
                                                                               : CUT_NONE;
    if (is_mark(scan, token, ",")) return cut_after_comma(scan, token);
    if (opener_at(scan, token) && opener_has_verb(scan, token)) return CUT_EMBEDDED;
    if (upos == UPOS_CCONJ && has_verb(scan, scan->last)) {
        uint32_t group = group_near(scan, token + 1);
        if (group != NONE && (scan->groups->at[group].finite || same_form(scan, group)))
            return CUT_SHARED_SUBJECT;
        if (subject_and_verb(scan, token + 1)) return CUT_MAIN;
    }
    uint32_t group = group_starting(scan, token);
    if (group != NONE && !scan->groups->at[group].finite && token > scan->from &&
        scan->words->at[scan->groups->at[group].from].form == VERB_PARTICIPLE &&
        scan->words->at[token - 1].upos == UPOS_NOUN)
        return CUT_PARTICIPLE;
    return CUT_NONE;
}

/* First token of the noun phrase that ends before `token`: the antecedent. */
static uint32_t phrase_before(const Scan *scan, uint32_t token)
{
    uint32_t at = token;
    while (at > scan->from) {
        Upos upos = scan->words->at[at - 1].upos;
        if (upos == UPOS_ADP || upos == UPOS_ADV || upos == UPOS_PRON || !in_noun_phrase(upos))
            break;
        at--;
        if (upos == UPOS_DET) break;
    }
    return at;
}

static void clause_open(Scan *scan, uint32_t from, ClaimKind kind)
{
    LIST_PUSH(scan->arena, &scan->clauses,
              ((Clause){.from = from, .to = from, .group = NONE, .parent = NONE, .kind = kind}));
    scan->last = scan->clauses.count - 1;
}

static uint32_t past_mark(const Scan *scan, uint32_t token)
{
    while (token < scan->to &&
           (scan->words->at[token].upos == UPOS_PUNCT || scan->words->at[token].upos == UPOS_CCONJ))
        token++;
    return token;
}

static void open_embedded(Scan *scan, uint32_t token, Opener opener, ClaimKind kind)
{
    uint32_t comma = token > scan->from && is_mark(scan, token - 1, ",") ? token - 1 : token;
    uint32_t antecedent = phrase_before(scan, comma), before = scan->last;
    bool within = opener == OPENER_RELATIVE && comma == token && token > scan->from &&
                  !is_mark(scan, token - 1, ",");
    if (!has_verb(scan, scan->last) && scan->clauses.at[scan->last].to > scan->from)
        scan->main = scan->last;
    clause_open(scan, opener == OPENER_BARE ? token + 1 : token, kind);
    if (within) scan->clauses.at[scan->last].parent = before;
    if (opener == OPENER_RELATIVE && antecedent < comma) {
        scan->clauses.at[scan->last].subject_from = antecedent;
        scan->clauses.at[scan->last].subject_to = comma;
    }
}

static void open_shared(Scan *scan, uint32_t token)
{
    clause_open(scan, token, CLAIM_COORDINATED);
    scan->clauses.at[scan->last].subject_from = scan->shared_from;
    scan->clauses.at[scan->last].subject_to = scan->shared_to;
}

/* Returns the token to go on from. */
static uint32_t cut_apply(Scan *scan, uint32_t token, Cut cut)
{
    uint32_t next = past_mark(scan, token);
    switch (cut) {
    case CUT_EMBEDDED: {
        Opener opener = opener_at(scan, token);
        open_embedded(scan, token, opener,
                      opener == OPENER_RELATIVE ? CLAIM_RELATIVE : CLAIM_ADVERBIAL);
        return token + 1;
    }
    case CUT_PARTICIPLE: open_embedded(scan, next, OPENER_RELATIVE, CLAIM_PARTICIPIAL); return next;
    case CUT_SHARED_SUBJECT: open_shared(scan, next); return next;
    case CUT_MAIN:
        clause_open(scan, next, CLAIM_MAIN);
        scan->main = NONE;
        return next;
    case CUT_BACK:
        scan->last = scan->main;
        scan->main = NONE;
        return next;
    case CUT_NONE: break;
    }
    return token;
}

/* "On Tuesday, Russia": what goes before the comma says when or where, not who. */
static uint32_t subject_start(const Scan *scan, uint32_t from, uint32_t to)
{
    Upos first = scan->words->at[from].upos;
    if (first != UPOS_ADP && first != UPOS_ADV && first != UPOS_SCONJ) return from;
    for (uint32_t at = from; at < to; at++)
        if (is_mark(scan, at, ",")) return at + 1;
    return from;
}

static bool subject_between(const Scan *scan, uint32_t from, uint32_t to)
{
    for (uint32_t at = from; at < to; at++) {
        Upos upos = scan->words->at[at].upos;
        if (upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_PRON || upos == UPOS_NUM)
            return true;
    }
    return false;
}

static void group_enter(Scan *scan, uint32_t group)
{
    Clause *clause = &scan->clauses.at[scan->last];
    const VerbGroup *verbs = &scan->groups->at[group];
    if (clause->group != NONE || (!verbs->finite && clause->from != verbs->from)) {
        if (clause->group != NONE || scan->groups->count > group + 1) return;
    }
    clause->group = group;
    bool relative = clause->subject_to > clause->subject_from;
    uint32_t from = relative ? clause->from + 1 : clause->from; /* behind "which" */
    if (from < verbs->from) from = subject_start(scan, from, verbs->from);
    if (subject_between(scan, from, verbs->from)) {
        clause->subject_from = from;
        clause->subject_to = verbs->from;
    }
    scan->shared_from = clause->subject_from;
    scan->shared_to = clause->subject_to;
}

/* "rammed a car [packed with explosives]": what is said without a comma is part of the whole. */
static void parents_widen(Scan *scan)
{
    for (uint32_t i = scan->clauses.count; i-- > 0;) {
        const Clause *clause = &scan->clauses.at[i];
        if (clause->parent == NONE) continue;
        Clause *parent = &scan->clauses.at[clause->parent];
        if (parent->to < clause->to) parent->to = clause->to;
    }
}

Clauses clauses_find(Arena *arena, const Text *text, const Words *words, const VerbGroups *groups,
                     uint32_t from, uint32_t to)
{
    Scan scan = {.arena = arena,
                 .text = text,
                 .words = words,
                 .groups = groups,
                 .from = from,
                 .to = to,
                 .main = NONE,
                 .last = NONE};
    scan.group_at = NEW_ARRAY(arena, uint32_t, to - from + 1);
    for (uint32_t i = 0; i <= to - from; i++) scan.group_at[i] = NONE;
    for (uint32_t i = 0; i < groups->count; i++) scan.group_at[groups->at[i].from - from] = i;
    clause_open(&scan, from, CLAIM_MAIN);
    for (uint32_t token = from; token < to;) {
        Cut cut = token > from || opener_at(&scan, token) ? cut_at(&scan, token) : CUT_NONE;
        if (cut != CUT_NONE) token = cut_apply(&scan, token, cut);
        if (token >= to) break;
        uint32_t group = group_starting(&scan, token);
        if (group != NONE) group_enter(&scan, group);
        token = group == NONE ? token + 1 : groups->at[group].to;
        scan.clauses.at[scan.last].to = token;
    }
    parents_widen(&scan);
    return scan.clauses;
}
