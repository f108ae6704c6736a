/* What matching weighs, pair by pair: to look at, and for tools/likeness to learn from. */
#include "story/facts.h"
#include "story/pairs.h"

static void claim_tell(Builder *out, const Story *story, const ClaimTerms *terms)
{
    const Article *article = &story->articles[terms->ref.article];
    Span span = article->claims.at[terms->ref.claim].span;
    build_str(out, article->id);
    build_format(out, " %u %u ", (unsigned)span.from, (unsigned)span.to);
}

static void pair_tell(Builder *out, const Story *story, const TermTable *table, const Pair *pair,
                      const Likeness *likeness)
{
    claim_tell(out, story, &table->claims.at[pair->a]);
    claim_tell(out, story, &table->claims.at[pair->b]);
    build_format(out, "%d", (int)pair->score);
    for (uint32_t i = 0; i < LIKENESS_FEATURES; i++) build_format(out, " %d", (int)likeness->of[i]);
    build_char(out, '\n');
}

static void header_tell(Builder *out)
{
    static const char *const names[] = {
#define LIKENESS_FEATURE(name, value) #name,
#include "story/likeness_features.def"
#undef LIKENESS_FEATURE
    };
    build_text(out, "article from to article from to score");
    for (uint32_t i = 0; i < LIKENESS_FEATURES; i++) {
        build_char(out, ' ');
        build_text(out, names[i]);
    }
    build_char(out, '\n');
}

void pairs_tell(Builder *out, const Story *story)
{
    TermTable table = terms_collect(out->arena, story->articles, story->count, &story->entities);
    table.event_of = story->event_of;
    LikenessList likeness = {0};
    Pairs pairs = pairs_find(out->arena, &table, story->articles, &likeness);
    header_tell(out);
    for (uint32_t i = 0; i < pairs.list.count; i++)
        if (pairs.list.at[i].score != APART)
            pair_tell(out, story, &table, &pairs.list.at[i], &likeness.at[i]);
}
