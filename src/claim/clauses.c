/* Clauses of one voice's words, from the dependency tree: each verb that tells something of its own
 * opens one; words belong to the nearest clause above them.
 *
 *   [The mayor, [who opened the dam in June], will not stand again] [and has named a successor]
 */
#include "claim/clauses.h"

#include "claim/gaps.h"
#include "claim/limits.h"

#include <stdlib.h>

typedef struct Finder {
    const Tree *tree;
    ClaimKind *kind; /* by token - from: of the clause it opens; CLAIM_KIND_COUNT: opens none */
    uint32_t *owner; /* by token - from: token that opens its clause, or NONE */
    uint32_t *index; /* by token - from: of the clause it opens */
    Clauses clauses;
} Finder;

/* ---- which words open a clause ------------------------------------------------------------- */

static bool is_participle(const Tree *tree, uint32_t token)
{
    VerbForm form = tree->words->at[token].form;
    return (form == VERB_ING || form == VERB_PARTICIPLE) &&
           tree->words->at[token].upos == UPOS_VERB && child_with(tree, token, "aux") == NONE &&
           child_with(tree, token, "nsubj") == NONE;
}

static bool opens_with_to(const Tree *tree, uint32_t token)
{
    EACH_CHILD (tree, token, child)
        if (arc_is(tree, child, "mark") && word_is(tree, child, "to")) return true;
    return false;
}

/* Participles that work as prepositions. */
static bool is_preposition(const Tree *tree, uint32_t token)
{
    static const char *const list[] = {"including",  "according", "following", "regarding",
                                       "concerning", "excluding", "depending", "compared",
                                       "given",      "based"};
    return is_participle(tree, token) && AMONG(tree->text->tokens.at[token].fold, list);
}

/* "the thought of [falling]", "jailed for [insulting] a judge": a noun in all but form. */
static bool is_gerund(const Tree *tree, uint32_t token)
{
    static const char *const openers[] = {"by",     "without", "while", "when",   "after",
                                          "before", "since",   "as",    "though", "although",
                                          "if",     "unless",  "once",  "until",  "with"};
    if (!is_participle(tree, token)) return false;
    EACH_CHILD (tree, token, child) {
        bool tie = arc_is(tree, child, "mark") || arc_is(tree, child, "case");
        if (!tie || child > token) continue;
        if (arc_is(tree, token, "acl")) return true;
        if (!AMONG(tree->text->tokens.at[child].fold, openers)) return true;
    }
    return false;
}

static ClaimKind kind_behind_comma(const Tree *tree, uint32_t token)
{
    if (is_preposition(tree, token) || is_gerund(tree, token)) return CLAIM_KIND_COUNT;
    if (is_participle(tree, token)) return CLAIM_PARTICIPIAL;
    return opens_with_to(tree, token) ? CLAIM_KIND_COUNT : CLAIM_ADVERBIAL;
}

/* "approved the plan and rejected it" is two clauses, "wants to sing and dance" one. */
static ClaimKind kind_joined(const Finder *finder, uint32_t token)
{
    uint32_t first = tree_head(finder->tree, token);
    const Tree *tree = finder->tree;
    bool verbs = tree->words->at[first].upos == UPOS_VERB || child_with(tree, first, "cop") != NONE;
    bool whole = child_with(tree, token, "nsubj") != NONE;
    if (!verbs && !whole) return CLAIM_KIND_COUNT;
    if (whole) return CLAIM_MAIN;
    uint32_t above = first;
    for (uint32_t steps = CHAIN_MOST; steps && above != NONE && arc_is(tree, above, "xcomp");
         steps--)
        above = tree_head(tree, above);
    bool opened = above != NONE && finder->kind[above - tree->from] != CLAIM_KIND_COUNT;
    return opened || tree_head(tree, first) == NONE ? CLAIM_COORDINATED : CLAIM_KIND_COUNT;
}

/* "a season-[ending] win": half a word. */
static bool is_hyphened(const Tree *tree, uint32_t token)
{
    return is_participle(tree, token) && token > tree->from && word_is(tree, token - 1, "-") &&
           !(tree->text->tokens.at[token].shape & SHAPE_SPACE_BEFORE) &&
           !(tree->text->tokens.at[token - 1].shape & SHAPE_SPACE_BEFORE);
}

static ClaimKind kind_at(const Finder *finder, uint32_t token)
{
    const Tree *tree = finder->tree;
    if (!is_predicate(tree, token) || is_hyphened(tree, token)) return CLAIM_KIND_COUNT;
    if (tree_head(tree, token) == NONE || arc_is(tree, token, "parataxis")) return CLAIM_MAIN;
    if (arc_is(tree, token, "acl:relcl")) /* "what [we hoped for]" tells nothing by itself */
        return tree->words->at[tree_head(tree, token)].xpos[0] == 'W' ? CLAIM_KIND_COUNT
                                                                      : CLAIM_RELATIVE;
    if (arc_is(tree, token, "conj")) return kind_joined(finder, token);
    if (arc_is(tree, token, "acl"))
        return is_participle(tree, token) && !is_preposition(tree, token) && !is_gerund(tree, token)
                   ? CLAIM_PARTICIPIAL
                   : CLAIM_KIND_COUNT;
    if (arc_is(tree, token, "advcl")) return kind_behind_comma(tree, token);
    bool content = arc_is(tree, token, "ccomp") ||
                   (arc_is(tree, token, "csubj") && /* "It is clear [that he left]" */
                    child_with(tree, tree_head(tree, token), "expl") != NONE);
    if (content && child_with(tree, token, "nsubj") != NONE) return CLAIM_COMPLEMENT;
    return CLAIM_KIND_COUNT;
}

/* Verbs that are not the first of a chain open nothing: "expected [to attend]". */
static void chains_close(Finder *finder)
{
    const Tree *tree = finder->tree;
    for (uint32_t token = tree->from; token < tree->to; token++) {
        if (finder->kind[token - tree->from] == CLAIM_KIND_COUNT) continue;
        VerbGroup group = verb_group_read(tree, token);
        for (uint32_t i = 1; i < group.length; i++)
            finder->kind[group.chain[i] - tree->from] = CLAIM_KIND_COUNT;
    }
}

/* ---- which words belong to which clause ------------------------------------------------------ */

static void owners_fill(Finder *finder)
{
    const Tree *tree = finder->tree;
    for (uint32_t i = 0; i < tree->to - tree->from; i++) {
        uint32_t up = tree->from + i;
        while (up != NONE && finder->kind[up - tree->from] == CLAIM_KIND_COUNT)
            up = tree_head(tree, up);
        finder->owner[i] = up;
    }
}

static void clause_open(Finder *finder, uint32_t head)
{
    const Tree *tree = finder->tree;
    finder->index[head - tree->from] = finder->clauses.count;
    Clause *clause = LIST_ADD(tree->arena, &finder->clauses);
    *clause = (Clause){.kind = finder->kind[head - tree->from],
                       .head = head,
                       .from = head,
                       .to = head + 1,
                       .parent = NONE,
                       .subject = NONE,
                       .mark = child_with(tree, head, "mark"),
                       .lender = NONE,
                       .group = verb_group_read(tree, head)};
}

/* "[But] when it rained, they left", "[as well as] closed": says nothing of the clause itself. */
static bool is_joint(const Tree *tree, uint32_t token, uint32_t head)
{
    if (arc_is(tree, token, "fixed")) token = tree_head(tree, token);
    return token < head && arc_is(tree, token, "cc") && tree_head(tree, token) == head;
}

static void words_share_out(Finder *finder)
{
    const Tree *tree = finder->tree;
    for (uint32_t token = tree->from; token < tree->to; token++) {
        uint32_t head = finder->owner[token - tree->from];
        if (head == NONE || tree->text->tokens.at[token].kind == TOKEN_PUNCT) continue;
        Clause *clause = &finder->clauses.at[finder->index[head - tree->from]];
        clause->own += token_is_wordy(tree->text, token) && !arc_is(tree, token, "mark");
        if (is_joint(tree, token, head)) continue;
        if (token < clause->from) clause->from = token;
        if (token >= clause->to) clause->to = token + 1;
    }
}

static void parents_fill(Finder *finder)
{
    const Tree *tree = finder->tree;
    for (uint32_t i = 0; i < finder->clauses.count; i++) {
        uint32_t up = tree_head(tree, finder->clauses.at[i].head);
        if (up != NONE) up = finder->owner[up - tree->from];
        if (up != NONE) finder->clauses.at[i].parent = finder->index[up - tree->from];
    }
}

/* The clause whose words this one goes on without a comma, or NONE: "a tour [starting [and ending]
 * in Lund]". */
static uint32_t host_of(const Finder *finder, uint32_t index)
{
    const Clause *clause = &finder->clauses.at[index];
    uint32_t host = clause->parent;
    for (uint32_t steps = CHAIN_MOST; steps && clause->kind == CLAIM_COORDINATED; steps--) {
        if (host == NONE) return NONE;
        clause = &finder->clauses.at[host];
        host = clause->parent;
    }
    bool apart = clause->kind == CLAIM_MAIN;
    if (host == NONE || apart || after_comma(finder->tree, clause->from)) return NONE;
    return host;
}

/* "38 are dead [and some 400 are hurt]": what stands between the "and" and the second verb is
 * the second's, whatever it hangs from. */
static void joints_settle(Finder *finder)
{
    for (uint32_t i = 0; i < finder->clauses.count; i++) {
        Clause *second = &finder->clauses.at[i];
        if (second->parent == NONE || !arc_is(finder->tree, second->head, "conj")) continue;
        Clause *first = &finder->clauses.at[second->parent];
        if (first->to > second->group.from || first->head >= second->from) continue;
        for (uint32_t token = second->from + 1; token-- > first->head;)
            if (finder->tree->words->at[token].upos == UPOS_CCONJ) {
                if (token < first->to) {
                    first->to = token;
                    second->from = token + 1;
                }
                break;
            }
    }
}

/* "rammed a car [packed with explosives]": what stands behind without a comma is part of the whole.
 * Inner clauses first, which is backwards only where heads stand before what hangs from them: as
 * many rounds as clauses may nest. */
static void parents_widen(Finder *finder)
{
    for (bool again = true; again;) {
        again = false;
        for (uint32_t i = finder->clauses.count; i-- > 0;) {
            const Clause *clause = &finder->clauses.at[i];
            uint32_t host = host_of(finder, i);
            if (host == NONE) continue;
            Clause *parent = &finder->clauses.at[host];
            finder->clauses.at[i].inside = clause->from > parent->from;
            if (clause->to <= parent->to) continue;
            parent->to = clause->to;
            again = true;
        }
    }
}

/* ---- subjects -------------------------------------------------------------------------------- */

static uint32_t subject_own(const Tree *tree, const VerbGroup *group)
{
    for (uint32_t i = 0; i < group->length; i++) {
        uint32_t subject = child_with(tree, group->chain[i], "nsubj");
        uint32_t aux = child_with(tree, group->chain[i], "aux"); /* "The bridge got hit" */
        if (subject == NONE && aux != NONE) subject = child_with(tree, aux, "nsubj");
        if (subject == NONE) subject = child_with(tree, group->chain[i], "expl");
        if (subject == NONE) subject = child_with(tree, group->chain[i], "csubj");
        if (subject != NONE) return subject;
    }
    return NONE;
}

static bool is_relative_pronoun(const Tree *tree, uint32_t token)
{
    return tree->words->at[token].xpos[0] == 'W' || word_is(tree, token, "that");
}

/* "Lind is a singer [who lives in Turku]": what tells of the singer tells of Lind; not of "it". */
static uint32_t holder_of(const Tree *tree, uint32_t noun)
{
    uint32_t subject = child_with(tree, noun, "nsubj");
    if (subject == NONE || child_with(tree, noun, "cop") == NONE || subject > noun) return noun;
    bool pointer = tree->words->at[subject].upos == UPOS_PRON && !word_is(tree, subject, "he") &&
                   !word_is(tree, subject, "she");
    bool apart = pointer || tree->words->at[subject].plural != tree->words->at[noun].plural;
    return apart || tree->words->at[noun].upos != UPOS_NOUN ? noun : subject;
}

/* Whose subject a clause without one of its own shares: that of the clause above it, or the noun
 * that it tells of. Parents stand before their children in the order asked for. */
static uint32_t subject_of(const Finder *finder, const Clause *clause)
{
    const Tree *tree = finder->tree;
    uint32_t own = subject_own(tree, &clause->group), head = tree_head(tree, clause->head);
    if (clause->kind == CLAIM_RELATIVE && head != NONE)
        return own == NONE || is_relative_pronoun(tree, own) ? holder_of(tree, head) : own;
    const Clause *parent = clause->parent == NONE ? NULL : &finder->clauses.at[clause->parent];
    bool joined = own != NONE && parent && arc_is(tree, clause->head, "conj") &&
                  (parent->kind == CLAIM_RELATIVE || parent->kind == CLAIM_PARTICIPIAL);
    if (joined && tree->words->at[own].xpos[0] == 'W') return parent->subject; /* "or who left" */
    bool pointer = own != NONE && tree->words->at[own].xpos[0] == 'W' && own > tree->from &&
                   after_comma(tree, own);
    if (pointer && noun_before(tree, own) != NONE) return noun_before(tree, own);
    if (own != NONE) return own;
    if (clause->kind == CLAIM_PARTICIPIAL && arc_is(tree, clause->head, "acl")) return head;
    bool shares = clause->kind == CLAIM_COORDINATED || clause->kind == CLAIM_PARTICIPIAL ||
                  clause->kind == CLAIM_ADVERBIAL;
    return shares && clause->parent != NONE ? finder->clauses.at[clause->parent].subject : NONE;
}

/* "will meet A and visit B": the second verb is as sure as the first, unless it has an auxiliary.
 */
static void group_share(const Finder *finder, Clause *clause)
{
    const Clause *first = clause->parent == NONE ? NULL : &finder->clauses.at[clause->parent];
    if (!first || clause->kind != CLAIM_COORDINATED) return;
    VerbForm form = finder->tree->words->at[clause->group.from].form;
    bool bare = form == VERB_BASE || form == VERB_ING || form == VERB_PARTICIPLE;
    if (!bare || child_with(finder->tree, clause->head, "aux") != NONE) return;
    if (first->group.certainty > clause->group.certainty)
        clause->group.certainty = first->group.certainty;
    if (clause->group.aspect == ASPECT_WHOLE) clause->group.aspect = first->group.aspect;
    if (form == VERB_BASE) clause->group.polarity ^= first->group.polarity;
    if (form == VERB_PARTICIPLE) clause->group.passive |= first->group.passive;
    clause->group.finite |= first->group.finite;
}

/* "will go to Rome, meeting the Pope": a present participle goes on as it began. */
static void group_continue(const Finder *finder, Clause *clause)
{
    if (clause->kind != CLAIM_PARTICIPIAL || clause->parent == NONE) return;
    const Clause *first = &finder->clauses.at[clause->parent];
    bool behind = arc_is(finder->tree, clause->head, "advcl") && clause->head > first->head;
    if (behind && finder->tree->words->at[clause->head].form == VERB_ING &&
        clause->group.certainty == CERTAINTY_ASSERTED)
        clause->group.certainty = first->group.certainty;
}

/* "If it rains, the match is off": the match may be off. */
static void condition_set(Finder *finder, const Clause *clause)
{
    const Tree *tree = finder->tree;
    if (clause->mark == NONE || clause->parent == NONE || clause->kind == CLAIM_COMPLEMENT) return;
    if (!word_is(tree, clause->mark, "if") && !word_is(tree, clause->mark, "unless")) return;
    Clause *main = &finder->clauses.at[clause->parent];
    main->conditional = true;
    if (main->group.certainty == CERTAINTY_ASSERTED) main->group.certainty = CERTAINTY_POSSIBLE;
}

/* "killed and robbed his uncle": nothing but "and" between the verbs, and only the second has an
 * object; "look into it and take action": that object is the second act itself. */
static void objects_lend(Finder *finder, const Clause *second)
{
    if (second->kind != CLAIM_COORDINATED || second->parent == NONE) return;
    Clause *first = &finder->clauses.at[second->parent];
    bool adjacent = second->group.from > first->group.to &&
                    second->group.from - first->group.to <= 1 && first->group.copula == NONE;
    bool light = is_light_verb(finder->tree->words->at[second->group.head].lemma);
    bool joined = word_is(finder->tree, first->group.to, "and") ||
                  word_is(finder->tree, first->group.to, "or");
    if (adjacent && !light && joined &&
        child_with(finder->tree, first->group.head, "obj") == NONE &&
        child_with(finder->tree, second->group.head, "obj") != NONE)
        first->lender = second->group.head;
}

/* "killed [and robbed his uncle]": the words of the object that both have. */
static void lenders_widen(Finder *finder)
{
    for (uint32_t i = 0; i < finder->clauses.count; i++) {
        Clause *first = &finder->clauses.at[i];
        if (first->lender == NONE) continue;
        uint32_t object = child_with(finder->tree, first->lender, "obj");
        uint32_t end = finder->tree->right[object - finder->tree->from];
        if (end > first->to) first->to = end;
    }
}

static void clause_finish(const Finder *finder, Clause *clause)
{
    clause->subject = subject_of(finder, clause);
    group_share(finder, clause);
    group_continue(finder, clause);
    if (clause->kind == CLAIM_COMPLEMENT && clause->parent != NONE)
        attitude_apply(finder->tree, &finder->clauses.at[clause->parent].group, &clause->group);
}

/* From the roots down, whatever their order in the text. */
static void clauses_finish(Finder *finder)
{
    uint32_t count = finder->clauses.count, done = 0;
    uint32_t *order = NEW_ARRAY(finder->tree->arena, uint32_t, count + 1);
    uint32_t *child = NEW_ARRAY(finder->tree->arena, uint32_t, count + 1);
    uint32_t *next = NEW_ARRAY(finder->tree->arena, uint32_t, count + 1);
    for (uint32_t i = 0; i < count; i++) child[i] = NONE;
    for (uint32_t i = count; i-- > 0;) {
        uint32_t parent = finder->clauses.at[i].parent;
        if (parent == NONE) continue;
        next[i] = child[parent];
        child[parent] = i;
    }
    for (uint32_t i = 0; i < count; i++)
        if (finder->clauses.at[i].parent == NONE) order[done++] = i;
    for (uint32_t at = 0; at < done; at++) {
        clause_finish(finder, &finder->clauses.at[order[at]]);
        objects_lend(finder, &finder->clauses.at[order[at]]);
        condition_set(finder, &finder->clauses.at[order[at]]);
        for (uint32_t k = child[order[at]]; k != NONE; k = next[k]) order[done++] = k;
    }
}

/* ---- assembly -------------------------------------------------------------------------------- */

/* Words that hang from no verb: a heading, or what a misread sentence leaves over. */
static void leftovers_add(Finder *finder)
{
    const Tree *tree = finder->tree;
    for (uint32_t token = tree->from; token < tree->to;) {
        uint32_t from = token, own = 0;
        for (; token < tree->to && finder->owner[token - tree->from] == NONE; token++)
            own += token_is_wordy(tree->text, token);
        if (own && (!finder->clauses.count || own >= FEWEST_LEFT_OVER))
            LIST_PUSH(tree->arena, &finder->clauses,
                      ((Clause){.kind = CLAIM_HEADING,
                                .head = NONE,
                                .from = from,
                                .to = token,
                                .own = own,
                                .parent = NONE,
                                .subject = NONE,
                                .mark = NONE,
                                .lender = NONE}));
        if (token == from) token++;
    }
}

static int clause_order(const void *left, const void *right)
{
    const Clause *a = left, *b = right;
    if (a->from != b->from) return a->from < b->from ? -1 : 1;
    if (a->to != b->to) return a->to > b->to ? -1 : 1;
    return (a->head > b->head) - (a->head < b->head);
}

/* Sorts, and keeps `parent` right. */
static void clauses_sort(Finder *finder)
{
    Clauses *clauses = &finder->clauses;
    for (uint32_t i = 0; i < clauses->count; i++) {
        uint32_t parent = clauses->at[i].parent;
        clauses->at[i].parent = parent == NONE ? NONE : clauses->at[parent].head;
    }
    if (clauses->count) qsort(clauses->at, clauses->count, sizeof *clauses->at, clause_order);
    for (uint32_t i = 0; i < clauses->count; i++)
        if (clauses->at[i].head != NONE && clauses->at[i].gap.to == 0)
            finder->index[clauses->at[i].head - finder->tree->from] = i;
    for (uint32_t i = 0; i < clauses->count; i++)
        if (clauses->at[i].parent != NONE)
            clauses->at[i].parent = finder->index[clauses->at[i].parent - finder->tree->from];
}

Clauses clauses_find(const Tree *tree)
{
    uint32_t count = tree->to - tree->from;
    Finder finder = {.tree = tree,
                     .kind = NEW_ARRAY(tree->arena, ClaimKind, count + 1),
                     .owner = NEW_ARRAY(tree->arena, uint32_t, count + 1),
                     .index = NEW_ARRAY(tree->arena, uint32_t, count + 1)};
    for (uint32_t i = 0; i < count; i++) finder.kind[i] = CLAIM_KIND_COUNT;
    for (uint32_t i = 0; i < count; i++) finder.kind[i] = kind_at(&finder, tree->from + i);
    chains_close(&finder);
    owners_fill(&finder);
    for (uint32_t i = 0; i < count; i++) tree->opens[i] = finder.kind[i] != CLAIM_KIND_COUNT;
    for (uint32_t i = 0; i < count; i++)
        if (finder.kind[i] != CLAIM_KIND_COUNT) clause_open(&finder, tree->from + i);
    words_share_out(&finder);
    parents_fill(&finder);
    clauses_finish(&finder);
    joints_settle(&finder);
    lenders_widen(&finder);
    parents_widen(&finder);
    leftovers_add(&finder);
    gaps_find(tree, &finder.clauses);
    clauses_sort(&finder);
    return finder.clauses;
}
