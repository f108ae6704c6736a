#include "report/dump.h"

/* ` place:in="Oslo"`: the role, and what the text says for it. */
static void dump_argument(Builder *out, const Article *article, const Argument *argument)
{
    build_format(out, " %s", role_name(argument->role));
    if (argument->preposition.size) build_char(out, ':');
    build_str(out, argument->preposition);
    build_char(out, '=');
    dump_quoted(out, article, argument->span);
}

void dump_claims(Builder *out, const Article *article)
{
    for (uint32_t i = 0; i < article->claims.count; i++) {
        const Claim *claim = &article->claims.at[i];
        build_text(out, certainty_name(claim->certainty));
        if (claim->polarity == POLARITY_NEGATED) build_text(out, " negated");
        build_char(out, ' ');
        dump_quoted(out, article, claim->span);
        dump_span(out, "who", article, claim->subject);
        dump_span(out, "does", article, claim->predicate);
        dump_value(out, "lemma", claim->lemma);
        for (uint32_t k = 0; k < claim->arguments.count; k++)
            dump_argument(out, article, &claim->arguments.at[k]);
        if (claim->time != NONE)
            dump_value(out, "time", article->found.times.at[claim->time].value);
        dump_span(out, "says", article, claim->attribution);
        if (claim->set_aside) build_format(out, " set-aside=\"%s\"", claim->set_aside);
        dump_end(out, claim->why);
    }
}
