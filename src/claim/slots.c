#include "claim/slots.h"

#include "claim/predicates.h"

static Span tokens_span(const Text *text, uint32_t from, uint32_t to)
{
    while (from < to && text->tokens.at[from].kind == TOKEN_PUNCT) from++;
    while (to > from && text->tokens.at[to - 1].kind == TOKEN_PUNCT) to--;
    if (from >= to) return (Span){0, 0};
    return (Span){text->tokens.at[from].span.from, text->tokens.at[to - 1].span.to};
}

static bool is_noun(const Words *words, uint32_t token)
{
    Upos upos = words->at[token].upos;
    return upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_PRON || upos == UPOS_NUM;
}

/* What a preposition alone says of the role; the noun behind it may say more. */
static Role role_of(Str preposition)
{
    static const struct {
        const char *word;
        Role role;
    } roles[] = {{"in", ROLE_PLACE},   {"at", ROLE_PLACE},    {"near", ROLE_PLACE},
                 {"into", ROLE_PLACE}, {"by", ROLE_AGENT},    {"during", ROLE_TIME},
                 {"after", ROLE_TIME}, {"before", ROLE_TIME}, {"since", ROLE_TIME},
                 {"until", ROLE_TIME}, {"about", ROLE_TOPIC}, {"over", ROLE_TOPIC}};
    if (!preposition.size) return ROLE_OBJECT;
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (str_is(preposition, roles[i].word)) return roles[i].role;
    return ROLE_OTHER;
}

static void argument_add(Arena *arena, const Text *text, const Words *words, Claim *claim,
                         Str preposition, uint32_t from, uint32_t to)
{
    bool noun = false;
    for (uint32_t i = from; i < to; i++) noun |= is_noun(words, i);
    Span span = tokens_span(text, from, to);
    if (noun && span_size(span))
        LIST_PUSH(arena, &claim->arguments,
                  ((Argument){.role = role_of(preposition),
                              .span = span,
                              .preposition = preposition,
                              .head = NONE,
                              .name = NONE}));
}

/* Objects behind the verb: first the bare one, then one per preposition. */
static void arguments_fill(Arena *arena, const Text *text, const Words *words, uint32_t from,
                           Claim *claim)
{
    uint32_t to = claim->first_token + claim->token_count, start = from;
    Str preposition = {0};
    for (uint32_t i = from; i < to; i++) {
        if (words->at[i].upos != UPOS_ADP || str_is(text->tokens.at[i].fold, "of")) continue;
        argument_add(arena, text, words, claim, preposition, start, i);
        preposition = text->tokens.at[i].fold;
        start = i + 1;
    }
    argument_add(arena, text, words, claim, preposition, start, to);
}

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

/* The date or clock time nearest to the verb, of two as near the one behind it. */
static uint32_t time_nearest(const Findings *found, const Claim *claim, uint32_t verb)
{
    uint32_t nearest = NONE, least = NONE;
    for (uint32_t k = 0; k < claim->times.count; k++) {
        const Time *time = &found->times.at[claim->times.at[k]];
        if (time->type != TIME_DATE && time->type != TIME_TIME) continue;
        uint32_t away = time->first_token < verb ? (verb - time->first_token) * 2
                                                 : (time->first_token - verb) * 2 - 1;
        if (away >= least) continue;
        least = away;
        nearest = claim->times.at[k];
    }
    return nearest;
}

/* "No, it is a bird": the answer denies a question, not what follows. */
static bool is_answer(const Text *text, uint32_t token)
{
    return token + 1 < text->tokens.count && str_is(text->tokens.at[token + 1].fold, ",");
}

/* "No damage was found", "found no damage". */
static bool opens_denying(const Text *text, const Words *words, const Clause *clause,
                          const VerbGroup *group, const Claim *claim)
{
    uint32_t end = claim->first_token + claim->token_count, object = group->to;
    bool subject = clause && clause->subject_from < clause->subject_to &&
                   is_denying_quantifier(text->tokens.at[clause->subject_from].fold) &&
                   !is_answer(text, clause->subject_from);
    while (object < end && words->at[object].upos == UPOS_ADV) object++;
    return subject != (object < end && is_denying_quantifier(text->tokens.at[object].fold));
}

/* Headlines tell the past in the present and the future with "to": "Set to Meet". Without a verb
 * group their single words still say how sure they are. */
static void verb_fill(Arena *arena, const Text *text, const Words *words, const Clause *clause,
                      const VerbGroup *group, Claim *claim)
{
    claim->predicate = tokens_span(text, group->from, group->to);
    claim->lemma = claim->act = words->at[group->head].lemma;
    claim->verb = group->head;
    claim->predicate_class = table_group(&predicate_class_table, claim->act);
    claim->polarity = group->polarity;
    claim->certainty = group->certainty;
    if (claim->place == BLOCK_HEADLINE && group->from > claim->first_token &&
        str_is(text->tokens.at[group->from - 1].fold, "to"))
        claim->certainty = CERTAINTY_PLANNED;
    arguments_fill(arena, text, words, group->to, claim);
    if (opens_denying(text, words, clause, group, claim))
        claim->polarity =
            claim->polarity == POLARITY_NEGATED ? POLARITY_AFFIRMED : POLARITY_NEGATED;
}

void slots_fill(Arena *arena, const Text *text, const Words *words, const Findings *found,
                const Clause *clause, const VerbGroup *group, Claim *claim)
{
    findings_fill(arena, found, claim);
    claim->subject_role = ROLE_AGENT;
    claim->subject_head = claim->subject_name = claim->verb = NONE;
    claim->quantity = claim->predicate_class = NONE;
    claim->time = time_nearest(found, claim, group ? group->head : claim->first_token);
    if (clause) claim->subject = tokens_span(text, clause->subject_from, clause->subject_to);
    if (group) verb_fill(arena, text, words, clause, group, claim);
}
