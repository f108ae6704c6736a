#include "report/dump.h"

void dump_reuse(Builder *out, const Story *story)
{
    for (uint32_t i = 0; i < story->origins.reuse.count; i++) {
        const Reuse *reuse = &story->origins.reuse.at[i];
        const Article *a = &story->articles[reuse->a], *b = &story->articles[reuse->b];
        build_text(out, "reuse ");
        build_str(out, a->id);
        build_char(out, ' ');
        build_str(out, b->id);
        build_format(out, " %s %u/%u plain %u/%u\n", reuse_level_name(reuse->level),
                     (unsigned)reuse->shared, (unsigned)reuse->of, (unsigned)reuse->plain_shared,
                     (unsigned)reuse->plain_of);
        for (uint32_t k = 0; k < reuse->passages.count; k++) {
            build_format(out, "passage %u ", (unsigned)reuse->passages.at[k].words);
            dump_quoted(out, a, reuse->passages.at[k].a);
            dump_end(out, NULL);
        }
    }
}

void dump_accounts(Builder *out, const Story *story)
{
    for (uint32_t i = 0; i < story->origins.accounts.count; i++) {
        const Account *account = &story->origins.accounts.at[i];
        build_text(out, "account");
        for (uint32_t k = 0; k < account->articles.count; k++) {
            build_char(out, ' ');
            build_str(out, story->articles[account->articles.at[k]].id);
        }
        build_text(out, ": ");
        build_str(out, account->why);
        build_char(out, '\n');
    }
}

static void dump_difference(Builder *out, const QuoteDifference *difference, const Article *a,
                            const Article *b)
{
    build_text(out, quote_class_name(difference->kind));
    build_char(out, ' ');
    dump_quoted(out, a, difference->a);
    build_char(out, ' ');
    dump_quoted(out, b, difference->b);
    dump_end(out, NULL);
}

void dump_alignments(Builder *out, const Story *story)
{
    for (uint32_t i = 0; i < story->quotes.count; i++) {
        const QuotePair *pair = &story->quotes.at[i];
        const Article *a = &story->articles[pair->article_a],
                      *b = &story->articles[pair->article_b];
        build_text(out, "same ");
        build_str(out, a->id);
        build_char(out, ' ');
        dump_quoted(out, a, a->found.quotes.at[pair->quote_a].span);
        build_char(out, ' ');
        build_str(out, b->id);
        build_char(out, ' ');
        dump_quoted(out, b, b->found.quotes.at[pair->quote_b].span);
        dump_end(out, NULL);
        for (uint32_t k = 0; k < pair->differences.count; k++)
            dump_difference(out, &pair->differences.at[k], a, b);
    }
}

/* "[words] [other words]" of each rendering; "-" where it does not reach. */
static void dump_cell(Builder *out, const Story *story, const Utterance *utterance,
                      const UtteranceCell *cell)
{
    build_text(out, cell->same ? "same" : quote_class_name(cell->kind));
    for (uint32_t r = 0; r < utterance->renderings.count; r++) {
        build_char(out, ' ');
        const Article *article = &story->articles[utterance->renderings.at[r].article];
        if (cell->beyond.at[r])
            build_char(out, '-');
        else
            dump_quoted(out, article, cell->words.at[r]);
    }
    dump_end(out, NULL);
}

void dump_utterances(Builder *out, const Story *story)
{
    for (uint32_t i = 0; i < story->utterances.count; i++) {
        const Utterance *utterance = &story->utterances.at[i];
        build_text(out, "utterance");
        for (uint32_t r = 0; r < utterance->renderings.count; r++) {
            const Rendering *rendering = &utterance->renderings.at[r];
            build_char(out, ' ');
            build_str(out, story->articles[rendering->article].id);
            if (!rendering->marked) build_text(out, "(unmarked)");
        }
        build_char(out, '\n');
        for (uint32_t c = 0; c < utterance->cells.count; c++)
            dump_cell(out, story, utterance, &utterance->cells.at[c]);
    }
}
