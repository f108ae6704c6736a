#include "report/dump.h"

void dump_quotes(Builder *out, const Article *article)
{
    for (uint32_t i = 0; i < article->found.quotes.count; i++) {
        const Quote *quote = &article->found.quotes.at[i];
        build_text(out, quote->kind == QUOTE_DIRECT ? "direct " : "indirect ");
        dump_quoted(out, article, quote->span);
        dump_span(out, "speaker", article, quote->speaker);
        dump_span(out, "cue", article, quote->cue);
        if (quote->stance) dump_value(out, "stance", str_of(quote->stance));
        dump_end(out, quote->why);
    }
}
