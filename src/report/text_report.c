/* The report for a terminal, and as Markdown. */
#include "report/prose.h"

/* A terminal's first screens: beyond it --markdown has everything. */
enum { SUMMARY_FACTS = 12 };

static void write_counts(Builder *out, const Story *story)
{
    Tally tally = verdicts_tally(story);
    build_format(out,
                 "≠ %u in conflict   ≈ %u differ in detail   = %u agreed   〃 %u repeated copy   "
                 "1 %u one source only\n",
                 (unsigned)tally.of[SUPPORT_CONFLICT], (unsigned)tally.of[SUPPORT_DETAIL],
                 (unsigned)tally.of[SUPPORT_AGREED], (unsigned)tally.repeated,
                 (unsigned)tally.of[SUPPORT_SINGLE]);
}

static Span title_of(const Article *article)
{
    for (uint32_t i = 0; i < article->text->blocks.count; i++)
        if (article->text->blocks.at[i].kind == BLOCK_HEADLINE)
            return article->text->blocks.at[i].span;
    return (Span){0, 0};
}

static void write_key(Builder *out, const Story *story)
{
    for (uint32_t i = 0; i < story->count; i++) {
        const Article *article = &story->articles[i];
        build_text(out, "  ");
        prose_letter(out, article);
        build_text(out, "  ");
        if (article->title.size)
            build_str(out, article->title);
        else
            prose_words(out, article, title_of(article));
        build_char(out, '\n');
        for (uint32_t k = 0; k < story->notices.count; k++) {
            if (story->notices.at[k].article != i) continue;
            build_text(out, "     ");
            build_str(out, story->notices.at[k].says);
            build_char(out, '\n');
        }
    }
}

static void write_difference(Builder *out, const Story *story, const Difference *difference,
                             const char *indent)
{
    build_format(out, "%s%s: ", indent, difference_kind_name(difference->kind));
    for (uint32_t i = 0; i < difference->values.count; i++) {
        const Article *article = &story->articles[difference->values.at[i].article];
        if (i) build_text(out, " / ");
        build_text(out, "“");
        prose_words(out, article, difference->values.at[i].span);
        build_text(out, "” ");
        prose_letter(out, article);
    }
    build_text(out, " (");
    build_str(out, difference->why);
    build_text(out, ")\n");
}

static void write_sentences(Builder *out, const Story *story, const Fact *fact, const char *indent)
{
    for (uint32_t i = 0; i < fact->claims.count; i++) {
        const Article *article;
        const Claim *claim = prose_claim(story, fact, i, &article);
        build_text(out, indent);
        prose_letter(out, article);
        build_text(out, ": “");
        prose_words(out, article, claim->span);
        build_text(out, "”\n");
    }
}

static void write_fact_line(Builder *out, const Story *story, const Fact *fact)
{
    const Article *article = &story->articles[fact->claims.at[fact->best].article];
    build_format(out, "%s ", verdict_sign(fact));
    prose_words(out, article, fact->statement);
    build_text(out, "  [");
    prose_articles(out, story, fact);
    build_text(out, "]\n");
}

Str report_summary(Arena *arena, const Story *story)
{
    Builder out = {.arena = arena};
    uint32_t shown = 0;
    prose_headline(&out, story);
    build_char(&out, '\n');
    write_key(&out, story);
    build_char(&out, '\n');
    write_counts(&out, story);
    for (uint32_t i = 0; i < story->facts.count && shown < SUMMARY_FACTS; i++) {
        const Fact *fact = &story->facts.at[i];
        if (fact->support == SUPPORT_SINGLE && story->count > 1) break;
        build_char(&out, '\n');
        write_fact_line(&out, story, fact);
        for (uint32_t k = 0; k < fact->differences.count; k++)
            write_difference(&out, story, &fact->differences.at[k], "    ");
        if (fact->support != SUPPORT_SINGLE) write_sentences(&out, story, fact, "      ");
        shown++;
    }
    build_format(&out, "\n%u of %u facts shown; --markdown and --json have all of them.\n",
                 (unsigned)shown, (unsigned)story->facts.count);
    build_text(&out, "Verdicts are about what the articles say, never about what is true.\n");
    return build_done(&out);
}

static void write_markdown_fact(Builder *out, const Story *story, const Fact *fact)
{
    const Article *article = &story->articles[fact->claims.at[fact->best].article];
    build_format(out, "### %s ", verdict_sign(fact));
    prose_words(out, article, fact->statement);
    build_format(out, "\n\n%s · ", verdict_label(fact));
    prose_articles(out, story, fact);
    build_format(out, " · at most %u separate account%s\n\n", (unsigned)fact->accounts,
                 fact->accounts == 1 ? "" : "s");
    write_sentences(out, story, fact, "- ");
    for (uint32_t k = 0; k < fact->differences.count; k++)
        write_difference(out, story, &fact->differences.at[k], "- ");
    build_text(out, "\nHow this was decided:\n\n");
    for (uint32_t k = 0; k < fact->trace.count; k++) {
        build_format(out, "%u. ", (unsigned)k + 1);
        build_str(out, fact->trace.at[k].says);
        build_format(out, " (%s)\n", fact->trace.at[k].rule);
    }
    build_char(out, '\n');
}

Str report_markdown(Arena *arena, const Story *story)
{
    Builder out = {.arena = arena};
    build_text(&out, "# ");
    prose_headline(&out, story);
    build_text(&out, "\n\n");
    write_key(&out, story);
    build_char(&out, '\n');
    write_counts(&out, story);
    const char *last = NULL;
    for (uint32_t i = 0; i < story->facts.count; i++) {
        const Fact *fact = &story->facts.at[i];
        static const char *const groups[] = {"In conflict", "Differ in detail",
                                             "Agreed, or repeated copy", "One source only"};
        const char *group = groups[fact->support];
        if (group != last) build_format(&out, "\n## %s\n\n", group);
        last = group;
        write_markdown_fact(&out, story, fact);
    }
    build_text(&out, "Verdicts are about what the articles say, never about what is true.\n");
    return build_done(&out);
}
