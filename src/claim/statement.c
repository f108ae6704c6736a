/* A claim's words, readable alone: the subject it shares with another clause is put before it, the
 * name behind its pronouns, both in brackets.
 *
 *   The council approved the plan and rejected the appeal. -> [The council] rejected the appeal
 *   He will attend. -> He [Jonas Lind] will attend
 */
#include "claim/statement.h"

#include "claim/limits.h"

static void put_bracketed(Builder *out, Str words)
{
    build_char(out, '[');
    build_str(out, words);
    build_char(out, ']');
}

/* White space and line breaks of the source become one blank. */
static void put_words(Builder *out, Str words)
{
    bool gap = false;
    for (uint32_t i = 0; i < words.size; i++) {
        bool blank =
            words.at[i] == ' ' || words.at[i] == '\n' || words.at[i] == '\t' || words.at[i] == '\r';
        if (!blank && gap && i) build_char(out, ' ');
        if (!blank) build_char(out, words.at[i]);
        gap = blank;
    }
    if (gap) build_char(out, ' ');
}

/* "which", "who": the antecedent stands in its place. */
static bool opens_relative(const Tree *tree, const Claim *claim)
{
    uint32_t first = claim->first_token;
    return span_size(claim->subject) && claim->subject.to <= claim->span.from &&
           (tree->words->at[first].xpos[0] == 'W' || word_is(tree, first, "that"));
}

/* "[The man] whom police freed": of whom it tells, where the clause has a subject of its own. */
static Span told_of(const Tree *tree, const Claim *claim)
{
    uint32_t up = claim->verb, steps = tree->to - tree->from;
    if (claim->kind != CLAIM_RELATIVE || !span_holds(claim->span, claim->subject)) return (Span){0};
    while (steps-- && up != NONE && !arc_is(tree, up, "acl:relcl")) up = tree_head(tree, up);
    uint32_t noun = up == NONE ? NONE : tree_head(tree, up);
    if (noun == NONE || noun >= claim->first_token) return (Span){0};
    return stretch_span(tree, noun_phrase_alone(tree, noun, up));
}

Str statement_write(const Tree *tree, const Claim *claim)
{
    const Text *text = tree->text;
    const Findings *found = tree->found;
    Builder out = {.arena = tree->arena};
    uint32_t at = claim->span.from;
    if (span_size(claim->subject) && !span_holds(claim->span, claim->subject)) {
        Str who = str_at(text->bytes, claim->subject);
        if (claim->kind == CLAIM_APPOSITION) /* "[Ana Roy is] the mayor" */
            who = str_format(tree->arena, "%.*s is", (int)who.size, who.at);
        put_bracketed(&out, who);
        build_char(&out, ' ');
        if (opens_relative(tree, claim)) at = text->tokens.at[claim->first_token].span.to;
        while (at < claim->span.to && text->bytes.at[at] == ' ') at++;
    }
    Span noun = told_of(tree, claim);
    if (span_size(noun)) {
        put_bracketed(&out, str_at(text->bytes, noun));
        build_char(&out, ' ');
    }
    if (claim->kind == CLAIM_GAPPED) { /* "Denmark [sent] eight" */
        if (span_holds(claim->span, claim->subject)) {
            put_words(&out, str_at(text->bytes, claim->subject));
            build_char(&out, ' ');
            at = claim->subject.to;
        }
        put_bracketed(&out, str_at(text->bytes, claim->predicate));
        if (text->bytes.at[at] != ' ') build_char(&out, ' ');
    }
    for (uint32_t k = FIRST_FROM(found->references, at);
         k < found->references.count && found->references.at[k].span.from < claim->span.to; k++) {
        const Reference *reference = &found->references.at[k];
        if (!span_holds(claim->span, reference->span)) continue;
        put_words(&out, str_at(text->bytes, (Span){at, reference->span.to}));
        build_char(&out, ' ');
        put_bracketed(&out, str_at(text->bytes, found->names.at[reference->name].span));
        at = reference->span.to;
    }
    put_words(&out, str_at(text->bytes, (Span){at, claim->span.to}));
    return build_done(&out);
}
