/* What an argument is to its predicate. */
#include "claim/slots.h"

#include "claim/limits.h"

static const struct {
    const char *words;
    Role role;
} prepositions[] = {
#define PREPOSITION(words, role) {words, ROLE_##role},
#include "claim/prepositions.def"
};

static Role preposition_role(Str words)
{
    for (size_t i = 0; i < sizeof prepositions / sizeof *prepositions; i++)
        if (str_is(words, prepositions[i].words)) return prepositions[i].role;
    return ROLE_OTHER;
}

/* "because of", "on": its words as one. */
static Str preposition_read(const Tree *tree, uint32_t head)
{
    uint32_t tie = child_with(tree, head, "case");
    if (tie == NONE || tie > head) return (Str){0};
    Str words = tree->text->tokens.at[tie].fold;
    EACH_CHILD (tree, tie, child)
        if (arc_is(tree, child, "fixed")) {
            Str more = tree->text->tokens.at[child].fold;
            words = str_format(tree->arena, "%.*s %.*s", (int)words.size, words.at, (int)more.size,
                               more.at);
        }
    return words;
}

/* ---- what stands in it ----------------------------------------------------------------------- */

uint32_t phrase_name(const Tree *tree, uint32_t head)
{
    const Findings *found = tree->found;
    Span span = tree->text->tokens.at[head].span;
    uint32_t near = span.from > NAME_REACH ? span.from - NAME_REACH : 0;
    for (uint32_t k = FIRST_FROM(found->names, near);
         k < found->names.count && found->names.at[k].span.from <= span.from; k++)
        if (span_holds(found->names.at[k].span, span)) return k;
    for (uint32_t k = FIRST_FROM(found->references, near);
         k < found->references.count && found->references.at[k].span.from <= span.from; k++)
        if (span_holds(found->references.at[k].span, span)) return found->references.at[k].name;
    return NONE;
}

static bool holds_time(const Tree *tree, Span span)
{
    uint32_t k = FIRST_FROM(tree->found->times, span.from);
    return k < tree->found->times.count &&
           tree->found->times.at[k].span.from < span.from + TIME_REACH &&
           span_holds(span, tree->found->times.at[k].span);
}

bool is_stretch(Str lemma)
{
    static const char *const stretches[] = {
        "start", "end",  "beginning", "middle", "dawn",   "morning", "afternoon",  "evening",
        "night", "eve",  "second",    "minute", "hour",   "day",     "week",       "weekend",
        "month", "year", "quarter",   "half",   "season", "period",  "anniversary"};
    return AMONG(lemma, stretches);
}

/* "struggled [the past two seasons]". */
static bool is_past_stretch(const Tree *tree, uint32_t head, Span span)
{
    uint32_t first = token_at(tree->text, span.from);
    if (first + 1 >= tree->to || !is_stretch(tree->words->at[head].lemma)) return false;
    first += word_is(tree, first, "the");
    return word_is(tree, first, "past") || word_is(tree, first, "last") ||
           word_is(tree, first, "next");
}

/* "[on Monday] for talks", "[the start of May]"; of "for comment [this week]" the head tells none.
 */
static bool tells_time(const Tree *tree, uint32_t head, Span span)
{
    Span word = tree->text->tokens.at[head].span;
    uint32_t near = span.from > TIME_REACH ? span.from - TIME_REACH : 0;
    for (uint32_t k = FIRST_FROM(tree->found->times, near);
         k < tree->found->times.count && tree->found->times.at[k].span.from < span.to; k++)
        if (span_holds(tree->found->times.at[k].span, word)) return true;
    return holds_time(tree, span) && is_stretch(tree->words->at[head].lemma);
}

/* Nothing but a time: "said [Friday]". */
static bool is_time(const Tree *tree, Span span)
{
    uint32_t k = FIRST_FROM(tree->found->times, span.from);
    return k < tree->found->times.count && tree->found->times.at[k].span.from == span.from &&
           tree->found->times.at[k].span.to == span.to;
}

static bool is_place(const Tree *tree, uint32_t name)
{
    return name != NONE && tree->found->names.at[name].type == NAME_PLACE;
}

static bool holds_quantity_at(const Tree *tree, uint32_t head)
{
    if (word_is(tree, head, "one")) return false; /* "from one of the firms" */
    if (tree->words->at[head].upos == UPOS_NUM) return true;
    return child_with(tree, head, "nummod") != NONE;
}

/* "by [two metres]", "by [3 %]": the unit is part of the figure; "by [two] men": it is not. */
static bool is_measure(const Tree *tree, uint32_t head)
{
    Span span = tree->text->tokens.at[head].span;
    uint32_t near = span.from > NAME_REACH ? span.from - NAME_REACH : 0;
    for (uint32_t k = FIRST_FROM(tree->found->quantities, near);
         k < tree->found->quantities.count && tree->found->quantities.at[k].span.from <= span.from;
         k++)
        if (span_holds(tree->found->quantities.at[k].span, span)) return true;
    return false;
}

static bool is_person(const Tree *tree, uint32_t head, uint32_t name)
{
    if (name != NONE)
        return tree->found->names.at[name].type == NAME_PERSON ||
               tree->found->names.at[name].type == NAME_ORGANIZATION;
    return tree->words->at[head].upos == UPOS_PRON;
}

/* "in theory", "in response": no place. */
static bool is_manner_of_speaking(const Tree *tree, uint32_t head, Str tie)
{
    static const char *const words[] = {
        "theory",   "fact",   "general",   "response", "return", "addition",    "part",   "effect",
        "practice", "detail", "principle", "exchange", "turn",   "cooperation", "advance"};
    return str_is(tie, "in") && child_with(tree, head, "det") == NONE &&
           AMONG(tree->words->at[head].lemma, words);
}

static Role oblique_role(const Tree *tree, uint32_t head, const Argument *argument)
{
    Str tie = argument->preposition;
    uint32_t verb = tree_head(tree, head);
    if (str_is(tie, "by") && is_measure(tree, head)) return ROLE_AMOUNT;
    if (is_manner_of_speaking(tree, head, tie)) return ROLE_OTHER;
    if (tells_time(tree, head, argument->span)) return ROLE_TIME;
    if (arc_is(tree, head, "obl:agent")) return ROLE_AGENT;
    if (str_is(tie, "by") && verb != NONE && !holds_quantity_at(tree, head) &&
        (child_with(tree, verb, "aux:pass") != NONE ||
         tree->words->at[verb].form == VERB_PARTICIPLE))
        return ROLE_AGENT;
    bool measure = str_is(tie, "by") || str_is(tie, "to") || str_is(tie, "from") || !tie.size;
    if (measure && holds_quantity_at(tree, head)) return ROLE_AMOUNT;
    if (str_is(tie, "to") && is_person(tree, head, argument->name)) return ROLE_RECIPIENT;
    if (tie.size && is_place(tree, argument->name) && !str_is(tie, "with") && !str_is(tie, "by") &&
        !str_is(tie, "for") && !str_is(tie, "without"))
        return ROLE_PLACE;
    if (str_is(tie, "by")) return ROLE_MANNER;
    return preposition_role(tie);
}

/* "named [Ana Roy] to the board": a person is nothing that somebody becomes. */
static bool is_named_object(const Tree *tree, uint32_t head)
{
    uint32_t name = phrase_name(tree, head), verb = tree_head(tree, head);
    bool person = name != NONE && tree->words->at[head].upos == UPOS_PROPN &&
                  tree->found->names.at[name].type == NAME_PERSON;
    return person && child_with(tree, verb, "obj") == NONE &&
           child_with(tree, verb, "aux:pass") == NONE;
}

static Role role_of(const Tree *tree, uint32_t head, const Argument *argument)
{
    if (arc_is(tree, head, "iobj")) return ROLE_RECIPIENT;
    if (arc_is(tree, head, "xcomp"))
        return is_named_object(tree, head) ? ROLE_OBJECT : ROLE_COMPLEMENT;
    if (arc_is(tree, head, "obj") &&
        (is_time(tree, argument->span) || is_past_stretch(tree, head, argument->span)))
        return ROLE_TIME;
    if (arc_is(tree, head, "advmod"))
        return holds_time(tree, argument->span) ? ROLE_TIME : ROLE_MANNER;
    if (arc_is(tree, head, "obl") || arc_is(tree, head, "nmod") || argument->preposition.size)
        return oblique_role(tree, head, argument);
    return ROLE_OBJECT;
}

/* "the mayor, [not the governor]", "not one [but two]": no member of the list. */
static bool is_left_out(const Tree *tree, uint32_t token)
{
    uint32_t adverb = child_with(tree, token, "advmod"), joint = child_with(tree, token, "cc");
    bool turned = joint != NONE && word_is(tree, joint, "but");
    return turned || (adverb != NONE && word_is(tree, adverb, "not"));
}

/* "Peru [and] Chile", "Peru[,] Chile": something joins them. */
static bool is_joined(const Tree *tree, uint32_t first, uint32_t second)
{
    for (uint32_t token = first + 1; token < second; token++)
        if (tree->words->at[token].upos == UPOS_CCONJ ||
            tree->text->tokens.at[token].kind == TOKEN_PUNCT)
            return true;
    return false;
}

static bool is_thing(const Tree *tree, uint32_t token)
{
    Upos upos = tree->words->at[token].upos;
    if (tree->named[token - tree->from]) return true;
    return upos != UPOS_ADJ && upos != UPOS_ADV &&
           (upos != UPOS_VERB || tree->words->at[token].form == VERB_ING);
}

/* "the [oldest] and most praised [novel]" is one novel: the members of a list are alike. */
static bool are_alike(const Tree *tree, const Indexes *heads)
{
    for (uint32_t i = 1; i < heads->count; i++)
        if (is_thing(tree, heads->at[i]) != is_thing(tree, heads->at[0])) return false;
    return true;
}

Spans members_read(const Tree *tree, uint32_t head, uint32_t skip)
{
    Spans members = {0};
    Indexes heads = {0};
    LIST_PUSH(tree->arena, &heads, head);
    for (uint32_t at = 0; at < heads.count; at++)
        EACH_CHILD (tree, heads.at[at], child)
            if (arc_is(tree, child, "conj") && child != skip && !is_left_out(tree, child) &&
                is_joined(tree, heads.at[at], child) && !tree->opens[child - tree->from])
                LIST_PUSH(tree->arena, &heads, child);
    if (heads.count < 2 || !are_alike(tree, &heads)) return members;
    for (uint32_t at = 0; at < heads.count; at++) {
        Stretch words = noun_phrase_alone(tree, heads.at[at], skip);
        uint32_t next = at + 1 < heads.count ? tree->left[heads.at[at + 1] - tree->from] : words.to;
        if (words.from < next && next < words.to)
            words.to = next; /* "[ways] and means of escape" */
        LIST_PUSH(tree->arena, &members, stretch_span(tree, words));
    }
    return members;
}

Span with_denial(const Tree *tree, uint32_t head, Span span)
{
    uint32_t pair = child_with(tree, head, "cc"), first = token_at(tree->text, span.from);
    if (pair != NONE && pair < first && word_is(tree, pair, "neither"))
        span.from = tree->text->tokens.at[pair].span.from;
    else if (first > tree->from && is_partial_denial(tree, first - 1))
        span.from = tree->text->tokens.at[first - 1].span.from;
    return span;
}

Argument argument_read(const Tree *tree, uint32_t head, uint32_t skip)
{
    Argument argument = {.span = stretch_span(tree, noun_phrase(tree, head, skip)),
                         .preposition = preposition_read(tree, head),
                         .head = head,
                         .name = phrase_name(tree, head),
                         .members = members_read(tree, head, skip)};
    argument.role = role_of(tree, head, &argument);
    if (argument.role == ROLE_OBJECT) argument.span = with_denial(tree, head, argument.span);
    return argument;
}
