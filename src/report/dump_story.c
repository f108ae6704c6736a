#include "report/dump.h"

static void dump_fact_claim(Builder *out, const Story *story, const Fact *fact, uint32_t index)
{
    ClaimRef ref = fact->claims.at[index];
    const Article *article = &story->articles[ref.article];
    build_text(out, "  ");
    build_str(out, article->id);
    build_char(out, ' ');
    dump_quoted(out, article, article->claims.at[ref.claim].span);
    build_format(out, " wording=%u\n", (unsigned)fact->wording[index]);
}

static void dump_difference(Builder *out, const Story *story, const Difference *difference)
{
    build_format(out, "  %s %s \"%s\"", difference->conflict ? "conflict" : "detail",
                 difference_kind_name(difference->kind), difference->relation);
    for (uint32_t i = 0; i < difference->values.count; i++) {
        const Article *article = &story->articles[difference->values.at[i].article];
        build_char(out, ' ');
        build_str(out, article->id);
        build_char(out, '=');
        dump_quoted(out, article, difference->values.at[i].span);
    }
    build_char(out, '\n');
}

void dump_facts(Builder *out, const Story *story)
{
    for (uint32_t f = 0; f < story->facts.count; f++) {
        const Fact *fact = &story->facts.at[f];
        build_format(out, "%s%s%s%s sources=%u accounts=%u\n", support_name(fact->support),
                     fact->repeated ? " repeated" : "", fact->of_facet ? " facet=" : "",
                     fact->of_facet ? difference_kind_name(fact->facet) : "",
                     (unsigned)fact->sources, (unsigned)fact->accounts);
        for (uint32_t i = 0; i < fact->claims.count; i++) dump_fact_claim(out, story, fact, i);
        for (uint32_t i = 0; i < fact->differences.count; i++)
            dump_difference(out, story, &fact->differences.at[i]);
    }
}

void dump_notices(Builder *out, const Story *story)
{
    for (uint32_t i = 0; i < story->notices.count; i++) {
        const Notice *notice = &story->notices.at[i];
        build_format(out, "%s ", notice->code);
        build_str(out, story->articles[notice->article].id);
        build_char(out, ' ');
        build_str(out, notice->says);
        build_char(out, '\n');
    }
}

void dump_pairs(Builder *out, const Story *story)
{
    pairs_tell(out, story);
}
