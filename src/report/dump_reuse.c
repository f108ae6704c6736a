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
        build_format(out, " %s %u/%u\n", reuse_level_name(reuse->level), (unsigned)reuse->shared,
                     (unsigned)reuse->of);
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
