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
        if (quote->channel) dump_value(out, "channel", str_of(channel_name(quote->channel)));
        dump_end(out, quote->why);
    }
}

void dump_attributions(Builder *out, const Article *article)
{
    for (uint32_t i = 0; i < article->found.attributions.count; i++) {
        const Attribution *it = &article->found.attributions.at[i];
        build_format(out, "%s ", attribution_kind_name(it->kind));
        for (uint32_t k = 0; k < it->content.count; k++) {
            if (k) build_text(out, " + ");
            dump_quoted(out, article, it->content.at[k]);
        }
        dump_span(out, "source", article, it->source);
        if (it->speaker.from != it->source.from) dump_span(out, "speaker", article, it->speaker);
        dump_span(out, "cue", article, it->cue);
        if (it->stance) dump_value(out, "stance", str_of(it->stance));
        if (it->channel) dump_value(out, "channel", str_of(channel_name(it->channel)));
        if (it->negated) build_text(out, " negated");
        dump_end(out, it->why);
    }
}
