#include "claim/propositions.h"
#include "report/dump.h"

/* `main "He" "was born in" "Oslo" "in 1931"`: who, does what, to whom, when … in the smallest
 * pieces.
 */
void dump_propositions(Builder *out, const Article *article)
{
    Propositions all =
        propositions_find(out->arena, article->text, &article->words, &article->found);
    for (uint32_t k = 0; k < all.count; k++) {
        const Proposition *told = &all.at[k];
        build_text(out, claim_kind_name(told->kind));
        if (told->polarity == POLARITY_NEGATED) build_text(out, " negated");
        build_char(out, ' ');
        dump_quoted(out, article, told->subject);
        build_char(out, ' ');
        if (span_size(told->predicate))
            dump_quoted(out, article, told->predicate);
        else
            build_str(out, told->unsaid);
        for (uint32_t i = 0; i < told->arguments.count; i++) {
            build_char(out, ' ');
            dump_quoted(out, article, told->arguments.at[i].span);
        }
        dump_end(out, NULL);
    }
}
