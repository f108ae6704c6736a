#include "report/prose.h"

Tally verdicts_tally(const Story *story)
{
    Tally tally = {0};
    for (uint32_t i = 0; i < story->facts.count; i++) {
        const Fact *fact = &story->facts.at[i];
        ++*(fact->repeated ? &tally.repeated : &tally.of[fact->support]);
    }
    return tally;
}

const char *verdict_label(const Fact *fact)
{
    if (fact->repeated) return "Repeated copy";
    static const char *const labels[] = {"In conflict", "Differs in detail", "Agreed",
                                         "One source only"};
    return labels[fact->support];
}

const char *verdict_sign(const Fact *fact)
{
    if (fact->repeated) return "〃";
    static const char *const signs[] = {"≠", "≈", "=", "1"};
    return signs[fact->support];
}

void prose_words(Builder *out, const Article *article, Span span)
{
    Str words = str_at(article->text->bytes, span);
    bool space = false;
    for (uint32_t i = 0; i < words.size; i++) {
        if ((unsigned char)words.at[i] <= ' ') {
            space = true;
            continue;
        }
        if (space) build_char(out, ' ');
        space = false;
        build_char(out, words.at[i]);
    }
}

void prose_letter(Builder *out, const Article *article)
{
    for (uint32_t i = 0; i < article->id.size; i++) {
        char byte = article->id.at[i];
        build_char(out, byte >= 'a' && byte <= 'z' ? (char)(byte - 'a' + 'A') : byte);
    }
}

void prose_articles(Builder *out, const Story *story, const Fact *fact)
{
    uint32_t last = NONE, named = 0;
    for (uint32_t i = 0; i < fact->claims.count; i++) {
        uint32_t article = fact->claims.at[i].article;
        if (article == last) continue;
        last = article;
        if (named) build_text(out, named + 1 == fact->sources ? " and " : ", ");
        prose_letter(out, &story->articles[article]);
        named++;
    }
}

static void prose_count(Builder *out, uint32_t count, bool capital)
{
    static const char *const words[] = {"no",    "one",   "two",  "three", "four",   "five",  "six",
                                        "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    if (count >= sizeof words / sizeof *words) {
        build_format(out, "%u", (unsigned)count);
        return;
    }
    build_char(out, capital ? (char)(words[count][0] - 'a' + 'A') : words[count][0]);
    build_text(out, words[count] + 1);
}

void prose_headline(Builder *out, const Story *story)
{
    uint32_t accounts = story->origins.accounts.count;
    prose_count(out, story->count, true);
    build_text(out, story->count == 1 ? " article" : " articles");
    if (story->count == 1) return;
    if (accounts == story->count) {
        build_text(out, ", all separately worded");
        return;
    }
    build_text(out, accounts == 1 ? ", " : ", about ");
    prose_count(out, accounts, false);
    build_text(out, accounts == 1 ? " account" : " separate accounts");
}

const Claim *prose_claim(const Story *story, const Fact *fact, uint32_t claim,
                         const Article **article)
{
    ClaimRef ref = fact->claims.at[claim];
    *article = &story->articles[ref.article];
    return &(*article)->claims.at[ref.claim];
}
