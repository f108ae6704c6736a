#include "report/dump.h"

/* ` place:in="Oslo"`: the role, and what the text says for it; a list's items behind it. */
static void dump_argument(Builder *out, const Article *article, const Argument *argument)
{
    build_format(out, " %s", role_name(argument->role));
    if (argument->preposition.size) build_char(out, ':');
    build_str(out, argument->preposition);
    build_char(out, '=');
    dump_quoted(out, article, argument->span);
    for (uint32_t i = 0; i < argument->members.count; i++)
        dump_span(out, "item", article, argument->members.at[i]);
}

static void dump_subject(Builder *out, const Article *article, const Claim *claim)
{
    dump_span(out, "who", article, claim->subject);
    for (uint32_t i = 0; i < claim->subject_members.count; i++)
        dump_span(out, "item", article, claim->subject_members.at[i]);
    dump_span(out, "does", article, claim->predicate);
    dump_value(out, "lemma", claim->lemma);
    if (!str_equal(claim->act, claim->lemma)) dump_value(out, "act", claim->act);
    dump_value(out, "particle", claim->particle);
    if (claim->passive) build_text(out, " passive");
    if (claim->aspect != ASPECT_WHOLE)
        dump_value(out, "aspect", str_of(aspect_name(claim->aspect)));
}

/* Who says it, the outermost first. */
static void dump_sources(Builder *out, const Article *article, const Claim *claim)
{
    for (uint32_t i = 0; i + 1 < claim->chain.count; i++)
        dump_span(out, "via", article, claim->chain.at[i].who);
    dump_span(out, "says", article, claim->attribution);
    dump_span(out, "hedge", article, claim->hedge);
    if (claim->hearsay) build_text(out, " source=unnamed");
}

/* What it reads as alone, where that is more than its words. */
static void dump_statement(Builder *out, const Claim *claim)
{
    if (str_find(claim->statement, STR("[")) == NONE) return;
    build_text(out, " reads=\"");
    build_str(out, claim->statement);
    build_char(out, '"');
}

void dump_claims(Builder *out, const Article *article)
{
    for (uint32_t i = 0; i < article->claims.count; i++) {
        const Claim *claim = &article->claims.at[i];
        build_text(out, certainty_name(claim->certainty));
        if (claim->polarity == POLARITY_NEGATED) build_text(out, " negated");
        if (claim->conditional) build_text(out, " conditional");
        build_char(out, ' ');
        dump_quoted(out, article, claim->span);
        dump_subject(out, article, claim);
        for (uint32_t k = 0; k < claim->arguments.count; k++)
            dump_argument(out, article, &claim->arguments.at[k]);
        if (claim->time != NONE)
            dump_value(out, "when", article->found.times.at[claim->time].value);
        if (claim->quantity != NONE)
            dump_span(out, "count", article, article->found.quantities.at[claim->quantity].span);
        dump_sources(out, article, claim);
        dump_statement(out, claim);
        if (claim->set_aside) build_format(out, " set-aside=\"%s\"", claim->set_aside);
        dump_end(out, claim->why);
    }
}
